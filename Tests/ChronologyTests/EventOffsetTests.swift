import Testing

@testable import Chronology

@Suite("Times given by another event")
struct EventOffsetTests {
  @Test(arguments: [
    ("two weeks after the walkout", EventOffset.Side.after, CalendarDuration(days: 14), false, "the walkout"),
    ("four months before the invasion of 2003", .before, CalendarDuration(months: 4), false, "the invasion of 2003"),
    ("a year after walkout", .after, CalendarDuration(months: 12), false, "walkout"),
    ("the day after the Night of Fires", .after, CalendarDuration(days: 1), false, "the Night of Fires"),
    ("within 2 weeks of the talks", .around, CalendarDuration(days: 14), true, "the talks"),
    ("within ten days after März", .after, CalendarDuration(days: 10), true, "März"),
    ("no more than 3 months before the vote", .before, CalendarDuration(months: 3), true, "the vote"),
  ])
  func read(text: String, side: EventOffset.Side, duration: CalendarDuration, isLimit: Bool, anchor: String) throws {
    let offset = try PhraseLanguage.english.readOffset(text)
    #expect(offset.side == side && offset.duration == duration && offset.isLimit == isLimit)
    #expect(offset.anchor == anchor)
    #expect(String(decoding: Array(text.utf8)[offset.anchorOffset...], as: UTF8.self) == anchor)
  }

  @Test func withoutDistance() throws {
    let after = try PhraseLanguage.english.readOffset("after the walkout")
    #expect(after.side == .after && after.duration == nil && after.distance == nil)
    #expect(try PhraseLanguage.english.readOffset("during the talks").side == .during)
    let german = try PhraseLanguage.german.readOffset("zwei Wochen nach dem Streik")
    #expect(german.duration == CalendarDuration(days: 14) && german.anchor == "dem Streik")
  }

  @Test(arguments: ["two weeks", "after", "the walkout", "", "two weeks after", "weeks two after x"])
  func refused(text: String) {
    #expect(throws: DateError.self) { try PhraseLanguage.english.readOffset(text) }
  }

  @Test func durations() throws {
    #expect(try PhraseLanguage.english.readDuration("2 weeks") == CalendarDuration(days: 14))
    #expect(try PhraseLanguage.english.readDuration("a fortnight") == CalendarDuration(days: 14))
    #expect(try PhraseLanguage.english.readDuration("four months") == CalendarDuration(months: 4))
    #expect(try PhraseLanguage.german.readDuration("drei Jahre") == CalendarDuration(months: 36))
    for text in ["two", "weeks", "two weeks after", "two bananas", "2 weeks 3", ""] {
      #expect(throws: DateError.self) { try PhraseLanguage.english.readDuration(text) }
    }
  }

  @Test func daysOfDurations() throws {
    #expect(CalendarDuration(days: 14).dayRange == 14...14)
    #expect(CalendarDuration(months: 1).dayRange == 28...31)
    #expect(CalendarDuration(months: 2).dayRange == 59...62)
    #expect(CalendarDuration(months: 12).dayRange == 365...366)
    #expect(CalendarDuration(months: 4800).dayRange == 146_097...146_097)
    #expect(try PhraseLanguage.english.readOffset("two weeks after it").distance == 11...17)
    #expect(try PhraseLanguage.english.readOffset("three days after it").distance == 3...3)
    #expect(try PhraseLanguage.english.readOffset("within 2 weeks after it").distance == 0...14)
  }
}
