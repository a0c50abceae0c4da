import DossierCore
import Testing

@testable import DossierExport

@Suite struct FormatTests {
  @Test(arguments: ExportFormat.allCases) func everyFormatIsWritten(_ format: ExportFormat) {
    let view = GraphView(all: Corpora.graph(Corpora.harbour))
    var layouts = 0
    let bytes = export(view, as: format) { _ in
      layouts += 1
      return Scenes.everything
    }
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(layouts == (format == .svg ? 1 : 0))
    #expect(bytes == export(view, as: format) { _ in Scenes.everything })
  }

  @Test func extensionsDiffer() {
    #expect(Set(ExportFormat.allCases.map(\.fileExtension)).count == ExportFormat.allCases.count)
  }

  /// An empty graph is a graph.
  @Test(arguments: ExportFormat.allCases) func emptyGraphsAreWritten(_ format: ExportFormat) throws {
    let graph = Corpora.graph(Corpus(id: "", title: "", schema: Corpora.schema))
    let bytes = export(GraphView(all: graph), as: format) { _ in Scenes.scene([]) }
    let tool: (name: String, arguments: [String]) =
      switch format {
      case .svg, .graphML: ("xmllint", ["--nonet", "--noout"])
      case .dot, .dataDOT: ("dot", ["-Tsvg"])
      // Their readers are asked in the tests of the formats.
      case .markdown, .plainText, .tableHTML, .tableMarkdown, .tableCSV, .annotations, .provenance, .sourceMarkdown,
        .sourceCSV, .cslJSON, .bibTeX:
        ("true", [])
      }
    guard let program = Tool(tool.name) else { return }
    let result = try Tool.withFile(bytes, named: "file") { try program.run(tool.arguments + [$0]) }
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }
}
