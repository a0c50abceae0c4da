/// What a text is about: its names, its numbers and its longer words, as hashes of their first five letters.
///
/// Two texts about one thing share some of these whatever their words for it, and in whatever language.
struct SharedMatter {
  /// How much of a text is read, in bytes.
  private static let reach = 200_000

  /// A word that says what a text is about.
  private struct Sign {
    let hash: UInt64
    let place: Int
    let isFact: Bool
  }

  private let signs: [Sign]
  /// All that is in the text.
  let all: Set<UInt64>
  /// Of these the numbers and the words that are no names.
  let facts: Set<UInt64>

  init(_ text: ArraySlice<UInt8>) {
    var signs: [Sign] = []
    let text = text.prefix(Self.reach)
    var (wordCount, capitalCount) = (0, 0)
    var index = text.startIndex
    while index < text.endIndex {
      guard Self.isLetter(text, index) else {
        index += 1
        continue
      }
      let start = index
      while index < text.endIndex, Self.isLetter(text, index) { index += 1 }
      let isCapital = (0x41...0x5A).contains(text[start])
      wordCount += 1
      if isCapital { capitalCount += 1 }
      guard let hash = Self.sign(text[start..<index]) else { continue }
      signs.append(Sign(hash: hash, place: start, isFact: !isCapital))
    }
    self.signs = signs
    all = Set(signs.map(\.hash))
    // German writes all nouns in capitals: there names cannot be told from them.
    facts = capitalCount * 4 > wordCount ? all : Set(signs.lazy.filter(\.isFact).map(\.hash))
  }

  /// What stands in a text around a place: its sentence, the one before and the one after.
  func around(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Set<UInt64> {
    let start = Self.sentenceStart(text[..<range.lowerBound], sentences: 2)
    let end = Self.sentenceEnd(text[range.upperBound...], sentences: 2)
    var lower = 0
    var upper = signs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if signs[middle].place < start { lower = middle + 1 } else { upper = middle }
    }
    return Set(signs[lower...].prefix { $0.place < end }.filter { !range.contains($0.place) }.map(\.hash))
  }

  private static func sentenceStart(_ text: ArraySlice<UInt8>, sentences: Int) -> Int {
    var left = sentences
    for index in text.indices.reversed().prefix(600) where isStop(text, index) && index + 1 < text.endIndex {
      left -= 1
      if left == 0 { return index + 1 }
    }
    return max(text.startIndex, text.endIndex - 600)
  }

  private static func sentenceEnd(_ text: ArraySlice<UInt8>, sentences: Int) -> Int {
    var left = sentences
    for index in text.indices.prefix(600) where isStop(text, index) {
      left -= 1
      if left == 0 { return index }
    }
    return min(text.endIndex, text.startIndex + 600)
  }

  private static func isStop(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[index]) else { return false }
    return index + 1 >= text.endIndex || [0x20, 0x0A, 0x22, 0xE2, 0xC2].contains(text[index + 1])
  }

  private static func isLetter(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80 else { return CreditText.isWord(byte) }
    if byte == 0xC2 || CreditText.beginsSign(text[index...]) { return false }
    // The second and third byte of a mark.
    if byte & 0xC0 == 0x80 {
      let before = text[..<index].suffix(2)
      if before.last == 0xC2 || before.last == 0xE2 && byte == 0x80 || before.elementsEqual([0xE2, 0x80]) {
        return false
      }
    }
    return true
  }

  private static let common = Set(CreditWords.common.map { String(decoding: $0.utf8.prefix(5), as: UTF8.self) })

  /// The hash of a word that says something: a number of two digits, a name, or a word of six letters.
  private static func sign(_ word: ArraySlice<UInt8>) -> UInt64? {
    guard let first = word.first else { return nil }
    let isNumber = (0x30...0x39).contains(first)
    let isName = (0x41...0x5A).contains(first)
    guard word.count >= (isNumber ? 2 : isName ? 3 : 6) else { return nil }
    let stem = word.prefix(isNumber ? 20 : 5).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    if common.contains(String(decoding: stem, as: UTF8.self)) { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
