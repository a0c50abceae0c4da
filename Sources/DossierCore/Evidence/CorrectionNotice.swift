/// Finds sentences that say that a text was corrected, withdrawn or brought up to date.
enum CorrectionNotice {
  /// Whether some words are a notice, in English, German, French, Spanish, Italian, Russian, Chinese, Japanese or Arabic.
  ///
  /// It is better to ask once too often: "corrected" in any sense counts. Weaker words count only where they begin a sentence.
  static func isNotice(_ sentence: String) -> Bool {
    let tokens = CanonicalText(sentence.lowercased()).tokens
    var start = 0
    while start < tokens.count, !Typography.isLetter(tokens[start]) { start += 1 }
    if starters.stand(in: tokens, at: start) { return true }
    var index = start
    while index < tokens.count {
      let isWordStart = index == 0 || !Typography.isLetter(tokens[index - 1]) || tokens[index] >= 0x600
      if isWordStart, phrases.stand(in: tokens, at: index) { return true }
      index += 1
    }
    return false
  }

  /// Phrases by their first token.
  private struct PhraseSet: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]

    init(_ phrases: [String]) {
      byFirst = Dictionary(grouping: phrases.map { CanonicalText($0).tokens }, by: { $0.first ?? 0 })
    }

    /// Whether one of them stands at an index.
    func stand(in tokens: [UInt32], at index: Int) -> Bool {
      guard index < tokens.count, let candidates = byFirst[tokens[index]] else { return false }
      return candidates.contains { tokens[index...].starts(with: $0) }
    }
  }

  private static let phrases = PhraseSet(anywhere)
  private static let starters = PhraseSet(atStart)

  private static let anywhere = [
    "correction", "corrected", "corrects ", "corrigend", "errat", "retract", "withdrawn", "editor's note",
    "editors' note", "earlier version", "previous version", "original version",
    "earlier edition", "this article has been", "this story has been", "this article was", "this story was",
    "this report has been", "clarification", "misstated", "misidentified", "misquoted", "incorrectly", "erroneously",
    "in error", "we regret", "has been removed", "is no longer accurate", "disinformation", "satire", "satirical",
    "hoax", "fabricated",
    "korrektur", "korrigiert", "berichtig", "richtigstellung", "zurückgezogen", "früheren version",
    "früheren fassung", "frühere version", "frühere fassung", "ursprünglichen version", "ursprünglichen fassung",
    "anmerkung der redaktion", "widerruf", "fälschlich", "irrtümlich",
    "rectifi", "corrigé", "version précédente", "version antérieure", "note de la rédaction", "rétracté", "démenti",
    "par erreur", "erroné",
    "corrección", "rectificación", "fe de erratas", "versión anterior", "correzione", "rettifica", "errata",
    "исправлен", "опроверж", "уточнени", "отозван", "更正", "撤回", "勘误", "訂正", "撤稿", "تصحيح", "سحب هذا",
  ]

  private static let atStart = [
    "update", "amended", "note:", "clarified", "aktualisierung", "aktualisiert", "nachtrag", "hinweis", "mise à jour",
    "actualización", "aggiornamento", "обновлен", "precision:", "précision",
  ]
}
