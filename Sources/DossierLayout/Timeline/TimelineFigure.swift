import Chronology
import DossierCore

/// Draws a timeline: events along a true scale, in lanes.
enum TimelineFigure {
  /// The finished picture, and a warning if the view is too crowded for a slide.
  static func figure(
    _ view: GraphView, theme: Theme, options: LayoutOptions = LayoutOptions()
  ) -> (Figure, [Diagnostic]) {
    let events = TimelineEvents(view)
    let stretches = TimeSegmentation.stretches(events.events.flatMap(\.versions), window: events.window)
    let fit = TimelineFit(events: events, stretches: stretches, numbers: SourceNumbers(view), theme: theme)
    let (frame, plan, fits) = fitted(fit, view)
    let painter = TimelinePainter(
      plan: plan.stretched(to: frame.body.height), graph: view.graph, theme: theme, text: events.text,
      arrows: TimelineArrows.arrows(plan.dated.map(\.event), view))
    let marks = painter.marks().map { $0.translated(x: 0, y: frame.body.y) }
    let figure = frame.figure(marks, bottom: frame.body.y + painter.plan.height, summary: view.described)
    return (figure, fits ? [] : [crowded(view)])
  }

  /// The frame and the plan in it.
  ///
  /// The legend tells what the plan draws, and takes room from it: the plan is made again if the legend it was made for
  /// is another one.
  private static func fitted(
    _ fit: TimelineFit, _ view: GraphView
  ) -> (frame: FigureFrame, plan: TimelinePlan, fits: Bool) {
    func frame(_ plan: TimelinePlan) -> FigureFrame {
      let legend = TimelineLegend.items(
        plan, view, fit.theme, arrows: TimelineArrows.arrows(plan.dated.map(\.event), view))
      return FigureFrame(view: view, legend: legend, numbers: fit.numbers, theme: fit.theme)
    }
    let bare = FigureFrame(view: view, legend: [], numbers: fit.numbers, theme: fit.theme)
    let sketched = frame(fit.sketch(in: bare.body))
    let first = fit.best(in: sketched.body).plan
    let firstFrame = frame(first)
    if first.height <= firstFrame.body.height { return (firstFrame, first, true) }
    if firstFrame.body == sketched.body { return (firstFrame, first, false) }
    let second = fit.best(in: firstFrame.body).plan
    let secondFrame = frame(second)
    return (secondFrame, second, second.height <= secondFrame.body.height)
  }

  private static func crowded(_ view: GraphView) -> Diagnostic {
    Diagnostic(
      .warning, "view-crowded", "the timeline does not fit the page at a readable size", at: view.spec?.range,
      hint: "show fewer events with `include`, `exclude`, `from` and `to`, or give them a `short` title")
  }
}
