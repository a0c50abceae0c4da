/// The part of a graph that a view shows, in the graph's order.
public struct GraphView: Sendable {
  /// The whole graph.
  public let graph: KnowledgeGraph
  /// The view; `nil` for the view of everything.
  public let spec: ViewSpec?
  /// The nodes shown, as ascending indices into ``KnowledgeGraph/nodes``.
  public let nodes: [Int]
  /// The edges shown, as ascending indices into ``KnowledgeGraph/edges``; both ends are among ``nodes``.
  public let edges: [Int]
  /// The edges that a timeline draws as bars, as ascending indices into ``KnowledgeGraph/edges``; their ends need not be among
  /// ``nodes``.
  public let spans: [Int]

  /// A view of chosen nodes and edges; edges with an end outside are left out.
  public init(graph: KnowledgeGraph, spec: ViewSpec?, nodes: [Int], edges: [Int], spans: [Int] = []) {
    let shown = Set(nodes)
    self.graph = graph
    self.spec = spec
    self.nodes = nodes.sorted()
    self.spans = spans.sorted()
    self.edges = edges.sorted().filter {
      shown.contains(graph.edges[$0].source) && shown.contains(graph.edges[$0].target)
    }
  }

  /// The view of a whole graph.
  public init(all graph: KnowledgeGraph) {
    self.init(graph: graph, spec: nil, nodes: Array(graph.nodes.indices), edges: Array(graph.edges.indices))
  }

  /// The title of the view, or of the dossier.
  public var title: String {
    spec?.title ?? graph.title
  }
}
