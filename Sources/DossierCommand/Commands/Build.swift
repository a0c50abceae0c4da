import ArgumentParser
import CommandArguments
import DossierBuild
import DossierCore
import DossierLayout
import DossierReader

/// `dossier build`: all files of one or more dossiers.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw every view of a dossier and export its graph.",
    discussion: """
      Writes DIR/ID/ for each dossier: for each view an SVG and a file in each format, the graph as GraphML, and an \
      index; with pdf one document of all views as well. Only what changed is drawn and written again; files of views and \
      formats that are gone are removed if dossier wrote them and nobody changed them (DIR/ID/.dossier-manifest). Nothing is \
      written for a dossier with errors. Without rsvg-convert PNG and PDF are left out, with a warning.

      What was drawn is kept in .dossier-cache beside the dossier, which may be deleted at any time.

      Exit status: 0 done, 1 the dossier has errors or, with --check, the output is not what a build would write, 2 the \
      system failed, 64 wrong usage, 130 and 143 interrupted.
      """)

  @Argument(help: "The dossiers: folders, or single YAML files.")
  var paths: [String] = ["."]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; left out: output, or output-CIRCLE with --release.", valueName: "dir"))
  var output: String?

  /// Where to write.
  private var target: String { output ?? releases.release.map { "output-\($0.rawValue)" } ?? "output" }

  @Option(
    name: .customLong("format"), parsing: .singleValue,
    help: ArgumentHelp(
      "What to write of each view besides the SVG; may be repeated. Left out: `formats` of the dossier, or else "
        + OutputFormat.standard.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"))
  var formats: [OutputFormat] = []

  @Option(
    name: .customLong("only"), parsing: .singleValue,
    help: ArgumentHelp(
      "Build this view alone and leave all other files as they are; may be repeated.", valueName: "view"))
  var views: [String] = []

  @Option(help: ArgumentHelp("How long the layout of one view may take.", valueName: "seconds"))
  var deadline = 10.0

  @Option(help: "How many layouts run side by side; left out: as many as there are processors.")
  var jobs: Int?

  @Flag(help: "Keep where things stand in dossier.layout.json beside the dossier, so that the next build moves little.")
  var keepLayout = false

  @Flag(help: "Write nothing; say which files a build would write or remove, with exit status 1 if there are any.")
  var check = false

  @Flag(help: "How to report: for people by default, or as JSON or SARIF on standard output.")
  var report: ReportFormat?

  @Flag(help: "Say on standard error how long what took.")
  var timings = false

  @Flag(inversion: .prefixedNo, help: ArgumentHelp("Use what earlier builds made.", visibility: .default))
  var cache = true

  @OptionGroup var figures: FigureArguments
  @OptionGroup var releases: ReleaseArguments

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("There must be between 1 and 1024 jobs.") }
    if keepLayout, releases.release != nil {
      throw ValidationError("--keep-layout would keep the places of what is withheld: it is not for --release.")
    }
    if target.isEmpty { throw ValidationError("Name the folder to write to.") }
    guard deadline > 0, deadline <= 3600 else {
      throw ValidationError("The deadline must lie between 0 and 3600 seconds.")
    }
  }

  func run() throws {
    Interruption.endTidily()
    do {
      if check, !isFolder(target) {
        try finish(try buildAll())
      } else {
        let lock = try OutputLock.acquire(target) {
          Terminal.error("dossier: waiting for another build to finish with \(target)\n")
        }
        try finish(try buildAll())
        _ = consume lock
      }
    } catch let failure as BuildFault {
      throw Terminal.refusal("\(failure)")
    } catch let failure as SystemFailure {
      throw Terminal.fail(failure)
    } catch let failure as ProjectError {
      throw Terminal.fail(failure)
    }
  }

  private func buildAll() throws -> [FolderReport] {
    var builds: [FolderBuild] = []
    var known: [String: String] = [:]
    for path in paths {
      let build = try FolderBuild(
        path, to: target, options: options, usesCache: cache, mode: check ? .compare : .write)
      if let other = known.updateValue(path, forKey: build.files.dossierID) {
        throw Terminal.refusal("\(other) and \(path) would both be written to \(target)/\(build.files.dossierID).")
      }
      builds.append(build)
    }
    let start = Terminal.seconds
    return try builds.map { build in
      let report = try build.run { view in
        guard Terminal.showsProgress, Terminal.seconds - start > 1 else { return }
        Terminal.error("\r\u{1B}[Kdrawing \(view) …")
      }
      if Terminal.showsProgress, Terminal.seconds - start > 1 { Terminal.error("\r\u{1B}[K") }
      return report
    }
  }

  private var options: BuildOptions {
    var options = BuildOptions()
    options.formats = formats.isEmpty ? nil : formats
    options.page = figures.page.flatMap { PageFormat($0) }
    options.theme = figures.theme.map { Theme.ID($0) }
    options.deadline = deadline
    options.jobs = jobs ?? LayoutOptions.processors
    options.views = views.map { ViewSpec.ID($0) }
    options.keepsLayout = keepLayout
    options.release = releases.release
    options.allowsMentions = releases.allowMentions
    return options
  }

  /// Says what happened; the exit status says whether all is well.
  private func finish(_ reports: [FolderReport]) throws {
    switch report {
    case nil:
      for report in reports {
        render(report.diagnostics, report.files, at: report.path)
        if check { try Terminal.out(differenceText(report, output: target)) }
      }
    case .json: try Terminal.out(buildJSON(reports))
    case .sarif:
      let diagnostics = reports.map { (diagnostics: $0.diagnostics, folder: folder(of: $0.path)) }
      try Terminal.out(diagnosticsSARIF(diagnostics))
    }
    if timings { for report in reports { Terminal.error(timingText(report)) } }
    if reports.contains(where: { $0.hasErrors || (check && !$0.isCurrent) }) { throw ExitCode(1) }
  }
}
