import DossierCore
import Testing

@testable import DossierExport

@Suite struct IndexTests {
  private func index(_ corpus: Corpus) -> [UInt8] {
    let graph = Corpora.graph(corpus)
    let views = corpus.views.map { selectView(graph, $0).0 }
    let files = IndexFiles(
      graphs: ["\(corpus.id).graphml"],
      views: Dictionary(
        uniqueKeysWithValues: corpus.views.map { ($0.id, ["\($0.id).svg", "\($0.id).dot"]) }))
    return exportIndexMarkdown(graph: graph, views: views, files: files)
  }

  @Test func golden() throws {
    try Golden.expect(index(Corpora.harbour), equals: "harbour.index.md")
  }

  @Test func namesBothVersionsWithTheirQuotes() {
    let text = String(decoding: index(Corpora.harbour), as: UTF8.self)
    #expect(text.contains("- **Port Board: founded**\n  - 1898: “the Board, founded in 1898” \\[2\\]\n  - 1899: “"))
    #expect(text.contains("rejects the offer of"))
    #expect(text.contains("(withdrawn)"))
  }

  @Test func nothingOfTheAuthorsIsSyntax() {
    let text = String(decoding: index(Corpora.hostile), as: UTF8.self)
    #expect(text.contains("\\<script\\>"))
    #expect(!text.contains("](javascript"))
    var last: Character = " "
    for character in text {
      if character == "<" { #expect(last == "\\") }
      last = character
    }
  }

  @Test(
    arguments: [
      ("- a", "\\- a"), ("12. a", "12\\. a"), ("12.5 a", "12\\.5 a"), ("a\n\n# b", "a \\# b"),
      ("[x](y) *z* `c`", "\\[x\\](y) \\*z\\* \\`c\\`"), ("  a  b ", "a b"), ("2023", "2023"),
    ])
  func textMeansItself(_ text: String, _ markdown: String) {
    #expect(MarkdownWriter.escaped(text) == markdown)
  }
}
