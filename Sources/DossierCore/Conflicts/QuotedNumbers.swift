/// The numbers in a quote, with what the words around them allow.
enum QuotedNumbers {
  /// What a text says of a quantity: the values that it leaves possible.
  struct Quantity {
    let range: ClosedRange<Double>
    /// As it is written.
    let text: String

    /// Whether a value may be meant: in range, or what the text says rounded to fewer digits.
    func allows(_ value: Double) -> Bool {
      if range.contains(value) { return true }
      guard range.lowerBound == range.upperBound else { return false }
      return Self.isRounded(range.lowerBound, from: value) || Self.isRounded(value, from: range.lowerBound)
    }

    /// Whether a round number may stand for a value: it is the value rounded to as many digits as the number shows.
    private static func isRounded(_ number: Double, from value: Double) -> Bool {
      guard number != 0, number == number.rounded() else { return value.rounded() == number }
      var unit = 1.0
      while (number / (unit * 10)).rounded() == number / (unit * 10) { unit *= 10 }
      return (value / unit).rounded() * unit == number
    }
  }

  /// All quantities in a text, but those at the words in `dates`.
  static func find(_ words: [Substring], excluding dates: Set<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
      guard !dates.contains(index), var (value, count) = number(words, at: index) else {
        index += 1
        continue
      }
      var next = index + count
      let isPercent = next < words.count && ["percent", "per"].contains(plain(words[next]))
      var text = words[index..<next].joined(separator: " ")
      var upper = value
      // "between 100 and 200", "100 to 200".
      if next + 1 < words.count, ["to", "and", "or", "bis", "à"].contains(plain(words[next])),
        plain(words[next]) != "and" || (index > 0 && plain(words[index - 1]) == "between"),
        !dates.contains(next + 1), let (other, length) = number(words, at: next + 1), other > value
      {
        text = words[index..<next + 1 + length].joined(separator: " ")
        upper = other
        next += 1 + length
      }
      if !isPercent { found.append(quantity(&value, upper, text, Array(words[..<index].suffix(3).map(plain)))) }
      index = next
      count = 0
    }
    return found
  }

  private static func quantity(_ value: inout Double, _ upper: Double, _ text: String, _ before: [String]) -> Quantity {
    let last = before.last ?? ""
    let pair = before.suffix(2).joined(separator: " ")
    let range: ClosedRange<Double>
    switch true {
    case upper > value: range = value...upper
    case ["more than", "at least", "no fewer", "fewer than no"].contains(pair)
      || ["over", "above", "exceeding"].contains(last):
      range = value...max(value, Double.greatestFiniteMagnitude)
    case ["less than", "fewer than", "up to", "at most"].contains(pair) || ["under", "below"].contains(last):
      range = 0...value
    case [
      "about", "around", "some", "roughly", "nearly", "almost", "approximately", "circa", "rund", "etwa", "environ",
    ]
    .contains(last):
      range = value * 0.9...value * 1.1
    default: range = value...value
    }
    return Quantity(range: range, text: text)
  }

  /// The number that begins at a word, and how many words it takes.
  private static func number(_ words: [Substring], at start: Int) -> (value: Double, count: Int)? {
    var index = start
    var total: Double?
    if let digits = digits(words[index]) {
      total = digits
      index += 1
    } else {
      var sum = 0.0
      var current = 0.0
      while index < words.count {
        let parts = plain(words[index]).split(separator: "-").map(String.init)
        let values = parts.compactMap { small[$0] }
        if !values.isEmpty, values.count == parts.count {
          current += values.reduce(0, +)
        } else if parts == ["hundred"] {
          current = max(current, 1) * 100
        } else if parts == ["dozen"] {
          current = max(current, 1) * 12
        } else if parts == ["thousand"] {
          sum += max(current, 1) * 1000
          current = 0
        } else if parts == ["a"] || parts == ["an"], index + 1 < words.count,
          ["hundred", "dozen", "thousand", "million"].contains(plain(words[index + 1]))
        {
          current = 1
        } else if parts == ["and"], index > start, index + 1 < words.count,
          small[plain(words[index + 1]).split(separator: "-").first.map(String.init) ?? ""] != nil,
          current >= 100 || sum > 0
        {
          index += 1
          continue
        } else {
          break
        }
        total = sum + current
        index += 1
      }
    }
    guard var total else { return nil }
    // A bare "one" is a pronoun as often as a number.
    if index == start + 1, plain(words[start]) == "one" { return nil }
    if index < words.count, let factor = factors[plain(words[index])] {
      total *= factor
      index += 1
    }
    return (total, index - start)
  }

  /// `1,500`, `1 500`, `2.5`, `140`; no ordinals, no percentages.
  private static func digits(_ word: Substring) -> Double? {
    let trimmed = word.drop { "([“\"'‘$€£".contains($0) }
    var text = String(trimmed.reversed().drop { ".,;:!?)]”\"'’".contains($0) }.reversed())
    guard let first = text.first, first.isASCII, first.isNumber, !text.hasSuffix("%") else { return nil }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      text = groups.joined()
    }
    return Double(text)
  }

  /// A word without punctuation, in lower case.
  static func plain(_ word: Substring) -> String {
    let isMark = { (character: Character) in ".,;:!?()[]“”\"'‘’".contains(character) }
    return String(word.drop(while: isMark).reversed().drop(while: isMark).reversed()).lowercased()
  }

  private static let factors: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "m": 1e6, "bn": 1e9, "tausend": 1e3, "millionen": 1e6,
  ]

  private static let small: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
}
