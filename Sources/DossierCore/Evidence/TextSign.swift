extension CanonicalText {
  /// Signs that are no characters, as tokens: Unicode keeps U+FDD0 to U+FDEF free for such use. A text that has one of these
  /// all the same has a lone surrogate instead.
  enum Token {
    static let space: UInt16 = 0x20
    /// White space with an empty line in it, or beside a heading.
    static let paragraph: UInt16 = 0x0A
    /// A hyphen inside a compound or beside a word.
    static let hyphen: UInt16 = 0xFDD1
    /// An en dash between letters: stands for a hyphen or for a dash.
    static let enDash: UInt16 = 0xFDD2
    /// A dash between parts of a sentence, or a bullet, with the spaces around it.
    static let dash: UInt16 = 0xFDD3
    /// Hyphen or dash between two digits.
    static let range: UInt16 = 0xFDD4
    /// A minus sign.
    static let minus: UInt16 = 0xFDD5
    /// A hyphen at a line end, which may belong to the word or to the line.
    static let lineHyphen: UInt16 = 0xFDD6
  }
}

/// A code point or sign, and the bytes that it stands for.
struct PlacedToken {
  var value: UInt32
  let start: UInt32
  let end: UInt32
}

/// The same signs before code points become code units.
enum TextSign {
  static let space = UInt32(CanonicalText.Token.space)
  static let paragraph = UInt32(CanonicalText.Token.paragraph)
  /// A single line end, before it becomes a space.
  static let newline: UInt32 = 0x0B
  static let hyphen = UInt32(CanonicalText.Token.hyphen)
  static let enDash = UInt32(CanonicalText.Token.enDash)
  static let dash = UInt32(CanonicalText.Token.dash)
  static let range = UInt32(CanonicalText.Token.range)
  static let minus = UInt32(CanonicalText.Token.minus)
  static let lineHyphen = UInt32(CanonicalText.Token.lineHyphen)

  /// What stands for a code point that Unicode keeps free and that a text has all the same.
  static func escaped(_ value: UInt32) -> UInt32 {
    (0xFDD0...0xFDEF).contains(value) ? 0xDC00 + value - 0xFDD0 : value
  }
}
