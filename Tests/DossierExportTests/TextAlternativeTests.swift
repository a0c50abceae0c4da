import DossierCore
import Foundation
import Testing

@testable import DossierExport

@Suite struct TextAlternativeTests {
  /// The same graph as a timeline, as a network, and whole.
  private func views(_ corpus: Corpus) -> [GraphView] {
    let graph = Corpora.graph(corpus)
    let timeline = ViewSpec(
      id: "time", title: "In time", caption: "As it went.", layout: .timeline, lanes: .type, range: Corpora.place)
    return [GraphView(all: graph), selectView(graph, timeline).0] + corpus.views.map { selectView(graph, $0).0 }
  }

  @Test func goldens() throws {
    let views = views(Corpora.harbour)
    try Golden.expect(exportMarkdown(views[2]), equals: "harbour.network.md")
    try Golden.expect(exportPlainText(views[2]), equals: "harbour.network.txt")
    try Golden.expect(exportMarkdown(views[1]), equals: "harbour.timeline.md")
    try Golden.expect(exportPlainText(views[1]), equals: "harbour.timeline.txt")
  }

  @Test(arguments: Corpora.Name.allCases)
  func nothingIsLeftOutOfThePlainText(_ name: Corpora.Name) {
    for view in views(name.corpus) {
      let written = Texts.squeezed(String(decoding: exportPlainText(view), as: UTF8.self))
      for text in Texts.expected(view) {
        #expect(written.contains(Texts.squeezed(text)) || text.isEmpty, "“\(text)” is missing in \(view.title)")
      }
    }
  }

  /// What a reader of CommonMark shows: everything, and nothing of the author's as syntax.
  @Test(arguments: Corpora.Name.allCases)
  func nothingIsLeftOutOfTheMarkdown(_ name: Corpora.Name) throws {
    guard let python = Tool.python else { return }
    let script = Tool.root.appending(path: "Tests/Oracles/read_markdown.py").path
    for view in views(name.corpus) {
      let result = try Tool.withFile(exportMarkdown(view), named: "view.md") { try python.run([script, $0]) }
      #expect(result.status == 0, "\(result.errors)")
      let written = Texts.squeezed(result.output)
      for text in Texts.expected(view) {
        #expect(written.contains(Texts.squeezed(text)) || text.isEmpty, "“\(text)” is missing in \(view.title)")
      }
    }
  }

  @Test func doubtsAreWords() {
    let text = Texts.folded(String(decoding: exportPlainText(views(Corpora.harbour)[0]), as: UTF8.self))
    #expect(text.contains("opened: c. 1850 (approximate)."))
    #expect(text.contains("Disputed, founded: Harbour Gazette says 1898 [1b]; Evening Courier says 1899 [2b]."))
    #expect(text.contains("Disputed, when: Harbour Gazette says late May 2023 [1a]; Evening Courier says 2 June 2023"))
    #expect(text.contains("Ada Mills opposes Harbour Charter (withdrawn)"))
    #expect(text.contains("rejects the offer of Port Board (disputed) [2a] - Disputed."))
  }

  @Test func linesFitATerminal() {
    for view in views(Corpora.hostile) + views(Corpora.harbour) + views(Corpora.bidi) {
      for line in String(decoding: exportPlainText(view), as: UTF8.self).split(separator: "\n") {
        let isAddress = line.contains("<http")
        #expect(isAddress || ColumnWrap.columns(of: String(line)) <= 78, "\(line)")
      }
    }
  }

  @Test func controlCharactersDoNotReachATerminal() {
    for view in views(Corpora.hostile) {
      for scalar in String(decoding: exportPlainText(view), as: UTF8.self).unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
      }
    }
  }

  /// Isolates end where they begin, on every line and whatever the author wrote.
  @Test func isolatesAreBalanced() {
    for text in ["שלום", "a \u{2069}\u{2069} ב", "\u{2067}\u{2066}א", "\u{202E}abc", "עברית (2023)"] {
      let isolated = BidiText.isolated(text)
      #expect(isolated.unicodeScalars.first == "\u{2068}" && isolated.unicodeScalars.last == "\u{2069}")
      var depth = 0
      for scalar in isolated.unicodeScalars.dropLast() {
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar.value == 0x2069 { depth -= 1 }
        #expect(depth > 0)
      }
      #expect(depth == 1)
    }
    #expect(BidiText.isolated("Ada Mills (2019)") == "Ada Mills (2019)")
    let view = GraphView(all: Corpora.graph(Corpora.bidi))
    let text = String(decoding: exportPlainText(view), as: UTF8.self)
    #expect(text.contains("\u{2068}משמרת הלילה\u{2069}"))
  }
}
