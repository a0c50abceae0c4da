import DossierCore

/// How large the nodes of a network are drawn: in four steps, by what the view's `size` counts.
struct NodeSalience {
  /// Steps of size, 0 to 3.
  static let steps = 4
  /// What the step adds to the size of a node's text, in points.
  static let textGrowth = [0.0, 1.5, 3.5, 6]
  /// What the step adds to the width of a node's outline, in points.
  static let strokeGrowth = [0.0, 0.5, 1.1, 1.9]

  /// The step of each node of the view, by index into ``KnowledgeGraph/nodes``.
  private let stepOfNode: [Int: Int]
  /// The least and the greatest count; `nil` if all nodes are of one size.
  let range: ClosedRange<Int>?
  let salience: ViewSpec.Salience

  init(_ view: GraphView) {
    salience = view.spec?.salience ?? .none
    guard salience != .none else {
      (stepOfNode, range) = ([:], nil)
      return
    }
    let counts = Self.counts(view, salience)
    let least = counts.values.min() ?? 0
    let most = counts.values.max() ?? 0
    guard most > least else {
      (stepOfNode, range) = ([:], nil)
      return
    }
    range = least...most
    stepOfNode = counts.mapValues { min(Self.steps - 1, ($0 - least) * Self.steps / (most - least)) }
  }

  /// The step of a node, 0 for the smallest.
  func step(_ node: Int) -> Int {
    stepOfNode[node] ?? 0
  }

  private static func counts(_ view: GraphView, _ salience: ViewSpec.Salience) -> [Int: Int] {
    let graph = view.graph
    var edges: [Int: [Int]] = [:]
    for index in view.edges {
      edges[graph.edges[index].source, default: []].append(index)
      edges[graph.edges[index].target, default: []].append(index)
    }
    var counts: [Int: Int] = [:]
    for node in view.nodes {
      let own = edges[node] ?? []
      let claims = Set(graph.nodes[node].claims + own.flatMap { graph.edges[$0].claims })
      switch salience {
      case .none: break
      case .degree: counts[node] = own.count
      case .claims: counts[node] = claims.count
      case .sources: counts[node] = Set(claims.flatMap { graph.claims[$0].citations.map(\.source) }).count
      }
    }
    return counts
  }

  /// The legend's words: "Larger: more relations (1 to 7)".
  func legendText(_ words: Vocabulary) -> String? {
    guard let range else { return nil }
    let what =
      switch salience {
      case .none, .degree: words.plural(.relation)
      case .sources: words.plural(.source)
      case .claims: words.plural(.claim)
      }
    return words.larger(what, range)
  }
}
