extension CanonicalText {
  /// Whether two texts say the same: they differ in nothing but typography.
  package static func matches(_ left: CanonicalText, _ right: CanonicalText) -> Bool {
    match(left.tokens[...], in: right.tokens, at: 0) == right.tokens.count
  }

  /// The bytes of every place where a quote stands, in order, at most `limit`.
  ///
  /// A few words do not show what the marks among them are: an apostrophe at their end may close a quotation that begins
  /// before them, a `*` at their beginning is a bullet or is none, and emphasis may end in them that began before. Where they
  /// stand nowhere as they are, they are looked for in the other readings.
  package func occurrences(ofQuote quote: String, limit: Int = .max) -> [Range<Int>] {
    let plain = CanonicalText(quote).tokens[...]
    var found = occurrences(of: plain, limit: limit, alikeMarks: false)
    if found.isEmpty, plain.contains(where: Self.isMark) {
      found = occurrences(of: plain, limit: limit, alikeMarks: true)
    }
    if found.isEmpty, plain.first == Token.dash {
      let inLine = CanonicalText("a " + quote).tokens
      if inLine.count > 2, inLine[1] == Token.space {
        found = occurrences(of: inLine[2...], limit: limit, alikeMarks: true)
      }
    }
    if found.isEmpty, plain.contains(where: Self.isEmphasis) {
      found = occurrences(of: Self.withoutEmphasis(plain)[...], limit: limit, alikeMarks: true)
    }
    return found.map { bytes(of: $0) }
  }

  /// Some tokens without `*` and `_`, but for those between letters or digits.
  private static func withoutEmphasis(_ tokens: ArraySlice<UInt16>) -> [UInt16] {
    let isWord = { (index: Int) in
      tokens.indices.contains(index) && (Typography.isLetter(tokens[index]) || (0x30...0x39).contains(tokens[index]))
    }
    return tokens.indices.filter { index in
      guard isEmphasis(tokens[index]) else { return true }
      var (lower, upper) = (index, index)
      while lower > tokens.startIndex, isEmphasis(tokens[lower - 1]) { lower -= 1 }
      while upper + 1 < tokens.endIndex, isEmphasis(tokens[upper + 1]) { upper += 1 }
      return isWord(lower - 1) == isWord(upper + 1)
    }.map { tokens[$0] }
  }

  private static func isEmphasis(_ token: UInt16) -> Bool { token == 0x2A || token == 0x5F }

  /// The bytes of every place where another text stands, in order, at most `limit`.
  func occurrences(ofText text: String, limit: Int = .max) -> [Range<Int>] {
    occurrences(of: CanonicalText(text), limit: limit).map { bytes(of: $0) }
  }

  /// The places where another text stands in this one, in order, at most `limit`; overlapping ones too.
  package func occurrences(of wanted: CanonicalText, limit: Int = .max) -> [Range<Int>] {
    occurrences(of: wanted.tokens[...], limit: limit, alikeMarks: false)
  }

  /// - Parameter alikeMarks: whether an apostrophe may stand for a quotation mark, but not after a digit: `5'` is no `5"`.
  private func occurrences(of wanted: ArraySlice<UInt16>, limit: Int, alikeMarks: Bool) -> [Range<Int>] {
    var needle = wanted
    while needle.last == Token.lineHyphen { needle.removeLast() }
    guard let first = needle.first, needle.count <= 2 * tokens.count + 2 else { return [] }
    // A letter or digit is only itself: where the first and the next such token do not follow each other, nothing is compared.
    let isPlain = Self.isPlain(first)
    let next = isPlain ? needle.dropFirst().first.flatMap { Self.isPlain($0) ? $0 : nil } : nil
    var candidates: [Int] = []
    tokens.withUnsafeBufferPointer { tokens in
      var index = 0
      while index < tokens.count {
        if isPlain
          ? tokens[index] == first
          : Self.isSame(tokens[index], first) || alikeMarks && Self.isMark(tokens[index]) && Self.isMark(first)
        {
          let after = index + 1 < tokens.count ? tokens[index + 1] : 0
          if next == nil || after == next || after == Token.lineHyphen { candidates.append(index) }
        }
        index += 1
      }
    }
    var found: [Range<Int>] = []
    for index in candidates {
      guard let end = Self.match(needle, in: tokens, at: index, alikeMarks: alikeMarks), !isInsideLetter(end),
        !isInsideLetter(index)
      else {
        continue
      }
      found.append(index..<end)
      if found.count == limit { break }
    }
    return found
  }

  /// Whether a token is a quotation mark or an apostrophe.
  @inline(__always)
  private static func isMark(_ token: UInt16) -> Bool { token == 0x22 || token == 0x27 }

  /// Whether a token is an ASCII letter or digit.
  @inline(__always)
  private static func isPlain(_ token: UInt16) -> Bool {
    (0x30...0x39).contains(token) || (0x41...0x5A).contains(token) || (0x61...0x7A).contains(token)
  }

  /// Whether a token belongs to the letter before it: an accent, or the rest of a Korean syllable.
  private func isInsideLetter(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index] >= 0x300, let scalar = Unicode.Scalar(tokens[index]) else { return false }
    return (0x1161...0x11FF).contains(scalar.value) || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Where a match of all of `needle` that begins at an index of `text` ends; `nil` if there is none.
  ///
  /// A hyphen at a line end stands for no hyphen, for a hyphen, or for one with a space after it.
  private static func match(
    _ needle: ArraySlice<UInt16>, in text: [UInt16], at start: Int, alikeMarks: Bool = false
  ) -> Int? {
    var at = start
    var wanted = needle.startIndex
    while wanted < needle.endIndex {
      let want = needle[wanted]
      let have = at < text.count ? text[at] : 0
      if have == Token.lineHyphen, want != Token.lineHyphen {
        at += 1
        guard want == Token.hyphen || want == Token.enDash else { continue }
        wanted += 1
        if wanted < needle.endIndex, needle[wanted] == Token.space { wanted += 1 }
      } else if want == Token.lineHyphen, have != Token.lineHyphen {
        wanted += 1
        guard have == Token.hyphen || have == Token.enDash else { continue }
        at += 1
        if at < text.count, text[at] == Token.space { at += 1 }
      } else if at < text.count, isSame(have, want) {
        at += 1
        wanted += 1
      } else if alikeMarks, isMark(have), isMark(want), at == 0 || !(0x30...0x39).contains(text[at - 1]) {
        at += 1
        wanted += 1
      } else {
        return nil
      }
    }
    return at
  }

  @inline(__always)
  private static func isSame(_ left: UInt16, _ right: UInt16) -> Bool {
    if left == right { return true }
    let (low, high) = (min(left, right), max(left, right))
    // An en dash is set for a hyphen or for a dash; white space is white space.
    return low == Token.hyphen && high == Token.enDash || low == Token.enDash && high == Token.dash
      || low == Token.paragraph && high == Token.space
  }
}
