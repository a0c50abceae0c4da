public import DossierCore
import DossierLayout
import DossierPrint
public import DossierReader

/// The build of one dossier into an output folder, as `dossier build` does it.
///
/// Whoever writes holds the folder's ``OutputLock``, from before the dossier is read until its files are written: of two
/// builds the later one then has read what the earlier one had.
public struct FolderBuild: Sendable {
  /// What it does with what it made.
  public enum Mode: Sendable {
    /// Writes it.
    case write
    /// Only compares it with what is there.
    case compare
  }

  /// The dossier's folder, or its file.
  public let path: String
  /// Its files as they were read.
  public let files: ProjectFiles
  /// The output folder.
  public let output: String
  private let options: BuildOptions
  private let usesCache: Bool
  private let mode: Mode
  /// Which programs draw; `nil` if nothing is kept.
  private let tools: ToolIdentity?
  private var stages = StageTimes()
  /// Figures that this process has drawn already: those that are of the same views are not drawn again.
  private var figures = FigureCache()
  /// An earlier reading by this process: documents that have not changed since are not converted again.
  private var lastFiles: ProjectFiles?

  /// Reads a dossier's files.
  ///
  /// - Parameters:
  ///   - path: the dossier's folder, or its file.
  ///   - output: where its folder stands, or will.
  ///   - options: what is built, and how.
  ///   - usesCache: whether earlier builds are asked, and this one is kept for later.
  ///   - mode: whether anything is written.
  /// - Throws: `ProjectError` if it cannot be read.
  public init(
    _ path: String, to output: String, options: BuildOptions, usesCache: Bool = true, mode: Mode = .write
  ) throws(ProjectError) {
    self.path = path
    self.output = output
    self.options = options
    // What a circle may see shares no cache with what it may not.
    self.usesCache = usesCache && options.release == nil
    self.mode = mode
    let (keeps, workerPath) = (self.usesCache, options.workerPath)
    // The worker is asked for its version while files are read.
    let (read, tools) = sideBySide(
      jobs: options.jobs, { Result { () throws(ProjectError) in try readProjectBytes(at: path) } },
      { keeps ? ToolIdentity(workerPath: workerPath) : nil })
    files = try read.get()
    self.tools = tools
    stages.end("read")
  }

  /// Takes over what this process made for showing it, unless other programs are installed now than made it.
  package mutating func reuse(_ figures: FigureCache, _ files: ProjectFiles?, madeBy programs: InstalledPrograms) {
    guard programs == InstalledPrograms(tools) else { return }
    self.figures = figures
    lastFiles = files
  }

  /// Builds what changed, and writes it if it is to be written.
  ///
  /// - Parameter progress: called with the id of each view before it is drawn, from any thread.
  /// - Throws: ``BuildFault``, or ``SystemFailure`` if something cannot be written.
  public func run(progress: @Sendable (String) -> Void = { _ in }) throws -> FolderReport {
    var stages = stages
    let store = usesCache ? cacheFolder.map { CacheStore(folder: $0) } : nil
    var cache = BuildCache(store: store)
    cache.isReadOnly = mode == .compare
    // With some views alone nothing is said about the others' files.
    let key = store == nil || !options.views.isEmpty ? nil : tools.map { BuildRecord.key(files, options, $0) }
    stages.end("fingerprint")
    let folder = joined(output, files.dossierID)
    if let record = key.flatMap({ cache.entry($0) }).flatMap({ BuildRecord(entry: $0) }) {
      let isCurrent = record.holds(in: folder, FigurePrinter())
      stages.end("compare")
      if isCurrent { return FolderReport(self, record, stages) }
    }
    let (converted, texts) = files.converted(reusing: lastFiles, &cache)
    if mode == .write { store?.keep(texts, used: nil) }
    stages.end("convert")
    var session = BuildSession(path: path, options: options, cache: cache)
    session.figures = figures
    session.tools = tools
    let outcome = try session.build(converted, stages, progress: progress)
    stages = outcome.stages
    if outcome.dossier.hasErrors { return FolderReport(self, outcome, nil, stages) }
    let plan = try OutputPlan(
      outcome.artifacts, in: output, dossier: files.dossierID, isWhole: options.views.isEmpty,
      owns: scope(outcome))
    if options.release != nil {
      let leftovers = checkLeftovers(plan)
      if !leftovers.isEmpty { return FolderReport(self, outcome, nil, stages, leftovers) }
    }
    let placements = placementChange(outcome)
    if mode == .write {
      try plan.carryOut()
      if let placements { _ = try write(placements.bytes, to: placements.path) }
    }
    stages.end("write")
    var report = FolderReport(self, outcome, plan, stages)
    if let placements, mode == .compare { report.stale.append(placements.path) }
    // What moves a placement is not what the next build reads.
    if let key, mode == .write, placements == nil, !outcome.isUncertain {
      let printed = outcome.artifacts.contains { $0.path.hasSuffix(".png") || $0.path.hasSuffix(".pdf") }
      let record = BuildRecord(
        manifest: plan.manifest.bytes, diagnostics: outcome.diagnostics,
        printer: printed ? ToolIdentity.printer(FigurePrinter()) : nil)
      store?.keep([key: record.entry], used: nil)
    }
    return report
  }

  private var cacheFolder: String? {
    files.placementFile.map { joined(parent(of: $0.path), CacheStore.name) }
  }

  /// The file of placements if it is kept and is to be written.
  private func placementChange(_ outcome: BuildOutcome) -> (path: String, bytes: [UInt8])? {
    guard options.release == nil, let file = files.placementFile, options.keepsLayout || file.bytes != nil else {
      return nil
    }
    // Views that are not built keep the places they have.
    let bytes = placementFile(
      outcome.dossier.placements.merging(outcome.placements) { $1 }
        .filter { id, _ in outcome.dossier.views.contains { $0.spec?.id == id } })
    return bytes == file.bytes ? nil : (file.path, bytes)
  }

  /// Which files are this build's own: all, or those of the views that are built.
  private func scope(_ outcome: BuildOutcome) -> (String) -> Bool {
    // What could not be printed here may have been elsewhere.
    let isPrinted = !outcome.diagnostics.contains { ["printer-missing", "print-failed"].contains($0.id) }
    let isOurs = { (name: String) in isPrinted || !(name.hasSuffix(".png") || name.hasSuffix(".pdf")) }
    if options.views.isEmpty { return isOurs }
    let dossier = outcome.dossier
    let others = dossier.views.compactMap { $0.spec?.id }.filter { !options.views.contains($0) }
    return { name in
      isOurs(name) && options.views.contains { isFile(name, of: $0) } && !others.contains { isFile(name, of: $0) }
    }
  }
}

/// Whether a file's name is one that a view's files have: `VIEW.ext`, `VIEW-2.ext`.
private func isFile(_ name: String, of view: ViewSpec.ID) -> Bool {
  guard name.hasPrefix(view.rawValue) else { return false }
  let rest = name.dropFirst(view.rawValue.count)
  if rest.first == "-" {
    let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && rest.dropFirst(1 + digits.count).first == "."
  }
  return OutputFormat.allCases.contains { rest == "." + $0.fileExtension }
}

/// What came of building one dossier.
public struct FolderReport: Sendable {
  /// The dossier as it was named.
  public let path: String
  /// Its id, which is also its folder in the output.
  public let dossier: String
  /// Its files, of which diagnostics speak.
  public let files: ProjectFiles
  /// All there is to tell.
  public let diagnostics: [Diagnostic]
  /// The files that were written, or would be, by their paths in the output folder.
  public let written: [String]
  /// Those of them that were not there before.
  public let created: Set<String>
  /// The files that stand as they should.
  public let unchanged: [String]
  /// The files that were removed, or would be.
  public let removed: [String]
  /// Files beside the dossier that would be written.
  public fileprivate(set) var stale: [String] = []
  /// The views that had to be drawn; `nil` if nothing had changed, so that nothing was even parsed.
  public let redrawn: [ViewSpec.ID]?
  /// How long what took.
  public let stages: StageTimes
  /// Lookups in the cache that found something, and that did not.
  public let cacheLookups: (hits: Int, misses: Int)

  /// Whether the dossier has errors, so that nothing was written.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  /// Whether everything stands as a build would leave it.
  public var isCurrent: Bool { written.isEmpty && removed.isEmpty && stale.isEmpty }

  /// Of a build with nothing to do.
  init(_ build: FolderBuild, _ record: BuildRecord, _ stages: StageTimes) {
    path = build.path
    dossier = build.files.dossierID
    files = build.files
    diagnostics = record.diagnostics
    written = []
    created = []
    let id = dossier
    unchanged = OutputManifest(reading: record.manifest).names.map { "\(id)/\($0)" }
    removed = []
    redrawn = nil
    self.stages = stages
    cacheLookups = (1, 0)
  }

  /// - Parameter plan: `nil` if nothing is written, for the dossier has errors.
  init(
    _ build: FolderBuild, _ outcome: BuildOutcome, _ plan: OutputPlan?, _ stages: StageTimes,
    _ faults: [Diagnostic] = []
  ) {
    path = build.path
    dossier = build.files.dossierID
    files = outcome.dossier.files
    diagnostics = outcome.diagnostics + (plan?.diagnostics ?? []) + faults
    let id = dossier
    written = plan?.writes.map { "\(id)/\($0.name)" } ?? []
    created = Set(plan?.missing.map { "\(id)/\($0)" } ?? [])
    unchanged = plan?.unchanged.map { "\(id)/\($0)" } ?? []
    removed = plan?.removals.map { "\(id)/\($0)" } ?? []
    redrawn = outcome.redrawn
    self.stages = stages
    cacheLookups = (outcome.cacheHits, outcome.cacheMisses)
  }
}
