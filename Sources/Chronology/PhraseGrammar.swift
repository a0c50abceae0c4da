/// A ``PhraseTable`` made ready for reading: words by key, patterns as trees.
final class PhraseGrammar: Sendable {
  let periods: PhraseTrie
  let phrases: PhraseTrie
  let offsets: PhraseTrie
  let periodMeanings: [PeriodMeaning]
  let phraseMeanings: [PhraseMeaning]
  let offsetMeanings: [OffsetMeaning]
  let decadeEndings: [PhraseWordKey]
  let ordinalEndings: [PhraseWordKey]
  private let keys: [PhraseWordKey]
  private let entries: [Int32]
  private let readings: [[PhraseReading]]
  private let mask: Int

  init(_ table: PhraseTable) {
    var lexicon = PhraseLexicon()
    for (slot, value, words) in table.words {
      for word in words.split(separator: " ") {
        lexicon.add(String(word), PhraseReading(symbol: PhraseGrammar.symbol(slot), value: Int32(value)))
      }
    }
    periods = PhraseGrammar.trie(table.periods.map(\.pattern), &lexicon)
    phrases = PhraseGrammar.trie(table.phrases.map(\.pattern), &lexicon)
    offsets = PhraseGrammar.trie(table.offsets.map(\.pattern), &lexicon)
    periodMeanings = table.periods.map(\.meaning)
    phraseMeanings = table.phrases.map(\.meaning)
    offsetMeanings = table.offsets.map(\.meaning)
    decadeEndings = table.decadeEndings.map(PhraseLexicon.key)
    ordinalEndings = table.ordinalEndings.map(PhraseLexicon.key)
    for mark in [",", "-", "(", ")", "/", "?", ":"] { lexicon.add(mark, nil) }

    var capacity = 64
    while capacity < lexicon.entries.count * 4 { capacity *= 2 }
    var keys = Array(repeating: PhraseWordKey(), count: capacity)
    var entries = Array(repeating: Int32(-1), count: capacity)
    var readings: [[PhraseReading]] = []
    for (key, found) in lexicon.entries {
      var slot = key.slot & (capacity - 1)
      while entries[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      entries[slot] = Int32(readings.count)
      readings.append(found)
    }
    self.keys = keys
    self.entries = entries
    self.readings = readings
    mask = capacity - 1
  }

  /// The symbol of a slot; words have the symbols from 32 on.
  static func symbol(_ slot: PhraseTable.Slot) -> UInt16 {
    switch slot {
    case .day: 1
    case .month: 2
    case .year: 3
    case .weekday: 4
    case .count: 5
    case .unit: 6
    case .ordinal: 7
    case .part: 8
    case .bound: 9
    case .season: 10
    case .quarter: 11
    case .half: 12
    case .decade: 13
    case .shortDecade: 14
    case .shortYear: 15
    case .which: 16
    case .isoDay: 17
    case .isoMonth: 18
    case .period: 19
    }
  }

  private static func trie(_ patterns: [String], _ lexicon: inout PhraseLexicon) -> PhraseTrie {
    var trie = PhraseTrie()
    let period = symbol(.period)
    for (rule, pattern) in patterns.enumerated() {
      for sequence in PhrasePattern.sequences(of: pattern) where !sequence.isEmpty {
        let symbols = sequence.map { piece in
          if piece.hasPrefix("{"), let slot = PhraseTable.Slot(rawValue: String(piece.dropFirst().dropLast())) {
            return symbol(slot)
          }
          return lexicon.symbol(ofWord: piece)
        }
        trie.insert(symbols, rule: rule, periodSymbol: period)
      }
    }
    trie.freeze()
    return trie
  }

  /// Adds what a word can be to a token; `false` for a word the language does not have.
  func read(_ key: PhraseWordKey, into token: inout PhraseToken) -> Bool {
    var slot = key.slot & mask
    while entries[slot] >= 0 {
      if keys[slot] == key {
        for reading in readings[Int(entries[slot])] { token.add(reading.symbol, Int(reading.value)) }
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }
}

/// The words of a language while its grammar is made.
struct PhraseLexicon {
  private(set) var entries: [PhraseWordKey: [PhraseReading]] = [:]
  private var symbols: [PhraseWordKey: UInt16] = [:]

  /// Adds a word with what it can be, or without: it is known, but fills no slot.
  mutating func add(_ word: String, _ reading: PhraseReading?) {
    entries[PhraseLexicon.key(word), default: []] += reading.map { [$0] } ?? []
  }

  /// The symbol of a word that stands for itself.
  mutating func symbol(ofWord word: String) -> UInt16 {
    let key = PhraseLexicon.key(word)
    if let symbol = symbols[key] { return symbol }
    let symbol = UInt16(32 + symbols.count)
    symbols[key] = symbol
    entries[key, default: []].append(PhraseReading(symbol: symbol, value: 0))
    return symbol
  }

  static func key(_ word: String) -> PhraseWordKey {
    var key = PhraseWordKey()
    var text = word
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let folded = PhraseFolding.fold(bytes, at: position)
        key.append(folded)
        position += folded.length
      }
    }
    return key
  }
}

extension PhraseWordKey {
  /// Adds a folded letter, of one to three bytes.
  mutating func append(_ folded: (first: UInt8, second: UInt8, third: UInt8, length: Int)) {
    append(folded.first)
    if folded.second != 0 { append(folded.second) }
    if folded.third != 0 { append(folded.third) }
  }
}
