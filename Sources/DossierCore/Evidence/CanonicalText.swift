/// A text reduced to what it says: two texts that differ only in typography, white space, hyphenation at line ends or Unicode
/// form are the same token for token (see ``matches(_:_:)``), and no others are.
///
/// A token is a UTF-16 code unit of the canonical decomposition (NFD), or one of ``Token``'s signs. Letters, digits,
/// superscripts, fractions, letter case and all punctuation but quotation marks, dashes and ellipses stay as they are.
package struct CanonicalText: Sendable {
  /// The tokens: two bytes each, since a text may have a hundred million.
  package private(set) var tokens: [UInt16] = []
  /// The bytes of the original that they stand for.
  private var places = TokenPlaces()

  /// Reduces some bytes of valid UTF-8.
  ///
  /// A large text is reduced in pieces that end at empty lines, over which no rule of typography reaches; the result is the
  /// same, and memory holds the steps between for one piece only. Where there is no empty line for long, a piece ends after
  /// a sentence: marks that open before its end and close behind it are then not recognized as a pair.
  ///
  /// - Parameter pieceSize: how many bytes a piece has at least.
  package init(_ bytes: [UInt8], range: Range<Int>, pieceSize: Int = 1 << 20) {
    var start = range.lowerBound
    var sign = Token.paragraph
    while start < range.upperBound {
      let joint = TextJoint(in: bytes, from: start + pieceSize, to: range.upperBound, patience: 4 * pieceSize)
      var reading = ScalarReading(bytes, range: start..<joint.offset)
      reading.read()
      var typography = Typography(reading.tokens)
      typography.reduce()
      if joint.offset < range.upperBound, start == range.lowerBound { tokens.reserveCapacity(range.count) }
      append(typography.tokens, after: sign)
      sign = joint.isEmptyLine ? Token.paragraph : Token.space
      start = joint.offset
    }
  }

  /// Takes in a piece, with a sign between it and the last one.
  private mutating func append(_ piece: [PlacedToken], after sign: UInt16) {
    if let first = piece.first, !tokens.isEmpty {
      append(sign, places.bytes(of: tokens.count - 1).upperBound..<Int(first.start))
    }
    for token in piece {
      let place = Int(token.start)..<Int(token.end)
      let value = token.value
      if value <= 0xFFFF {
        append(UInt16(value), place)
      } else {
        append(UInt16(0xD800 + (value - 0x1_0000) >> 10), place)
        append(UInt16(0xDC00 + (value & 0x3FF)), place)
      }
    }
  }

  @inline(__always)
  private mutating func append(_ token: UInt16, _ place: Range<Int>) {
    places.append(place, of: tokens.count)
    tokens.append(token)
  }

  /// Reduces a text on its own.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, range: 0..<bytes.count)
  }

  /// Whether the text is one paragraph.
  package var isFlat: Bool { !tokens.contains(Token.paragraph) }

  /// The code points, in place of signs what is no code point of any character.
  var scalars: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(tokens.count)
    for token in tokens {
      if (0xDC00...0xDFFF).contains(token), let high = result.last, (0xD800...0xDBFF).contains(high) {
        result[result.count - 1] = 0x1_0000 + (high - 0xD800) << 10 + UInt32(token - 0xDC00)
      } else {
        result.append(UInt32(token))
      }
    }
    return result
  }

  /// The bytes that some tokens stand for; the range is not empty.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    let start = places.bytes(of: range.lowerBound).lowerBound
    return start..<max(places.bytes(of: range.upperBound - 1).upperBound, start)
  }

  /// The tokens that some bytes became; empty if all of them vanished.
  package func tokens(at bytes: Range<Int>) -> Range<Int> {
    let lower = partitionIndex { places.bytes(of: $0).upperBound > bytes.lowerBound }
    let upper = partitionIndex { places.bytes(of: $0).lowerBound >= bytes.upperBound }
    return lower..<max(lower, upper)
  }

  /// The first token that satisfies a condition that holds from some token on.
  private func partitionIndex(_ isAfter: (Int) -> Bool) -> Int {
    var lower = 0
    var upper = tokens.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isAfter(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
