/// What a word or number of a phrase can be: a symbol of the grammar with its value.
struct PhraseReading: Sendable {
  var symbol: UInt16
  var value: Int32
}

/// One word, number or mark of a phrase.
struct PhraseToken {
  /// Its place in the text, in UTF-8 bytes.
  var offset: Int
  /// Up to five readings.
  var first = PhraseReading(symbol: 0, value: 0)
  var second = PhraseReading(symbol: 0, value: 0)
  var third = PhraseReading(symbol: 0, value: 0)
  var fourth = PhraseReading(symbol: 0, value: 0)
  var fifth = PhraseReading(symbol: 0, value: 0)
  var count = 0

  init(offset: Int) {
    self.offset = offset
  }

  subscript(index: Int) -> PhraseReading {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    default: fifth
    }
  }

  mutating func add(_ symbol: UInt16, _ value: Int) {
    let reading = PhraseReading(symbol: symbol, value: Int32(truncatingIfNeeded: value))
    switch count {
    case 0: first = reading
    case 1: second = reading
    case 2: third = reading
    case 3: fourth = reading
    case 4: fifth = reading
    default: return
    }
    count += 1
  }
}

/// A word of at most 24 bytes, folded to lower case, as a key that compares in three steps.
struct PhraseWordKey: Hashable, Sendable {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0
  private(set) var third: UInt64 = 0
  private(set) var length = 0

  mutating func append(_ byte: UInt8) {
    let shifted = UInt64(byte) << UInt64(length & 7 * 8)
    switch length >> 3 {
    case 0: first |= shifted
    case 1: second |= shifted
    case 2: third |= shifted
    default: break
    }
    length += 1
  }

  /// Whether the word is longer than a key can hold; no table has such a word.
  var isTooLong: Bool { length > 24 }

  var slot: Int {
    let mixed = (first ^ (second &* 0x9E37_79B9_7F4A_7C15) ^ (third &* 0xC2B2_AE3D_27D4_EB4F)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  static func == (left: PhraseWordKey, right: PhraseWordKey) -> Bool {
    left.first == right.first && left.second == right.second && left.third == right.third
      && left.length == right.length
  }
}

/// Letters of a phrase, folded: lower case, curly quotes straight, dashes alike, special blanks plain.
enum PhraseFolding {
  /// The folded byte or bytes at a position and how many bytes they took; a blank as 0x20, a dash as `-`, a quote
  /// as `'`.
  @inline(__always)
  static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (first: UInt8, second: UInt8, third: UInt8, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 {
      if byte &- 0x41 < 26 { return (byte | 0x20, 0, 0, 1) }
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { return (0x20, 0, 0, 1) }
      return (byte, 0, 0, 1)
    }
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if byte == 0xC2 && next == 0xA0 { return (0x20, 0, 0, 2) }
    if byte == 0xC3 {
      // Latin-1 capitals stand 0x20 below their small letters; 0x97 is the multiplication sign.
      let isCapital = next >= 0x80 && next <= 0x9E && next != 0x97
      return (byte, isCapital ? next + 0x20 : next, 0, 2)
    }
    let last = position + 2 < bytes.count ? bytes[position + 2] : 0
    if byte == 0xE2 && next == 0x80 {
      switch last {
      case 0x90...0x95: return (UInt8(ascii: "-"), 0, 0, 3)
      case 0x98, 0x99, 0x9B: return (UInt8(ascii: "'"), 0, 0, 3)
      case 0x80...0x8A, 0xAF: return (0x20, 0, 0, 3)
      default: return (byte, next, last, 3)
      }
    }
    if byte == 0xE2 && next == 0x88 && last == 0x92 { return (UInt8(ascii: "-"), 0, 0, 3) }
    if byte < 0xE0 { return (byte, next, 0, next == 0 ? 1 : 2) }
    // No table has letters of four bytes, so that their first three are enough to tell them from every word.
    return (byte, next, last, byte < 0xF0 ? 3 : 4)
  }
}
