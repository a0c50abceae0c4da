import Chronology
import DossierCore

/// Draws a timeline: events along a true scale, in lanes.
enum TimelineFigure {
  /// The finished picture, and a warning if the view is too crowded for a slide.
  static func scene(_ view: GraphView, theme: Theme) -> (Scene, [Diagnostic]) {
    let events = TimelineEvents(view)
    let stretches = TimeSegmentation.stretches(events.events.flatMap(\.versions), window: window(view.spec))
    let numbers = SourceNumbers(view)
    // The legend tells what is drawn, and that depends on the scale but not on the height that the legend leaves.
    let width = theme.pageWidth - 2 * theme.margin
    let planner = Planner(events: events, stretches: stretches, view: view, numbers: numbers, theme: theme)
    let sketch = planner.plan(TimelineMeasure.all[0], spread: spreads[0], x: theme.margin, width: width)
    let legend = TimelineLegend.items(sketch, view, theme)
    let frame = FigureFrame(view: view, legend: legend, numbers: numbers, theme: theme)
    let (plan, fits) = best(planner, frame.body)
    let painter = TimelinePainter(plan: plan.stretched(to: frame.body.height), graph: view.graph, theme: theme)
    let marks = painter.marks().map { $0.translated(x: 0, y: frame.body.y) }
    let scene = frame.scene(
      marks, bottom: frame.body.y + painter.plan.height, summary: summary(view, events))
    return (scene, fits ? [] : [crowded(view)])
  }

  /// How much more room crowded stretches get: what is tried, the usual first.
  private static let spreads = [0.5, 0.75, 1, 0.25]

  private struct Planner {
    let events: TimelineEvents
    let stretches: [TimeStretch]
    let view: GraphView
    let numbers: SourceNumbers
    let theme: Theme

    func plan(_ measure: TimelineMeasure, spread: Double, x: Double, width: Double) -> TimelinePlan {
      planner(measure).plan(x: x, width: width, spread: spread)
    }

    func planner(_ measure: TimelineMeasure) -> TimelinePlanner {
      TimelinePlanner(
        events: events, stretches: stretches, graph: view.graph,
        labels: TimelinePlanner.labels(events, view.graph, numbers, measure, theme), measure: measure, theme: theme)
    }
  }

  /// The most generous plan that fits the body, or else the lowest.
  private static func best(_ planner: Planner, _ body: Rectangle) -> (plan: TimelinePlan, fits: Bool) {
    var best: TimelinePlan?
    for measure in TimelineMeasure.all {
      let measured = planner.planner(measure)
      for spread in spreads {
        let plan = measured.plan(x: body.x, width: body.width, spread: spread)
        if plan.height < best?.height ?? .infinity { best = plan }
      }
      if let best, best.height <= body.height { return (best, true) }
    }
    let plan = best ?? planner.plan(TimelineMeasure.all[0], spread: spreads[0], x: body.x, width: body.width)
    return (plan, plan.height <= body.height)
  }

  private static func window(_ spec: ViewSpec?) -> (start: Int64?, end: Int64?) {
    let start = spec?.from?.bounds.earliestStart.day?.number
    let end = spec?.to?.bounds.latestEnd.day?.number
    return (start.map(CalendarStep.clamped), end.map(CalendarStep.clamped))
  }

  private static func crowded(_ view: GraphView) -> Diagnostic {
    Diagnostic(
      .warning, "view-crowded", "the timeline does not fit a slide at a readable size", at: view.spec?.range,
      hint: "show fewer events with `include`, `exclude`, `from` and `to`, or give them a `short` title")
  }

  private static func summary(_ view: GraphView, _ events: TimelineEvents) -> String {
    let caption = view.spec?.caption.map { $0 + " " } ?? ""
    let count = events.events.count
    var text = "\(caption)Timeline of \(count) event\(count == 1 ? "" : "s")"
    let dated = events.events.filter(\.isDated)
    if let first = dated.first?.dateText, let last = dated.last?.dateText {
      text += first == last ? ", \(first)" : " from \(first) to \(last)"
    }
    let undated = count - dated.count
    if undated > 0 { text += ", \(undated == count ? "all" : "\(undated)") undated" }
    return text + "."
  }
}
