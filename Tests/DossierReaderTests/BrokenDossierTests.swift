import DossierCore
import DossierReader
import Testing

/// Every broken dossier gets its one diagnostic, at the right place.
struct BrokenDossierTests {
  @Test func goodDossierHasNoDiagnostic() {
    let diagnostics = allDiagnostics(GoodDossier.project)
    #expect(diagnostics.isEmpty, "\(renderDiagnostics(diagnostics, files: GoodDossier.project, color: false))")
  }

  @Test(arguments: brokenDossiers)
  func hasOneDiagnostic(_ dossier: BrokenDossier) {
    let diagnostics = allDiagnostics(dossier.project)
    let found = diagnostics.map { "\($0.id) \($0.range.map(\.description) ?? "-")" }
    let shown = renderDiagnostics(diagnostics, files: dossier.project, color: false)
    #expect(found == ["\(dossier.id) \(dossier.place)"], "\(shown)")
    #expect(shown.contains("\(dossier.place == "-" ? "" : dossier.place + ": ")"))
  }

  @Test func thereAreEnough() {
    #expect(brokenDossiers.count >= 45)
  }

  @Test func catalogHasEveryID() {
    for dossier in brokenDossiers {
      let entry = DiagnosticCatalog.entry(dossier.id)
      let severity = allDiagnostics(dossier.project).first?.severity
      #expect(entry?.severity == severity, "\(dossier.id)")
    }
  }

  /// A file that cannot be read makes no other fault seem to be there.
  @Test(arguments: ["a.yaml", "b.yaml"])
  func brokenFileHidesNothingElse(_ path: String) {
    let parts = GoodDossier.main.split(separator: "\nevents:", maxSplits: 1)
    var files = GoodDossier.files
    files["a.yaml"] = Array(parts[0].utf8)
    files["b.yaml"] = Array(
      "events:\(parts[1])".replacing("  leaflet:", with: "  extra: {title: E, file: sources/extra.md}\n  leaflet:").utf8
    )
    files["sources/extra.md"] = Array("Text without front matter.".utf8)
    #expect(allDiagnostics(ProjectFiles(files: files)).isEmpty)
    files[path]?.append(contentsOf: "\n]\n".utf8)
    #expect(allDiagnostics(ProjectFiles(files: files)).map(\.id) == ["yaml-syntax"])
  }

  @Test func everythingIsReportedInOneRun() {
    var files = GoodDossier.files
    var expected: Set<String> = []
    // Beside a file that cannot be read, ids that may stand there are not reported as unknown.
    let unreadable: Set<String> = [
      "yaml-syntax", "yaml-alias", "yaml-anchor", "yaml-tag", "yaml-documents", "yaml-key", "yaml-depth", "not-utf8",
      "control-character",
    ]
    for (index, dossier) in brokenDossiers.enumerated() where dossier.place.hasPrefix("b.yaml") {
      guard dossier.files.count == 1, dossier.removed.isEmpty, let bytes = dossier.files["b.yaml"] else { continue }
      if unreadable.contains(dossier.id) || dossier.id.hasSuffix("-duplicate") { continue }
      var text = String(decoding: bytes, as: UTF8.self)
      for name in ["zoe", "end", "more", "flyer", "docker", "boycott", "likes", "talk", "fair", "one", "two"]
      where dossier.id != "type-extends-cycle" {
        text = text.replacing(" \(name): ", with: " \(name)\(index): ").replacing(
          "  \(name):\n", with: "  \(name)\(index):\n")
      }
      files["b\(index).yaml"] = bytes.contains { $0 >= 0x80 } ? bytes : Array(text.utf8)
      expected.insert(dossier.id)
    }
    let found = Set(allDiagnostics(ProjectFiles(files: files)).map(\.id))
    let missing = expected.subtracting(found)
    #expect(missing.isEmpty, "\(missing)")
  }
}
