import Foundation
import LayoutProtocol
import Testing

@testable import DossierLayout

/// The real worker, with Graphviz.
@Suite struct GraphvizLayoutTests {
  private let small = LayoutRequest(
    rankDirection: .leftToRight,
    nodes: [
      .init(size: LayoutSize(width: 80, height: 30), cluster: 0), .init(size: LayoutSize(width: 60, height: 40)),
      .init(size: LayoutSize(width: 50, height: 50), shape: .ellipse, cluster: 0),
    ],
    edges: [
      .init(tail: 0, head: 1, label: LayoutSize(width: 70, height: 14)), .init(tail: 1, head: 2, arrows: .both),
      .init(tail: 0, head: 2, arrows: .none),
    ],
    clusters: [.init(label: LayoutSize(width: 80, height: 16))])

  @Test func smallGraphIsLaidOutAsAsked() throws {
    let outcome = WorkerProduct.layout.layout(request: small)
    #expect(outcome.rung == .asked)
    #expect(outcome.warnings.isEmpty)
    #expect(Postconditions.check(outcome.reply, for: small).isEmpty)
    #expect(!outcome.reply.graphvizVersion.isEmpty)
    // Left to right, and sizes come back exactly.
    #expect(outcome.reply.nodes[0].maxX < outcome.reply.nodes[1].x)
    #expect(outcome.reply.edges[0].label?.size == LayoutSize(width: 70, height: 14))
    #expect(outcome.reply.clusters[0].label?.size == LayoutSize(width: 80, height: 16))
    // The label of a cluster is at its top: y grows downward.
    let cluster = try #require(outcome.reply.clusters[0].box)
    let label = try #require(outcome.reply.clusters[0].label)
    #expect(label.center.y < cluster.center.y)
  }

  @Test func sameRequestGivesSameBytes() throws {
    let request = randomRequest(seed: 7, nodes: 30...40)
    let first = LayoutAnswer.reply(WorkerProduct.layout.layout(request: request).reply).encoded()
    for _ in 0..<20 {
      #expect(LayoutAnswer.reply(WorkerProduct.layout.layout(request: request).reply).encoded() == first)
    }
  }

  @Test func workerTellsItsVersion() throws {
    let version = try #require(WorkerProduct.layout.graphvizVersion())
    #expect(version.split(separator: ".").count >= 2)
    #expect(WorkerProduct.layout.layout(request: small).reply.graphvizVersion == version)
  }

  @Test(arguments: [0, 4]) func randomGraphsKeepEveryPromise(rankGroups: Int) {
    var rungs: [LayoutRung: Int] = [:]
    for seed in UInt64(1)...200 {
      let request = randomRequest(seed: seed, rankGroups: rankGroups)
      let outcome = WorkerProduct.layout.layout(request: request)
      let violations = Postconditions.check(outcome.reply, for: request)
      #expect(violations.isEmpty, "seed \(seed): \(violations.map(\.message))")
      #expect(outcome.rung <= .straight, "seed \(seed): \(outcome.warnings.map(\.message))")
      #expect(outcome.warnings.isEmpty == (outcome.rung == .asked))
      expectFreeLabels(outcome.reply, "seed \(seed)")
      rungs[outcome.rung, default: 0] += 1
    }
    // With common ranks, 2.42 crashes or fails on about 5 in 100 of these graphs.
    #expect(rungs[.asked, default: 0] >= (rankGroups == 0 ? 195 : 180), "\(rungs)")
  }

  @Test(arguments: LayoutRequest.Engine.allCases) func enginesKeepEveryPromise(engine: LayoutRequest.Engine) {
    for seed in UInt64(1)...20 {
      var request = randomRequest(seed: seed, nodes: 5...30)
      request.engine = engine
      let outcome = WorkerProduct.layout.layout(request: request)
      #expect(outcome.rung < .plain, "\(engine) \(seed): \(outcome.warnings.map(\.message))")
      #expect(Postconditions.check(outcome.reply, for: request).isEmpty || outcome.rung > .cheap)
      expectFreeLabels(outcome.reply, "\(engine) \(seed)")
    }
  }
}

/// No label of an edge lies on a node, and all lie in the drawing.
func expectFreeLabels(_ reply: LayoutReply, _ comment: Comment) {
  let labels = reply.edges.compactMap(\.label)
  for label in labels {
    #expect(!reply.nodes.contains { $0.overlap(with: label) > 0.51 }, comment)
    #expect(reply.bounds.contains(label, tolerance: 0.01), comment)
  }
}
