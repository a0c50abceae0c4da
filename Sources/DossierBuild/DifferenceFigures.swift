public import DossierCore
import DossierExport
public import DossierLayout
public import DossierPrint

/// What a figure of two states can be written as.
public enum DifferenceFigureFormat: String, Hashable, Sendable, CaseIterable {
  /// The figure's first page.
  case svg
  /// The same in pixels.
  case png
  /// All pages.
  case pdf
  /// The figure in words, as Markdown.
  case md
  /// The figure in words, as plain text.
  case txt

  /// The format that a file's name asks for; `nil` if it asks for none of them.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), let format = Self(rawValue: path[path.index(after: dot)...].lowercased())
    else { return nil }
    self = format
  }
}

/// The views of two states of a dossier, drawn as one: those of the later state, then those that only the earlier one had.
///
/// - Parameter since: what the earlier state is called in captions.
public func differenceViews(from old: LoadedDossier, to new: LoadedDossier, since: String) -> [GraphView] {
  let difference = Difference(from: old.records, to: new.records)
  let union = unionGraph(from: old.graph, to: new.graph, difference: difference, since: since)
  let (before, now) = (old.views.compactMap(\.spec), new.views.compactMap(\.spec))
  let kept = now.compactMap { spec in
    selectChanges(union, old: before.first { $0.id == spec.id }, new: spec)
  }
  let known = Set(now.map(\.id))
  return kept + before.filter { !known.contains($0.id) }.compactMap { selectChanges(union, old: $0, new: nil) }
}

/// Every figure of a difference: `VIEW.svg` with its further pages, and `VIEW.md`.
public func differenceArtifacts(
  _ views: [GraphView], options: LayoutOptions = LayoutOptions()
) -> ([Artifact], [Diagnostic]) {
  var artifacts: [Artifact] = []
  let drawn = layoutFigures(views, options: options)
  for (view, result) in zip(views, drawn) {
    guard let id = view.spec?.id else { continue }
    for (index, page) in result.figure.pages.enumerated() {
      artifacts.append(Artifact(path: index == 0 ? "\(id).svg" : "\(id)-\(index + 1).svg", bytes: exportSVG(page)))
    }
    artifacts.append(Artifact(path: "\(id).md", bytes: exportMarkdown(view)))
  }
  return (artifacts, drawn.flatMap(\.diagnostics))
}

/// A difference in one file: of the first view, as PDF of all of them.
///
/// - Throws: ``FigurePrinter/Failure`` where PNG or PDF cannot be made.
public func differenceFigure(
  _ views: [GraphView], as format: DifferenceFigureFormat, options: LayoutOptions = LayoutOptions(),
  printer: FigurePrinter = FigurePrinter()
) throws(FigurePrinter.Failure) -> ([UInt8], [Diagnostic]) {
  guard let first = views.first else { return ([], []) }
  switch format {
  case .md: return (exportMarkdown(first), [])
  case .txt: return (exportPlainText(first), [])
  case .svg, .png, .pdf: break
  }
  let drawn = layoutFigures(format == .pdf ? views : [first], options: options)
  let diagnostics = drawn.flatMap(\.diagnostics)
  switch format {
  case .pdf:
    let pages = drawn.flatMap { $0.figure.pages.map { exportSVG($0.printable) } }
    return (try printer.pdf(pages).get(), diagnostics)
  case .png: return (try printer.png(exportSVG(drawn[0].figure.scene.printable)).get(), diagnostics)
  case .svg, .md, .txt: return (exportSVG(drawn[0].figure.scene), diagnostics)
  }
}
