import Testing

@testable import Chronology

@Suite("Date expressions")
struct DateExpressionTests {
  @Test func coarseDateIsAMomentWithinIt() throws {
    let may = try DateExpression("2023-05")
    #expect(may.bounds.earliestStart.day == Day(year: 2023, month: 5, day: 1))
    #expect(may.bounds.latestStart.day == Day(year: 2023, month: 5, day: 31))
    #expect(may.bounds.earliestEnd.day == Day(year: 2023, month: 5, day: 2))
    #expect(may.bounds.latestEnd.day == Day(year: 2023, month: 6, day: 1))
    #expect(!may.isInterval && !may.isPhrase && may.precision == .month)
  }

  @Test(arguments: [
    ("late May 2023", "late May 2023", "[2023-05-21..2023-05-31]"),
    ("July 12, 2023", "12 July 2023", "2023-07-12"),
    ("around 1850", "c. 1850", "1850~"),
    ("since  2019", "since 2019", "2019/.."),
    ("by\u{A0}the end of 2024", "by the end of 2024", "[..2024-12-31]"),
    ("mid‑May 2023", "mid‑May 2023", "[2023-05-11..2023-05-20]"),
    ("last week", "between 10 and 16 July 2023", "[2023-07-10..2023-07-16]"),
    ("2019/..", "2019 – today", "2019/.."),
  ])
  func textAndDisplay(text: String, display: String, edtf: String) throws {
    let date = try DateExpression(text, relativeTo: Day(year: 2023, month: 7, day: 20))
    #expect(date.text == text && date.displayText == display && date.edtf == edtf)
  }

  @Test(arguments: [
    ("19th century", DatePrecision.century), ("1990s", .decade), ("1990", .year), ("early 1990s", .decade),
    ("first half of 2023", .halfYear), ("spring 2023", .season), ("Q3 2021", .season), ("May 2023", .month),
    ("late May 2023", .week), ("12 July 2023", .day), ("2023-07-12T10:00:00Z", .second), ("2019/2021-05", .year),
    ("1XXX", .millennium), ("Y17E7S2", .unbounded), ("between 2010 and 2015", .decade),
  ])
  func precision(text: String, precision: DatePrecision) throws {
    #expect(try DateExpression(text).precision == precision)
  }

  @Test(arguments: [("你 2023", "“你” is not", 0), ("May 😀😀 2023", "“😀😀” is not", 4), ("2023 ‰", "“‰” is not", 5)])
  func foreignWordIsNamedWhole(text: String, message: String, offset: Int) {
    #expect {
      try DateExpression(text)
    } throws: { error in
      guard let error = error as? DateError else { return false }
      return error.message.hasPrefix(message) && error.offset == offset
    }
  }

  @Test(arguments: ["May  1848", " May 1848", "May 1848 ", "May\t1848"])
  func blanksAreTidied(text: String) throws {
    #expect(try DateExpression("by " + text).displayText == "by May 1848")
  }

  @Test func order() throws {
    // An unknown start first; of two that start together the one that ends first; an open end last.
    let texts = ["/1950", "1985-04-01", "1985-04", "1985-05-01", "early May 1985", "1985-05-01/..", "May 11, 1985"]
    let dates = try texts.map { try DateExpression($0) }
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 { #expect(dates.shuffled(using: &random).sorted().map(\.text) == texts) }
    #expect(dates.map(\.date).shuffled(using: &random).sorted() == dates.map(\.date))
  }

  @Test func relativePhraseKnowsItsDocument() throws {
    let document = try #require(Day(year: 2023, month: 7, day: 20))
    #expect(try DateExpression("Tuesday", relativeTo: document).relativeTo == document)
    #expect(try DateExpression("12 July 2023", relativeTo: document).relativeTo == nil)
    #expect(try DateExpression("2023-07-12", relativeTo: document).relativeTo == nil)
  }

  @Test(arguments: [
    ("banana 2023", 0, "“banana” is not understood in a date"),
    ("May 2023 banana", 9, "“banana” is not understood in a date"),
    ("between May and", 15, "the phrase is not complete"), ("2023 2024", 5, "not understood from here on"),
    ("2023-13", 5, "month 13 does not exist"),
  ])
  func errors(text: String, offset: Int, message: String) {
    #expect {
      try DateExpression(text)
    } throws: { error in
      guard let error = error as? DateError else { return false }
      return error.offset == offset && error.message == message
    }
  }

  @Test func equalityIsOfMeaningAndSpelling() throws {
    let made = try #require(CalendarDate(year: 2004).flatMap { EDTFDate(.date($0)) })
    #expect(try made == EDTFDate("2004"))
    #expect(try made.hashValue == EDTFDate("2004").hashValue)
    #expect(try EDTFDate("?2004-06") != EDTFDate("2004?-06"))
    #expect(EDTFDate(.oneOf([])) == nil && EDTFDate(.interval(start: .open, end: .unknown)) == nil)
  }
}
