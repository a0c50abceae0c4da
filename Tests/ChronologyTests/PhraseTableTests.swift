import Testing

@testable import Chronology

/// Phrases labelled by hand: first and last day, whether they last (`l`) or are a moment (`m`), and their qualifier.
@Suite("Labelled phrases")
struct PhraseTableTests {
  struct Row: Sendable, CustomStringConvertible {
    let language: String
    let phrase: String
    let document: String
    let first: String
    let last: String
    let kind: String
    var description: String { document.isEmpty ? phrase : "\(phrase) (\(document))" }
  }

  static let rows: [Row] = ["en", "de"].flatMap { language in
    Fixture.rows("phrases-\(language).tsv").map { fields in
      Row(
        language: language, phrase: fields[0], document: fields[1], first: fields[2], last: fields[3], kind: fields[4])
    }
  }

  @Test func tablesAreWhole() {
    #expect(Self.rows.filter { $0.language == "en" }.count >= 300)
    #expect(Self.rows.filter { $0.language == "de" }.count >= 60)
  }

  @Test(arguments: rows)
  func read(row: Row) throws {
    let document = row.document.isEmpty ? nil : try EDTFDate(row.document).bounds.firstDay
    let language: PhraseLanguage = row.language == "en" ? .english : .german
    if row.first == "refused" {
      #expect(throws: DateError.self) { try DateExpression(row.phrase, relativeTo: document, in: language) }
      return
    }
    let date = try DateExpression(row.phrase, relativeTo: document, in: language)
    #expect(Self.text(date.bounds.earliestStart, by: 0) == row.first)
    #expect(Self.text(date.bounds.latestEnd, by: -1) == row.last)
    #expect(date.isInterval == row.kind.hasPrefix("l"))
    #expect(date.date.qualifier.symbol == row.kind.dropFirst())
    #expect(date.text == row.phrase)
    try Self.checkEquivalent(date)
  }

  /// The EDTF equivalent has to be valid, canonical, and to allow all that the phrase does.
  static func checkEquivalent(_ date: DateExpression) throws {
    let equivalent = try EDTFDate(date.edtf)
    #expect(equivalent.canonicalText == date.edtf)
    #expect(equivalent.content == date.date.content)
    #expect(equivalent.isInterval == date.isInterval)
    #expect(equivalent.bounds.encloses(date.bounds))
    if !date.isInterval { #expect(equivalent.bounds == date.bounds) }
    #expect(!date.displayText.isEmpty)
  }

  private static func text(_ bound: TimeBound, by days: Int64) -> String {
    switch bound {
    case .day(let day): day.advanced(by: days).description
    case .open: ".."
    case .unknown: "?"
    }
  }
}

extension TimeBounds {
  /// Whether every start and end that other bounds allow is allowed here.
  func encloses(_ other: TimeBounds) -> Bool {
    func isAtMost(_ left: TimeBound, _ right: TimeBound) -> Bool {
      guard let mine = left.day, let theirs = right.day else { return left == right }
      return mine <= theirs
    }
    return isAtMost(earliestStart, other.earliestStart) && isAtMost(other.latestStart, latestStart)
      && isAtMost(earliestEnd, other.earliestEnd) && isAtMost(other.latestEnd, latestEnd)
  }
}
