import Chronology

/// One graph of two states of a dossier, with what came, went and changed.
///
/// What is in the later state stands in its order and on its claims; behind it what is only in the earlier one, with the claims, citations and
/// places that it had there. A source that both have is the later one's. Dates that follow from other claims are those that each state inferred.
public func unionGraph(from old: KnowledgeGraph, to new: KnowledgeGraph, since: String) -> KnowledgeGraph {
  var union = GraphUnion(old, new)
  return union.graph(Difference(from: RecordSet(old), to: RecordSet(new)), since: since)
}

/// A view of a union: what either state's view shows, by the later one's wording.
///
/// - Parameters:
///   - graph: the union.
///   - old: the view in the earlier state, if it had it.
///   - new: the view in the later state, if it has it.
public func selectChanges(_ graph: KnowledgeGraph, old: ViewSpec?, new: ViewSpec?) -> GraphView? {
  guard var spec = new ?? old else { return nil }
  // What was taken out of the dossier was taken out of the lists that named it.
  func withGone(_ now: [Located<Entity.ID>], _ then: [Located<Entity.ID>]) -> [Located<Entity.ID>] {
    let known = Set(now.map(\.value))
    let gone = then.filter { entity in
      guard !known.contains(entity.value), let index = graph.nodeIndex(entity.value) else { return false }
      return graph.changes?.nodes[index] == .removed
    }
    return now.isEmpty ? now : now + gone
  }
  if let old {
    spec.include.entities = withGone(spec.include.entities, old.include.entities)
    spec.touching = withGone(spec.touching, old.touching)
    spec.between = withGone(spec.between, old.between)
  }
  let (view, _) = selectView(graph, spec)
  // What changed is drawn one by one, whatever else is folded.
  let named = Set(spec.include.entities.map(\.value))
  let changed = view.nodes.filter { graph.changes?.nodes[$0] != .unchanged }
  let ends = view.edges.filter { graph.changes?.edges[$0] != .unchanged }.flatMap {
    [graph.edges[$0].source, graph.edges[$0].target]
  }
  let range = spec.range
  spec.include.entities += Set(changed + ends).sorted().map { graph.nodes[$0].id }.filter { !named.contains($0) }.map {
    Located($0, at: range)
  }
  return GraphView(graph: graph, spec: spec, nodes: view.nodes, edges: view.edges, spans: view.spans)
}

private struct GraphUnion {
  private let old: KnowledgeGraph
  private let new: KnowledgeGraph
  private var nodes: [Node]
  private var edges: [Edge]
  private var claims: [Claim]
  /// Where claims of the earlier state stand among the union's.
  private var claimPlaces: [Int: Int] = [:]
  private var nodePlaces: [Entity.ID: Int]

  init(_ old: KnowledgeGraph, _ new: KnowledgeGraph) {
    self.old = old
    self.new = new
    nodes = new.nodes
    edges = new.edges
    claims = new.claims
    nodePlaces = Dictionary(new.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func graph(_ difference: Difference, since: String) -> KnowledgeGraph {
    for node in old.nodes where new.node(node.id) == nil {
      nodePlaces[node.id] = nodes.count
      nodes.append(moved(node))
    }
    for edge in old.edges where new.edge(edge.id) == nil { if let edge = moved(edge) { edges.append(edge) } }
    let known = Set(new.sources.map(\.id))
    let types = Set(new.schema.entityTypes.keys)
    let relations = Set(new.schema.relationTypes.keys)
    var corpus = Corpus(
      id: new.id, title: new.title, summary: new.summary, language: new.language, asOf: new.asOf,
      schema: Schema(
        entityTypes: Array(new.schema.entityTypes.values)
          + old.schema.entityTypes.values.filter { !types.contains($0.id) },
        relationTypes: Array(new.schema.relationTypes.values)
          + old.schema.relationTypes.values.filter { !relations.contains($0.id) }),
      sources: (new.sources + old.sources.filter { !known.contains($0.id) }).sorted { $0.id < $1.id })
    corpus.isRedacted = new.isRedacted || old.isRedacted
    let states = ChangedRecords(difference)
    let nodeStates = nodes.map { state(of: $0, states) }
    let edgeStates = edges.map { state(of: $0, states) }
    var union = KnowledgeGraph(
      corpus: corpus, nodes: nodes, edges: edges, claims: claims, times: new.times, contradictions: new.contradictions)
    var pastDates: [Int: [DateExpression]] = [:]
    var pastTexts: [Int: [String]] = [:]
    var pastEdgeTexts: [Int: [String]] = [:]
    for (index, node) in nodes.enumerated() where nodeStates[index] == .changed && node.kind == .event {
      guard let before = old.node(node.id) else { continue }
      let texts = Self.dateTexts(before)
      guard texts != Self.dateTexts(node) else { continue }
      pastDates[index] = before.shownDates.filter { !node.shownDates.contains($0) }
      pastTexts[index] = texts
    }
    for (index, edge) in edges.enumerated() where edgeStates[index] == .changed {
      guard let before = old.edge(edge.id) else { continue }
      let texts = old.dateTexts(of: before)
      if texts != new.dateTexts(of: edge) { pastEdgeTexts[index] = texts }
    }
    union.changes = GraphChanges(
      since: since, nodes: nodeStates, edges: edgeStates, pastDates: pastDates, pastDateTexts: pastTexts,
      pastEdgeDateTexts: pastEdgeTexts)
    return union
  }

  private static func dateTexts(_ node: Node) -> [String] {
    node.dateTexts.isEmpty ? node.relativeDates : node.dateTexts
  }

  // MARK: What is only in the earlier state

  private mutating func moved(_ claim: Int) -> Int {
    if let place = claimPlaces[claim] { return place }
    claimPlaces[claim] = claims.count
    claims.append(old.claims[claim])
    return claims.count - 1
  }

  private mutating func moved(_ node: Node) -> Node {
    var properties: [Node.Property] = []
    for property in node.properties {
      properties.append(
        Node.Property(
          name: property.name, label: property.label, value: property.value, claim: moved(property.claim),
          isDisputed: property.isDisputed))
    }
    var places: [Int] = []
    for claim in node.claims { places.append(moved(claim)) }
    return Node(
      id: node.id, kind: node.kind, type: node.type, name: node.name, shortName: node.shortName, aliases: node.aliases,
      note: node.note, properties: properties, claims: places, range: node.range, style: node.style,
      release: node.release, inferredDate: node.inferredDate, relativeDates: node.relativeDates)
  }

  private mutating func moved(_ edge: Edge) -> Edge? {
    guard let source = nodePlaces[old.nodes[edge.source].id], let target = nodePlaces[old.nodes[edge.target].id] else {
      return nil
    }
    var places: [Int] = []
    for claim in edge.claims { places.append(moved(claim)) }
    return Edge(
      id: edge.id, source: source, target: target, type: edge.type, isRole: edge.isRole, label: edge.label,
      inverse: edge.inverse, isSymmetric: edge.isSymmetric, when: edge.when, claims: places, status: edge.status,
      style: edge.style)
  }

  // MARK: What became of it

  private func state(of node: Node, _ records: ChangedRecords) -> GraphChanges.State {
    if new.node(node.id) == nil { return .removed }
    guard let before = old.node(node.id) else { return .added }
    let own = records.hasChanged(.node, node.id.rawValue) || records.hasChanged(.date, node.id.rawValue)
    return own || records.hasChanged(claims: node.claims.map { new.claims[$0].id })
      || records.hasChanged(claims: before.claims.map { old.claims[$0].id }) ? .changed : .unchanged
  }

  private func state(of edge: Edge, _ records: ChangedRecords) -> GraphChanges.State {
    guard let now = new.edge(edge.id) else { return .removed }
    guard let before = old.edge(edge.id) else { return .added }
    let ids = now.claims.map { new.claims[$0].id } + before.claims.map { old.claims[$0].id }
    return records.hasChanged(.edge, edge.id.rawValue) || records.hasChanged(claims: ids) ? .changed : .unchanged
  }
}

/// The records that differ, by what they are about.
private struct ChangedRecords {
  private var keys: Set<Record.Key> = []
  /// The claims that differ, also in their dates or evidence.
  private var claims: Set<String> = []

  init(_ difference: Difference) {
    for change in difference.changes {
      keys.insert(change.key)
      switch change.key.kind {
      case .claim, .date, .conflict: claims.insert(change.key.id)
      case .evidence:
        let record =
          switch change {
          case .added(let record), .removed(let record), .changed(_, let record): record
          }
        claims.formUnion(record.values("claim"))
      case .dossier, .node, .edge, .source, .view: break
      }
    }
  }

  func hasChanged(_ kind: Record.Kind, _ id: String) -> Bool { keys.contains(Record.Key(kind, id)) }

  func hasChanged(claims ids: [Claim.ID]) -> Bool { ids.contains { claims.contains($0.rawValue) } }
}
