/// A simple temporal network: points in time and the differences allowed between them, kept consistent at all times.
///
/// Constraints are added one by one. One that contradicts those before it is kept out and answered with the shortest
/// chain of constraints it contradicts; nothing else stops. Consistency is the absence of a negative cycle (Dechter,
/// Meiri and Pearl 1991), kept by potentials that are repaired from both sides of a new constraint, whichever takes
/// less work (after Cotton and Maler 2006). Days are the unit; point 0 is the origin, 1970-01-01.
public struct TemporalNetwork: Sendable {
  /// A point in time.
  public struct Point: Hashable, Sendable {
    let index: Int32
  }

  /// One constraint, as `add` numbered it.
  public struct ConstraintID: Hashable, Comparable, Sendable {
    /// Its place in the order of addition, from 0.
    public let index: Int

    /// In the order of addition.
    public static func < (left: ConstraintID, right: ConstraintID) -> Bool {
      left.index < right.index
    }
  }

  /// `second − first ≤ limit`.
  public struct Constraint: Hashable, Sendable {
    /// The point that is counted from.
    public let first: Point
    /// The point that is limited.
    public let second: Point
    /// Days, at most; negative where the second point comes first.
    public let limit: Int64
    /// Whether it gives way where it contradicts another: what rests on a `~` or `?` date.
    public let isSoft: Bool
  }

  /// What happened to a constraint.
  public enum State: UInt8, Sendable {
    /// It holds.
    case active
    /// It contradicts others and is kept out.
    case rejected
    /// It was taken back.
    case removed
  }

  /// A contradiction: constraints that cannot all hold, and that can once any one of them is left out.
  public struct Conflict: Hashable, Sendable {
    /// The chain, from the constraint that completed it; each ends at the point where the next begins.
    public let chain: [ConstraintID]
    /// The constraints kept out because of it: the new one, or the soft ones that gave way to it.
    public let rejected: [ConstraintID]
    /// Whether a soft constraint gave way, so that it is a warning and no error.
    public let isSoft: Bool
    /// By how many days the chain misses, at least 1.
    public let excess: Int64
  }

  /// 1970-01-01.
  public static let origin = Point(index: 0)
  /// The greatest limit in days; anything beyond counts as that far.
  public static let greatestLimit: Int64 = 1 << 52

  var edges: [Edge] = []
  var nodes: [Node] = [Node()]
  var search = PotentialSearch()
  /// Constraints that were kept out and may fit once others are removed.
  private var rejected: Set<Int32> = []

  /// A network with the origin alone.
  public init() {
    search.grow()
  }

  /// How many points there are, the origin included.
  public var pointCount: Int { nodes.count }

  /// How many constraints were added, whatever became of them.
  public var constraintCount: Int { edges.count }

  /// Adds a point that nothing is known of.
  public mutating func addPoint() -> Point {
    nodes.append(Node())
    search.grow()
    return Point(index: Int32(nodes.count - 1))
  }

  /// The constraint with a number.
  public func constraint(_ id: ConstraintID) -> Constraint {
    let edge = edges[id.index]
    return Constraint(
      first: Point(index: edge.source), second: Point(index: edge.target), limit: edge.limit, isSoft: edge.isSoft)
  }

  /// What became of a constraint.
  public func state(of id: ConstraintID) -> State {
    edges[id.index].state
  }

  /// Adds `second − first ≤ limit`, in days.
  ///
  /// - Returns: its number, and the contradiction it was kept out for or made others give way for.
  @discardableResult
  public mutating func add(
    from first: Point, to second: Point, atMost limit: Int64, isSoft: Bool = false
  ) -> (id: ConstraintID, conflicts: [Conflict]) {
    let number = Int32(edges.count)
    let clamped = max(-TemporalNetwork.greatestLimit, min(TemporalNetwork.greatestLimit, limit))
    edges.append(Edge(source: first.index, target: second.index, limit: clamped, isSoft: isSoft))
    if insert(number) { return (ConstraintID(index: Int(number)), []) }
    return (ConstraintID(index: Int(number)), resolve(number))
  }

  /// Takes a constraint back, and lets in what it alone had kept out: hard ones first, then the oldest.
  ///
  /// - Returns: the constraints that hold again.
  @discardableResult
  public mutating func remove(_ id: ConstraintID) -> [ConstraintID] {
    let number = Int32(id.index)
    let wasActive = edges[id.index].state == .active
    if wasActive { unlink(number) }
    edges[id.index].state = .removed
    rejected.remove(number)
    if !wasActive { return [] }
    var restored: [ConstraintID] = []
    let candidates = rejected.sorted { left, right in
      let (leftIsSoft, rightIsSoft) = (edges[Int(left)].isSoft, edges[Int(right)].isSoft)
      return leftIsSoft == rightIsSoft ? left < right : rightIsSoft
    }
    for candidate in candidates where insert(candidate) {
      rejected.remove(candidate)
      restored.append(ConstraintID(index: Int(candidate)))
    }
    return restored
  }

  /// Keeps a contradicting constraint out, or lets it in past soft ones.
  private mutating func resolve(_ number: Int32) -> [Conflict] {
    var conflicts: [Conflict] = []
    var displaced: [Int32] = []
    while true {
      let (chain, excess) = shortestContradiction(of: number)
      let soft = edges[Int(number)].isSoft ? [] : chain.filter { edges[Int($0)].isSoft }
      let conflict = Conflict(
        chain: chain.map { ConstraintID(index: Int($0)) },
        rejected: (soft.isEmpty ? [number] : soft).map { ConstraintID(index: Int($0)) },
        isSoft: !soft.isEmpty || edges[Int(number)].isSoft, excess: excess)
      if soft.isEmpty {
        reject(number)
        // Nothing had to give way after all.
        for constraint in displaced.sorted() where insert(constraint) { rejected.remove(constraint) }
        return [conflict]
      }
      for constraint in soft {
        unlink(constraint)
        reject(constraint)
      }
      displaced += soft
      conflicts.append(conflict)
      if insert(number) { return conflicts }
    }
  }

  private mutating func reject(_ number: Int32) {
    edges[Int(number)].state = .rejected
    rejected.insert(number)
  }
}

extension TemporalNetwork {
  /// A constraint as an edge of the graph, in the lists of edges of both its points.
  struct Edge: Sendable {
    var source: Int32
    var target: Int32
    var limit: Int64
    var isSoft: Bool
    var state = State.rejected
    var nextOut: Int32 = -1
    var nextIn: Int32 = -1
  }

  /// A point with its edges and its potential: an assignment of days that satisfies every active constraint.
  struct Node: Sendable {
    var potential: Int64 = 0
    var firstOut: Int32 = -1
    var firstIn: Int32 = -1
    var outDegree: Int32 = 0
    var inDegree: Int32 = 0
  }

  mutating func link(_ number: Int32) {
    let edge = edges[Int(number)]
    edges[Int(number)].state = .active
    edges[Int(number)].nextOut = nodes[Int(edge.source)].firstOut
    edges[Int(number)].nextIn = nodes[Int(edge.target)].firstIn
    nodes[Int(edge.source)].firstOut = number
    nodes[Int(edge.source)].outDegree += 1
    nodes[Int(edge.target)].firstIn = number
    nodes[Int(edge.target)].inDegree += 1
  }

  mutating func unlink(_ number: Int32) {
    let edge = edges[Int(number)]
    var link = nodes[Int(edge.source)].firstOut
    if link == number {
      nodes[Int(edge.source)].firstOut = edge.nextOut
    } else {
      while edges[Int(link)].nextOut != number { link = edges[Int(link)].nextOut }
      edges[Int(link)].nextOut = edge.nextOut
    }
    nodes[Int(edge.source)].outDegree -= 1
    link = nodes[Int(edge.target)].firstIn
    if link == number {
      nodes[Int(edge.target)].firstIn = edge.nextIn
    } else {
      while edges[Int(link)].nextIn != number { link = edges[Int(link)].nextIn }
      edges[Int(link)].nextIn = edge.nextIn
    }
    nodes[Int(edge.target)].inDegree -= 1
  }
}
