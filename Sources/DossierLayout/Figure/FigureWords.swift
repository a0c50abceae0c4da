import DossierCore

/// The words of a figure's furniture in the language of its dossier: English, German or French; English otherwise.
struct FigureWords: Sendable {
  /// A word or phrase of the furniture.
  enum Term: CaseIterable {
    case legend, sources, notes, quotes, disputes, asOf, retells, or, page, of, inferred, undated, other, and
    case sourcesDisagree, disputed, withdrawn, withdrawnBySource
    case timeLeftOut, leftOut, scaleChanges, timeAxis
    case someTimeWithin, allThisTime, certainAndPossible, notLaterThan, notEarlierThan, beganEarlier, goesOn
    case beginningNotKnown, endNotKnown, oneVersion, inferredFromOthers, aboutThen, dateInDoubt
  }

  private enum Language { case english, german, french }

  private let language: Language

  /// The words for a BCP 47 tag.
  init(_ tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" }) {
    case "de": language = .german
    case "fr": language = .french
    default: language = .english
    }
  }

  /// A word or phrase, as it stands at the beginning of an entry.
  subscript(_ term: Term) -> String {
    let (english, german, french) = Self.phrase(term)
    switch language {
    case .english: return english
    case .german: return german
    case .french: return french
    }
  }

  /// "As of 2 July 2023".
  func asOf(_ date: String) -> String { "\(self[.asOf]) \(date)" }

  /// "retells 3".
  func retells(_ what: String) -> String { "\(self[.retells]) \(what)" }

  /// "Notes: The strike".
  func notes(on title: String) -> String { self[.notes] + colon + title }

  /// A colon as it is set in the language.
  var colon: String { language == .french ? "\u{A0}: " : ": " }

  /// Text in the language's quotation marks.
  func quoted(_ text: String) -> String {
    switch language {
    case .english: "“\(text)”"
    case .german: "„\(text)“"
    case .french: "«\u{A0}\(text)\u{A0}»"
    }
  }

  /// The names of the months, short enough for an axis.
  var months: [String] {
    switch language {
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .german: ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"]
    case .french:
      ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"]
    }
  }

  private static func phrase(_ term: Term) -> (english: String, german: String, french: String) {
    switch term {
    case .legend: ("Legend", "Legende", "Légende")
    case .sources: ("Sources", "Quellen", "Sources")
    case .notes: ("Notes", "Anmerkungen", "Notes")
    case .quotes: ("Quotes", "Zitate", "Citations")
    case .disputes: ("Where sources disagree", "Wo Quellen sich widersprechen", "Où les sources se contredisent")
    case .asOf: ("As of", "Stand:", "État au")
    case .retells: ("retells", "nach", "reprend")
    case .or: ("or", "oder", "ou")
    case .page: ("page", "Seite", "page")
    case .of: ("of", "von", "sur")
    case .inferred: ("inferred", "erschlossen", "déduit")
    case .undated: ("Undated", "Ohne Datum", "Sans date")
    case .other: ("Other", "Andere", "Autres")
    case .and: ("and", "und", "et")
    case .sourcesDisagree: ("Sources disagree", "Quellen widersprechen sich", "Les sources se contredisent")
    case .disputed: ("Disputed", "Umstritten", "Contesté")
    case .withdrawn: ("Withdrawn", "Zurückgezogen", "Retiré")
    case .withdrawnBySource: ("Withdrawn by its source", "Von der Quelle zurückgezogen", "Retiré par sa source")
    case .timeLeftOut: ("Time left out", "Ausgelassene Zeit", "Temps omis")
    case .leftOut: ("Left out", "Ausgelassen", "Omis")
    case .scaleChanges: ("Scale changes", "Maßstab wechselt", "L’échelle change")
    case .timeAxis: ("Time axis", "Zeitachse", "Axe du temps")
    case .someTimeWithin: ("Some time within", "Irgendwann darin", "À un moment de cette période")
    case .allThisTime: ("All this time", "Die ganze Zeit", "Toute cette période")
    case .certainAndPossible:
      ("Dark: certain, light: possible", "Dunkel: sicher, hell: möglich", "Foncé : certain, clair : possible")
    case .notLaterThan: ("Not later than", "Spätestens", "Au plus tard")
    case .notEarlierThan: ("Not earlier than", "Frühestens", "Au plus tôt")
    case .beganEarlier: ("Began earlier", "Begann früher", "Commencé plus tôt")
    case .goesOn: ("Goes on", "Dauert an", "Se poursuit")
    case .beginningNotKnown: ("Beginning not known", "Beginn unbekannt", "Début inconnu")
    case .endNotKnown: ("End not known", "Ende unbekannt", "Fin inconnue")
    case .oneVersion: ("One source's version", "Fassung einer Quelle", "Version d’une source")
    case .inferredFromOthers:
      ("Inferred from other events", "Aus anderen Ereignissen erschlossen", "Déduit d’autres événements")
    case .aboutThen: ("About then", "Ungefähr dann", "Vers cette date")
    case .dateInDoubt: ("Date in doubt", "Datum zweifelhaft", "Date incertaine")
    }
  }
}
