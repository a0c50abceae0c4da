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
  ]

  /// The outlet's names in texts: its name, without an article, and short ones.
  static func names(of outlet: String) -> [String] {
    let bare = withoutArticle(outlet)
    let short = shortNames[bare.lowercased()] ?? []
    let long = shortNames.keys.filter { shortNames[$0]?.contains(bare) == true }.sorted().map(capitalized)
    return Array(Set([outlet, bare] + short + long)).sorted()
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
    outlets.compactMap { outlet in
      names(of: outlet).lazy.compactMap { first(Array($0.utf8), in: text) }.min { $0.lowerBound < $1.lowerBound }
        .map { Attribution(outlet: outlet, range: $0) }
    }
  }

  /// The first place where a name is credited.
  private static func first(_ name: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard let initial = name.first, name.count <= text.count else { return nil }
    var index = text.startIndex
    while index + name.count <= text.endIndex {
      if text[index] == initial, text[index..<index + name.count].elementsEqual(name),
        index == text.startIndex || !isWord(text[index - 1]),
        index + name.count == text.endIndex || !isWord(text[index + name.count]),
        let range = credit(around: index..<index + name.count, text)
      {
        return range
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
    let reach = 64
    let before = folded(text[max(text.startIndex, name.lowerBound - reach)..<name.lowerBound])
    let after = folded(text[name.upperBound..<min(text.endIndex, name.upperBound + reach)])
    if let range = bracket(before, after, name) { return range }
    // A possessive is about the outlet: "the Financial Times' owner".
    if after.hasPrefix("'") || after.hasPrefix("’") { return nil }
    // Lines are wrapped anywhere; only labels and datelines stand at the beginning of one.
    let lead = withoutFillers(before.replacing("\n", with: " "))
    for phrase in leads where lead.hasSuffix(phrase) && isBoundary(lead, phrase) {
      let length = before.utf8.count - lead.utf8.count + phrase.utf8.count
      return max(text.startIndex, name.lowerBound - length)..<name.upperBound
    }
    let unwrapped = after.replacing("\n", with: " ")
    for phrase in followers where unwrapped.hasPrefix(phrase) {
      let next = unwrapped.utf8.dropFirst(phrase.utf8.count).first
      if let next, isWord(next) { continue }
      return name.lowerBound..<min(text.endIndex, name.upperBound + phrase.utf8.count)
    }
    let lineStart = before.last == "\n" || before.isEmpty
    let isAlone = (after.isEmpty || after.hasPrefix("\n"))
    if isAlone, let label = labels.first(where: { before.hasSuffix($0) }) {
      return max(text.startIndex, name.lowerBound - label.utf8.count)..<name.upperBound
    }
    // A dateline: "AFP – The …" at the beginning of a line.
    if lineStart, [" – ", " — ", " - "].contains(where: { after.hasPrefix($0) }) { return name }
    return nil
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
    "der ", "die ",
    "das ", "dem ", "den ", "zeitung ", "nachrichtenagentur ", "agentur ", "le ", "la ", "l'", "l’", "les ",
    "quotidien ",
    "journal ", "l'agence ", "l’agence ", "agence ", "broadcaster ", "magazine ",
  ]

  private static let leads = [
    "according to ", "reported by ", "first reported by ", "told ", "citing ", "cited by ", "credits ", "credited ",
    "quoted by ",
    "in an interview with ", "in a report by ", "as seen by ", "laut ", "berichtet ", "berichtete ", "meldet ",
    "meldete ",
    "gegenüber ", "nach informationen ", "unter berufung auf ", "selon ", "d'après ", "d’après ", "cité par ",
    "rapporté par ", "déclaré à ", "citant ", "dans un entretien avec ",
  ]

  private static let followers = [
    " reported", " reports", " has reported", " had reported", " first reported", " wrote", " has learned", " revealed",
    " said in a report", " berichtet", " berichtete", " meldet", " meldete", " zufolge", " schreibt", " schrieb",
    " rapporte", " a rapporté", " rapportait", " a révélé", " révèle", " écrit", " a écrit",
  ]

  private static let labels = ["source: ", "sources: ", "quelle: ", "© ", "copyright ", "\nby ", "\nvon ", "\npar "]
}
