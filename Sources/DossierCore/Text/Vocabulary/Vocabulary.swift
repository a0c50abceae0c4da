package import Chronology

/// The words of this program in the language of a dossier: English, German or French; English otherwise.
///
/// Figures, texts, tables and indexes say the same things with the same words, all of which stand here.
package struct Vocabulary: Hashable, Sendable {
  /// The language of the words.
  package let language: DisplayLanguage
  /// Whether the dossier's language is another, which this program does not speak.
  package let isFallback: Bool

  /// The words for a BCP 47 tag.
  package init(_ tag: String) {
    let language = DisplayLanguage(tag: tag)
    self.language = language ?? .english
    isFallback = language == nil
  }

  /// English words.
  package static let english = Vocabulary("en")

  /// A word or phrase of a figure, as it stands at the beginning of an entry.
  package subscript(_ term: Term) -> String {
    choose(Self.phrase(term))
  }

  /// A word or phrase of a text or table.
  package subscript(_ term: TextTerm) -> String {
    choose(Self.phrase(term))
  }

  private func choose(_ phrase: (english: String, german: String, french: String)) -> String {
    switch language {
    case .english: phrase.english
    case .german: phrase.german
    case .french: phrase.french
    }
  }

  /// One of three.
  func choose(
    _ english: @autoclosure () -> String, _ german: @autoclosure () -> String, _ french: @autoclosure () -> String
  ) -> String {
    switch language {
    case .english: english()
    case .german: german()
    case .french: french()
    }
  }

  // MARK: Punctuation

  /// A colon as it is set in the language, and a blank.
  package var colon: String { choose(": ", ": ", "\u{A0}: ") }

  /// A semicolon as it is set in the language, and a blank.
  package var semicolon: String { choose("; ", "; ", "\u{A0}; ") }

  /// Opening and closing quotation marks, with the blanks inside them that the language has.
  package var quotationMarks: (open: String, close: String) {
    switch language {
    case .english: ("“", "”")
    case .german: ("„", "“")
    case .french: ("«\u{A0}", "\u{A0}»")
    }
  }

  private var innerMarks: (open: String, close: String) {
    switch language {
    case .english: ("‘", "’")
    case .german: ("‚", "‘")
    case .french: ("“", "”")
    }
  }

  /// Text in the language's quotation marks; those within it become the inner ones.
  package func quoted(_ text: String) -> String {
    let outer = quotationMarks
    guard text.unicodeScalars.contains(where: { Self.doubleMarks.contains($0) }) else {
      return outer.open + text + outer.close
    }
    var inner = ""
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if Self.doubleMarks.contains(scalar) {
        inner += isAtStart ? innerMarks.open : innerMarks.close
      } else {
        inner.unicodeScalars.append(scalar)
        isAtStart = scalar.properties.isWhitespace || "([–—-".unicodeScalars.contains(scalar)
      }
    }
    return outer.open + inner + outer.close
  }

  private static let doubleMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "„"]

  // MARK: Lists and numbers

  /// "May 2023 or June 2023".
  package func alternatives(_ texts: [String]) -> String {
    texts.joined(separator: or)
  }

  /// " or ", between two versions.
  package var or: String { choose(" or ", " oder ", " ou ") }

  /// " and ", between two names.
  package var and: String { choose(" and ", " und ", " et ") }

  /// "1 node", "12 nodes".
  package func counted(_ count: Int, _ noun: Noun) -> String {
    let (one, many) = forms(noun)
    return "\(count) \(isOne(count) ? one : many)"
  }

  /// Whether a count takes the singular; in French none does too.
  func isOne(_ count: Int) -> Bool {
    count == 1 || count == 0 && language == .french
  }

  private func forms(_ noun: Noun) -> (String, String) {
    let (english, german, french) = Self.forms(noun)
    switch language {
    case .english: return english
    case .german: return german
    case .french: return french
    }
  }
}

extension KnowledgeGraph {
  /// The words of this program in the dossier's language.
  package var words: Vocabulary { Vocabulary(language) }
}
