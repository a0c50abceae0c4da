/// What a view's `touching` and `between` leave of it.
struct Vicinity {
  /// The nodes near enough, or on a path.
  private(set) var nodes: Set<Int> = []
  /// The edges between them that count.
  private(set) var edges: Set<Int> = []
  /// Pairs without a path.
  private(set) var diagnostics: [Diagnostic] = []

  /// Walks from the named entities through `nodes` along `edges`, in both directions.
  ///
  /// Named entities are walked through even if they are not among the nodes, unless they are barred.
  init(_ graph: KnowledgeGraph, _ spec: ViewSpec, nodes: [Int], edges: [Int], isBarred: (Int) -> Bool) {
    func known(_ ids: [Located<Entity.ID>]) -> [(node: Int, id: Located<Entity.ID>)] {
      ids.compactMap { id in graph.nodeIndex(id.value).flatMap { isBarred($0) ? nil : ($0, id) } }
    }
    let centers = known(spec.touching)
    let ends = known(spec.between)
    let walk = UndirectedWalk(graph, nodes: nodes + (centers + ends).map(\.node), edges: edges)
    if !centers.isEmpty {
      let distances = walk.distances(from: centers.map(\.node), limit: spec.depth ?? 1)
      self.nodes = Set(distances.keys)
      self.edges = Set(
        edges.filter { distances[graph.edges[$0].source] != nil && distances[graph.edges[$0].target] != nil })
    }
    for (position, end) in ends.enumerated() {
      self.nodes.insert(end.node)
      for start in ends[..<position] where start.node != end.node {
        let paths = walk.paths(from: start.node, to: end.node, slack: spec.depth ?? 0)
        if paths.nodes.isEmpty { diagnostics.append(Self.noPath(start.id, end.id, spec)) }
        if paths.isTruncated { diagnostics.append(Self.tooMany(start.id, end.id, spec)) }
        self.nodes.formUnion(paths.nodes)
        self.edges.formUnion(paths.edges)
      }
    }
  }

  private static func noPath(
    _ start: Located<Entity.ID>, _ end: Located<Entity.ID>, _ spec: ViewSpec
  ) -> Diagnostic {
    Diagnostic(
      .warning, "view-no-path", "no path leads from `\(start.value)` to `\(end.value)` in the view `\(spec.id)`",
      at: end.range, hint: "paths run along the view's `relations`, through the nodes it includes")
  }

  private static func tooMany(
    _ start: Located<Entity.ID>, _ end: Located<Entity.ID>, _ spec: ViewSpec
  ) -> Diagnostic {
    Diagnostic(
      .warning, "view-paths-many",
      "there are too many paths from `\(start.value)` to `\(end.value)`; not all are shown",
      at: end.range, hint: "write a smaller `depth`, or fewer `relations`")
  }
}

/// A graph's edges taken as passable in both directions.
struct UndirectedWalk {
  /// The nodes and edges of paths.
  struct Paths {
    var nodes: Set<Int> = []
    var edges: Set<Int> = []
    /// Whether the search was given up before all paths were found.
    var isTruncated = false
  }

  private struct Step {
    let edge: Int
    let node: Int
  }

  /// How many steps a search for longer paths may take.
  private static let stepLimit = 400_000
  /// How long the paths of such a search may be.
  private static let lengthLimit = 200
  private var steps: [Int: [Step]] = [:]

  init(_ graph: KnowledgeGraph, nodes: [Int], edges: [Int]) {
    let passable = Set(nodes)
    for edge in edges {
      let (source, target) = (graph.edges[edge].source, graph.edges[edge].target)
      guard passable.contains(source), passable.contains(target) else { continue }
      steps[source, default: []].append(Step(edge: edge, node: target))
      steps[target, default: []].append(Step(edge: edge, node: source))
    }
  }

  /// The number of edges to each node that is at most `limit` edges away from one of the starts.
  func distances(from starts: [Int], limit: Int = .max) -> [Int: Int] {
    var distances: [Int: Int] = [:]
    for start in starts { distances[start] = 0 }
    var front = starts
    var distance = 0
    while !front.isEmpty, distance < limit {
      distance += 1
      var next: [Int] = []
      for node in front {
        for step in steps[node] ?? [] where distances[step.node] == nil {
          distances[step.node] = distance
          next.append(step.node)
        }
      }
      front = next
    }
    return distances
  }

  /// All paths between two nodes that visit no node twice and are at most `slack` edges longer than the shortest.
  func paths(from start: Int, to end: Int, slack: Int) -> Paths {
    let toEnd = distances(from: [end])
    guard let shortest = toEnd[start] else { return Paths() }
    guard slack > 0 else { return shortestPaths(from: start, toEnd: toEnd) }
    // Longer ones than these are no paths that a reader follows, and the search is as deep as its paths are long.
    var search = Search(end: end, toEnd: toEnd, left: shortest + slack > Self.lengthLimit ? 0 : Self.stepLimit)
    extend(start, budget: shortest + slack, &search)
    if search.left <= 0 { search.found.isTruncated = true }
    let shortestOnes = shortestPaths(from: start, toEnd: toEnd)
    search.found.nodes.formUnion(shortestOnes.nodes)
    search.found.edges.formUnion(shortestOnes.edges)
    return search.found
  }

  private func shortestPaths(from start: Int, toEnd: [Int: Int]) -> Paths {
    var paths = Paths(nodes: [start])
    var front = [start]
    while !front.isEmpty {
      var next: [Int] = []
      for node in front {
        for step in steps[node] ?? [] {
          guard let here = toEnd[node], let there = toEnd[step.node], there == here - 1 else { continue }
          paths.edges.insert(step.edge)
          if paths.nodes.insert(step.node).inserted { next.append(step.node) }
        }
      }
      front = next
    }
    return paths
  }

  private struct Search {
    let end: Int
    let toEnd: [Int: Int]
    var left: Int
    var found = Paths()
    var visited: Set<Int> = []
    var trail: [Step] = []
  }

  /// Goes on from a node by every step after which the end is still within reach.
  private func extend(_ node: Int, budget: Int, _ search: inout Search) {
    search.visited.insert(node)
    defer { search.visited.remove(node) }
    for step in steps[node] ?? [] where search.left > 0 {
      guard !search.visited.contains(step.node), let rest = search.toEnd[step.node], rest < budget else { continue }
      search.left -= 1
      search.trail.append(step)
      if step.node == search.end {
        search.found.nodes.insert(search.trail[0].node)
        search.found.nodes.formUnion(search.trail.map(\.node))
        search.found.edges.formUnion(search.trail.map(\.edge))
      } else {
        extend(step.node, budget: budget - 1, &search)
      }
      search.trail.removeLast()
    }
  }
}
