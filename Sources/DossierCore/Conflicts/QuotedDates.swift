import Chronology

/// The dates in a quote.
enum QuotedDates {
  /// A date and the words it takes.
  struct Found {
    let date: DateExpression
    /// Whether the year is not written but that of the source.
    let isRelative: Bool
    let words: Range<Int>
  }

  /// How many words a date may take.
  private static let longest = 6

  /// All dates in a text, the longest at each place; years of their own only after a word such as "in".
  static func find(_ words: [Substring], relativeTo day: Day?) -> [Found] {
    var found: [Found] = []
    var index = 0
    let plain = words.map(QuotedNumbers.plain)
    while index < words.count {
      guard let match = match(words, plain, at: index, relativeTo: day) else {
        index += 1
        continue
      }
      found.append(match)
      index = match.words.upperBound
    }
    return found
  }

  private static func match(_ words: [Substring], _ plain: [String], at start: Int, relativeTo day: Day?) -> Found? {
    for length in stride(from: min(longest, words.count - start), through: 1, by: -1) {
      let range = start..<start + length
      let hasMonth = plain[range].contains { months.contains($0) }
      let hasYear = plain[range].contains(where: isYear)
      guard hasMonth || hasYear else { return nil }
      if length == 1 {
        guard hasYear, start > 0, prepositions.contains(plain[start - 1]) else { continue }
      } else if !hasMonth, !(openers.contains(plain[start]) && isYear(plain[start + 1])) {
        continue
      }
      let text = trimmed(words[range].joined(separator: " "))
      if let date = try? DateExpression(text) { return Found(date: date, isRelative: false, words: range) }
      if let day, let date = try? DateExpression(text, relativeTo: day) {
        return Found(date: date, isRelative: true, words: range)
      }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    let isMark = { (character: Character) in ".,;:!?()[]“”\"'‘’".contains(character) }
    return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1700...2100).contains($0) } == true
  }

  private static let prepositions: Set<String> = ["in", "of", "year", "im", "jahr", "en"]
  private static let openers: Set<String> = ["early", "mid", "late", "spring", "summer", "autumn", "winter"]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
