import Chronology

/// The terms of a figure's furniture.
extension Vocabulary {
  /// A word or phrase of a figure, as it stands at the beginning of an entry.
  package enum Term: CaseIterable, Sendable {
    case legend, sources, notes, quotes, disputes, asOf, retells, undated, other
    case seeNotes, lettersAreQuotes
    case sourcesDisagree, disputed, withdrawn, withdrawnBySource
    case timeLeftOut, scaleChanges, timeAxis, leftOut, officesAndRoles
    case someTimeWithin, allThisTime, certainAndPossible, notLaterThan, notEarlierThan, beganEarlier, goesOn
    case beginningNotKnown, endNotKnown, oneVersion, inferredFromOthers, aboutThen, dateInDoubt
    case severalEvents, orderOnly, severalRelations, foldedNodes, preferred, noDate
  }

  static func phrase(_ term: Term) -> (english: String, german: String, french: String) {
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
    case .officesAndRoles: ("Relations over time", "Beziehungen im Zeitverlauf", "Relations dans la durée")
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
      (
        "Several events: a stroke for each, and their number", "Mehrere Ereignisse: je ein Strich, und ihre Zahl",
        "Plusieurs événements : un trait pour chacun, et leur nombre"
      )
    case .orderOnly: ("Only the order is known", "Nur die Reihenfolge ist bekannt", "Seul l’ordre est connu")
    case .severalRelations: ("Several relations", "Mehrere Beziehungen", "Plusieurs relations")
    case .foldedNodes:
      (
        "nodes with few relations, folded; the text version lists them",
        "Knoten mit wenigen Beziehungen, zusammengefasst; die Textfassung nennt sie",
        "nœuds peu reliés, regroupés ; la version texte les énumère"
      )
    case .preferred: ("preferred", "bevorzugt", "retenu")
    case .dateInDoubt: ("Date in doubt", "Datum zweifelhaft", "Date incertaine")
    case .noDate: ("No date", "Ohne Datum", "Sans date")
    }
  }
}
