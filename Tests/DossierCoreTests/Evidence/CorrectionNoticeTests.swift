import Testing

@testable import DossierCore

/// The quick way to a source's notices finds what looking at every sentence finds.
@Suite("Notices of corrections")
struct CorrectionNoticeTests {
  /// Every sentence looked at closely.
  private func naive(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let canonical = CanonicalText(bytes, range: 0..<bytes.count)
    return canonical.sentences().compactMap { sentence in
      let words = String(decoding: bytes[canonical.bytes(of: sentence.range)], as: UTF8.self)
      return CorrectionNotice.isNotice(words) ? words : nil
    }
  }

  private func quick(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return EvidenceText(bytes, range: 0..<bytes.count, fingerprint: "").notices
  }

  @Test("Random sentences with pieces of notices in them, set in many ways")
  func differential() {
    var generator = SplitMix(seed: 2023)
    var found = 0
    var total = 0
    for _ in 0..<1500 {
      let text = Self.text(&generator)
      let expected = naive(text)
      #expect(quick(text) == expected, "\(text.debugDescription)")
      found += expected.count
      total += text.split(separator: ".").count
    }
    #expect(found > 1000)
    #expect(total > 2 * found, "most sentences are no notices")
  }

  @Test("Every phrase is found, in small letters and in capitals, alone and between others")
  func phrases() {
    for phrase in CorrectionNotice.anywhere + CorrectionNotice.atStart {
      for written in [phrase, phrase.uppercased()] {
        let text = "\(written) x and more. Nothing else was there. Xy, \(written) it is."
        #expect(quick(text) == naive(text), "\(phrase)")
        // In capitals an abbreviation is none that is known, and ends a sentence.
        if !written.contains(". D. ") { #expect(!quick(text).isEmpty, "\(phrase)") }
      }
    }
  }

  @Test("The filter lets few sentences through that are none")
  func selectivity() {
    let text = """
      The committee met on Tuesday in the old town hall. It heard nine witnesses, among them two engineers who had built the
      northern pier. Nobody disputed that the storm was the worst since 1953. The minister, who came late, spoke of luck; her
      predecessor had warned of it. "We knew the risks," she said. This year's budget has no money for a new wall. The
      opposition denied the motion. A vote is expected in June.
      """
    let canonical = CanonicalText(text)
    let passing = canonical.tokens.withUnsafeBufferPointer { tokens in
      canonical.sentences().count { CorrectionNotice.filter.mayHold(tokens, $0.range) }
    }
    #expect(passing == 0)
    #expect(canonical.sentences().count == 8)
  }

  // MARK: Texts

  private static let fillers = [
    "the mayor", "said on Monday", "opened the bridge", "in the rain", "nobody came", "12 people", "a well-known",
    "Zürich",
    "(as he put it)", "\"not quite\"", "l'été", "c'est", "для всех", "在东京", "state-of-the-art", "_very_ odd", "*truly*",
    "this",
    "was", "has been", "the", "report", "’tis", "the ‘old’ guard", "now", "is", "in", "fact", "version", "A.",
  ]

  private static func text(_ generator: inout SplitMix) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in sentence(&generator) }.joined(separator: " ")
    }.joined(separator: ["\n\n", "\n\n- ", "\n\n## ", "\n> "].randomElement(using: &generator) ?? "")
  }

  private static func sentence(_ generator: inout SplitMix) -> String {
    var words = (0..<Int.random(in: 2...8, using: &generator)).map { _ in
      fillers.randomElement(using: &generator) ?? ""
    }
    let phrases =
      CorrectionNotice.anywhere + CorrectionNotice.atStart + CorrectionNotice.ofDoubt + CorrectionNotice.ofReports
    for _ in 0..<([0, 0, 0, 0, 1, 1, 2].randomElement(using: &generator) ?? 0) {
      let phrase = phrases.randomElement(using: &generator) ?? ""
      words.insert(set(phrase, &generator), at: Int.random(in: 0...words.count, using: &generator))
    }
    let text = words.joined(separator: " ")
    let end = [".", ".", ".", "?", "!", ".”", ":", "…"].randomElement(using: &generator) ?? ""
    return (Bool.random(using: &generator) ? text.prefix(1).uppercased() + text.dropFirst() : text) + end
  }

  /// A phrase as typesetters, converters and forgers write it.
  private static func set(_ phrase: String, _ generator: inout SplitMix) -> String {
    let middle = phrase.index(phrase.startIndex, offsetBy: Int.random(in: 0..<phrase.count, using: &generator))
    let (head, tail) = (String(phrase[..<middle]), String(phrase[middle...]))
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: return head + "-\n" + tail
    case 1: return head + "\u{AD}\n" + tail
    case 2: return head + "\u{2010}\n" + tail
    case 3: return head + "\u{200B}" + tail
    case 4: return head + "\u{AD}" + tail
    case 5: return phrase.uppercased()
    case 6: return "*" + phrase + "*"
    case 7: return "**" + head + "**" + tail
    case 8: return phrase.replacing("'", with: "’").replacing("fi", with: "ﬁ")
    case 9: return phrase.replacing(" ", with: "\u{A0}").replacing(":", with: "\u{202F}:")
    case 10: return phrase.replacing(" ", with: "\n")
    case 11: return phrase.replacing(" ", with: " \r\n  ")
    case 12: return phrase.replacing(" ", with: "-\n    ")
    case 13: return "“" + phrase + "”"
    case 14: return head + tail.uppercased()
    default: return phrase
    }
  }
}
