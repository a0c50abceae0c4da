public import DossierCore

/// What a layout needs besides the view.
public struct LayoutOptions: Sendable {
  /// The layout worker's executable; `nil` for the one beside the running program.
  public var workerPath: String?
  /// How long a network's layout may take, in seconds; after that a plainer one is drawn.
  public var deadline: Double
  /// Where things stood when the view was drawn last; `nil` to lay it out afresh.
  public var previous: FigurePlacement?
  /// The page, whatever the view asks for; `nil` for what it asks for.
  public var page: PageFormat?
  /// The theme, whatever the view asks for; `nil` for what it asks for.
  public var theme: Theme?

  /// Options; by default the worker beside the running program, 10 seconds, a fresh layout, and the view's own page and
  /// theme.
  public init(
    workerPath: String? = nil, deadline: Double = 10, previous: FigurePlacement? = nil, page: PageFormat? = nil,
    theme: Theme? = nil
  ) {
    self.page = page
    self.theme = theme
    self.workerPath = workerPath
    self.deadline = deadline
    self.previous = previous
  }
}

/// Lays a view out: a finished picture, and what the reader of the build should know about it.
///
/// A layout never fails: if the worker is missing or gives up, a plainer picture is drawn and a warning says so.
public func layoutFigure(_ view: GraphView, options: LayoutOptions = LayoutOptions()) -> (Figure, [Diagnostic]) {
  let theme = (options.theme ?? view.spec?.theme ?? .light).on(options.page ?? view.spec?.page ?? .wide)
  return switch view.spec?.layout ?? .network {
  case .network: NetworkFigure.figure(view, theme: theme, options: options)
  case .timeline: TimelineFigure.figure(view, theme: theme, options: options)
  }
}
