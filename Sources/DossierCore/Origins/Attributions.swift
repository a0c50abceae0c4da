/// A place in a text that says who said it first: "(AFP)", "the Financial Times reported", "laut dpa".
public struct Attribution: Hashable, Sendable {
  /// The outlet, by the name it was looked for under.
  public let outlet: String
  /// The words of the credit, as bytes of the text.
  public let range: Range<Int>
}

/// Finds wire credits and attributions in English, German and French.
///
/// An outlet that is only mentioned is none: the words around its name must credit it.
public struct Attributions: Sendable {
  /// News agencies and papers with the short names that credits use.
  static let shortNames: [String: [String]] = [
    "agence france-presse": ["AFP"], "associated press": ["AP"], "deutsche presse-agentur": ["dpa", "DPA"],
    "financial times": ["FT"], "kyodo news": ["Kyodo"], "thomson reuters": ["Reuters"], "reuters": ["Reuters"],
    "austria presse agentur": ["APA"], "press trust of india": ["PTI"], "united press international": ["UPI"],
    "jiji press": ["Jiji"], "yonhap news agency": ["Yonhap"], "xinhua news agency": ["Xinhua"],
    "new york times": ["NYT"], "wall street journal": ["WSJ"], "süddeutsche zeitung": ["SZ"],
    "frankfurter allgemeine zeitung": ["FAZ", "F.A.Z."], "south china morning post": ["SCMP"],
    "ansa": ["ANSA", "Ansa"],
    "tass": ["TASS", "Tass"], "keystone-sda": ["SDA", "ATS"], "neue zürcher zeitung": ["NZZ"],
  ]

  /// Agencies that papers credit by these names, whether or not a dossier has a text of them.
  static let agencies = [
    "AAP", "AFP", "ANP", "ANSA", "AP", "APA", "Anadolu", "Belga", "Bernama", "EFE", "IANS", "Interfax", "Jiji",
    "Keystone-SDA", "Kyodo", "Lusa", "NTB", "PTI", "Reuters", "Ritzau", "TASS", "UPI", "Xinhua", "Yonhap", "dpa",
  ]

  /// The outlet's names in texts: its name, without an article, and short ones.
  static func names(of outlet: String) -> [String] {
    let bare = withoutArticle(outlet)
    let short = shortNames[bare.lowercased()] ?? []
    let long = shortNames.keys.filter { shortNames[$0]?.contains(bare) == true }.sorted().map(capitalized)
    return Array(Set([outlet, bare, withoutAnyArticle(outlet)] + short + long)).sorted()
  }

  /// The name without an article of any language where more than one word is left: "au Courrier du Lac".
  private static func withoutAnyArticle(_ name: String) -> String {
    for article in ["Le ", "La ", "Les ", "L’", "L'", "Der ", "Die ", "Das "] where name.hasPrefix(article) {
      let rest = name.dropFirst(article.count)
      return rest.contains(" ") ? String(rest) : name
    }
    return name
  }

  /// What a paper is called for short, after an article: the Ledger of "Morning Ledger"; `nil` if it has no such name.
  private static func lastWord(of outlet: String) -> String? {
    let words = outlet.split(separator: " ")
    guard words.count > 1, let last = words.last, papers.contains(String(last)) else { return nil }
    return String(last)
  }

  /// The outlet's name without "The" and the like, for comparing.
  static func withoutArticle(_ name: String) -> String {
    for article in ["The ", "Le ", "La ", "L’", "L'", "Der ", "Die ", "Das "] where name.hasPrefix(article) {
      // "Le Monde" and "Die Zeit" keep theirs: only English outlets are cited without.
      return article == "The " ? String(name.dropFirst(article.count)) : name
    }
    return name
  }

  private static func capitalized(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// The first credit of each outlet in a text, in the order of the outlets.
  public static func find(_ outlets: [String], in text: ArraySlice<UInt8>) -> [Attribution] {
    var bearers: [String: Int] = [:]
    for outlet in outlets { if let word = lastWord(of: outlet) { bearers[word, default: 0] += 1 } }
    return outlets.compactMap { outlet in
      let full = names(of: outlet).lazy.compactMap { first(Array($0.utf8), in: text) }
      // Of two papers called the Times, "the Times" is neither.
      let short = lastWord(of: outlet).flatMap { word in
        bearers[word] == 1
          ? first(Array("The \(word)".utf8), in: text) ?? first(Array("the \(word)".utf8), in: text) : nil
      }
      return (full.min { $0.lowerBound < $1.lowerBound } ?? short).map { Attribution(outlet: outlet, range: $0) }
    }
  }

  /// The first place where a name is credited.
  private static func first(_ name: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard let initial = name.first, name.count <= text.count else { return nil }
    var index = text.startIndex
    while index + name.count <= text.endIndex {
      if text[index] == initial, text[index..<index + name.count].elementsEqual(name),
        index == text.startIndex || !isWord(text[index - 1])
      {
        var end = index + name.count
        // A German genitive: "nach Angaben des Anzeigers".
        if end < text.endIndex, text[end] == UInt8(ascii: "s") { end += 1 }
        if end == text.endIndex || !isWord(text[end]), let range = credit(around: index..<end, text) { return range }
      }
      index += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The credit that a name is part of, if the words around it make it one.
  private static func credit(around name: Range<Int>, _ text: ArraySlice<UInt8>) -> Range<Int>? {
    let reach = 80
    let before = folded(text[max(text.startIndex, name.lowerBound - reach)..<name.lowerBound])
    let after = folded(text[name.upperBound..<min(text.endIndex, name.upperBound + reach)])
    if let range = bracket(before, after, name) { return range }
    // A possessive is about the outlet: "the Financial Times' owner"; but "told the Financial Times' podcast".
    if after.hasPrefix("'") || after.hasPrefix("’") {
      return withoutFillers(before.replacing("\n", with: " ")).hasSuffix(" told ") ? name : nil
    }
    // Lines are wrapped anywhere; only labels and datelines stand at the beginning of one.
    let unwrapped = before.replacing("\n", with: " ")
    let lead = withoutFillers(unwrapped)
    for phrase in leads where lead.hasSuffix(phrase) && isBoundary(lead, phrase) {
      let length = before.utf8.count - lead.utf8.count + phrase.utf8.count
      return max(text.startIndex, name.lowerBound - length)..<name.upperBound
    }
    if speaksTo(unwrapped) || [", so der ", ", so die ", ", so das "].contains(where: { unwrapped.hasSuffix($0) }) {
      return name
    }
    let next = after.replacing("\n", with: " ")
    if isReported(lead, next) { return name }
    for phrase in followers where next.hasPrefix(phrase) {
      let rest = next.dropFirst(phrase.count)
      if let byte = rest.utf8.first, isWord(byte) { continue }
      // What it says of itself credits it with nothing.
      if ownMatters.contains(where: { rest.hasPrefix($0) }) { continue }
      return name.lowerBound..<min(text.endIndex, name.upperBound + phrase.utf8.count)
    }
    return label(before, after, name)
  }

  /// A credit on a line of its own: "Source: …", "By our staff and …", "— AFP", "AFP – The …".
  private static func label(_ before: String, _ after: String, _ name: Range<Int>) -> Range<Int>? {
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let rest = after.prefix { $0 != "\n" }
    let start = name.lowerBound - line.utf8.count
    let isAlone = rest.allSatisfy { " .)0123456789".contains($0) }
    let spaced = line.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing(" :", with: ":")
    let bare = withoutFillers(spaced)
    if isAlone, labels.contains(where: { bare.hasSuffix($0) }) || ["with ", "mit ", "avec "].contains(bare) {
      return start..<name.upperBound
    }
    let isByline = ["by ", "von ", "par "].contains { spaced.hasPrefix($0) } && line.utf8.count <= 60
    if isByline, isAlone || rest.hasPrefix(" and ") || rest.hasPrefix(",") { return start..<name.upperBound }
    let dashes = ["– ", "— ", "- ", "-- ", "–", "—", "--"]
    if isAlone, dashes.contains(spaced) { return start..<name.upperBound }
    // "AFP, PARIS — The …"
    if line.isEmpty, rest.hasPrefix(", "), let dash = rest.firstRange(of: " — ") ?? rest.firstRange(of: " – "),
      rest[..<dash.lowerBound].utf8.count <= 40
    {
      return name
    }
    // A dateline at the beginning of a line.
    if line.isEmpty, [" – ", " — ", " - "].contains(where: { after.hasPrefix($0) }) { return name }
    return nil
  }

  /// Whether something is said, asked or printed right beside a name, and not by those who work there: "in a statement to …",
  /// "… , citing three officials, relayed", "interrogé par …".
  private static func isReported(_ lead: String, _ next: String) -> Bool {
    let before = words(lead.split(separator: ". ").last.map(String.init) ?? lead).suffix(6)
    // What belongs to the outlet or works for it is the matter, not what is reported.
    if before.suffix(3).contains(where: staff.contains) { return false }
    let clause = next.prefix { !".!?;:".contains($0) }
    let after = words(String(clause)).prefix(5)
    if let first = after.first, staff.contains(first) { return false }
    if let place = after.firstIndex(where: told.contains) {
      // What it says of itself credits it with nothing.
      let rest = after[(place + 1)...].first ?? ""
      if !ownWords.contains(rest) { return true }
    }
    return before.contains(where: told.contains)
  }

  private static func words(_ text: String) -> [String] {
    text.split { " ,;:-–—«»“”„\"()\n’'".contains($0) }.map(String.init)
  }

  /// Whether somebody says something to the one who is named next: "sagte sie dem …", "a-t-elle déclaré au …".
  private static func speaksTo(_ before: String) -> Bool {
    guard let receiver = receivers.first(where: { before.hasSuffix($0) }) else { return false }
    let clause = before.dropLast(receiver.count).suffix(36)
    let words = clause.split { " ,.;:-«»“”„\"".contains($0) }
    return words.contains { spoken.contains(String($0)) }
  }

  /// A bracket that holds nothing but agencies: "(AFP)", "(dpa/AFP)", "(mit dpa)".
  private static func bracket(_ before: String, _ after: String, _ name: Range<Int>) -> Range<Int>? {
    guard let open = before.utf8.lastIndex(of: UInt8(ascii: "(")),
      let close = after.utf8.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let inside = before.utf8[before.utf8.index(after: open)...]
    let rest = after.utf8[..<close]
    // "Agence France-Presse (AFP)" explains a name and credits nobody.
    let lead = before[..<open]
    let explains = ["presse ", "press ", "agentur ", "news ", "agency ", "times "].contains { lead.hasSuffix($0) }
    let isShort = inside.count <= 12 && rest.count <= 12
    let isPlain = (Array(inside) + Array(rest)).allSatisfy { byte in
      isWord(byte) || [0x20, 0x2F, 0x2C, 0x2D, 0x26].contains(byte)
    }
    guard isShort, isPlain, !explains else { return nil }
    return name.lowerBound - inside.count - 1..<name.upperBound + rest.count + 1
  }

  /// Lower case in ASCII, spaces for white space; a line end stays one.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func withoutFillers(_ text: String) -> String {
    var text = text
    var isShorter = true
    while isShorter {
      isShorter = false
      for filler in fillers where text.hasSuffix(filler) {
        let rest = text.dropLast(filler.count)
        if rest.isEmpty || rest.hasSuffix(" ") || rest.hasSuffix("\n") || filler.hasPrefix("l") && rest.hasSuffix("'") {
          text = String(rest)
          isShorter = true
          break
        }
      }
    }
    return text
  }

  private static func isBoundary(_ text: String, _ phrase: String) -> Bool {
    let rest = text.dropLast(phrase.count)
    return rest.utf8.last.map { !isWord($0) } ?? true
  }

  private static let fillers = [
    "the ", "britain's ", "japan's ", "france's ", "newspaper ", "daily ", "news agency ", "agency ", "agencies ",
    "weekly ", "broadcaster ", "magazine ", "outlet ", "website ", "wire service ", "state media ", "listeners of ",
    "readers of ", "viewers of ", "der ", "die ", "das ", "dem ", "den ", "des ", "zeitung ", "tageszeitung ",
    "nachrichtenagentur ", "agentur ", "senders ", "sender ", "magazins ", "le ", "la ", "l'", "l’", "les ", "du ",
    "quotidien ", "journal ", "l'agence ", "l’agence ", "agence ", "site ", "chaîne ",
  ]

  private static let leads =
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

  private static let followers = [
    " reported", " reports", " has reported", " had reported", " first reported", " wrote", " writes", " has learned",
    " has seen", " understands", " can reveal",
    " contributed to this", " confirmed", " revealed", " reveals", " said", " says", " berichtet", " berichtete",
    " meldet", " meldete",
    " zufolge", " schreibt", " schrieb", " rapporte", " a rapporté", " rapportait", " a révélé", " révèle", " écrit",
    " a écrit", " affirme", " indique",
  ]

  /// What follows where an outlet speaks of itself.
  private static let ownMatters = [" it ", " its ", " they ", " their ", " that it ", " on its own ", " to its own "]

  private static let receivers = [
    " dem ", " der ", " den ", " der zeitung ", " der agentur ", " au ", " à la ", " à ", " à l'", " à l’",
    " au journal ",
  ]

  private static let spoken: Set<String> = [
    "sagte", "sagt", "sagten", "erklärte", "bestätigte", "verriet", "teilte", "erzählte", "gesagt", "bestätigt",
    "mitgeteilt", "déclaré", "déclarait", "confié", "dit", "expliqué", "affirmé", "confirmé", "assuré", "indiqué",
  ]

  private static let ownWords: Set<String> = [
    "it", "its", "they", "their", "es", "sie", "er", "qu'il", "son", "sa", "ses",
  ]

  /// Those who make, sell, own or read an outlet, and where it stands.
  private static let staff: Set<String> = [
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
  private static let told: Set<String> = [
    "statement", "statements", "remark", "remarks", "comment", "comments", "interview", "interviews", "told", "said",
    "spoke", "speaking", "asked", "questioned", "confirmed", "published", "printed", "broadcast", "aired", "carried",
    "report", "reports", "reported", "reporting", "story", "article", "column", "investigation", "exclusive", "quoted",
    "cited", "leaked", "appeared", "account", "accounts", "information", "figures", "revelations", "survey", "poll",
    "says", "saying", "writes", "wrote", "relayed", "citing", "quoting", "believed", "learned", "learnt", "dispatch",
    "dispatches", "disclosed", "claimed", "claims", "noted", "notes", "added", "testified", "asks", "tells", "say",
    "contacted",
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

  private static let labels = [
    "source: ", "sources: ", "quelle: ", "quellen: ", "© ", "(c) ", "copyright ", "credit: ",
  ]

  private static let papers: Set<String> = [
    "Chronicle", "Courier", "Dispatch", "Echo", "Examiner", "Express", "Gazette", "Globe", "Herald", "Inquirer",
    "Journal", "Ledger", "Mail", "Mercury", "Mirror", "Monitor", "Observer", "Post", "Record", "Register", "Review",
    "Standard", "Star", "Telegraph", "Times", "Tribune",
  ]
}
