package import ArgumentParser
package import DossierBuild
import DossierCore
package import DossierLayout

/// What of a figure the command line may say, whatever its view says.
package struct FigureArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The page: \(PageFormat.named.map(\.name).joined(separator: ", ")), or a size such as 420x297mm.",
      valueName: "page"))
  package var page: String?

  @Option(
    help: ArgumentHelp(
      "The theme: \(Theme.builtIn.map(\.id.rawValue).joined(separator: ", ")), or one of the dossier's own.",
      valueName: "name"))
  package var theme: String?

  package init() {}

  package func validate() throws {
    if let page, PageFormat(page) == nil {
      throw ValidationError(
        "\(page) is no page. Pages: \(PageFormat.named.map(\.name).joined(separator: ", ")), or a size such as 420x297mm."
      )
    }
  }

  /// The options of a dossier's layouts.
  package func options(_ dossier: LoadedDossier, deadline: Double = 10) throws -> LayoutOptions {
    LayoutOptions(deadline: deadline, page: page.flatMap { PageFormat($0) }, theme: try chosenTheme(dossier))
  }

  private func chosenTheme(_ dossier: LoadedDossier) throws -> Theme? {
    guard let theme else { return nil }
    if let found = dossier.themes.first(where: { $0.id.rawValue == theme }) { return found }
    let ids = dossier.themes.map(\.id.rawValue)
    let hint = Spelling.nearest(to: theme, among: ids).map { " Did you mean \($0)?" }
    throw ValidationError("There is no theme \(theme).\(hint ?? " Themes: \(ids.joined(separator: ", ")).")")
  }
}
