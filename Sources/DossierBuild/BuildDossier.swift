public import DossierCore
import DossierExport
public import DossierLayout
public import DossierPrint

/// Every file of a dossier's output folder, and what there is to say about making them.
///
/// The files stand under the dossier's id: for each view an SVG of each of its pages and a file in each format, the
/// whole graph as GraphML, an index; with PDF among the formats, one document with all views as well. Chronologies are
/// made of timelines. Nothing may be built from a dossier with errors.
///
/// - Parameters:
///   - dossier: the dossier.
///   - options: how views are laid out.
///   - formats: what to write of each view; `nil` for what the dossier asks for, or else ``OutputFormat/standard``. The
///     SVG is always written.
///   - printer: what makes PNG and PDF. Where it cannot, a warning says so and everything else is written.
///   - progress: called with the id of each view before it is drawn, from any thread.
public func buildArtifacts(
  _ dossier: LoadedDossier, options: LayoutOptions = LayoutOptions(), formats: [OutputFormat]? = nil,
  printer: FigurePrinter = FigurePrinter(), progress: @Sendable (String) -> Void = { _ in }
) -> ([Artifact], [Diagnostic]) {
  let drawn = drawFigures(dossier, options: options, progress: progress)
  let (artifacts, diagnostics) = buildArtifacts(dossier, figures: drawn.figures, formats: formats, printer: printer)
  return (artifacts, drawn.diagnostics + diagnostics)
}

/// The figures of a dossier's views, drawn side by side, and what there is to say about them; things stay where they were
/// as far as that is kept.
///
/// - Parameter progress: called with a view's id before it is drawn, from any thread.
public func drawFigures(
  _ dossier: LoadedDossier, options: LayoutOptions = LayoutOptions(), progress: @Sendable (String) -> Void = { _ in }
) -> (figures: [ViewSpec.ID: Figure], diagnostics: [Diagnostic]) {
  let views = dossier.views.filter { $0.spec != nil }
  let drawn = layoutFigures(views, options: options, previous: dossier.placements) { view in
    progress(view.spec?.id.rawValue ?? "")
  }
  var figures: [ViewSpec.ID: Figure] = [:]
  for (view, result) in zip(views, drawn) {
    if let id = view.spec?.id { figures[id] = result.figure }
  }
  return (figures, drawn.flatMap(\.diagnostics))
}

/// Every file of a dossier's output folder, with figures that are drawn already, and what there is to say about the files.
public func buildArtifacts(
  _ dossier: LoadedDossier, figures: [ViewSpec.ID: Figure], formats: [OutputFormat]? = nil,
  printer: FigurePrinter = FigurePrinter()
) -> ([Artifact], [Diagnostic]) {
  let graph = dossier.graph
  let formats = formats ?? dossier.formats ?? OutputFormat.standard
  var files = OutputFiles(folder: graph.id)
  var prints = Prints(formats: formats, printer: printer)
  files.reserve("README.md")
  for view in dossier.views {
    guard let spec = view.spec, let figure = figures[spec.id] else { continue }
    let pages = figure.pages.map { exportSVG($0) }
    for (index, page) in pages.enumerated() { files.add(page, of: spec, page: index + 1, extension: "svg") }
    for case .exported(let format) in formats where format != .svg {
      if format.isChronology, spec.layout != .timeline { continue }
      files.add(export(view, as: format) { _ in figure.scene }, of: spec, extension: format.fileExtension)
    }
    prints.add(figure.pages, of: spec, to: &files)
  }
  let graphFile = "\(graph.id).graphml"
  files.add(exportGraphML(GraphView(all: graph)), named: graphFile)
  let document = prints.document(graph, &files)
  let index = IndexFiles(
    graphs: [graphFile].filter(files.names.contains), documents: document.map { [$0] } ?? [], views: files.views)
  files.setIndex(exportIndexMarkdown(graph: graph, views: dossier.views, files: index), named: "README.md")
  return (files.artifacts, files.diagnostics)
}
