import DossierCore
import LayoutProtocol

/// What a network view comes to when it is drawn: folded to its budget, parallel edges bundled.
struct NetworkDiagram {
  /// A box of the drawing.
  enum Item {
    /// A node, as an index into ``KnowledgeGraph/nodes``.
    case node(Int)
    /// Several nodes as one.
    case fold(Fold)
  }

  /// A line of the drawing, with the edges it stands for.
  struct Connection {
    /// Where it starts, as an index into ``items``.
    let tail: Int
    /// Where it ends.
    let head: Int
    /// Its edges, as indices into ``KnowledgeGraph/edges``; never empty.
    let edges: [Int]
    let arrows: LayoutRequest.Arrows
    /// Whether it hangs on a fold.
    let isFolded: Bool
  }

  let view: GraphView
  let items: [Item]
  let connections: [Connection]

  var graph: KnowledgeGraph { view.graph }

  /// A view with at most `budget` items and, of a budget that the page sets, so many lines.
  init(_ view: GraphView, budget: Int, connections limit: Int?) {
    self.view = view
    let folded = foldView(view, budget: budget, connections: limit)
    let items = folded.nodes.map { Item.node($0) } + folded.folds.map { Item.fold($0) }
    self.items = items
    var places: [Int: Int] = [:]
    for (place, item) in items.enumerated() {
      switch item {
      case .node(let node): places[node] = place
      case .fold(let fold): for node in fold.nodes { places[node] = place }
      }
    }
    connections = Self.connections(view, places, firstFold: folded.nodes.count)
  }

  /// How many nodes are folded.
  var foldedNodes: Int {
    items.reduce(0) { count, item in if case .fold(let fold) = item { count + fold.nodes.count } else { count } }
  }

  /// What a kept placement knows an item by; no entity's id starts with `+`.
  func name(of item: Item) -> String {
    switch item {
    case .node(let node): graph.nodes[node].id.rawValue
    case .fold(let fold): "+" + fold.key
    }
  }

  /// The cluster an item belongs to.
  func group(of item: Item) -> ChannelValue? {
    switch item {
    case .node(let node): ChannelValue(node, view.spec?.group ?? .none, graph)
    case .fold(let fold): fold.group
    }
  }

  private struct Pair: Hashable {
    let low: Int
    let high: Int
    /// What came, went or changed has a line of its own.
    var state: GraphChanges.State?
  }

  /// The lines, in the order of their first edges.
  private static func connections(_ view: GraphView, _ places: [Int: Int], firstFold: Int) -> [Connection] {
    let graph = view.graph
    var order: [Pair] = []
    var grouped: [Pair: [Int]] = [:]
    for index in view.edges {
      let edge = graph.edges[index]
      guard let tail = places[edge.source], let head = places[edge.target] else { continue }
      if tail == head, tail >= firstFold { continue }
      let isFolded = max(tail, head) >= firstFold
      let pair = Pair(
        low: min(tail, head), high: max(tail, head), state: isFolded ? nil : graph.change(ofEdge: index))
      if grouped[pair] == nil { order.append(pair) }
      grouped[pair, default: []].append(index)
    }
    return order.flatMap { pair in
      let edges = grouped[pair] ?? []
      return pair.high >= firstFold ? [folded(edges, graph, places)] : bundles(edges, graph, places)
    }
  }

  /// One line for all edges of a fold to the same node; it has an arrowhead if all of them lead one way.
  private static func folded(_ edges: [Int], _ graph: KnowledgeGraph, _ places: [Int: Int]) -> Connection {
    let first = graph.edges[edges[0]]
    let (tail, head) = (places[first.source] ?? 0, places[first.target] ?? 0)
    let isOneWay = edges.allSatisfy { !graph.edges[$0].isSymmetric && places[graph.edges[$0].source] == tail }
    return Connection(tail: tail, head: head, edges: edges, arrows: isOneWay ? .forward : .none, isFolded: true)
  }

  /// The lines between two nodes: what holds both ways, what leads there, what leads back.
  private static func bundles(_ edges: [Int], _ graph: KnowledgeGraph, _ places: [Int: Int]) -> [Connection] {
    let first = graph.edges[edges[0]]
    let mutual = edges.filter { graph.edges[$0].isSymmetric }
    let onward = edges.filter { !graph.edges[$0].isSymmetric && graph.edges[$0].source == first.source }
    var backward = edges.filter { !graph.edges[$0].isSymmetric && graph.edges[$0].source != first.source }
    var both: [Int] = []
    var there: [Int] = []
    for edge in onward {
      let match = backward.firstIndex { meansTheSame(graph.edges[edge], graph.edges[$0], graph) }
      if let match { both += [edge, backward.remove(at: match)] } else { there.append(edge) }
    }
    func line(_ edges: [Int], _ arrows: LayoutRequest.Arrows) -> [Connection] {
      guard let start = edges.first.map({ graph.edges[$0] }) else { return [] }
      return [
        Connection(
          tail: places[start.source] ?? 0, head: places[start.target] ?? 0, edges: edges, arrows: arrows,
          isFolded: false)
      ]
    }
    let lines = line(there, .forward) + line(both, .both) + line(backward, .forward) + line(mutual, .none)
    return lines.sorted { $0.edges[0] < $1.edges[0] }
  }

  /// Whether an edge says of two nodes what another says of them the other way round.
  private static func meansTheSame(_ edge: Edge, _ other: Edge, _ graph: KnowledgeGraph) -> Bool {
    !edge.isRole && edge.type == other.type && edge.label == other.label && edge.status == other.status
      && graph.dateTexts(of: edge) == graph.dateTexts(of: other)
  }
}

extension NetworkDiagram.Connection {
  /// How the line is drawn: as most of its edges are, the first of them where there is no majority.
  func style(_ graph: KnowledgeGraph) -> EdgeStyle {
    var counts: [EdgeStyle: Int] = [:]
    for edge in edges { counts[graph.edges[edge].style, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let style = edges.lazy.map { graph.edges[$0].style }.first { counts[$0] == most }
    return style ?? graph.edges[edges[0]].style
  }

  /// Disputed if any of its edges is, retracted if all are.
  func status(_ graph: KnowledgeGraph) -> Claim.Status {
    let all = edges.map { graph.edges[$0].status }
    return all.contains(.disputed) ? .disputed : all.allSatisfy { $0 == .retracted } ? .retracted : .asserted
  }

  /// The claims of all its edges, each once.
  func claims(_ graph: KnowledgeGraph) -> [Int] {
    var seen: Set<Int> = []
    return edges.flatMap { graph.edges[$0].claims }.filter { seen.insert($0).inserted }
  }
}

extension NetworkDiagram {
  /// The claims of everything in a fold, edges within it counted in.
  func claims(of fold: Fold) -> [Int] {
    let inside = Set(fold.nodes)
    let edges = view.edges.filter { inside.contains(graph.edges[$0].source) && inside.contains(graph.edges[$0].target) }
    var seen: Set<Int> = []
    let all = fold.nodes.flatMap { graph.nodes[$0].claims } + edges.flatMap { graph.edges[$0].claims }
    return all.filter { seen.insert($0).inserted }
  }
}
