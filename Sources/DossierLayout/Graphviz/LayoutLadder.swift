import LayoutProtocol

/// The simplifications of a request, from the request itself to the barest that Graphviz is still asked for.
struct LayoutLadder {
  struct Step: Equatable {
    var rung: LayoutRung
    /// What the layout must fulfil.
    var request: LayoutRequest
    /// What Graphviz is asked for: `dot` may crash on the label of an edge that does not rank, so from the second step on
    /// we place those ourselves.
    var sent: LayoutRequest {
      rung > .asked && request.engine == .dot ? request.withoutUnrankedLabels : request
    }
    /// Whether Graphviz itself keeps clusters together.
    var placesClusters: Bool { request.engine.placesClusters && !request.clusters.isEmpty }
  }

  let request: LayoutRequest
  /// True if the graph is more than its engine lays out well.
  let isTooLarge: Bool
  let steps: [Step]

  /// Steps that would repeat an earlier one are left out.
  init(request: LayoutRequest) {
    self.request = request
    isTooLarge = !request.engine.isFast(nodes: request.nodes.count, edges: request.edges.count)
    guard request.fitsWorker else {
      steps = []
      return
    }
    let relaxed = request.relaxed
    var straight = relaxed
    straight.splines = .line
    for index in straight.edges.indices where !straight.edges[index].constraint {
      straight.edges[index].constraint = true
      straight.edges[index].weight = 0
    }
    var cheap = straight
    cheap.effort = .reduced
    var withoutClusters = cheap
    withoutClusters.clusters = []
    for index in withoutClusters.nodes.indices { withoutClusters.nodes[index].cluster = nil }

    var steps: [Step] = []
    if !isTooLarge {
      steps.append(Step(rung: .asked, request: request))
      steps.append(Step(rung: .relaxed, request: relaxed))
      steps.append(Step(rung: .straight, request: straight))
    }
    steps.append(Step(rung: .cheap, request: cheap))
    var otherEngine = withoutClusters
    otherEngine.engine = .sfdp
    if cheap.engine.placesClusters { steps.append(Step(rung: .withoutClusters, request: withoutClusters)) }
    if isTooLarge, request.engine != .dot { steps = [] }
    steps.append(Step(rung: .otherEngine, request: otherEngine))
    self.steps = steps.enumerated().filter { index, step in
      !steps[..<index].contains { $0.request == step.request }
    }.map(\.element)
  }

  /// More bytes than any honest reply has.
  var replyLimit: Int {
    (1 << 20) + request.nodes.count * 64 + request.edges.count * 16_384 + request.clusters.count * 128
  }

  /// One sentence about what a step leaves out.
  func whatWasDropped(at rung: LayoutRung) -> String {
    var dropped: [String] = []
    if rung >= .relaxed {
      dropped.append("the exact distances")
      if !request.rankGroups.isEmpty { dropped.append("common ranks") }
      if request.nodes.contains(where: { $0.group != nil }) { dropped.append("straightened groups") }
    }
    if rung >= .straight {
      if request.splines != .line { dropped.append("curved edges") }
      if request.edges.contains(where: { !$0.constraint }) { dropped.append("edges without influence on the ranks") }
    }
    if rung >= .cheap {
      dropped.append("the search for fewer crossings")
    }
    if rung >= .withoutClusters, !request.clusters.isEmpty {
      dropped.append("clusters that keep their members together")
    }
    if rung == .otherEngine, request.engine != .sfdp {
      return "The engine \(request.engine.name) was asked for; sfdp was taken, which is faster and knows no clusters."
    }
    return "The layout was simplified; it does without \(dropped.joined(separator: ", "))."
  }
}

extension LayoutRequest {
  /// Without common ranks and groups, and a little wider: what fails by a hair in the routing of edges then succeeds.
  fileprivate var relaxed: LayoutRequest {
    var result = self
    result.rankGroups = []
    for index in result.nodes.indices { result.nodes[index].group = nil }
    result.nodeSeparation += 2
    result.rankSeparation += 3
    return result.clamped()
  }
}

extension LayoutRequest {
  /// Without the labels of the edges that do not influence the ranks.
  fileprivate var withoutUnrankedLabels: LayoutRequest {
    var result = self
    for index in result.edges.indices where !result.edges[index].constraint { result.edges[index].label = nil }
    return result
  }
}

extension LayoutRequest.Engine {
  /// Measured: up to here a layout takes seconds at most.
  fileprivate func isFast(nodes: Int, edges: Int) -> Bool {
    switch self {
    case .dot: nodes <= 400 && edges <= 800
    case .neato, .fdp: nodes <= 600 && edges <= 2_000
    case .circo: nodes <= 600 && edges <= 1_500
    case .twopi: nodes <= 1_000 && edges <= 3_000
    case .sfdp: nodes <= 2_000 && edges <= 8_000
    }
  }
}
