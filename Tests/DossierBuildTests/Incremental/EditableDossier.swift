import Foundation

/// A dossier that can be edited at random, as people edit theirs: claims, sources, views, themes, types, files.
///
/// The same seed gives the same dossier and the same edits. Every edit leaves it free of errors, but for those that say so.
struct EditableDossier: Sendable {
  struct Person { var id: String, name: String, note: String? }
  struct Event {
    var id: String, title: String, type: String, date: String?, player: String, place: String?
    var source: Int, rival: String?, file: Int
  }
  struct Relation { var from: String, type: String, to: String, source: Int, label: String?, status: String? }
  struct Text { var id: String, title: String, publisher: String, preamble: String, remark: String }
  struct View { var id: String, lines: [String], title: String, caption: String? }

  private var random: Numbers
  private(set) var people: [Person]
  private(set) var events: [Event]
  private(set) var relations: [Relation]
  private(set) var sources: [Text]
  private(set) var views: [View]
  private var title = "A dossier in motion"
  private var asOf: String?
  private var ink = "#14213d"
  private var usesTheme = true
  private var page: String?
  private var formats: String?
  private var typeLabel = "harbour meeting"
  private var comment = ""
  private var fileNames = ["events-a.yaml", "events-b.yaml"]
  private var fault = ""
  private var next = 100

  private static let words = [
    "quay", "strike", "council", "vote", "budget", "ferry", "report", "treaty", "visit", "inquiry", "statement",
    "office",
  ]

  init(seed: UInt64) {
    random = Numbers(state: seed)
    people = (0..<6).map { Person(id: "p\($0)", name: "Person \($0)", note: nil) }
    sources = (0..<4).map {
      Text(id: "s\($0)", title: "Report \($0)", publisher: "Gazette \($0 % 2)", preamble: "", remark: "Nothing else.")
    }
    events = []
    relations = []
    views = [
      View(id: "time", lines: ["layout: timeline", "lanes: type"], title: "What happened", caption: nil),
      View(
        id: "people", lines: ["layout: network", "include: {kinds: [actor]}"], title: "Who is tied to whom",
        caption: nil),
      View(id: "near", lines: ["layout: network", "touching: p1"], title: "Around one", caption: "A caption"),
      View(id: "early", lines: ["layout: timeline", "to: 2010"], title: "The first years", caption: nil),
    ]
    for _ in 0..<8 { addEvent() }
    for _ in 0..<6 { addRelation() }
  }

  private mutating func word() -> String { random.pick(Self.words) }
  private mutating func person() -> String { people[random.below(people.count)].id }
  private mutating func date() -> String {
    "\(2_001 + random.below(20))-0\(1 + random.below(9))-\(10 + random.below(18))"
  }

  private mutating func addEvent() {
    next += 1
    events.append(
      Event(
        id: "e\(next)", title: "\(word()) and \(word()) \(next)",
        type: random.pick(["meeting", "visit", "harbour-meeting"]),
        date: random.below(6) == 0 ? nil : date(), player: person(), place: nil, source: random.below(sources.count),
        rival: nil,
        file: random.below(2)))
  }

  private mutating func addRelation() {
    let from = person()
    let to = person()
    let type = random.pick(["advises", "partner-of", "negotiates-with"])
    guard from != to, !relations.contains(where: { Set([$0.from, $0.to]) == Set([from, to]) }) else { return }
    relations.append(
      Relation(from: from, type: type, to: to, source: random.below(sources.count), label: nil, status: nil))
  }

  /// The dossier's files by path.
  func files() -> [String: String] {
    var texts = sources.map { source in
      "---\ntitle: \(source.title)\npublisher: \(source.publisher)\ndate: 2024-01-10\n---\n\(source.preamble)"
    }
    func cite(_ number: Int, _ sentence: String) -> String {
      let source = min(number, sources.count - 1)
      texts[source] += sentence + ".\n"
      return "[{\(sources[source].id): \"\(sentence)\"}]"
    }
    var parts = ["events:\n", "events:\n"]
    for event in events {
      let role = event.type == "visit" ? "visitor" : "participant"
      let cites = cite(event.source, "It is known of \(event.id) that it took place")
      var text =
        "  \(event.id):\n    title: \(event.title)\n    type: \(event.type)\n    roles: {\(role): \(event.player)}\n"
      if let date = event.date {
        if let rival = event.rival {
          let other = cite((event.source + 1) % sources.count, "Others date \(event.id) later")
          text += "    when: {value: \(date), cites: \(cites), or: [{value: \(rival), cites: \(other)}]}\n"
        } else {
          text += "    when: \(date)\n"
        }
      }
      parts[event.file] += text + "    cites: \(cites)\n"
    }
    var head = comment + "title: \(title)\n"
    if let asOf { head += "as-of: \(asOf)\n" }
    if let page { head += "page: \(page)\n" }
    if let formats { head += "formats: \(formats)\n" }
    if usesTheme { head += "theme: own\n" }
    head += "themes:\n  own: {extends: light, ink: \"\(ink)\"}\n"
    head += "types:\n  harbour-meeting: {extends: meeting, label: \(typeLabel), plural: \(typeLabel)s}\n"
    head += "actors:\n"
    for person in people {
      let note = person.note.map { ", note: \($0)" } ?? ""
      head +=
        "  \(person.id): {name: \(person.name), type: person\(note), cites: \(cite(0, "There is \(person.id)"))}\n"
    }
    var rest = "relations:\n" + (relations.isEmpty ? "  []\n" : "")
    for relation in relations {
      let label = relation.label.map { ", label: \($0)" } ?? ""
      let status = relation.status.map { ", status: \($0)" } ?? ""
      let cites = cite(relation.source, "\(relation.from) and \(relation.to) know each other")
      rest +=
        "  - {from: \(relation.from), type: \(relation.type), to: \(relation.to)\(label)\(status), cites: \(cites)}\n"
    }
    var shown = "views:\n"
    for view in views {
      shown += "  \(view.id):\n    title: \(view.title)\n"
      if let caption = view.caption { shown += "    caption: \(caption)\n" }
      for line in view.lines { shown += "    \(line)\n" }
    }
    var files = ["dossier.yaml": head + fault, "relations.yaml": rest, "views.yaml": shown]
    for (index, part) in parts.enumerated() {
      files[fileNames[index]] = part == "events:\n" ? "# none\n" : part
    }
    for (source, text) in zip(sources, texts) { files["sources/\(source.id).md"] = text + source.remark + "\n" }
    return files
  }

  /// Changes something; says what.
  mutating func edit() -> String {
    if !fault.isEmpty {
      fault = ""
      return "mend the fault"
    }
    let event = random.below(max(1, events.count))
    let source = random.below(sources.count)
    let view = random.below(views.count)
    next += 1
    switch random.below(30) {
    case 0:
      events[event].title = "\(word()) renamed \(next)"
      return "rename an event"
    case 1:
      events[event].date = events[event].date == nil ? date() : nil
      events[event].rival = nil
      return "date an event, or not"
    case 2:
      events[event].date = date()
      return "move an event in time"
    case 3:
      addEvent()
      return "add an event"
    case 4 where events.count > 4:
      events.remove(at: event)
      return "delete an event"
    case 5:
      events[event].player = person()
      return "another player"
    case 6:
      if events[event].date == nil { events[event].date = "2005" }
      events[event].rival = events[event].rival == nil ? "2019-03-04" : nil
      return "a rival date, or none"
    case 7:
      events[event].source = random.below(sources.count)
      return "cite another source"
    case 8:
      events[event].type = random.pick(["meeting", "visit", "harbour-meeting"])
      return "another type"
    case 9:
      events[event].file = 1 - events[event].file
      return "move an event to another file"
    case 10:
      sources[source].title = "Report \(next)"
      return "retitle a source"
    case 11:
      sources[source].publisher = "Gazette \(random.below(4))"
      return "another publisher"
    case 12:
      sources[source].preamble = sources[source].preamble.isEmpty ? "A line before all others \(next).\n\n" : ""
      return "a line before the quotes of a source"
    case 13:
      sources[source].remark = "Nothing else but \(next)."
      return "words of a source that nobody quotes"
    case 14:
      sources.append(
        Text(id: "s\(next)", title: "Report \(next)", publisher: "Gazette 9", preamble: "", remark: "Uncited."))
      return "add a source"
    case 15 where sources.count > 3:
      sources.removeLast()
      for index in events.indices { events[index].source = min(events[index].source, sources.count - 1) }
      for index in relations.indices { relations[index].source = min(relations[index].source, sources.count - 1) }
      return "delete a source"
    case 16:
      views[view].title = "A view \(next)"
      return "retitle a view"
    case 17:
      views[view].caption = views[view].caption == nil ? "Caption \(next)" : nil
      return "a caption, or none"
    case 18:
      views.append(
        View(id: "v\(next)", lines: ["layout: timeline", "from: 2008"], title: "Later \(next)", caption: nil))
      return "add a view"
    case 19 where views.count > 2:
      views.remove(at: view)
      return "delete a view"
    case 20:
      views[view].id = "w\(next)"
      return "rename a view"
    case 21:
      ink = random.pick(["#14213d", "#000000", "#222222"])
      return "a colour of the theme"
    case 22:
      usesTheme.toggle()
      return "another theme"
    case 23:
      page = page == nil ? "a4" : nil
      return "another page"
    case 24:
      formats = random.pick([nil, "[dot, md]", "[md, txt, graphml]", "[table-csv]"])
      return "other formats"
    case 25:
      typeLabel = "harbour meeting \(next)"
      return "a type's label"
    case 26:
      people[random.below(people.count)].note = "Remark \(next)"
      return "a note"
    case 27:
      addRelation()
      if relations.count > 3, random.below(2) == 0 { relations.removeFirst() }
      return "relations"
    case 28:
      fileNames[1] = "events-\(next).yaml"
      comment = "# \(next)\n\n"
      return "rename a file, move all lines"
    default:
      if random.below(3) == 0 {
        fault = "nonsense: 1\n"
        return "a fault"
      }
      title = "A dossier in motion \(next)"
      asOf = asOf == nil ? "2024-05" : nil
      return "the dossier's title"
    }
  }

  /// Writes what changed since some files were written, and removes what is gone.
  static func write(_ files: [String: String], over old: [String: String], to folder: URL) throws {
    for path in old.keys where files[path] == nil {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }
    for (path, text) in files where old[path] != text {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Numbers that are the same in every run (SplitMix64).
  private struct Numbers {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(count))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
  }
}
