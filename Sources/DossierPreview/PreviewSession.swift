package import DossierBuild
package import DossierCore
import DossierLayout
package import DossierReader
import FolderWatch

/// Keeps a board as a dossier is: reads it, says what is wrong, draws its views, and again with every change of its files.
///
/// ``run()`` takes a thread of its own; all state is in its stack, but for the board and what ends it.
package struct PreviewSession: Sendable {
  /// What is watched and how it is drawn.
  package struct Settings: Sendable {
    /// The dossier's folder or file.
    package var path: String
    /// How its views are drawn and, where outputs are written, what is written.
    package var options: BuildOptions
    /// Where the outputs are written; `nil` if they are not.
    package var output: String?

    /// Settings; without an output nothing is written.
    package init(path: String, options: BuildOptions = BuildOptions(), output: String? = nil) {
      self.path = path
      self.options = options
      self.output = output
    }
  }

  /// What the terminal hears of.
  package enum Message: Sendable {
    /// What is wrong or odd with the dossier as it is now.
    case findings([Diagnostic], ProjectFiles)
    /// It could not be read or written.
    case failed(String)
    /// All is up to date after so many seconds, with so many figures drawn and files written.
    case done(seconds: Double, figures: Int, files: Int)
  }

  private let settings: Settings
  private let board: PreviewBoard
  private let changes: any FolderChanges
  private let scope: WatchedScope
  private let tell: @Sendable (Message) -> Void

  /// A session that watches from now on.
  ///
  /// - Parameter tell: called from the session's thread.
  package init(
    _ settings: Settings, board: PreviewBoard, tell: @escaping @Sendable (Message) -> Void,
    onFallback: (String) -> Void = { _ in }
  ) {
    let scope = WatchedScope(ProjectScope(path: settings.path))
    self.settings = settings
    self.board = board
    self.tell = tell
    self.scope = scope
    changes = watch(
      WatchedFolder(
        place: { ProjectScope(path: settings.path).place }, entersFolder: { scope.current.entersFolder($0) },
        concerns: { scope.current.concerns($0) }),
      onFallback: onFallback)
    board.update { $0.output = settings.output }
  }

  /// Ends ``run()`` as soon as it has finished what it writes.
  package func stop() {
    changes.stop()
  }

  /// Reads, draws and waits, until ``stop()``.
  package func run() {
    var progress = Progress(programs: installedPrograms)
    repeat {
      update(&progress)
      // Afterwards, since asking takes as long as drawing a small figure.
      guard !changes.isStale(), case let now = installedPrograms, now != progress.programs else { continue }
      progress = Progress(programs: now)
      update(&progress)
    } while changes.next()
  }

  private var installedPrograms: InstalledPrograms { InstalledPrograms(workerPath: settings.options.workerPath) }

  /// How long a fault must last until it is told, in milliseconds: longer than programs take to save a file in several steps.
  private static let grace: Int32 = 120

  /// What was done so far.
  private struct Progress {
    /// What it was done with.
    let programs: InstalledPrograms
    /// The files of the last reading.
    var files: ProjectFiles?
    /// Whether all was done that was to be done with them.
    var isComplete = false
    var cache = FigureCache()
  }

  private func update(_ progress: inout Progress) {
    let start = ContinuousClock.now
    let read: ProjectFiles
    do {
      read = try readProjectBytes(at: settings.path)
    } catch {
      progress.isComplete = false
      return changes.isStale(within: Self.grace) ? () : fail("\(error)")
    }
    if progress.isComplete, progress.files?.isSame(as: read) == true { return }
    progress.isComplete = false
    let files = read.converted(reusing: progress.files)
    progress.files = files
    if scope.replace(ProjectScope(path: settings.path, files: files)) { changes.refresh() }
    let dossier = loadDossier(from: files)
    // A fault that is gone at once was half of something that was being saved.
    if dossier.hasErrors, changes.isStale(within: Self.grace) { return }
    let diagnostics = dossier.buildDiagnostics
    let layout: LayoutOptions
    do { layout = try settings.options.layout(dossier) } catch { return fail("\(error)") }
    let specs = dossier.views.compactMap(\.spec)
    // Until they are drawn anew, what there was to say of the figures that are shown.
    show(dossier, diagnostics + (dossier.hasErrors ? [] : specs.flatMap { progress.cache.diagnostics(of: $0) }))
    guard !dossier.hasErrors else {
      progress.isComplete = true
      return tell(.findings(diagnostics, files))
    }
    guard let drawn = draw(dossier, layout, &progress.cache) else { return }
    finish(dossier, diagnostics, drawn, since: start, &progress)
  }

  /// Says what drawing had to say, and writes the outputs.
  private func finish(
    _ dossier: LoadedDossier, _ diagnostics: [Diagnostic], _ drawn: Int, since start: ContinuousClock.Instant,
    _ progress: inout Progress
  ) {
    let specs = dossier.views.compactMap(\.spec)
    progress.cache.keep(specs.map(\.id))
    let all = diagnostics + specs.flatMap { progress.cache.diagnostics(of: $0) }
    let findings = Finding.list(all, dossier.files)
    if board.state.findings != findings { board.update { $0.findings = findings } }
    let seconds = start.duration(to: .now) / .seconds(1)
    var written = 0
    if let output = settings.output {
      do { written = try write(to: output, progress) } catch { return fail("\(error)") }
    }
    progress.isComplete = true
    if !all.isEmpty { tell(.findings(all, dossier.files)) }
    tell(.done(seconds: seconds, figures: drawn, files: written))
  }

  /// Shows what there is to say before anything is drawn; views keep the figures they have.
  private func show(_ dossier: LoadedDossier, _ diagnostics: [Diagnostic]) {
    let findings = Finding.list(diagnostics, dossier.files)
    board.update { state in
      state.findings = findings
      state.phase = dossier.hasErrors ? .faulty : .current
      if !dossier.graph.title.isEmpty || !dossier.hasErrors { state.title = dossier.graph.title }
      if dossier.hasErrors {
        for index in state.views.indices { state.views[index].isDrawing = false }
        return
      }
      state.language = dossier.graph.language
      let known = Dictionary(state.views.map { ($0.id, $0.pages) }, uniquingKeysWith: { first, _ in first })
      state.views = dossier.views.compactMap(\.spec).map { spec in
        PreviewState.View(
          id: spec.id, title: spec.title, caption: spec.caption, layout: spec.layout, pages: known[spec.id] ?? [],
          isDrawing: true)
      }
    }
  }

  /// Draws the views, those that are looked at first: how many were new; `nil` if files changed meanwhile, so that the rest
  /// would be in vain.
  private func draw(_ dossier: LoadedDossier, _ options: LayoutOptions, _ cache: inout FigureCache) -> Int? {
    var waiting = dossier.views.compactMap { view in view.spec.map { (view: view, spec: $0) } }
    let isPrinted = settings.output != nil && settings.options.isPrinted(dossier)
    var drawn = 0
    while !waiting.isEmpty {
      let next =
        board.lookedAt.lazy.compactMap { id in waiting.firstIndex { $0.spec.id == id } }.first ?? waiting.startIndex
      let (view, spec) = waiting.remove(at: next)
      let (figure, isFresh) = cache.figure(
        of: view, spec, options: options, previous: dossier.placements[spec.id], isPrinted: isPrinted)
      if isFresh { drawn += 1 }
      board.update { state in
        guard let index = state.views.firstIndex(where: { $0.id == spec.id }) else { return }
        if isFresh || state.views[index].pages.isEmpty {
          state.views[index].pages = figure.pages.map { PreviewPage(bytes: $0) }
        }
        state.views[index].isDrawing = false
      }
      if changes.isStale() { return nil }
    }
    return drawn
  }

  /// Writes what `build` would write, as `build` does but for the figures that are drawn already; how many files changed.
  private func write(to output: String, _ progress: Progress) throws -> Int {
    let lock = try OutputLock.acquire(output)
    var build = try FolderBuild(settings.path, to: output, options: settings.options)
    build.reuse(progress.cache, progress.files, madeBy: progress.programs)
    let report = try build.run()
    _ = consume lock
    return report.written.count + report.removed.count
  }

  private func fail(_ reason: String) {
    board.update { state in
      state.phase = .failed(reason)
      state.findings = []
      for index in state.views.indices { state.views[index].isDrawing = false }
    }
    tell(.failed(reason))
  }
}

extension ProjectFiles {
  /// Whether two readings found the same, so that nothing needs doing.
  fileprivate func isSame(as other: ProjectFiles) -> Bool {
    files == other.files && faults == other.faults && omissions == other.omissions
      && placementFile == other.placementFile
  }
}
