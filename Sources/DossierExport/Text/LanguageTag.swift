/// Language tags (BCP 47).
enum LanguageTag {
  /// Whether a text has the form of a tag: parts of one to eight ASCII letters and digits between hyphens.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
          default: false
          }
        }
    }
  }
}
