import Chronology
public import DossierCore

/// The events of a view as one HTML page that needs nothing else: a table with footnotes that lead there and back.
///
/// No script, nothing fetched, and a security policy that says so. Text of the dossier's author means nothing but itself
/// and keeps its own direction.
public func exportTableHTML(_ view: GraphView) -> [UInt8] {
  var page = TablePage(ChronologyTable(view))
  return page.write()
}

private struct TablePage {
  private let table: ChronologyTable
  private let graph: KnowledgeGraph
  private let words: Vocabulary
  /// The language of our own words, where it is not the page's.
  private let ownLanguage: String?
  private var html = HTMLWriter()
  /// How often each note has been referred to.
  private var references: [SourceNotes.Mark: Int] = [:]

  init(_ table: ChronologyTable) {
    self.table = table
    graph = table.view.graph
    words = graph.words
    ownLanguage = words.isFallback ? words.language.rawValue : nil
  }

  mutating func write() -> [UInt8] {
    html.raw("<!DOCTYPE html>\n")
    html.start(
      "html",
      [
        ("lang", LanguageTag.isWellFormed(graph.language) ? graph.language : nil),
        ("dir", BidiText.isRightToLeft(language: graph.language) ? "rtl" : "ltr"),
      ])
    html.raw("\n")
    writeHead()
    html.start("body")
    html.raw("\n")
    html.start("main")
    html.raw("\n")
    html.element("h1", [("dir", "auto")], table.view.title)
    if let caption = table.view.spec?.caption { html.element("p", [("class", "caption"), ("dir", "auto")], caption) }
    writeState()
    writeTable()
    writeSources()
    html.end(block: true)
    html.end(block: true)
    html.end(block: true)
    return html.bytes
  }

  private mutating func writeHead() {
    let policy = "default-src 'none'; style-src 'sha256-\(TableStyle.hash)'; base-uri 'none'; form-action 'none'"
    html.start("head")
    html.raw("\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title", [], table.view.title)
    html.raw("<style>\(TableStyle.sheet)</style>\n")
    html.end(block: true)
  }

  private mutating func writeState() {
    var parts: [[Span]] = []
    if graph.title != table.view.title { parts.append([.author(graph.title)]) }
    if let asOf = graph.asOf { parts.append([.own(words.asOf("")), .author(asOf)]) }
    guard !parts.isEmpty else { return }
    html.start("p", [("class", "state")])
    write(.joined(parts, by: " · "))
    html.end(block: true)
  }

  // MARK: The table

  private mutating func writeTable() {
    html.start("div", [("class", "scroll"), ("role", "region"), ("aria-labelledby", "summary"), ("tabindex", "0")])
    html.start("table")
    html.raw("\n")
    html.element("caption", [("id", "summary")], table.view.summary)
    html.start("thead", [("lang", ownLanguage)])
    html.start("tr")
    let titles: [Vocabulary.TextTerm] = [.date, .event, .who] + (table.hasPlaces ? [.place] : []) + [.details]
    for title in titles {
      html.element("th", [("scope", "col")], words[title], block: false)
    }
    html.end()
    html.end(block: true)
    html.start("tbody")
    html.raw("\n")
    for row in table.rows { write(row) }
    html.end(block: true)
    html.end()
    html.end(block: true)
  }

  private mutating func write(_ row: ChronologyTable.Row) {
    html.start("tr", [("id", "event-\(row.node.id)")])
    html.start("td", [("class", "date")])
    write(.joined(row.dates.map { [.author($0)] }, by: words.or))
    html.end()
    html.start("th", [("scope", "row")])
    write([.author(row.node.name)] + (row.marks.isEmpty ? [] : [.notes(row.marks)]))
    html.end()
    cell(row.who)
    if table.hasPlaces { cell(row.places) }
    html.start("td")
    html.start("span", [("class", "type")])
    write(.sentences(row.details))
    html.end()
    for doubt in row.doubts {
      html.raw("<br>")
      html.start("span", [("class", "doubt")])
      write(doubt)
      html.end()
    }
    html.end()
    html.end(block: true)
  }

  private mutating func cell(_ items: [[Span]]) {
    html.start("td")
    if !items.isEmpty {
      html.start("ul")
      for item in items {
        html.start("li")
        write(item)
        html.end()
      }
      html.end()
    }
    html.end()
  }

  // MARK: Notes

  private mutating func writeSources() {
    let notes = table.notes.notes.filter { note in
      note.quotes.indices.contains { table.cited.contains(note.mark(ofQuote: $0)) }
    }
    if notes.isEmpty { return }
    html.start("section", [("aria-labelledby", "sources")])
    html.raw("\n")
    html.element("h2", [("id", "sources"), ("lang", ownLanguage)], words[.sources])
    html.start("ol", [("class", "sources")])
    html.raw("\n")
    for note in notes {
      html.start("li", [("value", "\(note.number)"), ("id", "source-\(note.source.id)")])
      write(SourceReference(note.source, table.notes, graph).spans)
      html.start("ul")
      for (index, citation) in note.quotes.enumerated() where table.cited.contains(note.mark(ofQuote: index)) {
        write(citation, note.mark(ofQuote: index), letter: note.quotes.count > 1)
      }
      html.end()
      html.end(block: true)
    }
    html.end(block: true)
    html.end(block: true)
  }

  private mutating func write(_ citation: Citation, _ mark: SourceNotes.Mark, letter: Bool) {
    html.start("li", [("id", "note-\(mark.text)")])
    if letter { html.text(mark.text + words.colon) }
    html.raw((letter && words.colon.hasSuffix(" ") ? " " : "") + words.quotationMarks.open)
    html.element("bdi", [], citation.quote, block: false)
    html.raw(words.quotationMarks.close)
    let count = references[mark] ?? 0
    for number in stride(from: 1, through: count, by: 1) {
      html.raw(" ")
      html.element(
        "a",
        [
          ("class", "back"), ("href", "#ref-\(mark.text)-\(number)"),
          ("aria-label", words.back(toNote: mark.text, place: count > 1 ? number : nil)),
        ], "↩", block: false)
    }
    html.end()
  }

  private mutating func write(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .own(let text): html.raw(text)
      case .author(let text): html.element("bdi", [], text, block: false)
      case .strong(let text):
        html.start("strong")
        html.element("bdi", [], text, block: false)
        html.end()
      case .link(let text, let target): html.element("a", [("href", target), ("dir", "auto")], text, block: false)
      case .notes(let marks): write(marks)
      }
    }
  }

  private mutating func write(_ marks: [SourceNotes.Mark]) {
    html.start("sup")
    for (index, mark) in marks.enumerated() {
      if index > 0 { html.raw(", ") }
      let number = (references[mark] ?? 0) + 1
      references[mark] = number
      html.element(
        "a",
        [
          ("id", "ref-\(mark.text)-\(number)"), ("href", "#note-\(mark.text)"), ("aria-label", words.note(mark.text)),
        ], mark.text, block: false)
    }
    html.end()
  }
}
