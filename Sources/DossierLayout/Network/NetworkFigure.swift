import DossierCore
import LayoutProtocol

/// Draws a network view: Graphviz places, the scene is ours.
enum NetworkFigure {
  /// Below this scale labels are too small to read on a slide; the page grows instead.
  static let minimumScale = 0.8
  /// Above this scale small networks look coarse.
  static let maximumScale = 1.2

  static func scene(_ view: GraphView, theme: Theme, options: LayoutOptions) -> (Scene, [Diagnostic]) {
    let numbers = SourceNumbers(view)
    let frame = FigureFrame(view: view, legend: NetworkLegend.items(view, theme), numbers: numbers, theme: theme)
    let (drawing, warnings) = best(view, numbers, frame.body, theme, options)
    let size = drawing.reply.size
    let fitting = min(frame.body.width / max(size.width, 1), frame.body.height / max(size.height, 1))
    let scale = min(maximumScale, max(fitting, min(minimumScale, frame.body.width / max(size.width, 1))))
    let width = size.width * scale
    let height = size.height * scale
    let x = frame.body.x + (frame.body.width - width) / 2
    let y = frame.body.y + max(0, (frame.body.height - height) / 2)
    let painter = NetworkPainter(request: drawing.request, reply: drawing.reply, theme: theme)
    let marks = painter.marks().map { $0.transformed(scale: scale, x: x, y: y) }
    var diagnostics = warnings.map { warning in
      Diagnostic(.warning, warning.id.rawValue, warning.message, at: view.spec?.range)
    }
    if fitting < minimumScale {
      diagnostics.append(
        Diagnostic(
          .warning, "view-crowded", "the view does not fit a slide at a readable size", at: view.spec?.range,
          hint: "show fewer nodes with `include` or `exclude`, or give them a `short` name"))
    }
    let scene = frame.scene(marks, bottom: y + height, summary: summary(view))
    return (scene, diagnostics)
  }

  private struct Drawing {
    let request: NetworkRequest
    let reply: LayoutReply
  }

  /// The layout that fills the body best: texts are broken narrower and nodes moved closer until it fits.
  private static func best(
    _ view: GraphView, _ numbers: SourceNumbers, _ body: Rectangle, _ theme: Theme, _ options: LayoutOptions
  ) -> (Drawing, [LayoutWarning]) {
    let engine = GraphvizLayout(worker: options.workerPath)
    var best: (drawing: Drawing, warnings: [LayoutWarning], scale: Double)?
    for measure in measures {
      for direction in directions(view.spec) {
        let request = NetworkRequest(view, numbers: numbers, measure: measure, direction: direction, theme: theme)
        let outcome = engine.layout(request: request.request, deadline: .seconds(options.deadline))
        let size = outcome.reply.size
        let scale = min(body.width / max(size.width, 1), body.height / max(size.height, 1), 1)
        if scale > (best?.scale ?? 0) || best == nil {
          best = (Drawing(request: request, reply: outcome.reply), outcome.warnings, scale)
        }
        if outcome.rung != .asked || scale >= 1 { break }
      }
      if let best, best.scale >= 1 || !best.warnings.isEmpty { break }
    }
    guard let best else { preconditionFailure("there is at least one measure and one direction") }
    return (best.drawing, best.warnings)
  }

  private static let measures = [
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

  private static func summary(_ view: GraphView) -> String {
    let caption = view.spec?.caption.map { $0 + " " } ?? ""
    return "\(caption)Network of \(view.nodes.count) nodes and \(view.edges.count) edges."
  }
}
