import ArgumentParser
import CommandArguments
import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import DossierPrint

/// `dossier export`: one format of the graph or of a view.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export the graph, or one view of it, in one format.",
    discussion: OutputFormat.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n")
      + "\n\nWithout --view: pdf holds all views, the others the whole graph.")

  @Argument(help: "The format.")
  var format: OutputFormat

  @OptionGroup var dossier: DossierArguments

  @Option(help: ArgumentHelp("The view to export; left out: the whole graph, or for pdf all views.", valueName: "id"))
  var view: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, its folder being made if need be; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var figures: FigureArguments
  @OptionGroup var releases: ReleaseArguments

  @Option(help: ArgumentHelp("For png: pixels to the point; 2 for a screen of high resolution.", valueName: "factor"))
  var scale: Double?

  @Option(help: ArgumentHelp("For png: pixels across.", valueName: "pixels"))
  var width: Int?

  func validate() throws {
    if output.isEmpty { throw ValidationError("Name the file to write, or - for standard output.") }
    if format == .exported(.svg) || format == .printed(.png), view == nil {
      throw ValidationError("A figure is drawn of a view: name it with --view.")
    }
    if scale != nil || width != nil, format != .printed(.png) {
      throw ValidationError("--scale and --width are for png.")
    }
    if scale != nil, width != nil { throw ValidationError("Give --scale or --width, not both.") }
    if let scale, !(scale >= 0.05 && scale <= 20) { throw ValidationError("--scale must lie between 0.05 and 20.") }
    if let width, !(1...FigurePrinter.mostPixels).contains(width) {
      throw ValidationError("--width must lie between 1 and \(FigurePrinter.mostPixels).")
    }
  }

  func run() throws {
    let loaded = try releases.dossier(at: dossier.path)
    try report(loaded.diagnostics, loaded, at: dossier.path)
    let bytes =
      switch format {
      case .exported(let format): try exported(try chosenView(loaded), as: format, loaded)
      case .printed(let format): try printed(format, loaded)
      }
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

  private func exported(_ view: GraphView, as format: ExportFormat, _ loaded: LoadedDossier) throws -> [UInt8] {
    try DossierExport.export(view, as: format) { try figure(of: $0, loaded).scene }
  }

  private func printed(_ format: PrintFormat, _ loaded: LoadedDossier) throws -> [UInt8] {
    let views = view == nil ? loaded.views : [try chosenView(loaded)]
    if views.isEmpty { throw Terminal.refusal("This dossier has no views.") }
    let printer = FigurePrinter()
    let result: Result<[UInt8], FigurePrinter.Failure>
    switch format {
    case .png:
      let scene = try figure(of: views[0], loaded).scene
      try checkPixels(of: scene)
      result = printer.png(
        exportSVG(scene.printable), resolution: width.map { .width($0) } ?? .scale(scale ?? 1))
    case .pdf:
      result = try pack(views, loaded, printer)
    }
    switch result {
    case .success(let bytes): return bytes
    case .failure(.notInstalled):
      let missing = Diagnostic.printerMissing
      throw Terminal.fail("\(missing.message); \(missing.hint ?? "")")
    case .failure(let failure): throw Terminal.fail("nothing was printed: \(failure)")
    }
  }

  /// Views as one document, with a bookmark for each if there are several.
  private func pack(
    _ views: [GraphView], _ loaded: LoadedDossier, _ printer: FigurePrinter
  ) throws -> Result<[UInt8], FigurePrinter.Failure> {
    var pages: [[UInt8]] = []
    var bookmarks: [PDFDetails.Bookmark] = []
    for view in views {
      bookmarks.append(PDFDetails.Bookmark(view.title, page: pages.count))
      pages += try figure(of: view, loaded).pages.map { exportSVG($0.printable) }
    }
    let details = PDFDetails(
      title: views.count == 1 ? views[0].title : loaded.graph.title, language: loaded.graph.language,
      bookmarks: views.count == 1 ? [] : bookmarks)
    return printer.pdf(pages, details: details)
  }

  private func checkPixels(of scene: Scene) throws {
    let factor = width.map { Double($0) / scene.width } ?? scale ?? 1
    let longer = (max(scene.width, scene.height) * factor).rounded(.up)
    if longer > Double(FigurePrinter.mostPixels) {
      throw Terminal.refusal(
        "The picture would be \(NumberText.value(longer)) pixels long; at most \(FigurePrinter.mostPixels) can be drawn."
      )
    }
  }

  private func figure(of view: GraphView, _ loaded: LoadedDossier) throws -> Figure {
    var options = try figures.options(loaded)
    options.previous = view.spec.flatMap { loaded.placements[$0.id] }
    let (figure, diagnostics) = layoutFigure(view, options: options)
    try report(diagnostics, loaded, at: dossier.path)
    return figure
  }

  private func chosenView(_ loaded: LoadedDossier) throws -> GraphView {
    guard let view else { return GraphView(all: loaded.graph) }
    if let found = loaded.views.first(where: { $0.spec?.id.rawValue == view }) { return found }
    let ids = loaded.views.compactMap { $0.spec?.id.rawValue }
    let hint = Spelling.nearest(to: view, among: ids).map { " Did you mean \($0)?" }
    throw Terminal.refusal("There is no view \(view).\(hint ?? " Views: \(ids.joined(separator: ", ")).")")
  }
}
