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

/// Requests that brought Graphviz 2.42 down when they were found.
@Suite struct GraphvizCrashTests {
  private func request(_ edges: [LayoutRequest.Edge]) -> LayoutRequest {
    let count = edges.reduce(0) { max($0, $1.tail, $1.head) } + 1
    let node = LayoutRequest.Node(size: LayoutSize(width: 50, height: 30))
    return LayoutRequest(nodes: [LayoutRequest.Node](repeating: node, count: count), edges: edges)
  }

  /// A second edge without influence on the ranks, with a label: a segmentation fault in `dot`.
  @Test func labelOfAnUnrankedParallelEdge() {
    let request = request([
      .init(tail: 0, head: 1), .init(tail: 0, head: 2, constraint: false), .init(tail: 1, head: 3, constraint: false),
      .init(tail: 0, head: 2, label: LayoutSize(width: 41, height: 14), constraint: false),
    ])
    let outcome = WorkerProduct.layout.layout(request: request)
    #expect(outcome.rung <= .relaxed)
    #expect(Postconditions.check(outcome.reply, for: request).isEmpty)
  }

  /// Labelled edges on one rank: freeing the layout corrupts the heap, so the worker never does.
  @Test func labelledEdgesOnOneRank() {
    let label = LayoutSize(width: 30, height: 12)
    var request = request([
      .init(tail: 0, head: 1), .init(tail: 1, head: 2), .init(tail: 2, head: 3),
      .init(tail: 0, head: 2, label: label), .init(tail: 0, head: 3, label: label),
      .init(tail: 1, head: 3, label: label),
    ])
    request.rankGroups = [[0, 1, 2, 3]]
    let outcome = WorkerProduct.layout.layout(request: request)
    #expect(outcome.rung < .plain)
    #expect(Postconditions.check(outcome.reply, for: request).isEmpty)
  }

  /// A chain long enough to overflow the stack of a recursive ranking.
  @Test func veryLongChain() {
    let request = request((1..<20_000).map { .init(tail: $0 - 1, head: $0) })
    let start = ContinuousClock.now
    let outcome = WorkerProduct.layout.layout(request: request, deadline: .seconds(3))
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(outcome.reply.nodes.count == 20_000)
    #expect(outcome.warnings.first?.id == .tooLarge)
  }

  @Test func denseGraphTakesNoLongerThanItsDeadline() {
    let request = request((0..<60).flatMap { tail in ((tail + 1)..<60).map { .init(tail: tail, head: $0) } })
    let start = ContinuousClock.now
    let outcome = WorkerProduct.layout.layout(request: request, deadline: .seconds(2))
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(!outcome.warnings.isEmpty)
  }

  /// Several at once: each worker is a process of its own.
  @Test func layoutsRunSideBySide() async {
    let requests = (UInt64(1)...16).map { randomRequest(seed: $0) }
    let alone = requests.map { WorkerProduct.layout.layout(request: $0) }
    let together = await withTaskGroup(of: (Int, LayoutOutcome).self) { group in
      for (index, request) in requests.enumerated() {
        group.addTask { (index, WorkerProduct.layout.layout(request: request)) }
      }
      var outcomes = alone.map { LayoutOutcome(reply: $0.reply, rung: .plain) }
      for await (index, outcome) in group { outcomes[index] = outcome }
      return outcomes
    }
    #expect(together == alone)
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
