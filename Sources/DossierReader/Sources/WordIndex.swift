/// Where the words of a folded text stand, so that a quote is looked for only where its rarest word is.
struct WordIndex: Sendable {
  /// The hash of a word in the upper half, its offset in the lower one; sorted.
  private let places: [UInt64]

  /// Indexes the words of a folded text: what stands between spaces.
  init(_ text: FoldedText) {
    var places: [UInt64] = []
    Self.forEachWord(text.bytes) { hash, word in places.append(UInt64(hash) << 32 | UInt64(word.lowerBound)) }
    places.sort()
    self.places = places
  }

  /// The places of a quote in the text that was indexed, at most `limit`.
  func occurrences(of quote: FoldedText, in text: FoldedText, limit: Int) -> [Range<Int>] {
    guard let (offset, candidates) = rarestWord(of: quote) else {
      return ByteSearch(quote.bytes).ranges(in: text.bytes, limit: limit)
    }
    var found: [Range<Int>] = []
    for place in places[candidates] {
      let start = Int(place & 0xFFFF_FFFF) - offset
      let range = start..<start + quote.bytes.count
      guard start >= 0, range.upperBound <= text.bytes.count else { continue }
      if text.bytes[range].elementsEqual(quote.bytes) { found.append(range) }
      if found.count == limit { break }
    }
    return found
  }

  /// The word of a quote that stands in the fewest places, as its offset and these places; `nil` if the quote has no
  /// word that is surely whole: the first and the last may be parts of one.
  private func rarestWord(of quote: FoldedText) -> (offset: Int, candidates: Range<Int>)? {
    var rarest: (offset: Int, candidates: Range<Int>)?
    Self.forEachWord(quote.bytes) { hash, word in
      if word.lowerBound == 0 || word.upperBound == quote.bytes.count { return }
      let range = firstIndex(notBelow: UInt64(hash) << 32)..<firstIndex(notBelow: (UInt64(hash) + 1) << 32)
      if range.count < rarest?.candidates.count ?? .max { rarest = (word.lowerBound, range) }
    }
    return rarest
  }

  private func firstIndex(notBelow value: UInt64) -> Int {
    var lower = 0
    var upper = places.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if places[middle] < value { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Calls something with every word and its hash (FNV-1a, folded to 31 bits).
  private static func forEachWord(_ bytes: [UInt8], _ body: (UInt32, Range<Int>) -> Void) {
    let seed: UInt32 = 2_166_136_261
    var hash = seed
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte != 0x20 {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
        continue
      }
      if index > start { body((hash ^ hash >> 31) & 0x7FFF_FFFF, start..<index) }
      start = index + 1
      hash = seed
    }
    if bytes.count > start { body((hash ^ hash >> 31) & 0x7FFF_FFFF, start..<bytes.count) }
  }
}
