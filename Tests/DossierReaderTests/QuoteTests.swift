import DossierCore
import DossierReader
import Testing

/// Quotes are found in their sources, with their places and sentences.
struct QuoteTests {
  /// The passage of a quote in a source's text.
  private func passage(_ quote: String, in text: String, occurrence: Int = 1) -> Passage? {
    let escaped = quote.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let yaml = "title: T\nactors: {a: {name: A, cites: [{s: \"\(escaped)\", occurrence: \(occurrence)}]}}\n"
    let files = ["a.yaml": Array(yaml.utf8), "sources/s.txt": Array("---\ntitle: S\n---\n\(text)".utf8)]
    return parse(ProjectFiles(files: files)).0.claims.first?.citations.first?.passage
  }

  /// The words at a passage's bytes.
  private func words(_ quote: String, in text: String, occurrence: Int = 1) -> String? {
    let header = "---\ntitle: S\n---\n"
    return passage(quote, in: text, occurrence: occurrence).map { passage in
      String(decoding: Array((header + text).utf8)[passage.utf8Range], as: UTF8.self)
    }
  }

  @Test func whiteSpaceFolds() {
    #expect(words("one two three", in: "x one \t\n two\u{A0}three y") == "one \t\n two\u{A0}three")
    #expect(words("  one   two ", in: "one two") == "one two")
    #expect(words("one two", in: "onetwo") == nil)
    #expect(words("onetwo", in: "one two") == nil)
  }

  @Test func typographyFolds() {
    #expect(words("\"it's\" - so", in: "“it’s” – so") == "“it’s” – so")
    #expect(words("“it’s” — so", in: "\"it's\" - so") == "\"it's\" - so")
    #expect(words("co-operate", in: "co‑operate.") == "co‑operate")
  }

  @Test func softHyphensVanish() {
    #expect(words("minister", in: "the min\u{AD}is\u{AD}ter said") == "min\u{AD}is\u{AD}ter")
  }

  @Test func lettersMustAgree() {
    #expect(words("Cafe", in: "Café") == nil)
    #expect(words("resume", in: "résumé") == nil)
    #expect(words("the Union", in: "the union") == nil)
    #expect(words("日本", in: "在日本的") == "日本")
  }

  @Test func formsAndLineEndHyphensAreNoLetters() {
    #expect(words("cafe\u{301}", in: "the café.") == "café")
    #expect(words("the economic plan", in: "on the eco-\nnomic plan.") == "the eco-\nnomic plan")
    #expect(words("resign today", in: "he will re-sign today") == nil)
    #expect(words("final offer", in: "a ﬁnal **offer**") == "ﬁnal **offer")
  }

  @Test func positions() {
    let found = passage("b c", in: "é\r\nà b\r\nc.")
    #expect(found?.range.start == Position(line: 5, column: 3))
    #expect(found?.range.end == Position(line: 6, column: 2))
  }

  @Test func occurrences() {
    let text = "The port. The port. The port."
    #expect(passage("The port", in: text)?.range.start.column == 1)
    #expect(passage("The port", in: text, occurrence: 3)?.range.start.column == 21)
    #expect(passage("The port", in: text, occurrence: 4) == nil)
    #expect(words("aa", in: "aaa", occurrence: 2) == "aa")
  }

  @Test func frontMatterIsNoText() {
    #expect(passage("title", in: "The title.")?.range.start == Position(line: 4, column: 5))
    #expect(passage("S", in: "no capital") == nil)
  }

  @Test(arguments: [
    ("The first. He met Mr. Abe in the U.S. on Monday. The last.", "met Mr", "He met Mr. Abe in the U.S. on Monday."),
    ("“Why?” she asked. “It is late.” They left.", "late", "“It is late.”"),
    ("J. F. Reed spoke of 3.5 million. Then he left.", "spoke", "J. F. Reed spoke of 3.5 million."),
    ("# Heading\nThe text\nruns on. More.", "text", "The text runs on."),
    ("One\n\ntwo three\n\nfour", "three", "two three"),
    ("What! Is it? Yes… No.", "Is", "Is it?"),
    ("One two. Three four. Five.", "two. Three", "One two. Three four."),
    ("No end", "end", "No end"),
  ])
  func sentences(_ text: String, _ quote: String, _ sentence: String) {
    #expect(passage(quote, in: text)?.sentence == sentence)
  }

  @Test func endlessSentenceIsCut() {
    let text = String(repeating: "word ", count: 5000)
    let sentence = passage("word", in: text, occurrence: 2500)?.sentence
    #expect(sentence?.hasPrefix("…") == true && sentence?.hasSuffix("…") == true)
    #expect((sentence?.utf8.count ?? 0) < 1300)
  }

  /// The nearest passage ends with the text, not with the YAML around it.
  @Test(arguments: [
    "\"Walk out, dockers\"", "'Walk out, dockers'", "Walk out, dockers", "|\n      Walk out, dockers\n",
    "\"Walk out,\\x20dockers\"",
  ])
  func nearestPassageInYAML(_ text: String) throws {
    let yaml = """
      title: T
      sources:
        flyer:
          title: F
          text: \(text)
      actors:
        a: {name: A, cites: [{flyer: "Walk out, dokkers"}]}

      """
    let diagnostics = parse(ProjectFiles(files: ["a.yaml": Array(yaml.utf8)])).1
    #expect(diagnostics.map(\.id) == ["quote-not-found"])
    let note = try #require(diagnostics.first?.notes.first)
    #expect(note.message == "the nearest passage is “Walk out, dockers”")
    let isEscaped = text.contains("\\")
    let length = (note.range?.end.column ?? 0) - (note.range?.start.column ?? 0)
    #expect(length == (isEscaped ? text.count : "Walk out, dockers".count))
  }

  @Test func textInYAML() {
    let yaml = """
      title: T
      sources:
        block:
          title: B
          text: |
            First line
            second “line”.
        quoted: {title: Q, text: "a \\u00e9 b"}
        plain: {title: P, text: one two}
      actors:
        a: {name: A, cites: [{block: 'line second "line"'}, {quoted: é b}, {plain: two}]}

      """
    let (corpus, diagnostics) = parse(ProjectFiles(files: ["a.yaml": Array(yaml.utf8)]))
    #expect(diagnostics.isEmpty)
    let places = corpus.claims.first?.citations.map { $0.passage?.range.description }
    #expect(places == ["a.yaml:6:13", "a.yaml:8:28", "a.yaml:9:31"])
    let sentences = corpus.claims.first?.citations.map { $0.passage?.sentence }
    #expect(sentences == ["First line second “line”.", "a é b", "one two"])
  }
}
