extension TemporalNetwork {
  /// Makes an edge active if the network stays consistent with it, and repairs the potentials.
  ///
  /// Either the target and what follows from it is lowered, or the source and what it follows from is raised. Both are
  /// tried step by step, the cheaper next step first, until one of them is done.
  mutating func insert(_ number: Int32) -> Bool {
    let edge = edges[Int(number)]
    let slack = nodes[Int(edge.source)].potential + edge.limit - nodes[Int(edge.target)].potential
    if slack >= 0 {
      link(number)
      return true
    }
    if edge.source == edge.target { return false }
    // Nothing hangs on a point without edges on the far side: it moves freely.
    if nodes[Int(edge.target)].outDegree == 0 {
      nodes[Int(edge.target)].potential += slack
      link(number)
      return true
    }
    if nodes[Int(edge.source)].inDegree == 0 {
      nodes[Int(edge.source)].potential -= slack
      link(number)
      return true
    }
    guard search.repair(&nodes, edges, source: edge.source, target: edge.target, by: slack) else { return false }
    link(number)
    return true
  }
}

/// The search for new potentials after a constraint was added.
struct PotentialSearch: Sendable {
  /// One direction: lowering along the edges or raising against them.
  struct Side: Sendable {
    /// By how much a point has to move, always negative; 0 where it need not.
    var shifts: [Int64] = []
    /// The round in which a point was moved for good.
    var settled: [UInt32] = []
    var touched: [Int32] = []
    /// A heap in which each entry has four below it.
    var heap: [(shift: Int64, node: Int32)] = []
    var work = 0

    mutating func reset() {
      for node in touched { shifts[Int(node)] = 0 }
      touched.removeAll(keepingCapacity: true)
      heap.removeAll(keepingCapacity: true)
      work = 0
    }

    mutating func propose(_ shift: Int64, for node: Int32) {
      if shifts[Int(node)] == 0 { touched.append(node) }
      shifts[Int(node)] = shift
      push(shift, node)
    }

    mutating func push(_ shift: Int64, _ node: Int32) {
      heap.append((shift, node))
      heap.withUnsafeMutableBufferPointer { heap in
        var child = heap.count - 1
        while child > 0 {
          let parent = (child - 1) / 4
          if heap[parent].shift <= shift { break }
          heap[child] = heap[parent]
          child = parent
        }
        heap[child] = (shift, node)
      }
    }

    mutating func pop() {
      let last = heap.removeLast()
      heap.withUnsafeMutableBufferPointer { heap in
        if heap.isEmpty { return }
        var parent = 0
        while 4 * parent + 1 < heap.count {
          var least = 4 * parent + 1
          for child in least + 1..<max(least + 1, min(least + 4, heap.count))
          where heap[child].shift < heap[least].shift {
            least = child
          }
          if last.shift <= heap[least].shift { break }
          heap[parent] = heap[least]
          parent = least
        }
        heap[parent] = last
      }
    }

    /// Drops what is out of date from the top of the heap; `nil` when nothing is left to move.
    mutating func next(_ round: UInt32) -> Int32? {
      while let top = heap.first {
        if settled[Int(top.node)] != round && shifts[Int(top.node)] == top.shift { return top.node }
        pop()
      }
      return nil
    }
  }

  private var lowering = Side()
  private var raising = Side()
  private var round: UInt32 = 0

  mutating func grow() {
    lowering.shifts.append(0)
    lowering.settled.append(0)
    raising.shifts.append(0)
    raising.settled.append(0)
  }

  /// Moves points until an edge from the source to the target fits, which it misses by a negative slack.
  ///
  /// - Returns: whether that is possible; if not, no potential has moved.
  mutating func repair(
    _ nodes: inout [TemporalNetwork.Node], _ edges: [TemporalNetwork.Edge], source: Int32, target: Int32,
    by slack: Int64
  ) -> Bool {
    round += 1
    lowering.reset()
    raising.reset()
    lowering.propose(slack, for: target)
    raising.propose(slack, for: source)
    while true {
      guard let low = lowering.next(round) else {
        for node in lowering.touched where lowering.settled[Int(node)] == round {
          nodes[Int(node)].potential += lowering.shifts[Int(node)]
        }
        return true
      }
      guard let high = raising.next(round) else {
        for node in raising.touched where raising.settled[Int(node)] == round {
          nodes[Int(node)].potential -= raising.shifts[Int(node)]
        }
        return true
      }
      let lowCost = lowering.work + Int(nodes[Int(low)].outDegree)
      let highCost = raising.work + Int(nodes[Int(high)].inDegree)
      let closesCycle = lowCost <= highCost ? lower(low, nodes, edges, by: slack) : raise(high, nodes, edges, by: slack)
      if closesCycle { return false }
    }
  }

  /// Lowers a point for good and proposes what follows from it.
  ///
  /// - Returns: whether a point turned out to lie on a negative cycle with the new edge: it is reached from both of its
  ///   ends, and each of the two shifts has the edge's slack in it.
  private mutating func lower(
    _ node: Int32, _ nodes: [TemporalNetwork.Node], _ edges: [TemporalNetwork.Edge], by slack: Int64
  ) -> Bool {
    lowering.pop()
    lowering.settled[Int(node)] = round
    let potential = nodes[Int(node)].potential + lowering.shifts[Int(node)]
    // What was moved for good was moved further, so that it is not proposed again.
    var link = nodes[Int(node)].firstOut
    while link >= 0 {
      let edge = edges[Int(link)]
      let shift = potential + edge.limit - nodes[Int(edge.target)].potential
      if shift < lowering.shifts[Int(edge.target)] {
        let opposite = raising.shifts[Int(edge.target)]
        if opposite < 0, shift + opposite < slack { return true }
        lowering.propose(shift, for: edge.target)
      }
      link = edge.nextOut
    }
    lowering.work += Int(nodes[Int(node)].outDegree) + 1
    return false
  }

  /// Raises a point for good and proposes what it follows from; answers as ``lower`` does.
  private mutating func raise(
    _ node: Int32, _ nodes: [TemporalNetwork.Node], _ edges: [TemporalNetwork.Edge], by slack: Int64
  ) -> Bool {
    raising.pop()
    raising.settled[Int(node)] = round
    let potential = nodes[Int(node)].potential - raising.shifts[Int(node)]
    var link = nodes[Int(node)].firstIn
    while link >= 0 {
      let edge = edges[Int(link)]
      let shift = nodes[Int(edge.source)].potential + edge.limit - potential
      if shift < raising.shifts[Int(edge.source)] {
        let opposite = lowering.shifts[Int(edge.source)]
        if opposite < 0, shift + opposite < slack { return true }
        raising.propose(shift, for: edge.source)
      }
      link = edge.nextIn
    }
    raising.work += Int(nodes[Int(node)].inDegree) + 1
    return false
  }
}
