/// Where texts name outlets.
///
/// All names are looked for in one pass over a text: by their first two bytes, at the beginning of each word.
struct OutletMentions {
  /// One place.
  struct Mention {
    /// The index of the outlet.
    let outlet: Int
    /// The name's bytes in the text.
    let range: Range<Int>
    let form: Form
    /// Whether other outlets are called so too: of two papers called the Times, what they tell must say which it is.
    let isShared: Bool
  }

  /// How an outlet is named.
  enum Form {
    /// By its name, or a usual short one.
    case name
    /// By the one word of its name without the article: the Times, which may be another town's.
    case bare
    /// By the last word of its name, after an article.
    case short
    /// By a name that is a common noun too.
    case noun
    /// By a name with a contracted French article: "du Monde".
    case contracted
    /// By an agency's name in small letters, as credit lines write it.
    case small
    /// By the headline of one of its texts, or the address of its pages.
    case title

    /// Whether it is a name that words of saying can stand beside.
    var isName: Bool { self != .small && self != .title }
  }

  private struct Entry {
    let bytes: [UInt8]
    let outlet: Int
    let form: Form
    var isShared = false
  }

  private var entries: [UInt16: [Entry]] = [:]

  /// - Parameters:
  ///   - outlets: the outlets' names.
  ///   - titles: headlines and addresses, by the index of the outlet they stand for.
  init(_ outlets: [String], titles: [(outlet: Int, title: String)]) {
    var bearers: [String: Int] = [:]
    for outlet in outlets { if let word = OutletNames.lastWord(of: outlet) { bearers[word, default: 0] += 1 } }
    for (index, outlet) in outlets.enumerated() {
      for name in OutletNames.names(of: outlet) {
        let isBare = outlet == "The \(name)" && !name.contains(" ")
        add(name, index, isBare ? .bare : OutletNames.isNoun(name, of: outlet) ? .noun : .name)
        let isShort = name.utf8.count <= 8 && !name.contains(" ")
        if isShort, name != name.lowercased() { add(name.lowercased(), index, .small) }
      }
      for name in OutletNames.contracted(outlet) { add(name, index, .contracted) }
      if let word = OutletNames.lastWord(of: outlet) {
        add(word, index, .short, isShared: bearers[word, default: 0] > 1)
      }
    }
    for (index, title) in titles { add(title, index, .title) }
  }

  private mutating func add(_ name: String, _ outlet: Int, _ form: Form, isShared: Bool = false) {
    let bytes = Array(name.utf8)
    guard bytes.count >= 2 else { return }
    entries[Self.key(bytes[0], bytes[1]), default: []].append(
      Entry(bytes: bytes, outlet: outlet, form: form, isShared: isShared))
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// All mentions in a text, in their order; of names in one another only the longest.
  func find(in text: ArraySlice<UInt8>) -> [Mention] {
    var found: [Mention] = []
    var index = text.startIndex
    var isInWord = false
    // By outlet: whether the text has another one of its short name.
    var sharesName: [Int: Bool] = [:]
    while index + 1 < text.endIndex {
      defer { index += 1 }
      let isLetter = CreditText.isWord(text[index])
      defer { isInWord = isLetter }
      guard isLetter, !isInWord || isAfterSign(text, index) else { continue }
      for entry in entries[Self.key(text[index], text[index + 1])] ?? [] {
        guard let range = match(entry, text, index), accepts(entry, text, range, &sharesName) else { continue }
        // The contracted article stays before the name, as other articles do.
        let article = entry.form == .contracted ? (entry.bytes.firstIndex(of: 0x20) ?? -1) + 1 : 0
        found.append(
          Mention(
            outlet: entry.outlet, range: range.lowerBound + article..<range.upperBound, form: entry.form,
            isShared: entry.isShared))
      }
    }
    return Self.longest(found)
  }

  /// Mentions that are no part of one of another outlet; sorted, but for the few bytes of an article.
  private static func longest(_ found: [Mention]) -> [Mention] {
    let article = 8
    let reach = (found.lazy.map(\.range.count).max() ?? 0) + article
    var first = 0
    return found.filter { mention in
      while found[first].range.lowerBound + reach < mention.range.lowerBound { first += 1 }
      for other in found[first...] {
        if other.range.lowerBound > mention.range.lowerBound + article { break }
        if other.range.count > mention.range.count, other.outlet != mention.outlet,
          other.range.lowerBound <= mention.range.lowerBound, other.range.upperBound >= mention.range.upperBound
        {
          return false
        }
      }
      return true
    }
  }

  /// Whether a word begins here though the byte before belongs to a sign of several bytes: “Name, «Name, a dash.
  private func isAfterSign(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    CreditText.endsSign(text[text.startIndex..<index])
  }

  private func match(_ entry: Entry, _ text: ArraySlice<UInt8>, _ index: Int) -> Range<Int>? {
    var end = index + entry.bytes.count
    guard end <= text.endIndex, text[index..<end].elementsEqual(entry.bytes) else { return nil }
    // A German genitive: "nach Angaben des Anzeigers".
    if end < text.endIndex, text[end] == UInt8(ascii: "s"), entry.form != .title { end += 1 }
    guard end == text.endIndex || !CreditText.isWord(text[end]) || CreditText.beginsSign(text[end...]) else {
      return nil
    }
    return index..<end
  }

  private func accepts(
    _ entry: Entry, _ text: ArraySlice<UInt8>, _ range: Range<Int>, _ sharesName: inout [Int: Bool]
  ) -> Bool {
    if entry.form == .contracted {
      // "Coupe du Monde", "Médecins du Monde" are names of their own.
      return CreditText.word(before: range.lowerBound, in: text, asWritten: true).map { $0 == $0.lowercased() } ?? true
    }
    if entry.form == .name, let word = CreditText.word(before: range.lowerBound, in: text, asWritten: true),
      Self.parts.contains(word)
    {
      return false
    }
    if entry.form == .bare { return !isAfterCapital(text, range.lowerBound) }
    guard entry.form == .short else { return true }
    guard let article = CreditText.word(before: range.lowerBound, in: text), Self.articles.contains(article) else {
      return false
    }
    let after = String(decoding: text[range.upperBound..<min(text.endIndex, range.upperBound + 20)], as: UTF8.self)
    // "The Observer in London" is another one than that of Marlow.
    let words = after.split(separator: " ", maxSplits: 2)
    if after.hasPrefix(" "), words.count > 1, ["in", "of"].contains(words[0]), words[1].first?.isUppercase ?? false {
      return CreditText.isCalendar(String(words[1]))
    }
    let isShared = sharesName[entry.outlet] ?? namesAnother(entry, text)
    sharesName[entry.outlet] = isShared
    return !isShared
  }

  /// Whether a word in capitals stands before a name, which makes it another one: "the Irish Times"; not at the beginning of a
  /// sentence, nor after the name of a day.
  private func isAfterCapital(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard let word = CreditText.word(before: index, in: text, asWritten: true), word.first?.isUppercase ?? false,
      !Self.articles.contains(word.lowercased()), !CreditText.isCalendar(word),
      !CreditWords.fillers.contains(word.lowercased() + " ")
    else { return false }
    let lead = text[..<(index - 1 - word.utf8.count)].suffix(2)
    return !(lead.isEmpty || lead.last == 0x0A || lead.first.map { [0x2E, 0x21, 0x3F].contains($0) } ?? false)
  }

  /// Whether the text has another paper of that short name: with "the New York Post" in it, "the Post" may be that one.
  private func namesAnother(_ entry: Entry, _ text: ArraySlice<UInt8>) -> Bool {
    let own = entries.values.lazy.flatMap { $0 }.filter { $0.outlet == entry.outlet && $0.form == .name }.map(\.bytes)
    let word = [0x20] + entry.bytes
    var from = text.startIndex
    while let range = text[from...].firstRange(of: word) {
      from = range.upperBound
      let isWhole = range.upperBound == text.endIndex || !CreditText.isWord(text[range.upperBound])
      let line = text[..<range.lowerBound]
      let start = line.lastIndex { !CreditText.isWord($0) }.map { $0 + 1 } ?? text.startIndex
      guard isWhole, start < range.lowerBound, (0x41...0x5A).contains(text[start]) else { continue }
      let before = CreditText.folded(text[start..<range.lowerBound])
      if Self.articles.contains(before) { continue }
      if !own.contains(where: { text[..<range.upperBound].suffix($0.count).elementsEqual($0) }) { return true }
    }
    return false
  }

  /// Words in capitals that make the name behind them another one: "the Daily Racing Form", "the Sunday Telegraph".
  private static let parts: Set<String> = ["Daily", "Sunday", "Evening", "Weekly", "Irish", "New", "American"]

  private static let articles: Set<String> = [
    "the", "a", "an", "der", "die", "das", "dem", "den", "des", "le", "la", "du", "au",
  ]
}
