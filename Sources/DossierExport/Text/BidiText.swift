/// Text of one direction within text of another (Unicode Bidirectional Algorithm, UAX 9).
enum BidiText {
  /// The text between isolates (U+2068, U+2069) if anything in it could reorder what stands around it.
  ///
  /// Isolates and embeddings opened within end within; ends without a beginning are left out.
  static func isolated(_ text: String) -> String {
    if !needsIsolation(text.unicodeScalars) { return text }
    var result = String.UnicodeScalarView()
    result.append("\u{2068}")
    var open = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069 where open == 0: continue
      case 0x2069: open -= 1
      default: break
      }
      result.append(scalar)
    }
    for _ in 0...open { result.append("\u{2069}") }
    return String(result)
  }

  /// Whether a text has letters written right to left, or characters that control direction.
  private static func needsIsolation(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    text.contains { scalar in
      switch scalar.value {
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
      default: WritingDirection.isRightToLeft(CollectionOfOne(scalar))
      }
    }
  }

  /// Whether a language is written right to left, by its tag (BCP 47).
  static func isRightToLeft(language: String) -> Bool {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm", "rohg"].contains(script)
    }
    return ["ar", "he", "iw", "fa", "ur", "ps", "yi", "sd", "ug", "dv", "ckb", "syr"].contains(parts.first ?? "")
  }
}
