/// Text of the author's where line breaks and control characters would mean something else.
enum OneLine {
  /// White space of every kind as single spaces, none at the ends; control characters as U+FFFD.
  static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      if !result.isEmpty { result.append(" ") }
      for scalar in word {
        result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
