import DossierCore
import LayoutProtocol

/// Draws a network view: Graphviz places, the scene is ours.
enum NetworkFigure {
  /// Below this scale labels are too small to read on a slide; the page grows instead.
  static let minimumScale = 0.8
  /// Above this scale small networks look coarse.
  static let maximumScale = 1.2

  static func figure(_ view: GraphView, theme: Theme, options: LayoutOptions) -> (Figure, [Diagnostic]) {
    let numbers = SourceNumbers(view)
    let frame = FigureFrame(view: view, legend: NetworkLegend.items(view, theme), numbers: numbers, theme: theme)
    let (drawing, warnings) = best(view, numbers, frame.body, theme, options)
    let bounds = drawing.bounds
    let fitting = drawing.scale(in: frame.body, limit: maximumScale)
    let scale = max(fitting, min(minimumScale, frame.body.width / max(bounds.width, 1)))
    let height = bounds.height * scale
    let x = frame.body.x + (frame.body.width - bounds.width * scale) / 2
    let y = frame.body.y + max(0, (frame.body.height - height) / 2)
    let painter = NetworkPainter(drawing: drawing, theme: theme)
    let marks = painter.marks().map {
      $0.transformed(scale: scale, x: x - bounds.x * scale, y: y - bounds.y * scale)
    }
    var diagnostics = warnings.map { warning in
      Diagnostic(.warning, warning.id.rawValue, warning.message, at: view.spec?.range)
    }
    if drawing.droppedLabels > 0 {
      let count = drawing.droppedLabels
      diagnostics.append(
        Diagnostic(
          .warning, "view-labels-dropped",
          "\(count) edge label\(count == 1 ? " has" : "s have") no place in the figure",
          at: view.spec?.range, hint: "show fewer edges with `relations`; the text is still in the file"))
    }
    if fitting < minimumScale {
      diagnostics.append(
        Diagnostic(
          .warning, "view-crowded", "the view does not fit the page at a readable size", at: view.spec?.range,
          hint: "show fewer nodes with `include` or `exclude`, or give them a `short` name"))
    }
    return (frame.figure(marks, bottom: y + height, summary: view.described), diagnostics)
  }

  /// The layout that reads best in the body, among narrower and wider texts, closer and wider spacing, both directions.
  ///
  /// All of them share the deadline: what would come after it is laid out plainly and so not chosen.
  private static func best(
    _ view: GraphView, _ numbers: SourceNumbers, _ body: Rectangle, _ theme: Theme, _ options: LayoutOptions
  ) -> (NetworkDrawing, [LayoutWarning]) {
    let engine = GraphvizLayout(worker: options.workerPath)
    let end = ContinuousClock.now + .seconds(options.deadline)
    func draw(_ measure: NetworkRequest.Measure, _ direction: LayoutRequest.RankDirection) -> Candidate {
      let request = NetworkRequest(view, numbers: numbers, measure: measure, direction: direction, theme: theme)
      let outcome = engine.layout(request: request.request, deadline: ContinuousClock.now.duration(to: end))
      return Candidate(
        drawing: NetworkDrawing(request, outcome.reply), outcome: outcome, measure: measure, direction: direction)
    }
    let directions = directions(view.spec)
    var best = draw(measures[0], directions[0])
    var isLate = best.outcome.isLate
    let isLarge = view.nodes.count + view.edges.count > searchLimit
    if best.outcome.rung > .relaxed || isLarge { return (best.drawing, best.outcome.warnings) }
    for (step, measure) in measures.enumerated() {
      for direction in directions where step > 0 || direction != directions[0] {
        let candidate = draw(measure, direction)
        isLate = isLate || candidate.outcome.isLate
        guard candidate.outcome.rung <= .relaxed else { continue }
        if candidate.drawing.score(in: body) > best.drawing.score(in: body) { best = candidate }
      }
    }
    let spare = best.drawing.spareRankSeparation(in: body)
    if spare > 6, view.spec?.engine ?? .dot == .dot {
      var measure = best.measure
      measure.rankSeparation += spare
      let airier = draw(measure, best.direction)
      isLate = isLate || airier.outcome.isLate
      if airier.outcome.rung <= .relaxed, airier.drawing.score(in: body) > best.drawing.score(in: body) - 0.05 {
        best = airier
      }
    }
    var warnings = best.outcome.warnings
    if isLate, !best.outcome.isLate {
      warnings.append(
        LayoutWarning(
          id: .workerTimeout, message: "Not all layouts were tried in time; another run may draw this view differently."
        ))
    }
    return (best.drawing, warnings)
  }

  /// Beyond this many nodes and edges one layout is enough: none will be good.
  private static let searchLimit = 200

  private struct Candidate {
    let drawing: NetworkDrawing
    let outcome: LayoutOutcome
    let measure: NetworkRequest.Measure
    let direction: LayoutRequest.RankDirection
  }

  private static let measures = [
    NetworkRequest.Measure(nodeWidth: 150, edgeWidth: 110, nodeSeparation: 26, rankSeparation: 56),
    NetworkRequest.Measure(nodeWidth: 150, edgeWidth: 110, nodeSeparation: 20, rankSeparation: 34),
    NetworkRequest.Measure(nodeWidth: 130, edgeWidth: 90, nodeSeparation: 14, rankSeparation: 24),
    NetworkRequest.Measure(nodeWidth: 110, edgeWidth: 76, nodeSeparation: 10, rankSeparation: 16),
  ]

  private static func directions(_ spec: ViewSpec?) -> [LayoutRequest.RankDirection] {
    guard spec?.engine ?? .dot == .dot else { return [.topToBottom] }
    switch spec?.direction {
    case .right: return [.leftToRight]
    case .down: return [.topToBottom]
    case nil: return [.leftToRight, .topToBottom]
    }
  }
}

extension LayoutOutcome {
  /// Whether the clock, not the graph, decided what is drawn.
  fileprivate var isLate: Bool { warnings.contains { $0.id == .workerTimeout } }
}
