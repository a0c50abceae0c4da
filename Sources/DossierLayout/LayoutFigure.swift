public import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

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
  /// How many layouts run side by side, at least 1; it changes no byte of what is drawn.
  public var jobs: Int

  /// Options; by default the worker beside the running program, 10 seconds, a fresh layout, the view's own page and theme,
  /// and a job for each processor.
  public init(
    workerPath: String? = nil, deadline: Double = 10, previous: FigurePlacement? = nil, page: PageFormat? = nil,
    theme: Theme? = nil, jobs: Int = LayoutOptions.processors
  ) {
    self.page = page
    self.theme = theme
    self.workerPath = workerPath
    self.deadline = deadline
    self.previous = previous
    self.jobs = max(1, jobs)
  }

  /// The processors of this machine that are on.
  public static var processors: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}

/// Lays a view out: a finished picture, and what the reader of the build should know about it.
///
/// A layout never fails: if the worker is missing or gives up, a plainer picture is drawn and a warning says so.
public func layoutFigure(_ view: GraphView, options: LayoutOptions = LayoutOptions()) -> (Figure, [Diagnostic]) {
  let theme = (options.theme ?? view.spec?.theme ?? .light).on(options.page ?? view.spec?.page ?? .wide)
  func draw(_ view: GraphView) -> (Figure, [Diagnostic]) {
    switch view.spec?.layout ?? .network {
    case .network: NetworkFigure.figure(view, theme: theme, options: options)
    case .timeline: TimelineFigure.figure(view, theme: theme, options: options)
    }
  }
  let (figure, diagnostics) = draw(view)
  // Quotes at the foot are for drawings that leave room for them.
  guard var spec = view.spec, spec.notes == .auto, figure.continuation.isEmpty,
    diagnostics.contains(where: { $0.id == "view-crowded" })
  else { return (figure, diagnostics) }
  spec.notes = .page
  return draw(
    GraphView(graph: view.graph, spec: spec, nodes: view.nodes, edges: view.edges, spans: view.spans))
}

/// Lays several views out side by side, each as ``layoutFigure(_:options:)`` does, in their order.
///
/// - Parameters:
///   - previous: where things stood, by view; it takes the place of the options' own.
///   - progress: called with a view before it is laid out, from any thread.
public func layoutFigures(
  _ views: [GraphView], options: LayoutOptions = LayoutOptions(), previous: [ViewSpec.ID: FigurePlacement] = [:],
  progress: @Sendable (GraphView) -> Void = { _ in }
) -> [(figure: Figure, diagnostics: [Diagnostic])] {
  let lanes = max(1, min(options.jobs, views.count))
  // As many workers at once as there are jobs: what views do not use, the candidates of each view share.
  let share = max(1, options.jobs / lanes)
  return concurrentMap(views, jobs: lanes) { view in
    progress(view)
    var own = options
    own.jobs = share
    own.previous = view.spec.flatMap { previous[$0.id] }
    let (figure, diagnostics) = layoutFigure(view, options: own)
    return (figure, diagnostics)
  }
}
