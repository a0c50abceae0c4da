import Chronology

/// The terms of texts, tables and indexes.
extension Vocabulary {
  /// A word or phrase of a text alternative, a table or an index.
  package enum TextTerm: CaseIterable, Sendable {
    case events, nodes, links, linksBetweenEvents, overTime
    case date, event, who, place, details, inDoubt
    case inferred, inferredFromClaims, approximate, uncertain, withoutSource
    case remarkUndated, remarkDisputed, remarkWithdrawn
    case alsoCalled, isSameAs, isNotSameAs
    case inTheFigure, also, note, inTheCapacity
    case wholeGraph, allFigures, yes, no, type
  }

  static func phrase(_ term: TextTerm) -> (english: String, german: String, french: String) {
    switch term {
    case .events: ("Events", "Ereignisse", "Événements")
    case .nodes: ("Nodes", "Knoten", "Nœuds")
    case .links: ("Links", "Verbindungen", "Liens")
    case .linksBetweenEvents:
      ("Links between the events", "Verbindungen zwischen den Ereignissen", "Liens entre les événements")
    case .overTime: ("Over time", "Im Zeitverlauf", "Au fil du temps")
    case .date: ("Date", "Datum", "Date")
    case .event: ("Event", "Ereignis", "Événement")
    case .who: ("Who", "Wer", "Qui")
    case .place: ("Where", "Wo", "Où")
    case .details: ("Details", "Einzelheiten", "Détails")
    case .inDoubt: ("In doubt", "Zweifelhaft", "En doute")
    case .remarkUndated: ("undated", "ohne Datum", "sans date")
    case .inferred: ("inferred", "erschlossen", "déduit")
    case .inferredFromClaims:
      ("inferred from other claims", "aus anderen Aussagen erschlossen", "déduit d’autres affirmations")
    case .approximate: ("approximate", "ungefähr", "approximatif")
    case .uncertain: ("uncertain", "unsicher", "incertain")
    case .remarkDisputed: ("disputed", "umstritten", "contesté")
    case .alsoCalled: ("also called", "auch genannt", "aussi appelé")
    case .isSameAs: ("is the same as", "ist dasselbe wie", "est identique à")
    case .isNotSameAs: ("is not the same as", "ist nicht dasselbe wie", "n’est pas identique à")
    case .remarkWithdrawn: ("withdrawn", "zurückgezogen", "retiré")
    case .withoutSource: ("without a source", "ohne Quelle", "sans source")
    case .inTheFigure: ("In the figure", "In der Abbildung", "Dans la figure")
    case .also: ("Also", "Auch", "Aussi")
    case .note: ("Note", "Anmerkung", "Remarque")
    case .inTheCapacity: ("in the capacity", "in der Eigenschaft", "en qualité")
    case .wholeGraph: ("The whole graph", "Der ganze Graph", "Le graphe entier")
    case .allFigures: ("All figures", "Alle Abbildungen", "Toutes les figures")
    case .yes: ("yes", "ja", "oui")
    case .no: ("no", "nein", "non")
    case .type: ("type", "Art", "type")
    }
  }

  /// What can be counted.
  package enum Noun: CaseIterable, Sendable {
    case actor, institution, event, place, document
    case node, edge, relation, claim, source, quote

    /// What is counted of a kind.
    package init(_ kind: Kind) {
      switch kind {
      case .actor: self = .actor
      case .institution: self = .institution
      case .event: self = .event
      case .place: self = .place
      case .document: self = .document
      }
    }
  }

  typealias Forms = (one: String, many: String)

  static func forms(_ noun: Noun) -> (english: Forms, german: Forms, french: Forms) {
    switch noun {
    case .actor: (("actor", "actors"), ("Akteur", "Akteure"), ("acteur", "acteurs"))
    case .institution:
      (("institution", "institutions"), ("Institution", "Institutionen"), ("institution", "institutions"))
    case .event: (("event", "events"), ("Ereignis", "Ereignisse"), ("événement", "événements"))
    case .place: (("place", "places"), ("Ort", "Orte"), ("lieu", "lieux"))
    case .document: (("document", "documents"), ("Dokument", "Dokumente"), ("document", "documents"))
    case .node: (("node", "nodes"), ("Knoten", "Knoten"), ("nœud", "nœuds"))
    case .edge: (("edge", "edges"), ("Kante", "Kanten"), ("arête", "arêtes"))
    case .relation: (("relation", "relations"), ("Beziehung", "Beziehungen"), ("relation", "relations"))
    case .claim: (("claim", "claims"), ("Aussage", "Aussagen"), ("affirmation", "affirmations"))
    case .source: (("source", "sources"), ("Quelle", "Quellen"), ("source", "sources"))
    case .quote: (("quote", "quotes"), ("Zitat", "Zitate"), ("citation", "citations"))
    }
  }
}
