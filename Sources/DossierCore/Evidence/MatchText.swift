extension CanonicalText {
  /// Whether two texts say the same: they differ in nothing but typography.
  package static func matches(_ left: CanonicalText, _ right: CanonicalText) -> Bool {
    match(left.tokens[...], in: right.tokens, at: 0) == right.tokens.count
  }

  /// The bytes of every place where a quote stands, in order, at most `limit`.
  package func occurrences(ofQuote quote: String, limit: Int = .max) -> [Range<Int>] {
    occurrences(of: CanonicalText(quote), limit: limit).map { bytes(of: $0) }
  }

  /// The places where another text stands in this one, in order, at most `limit`; overlapping ones too.
  package func occurrences(of wanted: CanonicalText, limit: Int = .max) -> [Range<Int>] {
    var needle = wanted.tokens[...]
    while needle.last == Token.lineHyphen { needle.removeLast() }
    guard let first = needle.first, needle.count <= 2 * tokens.count + 2 else { return [] }
    // A letter or digit is only itself: where the first and the next such token do not follow each other, nothing is compared.
    let isPlain = Self.isPlain(first)
    let next = isPlain ? needle.dropFirst().first.flatMap { Self.isPlain($0) ? $0 : nil } : nil
    var candidates: [Int] = []
    tokens.withUnsafeBufferPointer { tokens in
      var index = 0
      while index < tokens.count {
        if isPlain ? tokens[index] == first : Self.isSame(tokens[index], first) {
          let after = index + 1 < tokens.count ? tokens[index + 1] : 0
          if next == nil || after == next || after == Token.lineHyphen { candidates.append(index) }
        }
        index += 1
      }
    }
    var found: [Range<Int>] = []
    for index in candidates {
      guard let end = Self.match(needle, in: tokens, at: index), !isInsideLetter(end), !isInsideLetter(index) else {
        continue
      }
      found.append(index..<end)
      if found.count == limit { break }
    }
    return found
  }

  /// Whether a token is an ASCII letter or digit.
  @inline(__always)
  private static func isPlain(_ token: UInt32) -> Bool {
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
  private static func match(_ needle: ArraySlice<UInt32>, in text: [UInt32], at start: Int) -> Int? {
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
      } else {
        return nil
      }
    }
    return at
  }

  @inline(__always)
  private static func isSame(_ left: UInt32, _ right: UInt32) -> Bool {
    if left == right { return true }
    if left > Token.dash || right > Token.dash { return false }
    let (low, high) = (min(left, right), max(left, right))
    // An en dash is set for a hyphen or for a dash; white space is white space.
    return low == Token.hyphen && high == Token.enDash || low == Token.enDash && high == Token.dash
      || low == Token.paragraph && high == Token.space
  }
}
