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
  /// The indices of the sentences that are headings.
  private let headings: [Int]
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
    headings = sentences.indices.filter { [sentences] in sentences[$0].isHeading }
    notices = canonical.tokens.withUnsafeBufferPointer { [canonical, sentences] tokens in
      let filter = CorrectionNotice.filter
      let hasSoftHyphens = Self.hasSoftHyphenAtLineEnd(bytes[range])
      return sentences.compactMap { sentence in
        let mayHold = filter.mayHold(tokens, sentence.range)
        if !mayHold, !hasSoftHyphens { return nil }
        let place = canonical.bytes(of: sentence.range)
        guard mayHold || Self.hasSoftHyphenAtLineEnd(bytes[place]) else { return nil }
        let words = String(decoding: bytes[place], as: UTF8.self)
        return CorrectionNotice.isNotice(words) ? words : nil
      }
    }
  }

  /// The bytes of every place where a quote stands, typography apart.
  package func occurrences(ofQuote quote: String, limit: Int = .max) -> [Range<Int>] {
    canonical.occurrences(ofQuote: quote, limit: limit)
  }

  /// The bytes of every place where a text stands that is whole in itself.
  func occurrences(of text: String, limit: Int = .max) -> [Range<Int>] {
    canonical.occurrences(ofText: text, limit: limit)
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
    let heading = headingIndex(above: first).map { sentences[$0] }
    return EvidenceWindow(
      heading: heading.map(text), dateline: dateline, before: first > 0 ? text(sentences[first - 1]) : nil,
      sentence: words(bytes), after: last + 1 < sentences.count ? text(sentences[last + 1]) : nil, notices: notices,
      bytes: bytes)
  }

  /// The sentence that shares most words with a text, and how many of all words that is, from 0 to 1.
  package func nearestSentence(to text: String) -> (words: String, bytes: Range<Int>, likeness: Double)? {
    let wanted = WordBag(text)
    var best: (CanonicalText.Sentence, Double)?
    canonical.tokens.withUnsafeBufferPointer { tokens in
      for sentence in sentences {
        let likeness = wanted.likeness(to: tokens, sentence.range)
        if likeness > best?.1 ?? 0 { best = (sentence, likeness) }
      }
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

  /// Whether a soft hyphen stands at a line end, where it leaves no token that the filter could read in both ways.
  private static func hasSoftHyphenAtLineEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { index in
        bytes[index] == 0xAD && index > 0 && bytes[index - 1] == 0xC2 && index + 1 < bytes.count
          && (bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D)
      }
    }
  }

  /// The nearest heading above a sentence: one of a paragraph before its own.
  private func headingIndex(above sentence: Int) -> Int? {
    var lower = 0
    var upper = headings.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if headings[middle] < sentence { lower = middle + 1 } else { upper = middle }
    }
    // A heading is a whole paragraph, so that it is above whatever follows it.
    return lower > 0 ? headings[lower - 1] : nil
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

  /// What stands before the first dash of the first sentence that is no heading, if it names a place or a day:
  /// `PARIS, 3 June —`; or that sentence, if it is nothing else: `PARIS, 3 June.`
  private var dateline: String? {
    guard let first = sentences.first(where: { !$0.isHeading }) else { return nil }
    if first.range.count <= 40 {
      let words = words(canonical.bytes(of: first.range))
      let hasDay = words.utf8.contains { (0x30...0x39).contains($0) }
      if hasDay, words.unicodeScalars.prefix(while: { $0.properties.isUppercase }).count > 1 { return words }
    }
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

  /// The sentence with its neighbours, each on its line, where bullets are bullets.
  var lines: CanonicalText { CanonicalText([before, sentence, after].compactMap { $0 }.joined(separator: "\n")) }

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
