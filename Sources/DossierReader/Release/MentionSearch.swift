import DossierCore

/// Looks for what is withheld in words that stay.
///
/// Words are compared one by one, without regard to case, punctuation and white space between them; in scripts without
/// spaces character by character. Ids are looked for in ids, and in texts if they consist of several words; texts and quotes
/// count from ``leastText`` characters on, names from two. Names of up to three letters must agree in case, too; so must
/// surnames, or be in capitals, and they count only if nobody that stays has them.
struct MentionSearch {
  /// A shorter text says too little to be recognized by.
  static let leastText = 12

  private struct Term {
    let tokens: [String]
    /// The tokens as written, for names that are short.
    let exact: [String]?
  }

  private var terms: [String: [Term]] = [:]
  private var ids: [String: [Term]] = [:]

  /// - Parameters:
  ///   - withheld: what is withheld.
  ///   - shown: what stays; a quote or text that also stands there as a whole is no secret.
  init(withheld: ReleaseWords, shown: ReleaseWords) {
    let open = Set(shown.words.lazy.filter { $0.kind == .text }.map { Self.tokens($0.text) })
    let openNames = Set(shown.bearers.flatMap(Self.exactTokens))
    for word in withheld.words {
      let exact = Self.exactTokens(word.text)
      let tokens = exact.map { $0.lowercased() }
      guard let first = tokens.first else { continue }
      let term = Term(tokens: tokens, exact: nil)
      switch word.kind {
      case .id:
        if word.text.unicodeScalars.count > 1 { ids[first, default: []].append(term) }
        if tokens.count > 1 { terms[first, default: []].append(term) }
      case .name:
        guard word.text.unicodeScalars.count > 1 else { continue }
        let isShort = tokens.count == 1 && first.unicodeScalars.count <= 3
        terms[first, default: []].append(isShort ? Term(tokens: tokens, exact: exact) : term)
      case .surname:
        guard exact.allSatisfy({ $0 != $0.lowercased() }), word.text.unicodeScalars.count > 2,
          !exact.allSatisfy(openNames.contains)
        else { continue }
        for form in [exact, exact.map { $0.uppercased() }] {
          terms[first, default: []].append(Term(tokens: tokens, exact: form))
        }
      case .text:
        if word.text.unicodeScalars.count >= Self.leastText, !open.contains(tokens) {
          terms[first, default: []].append(term)
        }
      }
    }
  }

  /// Whether a text names anything that is withheld.
  func finds(in text: String) -> Bool { Self.finds(terms, in: text) }

  /// Whether an id or path has the id of anything that is withheld in it.
  func finds(inID id: String) -> Bool { Self.finds(ids, in: id) || Self.finds(terms, in: id) }

  private static func finds(_ terms: [String: [Term]], in text: String) -> Bool {
    if terms.isEmpty { return false }
    let exact = exactTokens(text)
    let tokens = exact.map { $0.lowercased() }
    for index in tokens.indices {
      for term in terms[tokens[index]] ?? [] where tokens[index...].starts(with: term.tokens) {
        if let wanted = term.exact, !exact[index...].starts(with: wanted) { continue }
        return true
      }
    }
    return false
  }

  private static func tokens(_ text: String) -> [String] { exactTokens(text).map { $0.lowercased() } }

  /// The words of a text; a character of a script without spaces is a word of its own.
  private static func exactTokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = String.UnicodeScalarView()
    func close() {
      if !current.isEmpty { tokens.append(String(current)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if standsAlone(scalar) {
        close()
        tokens.append(String(scalar))
      } else if isPartOfWord(scalar) {
        current.append(scalar)
      } else if scalar.value != 0xAD && !(0x200B...0x200F).contains(scalar.value) {
        close()
      }
    }
    close()
    return tokens
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether a character belongs to a script that sets no spaces between words.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      isPartOfWord(scalar)
    default: false
    }
  }
}
