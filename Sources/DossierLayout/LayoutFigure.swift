public import DossierCore

/// What a layout needs besides the view.
public struct LayoutOptions: Sendable {
  /// The layout worker's executable; `nil` for the one beside the running program.
  public var workerPath: String?
  /// How long a network's layout may take, in seconds; after that a plainer one is drawn.
  public var deadline: Double

  /// Options; by default the worker beside the running program and 10 seconds.
  public init(workerPath: String? = nil, deadline: Double = 10) {
    self.workerPath = workerPath
    self.deadline = deadline
  }
}

/// Lays a view out: a finished picture, and what the reader of the build should know about it.
///
/// A layout never fails: if the worker is missing or gives up, a plainer picture is drawn and a warning says so.
public func layoutFigure(_ view: GraphView, options: LayoutOptions = LayoutOptions()) -> (Scene, [Diagnostic]) {
  switch view.spec?.layout ?? .network {
  case .network: NetworkFigure.scene(view, theme: .light, options: options)
  case .timeline: TimelineFigure.scene(view, theme: .light)
  }
}
