import Chronology
public import DossierCore

/// Everything the dossier says about one id, and where: the way back from a mark to the sentence behind it.
public struct Explanation: Hashable, Sendable {
  /// A quote and its place.
  public struct Evidence: Hashable, Sendable {
    /// The source's id.
    public let source: Source.ID
    /// The source as cited: outlet, title, date.
    public let reference: String
    /// The words quoted.
    public let quote: String
    /// Where the quote stands in the source's text.
    public let passage: SourceRange?
    /// The page it stands on, from 1, in a source that has pages.
    public let page: Int?
    /// The whole sentence around it.
    public let sentence: String?
    /// What became of it since it was accepted.
    public internal(set) var verdict: EvidenceVerdict?
    /// Whether the source's text is here, so that the quote could be looked up.
    public let isCheckable: Bool
  }

  /// A claim in words.
  public struct Statement: Hashable, Sendable {
    /// The claim's id.
    public let claim: Claim.ID
    /// What it says: "speaker: Emmanuel Macron".
    public let text: String
    /// How it stands.
    public let status: Claim.Status
    /// Where it is written.
    public let range: SourceRange
    /// On how many origins it rests: sources that retell one another count once.
    public let support: Int
    /// What it rests on.
    public internal(set) var evidence: [Evidence]
    /// A remark of the author's.
    public let note: String?
    /// Whether the author prefers it to what it disagrees with.
    public let isPreferred: Bool
  }

  /// One side of an event's time, and what it rests on.
  public struct Limit: Hashable, Sendable {
    /// "not before 21 May 2023".
    public let text: String
    /// The claims it follows from, nearest first.
    public let reasons: [Statement]
  }

  /// A figure that shows it.
  public struct Appearance: Hashable, Sendable {
    /// The view's id.
    public let view: ViewSpec.ID
    /// The view's title.
    public let title: String
    /// The file below the output folder, and the element in it: `nato/chronology.svg#node-abe-2007`.
    public let target: String
  }

  /// The id asked for.
  public let id: String
  /// What it is: "event, statement".
  public let what: String
  /// Its name.
  public let name: String
  /// Where it is declared.
  public let range: SourceRange?
  /// The claims about it.
  public internal(set) var statements: [Statement]
  /// The judgements about its names: what it is also called, what is one with it, what is not.
  public internal(set) var judgements: [Statement]
  /// The judgements that lead from the id asked for to ``id``, where they are not the same: the shortest chain.
  public internal(set) var identity: [Statement]
  /// The id or name asked for.
  public internal(set) var asked: String
  /// When it must have been, by all claims together; empty for what has no time.
  public let time: [Limit]
  /// The figures that show it.
  public let appearances: [Appearance]
}

/// Explains an entity, a claim, an edge or a source; `nil` if nothing has this id, and not one entity alone this name.
///
/// The id of an entity that is one with another leads to that one, and to the judgements that say so.
public func explain(_ id: String, in dossier: LoadedDossier) -> Explanation? {
  guard var explanation = explainUnjudged(id, in: dossier) else { return nil }
  var verdicts: [CitationKey: EvidenceVerdict] = [:]
  let evidence = dossier.evidence
  for (check, key) in zip(evidence.checks, evidence.keys) {
    verdicts[CitationKey(claim: key.claim, source: key.source, quote: key.quote, occurrence: nil)] = check.verdict
  }
  func judged(_ statements: [Explanation.Statement]) -> [Explanation.Statement] {
    statements.map { statement in
      var statement = statement
      for (place, evidence) in statement.evidence.enumerated() {
        let key = CitationKey(claim: statement.claim, source: evidence.source, quote: evidence.quote, occurrence: nil)
        statement.evidence[place].verdict = verdicts[key]
      }
      return statement
    }
  }
  explanation.statements = judged(explanation.statements)
  explanation.judgements = judged(explanation.judgements)
  return explanation
}

private func explainUnjudged(_ id: String, in dossier: LoadedDossier) -> Explanation? {
  let graph = dossier.graph
  if let index = graph.nodeIndex(Entity.ID(id)) {
    let chain = graph.chainOfJudgements(from: Entity.ID(id), to: graph.nodes[index].id) ?? []
    return explain(node: index, dossier, asked: id, identity: chain)
  }
  if let claim = graph.claim(Claim.ID(id)) ?? graph.edge(Edge.ID(id)).map({ graph.claims[$0.claims[0]] }) {
    return explain(claim: claim, dossier)
  }
  if let source = graph.source(Source.ID(id)) { return explain(source: source, dossier) }
  let named = graph.nodes(named: id)
  return named.count == 1 ? explain(node: named[0], dossier, asked: id, identity: []) : nil
}

/// The ids that ``explain(_:in:)`` knows, for "did you mean".
public func explainableIDs(in dossier: LoadedDossier) -> [String] {
  dossier.graph.nodes.map(\.id.rawValue) + dossier.graph.names.mergedIDs.map(\.rawValue)
    + dossier.graph.claims.map(\.id.rawValue)
    + dossier.graph.sources.map(\.id.rawValue)
}

private func explain(
  node index: Int, _ dossier: LoadedDossier, asked: String, identity: [Int]
) -> Explanation {
  let graph = dossier.graph
  let node = graph.nodes[index]
  let judgements = graph.claims.filter { claim in
    guard claim.isJudgement else { return false }
    if graph.names.primary(of: claim.subject) == node.id { return true }
    if case .entity(let other) = claim.object { return graph.names.primary(of: other) == node.id }
    return false
  }
  let edges = Array(graph.edges(from: index)) + Array(graph.edges(to: index))
  let claims = node.claims.filter { !graph.claims[$0].isJudgement } + edges.flatMap { graph.edges[$0].claims }
  let appearances = dossier.views.filter { $0.nodes.contains(index) }
  return Explanation(
    id: node.id.rawValue, what: "\(node.kind.rawValue), \(graph.schema.entityTypes[node.type]?.label ?? "")",
    name: node.name, range: node.range, statements: claims.map { statement(graph.claims[$0], about: node.id, graph) },
    judgements: judgements.map { statement($0, about: nil, graph) },
    identity: identity.map { statement(graph.claims[$0], about: nil, graph) }, asked: asked,
    time: limits(ofNode: index, graph),
    appearances: appearances.compactMap { appearance(in: $0, element: "node-\(node.id)") })
}

private func explain(claim: Claim, _ dossier: LoadedDossier) -> Explanation {
  let graph = dossier.graph
  let edge = graph.edges.firstIndex { $0.claims.contains { graph.claims[$0].id == claim.id } }
  let appearances = edge.map { edge in dossier.views.filter { $0.edges.contains(edge) && $0.spec?.layout == .network } }
  let rivals = graph.claims.filter { $0.dispute != nil && $0.dispute == claim.dispute && $0.id != claim.id }
  return Explanation(
    id: claim.id.rawValue, what: "claim", name: graph.node(claim.subject)?.name ?? claim.subject.rawValue,
    range: claim.origin.range, statements: ([claim] + rivals).map { statement($0, about: claim.subject, graph) },
    judgements: [], identity: [], asked: claim.id.rawValue, time: [],
    appearances: (appearances ?? []).compactMap { view in
      edge.flatMap { appearance(in: view, element: "edge-\(graph.edges[$0].id.rawValue.dropFirst(2))") }
    })
}

private func explain(source: Source, _ dossier: LoadedDossier) -> Explanation {
  let graph = dossier.graph
  let resting = graph.claims.filter { claim in claim.citations.contains { $0.source == source.id } }
  return Explanation(
    id: source.id.rawValue, what: "source", name: reference(source), range: source.range,
    statements: resting.map { statement($0, about: nil, graph) }, judgements: [], identity: [],
    asked: source.id.rawValue, time: [],
    appearances: dossier.views.filter { view in
      let claims = view.nodes.flatMap { graph.nodes[$0].claims } + view.edges.flatMap { graph.edges[$0].claims }
      return claims.contains { graph.claims[$0].citations.contains { $0.source == source.id } }
    }.compactMap { appearance(in: $0, element: "source-\(source.id)") })
}

/// What the network knows of a node's time, each side with the claims it comes from.
private func limits(ofNode index: Int, _ graph: KnowledgeGraph) -> [Explanation.Limit] {
  guard let bounds = graph.times.bounds(ofNode: index) else { return [] }
  func printed(_ day: Day) -> String { (try? EDTFDate(day.description))?.displayText ?? day.description }
  func limit(_ text: String, _ reasons: [Int]) -> Explanation.Limit {
    Explanation.Limit(text: text, reasons: reasons.map { statement(graph.claims[$0], about: nil, graph) })
  }
  var limits: [Explanation.Limit] = []
  if let day = bounds.earliestStart.day {
    limits.append(limit("not before \(printed(day))", graph.times.reasonsForEarliestStart(ofNode: index)))
  }
  if let day = bounds.latestEnd.day {
    limits.append(
      limit("not after \(printed(day.advanced(by: -1)))", graph.times.reasonsForLatestEnd(ofNode: index)))
  }
  return limits
}

private func appearance(in view: GraphView, element: String) -> Explanation.Appearance? {
  view.spec.map {
    Explanation.Appearance(view: $0.id, title: $0.title, target: "\(view.graph.id)/\($0.id).svg#\(element)")
  }
}

private func statement(_ claim: Claim, about entity: Entity.ID?, _ graph: KnowledgeGraph) -> Explanation.Statement {
  Explanation.Statement(
    claim: claim.id, text: wording(claim, about: entity, graph), status: status(of: claim, graph),
    range: claim.origin.range, support: graph.support(of: claim),
    evidence: claim.citations.map { citation in
      Explanation.Evidence(
        source: citation.source, reference: graph.source(citation.source).map(reference) ?? citation.source.rawValue,
        quote: citation.quote, passage: citation.passage?.range, page: citation.passage?.page,
        sentence: citation.passage?.sentence,
        isCheckable: graph.source(citation.source)?.hasText ?? false)
    }, note: claim.note, isPreferred: claim.preference != nil)
}

private func status(of claim: Claim, _ graph: KnowledgeGraph) -> Claim.Status {
  guard claim.status == .asserted, let dispute = claim.dispute else { return claim.status }
  return graph.claims.contains { $0.dispute == dispute && $0.id != claim.id } ? .disputed : claim.status
}

private func wording(_ claim: Claim, about entity: Entity.ID?, _ graph: KnowledgeGraph) -> String {
  let relative = claim.relativeWhen.map { $0.text { graph.name(of: $0) } }
  let when = (claim.when?.displayText ?? relative).map { " (\($0))" } ?? ""
  let subject = claim.subject == entity ? "" : graph.name(of: claim.subject) + " – "
  let object: String =
    switch claim.object {
    case .type(let id): named(id, graph.schema)
    case .date(let date) where date.text != date.displayText: "\(date.displayText) (\(date.text))"
    case .entity, .text, .number, .boolean, .date, .relativeTime: graph.text(of: claim.object)
    }
  switch (claim.predicate, claim.object) {
  case (.alias, _): return "`\(claim.subject)` is also called “\(object)”"
  case (.sameAs, .entity(let other)): return "\(declared(claim.subject, graph)) is \(declared(other, graph))"
  case (.differentFrom, .entity(let other)):
    return "\(declared(claim.subject, graph)) is not \(declared(other, graph))"
  default: break
  }
  switch claim.predicate {
  case .alias, .sameAs, .differentFrom: return claim.predicate.description
  case .type: return "\(subject)is \(object)"
  case .property(let id): return "\(subject)\(id): \(object)"
  case .role(let id): return "\(subject)\(id): \(object)\(when)"
  case .relation(let id): return "\(subject)\(graph.schema.relationTypes[id]?.label ?? id.rawValue) – \(object)\(when)"
  }
}

/// An entity by its id and the name it was declared with: "`abe-2`, Abe Shinzō".
private func declared(_ id: Entity.ID, _ graph: KnowledgeGraph) -> String {
  let member = graph.names.members(of: graph.names.primary(of: id)).first { $0.id == id }
  return "`\(id)`, “\(member?.name ?? graph.name(of: id))”"
}

/// Outlet, title and date.
private func reference(_ source: Source) -> String {
  [source.publisher, "“\(source.title)”", source.displayDate ?? source.date].compactMap { $0 }.joined(separator: ", ")
}
