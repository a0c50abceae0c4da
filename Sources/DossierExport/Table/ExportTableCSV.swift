import Chronology
public import DossierCore

/// The events of a view as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, lines ended by CR LF.
///
/// A spreadsheet computes what begins like a formula, so a field that begins with `=`, `+`, `-`, `@` or `'` gets an
/// apostrophe before it; a program that reads the file takes one leading apostrophe off each field. Columns have the same names
/// in every language, because programs know them by their names.
public func exportTableCSV(_ view: GraphView) -> [UInt8] {
  let table = ChronologyTable(view)
  var csv = CSVWriter()
  csv.row([
    "id", "date", "edtf", "earliest", "latest", "inferred", "event", "type", "lane", "who", "where", "what", "doubt",
    "sources", "quotes",
  ])
  for row in table.rows { csv.row(fields(row, view.graph)) }
  return csv.bytes
}

private func fields(_ row: ChronologyTable.Row, _ graph: KnowledgeGraph) -> [String] {
  let words = graph.words
  let node = row.node
  let first = node.shownDates.compactMap(\.bounds.firstDay).min()
  let last = node.shownDates.compactMap(\.bounds.lastDay).max()
  let citations = graph.citations(of: node)
  var sources: [Source.ID] = []
  for citation in citations where !sources.contains(citation.source) { sources.append(citation.source) }
  var quotes: [String] = []
  for citation in citations where !quotes.contains(citation.quote) { quotes.append(citation.quote) }
  return [
    node.id.rawValue, graph.words.alternatives(graph.dateTexts(of: node)),
    node.shownDates.map(\.edtf).joined(separator: " | "),
    isOpen(node, \.earliestStart) ? "" : first?.description ?? "",
    isOpen(node, \.latestEnd) ? "" : last?.description ?? "",
    node.isDateInferred ? "true" : "false", node.name, graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue,
    row.lane ?? "", text(row.who, words), text(row.places, words), text(row.details, words), text(row.doubts, words),
    sources.map { reference($0, graph) }.joined(separator: "; "),
    quotes.map { words.quotationMarks.open + OneLine.text($0) + words.quotationMarks.close }.joined(separator: " "),
  ]
}

/// Whether one of the dates has no bound on that side, so that all together have none.
private func isOpen(_ node: Node, _ bound: KeyPath<TimeBounds, TimeBound>) -> Bool {
  node.shownDates.contains { $0.bounds[keyPath: bound].day == nil }
}

/// Several statements without their note marks.
private func text(_ parts: [[Span]], _ words: Vocabulary) -> String {
  parts.map { $0.map(\.text).joined() }.joined(separator: words.semicolon)
}

/// Outlet, title, date and address.
private func reference(_ id: Source.ID, _ graph: KnowledgeGraph) -> String {
  guard let source = graph.source(id) else { return id.rawValue }
  let marks = graph.words.quotationMarks
  return [source.publisher, marks.open + source.title + marks.close, source.displayDate ?? source.date, source.url]
    .compactMap { $0 }
    .joined(separator: ", ")
}

/// Writes rows of fields into a byte buffer.
struct CSVWriter {
  /// Begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// One row; each field on one line of text.
  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(Self.guarded(OneLine.text(field)))
    }
    bytes += [0x0D, 0x0A]
  }

  /// The field as text where a spreadsheet would compute it.
  static func guarded(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, "=+-@'\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return field }
    return "'" + field
  }

  private mutating func append(_ field: String) {
    let quote = UInt8(ascii: "\"")
    guard field.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
