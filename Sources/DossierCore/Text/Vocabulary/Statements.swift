import Chronology

/// Sentences with a place for what they are about.
extension Vocabulary {
  /// "As of 2 July 2023".
  package func asOf(_ date: String) -> String { "\(self[.asOf]) \(date)" }

  /// "retells 3".
  package func retells(_ what: String) -> String { "\(self[.retells]) \(what)" }

  /// "Notes: The strike".
  package func notes(on title: String) -> String { self[.notes] + colon + title }

  /// "+12 more".
  package func more(_ count: Int) -> String { choose("+\(count) more", "+\(count) weitere", "+\(count) autres") }

  /// "12 more, not drawn one by one".
  package func notDrawnSingly(_ count: Int) -> String {
    choose(
      "\(count) more, not drawn one by one", "\(count) weitere, nicht einzeln gezeichnet",
      "\(count) autres, non dessinés un par un")
  }

  // MARK: Who says so

  /// What stands before and behind the names of those who say something: "A and B say x", "laut A und B x".
  package func saying(_ count: Int) -> (before: String, behind: String) {
    switch language {
    case .english: ("", count == 1 ? " says " : " say ")
    case .german: ("laut ", ": ")
    case .french: ("selon ", colon)
    }
  }

  /// What stands before what nobody says.
  package var sayingWithoutSource: String {
    self[.withoutSource] + choose(", ", ": ", colon)
  }

  /// Text in the language's quotation marks, as it stands.
  package func enclosed(_ text: String) -> String { quotationMarks.open + text + quotationMarks.close }

  /// "Other event": events of several types.
  package func other(_ label: String, plural: String) -> String {
    choose("Other \(label)", "Andere \(plural)", "Autres \(plural)")
  }

  // MARK: Sources

  /// "Retells source 3."
  package func retellsSource(_ number: Int) -> String {
    choose("Retells source \(number).", "Gibt Quelle \(number) wieder.", "Reprend la source \(number).")
  }

  /// What stands before and behind the title of a text that is retold: "Retells “x”."
  package var retelling: (before: String, behind: String) {
    let marks = quotationMarks
    switch language {
    case .english: return ("Retells " + marks.open, marks.close)
    case .german: return ("Nach " + marks.open, marks.close)
    case .french: return ("Reprend " + marks.open, marks.close)
    }
  }

  /// What stands between a text and the outlet that it is of: "“Dockers walk out” of Harbour Gazette".
  package var of: String { choose(" of ", ", ", ", ") }

  /// What stands before and behind the title of the dossier.
  package var fromTheDossier: (before: String, behind: String) {
    let marks = quotationMarks
    return (choose("From the dossier ", "Aus dem Dossier ", "Extrait du dossier ") + marks.open, marks.close + ".")
  }

  /// "Source 3".
  package func source(_ number: Int) -> String { choose("Source \(number)", "Quelle \(number)", "Source \(number)") }

  /// "Note 3a".
  package func note(_ mark: String) -> String {
    choose("Note \(mark)", "Anmerkung \(mark)", "Note \(mark)")
  }

  /// "Back to where note 3a is referred to, place 2".
  package func back(toNote mark: String, place: Int?) -> String {
    choose(
      "Back to where note \(mark) is referred to", "Zurück zum Verweis auf Anmerkung \(mark)",
      "Retour à l’appel de note \(mark)")
      + (place.map { choose(", place \($0)", ", Stelle \($0)", ", occurrence \($0)") } ?? "")
  }

  /// "12 claims on 3 quotes."
  package func claims(_ claims: Int, onQuotes quotes: Int) -> String {
    let (first, second) = (counted(claims, .claim), counted(quotes, .quote))
    return choose("\(first) on \(second).", "\(first), gestützt auf \(second).", "\(first), \(second).")
  }

  /// "3 claims rest on it alone, retellings included."
  package func claimsOnItAlone(_ count: Int) -> String {
    let claims = counted(count, .claim)
    return choose(
      "\(claims) rest\(count == 1 ? "s" : "") on it alone, retellings included.",
      "\(claims) \(count == 1 ? "beruht" : "beruhen") nur auf ihr, Nacherzählungen eingeschlossen.",
      "\(claims) \(isOne(count) ? "repose" : "reposent") sur elle seule, reprises comprises.")
  }

  /// "3 claims cite it".
  package func citing(_ count: Int) -> String {
    let claims = counted(count, .claim)
    return choose(
      "\(claims) cite\(count == 1 ? "s" : "") it", "\(claims) \(count == 1 ? "führt" : "führen") sie an",
      "\(claims) la \(isOne(count) ? "cite" : "citent")")
  }

  /// That none of the claims that cite a source rests on it alone.
  package var noneRestsOnItAlone: String {
    choose("none rests on it alone", "keine beruht nur auf ihr", "aucune ne repose sur elle seule")
  }

  /// What stands before a list of claims with a single origin.
  package var weakClaims: String {
    choose(
      "Weak, for one origin is all they have:", "Schwach, weil sie nur einen Ursprung haben:",
      "Faibles, faute d’une autre origine :")
  }

  /// That a source and the one it retells are no two witnesses.
  package func oneOrigin(_ title: String) -> String {
    choose(
      "Retells \(title): both count as one origin.", "Gibt \(title) wieder: beide zählen als ein Ursprung.",
      "Reprend \(title) : les deux comptent pour une seule origine.")
  }

  /// That quotes cannot be looked up.
  package func unavailable(isWithheld: Bool) -> String {
    isWithheld
      ? choose(
        "Its text is withheld: not checkable here.", "Ihr Text wird zurückgehalten: hier nicht prüfbar.",
        "Son texte n’est pas publié : non vérifiable ici.")
      : choose(
        "Its text is not checkable here.", "Ihr Text ist hier nicht prüfbar.", "Son texte n’est pas vérifiable ici.")
  }

  /// "Sources: The strike".
  package func sources(of title: String) -> String { self[.sources] + colon + title }

  // MARK: Networks

  /// What the size of nodes means: "Larger: more relations, 1 to 12".
  package func larger(_ what: String, _ range: ClosedRange<Int>) -> String {
    choose(
      "Larger: more \(what), \(range.lowerBound) to \(range.upperBound)",
      "Größer: mehr \(what), \(range.lowerBound) bis \(range.upperBound)",
      "Plus grand : plus de \(what), \(range.lowerBound) à \(range.upperBound)")
  }

  /// The plural of what can be counted.
  package func plural(_ noun: Noun) -> String {
    let (english, german, french) = Self.forms(noun)
    return choose(english.many, german.many, french.many)
  }
}
