/// A text reduced to what it says: two texts that differ only in typography, white space, hyphenation at line ends or Unicode
/// form are the same token for token (see ``matches(_:_:)``), and no others are.
///
/// A token is a code point in canonical decomposition (NFD), or one of ``Token``'s signs. Letters, digits, superscripts, fractions,
/// letter case and all punctuation but quotation marks, dashes and ellipses stay as they are.
package struct CanonicalText: Sendable {
  /// The tokens.
  package private(set) var tokens: [UInt32] = []
  /// For every token the first byte of the original that it stands for.
  package private(set) var starts: [UInt32] = []
  /// For every token the byte after the last one it stands for.
  package private(set) var ends: [UInt32] = []

  /// Signs that are no code points.
  enum Token {
    static let space: UInt32 = 0x20
    /// White space with an empty line in it, or beside a heading.
    static let paragraph: UInt32 = 0x0A
    /// A single line end, before it becomes a space.
    static let newline: UInt32 = 0x0B
    /// A hyphen inside a compound or beside a word.
    static let hyphen: UInt32 = 0x11_0001
    /// An en dash between letters: stands for a hyphen or for a dash.
    static let enDash: UInt32 = 0x11_0002
    /// A dash between parts of a sentence, or a bullet, with the spaces around it.
    static let dash: UInt32 = 0x11_0003
    /// Hyphen or dash between two digits.
    static let range: UInt32 = 0x11_0004
    /// A minus sign.
    static let minus: UInt32 = 0x11_0005
    /// A hyphen at a line end, which may belong to the word or to the line.
    static let lineHyphen: UInt32 = 0x11_0006
  }

  /// Reduces some bytes of valid UTF-8.
  ///
  /// A large text is reduced in pieces that end at empty lines, over which no rule of typography reaches; the result is the
  /// same, and memory holds the steps between for one piece only.
  ///
  /// - Parameter pieceSize: how many bytes a piece has at least.
  package init(_ bytes: [UInt8], range: Range<Int>, pieceSize: Int = 4 << 20) {
    var start = range.lowerBound
    var isFirst = true
    while start < range.upperBound {
      let end = Self.emptyLine(in: bytes, from: min(start + pieceSize, range.upperBound), to: range.upperBound)
      var reading = ScalarReading(bytes, range: start..<end)
      reading.read()
      var typography = Typography(reading.tokens, reading.starts, reading.ends)
      typography.reduce()
      if isFirst, end == range.upperBound {
        (tokens, starts, ends) = (typography.tokens, typography.starts, typography.ends)
        return
      }
      if isFirst {
        tokens.reserveCapacity(range.count)
        starts.reserveCapacity(range.count)
        ends.reserveCapacity(range.count)
      }
      isFirst = false
      if let last = ends.last, let first = typography.starts.first {
        tokens.append(Token.paragraph)
        starts.append(last)
        ends.append(first)
      }
      tokens += typography.tokens
      starts += typography.starts
      ends += typography.ends
      start = end
    }
  }

  /// The first empty line from an index on, or the end.
  private static func emptyLine(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = max(start, 1)
    while index < end, !(bytes[index] == 0x0A && bytes[index - 1] == 0x0A) { index += 1 }
    return index < end ? index : end
  }

  /// Reduces a text on its own.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, range: 0..<bytes.count)
  }

  /// Whether the text is one paragraph.
  package var isFlat: Bool { !tokens.contains(Token.paragraph) }

  /// The bytes that some tokens stand for; the range is not empty.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<max(Int(ends[range.upperBound - 1]), Int(starts[range.lowerBound]))
  }

  /// The tokens that some bytes became; empty if all of them vanished.
  package func tokens(at bytes: Range<Int>) -> Range<Int> {
    let lower = ends.partitionIndex { $0 > UInt32(clamping: bytes.lowerBound) }
    let upper = starts.partitionIndex { $0 >= UInt32(clamping: bytes.upperBound) }
    return lower..<max(lower, upper)
  }
}

extension Array where Element == UInt32 {
  /// The first index whose element satisfies a condition that holds from some index on.
  fileprivate func partitionIndex(_ isAfter: (UInt32) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isAfter(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
