import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite struct PlainLayoutTests {
  @Test func randomGraphsKeepEveryPromise() {
    for seed in UInt64(1)...200 {
      let request = randomRequest(seed: seed, nodes: 1...80)
      let reply = PlainLayout(request: request).reply()
      let violations = Postconditions.check(reply, for: request)
      #expect(violations.isEmpty, "seed \(seed): \(violations.map(\.message))")
      expectFreeLabels(reply, "seed \(seed)")
      #expect(PlainLayout(request: request).reply() == reply)
    }
  }

  @Test func nodesNeverTouch() {
    for seed in UInt64(1)...50 {
      let reply = PlainLayout(request: randomRequest(seed: seed)).reply()
      #expect(overlappingBoxes(reply.nodes, by: -4).isEmpty)
    }
  }

  @Test(arguments: LayoutRequest.RankDirection.allCases)
  func ranksGrowAsAsked(direction: LayoutRequest.RankDirection) {
    let size = LayoutSize(width: 40, height: 20)
    let request = LayoutRequest(
      rankDirection: direction, nodes: [.init(size: size), .init(size: size)], edges: [.init(tail: 0, head: 1)])
    let reply = PlainLayout(request: request).reply()
    let (tail, head) = (reply.nodes[0], reply.nodes[1])
    switch direction {
    case .topToBottom: #expect(tail.maxY < head.y)
    case .bottomToTop: #expect(head.maxY < tail.y)
    case .leftToRight: #expect(tail.maxX < head.x)
    case .rightToLeft: #expect(head.maxX < tail.x)
    }
  }

  @Test func emptyAndTinyGraphsHaveADrawing() {
    let empty = PlainLayout(request: LayoutRequest(clusters: [.init()])).reply()
    #expect(empty.size == LayoutSize(width: 0, height: 0))
    #expect(empty.clusters == [.init()])
    let outcome = GraphvizLayout(worker: "/nonexistent").layout(request: LayoutRequest())
    #expect(outcome.warnings.isEmpty)
    let node = LayoutRequest(nodes: [.init(size: LayoutSize(width: 30, height: 20))])
    #expect(PlainLayout(request: node).reply().size == LayoutSize(width: 30, height: 20))
  }

  @Test func danglingEdgesAreReportedAndLeftOut() {
    let size = LayoutSize(width: 40, height: 20)
    let request = LayoutRequest(
      nodes: [.init(size: size), .init(size: size)],
      edges: [.init(tail: 0, head: 5), .init(tail: 0, head: 1), .init(tail: -1, head: 1)])
    let outcome = WorkerProduct.layout.layout(request: request)
    #expect(outcome.warnings.map(\.id) == [.requestInvalid, .simplified])
    #expect(outcome.reply.edges.map(\.splines.count) == [0, 1, 0])
  }

  @Test func largeGraphsTakeLittleTime() {
    let request = randomRequest(seed: 1, nodes: 3_000...3_000)
    let start = ContinuousClock.now
    let reply = PlainLayout(request: request).reply()
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(overlappingBoxes(reply.nodes, by: 0).isEmpty)
  }

  /// Clusters nested as deep as the limit allows.
  @Test func deepNestingDoesNotOverflow() {
    var request = LayoutRequest()
    for index in 0..<LayoutLimits.maxClusters { request.clusters.append(.init(parent: index == 0 ? nil : index - 1)) }
    request.nodes = [
      .init(size: LayoutSize(width: 30, height: 20), cluster: LayoutLimits.maxClusters - 1),
      .init(size: LayoutSize(width: 30, height: 20)),
    ]
    request.edges = [.init(tail: 0, head: 1)]
    let reply = PlainLayout(request: request).reply()
    #expect(Postconditions.check(reply, for: request).isEmpty)
  }
}
