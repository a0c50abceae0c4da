/// The words of a quote that it takes back in the same sentence: "not forty but thirty", "on 3 May, not on 5 May", "statt am
/// 5. Mai".
enum DeniedWords {
  /// How many words may be denied at once.
  private static let longest = 6

  /// The indices of the words that are denied.
  static func find(_ words: [Substring], _ plain: [String]) -> Set<Int> {
    var denied: Set<Int> = []
    for (index, word) in plain.enumerated() {
      let rest = index + 1..<min(plain.count, index + 1 + longest)
      if nots.contains(word) {
        if let turn = rest.first(where: { turns.contains(plain[$0]) }) {
          // "Not only thirty but forty" takes nothing back.
          if index + 1 < plain.count, !["only", "just", "nur", "seulement"].contains(plain[index + 1]) {
            denied.formUnion(index + 1..<turn)
          }
        } else if index > 0, words[index - 1].hasSuffix(","),
          !quantities.contains(plain[rest.lowerBound..<rest.upperBound].first ?? "")
        {
          denied.formUnion(clause(rest, words))
        }
      } else if insteads.contains(word) || index > 0 && pairs.contains("\(plain[index - 1]) \(word)") {
        denied.formUnion(clause(rest, words))
      }
    }
    return denied
  }

  /// The words up to the next mark.
  private static func clause(_ range: Range<Int>, _ words: [Substring]) -> Range<Int> {
    let end = range.first { index in words[index].last.map { ",;:.!?)".contains($0) } ?? false }
    return range.lowerBound..<(end.map { $0 + 1 } ?? range.upperBound)
  }

  private static let nots: Set<String> = ["not", "nicht", "pas", "non"]
  private static let turns: Set<String> = ["but", "sondern", "mais"]
  private static let insteads: Set<String> = ["statt", "anstatt"]
  private static let pairs: Set<String> = ["instead of", "rather than", "lieu de", "lieu du", "plutôt que"]
  /// "…, not more than thirty" limits, and denies nothing.
  private static let quantities: Set<String> = ["more", "fewer", "less", "mehr", "weniger", "plus", "moins", "all"]
}
