/// Credits by where a name stands: in brackets, on a line of its own, in a byline, before a dateline.
struct CreditLine {
  private let text: ArraySlice<UInt8>
  private let nameWords: Set<String>
  /// Where the first lines of the text end, and its last ones begin.
  private let head: Int
  private let foot: Int

  /// How many lines count as the beginning and as the end of a text.
  private static let edge = 3
  private static let longest = 100

  init(_ text: ArraySlice<UInt8>, _ nameWords: Set<String>) {
    self.text = text
    self.nameWords = nameWords
    let lines = text.split(separator: 0x0A).filter { line in line.contains { $0 != 0x20 && $0 != 0x0D } }
    head = lines.prefix(Self.edge).last?.endIndex ?? text.endIndex
    foot = lines.suffix(Self.edge).first?.startIndex ?? text.startIndex
  }

  /// The words of the credit, as bytes of the text; `nil` if there is none.
  func credit(_ mention: OutletMentions.Mention, _ place: Surroundings) -> Range<Int>? {
    let line = Line(place)
    // Who took the picture says nothing about the text.
    if CreditText.words(line.before.suffix(40)).suffix(2).contains(where: Self.isPicture)
      || CreditText.words(line.after.prefix(12)).prefix(1).contains(where: Self.isPicture)
    {
      return nil
    }
    if let range = bracket(place) { return range }
    if mention.form != .small, let range = line.label { return range }
    let end = place.name.upperBound + line.after.utf8.count
    if isTrailing(place) { return place.name }
    guard place.name.lowerBound <= head || end >= foot, line.range.count <= Self.longest, isPlain(line) else {
      return nil
    }
    return line.range
  }

  /// Whether a line holds nothing but names of outlets and the words of credits: "KYODO", "With files from AFP and our staff".
  private func isPlain(_ line: Line) -> Bool {
    if line.before.hasPrefix("#") { return false }
    let words = CreditText.words(line.before) + CreditText.words(line.after)
    // "afp/kna": signs of agencies and desks.
    let isSigned = line.before.hasSuffix("/") || line.after.hasPrefix("/")
    let others = words.filter { word in
      !(isSigned && word.utf8.count <= 4) && !nameWords.contains(word) && !CreditWords.production.contains(word)
        && !(word.utf8.first.map { $0 < 0x3A } ?? false)
    }
    if others.isEmpty { return true }
    // "Sources: ANSA, Il Secolo XIX": after a label there may be names that nobody here knows.
    guard let colon = line.before.firstIndex(of: ":") else { return false }
    let label = CreditText.words(line.before[..<colon])
    return !label.isEmpty && label.count <= 3 && label.allSatisfy(CreditWords.production.contains) && others.count <= 6
  }

  private static func isPicture(_ word: String) -> Bool {
    ["photo", "foto", "bild", "image", "picture", "illustration", "graphic", "grafik", "infograph", "video"].contains {
      word.hasPrefix($0)
    }
  }

  /// Whether a name ends a paragraph after its last full stop: "The road is closed. dpa/red".
  private func isTrailing(_ place: Surroundings) -> Bool {
    let rest = place.after.prefix { $0 != "\n" }
    guard rest.utf8.count <= 14, !rest.contains(" "), !rest.hasPrefix("'"), !rest.hasPrefix("’") else { return false }
    return [". ", "! ", "? ", ".” ", ".“ ", ".\" ", ".» "].contains { place.before.hasSuffix($0) }
  }

  /// A bracket that holds agencies and words of credits: "(AFP)", "(dpa/AFP)", "(mit dpa)", "(with inputs from AP)".
  private func bracket(_ place: Surroundings) -> Range<Int>? {
    guard let open = place.before.utf8.lastIndex(of: UInt8(ascii: "(")),
      let close = place.after.utf8.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let inside = place.before[place.before.utf8.index(after: open)...]
    let rest = place.after[..<close]
    // "Agence France-Presse (AFP)" explains a name and credits nobody.
    let lead = place.before[..<open]
    let explains = ["presse ", "press ", "agentur ", "news ", "agency ", "times "].contains { lead.hasSuffix($0) }
    guard !explains, !inside.contains(")"), !rest.contains("(") else { return nil }
    let isShort = inside.utf8.count <= 12 && rest.utf8.count <= 12
    let isBare = (Array(inside.utf8) + Array(rest.utf8)).allSatisfy { byte in
      CreditText.isWord(byte) || [0x20, 0x2F, 0x2C, 0x2D, 0x26].contains(byte)
    }
    let words = CreditText.words(inside) + CreditText.words(rest)
    let isCredit = words.allSatisfy { nameWords.contains($0) || CreditWords.production.contains($0) }
    guard isShort && isBare || isCredit else { return nil }
    return place.name.lowerBound - inside.utf8.count - 1..<place.name.upperBound + rest.utf8.count + 1
  }

  /// The line that a name stands on.
  private struct Line {
    let before: String
    let after: String
    let range: Range<Int>
    private let name: Range<Int>

    init(_ place: Surroundings) {
      before = place.before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      after = String(place.after.prefix { $0 != "\n" })
      name = place.name
      range =
        max(
          place.text.startIndex, name.lowerBound - before.utf8.count)..<min(
          place.text.endIndex, name.upperBound + after.utf8.count)
    }

    /// A credit at its beginning: "Source: …", "By our staff and …", "— AFP", "AFP – The …".
    var label: Range<Int>? {
      let isAlone = after.allSatisfy { " .)0123456789".contains($0) }
      let spaced = before.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing(" :", with: ":")
      let bare = StatedCredit.withoutFillers(spaced)
      let credit = range.lowerBound..<name.upperBound
      if isAlone,
        CreditWords.labels.contains(where: { bare.hasSuffix($0) }) || ["with ", "mit ", "avec "].contains(bare)
      {
        return credit
      }
      let isByline = ["by ", "von ", "par "].contains { spaced.hasPrefix($0) } && before.utf8.count <= 60
      if isByline, isAlone || after.hasPrefix(" and ") || after.hasPrefix(",") { return credit }
      if isAlone, ["– ", "— ", "- ", "-- ", "–", "—", "--"].contains(spaced) { return credit }
      guard before.isEmpty else { return nil }
      // "AFP, PARIS — The …"
      if after.hasPrefix(", "), let dash = after.firstRange(of: " — ") ?? after.firstRange(of: " – "),
        after[..<dash.lowerBound].utf8.count <= 40
      {
        return name
      }
      // A dateline at the beginning of a line.
      return [" – ", " — ", " - "].contains { after.hasPrefix($0) } ? name : nil
    }
  }
}
