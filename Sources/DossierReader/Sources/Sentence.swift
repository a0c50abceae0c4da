/// Finds the sentence around a passage.
enum Sentence {
  /// How far a sentence may reach beyond the passage on each side, in bytes; longer ones are cut at a space.
  private static let reach = 600

  /// The whole sentence, or sentences, around some bytes of a text, white space folded.
  ///
  /// A sentence ends at `.`, `!`, `?` or `…` before white space and something that can begin a sentence, but not after
  /// an abbreviation or an initial; an empty line and the end of a heading end one too.
  static func around(_ passage: Range<Int>, in bytes: [UInt8], body: Range<Int>) -> String {
    let lower = start(before: passage.lowerBound, bytes, body)
    let upper = end(after: passage.upperBound, bytes, body)
    let folded = FoldedText.spaces(bytes, lower.offset..<max(lower.offset, upper.offset))
    return (lower.isCut ? "…" : "") + folded + (upper.isCut ? "…" : "")
  }

  private static func start(before offset: Int, _ bytes: [UInt8], _ body: Range<Int>) -> (offset: Int, isCut: Bool) {
    let limit = max(body.lowerBound, offset - reach)
    var index = offset
    while index > limit {
      if isBoundary(at: index, bytes, body) { return (index, false) }
      index -= 1
    }
    if index == body.lowerBound { return (index, false) }
    while index < offset, !isSpace(bytes[index]) { index += 1 }
    return (index, true)
  }

  private static func end(after offset: Int, _ bytes: [UInt8], _ body: Range<Int>) -> (offset: Int, isCut: Bool) {
    let limit = min(body.upperBound, offset + reach)
    var index = offset
    while index < limit {
      if isBoundary(at: index, bytes, body) { return (index, false) }
      index += 1
    }
    if index == body.upperBound { return (index, false) }
    while index > offset, !isSpace(bytes[index]) { index -= 1 }
    return (index, true)
  }

  /// Whether one sentence ends and another begins at an offset: what is before it is complete.
  private static func isBoundary(at index: Int, _ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    guard index > body.lowerBound, index < body.upperBound else { return true }
    if !isSpace(bytes[index]), !isSpace(bytes[index - 1]) { return false }
    if isSpace(bytes[index]) { return isParagraphEnd(at: index, bytes, body) || isStop(before: index, bytes, body) }
    return false
  }

  /// Whether white space at an offset holds an empty line or ends a heading.
  private static func isParagraphEnd(at index: Int, _ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    var end = index
    var lines = 0
    while end < body.upperBound, isSpace(bytes[end]) {
      let isCRLF = bytes[end] == 0x0D && end + 1 < body.upperBound && bytes[end + 1] == 0x0A
      if bytes[end] == 0x0A || (bytes[end] == 0x0D && !isCRLF) { lines += 1 }
      end += 1
    }
    if lines > 1 { return true }
    if lines == 0 { return false }
    if end < body.upperBound, bytes[end] == UInt8(ascii: "#") { return true }
    var start = index
    while start > body.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start < index && bytes[start] == UInt8(ascii: "#")
  }

  /// Whether the text before white space ends a sentence.
  private static func isStop(before index: Int, _ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    var end = index
    while end > body.lowerBound, let length = closingLength(before: end, bytes, body) { end -= length }
    guard end > body.lowerBound else { return false }
    var next = index
    while next < body.upperBound, isSpace(bytes[next]) { next += 1 }
    guard next < body.upperBound else { return true }
    let isLowercase = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next])
    switch bytes[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return !isLowercase
    case UInt8(ascii: "."): return !isLowercase && !isAbbreviation(before: end - 1, bytes, body)
    default:
      let isEllipsis = end - body.lowerBound >= 3 && bytes[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0xA6])
      return isEllipsis && !isLowercase
    }
  }

  /// The length of a closing quotation mark or bracket before an offset.
  private static func closingLength(before end: Int, _ bytes: [UInt8], _ body: Range<Int>) -> Int? {
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
    case 0x99, 0x9D:
      return end - body.lowerBound >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
    case 0xBB: return end - body.lowerBound >= 2 && bytes[end - 2] == 0xC2 ? 2 : nil
    default: return nil
    }
  }

  /// Whether the word before a full stop is an initial, has a full stop in it ("U.S."), or is a known abbreviation.
  private static func isAbbreviation(before stop: Int, _ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    var start = stop
    while start > body.lowerBound, stop - start < 12, isLetter(bytes[start - 1]) { start -= 1 }
    let length = stop - start
    if length == 1 { return true }
    if length > 1, start > body.lowerBound, bytes[start - 1] == UInt8(ascii: ".") { return true }
    return abbreviations.contains(String(decoding: bytes[start..<stop], as: UTF8.self).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "lt", "col", "capt", "sgt", "gov", "sen", "rep", "hon", "st", "jr",
    "sr", "vs", "etc", "approx", "fig", "cf", "ed", "eds", "vol", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
    "amb", "adm", "maj", "messrs", "mme", "nos", "dept", "est", "inc", "ltd", "corp", "op", "cit", "ca",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension FoldedText {
  /// Some bytes of valid UTF-8 as text, runs of ASCII white space folded, none at the ends.
  static func spaces(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if byte > 0x20 {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
