/// The first step to a ``CanonicalText``: bytes to code points in one Unicode form, white space as one sign each run.
struct ScalarReading {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private(set) var tokens: [PlacedToken] = []
  private var index: Int
  /// Whether the line being read is a heading, so that its end ends a paragraph.
  private var isInHeading = false
  /// Whether the paragraph being read begins as a block quote of Markdown does, with `>`.
  private var isInBlockQuote = false

  private typealias Token = TextSign

  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    index = range.lowerBound
    tokens.reserveCapacity(range.count)
  }

  mutating func read() {
    skipHeadingMarker()
    isInBlockQuote = isQuoteMarker(at: index)
    while index < range.upperBound {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7F {
        append(UInt32(byte), index, 1)
        index += 1
        continue
      }
      let (value, length) = scalar(at: index)
      if Self.isSpace(value) {
        readSpace()
      } else if value == 0xAD {
        skipSoftHyphen(length)
      } else {
        if !Self.isIgnored(value) { appendFolded(value, index, length) }
        index += length
      }
    }
    while let last = tokens.last?.value, last == Token.space || last == Token.newline || last == Token.paragraph {
      tokens.removeLast()
    }
  }

  @inline(__always)
  private mutating func append(_ value: UInt32, _ start: Int, _ length: Int) {
    tokens.append(PlacedToken(value: value, start: UInt32(start), end: UInt32(start + length)))
  }

  // MARK: White space

  private mutating func readSpace() {
    let start = index
    if isWordAfterSpace {
      index += 1
      if !tokens.isEmpty { append(Token.space, start, 1) }
      return
    }
    var lines = 0
    skipSpaces(&lines)
    while lines > 0, isInBlockQuote, isQuoteMarker(at: index), isLineEnd(after: index) {
      index += 1
      skipSpaces(&lines)
    }
    let isHeadingEnd = isInHeading && lines > 0
    if lines > 0 { isInHeading = false }
    if lines == 1, !tokens.isEmpty { skipUnderline(&lines) }
    if lines == 1, isInBlockQuote, isQuoteMarker(at: index) {
      // The first line says that it is a quote; here the marker is a part of the line break.
      index += 1
      skipSpaces(&lines)
    }
    if lines > 0 { isInBlockQuote = isQuoteMarker(at: index) || lines == 1 && isInBlockQuote }
    let beginsHeading = lines > 0 && skipHeadingMarker()
    if tokens.isEmpty { return }
    let token =
      lines > 1 || isHeadingEnd || beginsHeading ? Token.paragraph : lines == 1 ? Token.newline : Token.space
    append(token, start, index - start)
  }

  /// Passes over white space, and counts the line ends in it.
  private mutating func skipSpaces(_ lines: inout Int) {
    let start = index
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      guard Self.isSpace(value) || (Self.isIgnored(value) && lines == 0 && index > start) else { break }
      let isCRLF = value == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
      if value == 0x2029 { lines += 2 } else if Self.isLineEnd(value), !isCRLF { lines += 1 }
      index += length
    }
  }

  /// Whether one space stands here, and an ASCII letter, digit or mark after it: what nearly all white space is.
  private var isWordAfterSpace: Bool {
    guard bytes[index] == 0x20, index + 1 < range.upperBound else { return false }
    return bytes[index + 1] > 0x20 && bytes[index + 1] < 0x7F
  }

  /// Passes over the `#` of a heading; whether there was one.
  @discardableResult
  private mutating func skipHeadingMarker() -> Bool {
    var end = index
    while end < range.upperBound, bytes[end] == UInt8(ascii: "#"), end - index < 7 { end += 1 }
    guard end > index, end - index <= 6 else { return false }
    let marker = end
    while end < range.upperBound {
      let (value, length) = scalar(at: end)
      guard Self.isSpace(value), !Self.isLineEnd(value) else { break }
      end += length
    }
    guard end > marker else { return false }
    index = end
    isInHeading = true
    return true
  }

  /// Whether a `>` stands at an index, before white space.
  private func isQuoteMarker(at index: Int) -> Bool {
    guard index < range.upperBound, bytes[index] == UInt8(ascii: ">") else { return false }
    return index + 1 == range.upperBound || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A
      || bytes[index + 1] == 0x0D
  }

  /// Passes over a line of `=` or `-` alone, three at least: Markdown's other way to make a heading of the line above.
  private mutating func skipUnderline(_ lines: inout Int) {
    guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "-") else {
      return
    }
    var end = index
    while end < range.upperBound, bytes[end] == bytes[index] { end += 1 }
    guard end - index > 2, isLineEnd(after: end - 1) else { return }
    index = end
    lines += 1
    skipSpaces(&lines)
  }

  /// Whether nothing else stands on the line.
  private func isLineEnd(after index: Int) -> Bool {
    var end = index + 1
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end == range.upperBound || bytes[end] == 0x0A || bytes[end] == 0x0D
  }

  /// A soft hyphen vanishes; at a line end the two parts of the word are joined.
  private mutating func skipSoftHyphen(_ length: Int) {
    index += length
    var end = index
    var lines = 0
    while end < range.upperBound {
      let (value, length) = scalar(at: end)
      guard Self.isSpace(value) else { break }
      let isCRLF = value == 0x0D && end + 1 < range.upperBound && bytes[end + 1] == 0x0A
      if Self.isLineEnd(value), !isCRLF { lines += 1 }
      end += length
    }
    if lines == 1 { index = end }
  }

  // MARK: Unicode forms

  private mutating func appendFolded(_ value: UInt32, _ start: Int, _ length: Int) {
    switch value {
    case 0xFB00...0xFB06:
      for part in Self.ligatures[Int(value - 0xFB00)].unicodeScalars { append(part.value, start, length) }
    case 0x2026: for _ in 0..<3 { append(0x2E, start, length) }
    // Full-width letters and digits are the same letters and digits.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: append(value - 0xFEE0, start, length)
    default: appendDecomposed(value, start, length)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private mutating func appendDecomposed(_ value: UInt32, _ start: Int, _ length: Int) {
    if (0xAC00...0xD7A3).contains(value) {
      let syllable = value - 0xAC00
      append(0x1100 + syllable / 588, start, length)
      append(0x1161 + syllable % 588 / 28, start, length)
      if syllable % 28 > 0 { append(0x11A7 + syllable % 28, start, length) }
      return
    }
    if let (first, second) = Self.decomposition(of: value) {
      appendDecomposed(first, start, length)
      if second > 0 { appendDecomposed(second, start, length) }
      return
    }
    append(TextSign.escaped(value), start, length)
    if value >= 0x300 { reorderLastMark() }
  }

  /// Brings a combining mark into canonical order among those before it (Unicode Standard, section 3.11).
  private mutating func reorderLastMark() {
    var last = tokens.count - 1
    let mark = tokens[last].value
    let rank = Self.combiningClass(mark)
    guard rank > 0 else { return }
    while last > 0, Self.combiningClass(tokens[last - 1].value) > rank {
      tokens[last].value = tokens[last - 1].value
      last -= 1
    }
    tokens[last].value = mark
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue
  }

  /// The two parts that a code point is made of; the second is 0 if there is none.
  static func decomposition(of value: UInt32) -> (UInt32, UInt32)? {
    let table = CanonicalDecompositions.table
    var lower = 0
    var upper = table.count / 3
    while lower < upper {
      let middle = (lower + upper) / 2
      if table[middle * 3] < value { lower = middle + 1 } else { upper = middle }
    }
    guard lower * 3 < table.count, table[lower * 3] == value else { return nil }
    return (table[lower * 3 + 1], table[lower * 3 + 2])
  }

  // MARK: Code points

  private func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0 }
    switch lead {
    case 0..<0x80: return (lead, 1)
    case 0x80..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
    case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isLineEnd(_ value: UInt32) -> Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028: true
    default: false
    }
  }

  /// Code points that show nothing and only control how letters join or where lines break.
  private static func isIgnored(_ value: UInt32) -> Bool {
    switch value {
    case 0x34F, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }
}
