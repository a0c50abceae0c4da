extension CanonicalText {
  /// A sentence, or a heading.
  package struct Sentence: Sendable {
    private let lower: UInt32
    private let upper: UInt32
    /// Whether it is a whole paragraph that looks like a heading: short, without a full stop.
    let isHeading: Bool

    init(_ range: Range<Int>, isHeading: Bool) {
      lower = UInt32(range.lowerBound)
      upper = UInt32(range.upperBound)
      self.isHeading = isHeading
    }

    /// Its tokens.
    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  /// The longest that a sentence may be, in tokens; tables and lists without a full stop are cut there.
  private static let longest = 1500
  /// The longest paragraph that may be a heading.
  private static let longestHeading = 120

  /// All sentences in order.
  ///
  /// A sentence ends at `.`, `!`, `?` or an ellipsis before white space and something that can begin a sentence, but not after an
  /// abbreviation, an initial or an ordinal; at `。`, `！`, `？` in any case; and with its paragraph. Since tokens decide, texts
  /// that differ only in typography have the same sentences.
  package func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end] != Token.paragraph || goesOn(after: end) { end += 1 }
      splitParagraph(start..<end, &result)
      start = end + 1
    }
    return result
  }

  /// Whether a sentence goes on after the end of a paragraph, as it does from column to column and from page to page: the one
  /// breaks off after a small letter or a comma, the other begins with a small letter.
  private func goesOn(after end: Int) -> Bool {
    var (last, next) = (end - 1, end + 1)
    while last >= 0, tokens[last] == Token.space { last -= 1 }
    while next < tokens.count, tokens[next] == Token.space { next += 1 }
    guard last >= 0, next < tokens.count, let before = Unicode.Scalar(tokens[last]),
      let after = Unicode.Scalar(tokens[next])
    else { return false }
    return after.properties.isLowercase && (before == "," || before.properties.isLowercase)
  }

  private func splitParagraph(_ paragraph: Range<Int>, _ result: inout [Sentence]) {
    let first = result.count
    var start = paragraph.lowerBound
    func add(_ end: Int) {
      var lower = start
      while lower < end, tokens[lower] == Token.space { lower += 1 }
      if lower < end {
        result.append(Sentence(lower..<end, isHeading: false))
      }
      start = end
    }
    var index = start
    while index < paragraph.upperBound {
      if !Self.isLowercase(tokens[index]), let end = stop(at: index, in: paragraph, from: start) {
        add(end)
        index = end
      } else {
        index += 1
        if index - start >= Self.longest, index < paragraph.upperBound, tokens[index] == Token.space { add(index) }
      }
    }
    add(paragraph.upperBound)
    guard result.count == first + 1, let only = result.last, only.range.count <= Self.longestHeading else { return }
    let last = tokens[only.range.upperBound - 1]
    if Typography.isLetter(last) || (0x30...0x39).contains(last) || last == 0x29 || last == 0x22 {
      result[first] = Sentence(only.range, isHeading: true)
    }
  }

  /// Whether a token is a small ASCII letter, as most are.
  @inline(__always)
  private static func isLowercase(_ token: UInt16) -> Bool { (0x61...0x7A).contains(token) }

  /// Where the sentence ends that has a full stop at an index; `nil` if it does not end there.
  private func stop(at index: Int, in paragraph: Range<Int>, from start: Int) -> Int? {
    let mark = tokens[index]
    switch mark {
    case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4, 0x964: break
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: return afterClosing(index + 1, in: paragraph)
    default: return nil
    }
    var end = index + 1
    while end < paragraph.upperBound, tokens[end] == 0x2E || tokens[end] == 0x21 || tokens[end] == 0x3F { end += 1 }
    let isSingle = end == index + 1
    let beforeClosing = end
    end = afterClosing(end, in: paragraph)
    guard end < paragraph.upperBound else { return end }
    guard tokens[end] == Token.space else { return nil }
    var next = end + 1
    while next < paragraph.upperBound, tokens[next] == 0x22 || tokens[next] == 0x27 || tokens[next] == 0x28 {
      next += 1
    }
    guard next < paragraph.upperBound else { return end }
    if let scalar = Unicode.Scalar(tokens[next]), scalar.properties.isLowercase { return nil }
    if mark == 0x2E, isSingle, beforeClosing == end,
      isAbbreviation(before: index, next: next, in: paragraph, from: start)
    {
      return nil
    }
    return end
  }

  /// The index after closing quotation marks and brackets.
  private func afterClosing(_ index: Int, in paragraph: Range<Int>) -> Int {
    var index = index
    while index < paragraph.upperBound {
      switch tokens[index] {
      case 0x22, 0x27, 0x29, 0x5D, 0xFF09: index += 1
      default: return index
      }
    }
    return index
  }

  /// Whether the word before a full stop is an initial, has a full stop in it ("U.S."), is a known abbreviation, or is the
  /// day before a German month.
  private func isAbbreviation(before stop: Int, next: Int, in paragraph: Range<Int>, from start: Int) -> Bool {
    var lower = stop
    while lower > start, stop - lower < 14, Typography.isLetter(tokens[lower - 1]) { lower -= 1 }
    if stop - lower == 1 { return true }
    if stop > lower {
      if lower > start, tokens[lower - 1] == 0x2E { return true }
      return Self.abbreviations.contains(word(lower..<stop).lowercased())
    }
    var digits = stop
    while digits > start, (0x30...0x39).contains(tokens[digits - 1]) { digits -= 1 }
    // The number of an item in a list is no sentence.
    if stop > digits, stop - digits <= 3, tokens[start..<digits].allSatisfy({ $0 == Token.space }) { return true }
    guard (1...2).contains(stop - digits) else { return false }
    var end = next
    while end < paragraph.upperBound, Typography.isLetter(tokens[end]) { end += 1 }
    return Self.germanMonths.contains(word(next..<end))
  }

  private func word(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for token in tokens[range] { if let scalar = Unicode.Scalar(token) { text.append(scalar) } }
    return String(text)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "lt", "col", "capt", "sgt", "gov", "sen", "rep", "hon", "st", "jr",
    "sr", "vs", "approx", "fig", "cf", "ed", "eds", "vol", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
    "amb", "adm", "maj", "messrs", "mme", "mlle", "nos", "dept", "est", "inc", "ltd", "corp", "op", "cit", "ca", "bzw",
    "vgl",
    "mio", "mrd", "abs", "nr", "str", "pp", "ff", "par",
  ]

  private static let germanMonths: Set<String> = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember", "Jahrhundert", "Jahrhunderts",
  ]
}
