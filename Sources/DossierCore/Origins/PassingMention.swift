/// Whether a sentence names an outlet as the one from which something comes, in whatever words.
///
/// Credits are worded in more ways than any list has: "set out in the FT", "thanks to the Sentinel", "dem Spiegel
/// zugespielt", "c'est Mediapart qui a sorti l'affaire". So every mention counts that has not a place of another kind: beside
/// words of the outlet's own business, as the object of "against" or "for", as part of another name, in a list of examples.
/// This alone is too little: it counts where the sentences around it and the outlet's text are about the same
/// (``SharedMatter``).
enum PassingMention {
  /// What is known of a name beside its place.
  struct Name {
    /// Who writes for the outlet, in lower case.
    let authors: [String]
    /// Whether it is a common noun too, so that its place proves nothing.
    let isNoun: Bool
    /// Whether it is written with an article: "The Guardian", "Le Monde".
    let hasArticle: Bool
  }

  /// How much the place of a name says.
  enum Strength {
    /// Something comes from it, or is told.
    case placed
    /// Nothing else than that it has no other place.
    case open
  }

  /// `nil` where the mention is of another kind.
  static func strength(_ place: Surroundings, _ name: Name) -> Strength? {
    let unit = place.widened(by: name.authors)
    let sentence = Sentence(unit)
    if sentence.isListed || isRefused(sentence) { return nil }
    // "The Straits Times exposé on its dredger": what it has made stands right behind it.
    let isMade =
      sentence.mark == "" && sentence.after.prefix(2).contains { isTelling($0) && !CreditWords.staff.contains($0) }
    // "A copy of the Boston Globe, whose reporting …".
    if isFollowedByWork(sentence) { return .placed }
    if isBusiness(sentence), !isMade || sentence.possessed == nil && sentence.after.first.map(isTrade) ?? false {
      return nil
    }
    let isTold = sentence.before.contains(where: isTelling) || sentence.after.prefix(8).contains(where: isTelling)
    if name.isNoun { return isTold ? .placed : nil }
    let isPlaced = isTold || isReached(sentence) || isDoing(sentence)
    let isWidened = unit.name.lowerBound < place.name.lowerBound
    if sentence.possessed != nil { return isWidened || sentence.isNextCapital || isPlaced ? .placed : .open }
    // "The twenty years of Le Temps", "das Funkhaus des Deutschlandfunks": what is told is told by it, all else is its own.
    if let last = sentence.before.last, CreditWords.genitives.contains(last), !isWidened {
      return isTold ? .placed : nil
    }
    if sentence.isNextCapital || sentence.isAfterCapital { return isTold || isReached(sentence) ? .placed : nil }
    if !name.hasArticle, let last = sentence.before.last, CreditWords.definite.contains(last) {
      return isTold ? .placed : nil
    }
    // "An AFP photographer", "AP classes"; "Olivia Grant of the FT" at the end of a sentence says who she is.
    let isShort = place.name.count <= 2
    if isWidened || isShort || ["a", "an", "ein", "eine", "une"].contains(sentence.before.last) {
      return isPlaced ? .placed : nil
    }
    guard let last = sentence.bare.last, CreditWords.objects.contains(last) else { return isPlaced ? .placed : .open }
    return isTold && !CreditWords.opposed.contains(last) ? .placed : nil
  }

  /// "…, whose investigation", "dessen Recherchen", "dont l'enquête".
  private static func isFollowedByWork(_ sentence: Sentence) -> Bool {
    let next = sentence.after.prefix(4)
    guard let first = next.first, ["whose", "dessen", "deren", "dont"].contains(first) else { return false }
    return next.dropFirst().contains { CreditWords.reports.contains($0) || CreditWords.told.contains($0) }
  }

  /// "in …", "thanks to …", "durch die …", "paru dans …"; "dem Spiegel".
  private static func isReached(_ sentence: Sentence) -> Bool {
    guard let last = sentence.bare.last else { return false }
    return CreditWords.ways.contains(last) || sentence.before.last == "dem"
  }

  /// "… has", "…, which", "c'est … qui", "konnte …".
  private static func isDoing(_ sentence: Sentence) -> Bool {
    if let last = sentence.bare.last, CreditWords.auxiliaries.contains(last) { return true }
    guard let next = sentence.after.first, ["", ","].contains(sentence.mark) else { return false }
    return CreditWords.relatives.contains(next) || sentence.mark == "" && CreditWords.auxiliaries.contains(next)
  }

  /// Whether it is about the outlet's own business: its owners, its sales, its share price.
  private static func isBusiness(_ sentence: Sentence) -> Bool {
    let near = sentence.before.suffix(4) + sentence.after.prefix(4)
    if near.contains(where: { CreditWords.staff.contains($0) || isTrade($0) }) { return true }
    // "CBC is looking for a correspondent in Brandon."
    if sentence.bare.isEmpty, sentence.after.prefix(7).contains(where: CreditWords.desk.contains) { return true }
    // "Bloomberg raises the price of its terminal", but "in the Guardian he attacks his critics".
    if !isReached(sentence), sentence.after.prefix(6).contains(where: CreditWords.owned.contains) { return true }
    // "The Nikkei fell 2 per cent."
    return sentence.after.prefix(6).contains { $0 == "cent" || $0 == "percent" || $0 == "points" || $0.contains("%") }
  }

  /// "Will not speak to …"; "… will not show the final".
  private static func isRefused(_ sentence: Sentence) -> Bool {
    if sentence.mark == "", !isReached(sentence),
      sentence.after.prefix(3).contains(where: CreditWords.negations.contains)
    {
      return true
    }
    let last = sentence.before.suffix(5)
    return last.contains(where: CreditWords.negations.contains)
      && last.contains { word in CreditWords.speech.contains { word.hasPrefix($0) } }
  }

  private static func isTrade(_ word: String) -> Bool { CreditWords.trade.contains { word.hasPrefix($0) } }
  private static func isTelling(_ word: String) -> Bool { CreditWords.telling.contains { word.hasPrefix($0) } }

  /// The words of the sentence on both sides of a name, in lower case.
  private struct Sentence {
    let before: [String]
    /// Without articles and words for what the outlet is.
    let bare: [String]
    let after: [String]
    /// The punctuation right after the name.
    let mark: String
    let isNextCapital: Bool
    /// The first word of what belongs to the outlet.
    let possessed: String?
    /// Whether a word in capitals stands before it that begins no sentence: "Michael Bloomberg".
    let isAfterCapital: Bool
    /// Whether the name is one of a list of examples.
    let isListed: Bool

    init(_ place: Surroundings) {
      let lead = Self.lastSentence(place.before)
      before = CreditText.words(lead)
      bare = CreditText.words(StatedCredit.withoutFillers(lead))
      let following = Self.firstSentence(place.after)
      mark = following.first.map { $0.isWhitespace || $0.isLetter || "’'".contains($0) ? "" : String($0) } ?? "."
      var words = CreditText.words(following)
      if following.hasPrefix("'") || following.hasPrefix("’") {
        if words.first == "s" { words.removeFirst() }
        possessed = words.first ?? ""
      } else {
        possessed = nil
      }
      after = words
      let rest = place.text[place.name.upperBound...]
      let genitive = ["'s ", "’s ", "' ", "’ "].first { rest.starts(with: Array($0.utf8)) }?.utf8.count ?? 0
      let next = rest.dropFirst(genitive).drop { $0 == 0x20 || $0 == 0x0A }.first
      isNextCapital = next.map { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } ?? true
      let word = CreditText.word(before: place.name.lowerBound, in: place.text, asWritten: true)
      isAfterCapital =
        before.count > 1 && word.map { $0.first?.isUppercase ?? false && !CreditText.isCalendar($0) } ?? false
      let lastTwo = before.suffix(2).joined(separator: " ")
      isListed = ["such as", "like", "unlike", "including", "wie etwa", "comme"].contains {
        lastTwo == $0 || lastTwo.hasSuffix(" \($0)")
      }
    }

    private static func lastSentence(_ text: String) -> String {
      var start = text.startIndex
      for mark in [". ", "! ", "? ", "\n\n", ".\n", ": "] {
        var rest = text[start...]
        while let range = rest.firstRange(of: mark) {
          start = range.upperBound
          rest = text[start...]
        }
      }
      return String(text[start...]).replacing("\n", with: " ")
    }

    private static func firstSentence(_ text: String) -> String {
      var end = text.endIndex
      for mark in [". ", "! ", "? ", "\n\n", ".\n", ": ", "; "] {
        if let range = text[..<end].firstRange(of: mark) { end = range.lowerBound }
      }
      return String(text[..<end]).replacing("\n", with: " ")
    }
  }
}
