import LayoutProtocol
import Testing

@testable import DossierLayout

/// A good layout, and the ways to spoil it.
@Suite struct PostconditionsTests {
  private let request = LayoutRequest(
    nodes: [
      .init(size: LayoutSize(width: 40, height: 20), cluster: 0), .init(size: LayoutSize(width: 40, height: 20)),
    ],
    edges: [.init(tail: 0, head: 1, label: LayoutSize(width: 30, height: 10))],
    clusters: [.init(label: LayoutSize(width: 20, height: 10))])

  private func kinds(_ spoil: (inout LayoutReply) throws -> Void) rethrows -> Set<LayoutViolation.Kind> {
    var reply = PlainLayout(request: request).reply()
    try spoil(&reply)
    return Set(Postconditions.check(reply, for: request).map(\.kind))
  }

  @Test func goodLayoutPasses() {
    #expect(kinds { _ in }.isEmpty)
  }

  @Test func everyFaultIsNamed() {
    #expect(kinds { $0.nodes.removeLast() } == [.count])
    #expect(kinds { $0.edges.removeLast() } == [.count])
    #expect(kinds { $0.clusters = [] } == [.count])
    #expect(kinds { $0.nodes[0].x = .nan } == [.number])
    #expect(kinds { $0.edges[0].splines[0].points[1].y = 1e6 } == [.number])
    #expect(kinds { $0.edges[0].splines[0].endTip?.x = -.infinity } == [.number])
    #expect(kinds { $0.size.width = .infinity } == [.number])
    #expect(kinds { $0.nodes[1].width += 5 }.contains(.nodeSize))
    #expect(kinds { $0.size.height -= 5 }.contains(.outside))
    #expect(kinds { $0.nodes[1] = $0.nodes[0] }.contains(.nodeOverlap))
    #expect(kinds { $0.edges[0].splines = [] } == [.noSpline])
    #expect(kinds { $0.edges[0].splines[0].points.removeLast() }.contains(.splineShape))
    #expect(kinds { $0.edges[0].splines[0].endTip?.y -= 10 } == [.tip])
    #expect(kinds { $0.edges[0].splines[0].endTip = nil } == [.tip])
    #expect(kinds { $0.edges[0].splines[0].startTip = LayoutPoint(x: 0, y: 0) }.contains(.tip))
    #expect(kinds { $0.edges[0].label = nil } == [.label])
    #expect(kinds { $0.edges[0].label?.width += 5 } == [.label])
    #expect(kinds { $0.edges[0].label?.y += 500 } == [.label])
    #expect(kinds { $0.clusters[0].label = nil } == [.label])
    #expect(kinds { $0.clusters[0].box = nil } == [.cluster])
    #expect(kinds { $0.clusters[0].box = $0.bounds } == [.cluster])
    #expect(kinds { $0.clusters[0].box?.height -= 12 } == [.cluster])
  }

  @Test func clustersWithoutMembersNeedNoBox() {
    var request = request
    request.nodes[0].cluster = nil
    let reply = PlainLayout(request: request).reply()
    #expect(reply.clusters == [.init()])
    #expect(Postconditions.check(reply, for: request).isEmpty)
  }

  @Test func overlapsAreFoundAmongMany() {
    var random = SeededGenerator(seed: 8)
    let boxes = (0..<200).map { _ in
      LayoutBox(
        x: Double(Int.random(in: 0...900, using: &random)), y: Double(Int.random(in: 0...900, using: &random)),
        width: Double(Int.random(in: 5...60, using: &random)), height: Double(Int.random(in: 5...60, using: &random)))
    }
    var expected: [[Int]] = []
    for first in boxes.indices {
      for second in boxes.indices where second > first && boxes[first].overlap(with: boxes[second]) > 1 {
        expected.append([first, second])
      }
    }
    #expect(overlappingBoxes(boxes, by: 1).map { [$0.0, $0.1] } == expected)
    #expect(!expected.isEmpty)
  }
}

@Suite struct ClusterHullsTests {
  private func reply(_ places: [(Double, Double)]) -> LayoutReply {
    var reply = LayoutReply(
      size: LayoutSize(width: 0, height: 0), nodes: places.map { LayoutBox(x: $0.0, y: $0.1, width: 20, height: 20) })
    reply.fit()
    return reply
  }

  private func request(_ clusters: [Int?], of kinds: [LayoutRequest.Cluster]) -> LayoutRequest {
    LayoutRequest(
      engine: .neato, clusterMargin: 5,
      nodes: clusters.map { .init(size: LayoutSize(width: 20, height: 20), cluster: $0) }, clusters: kinds)
  }

  @Test func boxHoldsItsMembersAndItsLabel() throws {
    let request = request([0, 0, nil], of: [.init(label: LayoutSize(width: 60, height: 10))])
    var reply = reply([(0, 0), (30, 0), (300, 0)])
    #expect(ClusterHulls.fill(&reply, for: request, placed: false) == 0)
    let box = try #require(reply.clusters[0].box)
    let label = try #require(reply.clusters[0].label)
    #expect(box.contains(reply.nodes[0]) && box.contains(reply.nodes[1]) && box.contains(label))
    #expect(box.overlap(with: reply.nodes[2]) < 0)
    #expect(reply.bounds.contains(box))
    #expect(!reply.nodes.contains { $0.overlap(with: label) > 0 })
  }

  /// A box around both members would claim the node between them.
  @Test func noBoxIsDrawnAroundStrangers() {
    let request = request([0, nil, 0], of: [.init()])
    var reply = reply([(0, 0), (30, 0), (60, 0)])
    #expect(ClusterHulls.fill(&reply, for: request, placed: false) == 1)
    #expect(reply.clusters == [.init()])
  }

  @Test func innerBoxesLieInOuterOnes() throws {
    let request = request([0, 1], of: [.init(), .init(parent: 0)])
    var reply = reply([(0, 0), (60, 0)])
    #expect(ClusterHulls.fill(&reply, for: request, placed: false) == 0)
    let outer = try #require(reply.clusters[0].box)
    #expect(outer.contains(try #require(reply.clusters[1].box)))
  }
}
