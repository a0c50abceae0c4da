import ArgumentParser
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
      index; with pdf one document of all views as well. Files that would not change are left alone. Nothing is written \
      for a dossier with errors. Without rsvg-convert PNG and PDF are left out, with a warning.
      """)

  @Argument(help: "The dossiers: folders, or single YAML files.")
  var paths: [String] = ["."]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; left out: output, or output-CIRCLE with --release.", valueName: "dir"))
  var output: String?

  /// Where to write.
  private var folder: String { output ?? releases.release.map { "output-\($0.rawValue)" } ?? "output" }

  @Option(
    name: .customLong("format"), parsing: .singleValue,
    help: ArgumentHelp(
      "What to write of each view besides the SVG; may be repeated. Left out: `formats` of the dossier, or else "
        + OutputFormat.standard.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"))
  var formats: [OutputFormat] = []

  @Option(help: ArgumentHelp("How long the layout of one view may take.", valueName: "seconds"))
  var deadline = 10.0

  @Option(help: "How many layouts run side by side; left out: as many as there are processors.")
  var jobs: Int?

  @Flag(help: "Keep where things stand in dossier.layout.json beside the dossier, so that the next build moves little.")
  var keepLayout = false
  @OptionGroup var figures: FigureArguments
  @OptionGroup var releases: ReleaseArguments

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("There must be between 1 and 1024 jobs.") }
    if keepLayout, releases.release != nil {
      throw ValidationError("--keep-layout would keep the places of what is withheld: it is not for --release.")
    }
    if folder.isEmpty { throw ValidationError("Name the folder to write to.") }
    guard deadline > 0, deadline <= 3600 else {
      throw ValidationError("The deadline must lie between 0 and 3600 seconds.")
    }
  }

  func run() throws {
    let dossiers = try paths.map { (path: $0, dossier: try releases.dossier(at: $0)) }
    var paths: [String: String] = [:]
    for (path, dossier) in dossiers {
      if let other = paths.updateValue(path, forKey: dossier.graph.id) {
        throw ValidationError("\(other) and \(path) would both be written to \(folder)/\(dossier.graph.id).")
      }
    }
    var failed = false
    for (path, dossier) in dossiers {
      do { try build(dossier, path) } catch let code as ExitCode where code.rawValue == 1 { failed = true }
    }
    if failed { throw ExitCode(1) }
  }

  private func build(_ dossier: LoadedDossier, _ path: String) throws {
    try report(dossier.buildDiagnostics, dossier, at: path)
    var options = try figures.options(dossier, deadline: deadline)
    options.jobs = jobs ?? LayoutOptions.processors
    let start = Terminal.seconds
    let drawn = drawFigures(dossier, options: options) { view in
      guard Terminal.showsProgress, Terminal.seconds - start > 1 else { return }
      Terminal.error("\r\u{1B}[Kdrawing \(view) …")
    }
    if Terminal.showsProgress, Terminal.seconds - start > 1 { Terminal.error("\r\u{1B}[K") }
    let (artifacts, diagnostics) = buildArtifacts(
      dossier, figures: drawn.figures, formats: formats.isEmpty ? nil : formats)
    if releases.release != nil { try report(checkLeftovers(artifacts, in: folder), dossier, at: path) }
    do {
      _ = try writeArtifacts(artifacts, to: folder)
      if let file = dossier.files.placementFile, dossier.release == nil, keepLayout || file.bytes != nil {
        let kept = placementFile(drawn.figures.mapValues(\.placement))
        _ = try writeArtifacts([Artifact(path: file.path, bytes: kept)], to: "")
      }
    } catch {
      throw Terminal.fail(error)
    }
    try report(drawn.diagnostics + diagnostics, dossier, at: path)
  }
}
