extension TemporalNetwork {
  /// The fewest active edges that close a negative cycle with an edge that does not fit: the edge first, then the way
  /// from its target back to its source.
  ///
  /// Ways from the target and ways back from the source are built up edge by edge (Bellman–Ford in layers), each time
  /// on the side where the next layer has fewer edges, until two of them meet and are short enough together. Of the
  /// cycles with the fewest edges it is one that misses by the most.
  func shortestContradiction(of number: Int32) -> (chain: [Int32], excess: Int64) {
    let edge = edges[Int(number)]
    if edge.source == edge.target { return ([number], -edge.limit) }
    let bound = -reduced(edge)
    var forward = LayeredSearch(from: edge.target, in: self, isBackward: false)
    var backward = LayeredSearch(from: edge.source, in: self, isBackward: true)
    while !forward.frontier.isEmpty || !backward.frontier.isEmpty {
      let goesForward = backward.frontier.isEmpty || !forward.frontier.isEmpty && forward.cost <= backward.cost
      let meeting =
        goesForward
        ? forward.advance(in: self, below: bound, towards: backward)
        : backward.advance(in: self, below: bound, towards: forward)
      if let (node, length) = meeting {
        return ([number] + forward.way(to: node).reversed() + backward.way(to: node), bound - length)
      }
    }
    return ([number], 0)
  }

  /// The length of an edge reduced by the potentials: never negative for an active one.
  func reduced(_ edge: Edge) -> Int64 {
    nodes[Int(edge.source)].potential + edge.limit - nodes[Int(edge.target)].potential
  }
}

/// The shortest ways from one point over at most so many edges, along them or against them, one edge more at a time.
private struct LayeredSearch {
  let isBackward: Bool
  /// The points whose ways became shorter in the last layer.
  private(set) var frontier: [(node: Int32, length: Int64, step: Int32)]
  /// How many edges leave the frontier.
  private(set) var cost = 0
  /// The reduced length of the shortest way to each point; the greatest number where there is none.
  private var lengths: [Int64]
  /// The step by which each point was last reached.
  private var lastStep: [Int32]
  /// The steps of all layers: the edge taken and the step before.
  private var steps: [(edge: Int32, previous: Int32)] = []

  init(from start: Int32, in network: TemporalNetwork, isBackward: Bool) {
    self.isBackward = isBackward
    lengths = Array(repeating: .max, count: network.nodes.count)
    lastStep = Array(repeating: -1, count: network.nodes.count)
    lengths[Int(start)] = 0
    frontier = [(start, 0, -1)]
    cost = degree(of: start, in: network)
  }

  private func degree(of node: Int32, in network: TemporalNetwork) -> Int {
    Int(isBackward ? network.nodes[Int(node)].inDegree : network.nodes[Int(node)].outDegree)
  }

  /// Makes the ways one edge longer.
  ///
  /// - Returns: where they now meet those of the other side and are shorter than a bound together, and how long; of
  ///   several such points the one with the shortest ways.
  mutating func advance(
    in network: TemporalNetwork, below bound: Int64, towards other: LayeredSearch
  ) -> (node: Int32, length: Int64)? {
    var meeting: (node: Int32, length: Int64)?
    var moved: [Int32] = []
    let layer = Int32(steps.count)
    cost = 0
    for (node, length, step) in frontier {
      // Along an edge the potential of its source counts, against it that of its target.
      let sign: Int64 = isBackward ? -1 : 1
      let base = length + sign * network.nodes[Int(node)].potential
      var link = isBackward ? network.nodes[Int(node)].firstIn : network.nodes[Int(node)].firstOut
      while link >= 0 {
        let edge = network.edges[Int(link)]
        let next = isBackward ? edge.source : edge.target
        let total = base + edge.limit - sign * network.nodes[Int(next)].potential
        // What the other side still adds is not negative.
        if total < bound, total < lengths[Int(next)] {
          lengths[Int(next)] = total
          if lastStep[Int(next)] < layer {
            moved.append(next)
            cost += degree(of: next, in: network)
          }
          lastStep[Int(next)] = Int32(steps.count)
          steps.append((link, step))
          let rest = other.lengths[Int(next)]
          if rest < bound - total, total + rest < meeting?.length ?? .max { meeting = (next, total + rest) }
        }
        link = isBackward ? edge.nextIn : edge.nextOut
      }
    }
    frontier = moved.map { ($0, lengths[Int($0)], lastStep[Int($0)]) }
    return meeting
  }

  /// The edges of the way to a point, from the last back to the first.
  func way(to node: Int32) -> [Int32] {
    var way: [Int32] = []
    var step = lastStep[Int(node)]
    while step >= 0 {
      way.append(steps[Int(step)].edge)
      step = steps[Int(step)].previous
    }
    return way
  }
}
