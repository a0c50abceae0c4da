/// Finds the part of a text that most resembles a quote that is not in it.
enum NearestPassage {
  /// The range of folded bytes that shares most groups of three letters with the quote, widened to whole words; `nil`
  /// if nothing shares at least two fifths of them. Takes time linear in the text.
  static func find(_ quote: FoldedText, in text: FoldedText) -> Range<Int>? {
    let length = quote.bytes.count
    guard length >= 3, text.bytes.count >= 3 else { return nil }
    var missing = [Int32](repeating: 0, count: 1 << 16)
    for group in groups(quote.bytes) { missing[group] += 1 }
    let groupCount = text.bytes.count - 2
    let window = min(length - 2, groupCount)
    var score = 0
    var best = 0
    var bestEnd = 0
    var lastGroups = [Int](repeating: 0, count: window)
    text.bytes.withUnsafeBufferPointer { bytes in
      var key: UInt32 = lower(bytes[0]) << 8 | lower(bytes[1])
      var slot = 0
      for index in 0..<groupCount {
        key = (key << 8 | lower(bytes[index + 2])) & 0xFF_FFFF
        let group = hash(key)
        if missing[group] > 0 { score += 1 }
        missing[group] -= 1
        if index >= window {
          let leaving = lastGroups[slot]
          missing[leaving] += 1
          if missing[leaving] > 0 { score -= 1 }
        }
        lastGroups[slot] = group
        slot = slot + 1 == window ? 0 : slot + 1
        if score > best {
          best = score
          bestEnd = index
        }
      }
    }
    guard best * 5 >= (length - 2) * 2 else { return nil }
    let range = widened(max(0, bestEnd - window + 1)..<bestEnd + 3, text.bytes)
    return trimmed(range, text.bytes, Set(groups(quote.bytes)))
  }

  /// Leaves out words at both ends that share nothing with the quote.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8], _ wanted: Set<Int>) -> Range<Int> {
    let words = bytes[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    let isShared = { (word: Range<Int>) in groups(Array(bytes[word])).contains { wanted.contains($0) } }
    guard let first = words.first(where: isShared), let last = words.last(where: isShared) else { return range }
    return first.lowerBound..<last.upperBound
  }

  /// Every three neighbouring bytes, letters in lower case, as 16-bit hashes.
  private static func groups(_ bytes: [UInt8]) -> [Int] {
    guard bytes.count >= 3 else { return [] }
    return (2..<bytes.count).map { index in
      hash(lower(bytes[index - 2]) << 16 | lower(bytes[index - 1]) << 8 | lower(bytes[index]))
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt32 { UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 16) }

  /// Reaches out to the spaces around a range.
  private static func widened(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = min(range.upperBound, bytes.count)
    while lower > 0, range.lowerBound - lower < 40, bytes[lower - 1] != 0x20 { lower -= 1 }
    while lower < upper, bytes[lower] & 0xC0 == 0x80 || bytes[lower] == 0x20 { lower += 1 }
    while upper < bytes.count, upper - range.upperBound < 40, bytes[upper] != 0x20 { upper += 1 }
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    while upper > lower + 1, bytes[upper - 1] == 0x20 { upper -= 1 }
    return lower..<upper
  }
}
