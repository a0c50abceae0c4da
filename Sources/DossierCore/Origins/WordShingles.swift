/// The words of a text with their places, and groups of neighbouring words as hashes.
///
/// What stands between quotation marks is left out: independent reports quote the same words of the same speaker. So is
/// what a paper prints under all its texts: rights, cookies, how to subscribe.
struct WordShingles {
  /// How many neighbouring words make a shingle.
  static let width = 3

  /// A group of words.
  struct Shingle {
    let hash: UInt64
    /// The index of its first word.
    let word: Int
  }

  /// Where each word stands, in bytes of the text.
  private(set) var words: [Range<Int>] = []
  /// All groups, in their order.
  private(set) var shingles: [Shingle] = []

  /// Takes a text in UTF-8 apart.
  init(_ text: ArraySlice<UInt8>) {
    var hashes: [UInt64] = []
    /// The words before which a quotation ended or began, so that no group reaches across.
    var breaks: Set<Int> = []
    var index = text.startIndex
    var start: Int?
    var hash: UInt64 = 0
    var quoteEnd: Int?
    var apart = BoilerplateText(text).ranges[...]
    func finish(_ end: Int) {
      guard let first = start else { return }
      start = nil
      if quoteEnd != nil { return }
      words.append(first..<end)
      hashes.append(hash)
    }
    while index < text.endIndex {
      if let range = apart.first, index >= range.lowerBound {
        finish(index)
        breaks.insert(words.count)
        apart.removeFirst()
        index = max(index, range.upperBound)
        if let end = quoteEnd, index > end { quoteEnd = nil }
        continue
      }
      var (length, kind) = Self.scan(text, index)
      if case .quote(let mark) = kind, mark == Self.single, quoteEnd == nil, !Self.opens(text, index, length) {
        kind = .other
      }
      switch kind {
      case .letter(let value):
        if start == nil {
          start = index
          hash = 0xCBF2_9CE4_8422_2325
        }
        hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      case .quote(let mark) where quoteEnd == nil:
        finish(index)
        // A mark that is never closed, or only paragraphs later, quotes nothing.
        if let end = Self.end(ofQuoteAt: index + length, text, isSingle: mark == Self.single) {
          quoteEnd = end
          breaks.insert(words.count)
        }
      case .quote, .other:
        finish(index)
      }
      index += length
      if let end = quoteEnd, index > end { quoteEnd = nil }
    }
    finish(text.endIndex)
    guard words.count >= Self.width else { return }
    for word in 0...words.count - Self.width {
      if (1..<Self.width).contains(where: { breaks.contains(word + $0) }) { continue }
      var combined: UInt64 = 0
      for offset in 0..<Self.width {
        combined = (combined ^ hashes[word + offset]) &* 0x9E37_79B9_7F4A_7C15
        combined ^= combined >> 29
      }
      shingles.append(Shingle(hash: combined, word: word))
    }
  }

  private enum Kind {
    case letter(UInt32)
    /// A quotation mark, by its bytes.
    case quote(UInt32)
    case other
  }

  private static let single: UInt32 = 0xE28098

  /// The code point at an index: a letter or digit in lower case, a double quotation mark, or anything else.
  private static func scan(_ text: ArraySlice<UInt8>, _ index: Int) -> (length: Int, kind: Kind) {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (1, .letter(UInt32(byte) + 32))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return (1, .letter(UInt32(byte)))
    case UInt8(ascii: "\""): return (1, .quote(0x22))
    case 0..<0x80: return (1, .other)
    default: break
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    let end = min(index + length, text.endIndex)
    var value: UInt32 = 0
    for offset in index..<end { value = value << 8 | UInt32(text[offset]) }
    switch value {
    case 0xE2809C, 0xE2809D, 0xE2809E, 0xC2AB, 0xC2BB, single: return (end - index, .quote(value))
    case 0xE28080...0xE280BF, 0xC2A0...0xC2A9, 0xE38080...0xE38082: return (end - index, .other)
    default: return (end - index, .letter(value))
    }
  }

  /// Whether a single mark begins a quotation: it stands before a word and after none.
  private static func opens(_ text: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Bool {
    let isAfterWord = index > text.startIndex && isLetter(text[index - 1])
    return !isAfterWord && index + length < text.endIndex && isLetter(text[index + length])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The index of the mark that closes a quotation; `nil` if the paragraph ends before.
  private static func end(ofQuoteAt start: Int, _ text: ArraySlice<UInt8>, isSingle: Bool) -> Int? {
    var index = start
    while index < text.endIndex, index - start < 4000 {
      if text[index] == 0x0A, index + 1 < text.endIndex, text[index + 1] == 0x0A { return nil }
      if isSingle {
        // ’ is an apostrophe too: it closes after a full stop or comma, or before what is no word.
        if text[index...].starts(with: [0xE2, 0x80, 0x99]), index > start,
          [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[index - 1])
            || index + 3 >= text.endIndex || !isLetter(text[index + 3])
        {
          return index
        }
        index += 1
        continue
      }
      let (length, kind) = scan(text, index)
      if case .quote(let mark) = kind, mark != single { return index }
      index += length
    }
    return nil
  }
}
