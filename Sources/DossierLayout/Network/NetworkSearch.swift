import DossierCore
import LayoutProtocol

/// Finds the layout of a network that reads best in a body: among narrower and wider texts, closer and wider spacing, both
/// directions.
///
/// All of them share the deadline: what would come after it is laid out plainly and so not chosen. They run side by side,
/// but the choice does not depend on which is done first.
struct NetworkSearch {
  /// A layout with what came of it.
  struct Candidate: Sendable {
    let drawing: NetworkDrawing
    let rung: LayoutRung
    let warnings: [LayoutWarning]

    /// Whether the clock, not the graph, decided what is drawn.
    var isLate: Bool { warnings.contains { $0.id == .workerTimeout } }
  }

  let diagram: NetworkDiagram
  let numbers: SourceNumbers
  let body: Rectangle
  let theme: Theme
  let options: LayoutOptions
  let end: ContinuousClock.Instant

  /// A kept placement is given up if the drawing is that much worse than a fresh one: twice its clutter and this.
  static let toleratedClutter = 0.4
  /// And if its texts are that much smaller than a fresh one's.
  static let toleratedScale = 0.8

  /// Beyond this many nodes and edges one layout is enough: none will be good.
  private static let searchLimit = 200

  private static let measures = [
    NetworkRequest.Measure(nodeWidth: 150, edgeWidth: 110, nodeSeparation: 26, rankSeparation: 56),
    NetworkRequest.Measure(nodeWidth: 150, edgeWidth: 110, nodeSeparation: 20, rankSeparation: 34),
    NetworkRequest.Measure(nodeWidth: 130, edgeWidth: 90, nodeSeparation: 14, rankSeparation: 24),
    NetworkRequest.Measure(nodeWidth: 110, edgeWidth: 76, nodeSeparation: 10, rankSeparation: 16),
  ]

  /// Where nothing else can be read: more lines for each text.
  private static let narrowest = NetworkRequest.Measure(
    nodeWidth: 92, edgeWidth: 62, nodeSeparation: 8, rankSeparation: 12)

  private var spec: ViewSpec? { diagram.view.spec }
  private var engine: ViewSpec.Engine { spec?.ranking == .time ? .dot : spec?.engine ?? .dot }

  /// The drawing to show: with a kept placement, one that moves as little as it can, unless that reads much worse.
  func best() -> Candidate {
    guard let previous = options.previous, !previous.isEmpty, let kept = KeptLayout(previous, for: spec) else {
      return fresh()
    }
    if kept.routing == .engine {
      let same = draw(kept.measure, kept.direction)
      if same.rung <= .relaxed, kept.isSame(same.drawing) { return same }
    }
    let request = request(kept.measure, kept.direction)
    guard let reply = kept.reply(request) else { return fresh() }
    let drawing = NetworkDrawing(request, reply, routing: .own)
    let fresh = fresh()
    let isClear = drawing.clutter <= 2 * fresh.drawing.clutter + Self.toleratedClutter
    let isLarge =
      drawing.scale(in: body, limit: 1) >= Self.toleratedScale * fresh.drawing.scale(in: body, limit: 1)
    return isClear && isLarge ? Candidate(drawing: drawing, rung: .asked, warnings: []) : fresh
  }

  private struct Trial: Sendable {
    let measure: NetworkRequest.Measure
    let direction: LayoutRequest.RankDirection
  }

  private func fresh() -> Candidate {
    let trials = Self.measures.flatMap { measure in directions.map { Trial(measure: measure, direction: $0) } }
    var best = draw(trials[0].measure, trials[0].direction)
    let isLarge = diagram.items.count + diagram.connections.count > Self.searchLimit
    if best.rung > .relaxed || isLarge { return best }
    var isLate = best.isLate
    func tryAll(_ trials: [Trial]) {
      for candidate in concurrentMap(trials, jobs: options.jobs, { draw($0.measure, $0.direction) }) {
        isLate = isLate || candidate.isLate
        guard candidate.rung <= .relaxed else { continue }
        if candidate.drawing.score(in: body) > best.drawing.score(in: body) { best = candidate }
      }
    }
    tryAll(Array(trials.dropFirst()))
    if NetworkFigure.legibility(of: best.drawing, in: body, theme) < 1 {
      tryAll(directions.map { Trial(measure: Self.narrowest, direction: $0) })
    }
    if let turned, NetworkFigure.legibility(of: best.drawing, in: body, theme) < 1 {
      tryAll((Self.measures + [Self.narrowest]).map { Trial(measure: $0, direction: turned) })
    }
    let spare = best.drawing.spareRankSeparation(in: body).rounded(.down)
    if spare > 6, engine == .dot, best.drawing.routing == .engine {
      var measure = best.drawing.request.measure
      measure.rankSeparation += spare
      let airier = draw(measure, best.drawing.request.direction)
      isLate = isLate || airier.isLate
      if airier.rung <= .relaxed, airier.drawing.score(in: body) > best.drawing.score(in: body) - 0.05 { best = airier }
    }
    guard isLate, !best.isLate else { return best }
    let warning = LayoutWarning(
      id: .workerTimeout, message: "Not all layouts were tried in time; another run may draw this view differently.")
    return Candidate(drawing: best.drawing, rung: best.rung, warnings: best.warnings + [warning])
  }

  private func request(
    _ measure: NetworkRequest.Measure, _ direction: LayoutRequest.RankDirection
  ) -> NetworkRequest {
    NetworkRequest(diagram, numbers: numbers, measure: measure, direction: direction, theme: theme)
  }

  private func draw(_ measure: NetworkRequest.Measure, _ direction: LayoutRequest.RankDirection) -> Candidate {
    let request = request(measure, direction)
    let graphviz = GraphvizLayout(worker: options.workerPath)
    let outcome = graphviz.layout(request: request.sent, deadline: ContinuousClock.now.duration(to: end))
    var reply = request.received(outcome.reply)
    if let ranks = request.ranks, outcome.rung == .plain || !request.keepsTimeOrder(reply) {
      reply = RankColumns.reply(request, ranks)
      return Candidate(
        drawing: NetworkDrawing(request, reply, routing: .own), rung: outcome.rung, warnings: outcome.warnings)
    }
    if outcome.rung == .plain || outcome.tookAnotherEngine {
      return Candidate(
        drawing: NetworkDrawing(request, reply.settled(for: request.request), routing: .own), rung: outcome.rung,
        warnings: outcome.warnings)
    }
    if engine == .dot {
      return Candidate(
        drawing: NetworkDrawing(request, reply, routing: .engine), rung: outcome.rung, warnings: outcome.warnings)
    }
    let drawings = SpringSpread.candidates(reply, for: request.request, in: body).map {
      NetworkDrawing(request, $0.settled(for: request.request), routing: .own)
    }
    let best = drawings.dropFirst().reduce(drawings[0]) { $1.score(in: body) > $0.score(in: body) ? $1 : $0 }
    return Candidate(drawing: best, rung: outcome.rung, warnings: outcome.warnings)
  }

  /// The direction that the author did not ask for, where it is free: better than texts that nobody can read.
  private var turned: LayoutRequest.RankDirection? {
    guard engine == .dot, spec?.ranking != .time else { return nil }
    return spec?.direction.map { $0 == .right ? .topToBottom : .leftToRight }
  }

  private var directions: [LayoutRequest.RankDirection] {
    guard engine == .dot else { return [.topToBottom] }
    switch spec?.direction {
    case .right: return [.leftToRight]
    case .down: return [.topToBottom]
    case nil: return spec?.ranking == .time ? [.leftToRight] : [.leftToRight, .topToBottom]
    }
  }
}
