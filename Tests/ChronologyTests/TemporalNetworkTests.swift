import Testing

@testable import Chronology

@Suite("Temporal network")
struct TemporalNetworkTests {
  struct Limit {
    var first: Int
    var second: Int
    var limit: Int64
  }

  /// All shortest ways by Floyd and Warshall; `nil` where there is a negative cycle.
  static func shortestWays(_ count: Int, _ limits: [Limit]) -> [[Int64?]]? {
    var ways: [[Int64?]] = Array(repeating: Array(repeating: nil, count: count), count: count)
    for point in 0..<count { ways[point][point] = 0 }
    for limit in limits {
      let known = ways[limit.first][limit.second]
      ways[limit.first][limit.second] = min(known ?? .max, limit.limit)
    }
    for middle in 0..<count {
      for first in 0..<count {
        guard let start = ways[first][middle] else { continue }
        for second in 0..<count {
          guard let end = ways[middle][second] else { continue }
          ways[first][second] = min(ways[first][second] ?? .max, start + end)
        }
      }
    }
    return (0..<count).contains { (ways[$0][$0] ?? 0) < 0 } ? nil : ways
  }

  /// Whether any assignment of small days satisfies all limits, by trying every one.
  static func hasAssignment(_ count: Int, _ limits: [Limit], days: Range<Int64>) -> Bool {
    var assignment = Array(repeating: days.lowerBound, count: count)
    assignment[0] = 0
    while true {
      if limits.allSatisfy({ assignment[$0.second] - assignment[$0.first] <= $0.limit }) { return true }
      var point = 1
      while point < count {
        assignment[point] += 1
        if assignment[point] < days.upperBound { break }
        assignment[point] = days.lowerBound
        point += 1
      }
      if point == count { return false }
    }
  }

  static func randomLimit(_ count: Int, _ range: ClosedRange<Int64>, _ random: inout SeededGenerator) -> Limit {
    let first = Int.random(in: 0..<count, using: &random)
    let second = (first + Int.random(in: 1..<count, using: &random)) % count
    return Limit(first: first, second: second, limit: Int64.random(in: range, using: &random))
  }

  @Test func smallNetworksAgreeWithEveryAssignment() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var network = TemporalNetwork()
      let points = [TemporalNetwork.origin] + (0..<3).map { _ in network.addPoint() }
      var kept: [Limit] = []
      for _ in 0..<10 {
        let limit = Self.randomLimit(4, -3...3, &random)
        let fits = Self.hasAssignment(4, kept + [limit], days: -10..<11)
        let (id, conflicts) = network.add(from: points[limit.first], to: points[limit.second], atMost: limit.limit)
        #expect(conflicts.isEmpty == fits)
        #expect(network.state(of: id) == (fits ? .active : .rejected))
        if fits { kept.append(limit) }
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func agreesWithFloydAndWarshall(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let count = Int.random(in: 5...14, using: &random)
      var network = TemporalNetwork()
      let points = [TemporalNetwork.origin] + (1..<count).map { _ in network.addPoint() }
      var kept: [Limit] = []
      for _ in 0..<(count * 5) {
        let limit = Self.randomLimit(count, -20...60, &random)
        let ways = Self.shortestWays(count, kept + [limit])
        let (_, conflicts) = network.add(from: points[limit.first], to: points[limit.second], atMost: limit.limit)
        #expect(conflicts.isEmpty == (ways != nil))
        if ways != nil { kept.append(limit) }
        if let conflict = conflicts.first { checkMinimal(conflict, in: network, count) }
      }
      let ways = try #require(Self.shortestWays(count, kept))
      let solution = network.solve()
      for (index, point) in points.enumerated() {
        #expect(solution.latestDay(of: point) == ways[0][index])
        #expect(solution.earliestDay(of: point) == ways[index][0].map { -$0 })
        checkReasons(solution.reasonsForLatestDay(of: point), sum: ways[0][index], in: network)
        checkReasons(solution.reasonsForEarliestDay(of: point), sum: ways[index][0], in: network)
        for (otherIndex, other) in points.enumerated() {
          #expect(network.greatestDifference(from: point, to: other) == ways[index][otherIndex])
        }
      }
    }
  }

  private func checkReasons(_ reasons: [TemporalNetwork.ConstraintID], sum: Int64?, in network: TemporalNetwork) {
    if let sum { #expect(reasons.reduce(0) { $0 + network.constraint($1).limit } == sum) }
  }

  /// The chain is a closed way that misses by its excess, and without any one of its members nothing is missed.
  private func checkMinimal(_ conflict: TemporalNetwork.Conflict, in network: TemporalNetwork, _ count: Int) {
    let chain = conflict.chain.map(network.constraint)
    #expect(chain.reduce(0) { $0 + $1.limit } == -conflict.excess)
    for (index, constraint) in chain.enumerated() {
      #expect(constraint.second == chain[(index + 1) % chain.count].first)
    }
    let limits = chain.map { Limit(first: Int($0.first.index), second: Int($0.second.index), limit: $0.limit) }
    #expect(Self.shortestWays(count, limits) == nil)
    for left in limits.indices {
      let rest = limits.enumerated().filter { $0.offset != left }.map(\.element)
      #expect(Self.shortestWays(count, rest) != nil)
    }
  }

  @Test func chainIsTheShortestOne() {
    var network = TemporalNetwork()
    let points = (0..<6).map { _ in network.addPoint() }
    // A long way and a short way from the last point to the first; both contradict.
    for index in 0..<5 { network.add(from: points[index], to: points[index + 1], atMost: -10) }
    let short = network.add(from: points[0], to: points[5], atMost: -1).id
    let (id, conflicts) = network.add(from: points[5], to: points[0], atMost: 0)
    #expect(conflicts.map(\.chain) == [[id, short]])
    #expect(conflicts.first?.excess == 1)
  }

  @Test func removalLetsInWhatWasKeptOut() {
    var network = TemporalNetwork()
    let (a, b) = (network.addPoint(), network.addPoint())
    let first = network.add(from: a, to: b, atMost: -5).id
    let second = network.add(from: b, to: a, atMost: 3).id
    let third = network.add(from: b, to: a, atMost: 2).id
    #expect(network.state(of: second) == .rejected)
    #expect(network.remove(first) == [second, third])
    #expect(network.greatestDifference(from: b, to: a) == 2)
    #expect(network.greatestDifference(from: a, to: b) == nil)
    #expect(network.add(from: a, to: b, atMost: -3).conflicts.count == 1)
  }

  @Test func softConstraintsGiveWay() {
    var network = TemporalNetwork()
    let (a, b) = (network.addPoint(), network.addPoint())
    let soft = network.add(from: a, to: b, atMost: -5, isSoft: true).id
    let (hard, conflicts) = network.add(from: b, to: a, atMost: 3)
    #expect(conflicts.map(\.isSoft) == [true])
    #expect(conflicts.map(\.rejected) == [[soft]])
    #expect(network.state(of: hard) == .active && network.state(of: soft) == .rejected)
    let (late, warnings) = network.add(from: a, to: b, atMost: -4, isSoft: true)
    #expect(warnings.map(\.isSoft) == [true] && network.state(of: late) == .rejected)
    // A hard one that hard ones keep out leaves the soft ones where they are.
    let other = network.add(from: TemporalNetwork.origin, to: a, atMost: 1, isSoft: true).id
    network.add(from: TemporalNetwork.origin, to: a, atMost: 5)
    let (kept, hardConflicts) = network.add(from: a, to: TemporalNetwork.origin, atMost: -7)
    #expect(network.state(of: kept) == .rejected && network.state(of: other) == .active)
    #expect(hardConflicts.map(\.isSoft) == [false])
    #expect(network.remove(hard) == [soft, late])
  }

  @Test(arguments: [UInt64(21), 22])
  func removalsAgreeWithANewNetwork(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var network = TemporalNetwork()
    let points = [TemporalNetwork.origin] + (1..<8).map { _ in network.addPoint() }
    var all: [(id: TemporalNetwork.ConstraintID, limit: Limit)] = []
    for _ in 0..<300 {
      if !all.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
        network.remove(all.remove(at: Int.random(in: 0..<all.count, using: &random)).id)
      } else {
        let limit = Self.randomLimit(8, -20...40, &random)
        all.append((network.add(from: points[limit.first], to: points[limit.second], atMost: limit.limit).id, limit))
      }
      let active = all.filter { network.state(of: $0.id) == .active }.map(\.limit)
      let ways = Self.shortestWays(8, active)
      #expect(ways != nil)
      for rejected in all where network.state(of: rejected.id) == .rejected {
        #expect(Self.shortestWays(8, active + [rejected.limit]) == nil)
      }
      #expect(network.greatestDifference(from: points[1], to: points[2]) == ways?[1][2])
    }
  }

  @Test func orderIsThreeValued() {
    var network = TemporalNetwork()
    let (a, b) = (network.addPoint(), network.addPoint())
    #expect(network.certaintyOfOrder(a, before: b) == .possible)
    network.add(from: b, to: a, atMost: -1)
    #expect(network.certaintyOfOrder(a, before: b) == .certain)
    #expect(network.certaintyOfOrder(a, before: b, by: 2) == .possible)
    #expect(network.certaintyOfOrder(b, before: a) == .impossible)
  }
}
