/// Text of the author's where line breaks and control characters would mean something else.
enum OneLine {
  /// White space of every kind as single spaces, none at the ends; control characters as U+FFFD.
  static func text(_ text: String) -> String {
    if isOneLine(text.utf8) { return text }
    var result = String.UnicodeScalarView()
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      if !result.isEmpty { result.append(" ") }
      for scalar in word {
        result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Whether a text is in ASCII and has none of it, as most texts have not: the properties of characters are looked up slowly.
  private static func isOneLine(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      guard byte > 0x20 || (byte == 0x20 && last != 0x20), byte < 0x7F else { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }
}
