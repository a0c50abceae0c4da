extension TemporalNetwork {
  /// The fewest active edges that close a negative cycle with an edge that does not fit: the edge first, then the way
  /// from its target back to its source.
  ///
  /// All lengths are reduced by the potentials, so that only the new edge is negative. A search back from its source
  /// finds the points that lie on some negative cycle with it; ways are then built up edge by edge (Bellman–Ford in
  /// layers) over those points alone.
  func shortestContradiction(of number: Int32) -> (chain: [Int32], excess: Int64) {
    let edge = edges[Int(number)]
    if edge.source == edge.target { return ([number], -edge.limit) }
    let slack = reduced(edge)
    let remaining = reducedDistances(to: edge.source, below: -slack)
    var lengths = Array(repeating: Int64.max, count: nodes.count)
    var lastStep = Array(repeating: Int32(-1), count: nodes.count)
    /// The steps of all layers: the edge taken and the step before.
    var steps: [(edge: Int32, previous: Int32)] = [(number, -1)]
    var frontier: [(node: Int32, length: Int64, step: Int32)] = [(edge.target, slack, 0)]
    while !frontier.isEmpty {
      var moved: [Int32] = []
      let layer = Int32(steps.count)
      for (node, length, step) in frontier {
        var link = nodes[Int(node)].firstOut
        while link >= 0 {
          let next = edges[Int(link)]
          let target = Int(next.target)
          let total = length + reduced(next)
          if remaining[target] < Int64.max, total + remaining[target] < 0, total < lengths[target] {
            lengths[target] = total
            if lastStep[target] < layer { moved.append(next.target) }
            lastStep[target] = Int32(steps.count)
            steps.append((link, step))
          }
          link = next.nextOut
        }
      }
      if lastStep[Int(edge.source)] >= 0 {
        return (chain(endingAt: lastStep[Int(edge.source)], in: steps), -lengths[Int(edge.source)])
      }
      frontier = moved.map { ($0, lengths[Int($0)], lastStep[Int($0)]) }
    }
    return ([number], 0)
  }

  private func reduced(_ edge: Edge) -> Int64 {
    nodes[Int(edge.source)].potential + edge.limit - nodes[Int(edge.target)].potential
  }

  /// The reduced length of the shortest way from each point to one, as far as it stays below a bound.
  private func reducedDistances(to end: Int32, below bound: Int64) -> [Int64] {
    var distances = Array(repeating: Int64.max, count: nodes.count)
    var heap = PotentialSearch.Side()
    distances[Int(end)] = 0
    heap.push(0, end)
    while let (distance, node) = heap.takeFirst() {
      if distance > distances[Int(node)] { continue }
      var link = nodes[Int(node)].firstIn
      while link >= 0 {
        let edge = edges[Int(link)]
        let length = distance + reduced(edge)
        if length < bound, length < distances[Int(edge.source)] {
          distances[Int(edge.source)] = length
          heap.push(length, edge.source)
        }
        link = edge.nextIn
      }
    }
    return distances
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
