/// Which way a text runs.
enum WritingDirection {
  /// Whether the first strong character is written right to left (Unicode Bidirectional Algorithm, rules P2 and P3).
  static func isRightToLeft(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    for scalar in text {
      switch scalar.value {
      case 0x200F, 0x061C: return true
      case 0x200E: return false
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        if scalar.properties.isAlphabetic { return true }
      default:
        if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}
