import LayoutProtocol

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A graph as a briefing has them: clusters in clusters, labels, a few loops and parallel edges.
func randomRequest(
  seed: UInt64, nodes nodeRange: ClosedRange<Int> = 5...64, rankGroups: Int = 0
) -> LayoutRequest {
  var random = SeededGenerator(seed: seed)
  func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  func size(_ widths: ClosedRange<Int>, _ heights: ClosedRange<Int>) -> LayoutSize {
    LayoutSize(
      width: Double(Int.random(in: widths, using: &random)), height: Double(Int.random(in: heights, using: &random)))
  }
  var request = LayoutRequest(
    rankDirection: LayoutRequest.RankDirection.allCases[Int.random(in: 0..<4, using: &random)],
    seed: UInt32(truncatingIfNeeded: seed))
  let clusterCount = Int.random(in: 0...6, using: &random)
  for index in 0..<clusterCount {
    let parent = index > 0 && chance(30) ? Int.random(in: 0..<index, using: &random) : nil
    request.clusters.append(.init(parent: parent, label: chance(80) ? size(30...160, 12...30) : nil))
  }
  let nodeCount = Int.random(in: nodeRange, using: &random)
  for _ in 0..<nodeCount {
    let shape = chance(70) ? LayoutRequest.Shape.box : chance(50) ? .ellipse : .diamond
    let cluster = clusterCount > 0 && chance(60) ? Int.random(in: 0..<clusterCount, using: &random) : nil
    request.nodes.append(.init(size: size(40...180, 20...60), shape: shape, cluster: cluster))
  }
  for index in 0..<(nodeCount * 3 / 2) {
    let head = index < nodeCount - 1 ? index + 1 : Int.random(in: 0..<nodeCount, using: &random)
    let tail = Int.random(in: 0..<min(index + 1, nodeCount), using: &random)
    let arrows = chance(80) ? LayoutRequest.Arrows.forward : .allCases[Int.random(in: 0..<4, using: &random)]
    request.edges.append(
      .init(
        tail: tail, head: head, label: chance(50) ? size(20...110, 10...28) : nil, arrows: arrows,
        weight: chance(10) ? 5 : 1, minlen: chance(10) ? 2 : 1, constraint: !chance(10)))
  }
  for _ in 0..<rankGroups {
    request.rankGroups.append((0..<3).map { _ in Int.random(in: 0..<nodeCount, using: &random) })
  }
  return request
}
