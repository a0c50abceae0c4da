extension PhraseTokenizer {
  /// A number with its ending: `12`, `12th`, `1990s`, `'90s`, `2023-07-12`, `12.07.2023`.
  mutating func number() throws(DateError) {
    var token = PhraseToken(offset: position)
    if let date = try numericDate() {
      token.add(PhraseGrammar.symbol(date.isDay ? .isoDay : .isoMonth), date.value)
      position = date.end
      append(token)
      return
    }
    let start = position
    var value = 0
    while let digit = digit(at: position), position - start < 7 {
      value = value * 10 + digit
      position += 1
    }
    let digits = position - start
    if digit(at: position) != nil { throw DateError(message: "the number is too long for a date", offset: start) }
    let (ending, end) = peekLetters()
    if ending.length > 0, grammar.decadeEndings.contains(ending), value % 10 == 0, (2...4).contains(digits) {
      position = end
      token.add(PhraseGrammar.symbol(digits == 2 ? .shortDecade : .decade), value)
      append(token)
      return
    }
    let hasStop = position < bytes.count && bytes[position] == UInt8(ascii: ".")
    if ending.length > 0, grammar.ordinalEndings.contains(ending) {
      position = end
      addOrdinal(value, to: &token)
    } else {
      if digits <= 4 { token.add(PhraseGrammar.symbol(.count), value) }
      if digits == 3 || digits == 4 { token.add(PhraseGrammar.symbol(.year), value) }
      if digits == 2 { token.add(PhraseGrammar.symbol(.shortYear), value) }
      if hasStop {
        position += 1
        addOrdinal(value, to: &token)
      } else if digits <= 2 && value >= 1 && value <= 31 {
        token.add(PhraseGrammar.symbol(.day), value)
      }
    }
    if token.count == 0 { throw DateError(message: "the number is too long for a date", offset: start) }
    append(token)
  }

  private func addOrdinal(_ value: Int, to token: inout PhraseToken) {
    token.add(PhraseGrammar.symbol(.ordinal), value)
    if value >= 1 && value <= 31 { token.add(PhraseGrammar.symbol(.day), value) }
  }

  /// A date in numbers: `2023-07-12`, `2023/07/12`, `2023-07`, `12.7.2023`, and `13/7/2023` where only one reading is
  /// possible.
  private func numericDate() throws(DateError) -> (value: Int, isDay: Bool, end: Int)? {
    guard let (first, firstEnd) = digits(at: position), firstEnd < bytes.count else { return nil }
    let separator = bytes[firstEnd]
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."),
      let (second, secondEnd) = digits(at: firstEnd + 1), secondEnd - firstEnd <= 3
    else { return nil }
    let isYearFirst = firstEnd - position == 4
    if secondEnd < bytes.count, bytes[secondEnd] == separator, let (third, end) = digits(at: secondEnd + 1) {
      if isYearFirst, separator != UInt8(ascii: "."), end - secondEnd == 3, secondEnd - firstEnd == 3 {
        return (value: first * 10_000 + second * 100 + third, isDay: true, end: end)
      }
      if firstEnd - position <= 2, end - secondEnd == 5 { return try yearLast(first, second, third, separator, end) }
    }
    if isYearFirst, separator == UInt8(ascii: "-"), secondEnd - firstEnd == 3, (1...12).contains(second) {
      return (value: first * 10_000 + second * 100, isDay: false, end: secondEnd)
    }
    return nil
  }

  private func yearLast(
    _ first: Int, _ second: Int, _ year: Int, _ separator: UInt8, _ end: Int
  ) throws(DateError) -> (value: Int, isDay: Bool, end: Int)? {
    if separator == UInt8(ascii: ".") || first > 12 || first == second {
      return (value: year * 10_000 + second * 100 + first, isDay: true, end: end)
    }
    if second > 12 { return (value: year * 10_000 + first * 100 + second, isDay: true, end: end) }
    throw DateError(
      message: "day and month cannot be told apart", offset: position, hint: "write it as 2023-07-12 or 12 July 2023")
  }

  private func digits(at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var position = start
    while let digit = digit(at: position), position - start < 5 {
      value = value * 10 + digit
      position += 1
    }
    return position == start ? nil : (value, position)
  }
}
