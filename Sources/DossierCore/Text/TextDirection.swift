/// Which way a text runs.
public enum TextDirection: Hashable, Sendable {
  /// As Latin, Greek, Cyrillic and most others.
  case leftToRight
  /// As Arabic and Hebrew.
  case rightToLeft

  /// The direction of the first strong character outside isolates (Unicode Bidirectional Algorithm, UAX #9, rules P2 and P3);
  /// `nil` if there is none, as in `2023`.
  public init?(firstStrongOf text: some Sequence<Unicode.Scalar>) {
    var isolates = 0
    for scalar in text {
      switch scalar.value {
      case 0x2066...0x2068: isolates += 1
      case 0x2069: isolates = max(0, isolates - 1)
      default:
        if isolates == 0, let direction = Self.strong(scalar) {
          self = direction
          return
        }
      }
    }
    return nil
  }

  /// Whether any character of a text runs from right to left.
  public static func hasRightToLeft(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    text.contains { $0.value >= 0x590 && strong($0) == .rightToLeft }
  }

  /// A text to be set among others: between isolates (U+2068, U+2069) if any of its characters runs from right to left, so
  /// that what stands beside it keeps its place.
  public static func isolated(_ text: String) -> String {
    hasRightToLeft(text.unicodeScalars) ? "\u{2068}\(text)\u{2069}" : text
  }

  private static func strong(_ scalar: Unicode.Scalar) -> TextDirection? {
    switch scalar.value {
    // Most text, and the properties of a character are looked up slowly.
    case 0x41...0x5A, 0x61...0x7A: .leftToRight
    case 0x00...0x7F: nil
    case 0x200F, 0x061C: .rightToLeft
    case 0x200E: .leftToRight
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic ? .rightToLeft : nil
    default:
      scalar.properties.isAlphabetic ? .leftToRight : nil
    }
  }
}
