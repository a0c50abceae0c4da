import Testing

@testable import Chronology

@Suite("EDTF core strings")
struct EDTFCoreTests {
  struct Row: Sendable, CustomStringConvertible {
    let string: String
    let isValid: Bool
    let level: Int?
    let lower: String
    let upper: String
    var description: String { string }
  }

  static let rows: [Row] = Fixture.rows("edtf-core.tsv").map { fields in
    Row(string: fields[0], isValid: fields[1] == "1", level: Int(fields[2]), lower: fields[3], upper: fields[4])
  }

  @Test func tableIsWhole() {
    #expect(Self.rows.count == 294)
    #expect(Self.rows.filter(\.isValid).count == 236)
  }

  @Test(arguments: rows)
  func read(row: Row) throws {
    guard row.isValid else {
      #expect(throws: DateError.self) { try EDTFDate(row.string) }
      return
    }
    let date = try EDTFDate(row.string)
    #expect(date.level == row.level)
    #expect(EDTFLevel.of(date.content) <= date.level)
    #expect(Self.text(date.bounds.earliestStart, open: "-inf", by: 0) == row.lower)
    #expect(Self.text(date.bounds.latestEnd, open: "inf", by: -1) == row.upper)
  }

  @Test(arguments: rows.filter(\.isValid))
  func canonicalTextMeansTheSame(row: Row) throws {
    let date = try EDTFDate(row.string)
    let again = try EDTFDate(date.canonicalText)
    #expect(again.content == date.content)
    #expect(again.canonicalText == date.canonicalText)
    #expect(!date.displayText.isEmpty)
  }

  private static func text(_ bound: TimeBound, open: String, by days: Int64) -> String {
    switch bound {
    case .day(let day): day.advanced(by: days).description
    case .open: open
    case .unknown: "unknown"
    }
  }
}
