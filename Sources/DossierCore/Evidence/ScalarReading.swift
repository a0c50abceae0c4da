/// The first step to a ``CanonicalText``: bytes to code points in one Unicode form, white space as one sign each run.
struct ScalarReading {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private(set) var tokens: [UInt32] = []
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  private var index: Int
  /// Whether the line being read is a heading, so that its end ends a paragraph.
  private var isInHeading = false

  private typealias Token = CanonicalText.Token

  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    index = range.lowerBound
    tokens.reserveCapacity(range.count)
    starts.reserveCapacity(range.count)
    ends.reserveCapacity(range.count)
  }

  mutating func read() {
    skipHeadingMarker()
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      if value > 0x20, value < 0x7F {
        append(value, index, length)
        index += length
      } else if Self.isSpace(value) {
        readSpace()
      } else if value == 0xAD {
        skipSoftHyphen(length)
      } else {
        if !Self.isIgnored(value) { appendFolded(value, index, length) }
        index += length
      }
    }
    while let last = tokens.last, last == Token.space || last == Token.newline || last == Token.paragraph {
      removeLast()
    }
  }

  private mutating func append(_ value: UInt32, _ start: Int, _ length: Int) {
    tokens.append(value)
    starts.append(UInt32(start))
    ends.append(UInt32(start + length))
  }

  private mutating func removeLast() {
    tokens.removeLast()
    starts.removeLast()
    ends.removeLast()
  }

  // MARK: White space

  private mutating func readSpace() {
    let start = index
    var lines = 0
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      guard Self.isSpace(value) || (Self.isIgnored(value) && lines == 0 && index > start) else { break }
      let isCRLF = value == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
      if value == 0x2029 { lines += 2 } else if Self.isLineEnd(value), !isCRLF { lines += 1 }
      index += length
    }
    let isHeadingEnd = isInHeading && lines > 0
    if lines > 0 { isInHeading = false }
    let beginsHeading = lines > 0 && skipHeadingMarker()
    if tokens.isEmpty { return }
    let token =
      lines > 1 || isHeadingEnd || beginsHeading ? Token.paragraph : lines == 1 ? Token.newline : Token.space
    append(token, start, index - start)
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
    append(value, start, length)
    if value >= 0x300 { reorderLastMark() }
  }

  /// Brings a combining mark into canonical order among those before it (Unicode Standard, section 3.11).
  private mutating func reorderLastMark() {
    var last = tokens.count - 1
    let rank = Self.combiningClass(tokens[last])
    guard rank > 0 else { return }
    while last > 0, Self.combiningClass(tokens[last - 1]) > rank {
      tokens.swapAt(last, last - 1)
      last -= 1
    }
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
