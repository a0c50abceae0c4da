import Chronology

/// One graph of two states of a dossier, with what came, went and changed.
///
/// What is in the later state stands in its order and on its claims; behind it what is only in the earlier one, with the
/// claims, citations and places that it had there. A source that both have is the later one's. Dates that follow from other
/// claims are those that each state inferred.
///
/// - Parameters:
///   - old: the earlier state.
///   - new: the later state.
///   - difference: what changed between them; of graphs alone if left out.
///   - since: what the earlier state is called in captions.
public func unionGraph(
  from old: KnowledgeGraph, to new: KnowledgeGraph, difference: Difference? = nil, since: String
) -> KnowledgeGraph {
  var union = GraphUnion(old, new)
  return union.graph(difference ?? Difference(from: RecordSet(old), to: RecordSet(new)), since: since)
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
  func made(_ spec: ViewSpec) -> GraphView {
    GraphView(graph: graph, spec: spec, nodes: view.nodes, edges: view.edges, spans: view.spans)
  }
  let shown = made(spec)
  if let changes = graph.changes, let counts = shown.changeCounts, let relations = shown.relationChangeCounts {
    spec.caption = changes.caption(counts, relations: relations, language: graph.language)
  }
  return made(spec)
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
    for (index, state) in nodeStates.enumerated() { nodes[index] = Self.styled(nodes[index], state) }
    for (index, state) in edgeStates.enumerated() { edges[index] = Self.styled(edges[index], state) }
    var union = KnowledgeGraph(
      corpus: corpus, names: new.names, nodes: nodes, edges: edges, claims: claims, times: new.times,
      contradictions: new.contradictions)
    var pastDates: [Int: [DateExpression]] = [:]
    var pastTexts: [Int: [String]] = [:]
    var pastEdgeTexts: [Int: [String]] = [:]
    for (index, node) in nodes.enumerated() where nodeStates[index] == .changed && node.kind == .event {
      guard let before = old.node(node.id) else { continue }
      let texts = Self.dateTexts(before, old)
      guard texts != Self.dateTexts(node, new) else { continue }
      pastDates[index] = before.shownDates.filter { !node.shownDates.contains($0) }
      pastTexts[index] = texts
    }
    for (index, edge) in edges.enumerated() where edgeStates[index] == .changed {
      guard let before = old.edge(edge.id) else { continue }
      let texts = old.dateTexts(of: before)
      if texts != new.dateTexts(of: edge) { pastEdgeTexts[index] = texts }
    }
    let details = ChangeDetails(difference, old: old, new: new)
    func detailed(_ states: [GraphChanges.State], _ lines: (Int) -> [String]) -> [Int: [String]] {
      var result: [Int: [String]] = [:]
      for (index, state) in states.enumerated() where state == .changed {
        let lines = lines(index)
        if !lines.isEmpty { result[index] = lines }
      }
      return result
    }
    let nodeDetails = detailed(nodeStates) { index in
      let before = old.node(nodes[index].id)
      return details.lines(
        Record.Key(.node, nodes[index].id.rawValue),
        claims: ownClaims(nodes[index], index, new)
          + (before.map { ownClaims($0, old.nodeIndex($0.id) ?? 0, old) } ?? []))
    }
    let edgeDetails = detailed(edgeStates) { index in
      let before = old.edge(edges[index].id)?.claims.map { old.claims[$0].id } ?? []
      return details.lines(
        Record.Key(.edge, edges[index].id.rawValue), claims: edges[index].claims.map { new.claims[$0].id } + before)
    }
    union.changes = GraphChanges(
      since: since, nodes: nodeStates, edges: edgeStates, pastDates: pastDates, pastDateTexts: pastTexts,
      nodeDetails: nodeDetails, edgeDetails: edgeDetails, pastEdgeDateTexts: pastEdgeTexts)
    return union
  }

  private static func dateTexts(_ node: Node, _ graph: KnowledgeGraph) -> [String] {
    let texts = graph.dateTexts(of: node)
    return texts.isEmpty ? node.relativeDates : texts
  }

  // MARK: What is only in the earlier state

  private mutating func moved(_ claim: Int) -> Int {
    if let place = claimPlaces[claim] { return place }
    claimPlaces[claim] = claims.count
    claims.append(old.claims[claim])
    return claims.count - 1
  }

  private mutating func moved(_ node: Node) -> Node {
    var properties = node.properties
    for index in properties.indices { properties[index].claim = moved(properties[index].claim) }
    var places: [Int] = []
    for claim in node.claims { places.append(moved(claim)) }
    var copy = node
    (copy.properties, copy.claims) = (properties, places)
    return copy
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
    let claims = ownClaims(node, new.nodeIndex(node.id) ?? 0, new) + ownClaims(before, old.nodeIndex(node.id) ?? 0, old)
    return own || records.hasChanged(claims: claims) ? .changed : .unchanged
  }

  /// The claims about a node; of an event also those that say who took part.
  private func ownClaims(_ node: Node, _ index: Int, _ graph: KnowledgeGraph) -> [Claim.ID] {
    let roles = node.kind == .event ? graph.edges(from: index).map { graph.edges[$0] }.filter(\.isRole) : []
    return (node.claims + roles.flatMap(\.claims)).map { graph.claims[$0].id }
  }

  /// A node in the colour of what became of it, all of one shape: outlines, too, tell what became of things.
  private static func styled(_ node: Node, _ state: GraphChanges.State) -> Node {
    var copy = node
    copy.style = NodeStyle(shape: .rounded, hue: state.hue)
    return copy
  }

  /// A line in the colour of what became of the edge; dashed if it is gone.
  private static func styled(_ edge: Edge, _ state: GraphChanges.State) -> Edge {
    Edge(
      id: edge.id, source: edge.source, target: edge.target, type: edge.type, isRole: edge.isRole, label: edge.label,
      inverse: edge.inverse, isSymmetric: edge.isSymmetric, when: edge.when, claims: edge.claims, status: edge.status,
      style: EdgeStyle(line: state == .removed ? .dashed : .solid, hue: state.hue))
  }

  private func state(of edge: Edge, _ records: ChangedRecords) -> GraphChanges.State {
    guard let now = new.edge(edge.id) else { return .removed }
    guard let before = old.edge(edge.id) else { return .added }
    let ids = now.claims.map { new.claims[$0].id } + before.claims.map { old.claims[$0].id }
    return records.hasChanged(.edge, edge.id.rawValue) || records.hasChanged(claims: ids) ? .changed : .unchanged
  }
}

extension GraphChanges.State {
  /// The colour of what became of something.
  public var hue: Hue {
    switch self {
    case .added: .green
    case .removed: .red
    case .changed: .amber
    case .unchanged: .slate
    }
  }
}

/// What differs in words, dates apart, which are told by themselves.
private struct ChangeDetails {
  private var lines: [Record.Key: [String]] = [:]
  private var evidence: [String: [String]] = [:]
  private let titles: (Record.Key) -> String

  init(_ difference: Difference, old: KnowledgeGraph, new: KnowledgeGraph) {
    titles = { Difference.title($0, old: old, new: new) }
    for change in difference.changes {
      switch change.key.kind {
      case .node, .edge, .claim, .judgement: tell(change)
      case .evidence where change.isOnlyBesideQuote: break
      case .evidence: tellEvidence(change, old, new)
      case .dossier, .date, .conflict, .source, .view: break
      }
    }
  }

  private mutating func tell(_ change: Difference.Change) {
    var isDate = false
    if case .changed(_, let record) = change { isDate = record.values("predicate") == ["when"] }
    let told = change.fields.filter { $0.name != "dispute" && !(isDate && $0.name == "object") }.map { field in
      let name = field.name.hasPrefix("property ") ? String(field.name.dropFirst(9)) : field.name
      let sides = [field.old, field.new].map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }
      return "\(name): \(sides[0]) → \(sides[1])"
    }
    // A judgement of names is a claim like any other.
    let isClaim = change.key.kind == .claim || change.key.kind == .judgement
    let key = isClaim ? Record.Key(.claim, change.key.id) : change.key
    if !told.isEmpty { lines[key] = told }
    guard isClaim else { return }
    let title = titles(change.key)
    switch change {
    case .added: lines[key] = ["+ \(title)"]
    case .removed: lines[key] = ["− \(title)"]
    case .changed: break
    }
  }

  private mutating func tellEvidence(_ change: Difference.Change, _ old: KnowledgeGraph, _ new: KnowledgeGraph) {
    func quoted(_ record: Record) -> String {
      let id = Source.ID(record.values("source").first ?? "")
      let source = new.source(id) ?? old.source(id)
      return "\(source?.publisher ?? source?.title ?? id.rawValue): “\(record.values("quote").first ?? "")”"
    }
    let line: String
    let claim: Record
    switch change {
    case .added(let record): (line, claim) = ("+ \(quoted(record))", record)
    case .removed(let record): (line, claim) = ("− \(quoted(record))", record)
    case .changed(_, let record):
      let verdict = record.values("verdict").first.map { " (\($0))" } ?? ""
      (line, claim) = ("Δ \(quoted(record))\(verdict)", record)
    }
    evidence[claim.values("claim").first ?? "", default: []].append(line)
  }

  /// What differs about something and its claims, each once.
  func lines(_ key: Record.Key, claims: [Claim.ID]) -> [String] {
    var seen: Set<String> = []
    let all = claims.map { ($0.rawValue, lines[Record.Key(.claim, $0.rawValue)] ?? []) }
    let told = (lines[key] ?? []) + all.flatMap(\.1) + all.flatMap { evidence[$0.0] ?? [] }
    return told.filter { seen.insert($0).inserted }
  }
}

extension Difference.Change {
  /// Whether nothing changed but what stands beside a quote, and that was accepted, or typography: no mark of a figure is for it.
  fileprivate var isOnlyBesideQuote: Bool {
    guard key.kind == .evidence, case .changed = self else { return false }
    let beside: Set<String> = ["heading", "dateline", "sentence before", "sentence after", "corrections"]
    return fields.allSatisfy { beside.contains($0.name) } || isCosmetic
  }
}

/// The records that differ, by what they are about.
private struct ChangedRecords {
  private var keys: Set<Record.Key> = []
  /// The claims that differ, also in their dates or evidence.
  private var claims: Set<String> = []

  init(_ difference: Difference) {
    for change in difference.changes where !change.isOnlyBesideQuote {
      keys.insert(change.key)
      switch change.key.kind {
      case .claim, .date, .conflict, .judgement: claims.insert(change.key.id)
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
