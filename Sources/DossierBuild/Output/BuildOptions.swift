public import DossierCore
package import DossierLayout

/// What of a dossier is built, and how.
public struct BuildOptions: Sendable {
  /// What to write of each view besides the SVG; `nil` for what the dossier asks for, or else ``OutputFormat/standard``.
  public var formats: [OutputFormat]?
  /// The page, whatever the views ask for.
  public var page: PageFormat?
  /// The theme, whatever the views ask for: a built-in one or one of the dossier's.
  public var theme: Theme.ID?
  /// How long the layout of one view may take, in seconds.
  public var deadline = 10.0
  /// How many layouts run side by side, at least 1; it changes no byte.
  public var jobs = LayoutOptions.processors
  /// The only views to build; empty for the whole dossier. Then the index and the graph of everything are not built.
  public var views: [ViewSpec.ID] = []
  /// Whether to keep where things stand from now on, beside the dossier.
  public var keepsLayout = false
  /// For whom; `nil` for whoever may see all of it. What is not for them reaches no output; nothing of such a build is
  /// cached, and the file of placements is neither read nor written.
  public var release: Release?
  /// With a release: whether words that name what is withheld may stay.
  public var allowsMentions = false
  /// The layout worker's executable; `nil` for the one beside the running program.
  public var workerPath: String?

  /// Everything, as the dossier asks for it.
  public init() {}

  /// How the views of a dossier are laid out.
  ///
  /// - Throws: ``BuildFault/unknownTheme(_:known:)``.
  package func layout(_ dossier: LoadedDossier) throws(BuildFault) -> LayoutOptions {
    var chosen: Theme?
    if let theme {
      guard let found = dossier.themes.first(where: { $0.id == theme }) else {
        throw .unknownTheme(theme, known: dossier.themes.map(\.id))
      }
      chosen = found
    }
    return LayoutOptions(workerPath: workerPath, deadline: deadline, page: page, theme: chosen, jobs: jobs)
  }

  /// What is written of each view besides the SVG.
  func formats(of dossier: LoadedDossier) -> [OutputFormat] {
    formats ?? dossier.formats ?? OutputFormat.standard
  }

  /// Whether figures are written in a format that is printed: PNG, PDF.
  package func isPrinted(_ dossier: LoadedDossier) -> Bool {
    formats(of: dossier).contains { if case .printed = $0 { true } else { false } }
  }

  /// The views to build.
  ///
  /// - Throws: ``BuildFault/unknownView(_:known:)``.
  func views(of dossier: LoadedDossier) throws(BuildFault) -> [GraphView] {
    let known = dossier.views.compactMap { $0.spec?.id }
    for id in views where !known.contains(id) { throw .unknownView(id, known: known) }
    return views.isEmpty ? dossier.views : dossier.views.filter { $0.spec.map { views.contains($0.id) } ?? false }
  }
}

/// What was asked of a build that the dossier does not have.
public enum BuildFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such theme.
  case unknownTheme(Theme.ID, known: [Theme.ID])
  /// There is no such view.
  case unknownView(ViewSpec.ID, known: [ViewSpec.ID])

  /// In a sentence, with what was probably meant.
  public var description: String {
    switch self {
    case .unknownTheme(let id, let known): Self.text("theme", id.rawValue, known.map(\.rawValue))
    case .unknownView(let id, let known): Self.text("view", id.rawValue, known.map(\.rawValue))
    }
  }

  private static func text(_ what: String, _ id: String, _ known: [String]) -> String {
    let hint = Spelling.nearest(to: id, among: known).map { " Did you mean \($0)?" }
    return "There is no \(what) \(id).\(hint ?? " There are: \(known.joined(separator: ", ")).")"
  }
}
