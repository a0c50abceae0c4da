public import ArgumentParser
import DossierBuild
import DossierCore
public import DossierExport
import DossierLayout

/// `dossier export`: one format of the graph or of a view.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export the graph, or one view of it, in one format.",
    discussion: ExportFormat.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

  @Argument(help: "The format.")
  var format: ExportFormat

  @OptionGroup var dossier: DossierArguments

  @Option(help: ArgumentHelp("The view to export; left out: the whole graph.", valueName: "id"))
  var view: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, its folder being made if need be; - is standard output.", valueName: "file"))
  var output = "-"

  func validate() throws {
    if output.isEmpty { throw ValidationError("Name the file to write, or - for standard output.") }
    if format == .svg, view == nil {
      throw ValidationError("A figure is drawn of a view: name it with --view.")
    }
  }

  func run() throws {
    let loaded = try load(dossier.path)
    try report(loaded.diagnostics, loaded, at: dossier.path)
    let chosen = try chosenView(loaded)
    let bytes = try bytes(of: chosen, loaded)
    if output == "-" {
      try Terminal.out(bytes)
      return
    }
    do {
      _ = try writeArtifacts([Artifact(path: output, bytes: bytes)], to: "")
    } catch {
      throw Terminal.fail(error)
    }
  }

  private func bytes(of view: GraphView, _ loaded: LoadedDossier) throws -> [UInt8] {
    try DossierExport.export(view, as: format) { view in
      let kept = view.spec.flatMap { loaded.placements[$0.id] }
      let (figure, diagnostics) = layoutFigure(view, options: LayoutOptions(previous: kept))
      try report(diagnostics, loaded, at: dossier.path)
      return figure.scene
    }
  }

  private func chosenView(_ loaded: LoadedDossier) throws -> GraphView {
    guard let view else { return GraphView(all: loaded.graph) }
    if let found = loaded.views.first(where: { $0.spec?.id.rawValue == view }) { return found }
    let ids = loaded.views.compactMap { $0.spec?.id.rawValue }
    let hint = Spelling.nearest(to: view, among: ids).map { " Did you mean \($0)?" }
    throw ValidationError("There is no view \(view).\(hint ?? " Views: \(ids.joined(separator: ", ")).")")
  }
}

extension ExportFormat: ExpressibleByArgument {}
