import Chronology
import DossierCore

/// Draws a timeline: events along a true scale, in lanes; across a page that is wide, down one that is high.
enum TimelineFigure {
  /// The finished picture; a warning if events stand in groups, or if the view is too crowded even so.
  static func figure(
    _ view: GraphView, theme: Theme, options: LayoutOptions = LayoutOptions()
  ) -> (Figure, [Diagnostic]) {
    let memory = TimelineMemory(options.previous)
    var events = TimelineEvents(view)
    if let memory { events = events.ordered(like: memory.lanes) }
    let isDown = view.spec?.direction.map { $0 == .down } ?? (theme.pageHeight > theme.pageWidth)
    let composer = TimelineComposer(
      view: view, all: events, numbers: SourceNumbers(view), theme: theme, isDown: isDown, memory: memory,
      jobs: options.jobs)
    let (page, groups, fits) = composer.best()
    let figure = page.figure(view, theme)
    var diagnostics: [Diagnostic] = []
    if groups.grouped > 0 || groups.leftOut > 0 { diagnostics.append(grouped(view, groups)) }
    if !fits { diagnostics.append(crowded(view)) }
    return (figure, diagnostics)
  }

  private static func grouped(_ view: GraphView, _ groups: TimelineGroups) -> Diagnostic {
    let single = groups.events.events.count { $0.node != nil }
    let count = single + groups.grouped
    var message = "\(groups.grouped) of \(count) events stand in groups: the page has room for \(single)"
    if groups.leftOut > 0 { message += "; \(groups.leftOut) relations are not drawn" }
    return Diagnostic(
      .warning, "view-grouped", message, at: view.spec?.range,
      hint: "name the events that must stand alone in `include: {ids: [...]}`, or show fewer")
  }

  private static func crowded(_ view: GraphView) -> Diagnostic {
    Diagnostic(
      .warning, "view-crowded", "the timeline does not fit its page at a readable size", at: view.spec?.range,
      hint: "show fewer events with `include`, `exclude`, `from` and `to`, or give them a `short` title")
  }
}
