import Foundation
import Testing

@testable import Chronology

/// The examples of `Documentation/chronology.md` are what it says they are.
@Suite("Documentation")
struct DocumentationTests {
  /// The cells of the tables in a section.
  private static func tableRows(of section: String) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Documentation/chronology.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "\n## \(section)\n")?.upperBound)
    let end = text.range(of: "\n## ", range: start..<text.endIndex)?.lowerBound ?? text.endIndex
    return text[start..<end].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between backticks.
  private static func quoted(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func refusedIsRefused() throws {
    var count = 0
    for row in try Self.tableRows(of: "EDTF") where row[1].hasPrefix("refused") {
      for text in Self.quoted(row[0]) {
        #expect(throws: DateError.self, "\(text)") { try EDTFDate(text) }
        count += 1
      }
    }
    #expect(count >= 11)
    #expect(throws: DateError.self) { try EDTFDate("1999-02-3X") }
    #expect(try EDTFDate("XXXX-02-29").bounds.firstDay?.description == "0000-02-29")
    #expect(try EDTFDate("Y171010000S3").bounds.lastDay?.description == "171999999-12-31")
  }

  @Test func boundsAreAsPrinted() throws {
    let rows = try Self.tableRows(of: "The four bounds").filter { $0.count == 5 && $0[0].hasPrefix("`") }
    #expect(rows.count >= 5)
    for row in rows {
      let bounds = try EDTFDate(Self.quoted(row[0])[0]).bounds
      let inclusive = [
        bounds.earliestStart, bounds.latestStart, bounds.earliestEnd.advanced(by: -1),
        bounds.latestEnd.advanced(by: -1),
      ]
      #expect(inclusive.map { $0.day?.description ?? ($0 == .open ? "open" : "unknown") } == Array(row[1...]))
    }
  }

  @Test func examplesOfPhrasesAreUnderstood() throws {
    let document = Day(year: 2023, month: 7, day: 20)
    var count = 0
    for row in try Self.tableRows(of: "Phrases") {
      for phrase in row[1].components(separatedBy: "; ") {
        #expect(throws: Never.self, "\(phrase)") { try DateExpression(phrase, relativeTo: document) }
        count += 1
      }
    }
    #expect(count >= 50)
    #expect(throws: DateError.self) { try DateExpression("the '90s") }
    #expect(throws: DateError.self) { try DateExpression("12/07/2023") }
    let century = try DateExpression("the 5th century BC").bounds
    #expect(century.firstDay?.description == "-0499-01-01" && century.lastDay?.description == "-0400-12-31")
  }

  @Test func eventsAreConstraints() throws {
    let offset = try PhraseLanguage.english.readOffset("two weeks after the walkout")
    #expect(offset.anchor == "the walkout" && offset.distance == 11...17)
    #expect(try PhraseLanguage.english.readOffset("within four months of the invasion").isLimit)
    #expect(try PhraseLanguage.english.readOffset("during the summit").side == .during)
  }
}
