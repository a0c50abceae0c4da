/// Whether a sentence names an outlet as the one from which something comes, in whatever words.
///
/// Credits are worded in more ways than any list has: "set out in the FT", "thanks to the Sentinel", "dem Spiegel zugespielt", "c'est
/// Mediapart qui a sorti l'affaire". What they have in common is the place of the name: it does something itself, or something is
/// in it, through it or for it to hear. As the object of a verb, or beside words of its business, it is the matter. This alone is
/// too little: it counts where the sentence and the outlet's text are about the same (``SharedMatter``).
enum PassingMention {
  /// - Parameters:
  ///   - authors: who writes for the outlet, in lower case.
  ///   - isNoun: whether the name is a common noun too, so that its place proves nothing.
  static func gives(_ place: Surroundings, authors: [String], isNoun: Bool) -> Bool {
    let sentence = Sentence(place)
    if isBusiness(sentence) { return false }
    let isTold =
      sentence.before.suffix(8).contains(where: isTelling) || sentence.after.prefix(8).contains(where: isTelling)
    if isNoun { return isTold }
    // "Last year's winner was Olivia Grant of the Financial Times" says who she is.
    let isOf = [sentence.bare.last, sentence.before.last].contains { ["of", "de", "d", "du"].contains($0) }
    let isByAuthor = !isOf && authors.contains { place.before.contains($0) || place.after.contains($0) }
    if let possessor = sentence.possessed { return isByAuthor || CreditWords.reports.contains(possessor) }
    if sentence.isListed { return false }
    return isByAuthor || isTold || isReached(sentence) || isDoing(sentence)
  }

  /// "in …", "thanks to …", "durch die …", "paru dans …"; "dem Spiegel".
  private static func isReached(_ sentence: Sentence) -> Bool {
    guard let last = sentence.bare.last else { return false }
    return CreditWords.ways.contains(last) || sentence.before.last == "dem"
  }

  /// "… has", "… was first", "…, which", "c'est … qui": a verb of its own, which in these languages is no function word.
  private static func isDoing(_ sentence: Sentence) -> Bool {
    guard let next = sentence.after.first else { return false }
    switch sentence.mark {
    case ",": return CreditWords.relatives.contains(next)
    case "":
      return CreditWords.relatives.contains(next) || !CreditWords.joints.contains(next) && !sentence.isNextCapital
    default: return false
    }
  }

  /// Whether it is about the outlet's own business: its owners, its sales, its share price.
  private static func isBusiness(_ sentence: Sentence) -> Bool {
    let near = sentence.before.suffix(4) + sentence.after.prefix(4)
    if near.contains(where: { CreditWords.staff.contains($0) || isTrade($0) }) { return true }
    if sentence.after.prefix(6).contains(where: CreditWords.ownWords.contains) { return true }
    // "The Nikkei fell 2 per cent."
    return sentence.after.prefix(6).contains { $0 == "cent" || $0 == "percent" || $0 == "points" || $0.contains("%") }
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
    /// Whether the name is one of a list of examples.
    let isListed: Bool

    init(_ place: Surroundings) {
      let lead = Self.lastSentence(place.before)
      before = CreditText.words(lead)
      bare = CreditText.words(StatedCredit.withoutFillers(lead))
      let rest = Self.firstSentence(place.after)
      mark = rest.first.map { $0.isWhitespace || $0.isLetter || "’'".contains($0) ? "" : String($0) } ?? "."
      var words = CreditText.words(rest)
      if rest.hasPrefix("'") || rest.hasPrefix("’") {
        if words.first == "s" { words.removeFirst() }
        possessed = words.first ?? ""
      } else {
        possessed = nil
      }
      after = words
      let next = place.text[place.name.upperBound...].drop { $0 == 0x20 || $0 == 0x0A }.first
      isNextCapital = next.map { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } ?? true
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
