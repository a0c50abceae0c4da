import DossierReader
import Foundation
import Testing

/// The catalogue has every diagnostic that any part of Dossier can give.
struct CatalogTests {
  @Test func hasEveryIDInTheSources() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var ids: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\.(?:error|warning|note),\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/) {
        ids.insert(String(match.output.1))
      }
    }
    #expect(ids.count > 20)
    let missing = ids.filter { DiagnosticCatalog.entry($0) == nil }.sorted()
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func hasEachIDOnce() {
    let ids = DiagnosticCatalog.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
