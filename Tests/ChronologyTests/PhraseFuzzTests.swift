import Testing

@testable import Chronology

/// Phrases put together at random: whatever is accepted has a valid EDTF equivalent that allows all it means.
@Suite("Random phrases")
struct PhraseFuzzTests {
  private static func mutation(of phrase: String, _ random: inout SeededGenerator) -> String {
    var bytes = Array(phrase.utf8)
    let alphabet = Array(" 0123456789-–/.,()'?abcdefghijklmnopqrstuvwxyzäß".utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0...bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 32
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(byte, at: index)
      case 1 where index < bytes.count: bytes[index] = byte
      default: if index < bytes.count { bytes.remove(at: index) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words of a few phrases, shuffled together.
  private static func medley(of phrases: [String], _ random: inout SeededGenerator) -> String {
    let words = (0..<2).flatMap { _ in (phrases.randomElement(using: &random) ?? "").split(separator: " ") }
    return (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in words.randomElement(using: &random) }
      .joined(separator: " ")
  }

  @Test(arguments: ["en", "de"], [UInt64(1), 2, 3])
  func acceptedPhrasesHaveEquivalents(code: String, seed: UInt64) throws {
    let language: PhraseLanguage = code == "en" ? .english : .german
    let phrases = PhraseTableTests.rows.filter { $0.language == code }.map(\.phrase)
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for index in 0..<3000 {
      let phrase =
        index % 2 == 0
        ? Self.mutation(of: phrases.randomElement(using: &random) ?? "", &random)
        : Self.medley(of: phrases, &random)
      let document = Day(Int64.random(in: -1_000_000...1_000_000, using: &random))
      guard let date = try? DateExpression(phrase, relativeTo: document, in: language) else { continue }
      accepted += 1
      try PhraseTableTests.checkEquivalent(date)
      if date.relativeTo == nil, date.isPhrase {
        #expect(try DateExpression(phrase, in: language) == date, "\(phrase)")
      }
    }
    #expect(accepted > 150)
  }

  @Test func parts() throws {
    // Thirds and halves of every month of some years: together the month, none beyond it.
    for year in [1900, 2000, 2023, 2024] {
      for month in EDTFDisplay.months {
        let whole = try DateExpression("\(month) \(year)").bounds
        for parts in [["early", "mid", "late"], ["the first half of", "the second half of"]] {
          let bounds = try parts.map { try DateExpression("\($0) \(month) \(year)").bounds }
          #expect(bounds.first?.firstDay == whole.firstDay)
          #expect(bounds.last?.lastDay == whole.lastDay)
          for (left, right) in zip(bounds, bounds.dropFirst()) { #expect(left.latestEnd == right.earliestStart) }
        }
      }
    }
  }

  @Test func relativeDaysAgreeWithTheCalendar() throws {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for offset in Int64(0)..<400 {
      let document = Day(19_500 + offset)
      for (index, name) in names.enumerated() {
        let bare = try #require(DateExpression(name, relativeTo: document).bounds.firstDay)
        #expect(bare <= document && document.number - bare.number < 7 && bare.weekday == index + 1)
        let last = try #require(DateExpression("last \(name)", relativeTo: document).bounds.firstDay)
        #expect(last < document && document.number - last.number <= 7 && last.weekday == index + 1)
        let next = try #require(DateExpression("next \(name)", relativeTo: document).bounds.firstDay)
        #expect(next > document && next.number - document.number <= 7 && next.weekday == index + 1)
      }
      let week = try DateExpression("last week", relativeTo: document).bounds
      #expect(week.firstDay?.weekday == 1 && week.lastDay?.weekday == 7)
      let end = try #require(week.lastDay)
      #expect(end < document && document.number - end.number <= 7)
      let (year, month, _) = document.civil
      let nearest = try #require(DateExpression("12 July", relativeTo: document).bounds.firstDay)
      let candidates = (year - 1...year + 1).compactMap { Day(year: $0, month: 7, day: 12) }
      #expect(abs(nearest.number - document.number) == candidates.map { abs($0.number - document.number) }.min())
      let thisMonth = try DateExpression("this month", relativeTo: document).bounds
      #expect(thisMonth.firstDay == Day(year: year, month: month, day: 1))
    }
  }
}
