/// A name made ready for comparison with others.
struct PreparedName {
  /// What kinds of name are compared by different rules.
  enum Sort {
    /// A human being: given names, family names, titles.
    case person
    /// An institution, a state, a group, a place.
    case organization
    /// An event or a document: a headline.
    case title
  }

  /// The name as written.
  let text: String
  let sort: Sort
  /// The words that tell it from others, in order: without titles, fillers and legal forms.
  let words: [String]
  /// The same of the name with ä written ae, ö oe, ü ue; `nil` if it has none.
  let expanded: [String]?
  /// Titles that stand before a person's name.
  let titles: Set<String>
  /// Junior, senior, the third.
  let generation: String?
  /// Legal forms behind an institution's name.
  let legalForms: Set<String>
  /// Numbers, ordinals included, sorted: two names with different ones are two things.
  let numbers: [String]
  /// The letters of a name that is an abbreviation; `nil` if it is none.
  let acronym: [Character]?
  /// The first letters of its words, with and without fillers.
  let initials: Set<[Character]>

  init(_ name: String, _ sort: Sort) {
    text = name
    self.sort = sort
    // "North Atlantic Treaty Organization (NATO)": what is in parentheses is another name if it abbreviates the rest.
    let (outside, inside) = Self.parenthesis(name)
    let all = NameForm(outside).words
    let isAbbreviated =
      inside.flatMap(Self.letters).map { acronym in Self.initials(of: all).contains(acronym) } ?? false
    let form = isAbbreviated ? all : NameForm(name).words
    let parts = NameParts(form, sort)
    words = parts.words
    titles = parts.titles
    generation = parts.generation
    legalForms = parts.legalForms
    numbers = parts.words.compactMap { NameVocabulary.number($0, in: sort) }.sorted()
    acronym = sort == .title ? nil : Self.letters(name)
    initials = words.count > 1 ? Self.initials(of: form) : []
    let spelled = Self.spelledOut(name)
    expanded = spelled == name ? nil : NameParts(NameForm(spelled).words, sort).words
  }

  /// What stands before a parenthesis at the end, and in it.
  private static func parenthesis(_ name: String) -> (outside: String, inside: String?) {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return (name, nil) }
    return (String(name[..<open]), String(name[name.index(after: open)...].dropLast()))
  }

  /// The letters of an abbreviation such as "NATO" or "U.N.".
  private static func letters(_ name: String) -> [Character]? {
    let letters = name.filter { $0 != "." }
    guard (2...8).contains(letters.count), letters.allSatisfy({ $0.isUppercase && $0.isLetter }) else { return nil }
    return letters.map { Character($0.lowercased()) }
  }

  private static func initials(of words: [String]) -> Set<[Character]> {
    let telling = words.filter { !NameVocabulary.fillers.contains($0) }
    return [words.compactMap(\.first), telling.compactMap(\.first)]
  }

  private static func spelledOut(_ name: String) -> String {
    var result = ""
    for character in name {
      switch character {
      case "ä", "Ä", "æ": result += "ae"
      case "ö", "Ö", "ø", "Ø": result += "oe"
      case "ü", "Ü": result += "ue"
      case "å", "Å": result += "aa"
      default: result.append(character)
      }
    }
    return result
  }
}

/// A name's words by what they are.
private struct NameParts {
  var words: [String]
  var titles: Set<String> = []
  var generation: String?
  var legalForms: Set<String> = []

  init(_ form: [String], _ sort: PreparedName.Sort) {
    words = form
    switch sort {
    case .person:
      while words.count > 1, let last = words.last {
        if let generation = NameVocabulary.generations[last] {
          self.generation = generation
        } else if !NameVocabulary.degrees.contains(last) {
          break
        }
        words.removeLast()
      }
      while words.count > 1, let first = words.first,
        NameVocabulary.titles.contains(first) || (first == "of" && !titles.isEmpty)
      {
        titles.insert(first)
        words.removeFirst()
      }
    case .organization:
      let telling = words.filter { !NameVocabulary.fillers.contains($0) }
      if !telling.isEmpty { words = telling }
      while words.count > 1, let last = words.last, let form = NameVocabulary.legalForms[last] {
        legalForms.insert(form)
        words.removeLast()
      }
    case .title:
      let telling = words.filter { $0 != "the" && $0 != "a" && $0 != "an" }
      if !telling.isEmpty { words = telling }
    }
  }
}

extension NameVocabulary {
  /// The number that a word stands for; a person's single letters are initials.
  static func number(_ word: String, in sort: PreparedName.Sort) -> String? {
    if word.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
      return String(word.prefix { $0.isNumber })
    }
    return sort == .person ? nil : numbers[word]
  }
}
