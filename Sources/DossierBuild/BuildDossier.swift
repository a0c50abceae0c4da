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
  for view in dossier.views {
    guard let spec = view.spec else { continue }
    progress(spec.id.rawValue)
    let (scene, layoutDiagnostics) = layoutFigure(view, options: options)
    diagnostics += layoutDiagnostics
    artifacts.append(Artifact(path: "\(graph.id)/\(spec.id).svg", bytes: exportSVG(scene)))
    artifacts.append(Artifact(path: "\(graph.id)/\(spec.id).dot", bytes: exportDOT(view)))
  }
  let graphFile = "\(graph.id).graphml"
  artifacts.append(Artifact(path: "\(graph.id)/\(graphFile)", bytes: exportGraphML(GraphView(all: graph))))
  artifacts.append(
    Artifact(path: "\(graph.id)/README.md", bytes: exportIndex(graph, views: dossier.views, graphFile: graphFile)))
  return (artifacts, diagnostics)
}
