import DossierCore

enum TimelineFigure {
  static func scene(_ view: GraphView, theme: Theme) -> (Scene, [Diagnostic]) {
    let frame = FigureFrame(view: view, legend: [], numbers: SourceNumbers(view), theme: theme)
    return (frame.scene([], bottom: 0, summary: ""), [])
  }
}
