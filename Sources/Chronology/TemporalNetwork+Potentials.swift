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
      var child = heap.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        if heap[parent].shift <= heap[child].shift { return }
        heap.swapAt(parent, child)
        child = parent
      }
    }

    mutating func pop() {
      let last = heap.removeLast()
      if heap.isEmpty { return }
      heap[0] = last
      var parent = 0
      while true {
        var child = 2 * parent + 1
        if child >= heap.count { return }
        if child + 1 < heap.count, heap[child + 1].shift < heap[child].shift { child += 1 }
        if heap[parent].shift <= heap[child].shift { return }
        heap.swapAt(parent, child)
        parent = child
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
      // Whoever has to move the other end of the new edge has closed a negative cycle.
      if low == source || high == target { return false }
      let lowCost = lowering.work + Int(nodes[Int(low)].outDegree)
      let highCost = raising.work + Int(nodes[Int(high)].inDegree)
      if lowCost <= highCost {
        lower(low, nodes, edges)
      } else {
        raise(high, nodes, edges)
      }
    }
  }

  private mutating func lower(
    _ node: Int32, _ nodes: [TemporalNetwork.Node], _ edges: [TemporalNetwork.Edge]
  ) {
    lowering.pop()
    lowering.settled[Int(node)] = round
    let potential = nodes[Int(node)].potential + lowering.shifts[Int(node)]
    var link = nodes[Int(node)].firstOut
    while link >= 0 {
      let edge = edges[Int(link)]
      if lowering.settled[Int(edge.target)] != round {
        let shift = potential + edge.limit - nodes[Int(edge.target)].potential
        if shift < lowering.shifts[Int(edge.target)] { lowering.propose(shift, for: edge.target) }
      }
      link = edge.nextOut
    }
    lowering.work += Int(nodes[Int(node)].outDegree) + 1
  }

  private mutating func raise(
    _ node: Int32, _ nodes: [TemporalNetwork.Node], _ edges: [TemporalNetwork.Edge]
  ) {
    raising.pop()
    raising.settled[Int(node)] = round
    let potential = nodes[Int(node)].potential - raising.shifts[Int(node)]
    var link = nodes[Int(node)].firstIn
    while link >= 0 {
      let edge = edges[Int(link)]
      if raising.settled[Int(edge.source)] != round {
        let shift = nodes[Int(edge.source)].potential + edge.limit - potential
        if shift < raising.shifts[Int(edge.source)] { raising.propose(shift, for: edge.source) }
      }
      link = edge.nextIn
    }
    raising.work += Int(nodes[Int(node)].inDegree) + 1
  }
}
