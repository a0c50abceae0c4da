/// Nodes of a view that are drawn as one: "+12 more".
public struct Fold: Hashable, Sendable {
  /// The nodes, as ascending indices into ``KnowledgeGraph/nodes``; at least two.
  public let nodes: [Int]
  /// What all of them have in the view's `group`; `nil` if nothing.
  public let group: ChannelValue?
  /// A name that stays the same as long as the fold hangs on the same nodes: its group, and what it hangs on.
  public let key: String
}

/// A view within a budget: the nodes drawn one by one, and those folded.
public struct FoldedView: Hashable, Sendable {
  /// The nodes drawn one by one, as ascending indices into ``KnowledgeGraph/nodes``.
  public let nodes: [Int]
  /// The others, in the order of their first nodes.
  public let folds: [Fold]
}

/// Folds the least connected nodes of a view until it has at most `budget` nodes, folds counted in.
///
/// Last to be folded are the entities that the view names in `touching` or `between`, then those it names in
/// `include`, then nodes without which a tenth of the view would fall off; before that the number of edges in the view
/// decides, then the id. Folded nodes that hang on the same node are folded together, by their group if the view has groups.
///
/// - Parameters:
///   - view: the view, as it was selected.
///   - budget: how many nodes, at least 2.
///   - connections: how many pairs of joined nodes; `nil` for any number.
public func foldView(_ view: GraphView, budget: Int, connections: Int? = nil) -> FoldedView {
  let links = Links(view)
  let order = foldingOrder(view, links)
  let budget = max(budget, 2)
  var count = max(0, view.nodes.count - budget)
  if let connections { count = max(count, links.excess(over: connections, order)) }
  guard count > 0 else { return FoldedView(nodes: view.nodes, folds: []) }
  let limit = max(1, min(5, budget / 6))
  // Each fold takes a place itself; a fold more than before may need another node folded.
  var folds: [Fold] = []
  for extra in 1...limit + 1 {
    folds = makeFolds(Set(order.prefix(count + extra)), view, links, limit: limit)
    if folds.count <= extra { break }
  }
  let folded = Set(folds.flatMap(\.nodes))
  return FoldedView(nodes: view.nodes.filter { !folded.contains($0) }, folds: folds)
}

/// Which nodes of a view are joined, by position in its list of nodes.
private struct Links {
  let neighbors: [Int: Set<Int>]
  let degrees: [Int: Int]

  init(_ view: GraphView) {
    var neighbors: [Int: Set<Int>] = [:]
    var degrees: [Int: Int] = [:]
    for index in view.edges {
      let edge = view.graph.edges[index]
      neighbors[edge.source, default: []].insert(edge.target)
      neighbors[edge.target, default: []].insert(edge.source)
      degrees[edge.source, default: 0] += 1
      degrees[edge.target, default: 0] += 1
    }
    self.neighbors = neighbors
    self.degrees = degrees
  }

  /// How many nodes must go, in order, until at most `limit` pairs are joined.
  func excess(over limit: Int, _ order: [Int]) -> Int {
    var pairs = neighbors.values.reduce(0) { $0 + $1.count } / 2
    var gone: Set<Int> = []
    var count = 0
    while pairs > limit, count < order.count - 1 {
      let node = order[count]
      pairs -= (neighbors[node] ?? []).count { !gone.contains($0) }
      gone.insert(node)
      count += 1
    }
    return count
  }
}

/// The nodes of a view, the first to be folded first.
private func foldingOrder(_ view: GraphView, _ links: Links) -> [Int] {
  let graph = view.graph
  let spec = view.spec
  let sought = Set(((spec?.touching ?? []) + (spec?.between ?? [])).map { graph.names.primary(of: $0.value) })
  let named = Set((spec?.include.entities ?? []).map { graph.names.primary(of: $0.value) })
  let joints = articulationPoints(view.nodes, links.neighbors, least: max(3, view.nodes.count / 10))
  func weight(_ node: Int) -> Int {
    let id = graph.nodes[node].id
    return sought.contains(id) ? 3 : named.contains(id) ? 2 : joints.contains(node) ? 1 : 0
  }
  let weighed = view.nodes.map { (node: $0, weight: weight($0), degree: links.degrees[$0] ?? 0) }
  return weighed.sorted { left, right in
    if left.weight != right.weight { return left.weight < right.weight }
    if left.degree != right.degree { return left.degree < right.degree }
    return graph.nodes[left.node].id.rawValue.utf8.lexicographicallyPrecedes(graph.nodes[right.node].id.rawValue.utf8)
  }.map(\.node)
}

/// Where a folded node belongs.
private struct FoldKey: Hashable {
  var group: ChannelValue?
  /// The one node drawn that it is joined to; `nil` for none or several.
  var anchor: Int?
}

/// At most `limit` folds of the nodes; what would be folded alone, or in too small a group, shares the last.
private func makeFolds(_ folded: Set<Int>, _ view: GraphView, _ links: Links, limit: Int) -> [Fold] {
  let channel = view.spec?.group ?? .none
  var members: [FoldKey: [Int]] = [:]
  for node in view.nodes where folded.contains(node) {
    let kept = (links.neighbors[node] ?? []).filter { !folded.contains($0) }
    let group = ChannelValue(node, channel, view.graph)
    // Clusters gather by themselves; without them the neighbour does.
    let key = FoldKey(group: group, anchor: channel == .none && kept.count == 1 ? kept.first : nil)
    members[key, default: []].append(node)
  }
  let ranked = members.sorted { left, right in
    left.value.count != right.value.count ? left.value.count > right.value.count : left.value[0] < right.value[0]
  }
  var folds: [Fold] = []
  var rest: [Int] = []
  for (position, entry) in ranked.enumerated() {
    if position < (ranked.count <= limit ? limit : limit - 1), entry.value.count > 1 {
      folds.append(Fold(nodes: entry.value, group: entry.key.group, key: name(entry.key, view.graph)))
    } else {
      rest += entry.value
    }
  }
  if rest.count > 1 {
    folds.append(Fold(nodes: rest.sorted(), group: nil, key: "others"))
  }
  return folds.sorted { $0.nodes[0] < $1.nodes[0] }
}

private func name(_ key: FoldKey, _ graph: KnowledgeGraph) -> String {
  if let group = key.group { return "group:" + group.key }
  return key.anchor.map { "at:" + graph.nodes[$0].id.rawValue } ?? "several"
}

/// The nodes whose removal would cut at least `least` nodes off as many others (Hopcroft and Tarjan), without recursion.
func articulationPoints(_ nodes: [Int], _ neighbors: [Int: Set<Int>], least: Int = 1) -> Set<Int> {
  struct Visit {
    let node: Int
    let parent: Int?
    var ahead: [Int]
    /// The sizes of the parts that hang on the node alone.
    var parts: [Int] = []
    /// The node and all that was reached through it.
    var size = 1
  }
  var depth: [Int: Int] = [:]
  var low: [Int: Int] = [:]
  var found: Set<Int> = []
  for root in nodes where depth[root] == nil {
    var stack = [Visit(node: root, parent: nil, ahead: Array(neighbors[root] ?? []))]
    depth[root] = 0
    low[root] = 0
    var finished: [Visit] = []
    while var visit = stack.popLast() {
      if let next = visit.ahead.popLast() {
        if let seen = depth[next] {
          if next != visit.parent { low[visit.node] = min(low[visit.node] ?? seen, seen) }
          stack.append(visit)
        } else {
          stack.append(visit)
          depth[next] = stack.count
          low[next] = stack.count
          stack.append(Visit(node: next, parent: visit.node, ahead: Array(neighbors[next] ?? [])))
        }
        continue
      }
      finished.append(visit)
      guard var parent = stack.popLast() else { continue }
      let ownLow = low[visit.node] ?? 0
      low[parent.node] = min(low[parent.node] ?? ownLow, ownLow)
      parent.size += visit.size
      if ownLow >= depth[parent.node] ?? 0 { parent.parts.append(visit.size) }
      stack.append(parent)
    }
    let whole = finished.last?.size ?? 0
    for visit in finished where visit.parts.contains(where: { $0 >= least && whole - 1 - $0 >= least }) {
      found.insert(visit.node)
    }
  }
  return found
}
