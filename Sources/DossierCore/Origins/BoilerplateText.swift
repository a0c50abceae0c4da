/// What a text has around its report: rights, cookies, how to subscribe, and quotations set as blocks.
struct BoilerplateText {
  /// Bytes of the text, in order, none of them twice.
  private(set) var ranges: [Range<Int>] = []

  /// How long a paragraph may be to be left out whole, in bytes; of a longer one only the line with the mark is.
  private static let longest = 900

  /// How far from its beginning and from its end a text is looked through for notices, in bytes.
  private static let head = 3_000
  private static let foot = 9_000

  /// Looks for it in a text in UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      while end < text.endIndex, !(text[end] == 0x0A && (end + 1 >= text.endIndex || text[end + 1] == 0x0A)) {
        end += 1
      }
      if start < end {
        let isAtEdge = end - text.startIndex <= Self.head || text.endIndex - start <= Self.foot
        add(text[start..<end], isAtEdge: isAtEdge)
      }
      start = end + 1
    }
  }

  private mutating func add(_ paragraph: ArraySlice<UInt8>, isAtEdge: Bool) {
    let first = paragraph.first { $0 != 0x0A && $0 != 0x20 }
    if first == UInt8(ascii: ">") || isAtEdge && paragraph.count <= Self.longest && Self.isMarked(paragraph) {
      ranges.append(paragraph.startIndex..<paragraph.endIndex)
      return
    }
    guard isAtEdge, paragraph.count > Self.longest else { return }
    var start = paragraph.startIndex
    for line in paragraph.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.count <= Self.longest, Self.isMarked(line) { ranges.append(start..<start + line.count) }
      start += line.count + 1
    }
  }

  /// Whether the words of such a notice stand in it.
  private static func isMarked(_ text: ArraySlice<UInt8>) -> Bool {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      let plain = (0x41...0x5A).contains(byte) ? byte + 32 : byte == 0x0A || byte == 0x09 ? 0x20 : byte
      if plain != 0x20 || folded.last != 0x20 { folded.append(plain) }
    }
    let words = String(decoding: folded, as: UTF8.self)
    return marks.contains { words.contains($0) }
  }

  private static let marks = [
    "all rights reserved", "may not be reproduced", "may not be published, broadcast", "no part of this publication",
    "reproduction without permission", "forward-looking statement", "permission is granted to copy",
    "permission is hereby granted", "free documentation license", "general public license",
    "creative commons attribution", "is licensed under", "without warranty", "use cookies", "uses cookies",
    "privacy policy", "privacy notice", "terms of use", "terms of service", "to subscribe", "subscribe to our",
    "sign up for", "unsubscribe", "our newsletter", "letters to the editor", "about the author", "editorial standards",
    "past performance is no", "not an offer to", "registered office", "alle rechte vorbehalten", "nachdruck",
    "verwenden cookies", "datenschutzerklärung", "nutzungsbedingungen", "unser newsletter", "unseren newsletter",
    "abonnieren sie", "zum abonnement", "impressum", "leserbriefe", "tous droits réservés",
    "toute reproduction", "utilise des cookies", "utilisons des cookies", "politique de confidentialité",
    "conditions d'utilisation", "mentions légales", "abonnez-vous", "notre infolettre", "courrier des lecteurs",
  ]
}
