/// The words of a text with their numbers, typography apart. A Chinese or Japanese character is a word.
struct WordBag {
  /// An index for each word, by its hash.
  private var indices: [UInt64: Int] = [:]
  private var counts: [Int] = []
  private var total = 0

  init(_ text: String) {
    let tokens = CanonicalText(text).tokens
    tokens.withUnsafeBufferPointer { tokens in
      Self.forEachWord(tokens, tokens.indices) { word in
        total += 1
        let index = indices[word] ?? counts.count
        if index == counts.count {
          indices[word] = index
          counts.append(0)
        }
        counts[index] += 1
      }
    }
  }

  /// Twice the words in common by all words (Dice's coefficient), from 0 to 1.
  func likeness(to text: String) -> Double {
    CanonicalText(text).tokens.withUnsafeBufferPointer { likeness(to: $0, $0.indices) }
  }

  /// The same for some tokens of a text.
  func likeness(to tokens: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Double {
    var left = counts
    var others = 0
    var common = 0
    Self.forEachWord(tokens, range) { word in
      others += 1
      guard let index = indices[word], left[index] > 0 else { return }
      left[index] -= 1
      common += 1
    }
    return total + others == 0 ? 0 : Double(2 * common) / Double(total + others)
  }

  /// Calls with the hash of each word (Fowler, Noll and Vo's).
  private static func forEachWord(
    _ tokens: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ body: (UInt64) -> Void
  ) {
    let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = seed
    var isInWord = false
    func finish() {
      if isInWord { body(hash) }
      hash = seed
      isInWord = false
    }
    for index in range {
      let token = tokens[index]
      switch token {
      case CanonicalText.Token.space, CanonicalText.Token.paragraph, CanonicalText.Token.dash:
        finish()
        continue
      case CanonicalText.Token.lineHyphen: continue
      case 0x3400...0x9FFF: finish()
      default: break
      }
      hash = (hash ^ UInt64(token)) &* 0x100_0000_01B3
      isInWord = true
      if (0x3400...0x9FFF).contains(token) { finish() }
    }
    finish()
  }
}
