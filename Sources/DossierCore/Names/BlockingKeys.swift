extension NameLikeness {
  /// Whether whole names agree.
  var isWhole: Bool {
    switch self {
    case .same, .title, .order, .romanisation: true
    case .spelling, .initials, .abbreviation, .part: false
    }
  }

  /// The place among the reasons: the smaller, the more it says.
  var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PreparedName {
  /// What names that are alike have in common: whole names begin with `=`.
  var blockingKeys: [String] {
    var keys: [String] = []
    func add(whole words: [String]) { keys.append("=" + words.sorted().joined(separator: " ")) }
    add(whole: words)
    if let expanded { add(whole: expanded) }
    let japanese = words.compactMap(Romanisation.japanese)
    if japanese.count == words.count { add(whole: japanese) }
    if sort == .person {
      add(whole: words.filter { $0 != "al" && $0 != "el" }.map(Romanisation.folded))
    } else {
      add(whole: words.map(NameVocabulary.commonSpelling))
    }
    keys.append("=" + String(words.joined().sorted()))
    for word in words where word.count >= (sort == .person ? 2 : 4) { keys.append("w" + word) }
    if let word = words.first, words.count == 1 { keys.append("p" + word.prefix(4)) }
    if let acronym { keys.append("a" + String(acronym)) }
    keys += initials.map { "a" + String($0) }
    return keys
  }
}
