/// The names under which texts mention an outlet: its own, usual short ones, and those that follow from how names are made.
enum OutletNames {
  /// Agencies and papers with the short names that credits use.
  private static let known: [String: [String]] = [
    "agence france-presse": ["AFP"], "associated press": ["AP"], "deutsche presse-agentur": ["dpa", "DPA"],
    "financial times": ["FT"], "kyodo news": ["Kyodo"], "thomson reuters": ["Reuters", "rtr"],
    "reuters": ["Reuters", "rtr"],
    "austria presse agentur": ["APA"], "press trust of india": ["PTI"], "united press international": ["UPI"],
    "jiji press": ["Jiji"], "yonhap news agency": ["Yonhap"], "xinhua news agency": ["Xinhua"],
    "new york times": ["NYT"], "wall street journal": ["WSJ"], "süddeutsche zeitung": ["SZ"],
    "frankfurter allgemeine zeitung": ["FAZ", "F.A.Z."], "south china morning post": ["SCMP"],
    "ansa": ["ANSA", "Ansa"], "tass": ["TASS", "Tass"], "keystone-sda": ["SDA", "ATS"],
    "neue zürcher zeitung": ["NZZ"], "nikkei asia": ["Nikkei"], "nikkei": ["Nikkei Asia"],
    "bloomberg news": ["Bloomberg"], "press association": ["PA"], "der spiegel": ["Spiegel"], "die zeit": ["Zeit"],
    "die welt": ["Welt"], "die presse": ["Presse"],
    "sky news": ["Sky"], "british broadcasting corporation": ["BBC"], "radio free europe": ["RFE/RL"],
    "deutschlandfunk": ["DLF"], "die tageszeitung": ["taz"], "westdeutscher rundfunk": ["WDR"],
    "norddeutscher rundfunk": ["NDR"], "bayerischer rundfunk": ["BR"], "zweites deutsches fernsehen": ["ZDF"],
    "radio télévision suisse": ["RTS"], "radio france internationale": ["RFI"], "radio free asia": ["RFA"],
    "voice of america": ["VOA"], "national public radio": ["NPR"], "libération": ["Libé"],
  ]

  /// Agencies that papers credit by these names, whether or not a dossier has a text of them.
  static let agencies = [
    "AAP", "AFP", "ANP", "ANSA", "AP", "APA", "Anadolu", "Belga", "Bernama", "EFE", "IANS", "Interfax", "Jiji",
    "Keystone-SDA", "Kyodo", "Lusa", "NTB", "PTI", "Reuters", "Ritzau", "TASS", "UPI", "Xinhua", "Yonhap", "dpa",
  ]

  private static let articles = ["The ", "Le ", "La ", "Les ", "L’", "L'", "Der ", "Die ", "Das "]

  /// What an outlet may be called: its name, without an article, short, in capitals, in the German cases.
  static func names(of outlet: String) -> [String] {
    let bare = withoutArticle(outlet)
    var names: Set<String> = [outlet, bare, withoutAnyArticle(outlet)]
    for key in Set([outlet.lowercased(), bare.lowercased()]) { names.formUnion(known[key] ?? []) }
    for (long, short) in known where short.contains(bare) {
      names.insert(capitalized(long))
    }
    if let noun = noun(of: outlet) { names.insert(noun) }
    // "dans le Monde": French sets the article of a paper's name in small letters, too.
    if let article = ["Le ", "La ", "Les "].first(where: { outlet.hasPrefix($0) }) {
      names.insert(article.lowercased() + outlet.dropFirst(article.count))
    }
    // "Agência Lusa", "AP News", "Reuters UK".
    let words = outlet.split(separator: " ").map(String.init)
    if (2...3).contains(words.count) { names.formUnion(words.filter(agencies.contains)) }
    if let plain = withoutKind(bare) { names.insert(plain) }
    if let initials = initials(of: bare) { names.insert(initials) }
    for name in names { names.formUnion(declined(name)) }
    // "KYODO", "der SPIEGEL": four letters, so that AP and PA do not become words.
    for name in names where name.utf8.count >= 4 && name != name.uppercased() { names.insert(name.uppercased()) }
    return names.sorted()
  }

  /// What a paper is called for short, after an article: the Ledger of "Morning Ledger"; `nil` if it has no such name.
  static func lastWord(of outlet: String) -> String? {
    let words = outlet.split(separator: " ")
    guard words.count > 1, let last = words.last, papers.contains(String(last)) else { return nil }
    // "The Times" has no other name than this.
    return words.count == 2 && articles.contains("\(words[0]) ") ? nil : String(last)
  }

  /// The host of an address, as credits write it: `ft.com`.
  static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    var host = url[scheme.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return host.contains(".") && host.utf8.count >= 5 ? host : nil
  }

  /// The outlet's name without "The", for comparing. "Le Monde" and "Die Zeit" keep theirs: only English outlets are cited
  /// without.
  static func withoutArticle(_ name: String) -> String {
    name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
  }

  /// The name without an article of any language where more than one word is left: "au Courrier du Lac".
  private static func withoutAnyArticle(_ name: String) -> String {
    for article in articles where name.hasPrefix(article) {
      let rest = name.dropFirst(article.count)
      return rest.contains(" ") ? String(rest) : name
    }
    return name
  }

  /// "Deutsche Presse-Agentur" of the same in small letters.
  private static func capitalized(_ name: String) -> String {
    let words = name.split(separator: " ").map { word in
      word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }
    return words.joined(separator: " ")
  }

  /// "du Monde", "aux Échos": a French article that has become one with the word before it.
  static func contracted(_ outlet: String) -> [String] {
    for (article, forms) in [("Le ", ["du ", "au "]), ("Les ", ["des ", "aux "])] where outlet.hasPrefix(article) {
      return forms.map { $0 + outlet.dropFirst(article.count) }
    }
    return []
  }

  /// Whether a name is a common noun of German, so that texts are full of it: Die Zeit, Der Spiegel, with its article or without.
  static func isNoun(_ name: String, of outlet: String) -> Bool {
    noun(of: outlet).map { name == $0 || name == outlet } ?? false
  }

  private static func noun(of outlet: String) -> String? {
    guard let article = ["Der ", "Die ", "Das "].first(where: { outlet.hasPrefix($0) }) else { return nil }
    let noun = outlet.dropFirst(article.count)
    return noun.contains(" ") ? nil : String(noun)
  }

  /// Whether texts set an article before an outlet's name: papers have one, agencies none.
  static func takesArticle(_ outlet: String) -> Bool {
    outlet.contains(" ") || outlet == outlet.uppercased() || outlet.hasSuffix("s") || outlet == "Guardian"
  }

  /// "BBC" of "BBC News", "Anadolu" of "Anadolu Agency": without the word for what it is, where the rest is no common word.
  private static func withoutKind(_ name: String) -> String? {
    for kind in [" News Agency", " Agency", " News", " Online", " Television", " TV"] where name.hasSuffix(kind) {
      let rest = String(name.dropLast(kind.count))
      let isAcronym = rest.utf8.count >= 3 && rest == rest.uppercased()
      return rest.contains(" ") || isAcronym || kind.hasSuffix("Agency") && rest.utf8.count >= 5 ? rest : nil
    }
    return nil
  }

  /// "SCMP" of "South China Morning Post", from three words on.
  private static func initials(of name: String) -> String? {
    let words = name.split(separator: " ").filter { !["of", "the", "and", "de", "la", "du", "des"].contains($0) }
    guard words.count >= 3, words.allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
    return String(words.compactMap(\.first))
  }

  /// "der Süddeutschen Zeitung", "ein Neuer Kurier": the endings of an adjective before a German name.
  private static func declined(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first, first.hasSuffix("e"), first.utf8.count > 3 else { return [] }
    let rest = words.dropFirst().joined(separator: " ")
    return ["n", "r"].map { "\(first)\($0) \(rest)" }
  }

  private static let papers: Set<String> = [
    "Advertiser", "Argus", "Bee", "Bugle", "Bulletin", "Chronicle", "Citizen", "Courier", "Democrat", "Dispatch",
    "Echo",
    "Enquirer", "Examiner", "Express", "Gazette", "Globe", "Guardian", "Herald", "Independent", "Inquirer", "Journal",
    "Ledger", "Mail", "Mercury", "Messenger", "Mirror", "Monitor", "Observer", "Post", "Record", "Register", "Reporter",
    "Review", "Sentinel", "Standard", "Star", "Sun", "Telegraph", "Times", "Tribune",
    "Anzeiger", "Bote", "Kurier", "Merkur", "Rundschau", "Tageblatt", "Courrier", "Progrès", "Dépêche",
  ]
}
