/// A phrase pattern that fits, with the words in its slots and the periods in it.
struct PhraseMatch {
  let meaning: PhraseMeaning
  let words: PhraseCaptures
  let first: PhrasePeriod
  let second: PhrasePeriod
}

/// Finds the patterns that fit the words of a phrase.
struct PhraseMatcher {
  /// One way to read a period from some word on; readings of one place are chained.
  private struct PeriodMatch {
    var period: PhrasePeriod
    var end: Int
    var rule: Int16
    var next: Int32
  }

  let grammar: PhraseGrammar
  let tokens: ContiguousArray<PhraseToken>
  /// The word behind the longest stretch that some pattern fits.
  private(set) var furthest = 0
  private(set) var best: (rule: Int16, words: PhraseCaptures)?
  private var matches: ContiguousArray<PeriodMatch> = []
  /// Where the chain of a place starts: −2 not yet looked for, −1 none.
  private var chains: ContiguousArray<Int32>

  init(grammar: PhraseGrammar, tokens: ContiguousArray<PhraseToken>) {
    self.grammar = grammar
    self.tokens = tokens
    chains = ContiguousArray(repeating: -2, count: tokens.count + 1)
    matches.reserveCapacity(8)
  }

  /// The first phrase pattern of the table that fits all words.
  mutating func match() -> PhraseMatch? {
    matchPhrase(node: 0, at: 0, PhraseCaptures())
    guard let (rule, words) = best else { return nil }
    return PhraseMatch(
      meaning: grammar.phraseMeanings[Int(rule)], words: words, first: period(words.firstPeriod),
      second: period(words.secondPeriod))
  }

  private func period(_ link: Int32) -> PhrasePeriod {
    link < 0 ? PhrasePeriod() : matches[Int(link)].period
  }

  private mutating func matchPhrase(node: Int, at position: Int, _ words: PhraseCaptures) {
    if position > furthest { furthest = position }
    if position == tokens.count {
      let rule = grammar.phrases.rules[node]
      if rule >= 0, best.map({ rule < $0.rule }) != false { best = (rule, words) }
      return
    }
    for index in 0..<tokens[position].count {
      let reading = tokens[position][index]
      let target = grammar.phrases.step(node, reading.symbol)
      if target < 0 { continue }
      if reading.symbol >= 32 {
        matchPhrase(node: target, at: position + 1, words)
      } else {
        var filled = words
        filled.take(reading)
        matchPhrase(node: target, at: position + 1, filled)
      }
    }
    let target = Int(grammar.phrases.periodTargets[node])
    if target < 0 { return }
    var link = periods(at: position)
    while link >= 0 {
      let (end, next) = (matches[Int(link)].end, matches[Int(link)].next)
      var filled = words
      filled.take(period: link)
      matchPhrase(node: target, at: end, filled)
      link = next
    }
  }

  /// The chain of periods that start at a word.
  private mutating func periods(at position: Int) -> Int32 {
    if position >= tokens.count { return -1 }
    if chains[position] == -2 {
      chains[position] = -1
      matchPeriod(start: position, node: 0, at: position, PhraseCaptures())
    }
    return chains[position]
  }

  private mutating func matchPeriod(start: Int, node: Int, at position: Int, _ words: PhraseCaptures) {
    if position > furthest { furthest = position }
    let rule = grammar.periods.rules[node]
    if rule >= 0 { add(rule, from: start, to: position, words) }
    if position == tokens.count { return }
    for index in 0..<tokens[position].count {
      let reading = tokens[position][index]
      let target = grammar.periods.step(node, reading.symbol)
      if target < 0 { continue }
      if reading.symbol >= 32 {
        matchPeriod(start: start, node: target, at: position + 1, words)
      } else {
        var filled = words
        filled.take(reading)
        matchPeriod(start: start, node: target, at: position + 1, filled)
      }
    }
    let target = Int(grammar.periods.periodTargets[node])
    // A pattern that begins with a period would look for itself.
    if target < 0 || position == start { return }
    var link = periods(at: position)
    while link >= 0 {
      let (end, next) = (matches[Int(link)].end, matches[Int(link)].next)
      var filled = words
      filled.take(period: link)
      matchPeriod(start: start, node: target, at: end, filled)
      link = next
    }
  }

  /// Keeps a period; of two that end at the same word, the one whose pattern stands first.
  private mutating func add(_ rule: Int16, from start: Int, to end: Int, _ words: PhraseCaptures) {
    let inner = period(words.firstPeriod)
    guard let found = PhrasePeriod(grammar.periodMeanings[Int(rule)], words, around: inner) else { return }
    var link = chains[start]
    while link >= 0 {
      if matches[Int(link)].end == end {
        if rule < matches[Int(link)].rule {
          matches[Int(link)].period = found
          matches[Int(link)].rule = rule
        }
        return
      }
      link = matches[Int(link)].next
    }
    matches.append(PeriodMatch(period: found, end: end, rule: rule, next: chains[start]))
    chains[start] = Int32(matches.count - 1)
  }
}
