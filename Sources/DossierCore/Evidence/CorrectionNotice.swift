/// Makes the table by which notices of correction are found, which takes milliseconds; the second call does nothing.
package func prepareNotices() {
  _ = CorrectionNotice.filter
}

/// Finds sentences that say that a text was corrected, withdrawn or brought up to date.
enum CorrectionNotice {
  /// Whether some words are a notice, in English, German, French, Spanish, Italian, Russian, Chinese, Japanese or Arabic.
  ///
  /// It is better to ask once too often: "corrected" in any sense counts. Weaker words count only where they begin a sentence,
  /// words of doubt ("is wrong", "denied") only where the sentence speaks of what is reported: "the figure above".
  static func isNotice(_ sentence: String) -> Bool {
    if speaksOfCorrection(sentence) { return true }
    // A word divided at the end of a line is one word.
    var joined = sentence.replacing("\r\n", with: "\n")
    for hyphen in ["-\n", "\u{2010}\n", "\u{AD}\n"] { joined = joined.replacing(hyphen, with: "") }
    return joined.utf8.count < sentence.utf8.count && speaksOfCorrection(joined)
  }

  /// Passes every sentence that may be a notice, and few others.
  static let filter = NoticeFilter([
    (.notice, anywhere + atStart), (.doubt, ofDoubt), (.report, ofReports),
  ])

  private static func speaksOfCorrection(_ sentence: String) -> Bool {
    let tokens = CanonicalText(sentence.lowercased()).tokens
    var start = 0
    while start < tokens.count, !Typography.isLetter(tokens[start]) { start += 1 }
    if starters.stand(in: tokens, at: start) { return true }
    var (hasDoubt, hasReport) = (false, false)
    var index = start
    while index < tokens.count {
      let isWordStart = index == 0 || !Typography.isLetter(tokens[index - 1]) || tokens[index] >= 0x600
      if isWordStart {
        if phrases.stand(in: tokens, at: index) { return true }
        hasDoubt = hasDoubt || doubts.stand(in: tokens, at: index)
        hasReport = hasReport || reports.stand(in: tokens, at: index)
        if hasDoubt, hasReport { return true }
      }
      index += 1
    }
    return false
  }

  /// Phrases by their first token.
  private struct PhraseSet: Sendable {
    private let byFirst: [UInt16: [[UInt16]]]

    init(_ phrases: [String]) {
      byFirst = Dictionary(grouping: phrases.map { CanonicalText($0).tokens }, by: { $0.first ?? 0 })
    }

    /// Whether one of them stands at an index.
    func stand(in tokens: [UInt16], at index: Int) -> Bool {
      guard index < tokens.count, let candidates = byFirst[tokens[index]] else { return false }
      return candidates.contains { tokens[index...].starts(with: $0) }
    }
  }

  private static let phrases = PhraseSet(anywhere)
  private static let starters = PhraseSet(atStart)
  private static let doubts = PhraseSet(ofDoubt)
  private static let reports = PhraseSet(ofReports)

  static let anywhere = [
    "correction", "corrected", "corrects ", "corrigend", "errat", "retract", "withdrawn", "editor's note",
    "editors' note", "earlier version", "previous version", "original version",
    "earlier edition", "this article has been", "this story has been", "this article was", "this story was",
    "this report has been", "clarification", "misstated", "misidentified", "misquoted", "incorrectly", "erroneously",
    "in error", "we regret", "has been removed", "is no longer accurate", "disinformation", "satire", "satirical",
    "hoax", "fabricated", "disregard", "apologise", "apologize", "got this wrong", "got it wrong", "fact check",
    "taken down", "turned out to be", "proved to be false", "later emerged", "has since ", "have since ",
    "now say", "is untrue", "are untrue", "was untrue", "not true", "no truth in", "none of this", "none of it",
    "korrektur", "korrigiert", "berichtig", "richtigstellung", "zurückgezogen", "früheren version",
    "früheren fassung", "frühere version", "frühere fassung", "ursprünglichen version", "ursprünglichen fassung",
    "anmerkung der redaktion", "anm. d. red", "widerruf", "fälschlich", "irrtümlich", "bittet um entschuldigung",
    "bitten um entschuldigung", "stimmt nicht", "stimmen nicht", "trifft nicht zu", "treffen nicht zu", "unwahr",
    "hat sich als falsch", "dementi",
    "rectifi", "corrigé", "version précédente", "version antérieure", "note de la rédaction", "rétracté", "démenti",
    "par erreur", "erroné", "nous présentons nos excuses", "présente ses excuses", "s'est révélé", "s'est avéré",
    "il n'en est rien", "n'est pas vrai", "a été retiré",
    "corrección", "rectificación", "fe de erratas", "versión anterior", "correzione", "rettifica", "errata",
    "исправлен", "опроверж", "уточнени", "отозван", "更正", "撤回", "勘误", "訂正", "撤稿", "تصحيح", "سحب هذا",
  ]

  static let atStart = [
    "update", "amended", "note:", "clarified", "aktualisierung", "aktualisiert", "nachtrag", "hinweis", "mise à jour",
    "actualización", "aggiornamento", "обновлен", "precision:", "précision",
  ]

  static let ofDoubt = [
    "wrong", "false", "inaccurate", "incorrect", "mistaken", "disputed", "disputes", "denied", "denies", "exaggerated",
    "revised", "contested", "contradict", "falsch", "unrichtig", "unzutreffend", "bestreitet", "bestritt", "bestritten",
    "zweifelt", "angepasst", "a mistake", "an error", "a typo", "ein fehler", "ein irrtum", "une erreur", "une faute",
    "faux", "fausse", "inexact", "conteste", "contesté", "nie ", "infirm",
  ]

  static let ofReports = [
    "above", "earlier", "previously", "this report", "this account", "this article", "this story", "this figure",
    "this claim", "the report", "the account", "the article", "the story", "the figure", "the number", "the claim",
    "these figures", "these reports", "those figures", "our report", "what was reported", "as reported",
    "oben", "obige", "diese zahl", "die zahl", "dieser bericht", "der bericht", "diese darstellung", "die darstellung",
    "diese meldung", "die meldung", "diesen bericht", "den bericht", "ci-dessus", "le chiffre", "ce chiffre",
    "cet article", "ce récit", "cette information", "l'information", "les chiffres", "plus haut",
  ]
}
