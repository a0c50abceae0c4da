/// The bytes of a text, as credits are looked for in them.
enum CreditText {
  /// Whether a byte belongs to a word; every byte outside ASCII does, until its sign is looked at.
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a text ends in a mark outside ASCII: a quotation mark, a dash, a space.
  static func endsSign(_ text: ArraySlice<UInt8>) -> Bool {
    let three = text.suffix(3)
    if three.count == 3, isMark(three[three.startIndex], three[three.startIndex + 1]) { return true }
    let two = text.suffix(2)
    return two.count == 2 && two.first == 0xC2 && (0xA0...0xBF).contains(two[two.startIndex + 1])
  }

  /// Whether a text begins with such a mark.
  static func beginsSign(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 2, let first = text.first else { return false }
    let second = text[text.startIndex + 1]
    return isMark(first, second) || first == 0xC2 && (0xA0...0xBF).contains(second)
  }

  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xE2 && second == 0x80 || first == 0xE3 && second == 0x80
  }

  /// Lower case in ASCII, a space for a tab; a line end stays one.
  static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The word that stands before a place with one blank between, in lower case unless it is wanted as written.
  static func word(before index: Int, in text: ArraySlice<UInt8>, asWritten: Bool = false) -> String? {
    guard index > text.startIndex, [0x20, 0x0A].contains(text[index - 1]) else { return nil }
    let line = text[max(text.startIndex, index - 12)..<index - 1]
    let start = line.lastIndex { !isWord($0) }.map { $0 + 1 } ?? line.startIndex
    guard start < line.endIndex else { return nil }
    let word = text[start..<line.endIndex]
    return asWritten ? String(decoding: word, as: UTF8.self) : folded(word)
  }

  /// The words of a text.
  static func words(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { separators.contains($0) }).map { String($0) }
  }

  private static let separators = Set(" ,;:-–—«»“”„\"()[]*_\n’'./\u{A0}\u{202F}")

  /// Whether a word names a month or a day: "in the Observer of May".
  static func isCalendar(_ word: String) -> Bool { calendar.contains(String(word.lowercased().prefix(3))) }

  private static let calendar: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
    "fri",
    "sat", "sun",
  ]
}
