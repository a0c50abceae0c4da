import Testing

@testable import Chronology

/// Chains are compared with plain Bellman–Ford in layers, over networks in which cycles are long.
@Suite("Shortest chains")
struct ShortestChainTests {
  typealias Limit = TemporalNetworkTests.Limit

  /// The fewest constraints that a new one makes a negative cycle with, itself included, and the most days by which a
  /// cycle of so many misses; `nil` where there is none.
  private static func fewest(_ count: Int, _ limits: [Limit], with new: Limit) -> (edges: Int, excess: Int64)? {
    if new.first == new.second { return new.limit < 0 ? (1, -new.limit) : nil }
    var ways: [Int64?] = Array(repeating: nil, count: count)
    ways[new.second] = 0
    for edges in 1...count {
      var longer = ways
      for limit in limits {
        guard let start = ways[limit.first] else { continue }
        longer[limit.second] = min(longer[limit.second] ?? .max, start + limit.limit)
      }
      if longer == ways { return nil }
      ways = longer
      if let way = ways[new.first], way + new.limit < 0 { return (edges + 1, -way - new.limit) }
    }
    return nil
  }

  @Test(arguments: [UInt64(31), 32, 33, 34])
  func haveTheFewestConstraints(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var contradictions = 0
    var longest = 0
    for _ in 0..<12 {
      let count = Int.random(in: 8...24, using: &random)
      let hub = Bool.random(using: &random)
      var network = TemporalNetwork()
      let points = [TemporalNetwork.origin] + (1..<count).map { _ in network.addPoint() }
      var kept: [Limit] = []
      for _ in 0..<(count * 6) {
        var limit = TemporalNetworkTests.randomLimit(count, -9...18, &random)
        // Near neighbours make long cycles, the origin as a hub makes short ones.
        if Int.random(in: 0..<3, using: &random) > 0 { limit.second = (limit.first + 1) % count }
        if hub, limit.second != 0, Int.random(in: 0..<3, using: &random) == 0 { limit.first = 0 }
        let expected = Self.fewest(count, kept, with: limit)
        let (_, conflicts) = network.add(from: points[limit.first], to: points[limit.second], atMost: limit.limit)
        #expect(conflicts.first?.chain.count == expected?.edges)
        #expect(conflicts.first?.excess == expected?.excess)
        if let expected {
          contradictions += 1
          longest = max(longest, expected.edges)
        } else {
          kept.append(limit)
        }
      }
    }
    #expect(contradictions > 100 && longest >= 6)
  }

  @Test func aLongChainIsFoundWhole() {
    var network = TemporalNetwork()
    let points = (0..<5000).map { _ in network.addPoint() }
    for (first, second) in zip(points, points.dropFirst()) { network.add(from: first, to: second, atMost: -1) }
    let conflict = network.add(from: points[4999], to: points[0], atMost: 4998).conflicts.first
    #expect(conflict?.chain.count == 5000)
    #expect(conflict?.excess == 1)
    #expect(network.add(from: points[4999], to: points[0], atMost: 4999).conflicts.isEmpty)
  }
}
