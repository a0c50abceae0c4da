import ArgumentParser
import DossierBuild
import DossierCore
import DossierLayout

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

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "dir"))
  var output = "output"

  @Option(
    name: .customLong("format"), parsing: .singleValue,
    help: ArgumentHelp(
      "What to write of each view besides the SVG; may be repeated. Left out: `formats` of the dossier, or else "
        + OutputFormat.standard.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"))
  var formats: [OutputFormat] = []

  @Option(help: ArgumentHelp("How long the layout of one view may take.", valueName: "seconds"))
  var deadline = 10.0

  @OptionGroup var figures: FigureArguments

  func validate() throws {
    if output.isEmpty { throw ValidationError("Name the folder to write to.") }
    guard deadline > 0, deadline <= 3600 else {
      throw ValidationError("The deadline must lie between 0 and 3600 seconds.")
    }
  }

  func run() throws {
    let dossiers = try paths.map { (path: $0, dossier: try load($0)) }
    var paths: [String: String] = [:]
    for (path, dossier) in dossiers {
      if let other = paths.updateValue(path, forKey: dossier.graph.id) {
        throw ValidationError("\(other) and \(path) would both be written to \(output)/\(dossier.graph.id).")
      }
    }
    var failed = false
    for (path, dossier) in dossiers {
      do { try build(dossier, path) } catch let code as ExitCode where code.rawValue == 1 { failed = true }
    }
    if failed { throw ExitCode(1) }
  }

  private func build(_ dossier: LoadedDossier, _ path: String) throws {
    try report(dossier.diagnostics, dossier, at: path)
    let options = try figures.options(dossier, deadline: deadline)
    let start = Terminal.seconds
    var shown = false
    let (artifacts, diagnostics) = buildArtifacts(
      dossier, options: options, formats: formats.isEmpty ? nil : formats
    ) { view in
      guard Terminal.showsProgress, Terminal.seconds - start > 1 else { return }
      shown = true
      Terminal.error("\r\u{1B}[Kdrawing \(view) …")
    }
    if shown { Terminal.error("\r\u{1B}[K") }
    do {
      _ = try writeArtifacts(artifacts, to: output)
    } catch {
      throw Terminal.fail(error)
    }
    try report(diagnostics, dossier, at: path)
  }
}
