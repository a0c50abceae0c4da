public import DossierCore

/// The sources of a view as a table for spreadsheets, written like the chronology's: RFC 4180, what looks like a formula
/// guarded by an apostrophe.
public func exportSourceCSV(_ view: GraphView) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([
    "id", "title", "publisher", "authors", "date", "url", "file", "text", "retells", "origin", "claims",
    "claims on one origin", "weak",
  ])
  for row in SourceReport(view).rows {
    let source = row.source
    csv.row([
      source.id.rawValue, source.title, source.publisher ?? "", source.authors.joined(separator: "; "),
      source.date ?? "", source.url ?? "", source.file, source.availability, source.origin?.rawValue ?? "",
      row.origin.rawValue, String(row.claimCount), String(row.alone.count),
      row.alone.map { view.graph.claims[$0].id.rawValue }.joined(separator: " "),
    ])
  }
  return csv.bytes
}
