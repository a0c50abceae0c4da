/// Widths of characters that Liberation Sans lacks, in 2048ths of the size; rather too wide than too narrow.
enum FallbackWidth {
  private static let em = 2_048
  /// Colour fonts draw emoji up to a third wider than they are high.
  static let emoji = em * 132 / 100

  static func of(_ scalar: Unicode.Scalar, _ weight: FontWeight) -> Int {
    let code = scalar.value
    if isHalfwidth(code) { return em / 2 }
    if isWide(code) { return em }
    if isEmoji(scalar) { return emoji }
    if let width = ScriptAdvances.of(weight).advance(of: code) { return width }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return other(code)
    }
  }

  /// True for the characters of Chinese, Japanese and Korean text that fill a square.
  static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x302A...0x302F, 0x3099, 0x309A: false  // marks
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }

  private static func isHalfwidth(_ code: UInt32) -> Bool {
    (0xFF61...0xFFDC).contains(code) || (0xFFE8...0xFFEE).contains(code)
  }

  /// Whether a character is drawn as a picture without being asked to.
  static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar.value) || scalar.properties.isEmojiPresentation
  }

  private static func other(_ code: UInt32) -> Int {
    switch code {
    case 0x1160...0x11FF: 0  // Jamo that join the syllable before
    case 0x0300...0x1FFF: em * 9 / 10
    default: em * 5 / 4
    }
  }
}
