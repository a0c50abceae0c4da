import DossierReader

/// A dossier made up from a seed, parts of which are marked as withheld: written with the marks, or with those parts deleted.
///
/// The deletion knows nothing of the reader: it works on what was made up, by the rules of the manual.
struct MarkedDossier {
  struct Cite {
    let source: String
    let quote: String
    let isHidden: Bool
  }

  /// One version of a date: with evidence of its own, or resting on the entity's.
  struct Version {
    let value: String
    var cites: [Cite]?
    let isHidden: Bool
  }

  struct Entity {
    let section: String
    let id: String
    let name: String
    let alias: String
    let isHidden: Bool
    var cites: [Cite]
    /// `born` of actors, `when` of events: the first is the value, the others are rivals.
    var dates: [Version]
    /// Events that come before an event without a date.
    var after: [String]
    /// Who takes part, with evidence of its own where there is any.
    var players: [(id: String, cites: [Cite]?)]
    let note: String?
  }

  struct Relation {
    let from: String
    let type: String
    var to: [String]
    let isHidden: Bool
    var cites: [Cite]
    let label: String?
    /// A rival with another time.
    var rival: (when: String, cites: [Cite])?
    var when: String?
  }

  struct Source {
    let id: String
    let title: String
    let publisher: String
    var origin: String?
    let isHidden: Bool
    /// Whether the mark stands in the file's front matter.
    let isMarkedInFile: Bool
  }

  struct View {
    let id: String
    let title: String
    let layout: String
    let isHidden: Bool
    var ids: [String]
    var touching: [String]
  }

  var entities: [Entity] = []
  var relations: [Relation] = []
  var sources: [Source] = []
  var views: [View] = []
  /// Every text by which something withheld would be known.
  private(set) var secrets: [String] = []
  private var quotes: [(source: String, quote: String)] = []

  init(seed: UInt64) {
    var random = Random(state: seed)
    var number = 0
    func word() -> String {
      number += 1
      return ["Quorvex", "Brannel", "Tessirow", "Hulmark", "Vintrose", "Ostrelle"][number % 6] + "\(seed)x\(number)q"
    }
    for index in 0..<5 {
      let isHidden = random.chance(35)
      sources.append(
        Source(
          id: "paper-\(word().lowercased())", title: "Report \(word())", publisher: "Outlet \(word())",
          origin: index > 0 && random.chance(40) ? sources[index - 1].id : nil, isHidden: isHidden,
          isMarkedInFile: random.chance(50)))
      if isHidden { secrets += [sources[index].title, sources[index].id, sources[index].publisher] }
    }
    let papers = sources
    var quoted: [(source: String, quote: String)] = []
    func cite(_ random: inout Random, of owner: Bool) -> Cite {
      let paper = random.pick(papers)
      let quote = "It is said that \(word()) holds"
      quoted.append((paper.id, quote))
      let isHidden = random.chance(12)
      return Cite(source: paper.id, quote: quote, isHidden: isHidden)
    }
    func cites(_ random: inout Random) -> [Cite] {
      (0..<(1 + random.below(2))).map { _ in cite(&random, of: false) }
    }
    for (section, count) in [("actors", 7), ("institutions", 3), ("events", 9)] {
      for index in 0..<count {
        let isHidden = random.chance(18)
        var entity = Entity(
          section: section, id: "\(section.prefix(2))-\(word().lowercased())", name: "The \(word()) \(index)",
          alias: word(), isHidden: isHidden,
          cites: section == "institutions" && random.chance(40) ? [] : cites(&random),
          dates: [], after: [], players: [], note: random.chance(30) ? "A remark on \(word()), nothing more." : nil)
        let before = entities.filter { $0.section == "events" }
        if section == "events", random.chance(25), !before.isEmpty {
          entity.after = (0..<(1 + random.below(2))).map { _ in random.pick(before).id }
        } else if section != "institutions", random.chance(80) {
          for version in 0..<(random.chance(30) ? 2 : 1) {
            let year = section == "events" ? 2_010 + random.below(12) : 1_950 + random.below(20)
            entity.dates.append(
              Version(
                value: "\(year)-0\(1 + random.below(9))-1\(version)",
                cites: version > 0 || random.chance(40) ? [cite(&random, of: false)] : nil,
                isHidden: random.chance(15)))
          }
        }
        if section == "events" {
          for actor in entities where actor.section != "events" && random.chance(25) {
            entity.players.append((actor.id, random.chance(30) ? [cite(&random, of: false)] : nil))
          }
        }
        entities.append(entity)
      }
    }
    let actors = entities.filter { $0.section == "actors" }
    for index in 0..<14 {
      let from = actors[index % actors.count]
      let others = actors.filter { $0.id != from.id }
      var relation = Relation(
        from: from.id, type: ["supports", "opposes", "advises"][index % 3], to: [random.pick(others).id],
        isHidden: random.chance(15), cites: cites(&random), label: random.chance(20) ? "goes with \(word())" : nil,
        rival: nil, when: "\(2_001 + index)/..")
      if random.chance(25) {
        relation.rival = ("\(1_990 + index)/..", [cite(&random, of: false)])
      } else if random.chance(25), let other = others.first(where: { !relation.to.contains($0.id) }) {
        relation.to.append(other.id)
      }
      relations.append(relation)
    }
    views = [
      View(
        id: "time-\(word().lowercased())", title: "What happened", layout: "timeline", isHidden: false, ids: [],
        touching: []),
      View(
        id: "ties-\(word().lowercased())", title: "Who stands where", layout: "network", isHidden: false, ids: [],
        touching: []),
      View(
        id: "some-\(word().lowercased())", title: "Some of them", layout: "network", isHidden: false,
        ids: actors.prefix(4).map(\.id), touching: []),
      View(
        id: "near-\(word().lowercased())", title: "Near one", layout: "network", isHidden: false, ids: [],
        touching: [random.pick(actors).id]),
      View(
        id: "secret-\(word().lowercased())", title: "View \(word())", layout: "network", isHidden: true, ids: [],
        touching: []),
    ]
    secrets += [views[4].id, views[4].title]
    quotes = quoted
    let open = deleted()
    let shown = open.allQuotes
    let names = Set(open.entities.map(\.name))
    for entity in entities where !names.contains(entity.name) { secrets += [entity.id, entity.name, entity.alias] }
    secrets += quotes.map(\.quote).filter { !shown.contains($0) }
  }

  private var allQuotes: Set<String> {
    var all: [Cite] = []
    for entity in entities {
      all += entity.cites + entity.dates.flatMap { $0.cites ?? [] } + entity.players.flatMap { $0.cites ?? [] }
    }
    for relation in relations { all += relation.cites + (relation.rival?.cites ?? []) }
    return Set(all.map(\.quote))
  }

  // MARK: Deleted by hand

  /// The same dossier without what is withheld, what rests on it alone, and what refers to it.
  func deleted() -> MarkedDossier {
    var copy = self
    copy.sources = sources.filter { !$0.isHidden }
    let open = Set(copy.sources.map(\.id))
    for index in copy.sources.indices where copy.sources[index].origin.map({ !open.contains($0) }) ?? false {
      copy.sources[index].origin = nil
    }
    func kept(_ cites: [Cite]) -> [Cite] { cites.filter { !$0.isHidden && open.contains($0.source) } }
    var orphans: Set<String> = []
    copy.entities = entities.filter { !$0.isHidden }.map { entity in
      var entity = entity
      let isLost = !entity.cites.isEmpty && kept(entity.cites).isEmpty
      entity.cites = kept(entity.cites)
      // Rivals are for whom the first is.
      let first = entity.dates.first?.isHidden ?? false
      entity.dates = entity.dates.enumerated().compactMap { index, version in
        if version.isHidden || (index > 0 && first) { return nil }
        guard let cites = version.cites else { return isLost ? nil : version }
        if kept(cites).isEmpty { return nil }
        return Version(value: version.value, cites: kept(cites), isHidden: false)
      }
      if isLost { entity.after = [] }
      entity.players = entity.players.compactMap { player in
        guard let cites = player.cites else { return isLost ? nil : player }
        return kept(cites).isEmpty ? nil : (player.id, kept(cites))
      }
      if isLost, !entity.dates.contains(where: { $0.cites != nil }) { orphans.insert(entity.id) }
      return entity
    }
    copy.relations = relations.filter { !$0.isHidden }.compactMap { relation in
      var relation = relation
      relation.cites = kept(relation.cites)
      if let rival = relation.rival {
        let cites = kept(rival.cites)
        if relation.cites.isEmpty {
          if cites.isEmpty { return nil }
          (relation.when, relation.cites, relation.rival) = (rival.when, cites, nil)
        } else {
          relation.rival = cites.isEmpty ? nil : (rival.when, cites)
        }
      }
      return relation.cites.isEmpty ? nil : relation
    }
    while true {
      let here = Set(copy.entities.map(\.id))
      for index in copy.entities.indices {
        copy.entities[index].players.removeAll { !here.contains($0.id) }
        copy.entities[index].after.removeAll { !here.contains($0) }
      }
      copy.relations = copy.relations.compactMap { relation in
        var relation = relation
        relation.to.removeAll { !here.contains($0) }
        return relation.to.isEmpty || !here.contains(relation.from) ? nil : relation
      }
      var named = Set(copy.relations.flatMap { [$0.from] + $0.to })
      named.formUnion(copy.entities.flatMap { $0.players.map(\.id) })
      let gone = orphans.filter { id in
        here.contains(id) && (id.hasPrefix("ev") || !named.contains(id))
      }
      if gone.isEmpty { break }
      copy.entities.removeAll { gone.contains($0.id) }
    }
    let here = Set(copy.entities.map(\.id))
    copy.views = views.compactMap { view in
      var view = view
      if view.isHidden { return nil }
      let (ids, touching) = (view.ids, view.touching)
      view.ids = ids.filter(here.contains)
      view.touching = touching.filter(here.contains)
      return (view.ids.isEmpty && !ids.isEmpty) || (view.touching.isEmpty && !touching.isEmpty) ? nil : view
    }
    return copy
  }

  /// The dossier with one more actor, who is withheld.
  func withDummy() -> MarkedDossier {
    var copy = self
    copy.entities.append(
      Entity(
        section: "actors", id: "ac-dummy", name: "Nemo Nobody", alias: "Outis", isHidden: true, cites: [], dates: [],
        after: [], players: [], note: nil))
    return copy
  }

  // MARK: Written

  var project: ProjectFiles {
    var files = ["dossier.yaml": Array(yaml.utf8)]
    for source in sources {
      var text =
        "---\ntitle: \(source.title)\npublisher: \(source.publisher)\ndate: 2024-02-0\(1 + source.id.utf8.count % 8)\n"
      if let origin = source.origin { text += "origin: \(origin)\n" }
      if source.isHidden, source.isMarkedInFile { text += "release: internal\n" }
      text += "---\n"
      // Far apart, so that no quote stands in what is shown around another.
      let filler = String(repeating: "Of the rest of that day nothing was written down here. ", count: 14)
      for (paper, quote) in quotes where paper == source.id { text += "\(filler)\n\n\(quote).\n\n" }
      files["sources/\(source.id).md"] = Array((text + filler + "\n").utf8)
    }
    return ProjectFiles(name: "marked", files: files)
  }

  private var yaml: String {
    var text = "title: What is known\nas-of: 2024-03-01\nsummary: All that is known of it.\n"
    for section in ["actors", "institutions", "events"] {
      text += "\(section):\n"
      for entity in entities where entity.section == section { text += Self.written(entity) }
    }
    text += "relations:\n"
    for relation in relations { text += Self.written(relation) }
    let marked = sources.filter { $0.isHidden && !$0.isMarkedInFile }
    if !marked.isEmpty {
      text += "sources:\n"
      for source in marked { text += "  \(source.id): {file: sources/\(source.id).md, release: internal}\n" }
    }
    text += "views:\n"
    for view in views {
      text += "  \(view.id): {title: \(view.title), layout: \(view.layout)\(Self.mark(view.isHidden))"
      if !view.ids.isEmpty { text += ", include: {ids: [\(view.ids.joined(separator: ", "))]}" }
      if !view.touching.isEmpty { text += ", touching: [\(view.touching.joined(separator: ", "))]" }
      text += "}\n"
    }
    return text
  }

  private static func mark(_ isHidden: Bool) -> String { isHidden ? ", release: internal" : "" }

  private static func written(_ cites: [Cite]) -> String {
    "[\(cites.map { "{\($0.source): \"\($0.quote)\"\(mark($0.isHidden))}" }.joined(separator: ", "))]"
  }

  private static func written(_ entity: Entity) -> String {
    let type = entity.section == "actors" ? ", type: person" : ""
    var text = "  \(entity.id):\n    {name: \(entity.name)\(type), aliases: [\(entity.alias)]\(mark(entity.isHidden))"
    if !entity.cites.isEmpty { text += ", cites: \(written(entity.cites))" }
    if let note = entity.note { text += ", note: \"\(note)\"" }
    let key = entity.section == "events" ? "when" : "born"
    if let first = entity.dates.first {
      text += ", \(key): {\(written(first))"
      let rivals = entity.dates.dropFirst().map { "{\(written($0))}" }
      if !rivals.isEmpty { text += ", or: [\(rivals.joined(separator: ", "))]" }
      text += "}"
    }
    if !entity.after.isEmpty { text += ", when: {after: [\(entity.after.joined(separator: ", "))]}" }
    if !entity.players.isEmpty {
      let players = entity.players.map { player in
        player.cites.map { "{id: \(player.id), cites: \(written($0))}" } ?? player.id
      }
      text += ", roles: {participant: [\(players.joined(separator: ", "))]}"
    }
    return text + "}\n"
  }

  private static func written(_ version: Version) -> String {
    "value: \(version.value)\(mark(version.isHidden))" + (version.cites.map { ", cites: \(written($0))" } ?? "")
  }

  private static func written(_ relation: Relation) -> String {
    var text = "  - {from: \(relation.from), type: \(relation.type), to: [\(relation.to.joined(separator: ", "))]"
    if let when = relation.when { text += ", when: \(when)" }
    if let label = relation.label { text += ", label: \(label)" }
    text += ", cites: \(written(relation.cites))\(mark(relation.isHidden))"
    if let rival = relation.rival { text += ", or: [{when: \(rival.when), cites: \(written(rival.cites))}]" }
    return text + "}\n"
  }

  typealias Random = GeneratedDossier.Random
}
