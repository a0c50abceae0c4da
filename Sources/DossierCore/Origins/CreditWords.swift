/// The words of credits, in English, German and French.
enum CreditWords {
  static let fillers = [
    "the ", "britain's ", "japan's ", "france's ", "newspaper ", "daily ", "news agency ", "agency ", "agencies ",
    "weekly ", "broadcaster ", "magazine ", "outlet ", "website ", "wire service ", "state media ", "listeners of ",
    "readers of ", "viewers of ", "der ", "die ", "das ", "dem ", "den ", "des ", "zeitung ", "tageszeitung ",
    "nachrichtenagentur ", "agentur ", "senders ", "sender ", "magazins ", "le ", "la ", "l'", "l’", "les ", "du ",
    "quotidien ", "journal ", "l'agence ", "l’agence ", "agence ", "site ", "chaîne ",
  ]

  static let leads =
    [
      "according to ", "reported by ", "revealed by ", "published by ", "told ", "citing ", "cited by ", "credits ",
      "credited ", "quoted by ", "quoted in ", "interview with ", "interview to ", "interviewed by ", "speaking to ",
      "speaking on ", "spoke to ", "a report by ", "a report in ", "a report from ", "reports in ", "reports by ",
      "reporting by ", "reporting from ", "seen by ", "obtained by ", "reviewed by ", "reprinted from ",
      "first published in ", "originally published in ", "with files from ", "material from ", "comments to ", "via ",
      "per ", "says ", "writes ", "reports ", "courtesy of ",
    ] + [
      "laut ", "berichtet ", "berichtete ", "berichten ", "meldet ", "meldete ", "schreibt ", "schrieb ", "gegenüber ",
      "nach informationen ", "nach informationen von ", "nach angaben ", "nach angaben von ", "nach recherchen ",
      "bericht ", "berichts ", "berichten ", "bericht von ", "bericht in ", "bericht im ", "unter berufung auf ",
      "gespräch mit ", "interview mit ", "erschienen in ", "erschienen im ", "material von ", "mit material ",
      "berichte von ",
    ] + [
      "selon ", "d'après ", "d’après ", "cité par ", "citée par ", "cités par ", "rapporté par ", "révélé par ",
      "déclaré à ", "citant ", "entretien avec ", "entretien à ", "entretien ", "entretien au ", "indique ", "indiqué ",
      "annonce ", "annoncé ", "rapporte ", "rapporté ", "révèle ", "révélé ", "affirme ", "affirmé ", "écrit ",
      "publié par ", "publié dans ",
    ]

  static let followers = [
    " reported", " reports", " has reported", " had reported", " first reported", " wrote", " writes", " has learned",
    " has seen", " understands", " can reveal",
    " contributed to this", " confirmed", " revealed", " reveals", " said", " says", " berichtet", " berichtete",
    " meldet", " meldete",
    " zufolge", " schreibt", " schrieb", " rapporte", " a rapporté", " rapportait", " a révélé", " révèle", " écrit",
    " a écrit", " affirme", " indique",
  ]

  /// What follows where an outlet speaks of itself.
  static let ownMatters = [" it ", " its ", " they ", " their ", " that it ", " on its own ", " to its own "]

  static let receivers = [
    " dem ", " der ", " den ", " der zeitung ", " der agentur ", " au ", " à la ", " à ", " à l'", " à l’",
    " au journal ",
  ]

  static let spoken: Set<String> = [
    "sagte", "sagt", "sagten", "erklärte", "bestätigte", "verriet", "teilte", "erzählte", "gesagt", "bestätigt",
    "mitgeteilt", "déclaré", "déclarait", "confié", "dit", "expliqué", "affirmé", "confirmé", "assuré", "indiqué",
  ]

  static let ownWords: Set<String> = [
    "it", "its", "they", "their", "es", "sie", "er", "qu'il", "son", "sa", "ses",
  ]

  /// Those who make, sell, own or read an outlet, and where it stands.
  static let staff: Set<String> = [
    "producer", "presenter", "anchor", "host", "executive", "executives", "manager", "managers", "team", "crew",
    "camera",
    "cameraman", "veteran", "boss", "board", "former", "ex", "ehemalige", "ehemaliger", "ancien", "ancienne", "winner",
    "jury", "invité", "publicité", "guild", "tower", "rents", "sponsors",
    "owner", "owners", "editor", "editors", "reporter", "reporters", "journalist", "journalists", "correspondent",
    "columnist", "photographer", "publisher", "founder", "chief", "chairman", "director", "staff", "employee",
    "employees", "reader", "readers", "subscribers", "shares", "shareholders", "building", "office", "offices",
    "newsroom", "printers", "lobby", "headquarters", "van", "vans", "union", "unions", "crossword", "copy", "copies",
    "issue", "subscription", "billboard", "choir", "mast", "history", "rise", "verlag", "verleger", "chefredakteur",
    "redakteur", "redakteurin", "redakteure", "reporterin", "fotograf", "gründer", "leser", "abonnenten", "ausgabe",
    "exemplar", "druckerei", "propriétaire", "directeur", "directrice", "rédacteur", "rédactrice", "rédaction",
    "journaliste", "journalistes", "photographe", "imprimerie", "lecteurs", "siège", "exemplaire", "actionnaires",
  ]

  /// Words for what is said, asked or printed; not for those who do it.
  static let told: Set<String> = [
    "statement", "statements", "remark", "remarks", "comment", "comments", "interview", "interviews", "told", "said",
    "spoke", "speaking", "asked", "questioned", "confirmed", "published", "printed", "broadcast", "aired", "carried",
    "report", "reports", "reported", "reporting", "story", "article", "column", "investigation", "exclusive", "quoted",
    "cited", "leaked", "appeared", "account", "accounts", "information", "figures", "revelations", "survey", "poll",
    "says", "saying", "writes", "wrote", "relayed", "citing", "quoting", "believed", "learned", "learnt", "dispatch",
    "dispatches", "disclosed", "claimed", "claims", "noted", "notes", "added", "testified", "asks", "tells", "say",
    "contacted", "reveals", "revealed", "revealing", "scoop", "scoops", "revelation", "disclosure", "disclosures",
    "uncovered", "unearthed", "documented", "contributed",
    "sagte", "erklärte", "bestätigte", "bericht", "berichts", "berichte", "berichten", "berichtet", "interview",
    "gespräch", "informationen", "angaben", "recherchen", "artikel", "beitrag", "meldung", "meldungen", "erschienen",
    "veröffentlicht", "abgedruckt", "gesagt", "zitiert", "umfrage", "anfrage", "interviewt", "befragt", "enthüllungen",
    "vorliegen", "vorliegt", "vorlagen", "vorlag", "erfuhr", "erfahren", "meldet", "meldete", "schreibt", "schrieb",
    "sprach", "erschien", "verriet", "mitteilte", "aufgedeckt", "enthüllt", "enthüllte", "bestätigt", "sagt",
    "erzählte",
    "déclaré", "déclarations", "confié", "entretien", "interrogé", "interrogée", "interrogés", "informations",
    "enquête", "article", "publié", "publiée", "publiés", "paru", "parue", "révélé", "révélations", "cité", "citée",
    "rapporté", "annoncé", "indiqué", "dit", "propos", "récit", "dépêche", "sondage", "affirmé", "expliqué",
    "joint", "jointe", "consulter", "consulté", "dévoilé", "dévoilée", "dévoile", "appris", "témoigné", "précise",
    "précisé", "souligne", "selon", "explique",
    "raconté", "raconte", "assure", "assuré", "confirme", "confirmé", "relaie", "relayé", "relayée", "écrit",
  ]

  static let labels = [
    "source: ", "sources: ", "quelle: ", "quellen: ", "© ", "(c) ", "copyright ", "credit: ",
  ]

  /// What an outlet makes, after its name in the genitive.
  static let reports: Set<String> = [
    "report", "reports", "reporting", "story", "stories", "investigation", "investigations", "account",
    "article", "articles", "interview", "scoop", "exclusive", "figures", "findings", "revelations",
    "revelation", "analysis", "survey", "poll", "disclosure", "disclosures", "programme", "program", "podcast",
    "documentary", "dispatch", "dispatches", "sources", "column", "editorial", "bericht", "berichte",
    "recherchen",
  ]

  /// What stands beside names of outlets on a line of credits.
  static let production: Set<String> = [
    "by", "with", "from", "inputs", "input", "files", "material", "additional", "reporting", "report",
    "reports", "staff", "writer", "writers", "correspondent", "correspondents", "reporter", "reporters",
    "source", "sources", "via", "agency", "agencies", "and", "red", "desk", "news",
    "service", "services", "wire", "wires", "newsroom", "editors", "mit", "von", "und", "quelle", "quellen",
    "agentur", "agenturen", "agenturmaterial", "bearbeitet", "avec", "par", "et", "dépêche", "dépêches",
    "agence", "agences", "contributed", "to", "this", "article", "story", "the", "our", "own", "der", "die",
    "das", "la", "le", "les", "l", "text", "texte", "first", "published", "originally", "appeared", "in", "on",
    "erschienen", "zuerst", "republished", "reprinted", "permission", "of", "courtesy", "copyright", "©", "c",
    "h", "hat", "tip", "credit", "credits", "produced", "using",
  ]

  /// What stands before the name of an outlet from which something comes.
  static let ways: Set<String> = [
    "in", "on", "to", "from", "by", "with", "via", "through", "per", "im", "ins", "durch", "mit", "aus", "bei",
    "beim", "an", "vom", "von", "gegenüber", "dans", "par", "avec", "sur", "chez", "à", "au", "aux",
  ]

  /// What begins a clause about an outlet that does something.
  static let relatives: Set<String> = [
    "which", "who", "that", "where", "qui", "que", "die", "das", "der", "welche", "welches", "où",
  ]

  /// How words of an outlet’s own business begin.
  static let trade: [String] = [
    "sold", "sell", "bought", "buy", "acqui", "merg", "owned", "owns", "owning", "stake", "takeover", "sued",
    "suing", "lawsuit", "libel", "defam", "diffam", "revenue", "profit", "sponsor", "advert", "subscri",
    "abonn", "circulat", "hire", "hiring", "recruit", "layoff", "redundan", "bureau", "studio", "licence",
    "license", "award", "prize", "anniversar", "index", "indices", "complain", "criticis", "criticiz", "attack",
    "accus", "blam", "terminal", "correction", "berichtigung", "rectificati", "gegendarstellung", "boycott", "raid",
    "sale", "newsagent", "kiosk", "launch",
    "relocat", "verklag", "verkauf", "verkäuf", "gekauft", "kauft", "übernahm", "gesellschafter", "entlass",
    "umsatz", "jubiläum", "auflage", "gehört", "vendu", "vend", "rachet", "rachat", "licenci", "embauch",
    "poursuivi", "recrut", "worked", "works", "job", "jobs", "cartoon",
  ]

  /// How words of telling, finding and showing begin that are no proof alone.
  static let telling: [String] = [
    "reveal", "disclos", "uncover", "unearth", "expose", "exposé", "exposing", "document", "describ", "detail",
    "recount", "quot",
    "publi", "interview", "investigat", "announc", "declar", "alleg", "claim", "assert", "mention", "said",
    "says", "told", "tell", "wrote", "writ", "report", "broke", "scoop", "learn", "heard", "saw", "seen",
    "obtain", "found", "dug", "light", "first", "accord", "piece", "page", "headline", "front", "column",
    "op-ed", "stor", "account", "apolog", "right", "correct", "zutage", "croire", "thank", "dank", "verdank", "merci",
    "grâce", "discover", "découv", "entdeck",
    "know", "wissen", "confrère",
    "colleague",
    "kolleg", "glaub", "believ", "admi", "leak",
    "bericht", "meld", "schreib", "schrieb", "enthüll",
    "aufdeck", "aufgedeckt", "veröffentlich", "zitier", "erfahr", "erfuhr", "sagt", "erklär", "bekannt",
    "öffentlich", "zugespielt", "recherch", "révél", "dévoil", "écri", "rapport", "racont", "annonc", "inform",
    "indiqu", "déclar", "expliqu", "affirm", "enquêt", "lumière", "selon", "appris", "cité",
  ]

  /// The first six letters of words that say nothing about what a text is about.
  static let common: Set<String> = [
    "the", "and", "but", "she", "her", "his", "him", "they", "there", "their", "these", "this", "that", "those",
    "with", "when", "what", "who", "how", "where", "why", "while", "for", "from", "not", "our", "its", "was",
    "has", "had", "have", "one", "two", "all", "any", "new", "some", "nobody", "asked", "after", "most", "many",
    "more", "both", "each", "only", "even", "now", "then", "here", "into", "over", "under", "also", "such",
    "than", "last", "first", "next", "der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen",
    "einer", "und", "aber", "sie", "ihr", "sein", "wir", "ist", "war", "hat", "wer", "wie", "wenn", "nach",
    "vor", "bei", "mit", "von", "für", "auf", "aus", "les", "une", "est", "dans", "pour", "par", "sur", "avec",
    "qui", "que", "mais", "elle", "ils", "son", "ses", "leur", "nous", "monday", "tuesda", "wednes", "thursd",
    "friday", "saturd", "sunday", "januar", "februa", "march", "april", "may", "june", "july", "august",
    "septem", "octobe", "novemb", "decemb", "montag", "dienst", "mittwo", "donner", "freita", "samsta",
    "sonnta", "märz", "juni", "juli", "lundi", "mardi", "mercre", "jeudi", "vendre", "samedi", "dimanc",
    "accord", "report", "people", "percen", "billio", "millio", "spokes", "offici", "before", "during",
    "becaus", "throug", "agains", "betwee", "withou", "should", "would", "could", "anothe", "himsel", "hersel",
    "themse", "severa", "around", "alread", "howeve", "althou", "nothin", "someth", "statem", "declin",
    "commen", "newspa", "agency", "journa", "articl", "presse", "source", "zwisch", "nachde", "währen",
    "obwohl", "wurden", "werden", "sollen", "können", "müssen", "andere", "pendan", "depuis", "plusie",
    "contre", "encore", "toujou", "autres", "notamm",
  ]

  /// What stands before an outlet that something is done for or against, or to which something belongs.
  static let objects: Set<String> = [
    "of", "for", "at", "against", "about", "near", "outside", "behind", "beside", "under", "without", "de", "du", "d",
    "pour", "contre", "sans", "für", "gegen", "über", "neben", "ohne", "zum", "zur",
  ]

  /// Articles that agencies have not: "the Bloomberg index", "la Libération".
  static let definite: Set<String> = [
    "the", "la", "le", "der", "die", "das",
  ]

  /// Verbs that can only be said of what stands before them.
  static let auxiliaries: Set<String> = [
    "has", "had", "have", "was", "were", "did", "does", "can", "could", "will", "would", "may", "might", "hat",
    "hatte", "haben", "kann", "konnte", "wollte", "wurde", "a", "avait", "ont", "aurait", "peut",
  ]

  static let negations: Set<String> = [
    "not", "never", "won", "refuse", "refuses", "refused", "nicht", "nie", "pas", "jamais",
  ]
  static let speech = ["speak", "talk", "sprech", "reden", "redet", "parler", "parle"]

  /// What an outlet reports of itself.
  static let results: Set<String> = [
    "revenue", "revenues", "profit", "profits", "earnings", "circulation", "umsatz", "gewinn", "verlust", "auflage",
    "bénéfice", "bénéfices",
  ]

  /// What is done to an outlet by those who deal in it.
  static let dealings: Set<String> = [
    "own", "owns", "owned", "owning", "buy", "buys", "bought", "sell", "sells", "sold", "sue", "sues", "sued", "runs",
    "founded", "possède", "rachète", "kaufte", "verkaufte", "verklagte", "besitzt",
  ]

  /// Those who are nowhere else than at an outlet.
  static let desk: Set<String> = [
    "correspondent", "correspondents", "newsroom", "columnist", "subscribers", "readers", "viewers", "listeners",
    "redaktion", "leser", "hörer", "zuschauer", "abonnenten", "rédaction", "lecteurs", "auditeurs", "abonnés",
  ]

  /// What makes the next word an outlet's own.
  static let owned: Set<String> = [
    "its", "their", "sein", "seine", "seinen", "ihr", "ihre", "ihren", "son", "sa", "ses",
  ]
  /// What somebody does to an outlet, and not the outlet.
  static let addressed: Set<String> = ["asked", "asks", "contacted", "questioned", "interviewed"]
  static let genitives: Set<String> = ["of", "de", "du", "d", "des"]
  static let opposed: Set<String> = ["against", "contre", "gegen"]
}
