public import DossierCore

/// What a layout needs besides the view.
public struct LayoutOptions: Sendable {
  /// The layout worker's executable; `nil` for the one beside the running program.
  public var workerPath: String?
  /// How long a network's layout may take, in seconds; after that a plainer one is drawn.
  public var deadline: Double
  /// Where things stood when the view was drawn last; `nil` to lay it out afresh.
  public var previous: FigurePlacement?

  /// Options; by default the worker beside the running program, 10 seconds and a fresh layout.
  public init(workerPath: String? = nil, deadline: Double = 10, previous: FigurePlacement? = nil) {
    self.workerPath = workerPath
    self.deadline = deadline
    self.previous = previous
  }
}

/// Lays a view out: a finished picture, and what the reader of the build should know about it.
///
/// A layout never fails: if the worker is missing or gives up, a plainer picture is drawn and a warning says so.
public func layoutFigure(_ view: GraphView, options: LayoutOptions = LayoutOptions()) -> (Figure, [Diagnostic]) {
  switch view.spec?.layout ?? .network {
  case .network: NetworkFigure.figure(view, theme: .light, options: options)
  case .timeline: TimelineFigure.figure(view, theme: .light, options: options)
  }
}
