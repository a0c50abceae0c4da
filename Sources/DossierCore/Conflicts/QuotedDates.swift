import Chronology

/// The dates in a quote.
enum QuotedDates {
  /// A date and the words it takes.
  struct Found {
    /// What it may be: "on Wednesday" is the last one or the next.
    let dates: [DateExpression]
    /// How many days away from its source's day it can speak of; `nil` where the year is written.
    let reach: Int64?
    let words: Range<Int>

    /// Whether only a day of the week or a word such as "yesterday" gives it: it may be the day of something else.
    var isVague: Bool { reach == QuotedDates.week }
  }

  /// How many words a date may take.
  private static let longest = 8
  /// How many days around a source's own a year that is not written reaches.
  private static let year: Int64 = 400
  /// How many days around a source's own a day of the week reaches.
  private static let week: Int64 = 8

  /// All dates in a text, the longest at each place; years of their own only after a word such as "in".
  static func find(_ words: [Substring], relativeTo day: Day?) -> [Found] {
    var found: [Found] = []
    var index = 0
    let plain = words.map(QuotedNumbers.plain)
    let signs = plain.map(Signs.init)
    let denied = DeniedWords.find(words, plain)
    let counts = plain.contains { $0 == "ago" || $0 == "vor" || $0 == "il" }
    while index < words.count {
      guard
        let match = match(words, plain, signs, at: index, relativeTo: day)
          ?? (counts ? daysAgo(words, plain, at: index, relativeTo: day) : nil)
          ?? near(plain, at: index, relativeTo: day)
      else {
        index += 1
        continue
      }
      if !match.words.contains(where: denied.contains) { found.append(match) }
      index = match.words.upperBound
    }
    return found
  }

  /// The dates after "since" and its like, with years of their own.
  static func beginnings(_ words: [Substring]) -> [Found] {
    let plain = words.map(QuotedNumbers.plain)
    guard plain.contains(where: sinces.contains) else { return [] }
    let signs = plain.map(Signs.init)
    return plain.indices.compactMap { index -> Found? in
      guard sinces.contains(plain[index]), index + 1 < plain.count else { return nil }
      if isYear(plain[index + 1]), let date = try? DateExpression(plain[index + 1]) {
        return Found(dates: [date], reach: nil, words: index + 1..<index + 2)
      }
      return match(words, plain, signs, at: index + 1, relativeTo: nil)
    }
  }

  private static let sinces: Set<String> = ["since", "seit", "depuis"]

  /// What in a word tells of a date.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static let month = Signs(rawValue: 1)
    static let year = Signs(rawValue: 2)
    static let age = Signs(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ plain: String) {
      self = []
      if months.contains(plain) || foreign[plain] != nil { insert(.month) }
      if isYear(plain) { insert(.year) }
      if ages.contains(plain) || isDecade(plain) { insert(.age) }
    }
  }

  private static func match(
    _ words: [Substring], _ plain: [String], _ signs: [Signs], at start: Int, relativeTo day: Day?
  ) -> Found? {
    if let date = numeric(plain[start]) { return Found(dates: [date], reach: nil, words: start..<start + 1) }
    for length in stride(from: min(longest, words.count - start), through: 1, by: -1) {
      let range = start..<start + length
      let all = signs[range].reduce(into: Signs()) { $0.formUnion($1) }
      let (hasMonth, hasYear, hasAge) = (all.contains(.month), all.contains(.year), all.contains(.age))
      guard hasMonth || hasYear || hasAge else { return nil }
      if length == 1 {
        if !isDecade(plain[start]) {
          guard hasYear, start > 0, prepositions.contains(plain[start - 1]) else { continue }
          // "A law of 1973" is its name.
          if start > 1, plain[start - 1] == "of", works.contains(plain[start - 2]) { continue }
        }
      } else if !hasMonth, !openers.contains(plain[start]), !hasAge {
        continue
      }
      let text = trimmed(words[range].map(translated).joined(separator: " "))
      if let date = read(text, relativeTo: nil) { return Found(dates: [date], reach: nil, words: range) }
      if let day, hasMonth, let date = read(text, relativeTo: day) {
        return Found(dates: [date], reach: year, words: range)
      }
    }
    return nil
  }

  /// `2020-08-10`, `17.03.2024`, `18/03/2024`; not `05/04/2024`, which has two meanings.
  private static func numeric(_ word: String) -> DateExpression? {
    guard word.utf8.count >= 7, word.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F })
    else { return nil }
    return word.utf8.count { [0x2D, 0x2E, 0x2F].contains($0) } >= 1 ? try? DateExpression(word) : nil
  }

  /// "yesterday", "on Wednesday": days around that of the source.
  private static func near(_ plain: [String], at index: Int, relativeTo day: Day?) -> Found? {
    guard let day else { return nil }
    let days: [Day]
    if let offset = offsets[plain[index]] {
      days = [day.advanced(by: offset)]
    } else if let name = weekdays[plain[index]] {
      let monday = day.startOfWeek
      days = [Int64(-7), 0, 7].map { monday.advanced(by: $0 + Int64(name)) }.filter {
        abs($0.number - day.number) <= week
      }
    } else {
      return nil
    }
    let dates = days.compactMap(date)
    return dates.isEmpty ? nil : Found(dates: dates, reach: week, words: index..<index + 1)
  }

  /// "two days ago", "vor zwei Tagen", "il y a deux jours": by the count, a day more or less where the paper was set the
  /// evening before.
  private static func daysAgo(_ words: [Substring], _ plain: [String], at start: Int, relativeTo day: Day?) -> Found? {
    guard let day else { return nil }
    for (opening, unit, closing) in agos {
      let first = start + opening.count
      guard first < plain.count, plain[start..<first].elementsEqual(opening),
        let number = NumberWords.number(words, plain, at: first), let count = Int64(exactly: number.readings[0]),
        (1...30).contains(count)
      else { continue }
      let next = first + number.count
      let end = next + 1 + closing.count
      guard end <= plain.count, unit.contains(plain[next]), plain[next + 1..<end].elementsEqual(closing) else {
        continue
      }
      let dates = [-count, -count - 1].compactMap { date(day.advanced(by: $0)) }
      return dates.isEmpty ? nil : Found(dates: dates, reach: count + week, words: start..<end)
    }
    return nil
  }

  private static func date(_ day: Day) -> DateExpression? {
    let civil = day.civil
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    guard (0...9999).contains(civil.year) else { return nil }
    let year = String(repeating: "0", count: 4 - "\(civil.year)".utf8.count) + "\(civil.year)"
    return try? DateExpression("\(year)-\(two(civil.month))-\(two(civil.day))")
  }

  /// What stands before the number of days, the word for days, and what stands behind it.
  private static let agos: [([String], Set<String>, [String])] = [
    ([], ["days", "day"], ["ago"]), (["vor"], ["tagen", "tag"], []),
    (["il", "y", "a"], ["jours", "jour"], []),
  ]

  private static func read(_ text: String, relativeTo day: Day?) -> DateExpression? {
    (try? DateExpression(text, relativeTo: day)) ?? (try? DateExpression(text, relativeTo: day, in: .german))
  }

  /// A word with a French month in English; "1er" as 1.
  private static func translated(_ word: Substring) -> String {
    let plain = QuotedNumbers.plain(word)
    if plain == "1er" { return "1" }
    guard let month = foreign[plain], let english = month else { return String(word) }
    return english
  }

  private static func trimmed(_ text: String) -> String {
    let isMark = { (character: Character) in ".,;:!?()[]“”„«»\"'‘’".contains(character) }
    return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1700...2100).contains($0) } == true
  }

  /// "1980s".
  private static func isDecade(_ word: String) -> Bool {
    word.utf8.count == 5 && word.hasSuffix("0s") && isYear(String(word.dropLast()))
  }

  private static let prepositions: Set<String> = [
    "in", "of", "year", "im", "jahr", "en", "année", "christmas", "easter", "whitsun", "weihnachten", "ostern",
    "pfingsten",
    "noël", "pâques",
  ]
  /// What is called by the year it is of.
  private static let works: Set<String> = [
    "law", "laws", "act", "acts", "statute", "treaty", "convention", "constitution", "code", "charter", "protocol",
    "accord", "accords", "agreement", "edition", "census", "class", "model", "vintage", "rules", "regulation", "decree",
  ]
  private static let openers: Set<String> = [
    "early", "mid", "late", "spring", "summer", "autumn", "winter", "first", "second", "third", "fourth", "q1", "q2",
    "q3", "q4", "h1", "h2", "end", "beginning", "anfang", "mitte", "ende", "frühjahr", "frühling", "sommer", "herbst",
  ]
  private static let ages: Set<String> = ["century", "jahrhundert", "jahrhunderts"]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  /// Months of other languages; French ones with what they are in English.
  private static let foreign: [String: String?] = [
    "januar": nil, "jänner": nil, "februar": nil, "märz": nil, "mai": nil, "juni": nil, "juli": nil, "oktober": nil,
    "dezember": nil, "janvier": "january", "février": "february", "mars": "march", "avril": "april", "juin": "june",
    "juillet": "july", "août": "august", "septembre": "september", "octobre": "october", "novembre": "november",
    "décembre": "december",
  ]
  private static let offsets: [String: Int64] = [
    "yesterday": -1, "today": 0, "tomorrow": 1, "gestern": -1, "heute": 0, "hier": -1,
  ]
  /// From Monday on.
  private static let weekdays: [String: Int] = [
    "monday": 0, "montag": 0, "lundi": 0, "tuesday": 1, "dienstag": 1, "mardi": 1, "wednesday": 2, "mittwoch": 2,
    "mercredi": 2, "thursday": 3, "donnerstag": 3, "jeudi": 3, "friday": 4, "freitag": 4, "vendredi": 4,
    "saturday": 5, "samstag": 5, "sonnabend": 5, "samedi": 5, "sunday": 6, "sonntag": 6, "dimanche": 6,
  ]
}
