/// A place in a text that says who said it first: "(AFP)", "the Financial Times reported", "laut dpa".
public struct Attribution: Hashable, Sendable {
  /// The outlet, by the name of its sources.
  public let outlet: String
  /// The words of the credit, as bytes of the text.
  public let range: Range<Int>
  /// Whether the words themselves credit the outlet. Otherwise they only name it as those from whom one has something,
  /// and count where both texts are about the same.
  public let isStated: Bool
  /// Whether nothing speaks for it but that both texts are about the same: they must share more than names.
  var isOpen = false
}

/// Finds wire credits and attributions in English, German and French.
///
/// What credits is, in this order: where the name stands (in brackets, in a byline, on a line of credits), the words of saying,
/// asking or printing beside it, and the place it has in its sentence: "in …", "thanks to …", "… was first with it". The last
/// is the weakest, see ``Attribution/isStated``. An outlet that is only mentioned is credited with nothing: its owner, its
/// building and its readers are no reports.
struct Attributions {
  private let outlets: [String]
  private let mentions: OutletMentions
  /// The words of all outlets' names, which may stand beside one another on a line of credits.
  private let nameWords: Set<String>
  private let authors: [Int: [String]]

  /// - Parameters:
  ///   - outlets: the outlets that may be credited.
  ///   - titles: headlines and addresses, by the index of the outlet they stand for.
  ///   - authors: who writes for an outlet, by its index.
  init(_ outlets: [String], titles: [(outlet: Int, title: String)], authors: [Int: [String]]) {
    self.outlets = outlets
    mentions = OutletMentions(outlets, titles: titles)
    nameWords = Set(outlets.flatMap(OutletNames.names).flatMap { CreditText.words($0.lowercased()) })
    self.authors = authors.mapValues { $0.map { CreditText.folded(Array($0.utf8)[...]) } }
  }

  /// The credits of a text, outlet by outlet in their order: the first stated one, otherwise all mentions that may be one.
  func find(in text: ArraySlice<UInt8>) -> [[Attribution]] {
    var found: [Int: [Attribution]] = [:]
    let lines = CreditLine(text, nameWords)
    let notices = BoilerplateText(text).ranges
    var read: [Int: Int] = [:]
    for mention in mentions.find(in: text) where found[mention.outlet]?.first?.isStated != true {
      // A text that names an outlet so often is about it, and has said so by now.
      read[mention.outlet, default: 0] += 1
      if read[mention.outlet, default: 0] > Self.mostMentions { continue }
      let place = Surroundings(mention.range, text)
      if let range = stated(mention, place, lines) {
        let attribution = Attribution(outlet: outlets[mention.outlet], range: range, isStated: !mention.isShared)
        found[mention.outlet] = (mention.isShared ? found[mention.outlet] ?? [] : []) + [attribution]
      } else if mention.form != .small, !notices.contains(where: { $0.overlaps(mention.range) }),
        let strength = PassingMention.strength(place, name(mention, place))
      {
        let attribution = Attribution(
          outlet: outlets[mention.outlet], range: place.name, isStated: false, isOpen: strength == .open)
        found[mention.outlet, default: []].append(attribution)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether a text of an outlet is about the outlet: a sentence at its beginning has it as the subject. A
  /// ministry and a company do that in what they publish, a paper does not.
  func isAboutItself(_ outlet: String, _ text: ArraySlice<UInt8>) -> Bool {
    let start = text.prefix(Self.opening)
    let lines = CreditLine(text, nameWords)
    return mentions.find(in: start).contains { mention in
      guard outlets[mention.outlet] == outlet, mention.form.isName else { return false }
      // Not the head of a saved page.
      let line =
        (text[..<mention.range.upperBound].lastIndex(of: 0x0A).map { mention.range.upperBound - $0 }
          ?? mention.range.upperBound)
        + text[mention.range.upperBound...].prefix { $0 != 0x0A }.count
      let place = Surroundings(mention.range, text)
      let lead = StatedCredit.withoutFillers(place.before)
      let isSubject = lead.isEmpty || lead.hasSuffix("\n") || lead.hasSuffix(". ")
      return line >= Self.sentence && isSubject && stated(mention, place, lines) == nil
    }
  }

  private static let opening = 400
  /// How many mentions of one outlet in one text are read.
  private static let mostMentions = 60
  private static let sentence = 60

  private func stated(_ mention: OutletMentions.Mention, _ place: Surroundings, _ lines: CreditLine) -> Range<Int>? {
    lines.credit(mention, place) ?? (mention.form.isName ? StatedCredit.range(place) : nil)
  }

  private func name(_ mention: OutletMentions.Mention, _ place: Surroundings) -> PassingMention.Name {
    PassingMention.Name(
      authors: authors[mention.outlet] ?? [], isNoun: mention.form == .noun && place.name == mention.range,
      hasArticle: mention.form == .short || OutletNames.takesArticle(outlets[mention.outlet]))
  }
}

/// A name in a text with what stands around it, in lower case.
struct Surroundings {
  /// The name with the quotation marks, emphasis or link around it, as bytes of the text.
  let name: Range<Int>
  let text: ArraySlice<UInt8>
  /// What stands before and after, line ends kept.
  let before: String
  let after: String

  private static let reach = 120

  init(_ range: Range<Int>, _ text: ArraySlice<UInt8>) {
    var name = range
    var isWider = true
    while isWider {
      isWider = false
      for (open, close) in Self.pairs {
        let before = text[..<name.lowerBound].suffix(open.count)
        let after = text[name.upperBound...].prefix(close.count)
        guard before.elementsEqual(open), after.elementsEqual(close) else { continue }
        name = before.startIndex..<after.endIndex
        // The address of a link.
        if close == [0x5D], text[name.upperBound...].first == UInt8(ascii: "("),
          let end = text[name.upperBound...].prefix(400).firstIndex(of: UInt8(ascii: ")"))
        {
          name = name.lowerBound..<end + 1
        }
        isWider = true
      }
    }
    self.init(name: name, text: text)
  }

  /// A name already found, with other words counted to it.
  private init(name: Range<Int>, text: ArraySlice<UInt8>) {
    self.name = name
    self.text = text
    before = CreditText.folded(text[max(text.startIndex, name.lowerBound - Self.reach)..<name.lowerBound])
    after = CreditText.folded(text[name.upperBound..<min(text.endIndex, name.upperBound + Self.reach)])
  }

  /// With those who write for the outlet before it: "Freya Holm and Mark Dutton of Bloomberg News", "Sophie Marchand, du Monde".
  func widened(by authors: [String]) -> Surroundings {
    let joint = StatedCredit.withoutFillers(before.replacing("\n", with: " "))
    let start = before.utf8.count - joint.utf8.count
    guard let lead = Self.joints.first(where: { joint.hasSuffix($0) }).map({ joint.dropLast($0.count) }),
      let author = authors.first(where: { lead.hasSuffix($0) })
    else { return self }
    var length = start + joint.utf8.count - lead.utf8.count + author.utf8.count
    let others = lead.dropLast(author.count)
    if let other = authors.first(where: { others.hasSuffix("\($0) and ") || others.hasSuffix("\($0) und ") }) {
      length += other.utf8.count + 5
    }
    return Surroundings(name: max(text.startIndex, name.lowerBound - length)..<name.upperBound, text: text)
  }

  private static let joints = [
    ", de ", ", ", " of ", " at ", " from ", " in ", " von ", " vom ", " de ", " dans ", " ",
  ]

  private static let pairs: [([UInt8], [UInt8])] = [
    ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("« ", " »"), ("«\u{A0}", "\u{A0}»"), ("«\u{202F}", "\u{202F}»"),
    ("»", "«"), ("‘", "’"), ("\"", "\""), ("*", "*"), ("_", "_"), ("[", "]"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}
