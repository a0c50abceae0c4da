package import DossierBuild
package import DossierCore
package import DossierLayout
import DossierReader
import FolderWatch

/// Keeps a board as a dossier is: reads it, says what is wrong, draws its views, and again with every change of its files.
///
/// ``run()`` takes a thread of its own; all state is in its stack, but for the board and what ends it.
package struct PreviewSession: Sendable {
  /// What is watched and how it is drawn.
  package struct Settings: Sendable {
    /// The dossier's folder or file.
    package var path: String
    /// How the views of a dossier are laid out; throws what is wrong with what the command line says.
    package var options: @Sendable (LoadedDossier) throws -> LayoutOptions
    /// Where the outputs are written; `nil` if they are not.
    package var output: String?
    /// What is written of each view; `nil` for what the dossier asks for.
    package var formats: [OutputFormat]?

    /// Settings; without an output nothing is written.
    package init(
      path: String, output: String? = nil, formats: [OutputFormat]? = nil,
      options: @escaping @Sendable (LoadedDossier) throws -> LayoutOptions
    ) {
      self.path = path
      self.output = output
      self.formats = formats
      self.options = options
    }
  }

  /// What the terminal hears of.
  package enum Message: Sendable {
    /// What is wrong or odd with the dossier as it is now.
    case findings([Diagnostic], LoadedDossier)
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
        root: scope.root, entersFolder: { scope.current.entersFolder($0) }, concerns: { scope.current.concerns($0) }),
      onFallback: onFallback)
    board.update { $0.output = settings.output }
  }

  /// Ends ``run()`` as soon as it has finished what it writes.
  package func stop() {
    changes.stop()
  }

  /// Reads, draws and waits, until ``stop()``.
  package func run() {
    var state = Progress()
    repeat { update(&state) } while changes.next()
  }

  /// What was done so far.
  private struct Progress {
    /// The files of the last reading.
    var files: ProjectFiles?
    /// The views that are drawn as those files want them.
    var drawn: [ViewSpec.ID: DrawnFigure] = [:]
    var isComplete = false
  }

  private func update(_ state: inout Progress) {
    let start = ContinuousClock.now
    let files: ProjectFiles
    do {
      files = try readProject(at: settings.path)
    } catch {
      state = Progress()
      return fail("\(error)")
    }
    if let last = state.files, state.isComplete, last.isSame(as: files) { return }
    if state.files.map({ !$0.isSame(as: files) }) ?? true { state.drawn = [:] }
    state.files = files
    state.isComplete = false
    if scope.replace(ProjectScope(path: settings.path, files: files)) { changes.refresh() }
    let dossier = loadDossier(from: files)
    let diagnostics = dossier.buildDiagnostics
    show(dossier, diagnostics)
    guard !dossier.hasErrors else {
      state.isComplete = true
      return tell(.findings(diagnostics, dossier))
    }
    let options: LayoutOptions
    do { options = try settings.options(dossier) } catch { return fail("\(error)") }
    guard draw(dossier, options, &state) else { return }
    let drawing = dossier.views.flatMap { view in view.spec.flatMap { state.drawn[$0.id]?.diagnostics } ?? [] }
    if !drawing.isEmpty { board.update { $0.findings = Finding.list(diagnostics + drawing, files) } }
    var written = 0
    if settings.output != nil {
      do { written = try write(dossier, state) } catch { return fail("\(error)") }
    }
    state.isComplete = true
    if !(diagnostics + drawing).isEmpty { tell(.findings(diagnostics + drawing, dossier)) }
    tell(.done(seconds: start.duration(to: .now) / .seconds(1), figures: state.drawn.count, files: written))
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

  /// Draws the views, those that are looked at first; false if files changed meanwhile, so that the rest would be in vain.
  private func draw(_ dossier: LoadedDossier, _ options: LayoutOptions, _ state: inout Progress) -> Bool {
    var waiting = dossier.views.filter { $0.spec != nil }
    while !waiting.isEmpty {
      let wanted = board.lookedAt
      let next =
        wanted.lazy.compactMap { id in waiting.firstIndex { $0.spec?.id == id } }.first ?? waiting.startIndex
      let view = waiting.remove(at: next)
      guard let id = view.spec?.id, state.drawn[id] == nil else { continue }
      let drawn = DrawnFigure.draw(view, dossier, options: options)
      state.drawn[id] = drawn
      board.update { state in
        guard let index = state.views.firstIndex(where: { $0.id == id }) else { return }
        state.views[index].pages = drawn.pages
        state.views[index].isDrawing = false
      }
      if changes.isStale() { return false }
    }
    return true
  }

  /// Writes what `build` would write; how many files changed.
  private func write(_ dossier: LoadedDossier, _ state: Progress) throws -> Int {
    guard let output = settings.output else { return 0 }
    let figures = state.drawn.mapValues(\.figure)
    let (artifacts, _) = buildArtifacts(dossier, figures: figures, formats: settings.formats)
    var changed = try writeArtifacts(artifacts, to: output).count
    if let file = dossier.files.placementFile, file.bytes != nil {
      let kept = placementFile(figures.mapValues(\.placement))
      changed += try writeArtifacts([Artifact(path: file.path, bytes: kept)], to: "").count
    }
    return changed
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
