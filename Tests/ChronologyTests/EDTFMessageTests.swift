import Testing

@testable import Chronology

@Suite("What a refused date is told, and what an accepted one prints")
struct EDTFMessageTests {
  @Test(arguments: [
    ("2016-13-08", 5, "month 13 does not exist"),
    ("2019-02-29", 8, "the month has 28 days, there is no day 29"),
    ("199u", 3, "an unspecified digit is a capital X"),
    ("y1e8", 0, "a long year starts with a capital Y"),
    ("2004/unknown", 5, "an unknown end is no longer written \"unknown\""),
    ("2004/open", 5, "an open end is no longer written \"open\""),
    ("2004?~", 4, "two qualifiers in a row"),
    ("(2004)?", 0, "brackets no longer group components"),
    ("2005/2004", 5, "the interval ends before it starts"),
    ("[2005..2004]", 7, "the range ends before it starts"),
    ("/", 0, "an interval without a date"),
    ("../..", 0, "an interval without a date"),
    ("2004-01-01T24:00:00", 11, "there is no hour 24"),
    ("2004-01-01T10:00:00.5", 19, "EDTF has no fractions of a second"),
    ("Y2006", 0, "Y is for years of more than four digits"),
    ("-0000", 0, "there is no year -0000"),
    ("[1999", 5, "the set is not closed"),
    ("12345", 0, "a year has four digits"),
    ("15XX-02-3X", 0, "no day of the calendar fits these digits"),
    ("Y1E17", 0, "the year is too far away for its days to be counted in 64 bits"),
    ("", 0, "an empty date"),
  ])
  func refused(text: String, offset: Int, message: String) {
    #expect {
      try EDTFDate(text)
    } throws: { error in
      guard let error = error as? DateError else { return false }
      return error.offset == offset && error.message == message
    }
  }

  @Test(arguments: [
    (" 1999 ", EDTFOptions.blanks, "1999"),
    ("[1667, 1668]", .blanks, "[1667,1668]"),
    ("19", .centuriesAndDecades, "19XX"),
    ("193", .centuriesAndDecades, "193X"),
    ("2004-01-01T24:00:00", .endOfDayHour, "2004-01-01T24:00:00"),
    ("2004-01-01T10:00:00.5Z", .fractionalSeconds, "2004-01-01T10:00:00Z"),
    ("Y2006", .shortLongYears, "2006"),
    ("2005/2004", .reversedIntervals, "2004/2005"),
    ("../..", .undatedIntervals, "../.."),
  ])
  func leniencies(text: String, option: EDTFOptions, canonical: String) throws {
    #expect(throws: DateError.self) { try EDTFDate(text) }
    #expect(throws: DateError.self) {
      try EDTFDate(text, options: EDTFOptions(rawValue: ~option.rawValue))
    }
    #expect(try EDTFDate(text, options: option).canonicalText == canonical)
  }

  @Test(arguments: [
    ("2023-07-12", "12 July 2023"), ("2023-05", "May 2023"), ("2023", "2023"), ("1850~", "c. 1850"),
    ("1850?", "1850?"), ("1850%", "c. 1850?"), ("199X", "1990s"), ("18XX", "19th century"), ("1XXX", "1000–1999"),
    ("-0043", "44 BCE"), ("0000", "1 BCE"), ("2022-24", "winter 2022–23"), ("2023-21", "spring 2023"),
    ("2021-35", "Q3 2021"), ("2023-37", "early 2023"), ("2023-40", "first half of 2023"), ("2019/..", "2019 – today"),
    ("/2006", "until 2006"), ("2004/", "from 2004"), ("2004/2008", "2004–2008"),
    ("2023-07-11/2023-07-12", "11–12 July 2023"), ("2023-05/2023-07", "May – July 2023"),
    ("2023-05-11/2023-07-12", "11 May – 12 July 2023"), ("[2023-05-21..2023-05-31]", "late May 2023"),
    ("[2023-05-01..2023-05-15]", "first half of May 2023"), ("[1990..1993]", "early 1990s"),
    ("[1833..1866]", "mid-19th century"), ("[1667,1668]", "1667 or 1668"), ("{1960,1961-12}", "1960 and December 1961"),
    ("[..2020]", "by 2020"), ("[2020..]", "2020 or later"),
    ("2004-01-01T10:10:10+05:30", "1 January 2004, 10:10:10 UTC+5:30"),
    ("2004-01-01T10:10:00Z", "1 January 2004, 10:10 UTC"), ("2004-06-XX", "June 2004"), ("156X-12-25", "156X-12-25"),
  ])
  func display(text: String, expected: String) throws {
    #expect(try EDTFDate(text).displayText == expected)
  }

  @Test(arguments: [
    ("?2004-06-~11", "2004?-06-~11"), ("2004?-06-11~", "2004%-~06-~11"), ("?2004-?06-?11", "2004-06-11?"),
    ("2004-06~-11", "2004-06~-11"), ("2004-01-01T10:10:10-04", "2004-01-01T10:10:10-04:00"), ("Y17E7", "Y17E7"),
    ("Y-17101E3S3", "Y-17101E3S3"), ("-0043", "-0043"),
  ])
  func canonical(text: String, expected: String) throws {
    let canonical = try EDTFDate(text).canonicalText
    #expect(try EDTFDate(canonical).content == EDTFDate(text).content)
    #expect(canonical == expected)
  }

  @Test func instantCrossesMidnightAndBoundsDoNot() throws {
    let date = try EDTFDate("1985-04-12T23:20:30-04")
    guard case .dateTime(let calendarDate, let time) = date.content, let day = calendarDate.firstDay else {
      Issue.record("no clock time")
      return
    }
    #expect(date.bounds.firstDay == day && date.bounds.lastDay == day)
    // 1985-04-13T03:20:30Z
    #expect(time.secondsSinceEpoch(on: day) == 482_210_430)
  }
}
