import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

/// Every figure of the examples, read back from the SVG that was written.
@Suite("The figures as written")
struct FigureTests {
  @Test("The examples have no fault", arguments: ["minimal", "nato-tokyo-office"])
  func examples(name: String) throws {
    let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path)
    try check(dossier)
  }

  @Test(
    "Nor have dossiers with labels that nobody expects",
    arguments: [
      GeneratedDossier(seed: 1, events: 20), GeneratedDossier(seed: 2, events: 50),
      GeneratedDossier(seed: 3, events: 50, isPlain: true), GeneratedDossier(seed: 4, events: 120),
    ])
  func generated(dossier: GeneratedDossier) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try dossier.write(to: folder)
    let loaded = try loadDossier(at: folder.path)
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors.isEmpty)
    try check(loaded)
  }

  private func check(_ dossier: LoadedDossier) throws {
    for view in dossier.views {
      let (figure, _) = layoutFigure(view, options: .init(workerPath: Tool.built("dossier-layout").path))
      let pages = try figure.pages.map { try WrittenFigure(Data(exportSVG($0))) }
      let name = view.spec?.id.rawValue ?? ""
      for (number, page) in pages.enumerated() {
        var checker = FigureChecker(figure: page, view: number == 0 ? view : nil)
        checker.otherPages = Set(pages.flatMap(\.ids))
        let findings = checker.findings()
        for finding in findings.prefix(12) { Issue.record("\(name), page \(number + 1): \(finding)") }
        #expect(findings.count == 0, "\(name), page \(number + 1)")
      }
    }
  }
}
