import DossierCore

/// The words of a figure's furniture in the language of its dossier: English, German or French; English otherwise.
struct FigureWords: Sendable {
  /// A word or phrase of the furniture.
  enum Term: CaseIterable {
    case legend, sources, notes, quotes, disputes, asOf, retells, undated, other
    case seeNotes, lettersAreQuotes
    case sourcesDisagree, disputed, withdrawn, withdrawnBySource
    case timeLeftOut, scaleChanges, timeAxis, leftOut, officesAndRoles
    case someTimeWithin, allThisTime, certainAndPossible, notLaterThan, notEarlierThan, beganEarlier, goesOn
    case beginningNotKnown, endNotKnown, oneVersion, inferredFromOthers, aboutThen, dateInDoubt
    case severalEvents, orderOnly, severalRelations, foldedNodes
    case cameNew, isGone, hasChanged, isAsBefore, formerDate, formerly, relations
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

  /// The word for what became of something.
  subscript(_ state: GraphChanges.State) -> String {
    switch state {
    case .added: self[.cameNew]
    case .removed: self[.isGone]
    case .changed: self[.hasChanged]
    case .unchanged: self[.isAsBefore]
    }
  }

  /// A colon as it is set in the language.
  var colon: String { language == .french ? "\u{A0}: " : ": " }

  /// Text in the language's quotation marks; those within it become the inner ones.
  func quoted(_ text: String) -> String {
    let (open, close, innerOpen, innerClose): (String, String, String, String) =
      switch language {
      case .english: ("“", "”", "‘", "’")
      case .german: ("„", "“", "‚", "‘")
      case .french: ("«\u{A0}", "\u{A0}»", "“", "”")
      }
    guard text.unicodeScalars.contains(where: { Self.doubleMarks.contains($0) }) else { return open + text + close }
    var inner = ""
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if Self.doubleMarks.contains(scalar) {
        inner += isAtStart ? innerOpen : innerClose
      } else {
        inner.unicodeScalars.append(scalar)
        isAtStart = scalar.properties.isWhitespace || "([–—-".unicodeScalars.contains(scalar)
      }
    }
    return open + inner + close
  }

  private static let doubleMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "„"]

  private static func phrase(_ term: Term) -> (english: String, german: String, french: String) {
    switch term {
    case .legend: ("Legend", "Legende", "Légende")
    case .sources: ("Sources", "Quellen", "Sources")
    case .notes: ("Notes", "Anmerkungen", "Notes")
    case .quotes: ("Quotes", "Zitate", "Citations")
    case .disputes: ("Where sources disagree", "Wo Quellen sich widersprechen", "Où les sources se contredisent")
    case .asOf: ("As of", "Stand:", "État au")
    case .retells: ("retells", "nach", "reprend")
    case .seeNotes: ("see the notes", "siehe Anmerkungen", "voir les notes")
    case .lettersAreQuotes:
      ("Letters: quotes in the notes", "Buchstaben: Zitate in den Anmerkungen", "Lettres : citations dans les notes")
    case .undated: ("Undated", "Ohne Datum", "Sans date")
    case .other: ("Other", "Andere", "Autres")
    case .sourcesDisagree: ("Sources disagree", "Quellen widersprechen sich", "Les sources se contredisent")
    case .disputed: ("Disputed", "Umstritten", "Contesté")
    case .withdrawn: ("Withdrawn", "Zurückgezogen", "Retiré")
    case .withdrawnBySource: ("Withdrawn by its source", "Von der Quelle zurückgezogen", "Retiré par sa source")
    case .timeLeftOut: ("Time left out", "Ausgelassene Zeit", "Temps omis")
    case .scaleChanges: ("Scale changes", "Maßstab wechselt", "L’échelle change")
    case .leftOut: ("Left out", "Ausgelassen", "Omis")
    case .officesAndRoles: ("Offices and roles", "Ämter und Rollen", "Fonctions et rôles")
    case .timeAxis: ("Time axis", "Zeitachse", "Axe du temps")
    case .someTimeWithin: ("Some time within", "Irgendwann darin", "À un moment de cette période")
    case .allThisTime: ("All this time", "Die ganze Zeit", "Toute cette période")
    case .certainAndPossible:
      ("Strong: certain, faint: possible", "Kräftig: sicher, blass: möglich", "Soutenu : certain, pâle : possible")
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
    case .severalEvents:
      ("Several events, each a stroke", "Mehrere Ereignisse, jedes ein Strich", "Plusieurs événements, un trait chacun")
    case .orderOnly: ("Only the order is known", "Nur die Reihenfolge ist bekannt", "Seul l’ordre est connu")
    case .severalRelations: ("Several relations", "Mehrere Beziehungen", "Plusieurs relations")
    case .foldedNodes:
      (
        "nodes with few relations, folded; the text version lists them",
        "Knoten mit wenigen Beziehungen, zusammengefasst; die Textfassung nennt sie",
        "nœuds peu reliés, regroupés ; la version texte les énumère"
      )
    case .cameNew: ("New", "Neu", "Nouveau")
    case .isGone: ("Gone", "Entfallen", "Disparu")
    case .hasChanged: ("Changed", "Geändert", "Modifié")
    case .isAsBefore: ("As before", "Wie zuvor", "Comme avant")
    case .formerDate: ("Former date", "Früheres Datum", "Ancienne date")
    case .formerly: ("was", "zuvor", "avant")
    case .relations: ("Relations", "Beziehungen", "Relations")
    case .dateInDoubt: ("Date in doubt", "Datum zweifelhaft", "Date incertaine")
    }
  }
}
