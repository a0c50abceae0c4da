/// How much of one text another repeats, word for word or nearly so.
public struct NearDuplicate: Hashable, Sendable {
  /// The share of the shorter text's groups of three words that the other has too; quotations left out.
  public let share: Double
  /// How many different groups of three words both have.
  public let groupCount: Int
  /// The longest stretch that both have, as bytes of the first text.
  public let first: Range<Int>
  /// The same stretch in the second.
  public let second: Range<Int>
  /// How many words that stretch has in the first text.
  public let wordCount: Int
}

/// Compares texts for stretches that one has from the other.
///
/// Two texts are near-duplicates if they share a quarter of their groups of three words, or a stretch of at least thirty words
/// of which most groups agree. Texts above ``maximumSize`` are not compared.
public struct NearDuplicates: Sendable {
  /// How large a text may be to be compared, in bytes: 8 MB.
  public static let maximumSize = 8 << 20

  static let leastShare = 0.25
  static let leastShingles = 8
  static let leastWords = 30

  private let texts: [WordShingles?]

  /// Texts to compare, in UTF-8.
  public init(_ texts: [ArraySlice<UInt8>]) {
    self.texts = texts.map { $0.count <= Self.maximumSize ? WordShingles($0) : nil }
  }

  /// All pairs of near-duplicates by their indices, smaller index first, in order.
  public func pairs() -> [(first: Int, second: Int, match: NearDuplicate)] {
    var holders: [UInt64: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      for hash in Set(text?.shingles.map(\.hash) ?? []) { holders[hash, default: []].append(index) }
    }
    var shared: [Int: Int] = [:]
    for group in holders.values where group.count > 1 && group.count <= 64 {
      for (position, first) in group.enumerated() {
        for second in group[(position + 1)...] {
          shared[min(first, second) * texts.count + max(first, second), default: 0] += 1
        }
      }
    }
    return shared.keys.sorted().compactMap { key in
      guard shared[key, default: 0] >= Self.leastShingles else { return nil }
      let (first, second) = (key / texts.count, key % texts.count)
      return compare(first, second).map { (first, second, $0) }
    }
  }

  private func compare(_ first: Int, _ second: Int) -> NearDuplicate? {
    guard let left = texts[first], let right = texts[second] else { return nil }
    var places: [UInt64: Int] = [:]
    for shingle in right.shingles where places[shingle.hash] == nil { places[shingle.hash] = shingle.word }
    let matches = left.shingles.compactMap { shingle in places[shingle.hash].map { (shingle.word, $0) } }
    let distinct = Set(left.shingles.lazy.map(\.hash).filter { places[$0] != nil }).count
    let shorter = min(Set(left.shingles.map(\.hash)).count, places.count)
    guard shorter > 0, let run = Self.longestRun(matches) else { return nil }
    let share = Double(distinct) / Double(shorter)
    let length = run.left.count
    guard share >= Self.leastShare || length >= Self.leastWords else { return nil }
    return NearDuplicate(
      share: share, groupCount: distinct, first: Self.bytes(run.left, left.words),
      second: Self.bytes(run.right, right.words),
      wordCount: length)
  }

  /// The longest stretch in which at least half of the groups agree, and in the same order on both sides.
  private static func longestRun(_ matches: [(Int, Int)]) -> (left: Range<Int>, right: Range<Int>)? {
    var best: (left: Range<Int>, right: Range<Int>)?
    var start = 0
    var count = 1
    func close(_ end: Int) {
      let left = matches[start].0..<matches[end].0 + WordShingles.width
      let right = matches[start].1..<matches[end].1 + WordShingles.width
      let isDense = count * 2 >= left.count - WordShingles.width
      if isDense, left.count > best?.left.count ?? 0 { best = (left, right) }
    }
    guard !matches.isEmpty else { return nil }
    for index in matches.indices.dropFirst() {
      let (gap, otherGap) = (matches[index].0 - matches[index - 1].0, matches[index].1 - matches[index - 1].1)
      if (1...8).contains(gap), (1...12).contains(otherGap) {
        count += 1
      } else {
        close(index - 1)
        start = index
        count = 1
      }
    }
    close(matches.count - 1)
    return best
  }

  private static func bytes(_ range: Range<Int>, _ words: [Range<Int>]) -> Range<Int> {
    words[range.lowerBound].lowerBound..<words[min(range.upperBound, words.count) - 1].upperBound
  }
}
