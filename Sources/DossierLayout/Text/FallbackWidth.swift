/// Widths of characters that Liberation Sans lacks, in 2048ths of the size; rather too wide than too narrow.
enum FallbackWidth {
  private static let em = 2_048

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      break
    }
    let code = scalar.value
    if isHalfwidth(code) { return em / 2 }
    if isWide(code) { return em }
    if isEmoji(scalar) { return em * 5 / 4 }
    return script(code) ?? em
  }

  /// True for the characters of Chinese, Japanese and Korean text that fill a square, and between which lines may break.
  static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }

  private static func isHalfwidth(_ code: UInt32) -> Bool {
    (0xFF61...0xFFDC).contains(code) || (0xFFE8...0xFFEE).contains(code)
  }

  /// Colour fonts draw emoji up to a quarter wider than they are high.
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar.value) || scalar.properties.isEmojiPresentation
  }

  private static func script(_ code: UInt32) -> Int? {
    switch code {
    case 0x0530...0x058F: em * 7 / 10  // Armenian
    case 0x0600...0x08FF: em * 3 / 4  // Arabic, Syriac
    case 0x0900...0x0DFF: em * 9 / 10  // Indic scripts
    case 0x0E00...0x0EFF: em * 7 / 10  // Thai, Lao
    case 0x0F00...0x0FFF: em * 4 / 5  // Tibetan
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: em * 7 / 10  // Georgian
    case 0x1160...0x11FF: 0  // Jamo that join the syllable before
    case 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF: em * 4 / 5  // Latin
    case 0x2000...0x206F: em / 2  // punctuation
    case 0x2070...0x209F: em / 2  // superscripts, subscripts
    default: nil
    }
  }
}
