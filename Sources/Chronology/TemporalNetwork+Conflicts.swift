extension TemporalNetwork {
  /// The fewest active edges that close a negative cycle with an edge that does not fit: the edge first, then the way
  /// from its target back to its source.
  ///
  /// Shortest ways are built up edge by edge (Bellman–Ford in layers), over the points the last layer moved alone.
  func shortestContradiction(of number: Int32) -> (chain: [Int32], excess: Int64) {
    let edge = edges[Int(number)]
    if edge.source == edge.target { return ([number], -edge.limit) }
    let unreached = Int64.max
    var distances = Array(repeating: unreached, count: nodes.count)
    /// The steps of all layers: the edge taken and the step before.
    var steps: [(edge: Int32, previous: Int32)] = [(number, -1)]
    var lastStep = Array(repeating: Int32(-1), count: nodes.count)
    distances[Int(edge.target)] = edge.limit
    lastStep[Int(edge.target)] = 0
    var frontier: [(node: Int32, distance: Int64, step: Int32)] = [(edge.target, edge.limit, 0)]
    while !frontier.isEmpty {
      var moved: [Int32] = []
      let layer = Int32(steps.count)
      for (node, distance, step) in frontier {
        var link = nodes[Int(node)].firstOut
        while link >= 0 {
          let next = edges[Int(link)]
          let length = distance + next.limit
          if length < distances[Int(next.target)] {
            distances[Int(next.target)] = length
            if lastStep[Int(next.target)] < layer { moved.append(next.target) }
            lastStep[Int(next.target)] = Int32(steps.count)
            steps.append((link, step))
          }
          link = next.nextOut
        }
      }
      if distances[Int(edge.source)] < 0 {
        return (chain(endingAt: lastStep[Int(edge.source)], in: steps), -distances[Int(edge.source)])
      }
      frontier = moved.map { ($0, distances[Int($0)], lastStep[Int($0)]) }
    }
    return ([number], 0)
  }

  private func chain(endingAt last: Int32, in steps: [(edge: Int32, previous: Int32)]) -> [Int32] {
    var chain: [Int32] = []
    var step = last
    while step >= 0 {
      chain.append(steps[Int(step)].edge)
      step = steps[Int(step)].previous
    }
    return chain.reversed()
  }
}
