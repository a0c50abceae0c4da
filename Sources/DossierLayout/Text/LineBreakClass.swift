/// Where a line may break: a small part of Unicode's line breaking (UAX #14), for labels and captions.
enum LineBreakClass {
  static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A space that gives way at the end of a line; not the ones that hold words together.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a line may break between two neighbours; `before` stands in front of them.
  static func breaks(
    between left: Unicode.Scalar, and right: Unicode.Scalar, after before: Unicode.Scalar?
  ) -> Bool {
    if isClosing(right) || isOpening(left) || isAttached(right) { return false }
    switch left.value {
    case 0x2D, 0x2010, 0x2013, 0x2014:  // hyphens and dashes: not as a sign, not in 2023-07-12
      guard let before, !isSpace(before), !isHyphen(right) else { return false }
      return left.value == 0x2014 || !isDigit(right)
    case 0x2F, 0x5C:  // slashes: not in 7/12 or //
      return before != nil && !isDigit(right) && right != left
    default:
      break
    }
    return isIdeographic(left) || isIdeographic(right) || isOpening(right) && isIdeographic(left)
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Characters between which Chinese and Japanese break; Korean breaks at its spaces.
  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    FallbackWidth.isWide(scalar.value) && !(0xAC00...0xD7A3).contains(scalar.value) && scalar.value > 0x11FF
  }

  /// Marks and joiners belong to what stands before them.
  private static func isAttached(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x2FF else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Never at the start of a line: closing brackets and quotes, stops, small kana, the long vowel mark.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    default: break
    }
    switch scalar.value {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x25, 0x2026, 0x3001, 0x3002, 0x3005, 0x303B, 0x3041, 0x3043, 0x3045,
      0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x309D, 0x309E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9,
      0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30FB...0x30FE, 0xFF01, 0xFF05, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F:
      return true
    default: return false
    }
  }
}
