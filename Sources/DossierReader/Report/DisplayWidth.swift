/// How text looks in a terminal: how wide code points are, and which must not reach it as they are.
enum DisplayText {
  /// The number of columns a code point takes: 0, 1 or 2 (Unicode Standard Annex 11, ambiguous ones narrow).
  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// The code point as text that can be shown: control characters and bidi controls as `\u{202E}`.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    isHidden(scalar.value) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// A text that can be shown on one line.
  static func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ !isHidden($0.value) }) { return text }
    return text.unicodeScalars.map { visible($0) }.joined()
  }

  /// Whether a code point would change the line it is shown on.
  private static func isHidden(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0x2028 || value == 0x2029
      || SuspiciousScalar.isControl(value) || SuspiciousScalar.isBidiControl(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wideRanges.contains { $0.contains(value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
    0x2648...0x2653, 0x2753...0x2755, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2E80...0x303E, 0x3041...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
