public import DossierCore
import DossierExport
import DossierLayout
public import DossierPrint
public import DossierReader

/// A dossier that is built again and again while its files change: what a change does not touch is taken from the build before.
///
/// It writes no output: ``BuildOutcome/artifacts`` are the files as they would be written. What it returns is, to the byte,
/// what a build from nothing returns.
///
///     var session = BuildSession(path: "harbour")
///     let first = try session.build()
///     let second = try session.build()      // after an edit: second.redrawn names the views that had to be drawn
public struct BuildSession: Sendable {
  /// The dossier's folder, or its file.
  public let path: String
  /// What is built and how; it may be changed between builds.
  public var options: BuildOptions
  /// What makes PNG and PDF.
  public var printer = FigurePrinter()
  private var cache: BuildCache
  /// Figures that this process has drawn already.
  var figures = FigureCache()
  /// Which programs draw, if that is known already.
  var tools: ToolIdentity?

  /// A session that holds in memory what it made, and nothing on disk.
  public init(path: String, options: BuildOptions = BuildOptions()) {
    self.init(path: path, options: options, cache: BuildCache(isHeld: true))
  }

  init(path: String, options: BuildOptions, cache: BuildCache) {
    self.path = path
    self.options = options
    self.cache = cache
  }

  /// Reads the dossier and builds what changed.
  ///
  /// - Parameter progress: called with the id of each view before it is drawn, from any thread.
  /// - Throws: `ProjectError` if the folder cannot be read, ``BuildFault`` if the options name what the dossier does not have.
  public mutating func build(progress: @Sendable (String) -> Void = { _ in }) throws -> BuildOutcome {
    var stages = StageTimes()
    let files = try readProject(at: path)
    stages.end("read")
    return try build(files, stages, progress: progress)
  }

  /// Builds what changed, of files in memory: those of an editor, for example.
  ///
  /// - Parameter progress: called with the id of each view before it is drawn, from any thread.
  /// - Throws: ``BuildFault`` if the options name what the dossier does not have.
  public mutating func build(
    _ files: ProjectFiles, progress: @Sendable (String) -> Void = { _ in }
  ) throws(BuildFault) -> BuildOutcome {
    try build(files, StageTimes(), progress: progress)
  }

  mutating func build(
    _ files: ProjectFiles, _ stages: StageTimes, progress: @Sendable (String) -> Void
  ) throws(BuildFault) -> BuildOutcome {
    var stages = stages
    let dossier: LoadedDossier
    if let release = options.release {
      dossier = loadDossier(from: files, for: release, allowsMentions: options.allowsMentions)
      stages.end("parse")
    } else {
      dossier = loadDossier(from: files, stages: &stages)
    }
    return try build(dossier, stages, progress: progress)
  }

  mutating func build(
    _ dossier: LoadedDossier, _ stages: StageTimes, progress: @Sendable (String) -> Void
  ) throws(BuildFault) -> BuildOutcome {
    var stages = stages
    // A dossier that could not be read to its end may lack the very theme or view that is asked for.
    guard !dossier.hasErrors else {
      return BuildOutcome(dossier: dossier, diagnostics: dossier.buildDiagnostics, stages: stages)
    }
    let layout = try options.layout(dossier)
    let views = try options.views(of: dossier)
    let request = ViewRequest(
      layout: layout, formats: options.formats(of: dossier),
      placements: dossier.placements,
      tools: cache.isUseless ? nil : tools ?? ToolIdentity(workerPath: options.workerPath),
      figures: figures)
    let built = buildViews(views, request, cache: &cache, progress: progress)
    stages.end("views")
    var assembly = OutputAssembly(dossier, request, isWhole: options.views.isEmpty)
    for view in built { assembly.add(view, printer, &cache) }
    assembly.finish(printer, &cache)
    stages.end("files")
    let counts = (cache.hits, cache.misses)
    cache.finish()
    stages.end("cache")
    return BuildOutcome(dossier: dossier, built: built, files: assembly.files, counts: counts, stages: stages)
  }
}

/// What a build made, in memory.
public struct BuildOutcome: Sendable {
  /// The dossier it was made from.
  public let dossier: LoadedDossier
  /// The files as they would be written, by their paths in the output folder; none if the dossier has errors.
  public let artifacts: [Artifact]
  /// The names of each view's files in the dossier's output folder, figure first.
  public let views: [ViewSpec.ID: [String]]
  /// All there is to tell, of the dossier and of making the files.
  public let diagnostics: [Diagnostic]
  /// The views whose figures were drawn in this build; the others are as they were.
  public let redrawn: [ViewSpec.ID]
  /// Where things stand in the figures.
  public let placements: [ViewSpec.ID: FigurePlacement]
  /// How long what took.
  public let stages: StageTimes
  /// Lookups in the cache that found something, and that did not.
  public let cacheHits: Int
  /// See ``cacheHits``.
  public let cacheMisses: Int
  /// Whether another run might make something else: a program was missing, or too slow.
  let isUncertain: Bool

  /// Whether anything is wrong with the dossier, so that nothing was built, or with its files.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Of a dossier that cannot be built.
  init(dossier: LoadedDossier, diagnostics: [Diagnostic], stages: StageTimes) {
    self.dossier = dossier
    self.diagnostics = diagnostics
    self.stages = stages
    artifacts = []
    views = [:]
    redrawn = []
    placements = [:]
    (cacheHits, cacheMisses) = (0, 0)
    isUncertain = false
  }

  init(
    dossier: LoadedDossier, built: [BuiltView], files: OutputFiles, counts: (hits: Int, misses: Int), stages: StageTimes
  ) {
    self.dossier = dossier
    artifacts = files.artifacts
    views = files.views
    diagnostics =
      dossier.buildDiagnostics + built.flatMap { $0.drawn.diagnostics(at: $0.spec.range) } + files.diagnostics
    redrawn = built.filter(\.isFresh).map(\.spec.id)
    placements = Dictionary(built.map { ($0.spec.id, $0.drawn.placement) }, uniquingKeysWith: { $1 })
    self.stages = stages
    (cacheHits, cacheMisses) = counts
    isUncertain =
      built.contains { $0.drawn.isUncertain }
      || files.diagnostics.contains { ["printer-missing", "print-failed"].contains($0.id) }
  }
}
