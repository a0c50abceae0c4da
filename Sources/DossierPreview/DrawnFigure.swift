import DossierBuild
import DossierCore
import DossierExport
import DossierLayout

/// A view's figure with its pages as they are served.
struct DrawnFigure: Sendable {
  /// The figure, for writing outputs.
  let figure: Figure
  /// What is to be said about drawing it.
  let diagnostics: [Diagnostic]
  /// Its pages.
  let pages: [PreviewPage]

  /// Draws a view, its pages as `build` writes them.
  static func draw(_ view: GraphView, _ dossier: LoadedDossier, options: LayoutOptions) -> DrawnFigure {
    var options = options
    options.previous = view.spec.flatMap { dossier.placements[$0.id] }
    let (figure, diagnostics) = layoutFigure(view, options: options)
    let pages = figure.pages.map { PreviewPage(bytes: exportSVG($0), width: $0.width, height: $0.height) }
    return DrawnFigure(figure: figure, diagnostics: diagnostics, pages: pages)
  }
}
