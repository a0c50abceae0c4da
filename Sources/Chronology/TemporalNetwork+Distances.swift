extension TemporalNetwork {
  /// The tightest day bounds of every point, and the edges they come by.
  public struct Solution: Sendable {
    let latest: Distances
    let earliest: Distances

    /// The first day a point can have, as days from the origin; `nil` where nothing limits it.
    public func earliestDay(of point: Point) -> Int64? {
      earliest.lengths[Int(point.index)].map { -$0 }
    }

    /// The last day a point can have; `nil` where nothing limits it.
    public func latestDay(of point: Point) -> Int64? {
      latest.lengths[Int(point.index)]
    }

    /// The constraints that give a point its first day, from the point to the origin.
    public func reasonsForEarliestDay(of point: Point) -> [ConstraintID] {
      earliest.path(to: point.index)
    }

    /// The constraints that give a point its last day, from the point to the origin.
    public func reasonsForLatestDay(of point: Point) -> [ConstraintID] {
      latest.path(to: point.index)
    }
  }

  /// Shortest ways from one point, along the edges or against them.
  struct Distances: Sendable {
    var lengths: [Int64?]
    /// The last edge of the way to each point, and the point before it.
    var edges: [Int32]
    var previous: [Int32]

    func path(to node: Int32) -> [ConstraintID] {
      var path: [ConstraintID] = []
      var node = node
      while edges[Int(node)] >= 0 {
        path.append(ConstraintID(index: Int(edges[Int(node)])))
        node = previous[Int(node)]
      }
      return path
    }
  }

  /// The tightest bounds of all points: two searches over the whole network.
  public func solve() -> Solution {
    Solution(latest: distances(from: 0, backwards: false), earliest: distances(from: 0, backwards: true))
  }

  /// The most days by which a point can come after another; `nil` where nothing limits it.
  public func greatestDifference(from first: Point, to second: Point) -> Int64? {
    distances(from: first.index, backwards: false, until: second.index).lengths[Int(second.index)]
  }

  /// Whether a point comes, by so many days or more, before another.
  public func certaintyOfOrder(_ first: Point, before second: Point, by days: Int64 = 0) -> Certainty {
    if let limit = greatestDifference(from: second, to: first), limit <= -days { return .certain }
    if let limit = greatestDifference(from: first, to: second), limit < days { return .impossible }
    return .possible
  }

  /// Dijkstra over reduced limits, none of which is negative.
  func distances(from start: Int32, backwards: Bool, until target: Int32 = -1) -> Distances {
    var found = Distances(
      lengths: Array(repeating: nil, count: nodes.count), edges: Array(repeating: -1, count: nodes.count),
      previous: Array(repeating: -1, count: nodes.count))
    var reduced = Array(repeating: Int64.max, count: nodes.count)
    var settled = Array(repeating: false, count: nodes.count)
    var heap = PotentialSearch.Side()
    reduced[Int(start)] = 0
    heap.push(0, start)
    let sign: Int64 = backwards ? -1 : 1
    while let (distance, node) = heap.takeFirst() {
      if settled[Int(node)] { continue }
      settled[Int(node)] = true
      found.lengths[Int(node)] = distance + sign * (nodes[Int(node)].potential - nodes[Int(start)].potential)
      if node == target { break }
      var link = backwards ? nodes[Int(node)].firstIn : nodes[Int(node)].firstOut
      while link >= 0 {
        let edge = edges[Int(link)]
        let other = backwards ? edge.source : edge.target
        let slack = nodes[Int(edge.source)].potential + edge.limit - nodes[Int(edge.target)].potential
        if distance + slack < reduced[Int(other)] {
          reduced[Int(other)] = distance + slack
          found.edges[Int(other)] = link
          found.previous[Int(other)] = node
          heap.push(distance + slack, other)
        }
        link = backwards ? edge.nextIn : edge.nextOut
      }
    }
    return found
  }
}

extension PotentialSearch.Side {
  mutating func takeFirst() -> (Int64, Int32)? {
    guard let first = heap.first else { return nil }
    pop()
    return (first.shift, first.node)
  }
}
