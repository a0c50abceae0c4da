public import DossierCore
import DossierExport
public import DossierLayout

/// Every file of a dossier's output folder, and what there is to say about making them.
///
/// The files stand under the dossier's id: an SVG and a DOT file for each view, the whole graph as GraphML, an index.
/// Nothing may be built from a dossier with errors.
public func buildArtifacts(
  _ dossier: LoadedDossier, options: LayoutOptions = LayoutOptions(), progress: (String) -> Void = { _ in }
) -> ([Artifact], [Diagnostic]) {
  let graph = dossier.graph
  var artifacts: [Artifact] = []
  var diagnostics: [Diagnostic] = []
  var files: [ViewSpec.ID: IndexFiles.ViewFiles] = [:]
  for view in dossier.views {
    guard let spec = view.spec else { continue }
    progress(spec.id.rawValue)
    let (figure, layoutDiagnostics) = layoutFigure(view, options: options)
    diagnostics += layoutDiagnostics
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
  return (artifacts, diagnostics)
}
