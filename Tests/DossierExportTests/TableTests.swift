import Chronology
import DossierCore
import Foundation
import Testing

@testable import DossierExport

@Suite struct TableTests {
  private func timeline(_ corpus: Corpus) -> GraphView {
    let spec = ViewSpec(
      id: "time", title: corpus.title, caption: corpus.summary, layout: .timeline, lanes: .type, range: Corpora.place)
    return selectView(Corpora.graph(corpus), spec).0
  }

  /// What a script of `Tests/Oracles` makes of a file, as JSON.
  private func read(_ bytes: [UInt8], _ name: String, _ script: String, _ arguments: [String] = []) throws -> [String:
    Any]?
  {
    guard let python = Tool.python else { return nil }
    let path = Tool.root.appending(path: "Tests/Oracles/\(script)").path
    let result = try Tool.withFile(bytes, named: name) { try python.run([path] + arguments + [$0]) }
    #expect(result.status == 0, "\(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
  }

  @Test func goldens() throws {
    try Golden.expect(exportTableMarkdown(timeline(Corpora.harbour)), equals: "harbour.table.md")
    try Golden.expect(exportTableHTML(timeline(Corpora.harbour)), equals: "harbour.table.html")
    try Golden.expect(exportTableCSV(timeline(Corpora.harbour)), equals: "harbour.table.csv")
  }

  // MARK: CSV

  @Test(arguments: Corpora.Name.allCases)
  func pythonReadsEveryFieldBack(_ name: Corpora.Name) throws {
    let view = timeline(name.corpus)
    guard let answer = try read(exportTableCSV(view), "table.csv", "read_csv.py") else { return }
    let rows = try #require(answer["rows"] as? [[String: String]])
    let events = view.eventsInOrder.map { view.graph.nodes[$0] }
    #expect(rows.count == events.count)
    for (row, event) in zip(rows, events) {
      #expect(row["id"] == event.id.rawValue)
      #expect(row["event"] == OneLine.text(event.name))
      #expect(row["date"] == view.graph.dateTexts(of: event).joined(separator: " or "))
      #expect(row["edtf"] == event.shownDates.map(\.edtf).joined(separator: " | "))
      #expect(row["inferred"] == (event.isDateInferred ? "true" : "false"))
      for citation in view.graph.citations(of: event) {
        #expect(row["quotes"]?.contains("“\(OneLine.text(citation.quote))”") == true)
      }
    }
    #expect(answer["line_ends"] as? [String] == ["\r\n"])
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-0044-03-15", "'-0044-03-15"), ("@SUM(A1)", "'@SUM(A1)"), ("'x", "''x"),
      ("2023", "2023"), ("a=1", "a=1"), ("＝1", "'＝1"), ("", ""),
    ])
  func nothingIsAFormula(_ field: String, _ written: String) {
    #expect(CSVWriter.guarded(field) == written)
  }

  /// White space before a formula is gone before the field is looked at.
  @Test func blanksDoNotHideAFormula() {
    var csv = CSVWriter()
    csv.row(["\t=1", "\r\n@x", " -1", "a\nb", "c,\"d\""])
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "'=1,'@x,'-1,a b,\"c,\"\"d\"\"\"\r\n")
  }

  // MARK: Markdown

  @Test(arguments: Corpora.Name.allCases)
  func markdownHasARowForEachEvent(_ name: Corpora.Name) throws {
    let view = timeline(name.corpus)
    let arguments = ["--structure"]
    guard let answer = try read(exportTableMarkdown(view), "table.md", "read_markdown.py", arguments) else { return }
    let rows = try #require(answer["rows"] as? [[String]])
    let events = view.eventsInOrder.map { view.graph.nodes[$0] }
    #expect(rows.count == events.count + 1)
    #expect(Set(rows.map(\.count)).count == 1)
    for (row, event) in zip(rows.dropFirst(), events) {
      #expect(Texts.squeezed(row[1]).contains(Texts.squeezed(event.name)))
      for date in view.graph.dateTexts(of: event) { #expect(Texts.squeezed(row[0]).contains(Texts.squeezed(date))) }
    }
    let tags = try #require(answer["tags"] as? [String])
    #expect(Set(tags).isDisjoint(with: ["script", "img", "h3", "pre", "code", "em", "del"]))
    let links = try #require(answer["links"] as? [String])
    let ids = Set(try #require(answer["ids"] as? [String]))
    let targets = links.filter { $0.hasPrefix("#fn") }.map { String($0.dropFirst()) }
    #expect(!targets.isEmpty && Set(targets).isSubset(of: ids))
    #expect(!links.contains { $0.hasPrefix("javascript") })
  }

  // MARK: HTML

  @Test(arguments: Corpora.Name.allCases)
  func pagesAreValidAndSafe(_ name: Corpora.Name) throws {
    let view = timeline(name.corpus)
    guard let answer = try read(exportTableHTML(view), "table.html", "read_html.py") else { return }
    #expect((answer["errors"] as? [String]) == [], "what html5lib objects to")
    #expect(answer["style_hash_in_policy"] as? Bool == true)
    #expect((answer["lang"] as? String) == name.corpus.language)
    #expect((answer["dir"] as? String) == (name == .bidi ? "rtl" : "ltr"))
    #expect((answer["dangling"] as? [String]) == [], "links within the page that lead nowhere")
    #expect((answer["duplicate_ids"] as? [String]) == [])
    #expect((answer["unexpected"] as? [String]) == [], "elements and attributes that no table needs")
    let rows = try #require(answer["rows"] as? [[String]])
    let events = view.eventsInOrder.map { view.graph.nodes[$0] }
    #expect(rows.count == events.count)
    for (row, event) in zip(rows, events) {
      #expect(Texts.squeezed(row[1]).hasPrefix(Texts.inXML(event.name)))
    }
    #expect((answer["row_headers"] as? Int) == events.count)
    #expect(((answer["column_headers"] as? Int) ?? 0) >= 4)
    #expect(((answer["lowest_contrast"] as? Double) ?? 0) >= 4.5)
  }

  @Test func tablesOfNothingAreTables() throws {
    let view = GraphView(all: Corpora.graph(Corpus(id: "", title: "", schema: Corpora.schema)))
    #expect(String(decoding: exportTableCSV(view), as: UTF8.self).split(separator: "\r\n").count == 1)
    #expect(String(decoding: exportTableHTML(view), as: UTF8.self).contains("<tbody>\n</tbody>"))
  }
}
