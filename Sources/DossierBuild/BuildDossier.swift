public import DossierCore
import DossierExport
public import DossierLayout

/// Every file of a dossier's output folder, and what there is to say about making them.
///
/// The files stand under the dossier's id: an SVG and a DOT file for each view, the whole graph as GraphML, an index.
/// Nothing may be built from a dossier with errors.
public func buildArtifacts(
  _ dossier: LoadedDossier, options: LayoutOptions = LayoutOptions(), progress: @Sendable (String) -> Void = { _ in }
) -> ([Artifact], [Diagnostic]) {
  let drawn = drawFigures(dossier, options: options, progress: progress)
  return (buildArtifacts(dossier, figures: drawn.figures), drawn.diagnostics)
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

/// Every file of a dossier's output folder, with figures that are drawn already.
public func buildArtifacts(_ dossier: LoadedDossier, figures: [ViewSpec.ID: Figure]) -> [Artifact] {
  let graph = dossier.graph
  var artifacts: [Artifact] = []
  var files: [ViewSpec.ID: IndexFiles.ViewFiles] = [:]
  for view in dossier.views {
    guard let spec = view.spec, let figure = figures[spec.id] else { continue }
    let names = IndexFiles.ViewFiles(svg: "\(spec.id).svg", dot: "\(spec.id).dot")
    files[spec.id] = names
    artifacts.append(Artifact(path: "\(graph.id)/\(spec.id).svg", bytes: exportSVG(figure.scene)))
    artifacts.append(Artifact(path: "\(graph.id)/\(spec.id).dot", bytes: exportDOT(view, profile: .styled)))
  }
  let graphFile = "\(graph.id).graphml"
  artifacts.append(Artifact(path: "\(graph.id)/\(graphFile)", bytes: exportGraphML(GraphView(all: graph))))
  let index = exportIndexMarkdown(
    graph: graph, views: dossier.views, files: IndexFiles(graphs: [graphFile], views: files))
  artifacts.append(Artifact(path: "\(graph.id)/README.md", bytes: index))
  return artifacts
}
