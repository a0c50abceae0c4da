/// The text of one source, ready to be compared with what was accepted of it.
package struct EvidenceText: Sendable {
  /// The bytes in which the text stands.
  package let bytes: [UInt8]
  /// The part of them that is the text.
  package let range: Range<Int>
  /// The fingerprint of the source's original bytes.
  package let fingerprint: String
  private let canonical: CanonicalText
  /// Whether it is one paragraph, perhaps because somebody ran all of them together.
  let isFlat: Bool
  private let sentences: [CanonicalText.Sentence]
  /// The sentences that speak of a correction.
  package let notices: [String]

  /// Prepares a text of valid UTF-8; takes time linear in its length.
  package init(_ bytes: [UInt8], range: Range<Int>, fingerprint: String) {
    self.init(CanonicalText(bytes, range: range), of: bytes, range: range, fingerprint: fingerprint)
  }

  /// Prepares a text that is reduced already.
  package init(_ canonical: CanonicalText, of bytes: [UInt8], range: Range<Int>, fingerprint: String) {
    self.bytes = bytes
    self.range = range
    self.fingerprint = fingerprint
    self.canonical = canonical
    sentences = canonical.sentences()
    isFlat = canonical.isFlat
    notices = sentences.compactMap { [canonical] sentence in
      let words = String(decoding: bytes[canonical.bytes(of: sentence.range)], as: UTF8.self)
      return CorrectionNotice.isNotice(words) ? words : nil
    }
  }

  /// The bytes of every place where a quote stands, typography apart.
  package func occurrences(of quote: String, limit: Int = .max) -> [Range<Int>] {
    canonical.occurrences(ofQuote: quote, limit: limit)
  }

  /// The words in some bytes.
  package func words(_ bytes: Range<Int>) -> String {
    String(decoding: self.bytes[bytes], as: UTF8.self)
  }

  /// What stands at and around a passage, as the lock records it.
  package func window(at passage: Range<Int>) -> EvidenceWindow {
    let place = canonical.tokens(at: passage)
    guard !sentences.isEmpty else { return EvidenceWindow(sentence: words(passage), bytes: passage) }
    let first = sentenceIndex(at: place.lowerBound)
    let last = max(first, sentenceIndex(at: max(place.lowerBound, place.upperBound - 1)))
    let bytes = Self.withEmphasis(
      canonical.bytes(of: sentences[first].range.lowerBound..<sentences[last].range.upperBound), bytes, range)
    let heading = sentences[..<first].last { $0.isHeading && $0.paragraph < sentences[first].paragraph }
    return EvidenceWindow(
      heading: heading.map(text), dateline: dateline, before: first > 0 ? text(sentences[first - 1]) : nil,
      sentence: words(bytes), after: last + 1 < sentences.count ? text(sentences[last + 1]) : nil, notices: notices,
      bytes: bytes)
  }

  /// The sentence that shares most words with a text, and how many of all words that is, from 0 to 1.
  package func nearestSentence(to text: String) -> (words: String, bytes: Range<Int>, likeness: Double)? {
    let wanted = WordBag(text)
    var best: (CanonicalText.Sentence, Double)?
    for sentence in sentences {
      let likeness = wanted.likeness(to: WordBag(self.text(sentence)))
      if likeness > best?.1 ?? 0 { best = (sentence, likeness) }
    }
    return best.map { (self.text($0), canonical.bytes(of: $0.range), $1) }
  }

  /// The last sentence that begins at or before a token.
  private func sentenceIndex(at token: Int) -> Int {
    var lower = 0
    var upper = sentences.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if sentences[middle].range.lowerBound <= token { lower = middle + 1 } else { upper = middle }
    }
    return max(lower - 1, 0)
  }

  private func text(_ sentence: CanonicalText.Sentence) -> String {
    words(Self.withEmphasis(canonical.bytes(of: sentence.range), bytes, range))
  }

  /// Takes in the marks of emphasis at both ends, which are no tokens.
  private static func withEmphasis(_ place: Range<Int>, _ bytes: [UInt8], _ body: Range<Int>) -> Range<Int> {
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
    var (lower, upper) = (place.lowerBound, place.upperBound)
    while lower > body.lowerBound, isMark(bytes[lower - 1]) { lower -= 1 }
    while upper < body.upperBound, isMark(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  /// What stands before the first dash of the first sentence that is no heading, if it names a place or a day: `PARIS, 3 June —`.
  private var dateline: String? {
    guard let first = sentences.first(where: { !$0.isHeading }) else { return nil }
    let limit = min(first.range.upperBound, first.range.lowerBound + 90)
    guard let dash = canonical.tokens[first.range.lowerBound..<limit].firstIndex(of: CanonicalText.Token.dash),
      dash > first.range.lowerBound
    else { return nil }
    let words = words(canonical.bytes(of: first.range.lowerBound..<dash))
    let capitals = words.unicodeScalars.prefix { $0.properties.isUppercase }
    let isDateline =
      capitals.count > 1 || words.utf8.contains { (0x30...0x39).contains($0) } || words.utf8.last == UInt8(ascii: ")")
    return isDateline ? words : nil
  }
}

/// A sentence and what stands around it, letter for letter as in the source.
package struct EvidenceWindow: Hashable, Sendable {
  /// The nearest heading above.
  package var heading: String?
  /// The source's dateline.
  package var dateline: String?
  /// The sentence before.
  package var before: String?
  /// The whole sentence, or sentences, in which the quote stands.
  package var sentence: String
  /// The sentence after.
  package var after: String?
  /// The sentences of the source that speak of a correction.
  package var notices: [String] = []
  /// The bytes of the sentence.
  package var bytes: Range<Int>

  /// The sentence with its neighbours.
  var passage: String { [before, sentence, after].compactMap { $0 }.joined(separator: " ") }

  /// Whether two windows are the same byte for byte. (Equal strings may differ in Unicode form.)
  func isIdentical(to other: EvidenceWindow) -> Bool {
    Self.isIdentical(before, other.before) && Self.isIdentical(sentence, other.sentence)
      && Self.isIdentical(after, other.after) && Self.isIdentical(heading, other.heading)
      && Self.isIdentical(dateline, other.dateline)
  }

  private static func isIdentical(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8)
  }
}

/// The words of a text with their numbers.
struct WordBag {
  private var counts: [Substring: Int] = [:]
  private var total = 0

  init(_ text: String) {
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      counts[word, default: 0] += 1
      total += 1
    }
  }

  /// Twice the words in common by all words (Dice's coefficient).
  func likeness(to other: WordBag) -> Double {
    if total + other.total == 0 { return 0 }
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(2 * common) / Double(total + other.total)
  }
}
