/// A text in the form in which quotes are compared, with the way back to the original's bytes.
///
/// Runs of white space (the no-break ones too) become one space, typographic quotation marks and dashes the plain ones,
/// and soft hyphens vanish. Everything else stays, code point for code point.
struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where folded bytes and their originals stop running side by side: the offset of a folded byte and of its original.
  private var segments: [(folded: UInt32, original: UInt32)] = []
  /// The original's offset that would go on the last segment.
  private var next = -1

  /// Folds some bytes of valid UTF-8.
  init(_ source: [UInt8], range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    var isAfterSpace = true
    while index < range.upperBound {
      let byte = source[index]
      if byte > 0x20, byte < 0x80 {
        append(byte, index)
        isAfterSpace = false
        index += 1
        continue
      }
      let (value, length) = decodeScalar(source, at: index)
      switch Self.fold(value) {
      case .space:
        if !isAfterSpace { append(0x20, index) }
        isAfterSpace = true
      case .nothing: break
      case .byte(let plain):
        append(plain, index)
        isAfterSpace = false
      case .itself:
        for offset in index..<min(index + length, range.upperBound) { append(source[offset], offset) }
        isAfterSpace = false
      }
      index += length
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
    }
  }

  /// Folds a text on its own.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, range: 0..<bytes.count)
  }

  private mutating func append(_ byte: UInt8, _ offset: Int) {
    if offset != next { segments.append((UInt32(bytes.count), UInt32(offset))) }
    bytes.append(byte)
    next = offset + 1
  }

  /// The offset of a folded byte's original.
  private func original(_ index: Int) -> Int {
    var lower = 0
    var upper = segments.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(segments[middle].folded) <= index { lower = middle } else { upper = middle }
    }
    let segment = segments[lower]
    return Int(segment.original) + index - Int(segment.folded)
  }

  private enum Folding {
    case space
    case nothing
    case byte(UInt8)
    case itself
  }

  private static func fold(_ value: UInt32) -> Folding {
    switch value {
    case 0x00...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD: .nothing
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A: .byte(UInt8(ascii: "'"))
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB: .byte(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212: .byte(UInt8(ascii: "-"))
    default: .itself
    }
  }

  /// The bytes of the original that became a range of folded bytes; the range is not empty.
  func original(_ range: Range<Int>, in source: [UInt8]) -> Range<Int> {
    let lower = original(range.lowerBound)
    let last = original(range.upperBound - 1)
    // The last byte of a code point that stayed itself is a continuation; one that was replaced is a whole code point.
    let length = source[last] & 0xC0 == 0x80 ? 1 : decodeScalar(source, at: last).length
    return lower..<last + length
  }
}
