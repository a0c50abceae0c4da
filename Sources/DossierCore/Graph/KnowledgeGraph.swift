/// An immutable directed multigraph of typed nodes and edges, derived from a dossier's claims.
///
/// Nodes and edges are held in arrays and referred to by index; ids, neighbours and citations are found in constant time.
/// The order of nodes is the order in which the dossier declares them, the order of edges that of their first claims.
public struct KnowledgeGraph: Sendable {
  /// The dossier's id.
  public let id: String
  /// The dossier's title.
  public let title: String
  /// What the dossier is about.
  public let summary: String?
  /// A BCP 47 language tag.
  public let language: String
  /// The state of knowledge it describes.
  public let asOf: String?
  /// The schema its types come from.
  public let schema: Schema
  /// The nodes.
  public let nodes: [Node]
  /// The edges.
  public let edges: [Edge]
  /// The claims that nodes and edges stand on.
  public let claims: [Claim]
  /// The sources, sorted by id.
  public let sources: [Source]

  /// What the claims together say about when events took place.
  public let times: TimeModel

  /// Claims about time that cannot all be true, as indices: the shortest chain of each contradiction.
  public let contradictions: [[Int]]
  /// Which sources retell which.
  public let origins: SourceOrigins
  /// Which entities are one, by the author's judgements.
  public let names: NameResolution

  private let nodeIndices: [Entity.ID: Int]
  private let edgeIndices: [Edge.ID: Int]
  private let claimIndices: [Claim.ID: Int]
  private let sourceIndices: [Source.ID: Int]
  private let outgoing: Adjacency
  private let incoming: Adjacency

  /// A graph over finished nodes and edges; edges refer to nodes, and both to claims, by index.
  init(
    corpus: Corpus, names: NameResolution = NameResolution(), nodes: [Node], edges: [Edge], claims: [Claim],
    times: TimeModel,
    contradictions: [[Int]] = []
  ) {
    id = corpus.id
    title = corpus.title
    summary = corpus.summary
    language = corpus.language
    asOf = corpus.asOf
    schema = corpus.schema
    sources = corpus.sources
    origins = SourceOrigins(corpus.sources)
    self.names = names
    self.nodes = nodes
    self.edges = edges
    self.claims = claims
    self.times = times
    self.contradictions = contradictions
    nodeIndices = Self.index(nodes, by: \.id)
    edgeIndices = Self.index(edges, by: \.id)
    claimIndices = Self.index(claims, by: \.id)
    sourceIndices = Self.index(corpus.sources, by: \.id)
    outgoing = Adjacency(nodeCount: nodes.count, ends: edges.map(\.source))
    incoming = Adjacency(nodeCount: nodes.count, ends: edges.map(\.target))
  }

  /// The node with an id, or that of an entity that is one with it.
  public func node(_ id: Entity.ID) -> Node? {
    nodeIndex(id).map { nodes[$0] }
  }

  /// The index of the node with an id, or of that of an entity that is one with it.
  public func nodeIndex(_ id: Entity.ID) -> Int? {
    nodeIndices[id] ?? nodeIndices[names.primary(of: id)]
  }

  /// The edge with an id.
  public func edge(_ id: Edge.ID) -> Edge? {
    edgeIndices[id].map { edges[$0] }
  }

  /// The claim with an id.
  public func claim(_ id: Claim.ID) -> Claim? {
    claimIndices[id].map { claims[$0] }
  }

  /// The source with an id.
  public func source(_ id: Source.ID) -> Source? {
    sourceIndices[id].map { sources[$0] }
  }

  /// The indices of the edges that leave a node, in order.
  public func edges(from node: Int) -> ArraySlice<Int> {
    outgoing[node]
  }

  /// The indices of the edges that reach a node, in order.
  public func edges(to node: Int) -> ArraySlice<Int> {
    incoming[node]
  }

  /// The citations a node rests on, its edges' apart, each once, in the order of its claims.
  public func citations(of node: Node) -> [Citation] {
    citations(ofClaims: node.claims)
  }

  /// The citations an edge rests on, each once, in the order of its claims.
  public func citations(of edge: Edge) -> [Citation] {
    citations(ofClaims: edge.claims)
  }

  /// The citations of some claims, each once, in order.
  public func citations(ofClaims indices: [Int]) -> [Citation] {
    var seen: Set<Citation> = []
    var result: [Citation] = []
    for index in indices {
      for citation in claims[index].citations where seen.insert(citation).inserted {
        result.append(citation)
      }
    }
    return result
  }

  private static func index<Element, ID: Hashable>(_ elements: [Element], by id: KeyPath<Element, ID>) -> [ID: Int] {
    Dictionary(elements.enumerated().map { ($1[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The edges at one end of each node, packed into two arrays.
private struct Adjacency: Sendable {
  private let offsets: [Int]
  private let edges: [Int]

  /// Groups edge indices by the node at one of their ends; `ends[e]` is that node for edge `e`.
  init(nodeCount: Int, ends: [Int]) {
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for node in ends { offsets[node + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var edges = [Int](repeating: 0, count: ends.count)
    for (edge, node) in ends.enumerated() {
      edges[next[node]] = edge
      next[node] += 1
    }
    self.offsets = offsets
    self.edges = edges
  }

  subscript(node: Int) -> ArraySlice<Int> {
    edges[offsets[node]..<offsets[node + 1]]
  }
}
