extension PhraseLanguage {
  /// Reads a length of time: "two weeks", "4 months", "a year".
  ///
  /// - Parameter text: the phrase, without the sentence around it.
  /// - Returns: the duration.
  /// - Throws: ``DateError`` with what was not understood and where.
  public func readDuration(_ text: String) throws(DateError) -> CalendarDuration {
    let (match, tokens) = longestOffset(text)
    guard let match, match.meaning == .duration, match.end == tokens.count, let duration = duration(match.words) else {
      let offset = match.map { $0.end < tokens.count ? tokens[$0.end].offset : 0 } ?? 0
      throw DateError(message: "not a length of time", offset: offset, hint: "write it as in 2 weeks or four months")
    }
    return duration
  }

  /// Reads a time given by another event: "two weeks after the walkout".
  ///
  /// - Parameter text: the phrase, without the sentence around it.
  /// - Returns: the offset, with the name of the other event as it stands.
  /// - Throws: ``DateError`` with what was not understood and where.
  public func readOffset(_ text: String) throws(DateError) -> EventOffset {
    let (match, tokens) = longestOffset(text)
    guard let match, let (side, isLimit) = PhraseLanguage.side(match.meaning), match.end < tokens.count else {
      throw DateError(
        message: "not a time before, after or during another event", offset: 0,
        hint: "write it as in 2 weeks after the walkout")
    }
    let offset = tokens[match.end].offset
    return EventOffset(
      side: side, duration: duration(match.words), isLimit: isLimit,
      anchor: String(decoding: Array(text.utf8)[offset...], as: UTF8.self), anchorOffset: offset)
  }

  private func duration(_ words: PhraseCaptures) -> CalendarDuration? {
    PhraseUnit(rawValue: Int(words.unit)).map { unit in
      CalendarDuration(words.count == PhraseCaptures.none ? 1 : Int64(words.count), unit)
    }
  }

  private static func side(_ meaning: OffsetMeaning) -> (side: EventOffset.Side, isLimit: Bool)? {
    switch meaning {
    case .duration: nil
    case .before: (.before, false)
    case .after: (.after, false)
    case .during: (.during, false)
    case .withinBefore: (.before, true)
    case .withinAfter: (.after, true)
    case .withinAround: (.around, true)
    }
  }

  private typealias OffsetMatch = (meaning: OffsetMeaning, words: PhraseCaptures, end: Int)

  /// The longest stretch from the start that an offset pattern fits.
  private func longestOffset(_ text: String) -> (match: OffsetMatch?, tokens: ContiguousArray<PhraseToken>) {
    var text = text
    let tokens = text.withUTF8 { bytes in
      var tokenizer = PhraseTokenizer(bytes: bytes, grammar: grammar)
      tokenizer.tokenizeKnown()
      return tokenizer.tokens
    }
    var best: OffsetMatch?
    func walk(_ node: Int, _ position: Int, _ words: PhraseCaptures) {
      let rule = grammar.offsets.rules[node]
      if rule >= 0, best.map({ $0.end < position }) != false {
        best = (grammar.offsetMeanings[Int(rule)], words, position)
      }
      if position == tokens.count { return }
      for index in 0..<tokens[position].count {
        let reading = tokens[position][index]
        let target = grammar.offsets.step(node, reading.symbol)
        if target < 0 { continue }
        var filled = words
        filled.take(reading)
        walk(target, position + 1, filled)
      }
    }
    walk(0, 0, PhraseCaptures())
    return (best, tokens)
  }
}
