/// How a character behaves at the end of a line (UAX #14, table 1), after rule LB1.
///
/// `wideOpening` is an opening bracket that fills a square, which rule LB30 treats apart. The order is that of the letters in
/// `LineBreakTable`.
enum LineBreakClass: UInt8, Sendable {
  case alphabetic, breakAfter, breakBefore, breakBoth, mandatory, contingent, closing, combining, closingParenthesis
  case carriageReturn, emojiBase, emojiModifier, exclamation, glue, hebrew, hyphen, ideographic, inseparable, infix
  case jamoL, jamoT, jamoV, hangulLV, hangulLVT, lineFeed, nextLine, nonstarter, numeric, opening, postfix, prefix
  case quotation, regional, southEastAsian, space, slash, wordJoiner, zeroWidthSpace, joiner, wideOpening

  /// The class of a character.
  static func of(_ scalar: Unicode.Scalar) -> LineBreakClass {
    let code = scalar.value
    if code < 0x80 { return ascii[Int(code)] }
    if (0xAC00...0xD7A3).contains(code) { return (code - 0xAC00).isMultiple(of: 28) ? .hangulLV : .hangulLVT }
    return found(code)
  }

  private static let ascii: [LineBreakClass] = (0..<0x80).map { found($0) }

  private static let runs: [(first: UInt32, value: LineBreakClass)] = LineBreakTable.runs.withUTF8Buffer { bytes in
    stride(from: 0, to: bytes.count - 6, by: 7).map { start in
      let first = bytes[start..<(start + 6)].reduce(UInt32(0)) { $0 << 4 | UInt32(hexDigit($1)) }
      let letter = bytes[start + 6]
      let index = letter >= UInt8(ascii: "a") ? letter - UInt8(ascii: "a") + 26 : letter - UInt8(ascii: "A")
      return (first, LineBreakClass(rawValue: index) ?? .alphabetic)
    }
  }

  private static func found(_ code: UInt32) -> LineBreakClass {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= code { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1].value : .alphabetic
  }
}
