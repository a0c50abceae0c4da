/// Why two names may be one thing's; the strongest reason first.
public enum NameLikeness: String, Hashable, Sendable, CaseIterable {
  /// The same but for letter case, diacritics, width, punctuation and spaces.
  case same
  /// The same but for a title, a degree or a legal form.
  case title
  /// The same words in another order.
  case order
  /// The same name by another transliteration.
  case romanisation
  /// One letter apart in a long word, or in British and American spelling.
  case spelling
  /// One has initials where the other has names.
  case initials
  /// One abbreviates the other.
  case abbreviation
  /// One is part of the other: the family name alone, a name without the middle ones.
  case part

  /// Whether it says so much only where nothing else here has a name that fits.
  var needsToBeOnly: Bool {
    switch self {
    case .same, .title, .order, .romanisation, .spelling: false
    case .initials, .abbreviation, .part: true
    }
  }

  /// Compares two names of one sort; `nil` if nothing speaks for their being one thing's.
  static func compare(_ left: PreparedName, _ right: PreparedName) -> NameLikeness? {
    guard left.sort == right.sort else { return nil }
    if abbreviates(left, right) || abbreviates(right, left) { return .abbreviation }
    guard left.numbers == right.numbers else { return nil }
    switch left.sort {
    case .person: return person(left, right)
    case .organization: return organization(left, right)
    case .title: return title(left, right)
    }
  }

  // MARK: Rules for all

  private static func abbreviates(_ short: PreparedName, _ long: PreparedName) -> Bool {
    guard let acronym = short.acronym, long.acronym == nil else { return false }
    return long.initials.contains(acronym) && acronym.count >= (short.sort == .person ? 3 : 2)
  }

  private static func isJoined(_ left: [String], _ right: [String]) -> Bool {
    left.count != right.count && left.joined() == right.joined()
  }

  private static func isExpanded(_ left: PreparedName, _ right: PreparedName) -> Bool {
    left.expanded == right.words || right.expanded == left.words
  }

  /// Whether all words are of Japanese names and the same but for their transliteration.
  private static func isJapanese(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count else { return false }
    let (first, second) = (left.compactMap(Romanisation.japanese), right.compactMap(Romanisation.japanese))
    return first.count == left.count && second.count == right.count && first.sorted() == second.sorted()
  }

  // MARK: Persons

  private static func person(_ left: PreparedName, _ right: PreparedName) -> NameLikeness? {
    guard left.generation == right.generation, !areOfDifferentGender(left, right) else { return nil }
    let (first, second) = (left.words, right.words)
    if first == second || isJoined(first, second) {
      if left.titles == right.titles { return .same }
      if first.count > 1 || second.count > 1 { return .title }
      return left.titles.isEmpty || right.titles.isEmpty ? .part : nil
    }
    if isExpanded(left, right) { return .romanisation }
    if first.count > 1, second.count > 1 {
      if first.sorted() == second.sorted() || isRotated(first, second) { return .order }
      if isJapanese(first, second) || isTransliterated(first, second) { return .romanisation }
      if isSpelling(first, second, of: .person) { return .spelling }
      let orders = [second, rotated(second, by: 1), rotated(second, by: second.count - 1)]
      if orders.contains(where: { haveInitials(first, $0) }) { return .initials }
    }
    return isPart(first, of: second) || isPart(second, of: first) ? .part : nil
  }

  private static func areOfDifferentGender(_ left: PreparedName, _ right: PreparedName) -> Bool {
    func isMale(_ name: PreparedName) -> Bool { !name.titles.isDisjoint(with: NameVocabulary.male) }
    func isFemale(_ name: PreparedName) -> Bool { !name.titles.isDisjoint(with: NameVocabulary.female) }
    return isMale(left) && isFemale(right) || isFemale(left) && isMale(right)
  }

  private static func rotated(_ words: [String], by count: Int) -> [String] {
    Array(words[count...]) + words[..<count]
  }

  /// "Kim Jong Un", "Jong-un Kim", "Jongun Kim".
  private static func isRotated(_ left: [String], _ right: [String]) -> Bool {
    let joined = right.joined()
    return (1..<left.count).contains { rotated(left, by: $0).joined() == joined }
  }

  private static func isTransliterated(_ left: [String], _ right: [String]) -> Bool {
    func withoutArticles(_ words: [String]) -> [String] {
      words.prefix(1) + words.dropFirst().filter { $0 != "al" && $0 != "el" }
    }
    let (first, second) = (withoutArticles(left), withoutArticles(right))
    guard first.count == second.count, first.count > 1 else { return false }
    // Short words differ by one letter too easily.
    let differing = Set(first).symmetricDifference(second)
    guard differing.allSatisfy({ $0.count >= 4 }) else { return false }
    return first.map(Romanisation.folded).sorted() == second.map(Romanisation.folded).sorted()
  }

  /// Whether two names with the family name last agree, initials standing for names.
  private static func haveInitials(_ left: [String], _ right: [String]) -> Bool {
    guard let family = left.last, family == right.last, family.count > 1 else { return false }
    let (first, second) = (left.dropLast(), right.dropLast())
    if areGlued(first, second) || areGlued(second, first) { return true }
    var hasInitial = false
    for (one, other) in zip(first, second) where one != other {
      guard one.count == 1 || other.count == 1, one.first == other.first else { return false }
      hasInitial = true
    }
    return hasInitial
  }

  /// "JK" for "Joanne Kathleen".
  private static func areGlued(_ short: ArraySlice<String>, _ names: ArraySlice<String>) -> Bool {
    guard short.count == 1, let letters = short.first, (2...3).contains(letters.count), names.count == letters.count
    else { return false }
    return zip(letters, names).allSatisfy { $0 == $1.first }
  }

  private static func isPart(_ short: [String], of long: [String]) -> Bool {
    guard short.count < long.count, let first = short.first, let last = short.last else { return false }
    // The family name alone, behind a title or not.
    if short.count == 1 { return last.count > 2 && long.last == last }
    // A second family name left out.
    if Array(long.prefix(short.count)) == short { return short.allSatisfy { $0.count > 2 } }
    // Middle names left out; but "George W." is not "George H. W.".
    guard long.first == first, long.last == last, short.allSatisfy({ $0.count > 1 }) else { return false }
    var rest = long[...]
    return short.allSatisfy { word in
      guard let index = rest.firstIndex(of: word) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }

  // MARK: Institutions and places

  private static func organization(_ left: PreparedName, _ right: PreparedName) -> NameLikeness? {
    let (forms, others) = (left.legalForms, right.legalForms)
    guard forms == others || forms.isEmpty || others.isEmpty else { return nil }
    let (first, second) = (left.words, right.words)
    if first == second || isJoined(first, second) { return forms == others ? .same : .title }
    if isExpanded(left, right) || isJapanese(first, second) { return .romanisation }
    let (one, two) = (first.map(NameVocabulary.commonSpelling), second.map(NameVocabulary.commonSpelling))
    if one == two { return .spelling }
    if first.count > 1, one.sorted() == two.sorted() { return .order }
    return isSpelling(one, two, of: .organization) ? .spelling : nil
  }

  // MARK: Headlines

  private static func title(_ left: PreparedName, _ right: PreparedName) -> NameLikeness? {
    if left.words == right.words || isJoined(left.words, right.words) { return .same }
    if isExpanded(left, right) { return .romanisation }
    let (one, two) = (left.words.map(NameVocabulary.commonSpelling), right.words.map(NameVocabulary.commonSpelling))
    return one == two || isSpelling(one, two, of: .title) ? .spelling : nil
  }

  // MARK: One letter apart

  /// Whether just one word differs, by one letter inside of a long word.
  private static func isSpelling(_ left: [String], _ right: [String], of sort: PreparedName.Sort) -> Bool {
    guard left.count == right.count else { return false }
    let differing = zip(left, right).filter { $0 != $1 }
    guard differing.count == 1, let (one, other) = differing.first, one.first == other.first else { return false }
    if one.contains(where: \.isNumber) || other.contains(where: \.isNumber) { return false }
    let (shorter, longer) = one.count < other.count ? (one, other) : (other, one)
    switch sort {
    case .person:
      // Given names of men and women, and "-sen" and "-son", differ by a letter too.
      guard shorter.count >= 7, longer.count >= 8, one.last == other.last else { return false }
      if one.dropLast(2).hasSuffix("s"), one.hasSuffix("n"), other.dropLast(2).hasSuffix("s") { return false }
    case .organization, .title:
      guard shorter.count >= 6 else { return false }
      if longer == shorter + "s" { return left.count > 1 }
      guard one.last == other.last, shorter.count >= 7 || left.count > 1 else { return false }
    }
    return Spelling.editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars)) == 1
  }
}

extension NameVocabulary {
  /// Words written in two ways or abbreviated, in one of them.
  static func commonSpelling(_ word: String) -> String {
    if let spelled = spellings[word] { return spelled }
    if word.hasSuffix("isation") { return word.dropLast(7) + "ization" }
    if word.hasSuffix("isations") { return word.dropLast(8) + "izations" }
    return word
  }

  private static let spellings: [String: String] = [
    "defence": "defense", "offence": "offense", "licence": "license", "labour": "labor", "harbour": "harbor",
    "centre": "center", "theatre": "theater", "programme": "program", "colour": "color",
    "neighbourhood": "neighborhood",
    "st": "saint", "mt": "mount", "dept": "department", "univ": "university", "intl": "international",
    "govt": "government", "assn": "association", "bros": "brothers", "ctr": "center", "inst": "institute",
    "natl": "national", "comm": "commission", "cttee": "committee", "cmte": "committee",
  ]
}
