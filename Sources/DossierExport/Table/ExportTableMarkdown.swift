public import DossierCore

/// The events of a view as a Markdown table (GitHub's dialect) with footnotes: when, what, who, and what is in doubt.
public func exportTableMarkdown(_ view: GraphView) -> [UInt8] {
  let table = ChronologyTable(view)
  var markdown = MarkdownWriter()
  markdown.heading(1, view.title)
  if let caption = view.spec?.caption { markdown.paragraph(caption) }
  if let asOf = view.graph.asOf { markdown.paragraph(view.graph.words.asOf(asOf) + ".") }
  let columns = Column.allCases.filter { $0.isNeeded(table) }
  markdown.raw("| \(columns.map { $0.title(view.graph.words) }.joined(separator: " | ")) |\n")
  markdown.raw("|\(String(repeating: " --- |", count: columns.count))\n")
  for row in table.rows {
    for column in columns {
      markdown.raw("| ")
      column.write(row, view.graph.words, to: &markdown)
      markdown.raw(" ")
    }
    markdown.raw("|\n")
  }
  markdown.raw("\n")
  writeFootnotes(table, to: &markdown)
  return markdown.bytes
}

private enum Column: CaseIterable {
  case date, event, who, place, details, doubt

  func title(_ words: Vocabulary) -> String {
    switch self {
    case .date: words[.date]
    case .event: words[.event]
    case .who: words[.who]
    case .place: words[.place]
    case .details: words[.details]
    case .doubt: words[.inDoubt]
    }
  }

  func isNeeded(_ table: ChronologyTable) -> Bool {
    switch self {
    case .date, .event, .who, .details: true
    case .place: table.hasPlaces
    case .doubt: table.hasDoubts
    }
  }

  func write(_ row: ChronologyTable.Row, _ words: Vocabulary, to markdown: inout MarkdownWriter) {
    switch self {
    case .date: markdown.spans(.joined(row.dates.map { [.author($0)] }, by: "<br>" + words.or.dropFirst()))
    case .event: markdown.spans([.strong(row.node.name)] + (row.marks.isEmpty ? [] : [.notes(row.marks)]), notes: marks)
    case .who: markdown.spans(.joined(row.who, by: "<br>"), notes: marks)
    case .place: markdown.spans(.joined(row.places, by: "<br>"), notes: marks)
    case .details: markdown.spans(.sentences(row.details), notes: marks)
    case .doubt: markdown.spans(.joined(row.doubts, by: "<br>"), notes: marks)
    }
  }

  private func marks(_ marks: [SourceNotes.Mark]) -> String {
    marks.map { "[^\($0.text)]" }.joined()
  }
}

/// The sources in full, and a footnote for each quote that is referred to.
private func writeFootnotes(_ table: ChronologyTable, to markdown: inout MarkdownWriter) {
  let notes = table.notes.notes.filter { note in
    note.quotes.indices.contains { table.cited.contains(note.mark(ofQuote: $0)) }
  }
  if notes.isEmpty { return }
  let words = table.view.graph.words
  let references = notes.map { SourceReference($0.source, table.notes, table.view.graph) }
  markdown.heading(2, words[.sources])
  for (note, reference) in zip(notes, references) {
    markdown.raw("\(note.number). ")
    markdown.spans(reference.spans)
    markdown.raw("\n")
  }
  markdown.raw("\n")
  for (note, reference) in zip(notes, references) {
    for (index, citation) in note.quotes.enumerated() where table.cited.contains(note.mark(ofQuote: index)) {
      markdown.raw("[^\(note.mark(ofQuote: index).text)]: ")
      markdown.spans(
        [.own(words.source(note.number) + ", ")] + reference.short + [
          .own(words.colon + words.quotationMarks.open), .author(citation.quote), .own(words.quotationMarks.close),
        ])
      markdown.raw("\n")
    }
  }
}
