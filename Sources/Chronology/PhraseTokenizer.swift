/// Cuts a phrase into words, numbers and marks, each with everything it can mean.
struct PhraseTokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let grammar: PhraseGrammar
  var position = 0
  private(set) var tokens: ContiguousArray<PhraseToken> = []

  init(bytes: UnsafeBufferPointer<UInt8>, grammar: PhraseGrammar) {
    self.bytes = bytes
    self.grammar = grammar
    tokens.reserveCapacity(12)
  }

  mutating func tokenize() throws(DateError) {
    while position < bytes.count {
      let folded = PhraseFolding.fold(bytes, at: position)
      switch folded.first {
      case 0x20: position += folded.length
      case UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: try word()
      case UInt8(ascii: "'"): position += folded.length
      case UInt8(ascii: ".") where position + 1 == bytes.count: position += 1
      default: try mark(folded)
      }
      if tokens.count > 40 { throw DateError(message: "too long for a date", offset: position) }
    }
    if tokens.isEmpty { throw DateError(message: "an empty date", offset: 0) }
  }

  /// Cuts until the end or the first word that the language does not have, which stands last with nothing it can mean.
  mutating func tokenizeKnown() {
    do throws(DateError) {
      try tokenize()
    } catch {
      // The name of an event starts here or before; what it says is not for this reader.
      tokens.append(PhraseToken(offset: error.offset))
    }
  }

  private mutating func mark(
    _ folded: (first: UInt8, second: UInt8, third: UInt8, length: Int)
  ) throws(DateError) {
    var key = PhraseWordKey()
    key.append(folded)
    var token = PhraseToken(offset: position)
    if !grammar.read(key, into: &token) { throw notUnderstood(from: position, to: position + folded.length) }
    position += folded.length
    tokens.append(token)
  }

  private mutating func word() throws(DateError) {
    let start = position
    let key = letters()
    var token = PhraseToken(offset: start)
    if key.length == 1, key.first == UInt64(UInt8(ascii: "q")) || key.first == UInt64(UInt8(ascii: "h")),
      let digit = digit(at: position), digit >= 1, digit <= (key.first == UInt64(UInt8(ascii: "q")) ? 4 : 2)
    {
      position += 1
      let slot: PhraseTable.Slot = key.first == UInt64(UInt8(ascii: "q")) ? .quarter : .half
      token.add(PhraseGrammar.symbol(slot), digit)
      tokens.append(token)
      return
    }
    if key.isTooLong || !grammar.read(key, into: &token) { throw notUnderstood(from: start, to: position) }
    // The full stop of an abbreviation.
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
    tokens.append(token)
  }

  /// A run of letters, with apostrophes between two of them.
  private mutating func letters() -> PhraseWordKey {
    var key = PhraseWordKey()
    while position < bytes.count {
      let folded = PhraseFolding.fold(bytes, at: position)
      let isLetter = folded.first &- UInt8(ascii: "a") < 26 || folded.first >= 0x80
      if !isLetter {
        let next = position + folded.length
        guard folded.first == UInt8(ascii: "'"), next < bytes.count,
          PhraseFolding.fold(bytes, at: next).first &- UInt8(ascii: "a") < 26
        else { break }
      }
      key.append(folded)
      position += folded.length
    }
    return key
  }

  private func notUnderstood(from start: Int, to end: Int) -> DateError {
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return DateError(message: "“\(word)” is not understood in a date", offset: start)
  }

  mutating func append(_ token: PhraseToken) {
    tokens.append(token)
  }

  func digit(at position: Int) -> Int? {
    guard position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 else { return nil }
    return Int(bytes[position] &- UInt8(ascii: "0"))
  }

  /// The letters at the position, without taking them.
  mutating func peekLetters() -> (key: PhraseWordKey, end: Int) {
    let start = position
    if position < bytes.count {
      let folded = PhraseFolding.fold(bytes, at: position)
      if folded.first == UInt8(ascii: "'") {
        // 1990's
        position += folded.length
      }
    }
    let key = letters()
    let end = position
    position = start
    return (key, end)
  }
}
