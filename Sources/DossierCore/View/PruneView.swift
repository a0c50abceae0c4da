import Chronology

extension GraphView {
  /// The same view of a graph that holds only what figures and texts of the view can say something about.
  ///
  /// That is what the view shows; who plays a role in its events, and for a timeline all other edges of its events; the
  /// other versions of what is disputed among all this, the capacities in which roles were played, and the names of all entities
  /// these claims speak of; the sources cited, and those they retell; the types used. Places in files are left out, and
  /// of places in sources only their order is kept: editing what stands before them changes nothing.
  ///
  /// What changed since another state is left out, too: a figure of changes is drawn from the whole view.
  ///
  /// Whatever is made of the result is a function of little, so that it can be kept until that changes.
  /// Graph files (DOT, GraphML) are made of the whole graph instead: they name things alike in all views, and name lines of
  /// sources.
  package func pruned() -> GraphView {
    var pruner = ViewPruner(self)
    pruner.collect()
    return pruner.result()
  }
}

extension SourceRange {
  /// Where everything in a pruned view stands.
  package static let nowhere = SourceRange(file: "", start: Position(line: 1, column: 1))
}

private let nowhere = SourceRange.nowhere

private struct ViewPruner {
  private let view: GraphView
  private let graph: KnowledgeGraph
  private var hasNode: [Bool]
  private var hasEdge: [Bool]
  private var hasClaim: [Bool]
  /// Nodes of which only the name is asked.
  private var isNamed: [Bool]
  private var sources: Set<Source.ID> = []
  private var newClaims: [Int] = []

  init(_ view: GraphView) {
    self.view = view
    graph = view.graph
    hasNode = [Bool](repeating: false, count: graph.nodes.count)
    isNamed = hasNode
    hasEdge = [Bool](repeating: false, count: graph.edges.count)
    hasClaim = [Bool](repeating: false, count: graph.claims.count)
  }

  /// Decides what is kept.
  mutating func collect() {
    for index in view.nodes { keep(node: index) }
    for index in view.edges + view.spans { keep(edge: index) }
    let isTimeline = view.spec?.layout == .timeline
    for index in view.nodes {
      for edge in graph.edges(from: index) where isTimeline || graph.edges[edge].isRole { keep(edge: edge) }
      if isTimeline { for edge in graph.edges(to: index) { keep(edge: edge) } }
    }
    let groups = DisputeGroups(graph)
    while let claim = newClaims.popLast() { keepWhatItSays(graph.claims[claim], groups) }
    for index in graph.claims.indices where hasClaim[index] {
      for citation in graph.claims[index].citations { keep(source: citation.source) }
    }
  }

  private mutating func keep(node index: Int) {
    if hasNode[index] { return }
    hasNode[index] = true
    for claim in graph.nodes[index].claims { keep(claim: claim) }
    for property in graph.nodes[index].properties { keep(claim: property.claim) }
  }

  private mutating func keep(edge index: Int) {
    if hasEdge[index] { return }
    hasEdge[index] = true
    keep(node: graph.edges[index].source)
    keep(node: graph.edges[index].target)
    for claim in graph.edges[index].claims { keep(claim: claim) }
  }

  private mutating func keep(claim index: Int) {
    if hasClaim[index] { return }
    hasClaim[index] = true
    newClaims.append(index)
  }

  private mutating func keepWhatItSays(_ claim: Claim, _ groups: DisputeGroups) {
    name(claim.subject)
    if case .entity(let id) = claim.object { name(id) }
    var times = [claim.relativeWhen].compactMap { $0 }
    if case .relativeTime(let time) = claim.object { times.append(time) }
    for limit in times.flatMap(\.limits) { name(limit.event.value) }
    if let capacity = claim.capacity.flatMap({ groups.claims[$0.value] }) { keep(claim: capacity) }
    guard let dispute = claim.dispute else { return }
    for rival in groups.members[dispute] ?? [] { keep(claim: rival) }
    for edge in groups.edges[dispute] ?? [] { keep(edge: edge) }
  }

  private mutating func name(_ id: Entity.ID) {
    if let index = graph.nodeIndex(id) { isNamed[index] = true }
  }

  /// A source, and the sources it goes back to.
  private mutating func keep(source id: Source.ID) {
    var next: Source.ID? = id
    while let source = next, sources.insert(source).inserted { next = graph.source(source)?.origin }
  }

  /// The view of what is kept.
  func result() -> GraphView {
    let nodes = Renumbering(zip(hasNode, isNamed).map { $0 || $1 })
    let edges = Renumbering(hasEdge)
    let claims = Renumbering(hasClaim)
    var places = PlaceOrder()
    for index in claims.kept { for citation in graph.claims[index].citations { places.see(citation) } }
    places.finish()
    var citations = CitationNumbers()
    let pruned = KnowledgeGraph(
      corpus: corpus(), names: graph.names.withoutDeclarations, nodes: nodes.kept.map { node($0, claims) },
      edges: edges.kept.map { edge($0, nodes, claims) },
      claims: claims.kept.map { claim($0, places, &citations) }, times: graph.times.forgotten)
    return GraphView(
      graph: pruned, spec: view.spec?.withoutPlaces, nodes: nodes.numbers(of: view.nodes),
      edges: edges.numbers(of: view.edges), spans: edges.numbers(of: view.spans))
  }

  private func corpus() -> Corpus {
    let kept = graph.sources.filter { sources.contains($0.id) }.map(\.withoutPlaces)
    var corpus = Corpus(
      id: graph.id, title: graph.title, summary: graph.summary, language: graph.language, asOf: graph.asOf,
      schema: schema(), sources: kept)
    // Every figure says that something is withheld, whether or not it would have shown it.
    corpus.isRedacted = graph.isRedacted
    return corpus
  }

  /// The types of what is kept, with those they extend, and the types the view names.
  private func schema() -> Schema {
    let schema = graph.schema
    var types: Set<EntityType.ID> = []
    var relations: Set<RelationType.ID> = []
    for index in graph.nodes.indices where hasNode[index] || isNamed[index] {
      types.insert(graph.nodes[index].type)
      types.insert(graph.nodes[index].kind.rootType)
    }
    for index in graph.edges.indices where hasEdge[index] { relations.insert(graph.edges[index].type) }
    for index in graph.claims.indices where hasClaim[index] {
      if case .relation(let id) = graph.claims[index].predicate { relations.insert(id) }
      if case .type(let id) = graph.claims[index].object { types.insert(id) }
    }
    if let spec = view.spec {
      types.formUnion((spec.include.types + spec.exclude.types).map(\.value))
      relations.formUnion((spec.include.relations + spec.exclude.relations).map(\.value))
      relations.formUnion((spec.spans.types + (spec.arrows?.types ?? [])).map(\.value))
    }
    let lineages = types.flatMap { schema.lineage(of: $0) }
    return Schema(
      entityTypes: lineages, relationTypes: relations.compactMap { schema.relationTypes[$0] })
  }

  private func node(_ index: Int, _ claims: Renumbering) -> Node {
    var node = graph.nodes[index]
    node.range = nowhere
    guard hasNode[index] else {
      node.shortName = node.name
      node.aliases = []
      node.sameAs = []
      node.note = nil
      node.properties = []
      node.claims = []
      node.inferredDate = nil
      node.relativeDates = []
      return node
    }
    node.claims = claims.numbers(of: node.claims)
    for position in node.properties.indices {
      node.properties[position].value = node.properties[position].value.withoutPlaces
      node.properties[position].claim = claims.number(of: node.properties[position].claim)
    }
    return node
  }

  private func edge(_ index: Int, _ nodes: Renumbering, _ claims: Renumbering) -> Edge {
    var edge = graph.edges[index]
    edge.source = nodes.number(of: edge.source)
    edge.target = nodes.number(of: edge.target)
    edge.claims = claims.numbers(of: edge.claims)
    return edge
  }

  private func claim(_ index: Int, _ places: PlaceOrder, _ numbers: inout CitationNumbers) -> Claim {
    var claim = graph.claims[index]
    claim.object = claim.object.withoutPlaces
    claim.relativeWhen = claim.relativeWhen?.withoutPlaces
    claim.capacity = claim.capacity?.withoutPlace
    claim.preference = claim.preference.map { Claim.Preference(reason: $0.reason, range: nowhere) }
    claim.written = nil
    claim.origin = Claim.Origin(range: nowhere)
    for position in claim.citations.indices {
      let citation = claim.citations[position]
      claim.citations[position].passage = places.passage(of: citation)
      claim.citations[position].range = numbers.range(of: citation)
    }
    return claim
  }
}

/// The claims and edges of each dispute, and the claims by id.
private struct DisputeGroups {
  var members: [Claim.ID: [Int]] = [:]
  var edges: [Claim.ID: [Int]] = [:]
  var claims: [Claim.ID: Int] = [:]

  init(_ graph: KnowledgeGraph) {
    var isCapacity: Set<Claim.ID> = []
    for (index, claim) in graph.claims.enumerated() {
      if let dispute = claim.dispute { members[dispute, default: []].append(index) }
      if let capacity = claim.capacity { isCapacity.insert(capacity.value) }
    }
    if !isCapacity.isEmpty {
      for (index, claim) in graph.claims.enumerated() where isCapacity.contains(claim.id) && claims[claim.id] == nil {
        claims[claim.id] = index
      }
    }
    if members.isEmpty { return }
    for (index, edge) in graph.edges.enumerated() {
      for dispute in Set(edge.claims.compactMap { graph.claims[$0].dispute }) {
        edges[dispute, default: []].append(index)
      }
    }
  }
}

/// What is kept of a list, and the new numbers of its elements.
private struct Renumbering {
  let kept: [Int]
  private let numbers: [Int]

  init(_ isKept: [Bool]) {
    var kept: [Int] = []
    numbers = isKept.enumerated().map { index, isKept in
      if isKept { kept.append(index) }
      return kept.count - 1
    }
    self.kept = kept
  }

  /// The new number of an element that is kept.
  func number(of index: Int) -> Int { numbers[index] }
  func numbers(of indices: [Int]) -> [Int] { indices.map { numbers[$0] } }
}

/// The order of the beginnings and ends of quoted passages in each source, instead of their offsets.
private struct PlaceOrder {
  private var offsets: [Source.ID: [Int]] = [:]
  private var ranks: [Source.ID: [Int: Int]] = [:]

  mutating func see(_ citation: Citation) {
    guard let range = citation.passage?.utf8Range else { return }
    offsets[citation.source, default: []] += [range.lowerBound, range.upperBound]
  }

  mutating func finish() {
    ranks = offsets.mapValues { offsets in
      Dictionary(uniqueKeysWithValues: Set(offsets).sorted().enumerated().map { ($1, $0) })
    }
  }

  func passage(of citation: Citation) -> Passage? {
    citation.passage.map { passage in
      let ranks = ranks[citation.source] ?? [:]
      let start = ranks[passage.utf8Range.lowerBound] ?? 0
      let end = ranks[passage.utf8Range.upperBound] ?? 0
      return Passage(
        range: nowhere, utf8Range: start..<max(start, end), sentence: "")
    }
  }
}

/// Numbers instead of the places where citations are written: what was written in two places remains two.
private struct CitationNumbers {
  private var numbers: [SourceRange: Int] = [:]

  mutating func range(of citation: Citation) -> SourceRange {
    let number = numbers[citation.range] ?? numbers.count + 1
    numbers[citation.range] = number
    return SourceRange(file: "", start: Position(line: number, column: 1))
  }
}

extension Located {
  fileprivate var withoutPlace: Located { Located(value, at: nowhere) }
}

extension RelativeTime {
  fileprivate var withoutPlaces: RelativeTime {
    RelativeTime(
      limits: limits.map { Limit($0.side, $0.event.withoutPlace, distance: $0.distance) }, durationText: durationText)
  }
}

extension Claim.Object {
  fileprivate var withoutPlaces: Claim.Object {
    if case .relativeTime(let time) = self { .relativeTime(time.withoutPlaces) } else { self }
  }
}

extension Source {
  fileprivate var withoutPlaces: Source {
    var source = self
    source.range = nowhere
    if source.originRange != nil { source.originRange = nowhere }
    source.independentOf = []
    return source
  }
}

extension ViewSpec.RelationChoice {
  fileprivate var types: [Located<RelationType.ID>] {
    if case .types(let types) = self { types } else { [] }
  }

  fileprivate var withoutPlaces: ViewSpec.RelationChoice {
    if case .types(let types) = self { .types(types.map(\.withoutPlace)) } else { self }
  }
}

extension ViewSpec.Selection {
  fileprivate var withoutPlaces: ViewSpec.Selection {
    ViewSpec.Selection(
      kinds: kinds.map(\.withoutPlace), types: types.map(\.withoutPlace), entities: entities.map(\.withoutPlace),
      relations: relations.map(\.withoutPlace))
  }
}

extension ViewSpec {
  fileprivate var withoutPlaces: ViewSpec {
    var spec = self
    spec.include = include.withoutPlaces
    spec.exclude = exclude.withoutPlaces
    spec.touching = touching.map(\.withoutPlace)
    spec.between = between.map(\.withoutPlace)
    spec.spans = spans.withoutPlaces
    spec.arrows = arrows?.withoutPlaces
    spec.range = nowhere
    return spec
  }
}
