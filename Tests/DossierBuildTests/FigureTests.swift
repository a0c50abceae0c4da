import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

/// Every figure of the examples, and figures of dossiers made up for the purpose, read back from the SVG that was written.
///
/// `DOSSIER_LARGE_FIGURES`, set by `Scripts/check-large`, adds dossiers of that many events each.
@Suite("The figures as written")
struct FigureTests {
  /// A theme on a page.
  struct Setting: CustomTestStringConvertible, Sendable {
    let theme: Theme
    let page: PageFormat

    var testDescription: String { "\(theme.id) on \(page)" }
  }

  private static let settings: [Setting] = {
    let all = Theme.builtIn.flatMap { theme in PageFormat.named.map { Setting(theme: theme, page: $0) } }
    if environment["DOSSIER_LARGE_FIGURES"] != nil { return all }
    // Every theme and every sort of page once.
    return [
      Setting(theme: .light, page: .wide), Setting(theme: .dark, page: .classic), Setting(theme: .grey, page: .a4),
      Setting(theme: .light, page: .a3Landscape),
    ]
  }()

  private static let environment = ProcessInfo.processInfo.environment
  private static let usual = Setting(theme: .light, page: .wide)

  @Test("The examples have no fault", arguments: ["minimal", "nato-tokyo-office"], settings)
  func examples(name: String, setting: Setting) throws {
    try check(try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path), setting)
  }

  @Test(
    "Nor have dossiers with labels that nobody expects",
    arguments: [
      GeneratedDossier(seed: 1, events: 20), GeneratedDossier(seed: 2, events: 50),
      GeneratedDossier(seed: 3, events: 50, isPlain: true), GeneratedDossier(seed: 4, events: 120),
    ])
  func generated(dossier: GeneratedDossier) throws {
    try check(try dossier.load(), Self.usual)
  }

  @Test(
    "Nor have large ones",
    arguments: (environment["DOSSIER_LARGE_FIGURES"] ?? "").split(separator: " ").compactMap { Int($0) })
  func large(events: Int) throws {
    for isPlain in [true, false] {
      let dossier = GeneratedDossier(seed: UInt64(events), events: events, isPlain: isPlain, entities: min(events, 60))
      try check(try dossier.load(), Self.usual)
    }
  }

  private func check(_ dossier: LoadedDossier, _ setting: Setting) throws {
    for view in dossier.views {
      let options = LayoutOptions(
        workerPath: Tool.built("dossier-layout").path, page: setting.page, theme: setting.theme)
      let (figure, diagnostics) = layoutFigure(view, options: options)
      // Smaller type only where its author asked for more than the page holds, and is told.
      let isCrowded = diagnostics.contains { $0.id == "view-crowded" } && view.spec?.budget != nil
      let pages = try figure.pages.map { try WrittenFigure(Data(exportSVG($0))) }
      let name = "\(dossier.graph.id)/\(view.spec?.id.rawValue ?? "") \(setting.testDescription)"
      for (number, page) in pages.enumerated() {
        var checker = FigureChecker(figure: page, view: number == 0 ? view : nil)
        checker.smallestText = (isCrowded ? 7 : 9) * setting.page.typeScale
        checker.otherPages = Set(pages.flatMap(\.ids))
        // The first of each sort, and how many there are.
        let sorts = Dictionary(grouping: checker.findings(), by: \.check)
        for (_, findings) in sorts.sorted(by: { $0.key < $1.key }) {
          Issue.record("\(name), page \(number + 1): \(findings.count) × \(findings[0])")
        }
      }
    }
  }
}

extension GeneratedDossier {
  /// Written to a folder and read back.
  func load() throws -> LoadedDossier {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder)
    let dossier = try loadDossier(at: folder.path)
    for error in dossier.diagnostics where error.severity == .error {
      Issue.record("\(error.id) \(error.message) \(error.range.map { "\($0)" } ?? "")")
    }
    return dossier
  }
}
