/// Whether the words around a name credit the outlet: "told …", "… reported", "in an interview with …".
enum StatedCredit {
  /// The words of the credit, as bytes of the text; `nil` if there is none.
  static func range(_ place: Surroundings) -> Range<Int>? {
    let name = place.name
    // Lines are wrapped anywhere; only labels and datelines stand at the beginning of one.
    let unwrapped = place.before.replacing("\n", with: " ")
    let lead = withoutFillers(unwrapped)
    let next = place.after.replacing("\n", with: " ")
    // A possessive is about the outlet: "the Financial Times' owner"; but "told the Financial Times' podcast".
    if next.hasPrefix("'") || next.hasPrefix("’") {
      return lead.hasSuffix(" told ") || isTold(possessive: next) ? name : nil
    }
    if ["told a ", "told an ", "speaking to a ", "speaking to an ", "spoke to a ", "spoke to an "].contains(
      where: { lead.hasSuffix($0) })
    {
      return name
    }
    for phrase in CreditWords.leads where lead.hasSuffix(phrase) && isBoundary(lead, phrase) {
      let length = place.before.utf8.count - lead.utf8.count + phrase.utf8.count
      return max(place.text.startIndex, name.lowerBound - length)..<name.upperBound
    }
    if speaksTo(unwrapped) || [", so der ", ", so die ", ", so das "].contains(where: { unwrapped.hasSuffix($0) }) {
      return name
    }
    // "Reuters reported higher revenue."
    if CreditText.words(next).prefix(5).contains(where: CreditWords.results.contains) { return nil }
    if isReported(lead, next) || isPointedOut(lead, next) { return name }
    for phrase in CreditWords.followers where next.hasPrefix(phrase) {
      let rest = next.dropFirst(phrase.count)
      if let byte = rest.utf8.first, CreditText.isWord(byte) { continue }
      // What it says of itself credits it with nothing.
      if CreditWords.ownMatters.contains(where: { rest.hasPrefix($0) }) { continue }
      return name.lowerBound..<min(place.text.endIndex, name.upperBound + phrase.utf8.count)
    }
    return nil
  }

  /// "the Post's investigation", "Reuters' reporting".
  private static func isTold(possessive next: String) -> Bool {
    let words = CreditText.words(next.prefix { !".!?;:".contains($0) }).drop { $0 == "s" }.prefix(2)
    return words.contains(where: CreditWords.reports.contains) && !words.contains(where: CreditWords.staff.contains)
  }

  /// Whether something is said, asked or printed right beside a name, and not by those who work there: "in a statement to …",
  /// "… , citing three officials, relayed", "interrogé par …".
  private static func isReported(_ lead: String, _ next: String) -> Bool {
    let before = CreditText.words(lead.split(separator: ". ").last.map(String.init) ?? lead).suffix(6)
    // What belongs to the outlet or works for it is the matter, not what is reported.
    if before.suffix(3).contains(where: CreditWords.staff.contains) { return false }
    // "… who owns the Boston Globe", and says so.
    if before.last.map(CreditWords.dealings.contains) ?? false { return false }
    let clause = next.prefix { !".!?;:".contains($0) }
    let after = CreditText.words(clause).prefix(5)
    if let first = after.first, CreditWords.staff.contains(first) { return false }
    if let place = after.firstIndex(where: CreditWords.told.contains) {
      // What it says of itself credits it with nothing.
      let rest = after[(place + 1)...].first ?? ""
      if !CreditWords.ownWords.contains(rest) { return true }
    }
    // "Has asked the Straits Times for a correction."
    let told = before.last.map(CreditWords.addressed.contains) ?? false ? before.dropLast() : before
    return told.contains(where: CreditWords.told.contains)
  }

  /// "It was the Ledger that …", "c'est Mediapart qui …", "es war die NZZ, die …".
  private static func isPointedOut(_ lead: String, _ next: String) -> Bool {
    guard
      ["it was ", "it is ", "c'est ", "c’est ", "c'était ", "es war ", "es ist "].contains(where: { lead.hasSuffix($0) }
      )
    else { return false }
    let words = CreditText.words(next).prefix(7)
    return words.first.map(CreditWords.relatives.contains) ?? false
      && !words.contains { CreditWords.ownWords.contains($0) || CreditWords.staff.contains($0) }
  }

  /// Whether somebody says something to the one who is named next: "sagte sie dem …", "a-t-elle déclaré au …".
  private static func speaksTo(_ before: String) -> Bool {
    guard let receiver = CreditWords.receivers.first(where: { before.hasSuffix($0) }) else { return false }
    return CreditText.words(before.dropLast(receiver.count).suffix(36)).contains(where: CreditWords.spoken.contains)
  }

  /// A text without articles and words for what an outlet is at its end: "the daily ", "der Zeitung ".
  static func withoutFillers(_ text: String) -> String {
    var text = text
    var isShorter = true
    while isShorter {
      isShorter = false
      for filler in CreditWords.fillers where text.hasSuffix(filler) {
        let rest = text.dropLast(filler.count)
        if rest.isEmpty || rest.hasSuffix(" ") || rest.hasSuffix("\n") || filler.hasPrefix("l") && rest.hasSuffix("'") {
          text = String(rest)
          isShorter = true
          break
        }
      }
    }
    return text
  }

  private static func isBoundary(_ text: String, _ phrase: String) -> Bool {
    text.dropLast(phrase.count).utf8.last.map { !CreditText.isWord($0) } ?? true
  }
}
