import Foundation

/// A dossier made up from a seed, with labels that nobody expects: long words, other scripts, markup, 300 characters.
///
/// It has two timelines, one with lanes, and a network; the same seed and numbers give the same files.
struct GeneratedDossier: Sendable {
  let seed: UInt64
  let events: Int
  /// Whether labels are short and dates are single days and spans of them.
  var isPlain = false
  /// How many actors and institutions the network has; by default as many as fit a page.
  var entities: Int?

  private static let hostile = [
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsanstalt",
    "Lopadotemachoselachogaleokranioleipsanodrimhypotrimmatosilphiokarabomelitokatakechymenokichlepikossyphophattoperister",
    "北大西洋条約機構の東京連絡事務所をめぐる日本政府とフランス大統領の協議", "外務省「声明」、会談（東京）。", "한국 정부는 나토와의 협력을 강화하겠다고 발표했다",
    "حلف شمال الأطلسي يفتح مكتبا في طوكيو (2023)", "NATO – الناتو (2023)", "משרד החוץ הודיע ב־12 ביולי 2023 על NATO",
    "Министерство иностранных дел Российской Федерации", "Υπουργείο Εξωτερικών της Ελληνικής Δημοκρατίας",
    "กระทรวงการต่างประเทศแห่งราชอาณาจักรไทยแถลงข่าวเรื่องสำนักงานประสานงาน", "विदेश मंत्रालय ने नई दिल्ली में बैठक बुलाई",
    "👩‍🚀 launch 🇯🇵🇫🇷 👍🏽 celebrated 🎉🎉", "<script>alert('x')</script> & <b>bold</b> ]]>",
    "\"quoted\" 'single' `back` \\ back#slash: yes",
    "a", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "https://example.org/a/very/long/path?with=query&and=more#fragment",
    "zero\u{200B}width\u{AD}hyphen\u{A0}no\u{2060}break", "e\u{301}\u{323}\u{302} n\u{303}o\u{308}\u{304} combining",
  ]
  private static let words =
    "talks council office minister summit statement visit decision alliance treaty harbour strike budget border inquiry reform vote"
    .split(separator: " ").map(String.init)
  /// Types of events with the role that they must have, and how many play it.
  private static let eventTypes = [
    ("meeting", "participant", 1), ("summit", "participant", 1), ("visit", "visitor", 1),
    ("negotiation", "participant", 2),
    ("statement", "speaker", 1), ("press-conference", "speaker", 1), ("conference", "", 0), ("announcement", "", 0),
    ("event", "", 0), ("protest", "", 0), ("election", "", 0), ("war", "", 0), ("publication", "", 0),
    ("lawsuit", "", 0),
  ]

  /// Writes the dossier's files into a folder.
  func write(to folder: URL) throws {
    try Data(text().utf8).write(to: folder.appendingPathComponent("dossier.yaml"))
  }

  /// The dossier as one YAML file.
  func text() -> String {
    var random = Random(state: seed)
    let sourceCount = max(2, min(9, events / 8))
    var quotes = [[String]](repeating: [], count: sourceCount)
    func cite(_ sentence: String) -> String {
      let number = Int(random.next() % UInt64(sourceCount))
      quotes[number].append(sentence)
      return "[{s\(number): \(Self.quoted(sentence))}]"
    }
    let people = max(4, min(entities ?? events / 4, entities ?? 9))
    var text = "title: Generated dossier \(seed)\n\nactors:\n"
    for index in 0..<people {
      text +=
        "  p\(index): {name: \(Self.quoted(label(index, "Person", &random))), type: \(index % 3 == 0 ? "state" : "person")}\n"
    }
    text += "institutions:\n"
    for index in 0..<people {
      text +=
        "  i\(index): {name: \(Self.quoted(label(index + people, "Body", &random))), type: \(index % 2 == 0 ? "body" : "organization")}\n"
    }
    text += "events:\n"
    for index in 0..<events {
      let cites = cite("Event number \(index) took place")
      text += "  e\(index):\n    title: \(Self.quoted(label(index, "Event", &random)))\n"
      let (type, role, count) = random.pick(Self.eventTypes)
      text += "    type: \(type)\n"
      let players = (0..<count).map { "p\((index + $0) % people)" }
      if count > 0 { text += "    roles: {\(role): [\(players.joined(separator: ", "))]}\n" }
      if let when = date(&random) {
        if !isPlain, random.chance(6) {
          let other = cite("Others say that number \(index) was later")
          text += "    when:\n      value: \(when)\n      cites: \(cites)\n"
          text += "      or: [{value: \(day(&random)), cites: \(other)}]\n"
        } else {
          text += "    when: \(when)\n"
        }
      }
      text += "    cites: \(cites)\n"
    }
    text += "relations:\n"
    for index in 0..<(people * 2) {
      // Every third actor is a state, which neither works for nor represents anybody.
      let types = ["advises", "partner-of", "negotiates-with", "represents", "works-for"]
      let type = random.pick(Array(types.prefix(index % people % 3 == 0 ? 3 : 5)))
      let to =
        type == "works-for" || type == "represents"
        ? "i\(random.below(people))" : "p\((index + 1 + random.below(people - 1)) % people)"
      let from = "p\(index % people)"
      guard to != from else { continue }
      let status = random.chance(8) ? ", status: disputed" : ""
      text += "  - {from: \(from), type: \(type), to: \(to)\(status), cites: \(cite("Tie number \(index) is known"))}\n"
    }
    text += "sources:\n"
    for (number, sentences) in quotes.enumerated() {
      text +=
        "  s\(number):\n    title: \(Self.quoted(isPlain ? "Report \(number)" : Self.hostile[number * 3 % Self.hostile.count]))\n"
      text += "    publisher: Gazette \(number)\n    date: 2024-01-\(10 + number)\n    text: |\n"
      for sentence in sentences + ["Nothing else."] { text += "      \(sentence).\n" }
    }
    return text + """
      views:
        plain-time: {layout: timeline, title: What happened, include: {kinds: [event]}}
        lanes-time: {layout: timeline, title: What happened by type, lanes: type, include: {kinds: [event]}}
        ties: {layout: network, title: Who is tied to whom, include: {kinds: [actor, institution]}}

      """
  }

  private func label(_ index: Int, _ kind: String, _ random: inout Random) -> String {
    if !isPlain {
      if random.chance(30) { return "\(random.pick(Self.hostile)) \(index)" }
      if random.chance(3) {
        var long = "\(kind) \(index)"
        while long.utf8.count < 300 { long += " " + random.pick(Self.words) }
        return long
      }
    }
    return "\(kind) \(index) " + (0..<(1 + random.below(4))).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  /// A date as authors write them, or none.
  private func date(_ random: inout Random) -> String? {
    if isPlain { return random.chance(50) ? day(&random) : span(&random) }
    switch random.below(12) {
    case 0: return nil
    case 1: return "\(2_001 + random.below(24))"
    case 2: return "\(2_001 + random.below(24))-0\(1 + random.below(9))"
    case 3: return "late \(2_001 + random.below(24))"
    case 4: return day(&random) + "~"
    case 5: return day(&random) + "?"
    case 6: return "\(2_001 + random.below(24))/.."
    case 7, 8: return span(&random)
    default: return day(&random)
    }
  }

  private func day(_ random: inout Random) -> String {
    "\(2_001 + random.below(24))-0\(1 + random.below(9))-\(10 + random.below(18))"
  }

  private func span(_ random: inout Random) -> String {
    let year = 2_001 + random.below(22)
    return
      "\(year)-0\(1 + random.below(4))-\(10 + random.below(18))/\(year + random.below(2))-0\(5 + random.below(4))-\(10 + random.below(18))"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  /// Numbers that are the same in every run (SplitMix64).
  struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
  }
}
