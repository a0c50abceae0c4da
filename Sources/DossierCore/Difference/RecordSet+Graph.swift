import Chronology

extension RecordSet {
  /// What a graph and its views hold.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - views: its views.
  ///   - evidence: what became of its citations; with what they rest on now, where that was worked out, a change beside a
  ///     quote is a change of the record.
  public init(_ graph: KnowledgeGraph, views: [ViewSpec] = [], evidence: EvidenceReport = EvidenceReport()) {
    // Of a source that is not here the lock alone knows the surroundings.
    let accepted = Dictionary(
      (evidence.lock?.citations ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let standing = Dictionary(
      zip(evidence.keys, evidence.checks.map(\.verdict)), uniquingKeysWith: { first, _ in first })
    var records = [Self.header(graph)]
    for node in graph.nodes { records.append(Self.node(node, graph)) }
    for edge in graph.edges { records.append(Self.edge(edge, graph)) }
    for node in graph.nodes { records += Self.dates(node) }
    for claim in graph.claims { records += Self.dates(claim) }
    records += Self.conflicts(graph)
    for claim in graph.claims where claim.isJudgement { records.append(Self.judgement(claim)) }
    for claim in graph.claims where !claim.isJudgement { records.append(Self.claim(claim)) }
    for claim in graph.claims {
      records += Self.evidence(claim) { key in
        let verdict = standing[key]
        return (verdict, evidence.current[key] ?? (verdict == .withheld ? accepted[key] : nil))
      }
    }
    for source in graph.sources { records.append(Self.source(source)) }
    for view in views { records.append(Self.view(view)) }
    self.init(records)
  }

  private static func header(_ graph: KnowledgeGraph) -> Record {
    Record(
      Record.Key(.dossier, "dossier"),
      [
        field("title", graph.title), field("summary", graph.summary), field("language", graph.language),
        field("asOf", graph.asOf),
      ])
  }

  private static func node(_ node: Node, _ graph: KnowledgeGraph) -> Record {
    var fields = [
      field("kind", node.kind.rawValue), field("type", node.type.rawValue), field("name", node.name),
      field("short", node.shortName == node.name ? nil : node.shortName), Record.Field("aliases", node.aliases),
      Record.Field("same as", node.sameAs.map(\.rawValue)),
      field("note", node.note), release(node.release),
    ]
    // Dates are records of their own.
    var properties: [(name: String, values: [String])] = []
    for property in node.properties where property.name != "when" {
      let value = text(of: property.value)
      if let index = properties.firstIndex(where: { $0.name == property.name }) {
        properties[index].values.append(value)
      } else {
        properties.append((property.name, [value]))
      }
    }
    fields += properties.map { Record.Field("property \($0.name)", $0.values) }
    return Record(Record.Key(.node, node.id.rawValue), fields)
  }

  private static func edge(_ edge: Edge, _ graph: KnowledgeGraph) -> Record {
    Record(
      Record.Key(.edge, edge.id.rawValue),
      [
        field("from", graph.nodes[edge.source].id.rawValue), field("type", edge.type.rawValue),
        field("to", graph.nodes[edge.target].id.rawValue), field("label", edge.label),
        field("status", edge.status.rawValue),
      ])
  }

  private static func dates(_ node: Node) -> [Record] {
    let inferred = node.dates.isEmpty ? node.inferredDate : nil
    let record = Record(
      Record.Key(.date, node.id.rawValue),
      [
        Record.Field("written", node.dates.map(\.text)), Record.Field("edtf", node.dates.map(\.date.description)),
        Record.Field("relative", node.relativeDates), field("inferred", inferred?.displayText),
      ])
    return record.fields.isEmpty ? [] : [record]
  }

  private static func dates(_ claim: Claim) -> [Record] {
    let record = Record(
      Record.Key(.date, claim.id.rawValue),
      [
        field("written", claim.when?.text), field("edtf", claim.when?.date.description),
        field("relative", claim.writtenRelativeWhen.map(text)),
      ])
    return record.fields.isEmpty ? [] : [record]
  }

  private static func conflicts(_ graph: KnowledgeGraph) -> [Record] {
    var order: [Claim.ID] = []
    var versions: [Claim.ID: [Claim]] = [:]
    for claim in graph.claims {
      guard let dispute = claim.dispute else { continue }
      if versions[dispute] == nil { order.append(dispute) }
      versions[dispute, default: []].append(claim)
    }
    return order.compactMap { id in
      guard let written = versions[id], written.count > 1 else { return nil }
      let claims = written.filter { $0.preference != nil } + written.filter { $0.preference == nil }
      return Record(
        Record.Key(.conflict, id.rawValue),
        [
          Record.Field("claims", claims.map(\.id.rawValue)),
          Record.Field("versions", claims.map { version(of: $0) }),
          Record.Field("preferred", claims.filter { $0.preference != nil }.map(\.id.rawValue)),
        ])
    }
  }

  /// What one side says, and who says it.
  private static func version(of claim: Claim) -> String {
    var seen: Set<Source.ID> = []
    let sources = claim.citations.map(\.source).filter { seen.insert($0).inserted }.map(\.rawValue)
    let when = claim.when.map { ", \($0.text)" } ?? ""
    return text(of: claim.writtenObject) + when + (sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))")
  }

  private static func judgement(_ claim: Claim) -> Record {
    Record(
      Record.Key(.judgement, claim.id.rawValue),
      [
        field("judgement", claim.predicate.description), field("subject", claim.subject.rawValue),
        field("object", text(of: claim.object)), field("note", claim.note),
      ])
  }

  /// A claim as it is written: judgements of names are records of their own.
  private static func claim(_ claim: Claim) -> Record {
    Record(
      Record.Key(.claim, claim.id.rawValue),
      [
        field("subject", claim.writtenSubject.rawValue), field("predicate", claim.predicate.description),
        field("object", text(of: claim.writtenObject)), field("as", claim.capacity?.value.rawValue),
        field("label", claim.label), field("note", claim.note), field("status", claim.status.rawValue),
        field("dispute", claim.dispute?.rawValue), field("preferred", claim.preference.map { $0.reason ?? "true" }),
        release(claim.release),
      ])
  }

  private static func evidence(
    _ claim: Claim, _ found: (CitationKey) -> (verdict: EvidenceVerdict?, now: LockedCitation?)
  ) -> [Record] {
    var counts: [Source.ID: Int] = [:]
    return claim.citations.map { citation in
      let number = counts[citation.source, default: 0] + 1
      counts[citation.source] = number
      let suffix = number == 1 ? "" : " \(number)"
      let (verdict, now) = found(
        CitationKey(
          claim: claim.id, source: citation.source, quote: citation.quote, occurrence: citation.occurrence))
      return Record(
        Record.Key(.evidence, "\(claim.id) ← \(citation.source)\(suffix)"),
        [
          field("claim", claim.id.rawValue), field("source", citation.source.rawValue),
          field("quote", citation.quote),
          field("sentence", citation.passage?.sentence ?? now.map { foldedSpace($0.sentence) }),
          field("heading", now?.heading.map(foldedSpace)), field("dateline", now?.dateline.map(foldedSpace)),
          field("sentence before", now?.before.map(foldedSpace)),
          field("sentence after", now?.after.map(foldedSpace)),
          Record.Field("corrections", now?.notices.map(foldedSpace) ?? []),
          // What was never accepted, or stands as it was, needs no word.
          field("verdict", verdict.flatMap { $0.needsReview ? $0.label : nil }), release(citation.release),
        ])
    }
  }

  /// A text whose lines may have been broken anew.
  private static func foldedSpace(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func source(_ source: Source) -> Record {
    Record(
      Record.Key(.source, source.id.rawValue),
      [
        field("title", source.title), field("publisher", source.publisher), Record.Field("authors", source.authors),
        field("date", source.date), field("url", source.url), field("origin", source.origin?.rawValue),
        Record.Field("independent of", source.independentOf.map(\.value)),
        field("file", source.file), field("note", source.note), field("withheld", source.isWithheld ? "true" : nil),
        release(source.release),
      ])
  }

  private static func view(_ view: ViewSpec) -> Record {
    Record(
      Record.Key(.view, view.id.rawValue),
      [
        field("title", view.title), field("caption", view.caption), field("layout", view.layout.rawValue),
        Record.Field("include", selection(view.include)), Record.Field("exclude", selection(view.exclude)),
        field("from", view.from?.text), field("to", view.to?.text), field("lanes", text(of: view.lanes)),
        field("group", text(of: view.group)), field("engine", view.engine.rawValue),
        field("direction", view.direction?.rawValue), field("isolated", view.showsIsolated ? "true" : nil),
        Record.Field("touching", view.touching.map(\.value.rawValue)),
        Record.Field("between", view.between.map(\.value.rawValue)), field("depth", view.depth.map(String.init)),
        field("budget", view.budget.map(String.init)), field("rank", view.ranking.rawValue),
        field("size", view.salience.rawValue), Record.Field("spans", relations(view.spans)),
        Record.Field("arrows", view.arrows.map(relations) ?? []), field("page", view.page.description),
        field("theme", view.theme.id.rawValue), field("notes", view.notes.rawValue), release(view.release),
      ])
  }

  private static func relations(_ choice: ViewSpec.RelationChoice) -> [String] {
    switch choice {
    case .none: ["none"]
    case .all: ["all"]
    case .types(let types): types.map(\.value.rawValue)
    }
  }

  private static func selection(_ selection: ViewSpec.Selection) -> [String] {
    selection.kinds.map { "kind \($0.value.rawValue)" } + selection.types.map { "type \($0.value)" }
      + selection.entities.map { "id \($0.value)" } + selection.relations.map { "relation \($0.value)" }
  }

  private static func text(of channel: ViewSpec.Channel) -> String? {
    switch channel {
    case .none: nil
    case .kind: "kind"
    case .type: "type"
    case .actor: "actor"
    case .institution: "institution"
    case .place: "place"
    case .source: "source"
    case .property(let name): name
    }
  }

  /// An object by ids and as written, not by names that change for reasons of their own.
  private static func text(of object: Claim.Object) -> String {
    switch object {
    case .entity(let id): id.rawValue
    case .type(let id): id.rawValue
    case .text(let text): text
    case .number(let number): NumberText.value(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.text
    case .relativeTime(let time): text(time)
    }
  }

  private static func text(_ time: RelativeTime) -> String {
    time.text { $0.rawValue }
  }

  /// For whom something is, where that is not everybody.
  private static func release(_ release: Release) -> Record.Field {
    field("release", release == .public ? nil : release.rawValue)
  }

  private static func field(_ name: String, _ value: String?) -> Record.Field {
    Record.Field(name, value.map { [$0] } ?? [])
  }
}
