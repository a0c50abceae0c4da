import Chronology

/// Roles that nobody plays though somebody must, or that too many play.
func checkRequirements(of graph: KnowledgeGraph) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (index, node) in graph.nodes.enumerated() where node.kind == .event {
    for role in graph.schema.entityTypes[node.type]?.roles ?? [] {
      let edges = graph.edges(from: index).map { graph.edges[$0] }.filter { $0.isRole && $0.type == role.id }
      if edges.count < role.minimum {
        diagnostics.append(
          Diagnostic(
            .error, "role-missing", "`\(node.id)` has no `\(role.id)`", at: node.range,
            hint: "\(named(node.type, graph.schema)) needs one: `roles: {\(role.id): …}`"))
      }
      let certain = edges.filter { $0.status == .asserted }
      if let maximum = role.maximum, certain.count > maximum {
        let excess = certain[maximum]
        diagnostics.append(
          Diagnostic(
            .error, "role-too-many",
            "`\(node.id)` has \(certain.count) × `\(role.id)`, but \(named(node.type, graph.schema)) has at most \(maximum)",
            at: graph.claims[excess.claims[0]].origin.object,
            hint: "where sources disagree, write the others under `or:`"))
      }
    }
  }
  return diagnostics
}

/// Relations that say more partners than their type allows at one time, relations and roles that stand there twice, and
/// events that play a role in themselves.
func checkCardinality(of graph: KnowledgeGraph) -> [Diagnostic] {
  var diagnostics = checkDuplicates(of: graph) + checkOwnRoles(of: graph)
  for node in graph.nodes.indices {
    diagnostics += exceeded(graph, graph.edges(from: node), limits: [.manyToOne, .oneToOne]) { $0.target }
    diagnostics += exceeded(graph, graph.edges(to: node), limits: [.oneToMany, .oneToOne]) { $0.source }
  }
  return diagnostics
}

private func exceeded(
  _ graph: KnowledgeGraph, _ indices: ArraySlice<Int>, limits: Set<RelationType.Cardinality>, partner: (Edge) -> Int
) -> [Diagnostic] {
  exclusiveRivals(graph, indices, limits: limits, partner: partner).map { rival, edge in
    Diagnostic(
      .error, "relation-cardinality",
      "`\(edge.type)` is \(graph.schema.relationTypes[edge.type]?.cardinality.rawValue ?? ""), and here is a second one at the same time",
      at: graph.claims[edge.claims[0]].origin.range,
      notes: [.init("the first one", at: graph.claims[rival.claims[0]].origin.range)],
      hint: "give both their time with `when:`, or write the second under `or:` of the first")
  }
}

/// Pairs of edges at one node of which its relation's type allows only one at a time, the earlier first.
func exclusiveRivals(
  _ graph: KnowledgeGraph, _ indices: ArraySlice<Int>, limits: Set<RelationType.Cardinality>, partner: (Edge) -> Int
) -> [(Edge, Edge)] {
  var kept: [RelationType.ID: [Edge]] = [:]
  var rivals: [(Edge, Edge)] = []
  for index in indices {
    let edge = graph.edges[index]
    guard edge.status == .asserted, let type = graph.schema.relationTypes[edge.type], !edge.isRole,
      limits.contains(type.cardinality)
    else { continue }
    let rival = kept[edge.type, default: []].first { other in
      partner(other) != partner(edge) && (type.temporalExtent == .none || mustOverlap(other, edge))
    }
    kept[edge.type, default: []].append(edge)
    if let rival { rivals.append((rival, edge)) }
  }
  return rivals
}

/// What makes two claims the same relation or role.
private struct Link: Hashable {
  let ends: [Entity.ID]
  let predicate: Claim.Predicate
  let when: String?
  let capacity: Claim.ID?

  /// The relation or role that a claim asserts; `nil` for other claims, for alternatives and for what is not asserted.
  init?(_ claim: Claim, _ schema: Schema) {
    guard claim.status == .asserted, claim.dispute == nil || claim.dispute == claim.id,
      case .entity(let object) = claim.object
    else { return nil }
    var isSymmetric = false
    if case .relation(let id) = claim.predicate { isSymmetric = schema.relationTypes[id]?.isSymmetric ?? false }
    // Two entities that were judged to be one may each have the claim: then there are two of it for a reason.
    var (subject, written) = (claim.writtenSubject, object)
    if case .entity(let id) = claim.writtenObject { written = id }
    if isSymmetric, written < subject { swap(&subject, &written) }
    ends = [subject, written]
    predicate = claim.predicate
    when = claim.when?.edtf ?? claim.relativeWhen.map { $0.text(calling: \.rawValue) }
    capacity = claim.capacity?.value
  }
}

/// Relations and roles that say what an earlier one says: each is reported once.
private func checkDuplicates(of graph: KnowledgeGraph) -> [Diagnostic] {
  var firsts: [Link: Claim] = [:]
  var diagnostics: [Diagnostic] = []
  for claim in graph.claims {
    guard let link = Link(claim, graph.schema) else { continue }
    guard let first = firsts[link] else {
      firsts[link] = claim
      continue
    }
    var what = "relation"
    if case .role = claim.predicate { what = "role" }
    let isInOneList = first.origin.range == claim.origin.range
    diagnostics.append(
      Diagnostic(
        .warning, "claim-duplicate", "this \(what) stands here a second time",
        at: isInOneList ? claim.origin.object : claim.origin.range,
        notes: [.init("the first one", at: isInOneList ? first.origin.object : first.origin.range)],
        hint: "leave one of them out; one can have the citations of both"))
  }
  return diagnostics
}

/// Events that play a role in themselves.
private func checkOwnRoles(of graph: KnowledgeGraph) -> [Diagnostic] {
  graph.edges.filter { $0.isRole && $0.source == $0.target }.flatMap(\.claims).map { index in
    let claim = graph.claims[index]
    return Diagnostic(
      .error, "role-to-itself", "`\(claim.subject)` cannot be `\(claim.predicate)` of itself", at: claim.origin.object)
  }
}

/// Whether the times of two edges certainly share a day: each must have begun before the other can have ended.
private func mustOverlap(_ left: Edge, _ right: Edge) -> Bool {
  guard let leftStart = left.when?.bounds.latestStart.day, let rightStart = right.when?.bounds.latestStart.day else {
    return false
  }
  let leftEnd = left.when?.bounds.earliestEnd ?? .unknown
  let rightEnd = right.when?.bounds.earliestEnd ?? .unknown
  return begins(leftStart.number, before: rightEnd) && begins(rightStart.number, before: leftEnd)
}

private func begins(_ start: Int64, before end: TimeBound) -> Bool {
  switch end {
  case .day(let day): start < day.number
  case .open: true
  case .unknown: false
  }
}

/// Events and relations without a source, and entities that nothing in a source speaks of.
func checkEvidence(of graph: KnowledgeGraph) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var isSupported = graph.nodes.map { node in node.claims.contains { !graph.claims[$0].citations.isEmpty } }
  for edge in graph.edges {
    for index in edge.claims {
      if !graph.claims[index].citations.isEmpty {
        isSupported[edge.source] = true
        isSupported[edge.target] = true
      } else if !edge.isRole {
        diagnostics.append(
          uncited("relation-uncited", .error, "this relation cites no source", graph.claims[index].origin.range))
      }
    }
  }
  for (index, node) in graph.nodes.enumerated() {
    if node.kind == .event, !node.claims.contains(where: { !graph.claims[$0].citations.isEmpty }) {
      diagnostics.append(uncited("event-uncited", .error, "the event `\(node.id)` cites no source", node.range))
    } else if !isSupported[index] {
      diagnostics.append(
        uncited("entity-uncited", .warning, "nothing that cites a source speaks of `\(node.id)`", node.range))
    }
  }
  return diagnostics
}

private func uncited(
  _ id: String, _ severity: Diagnostic.Severity, _ message: String, _ range: SourceRange
) -> Diagnostic {
  Diagnostic(severity, id, message, at: range, hint: "add `cites: [{SOURCE: \"the words in the source\"}]`")
}

/// Sources whose text is not here, with how much rests on them.
func checkWithheld(in graph: KnowledgeGraph) -> [Diagnostic] {
  guard graph.sources.contains(where: \.isWithheld) else { return [] }
  var counts: [Source.ID: Int] = [:]
  for claim in graph.claims { for id in Set(claim.citations.map(\.source)) { counts[id, default: 0] += 1 } }
  return graph.sources.filter(\.isWithheld).map { source in
    let count = counts[source.id] ?? 0
    return Diagnostic(
      .note, "source-withheld",
      "the text of `\(source.id)` is withheld: \(count == 1 ? "1 claim is" : "\(count) claims are") not checkable here",
      at: source.range)
  }
}

/// Origins that do not exist or lead back to themselves.
func checkOrigins(of sources: [Source]) -> [Diagnostic] {
  let byID = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic] = []
  for source in sources {
    guard let origin = source.origin else { continue }
    if byID[origin] == nil {
      let hint = Spelling.nearest(to: origin.rawValue, among: sources.lazy.map(\.id.rawValue))
      diagnostics.append(
        Diagnostic(
          .error, "source-unknown-origin", "`\(source.id)` names `\(origin)` as its origin, which is no source here",
          at: source.originRange ?? source.range, hint: hint.map { "did you mean `\($0)`?" }))
      continue
    }
    var visited: Set<Source.ID> = [source.id]
    var next: Source.ID? = origin
    while let id = next, visited.insert(id).inserted { next = byID[id]?.origin }
    if next == source.id {
      diagnostics.append(
        Diagnostic(
          .error, "source-origin-cycle", "the origins of `\(source.id)` lead back to itself",
          at: source.originRange ?? source.range,
          hint: "`origin` names the earlier text that this one retells"))
    }
  }
  return diagnostics
}
