import Chronology
import DossierCore

@testable import DossierLayout

/// Corpora of events for timelines.
enum TimelineFixture {
  /// One event of a corpus.
  struct Event {
    var id: String
    var type: EntityType.ID = "meeting"
    var title: String
    var dates: [String]
    var sources: [Source.ID] = ["gazette"]
    /// Limits by other events, instead of dates.
    var limits: [RelativeTime.Limit] = []
  }

  /// A limit by another event.
  static func limit(_ side: RelativeTime.Side, _ event: Entity.ID, days: ClosedRange<Int64>? = nil)
    -> RelativeTime.Limit
  {
    RelativeTime.Limit(side, Located(event, at: place), distance: days)
  }

  private static let place = SourceRange(file: "dossier.yaml", start: Position(line: 1, column: 1))

  private static func type(_ id: EntityType.ID, parent: EntityType.ID?, _ hue: Hue) -> EntityType {
    EntityType(
      id: id, kind: .event, parent: parent, label: id.rawValue, plural: id.rawValue + "s", summary: nil,
      properties: [PropertyDefinition(id: "when", label: "when", valueType: .date)], roles: [],
      style: NodeStyle(shape: .rounded, hue: hue))
  }

  private static let schema = Schema(
    entityTypes: [
      type("event", parent: nil, .slate), type("meeting", parent: "event", .blue),
      type("statement", parent: "event", .red), type("visit", parent: "event", .teal),
      type("talk", parent: "meeting", .blue), type("summit", parent: "meeting", .blue),
      type("hearing", parent: "meeting", .blue), type("congress", parent: "meeting", .blue),
      type("storm", parent: "event", .slate), type("strike", parent: "event", .slate),
      type("launch", parent: "event", .slate), type("leak", parent: "event", .slate),
      EntityType(
        id: "person", kind: .actor, parent: nil, label: "person", plural: "people", summary: nil, properties: [],
        roles: [], style: NodeStyle(shape: .pill, hue: .blue)),
    ],
    relationTypes: [
      relation("leads", .none, .blue), relation("prompts", .startsBefore, .amber),
      relation("precedes", .before, .slate),
    ])

  private static func relation(_ id: RelationType.ID, _ order: TemporalOrder, _ hue: Hue) -> RelationType {
    RelationType(
      id: id, label: id.rawValue, inverse: "", summary: nil, domain: ["event", "person"], range: ["event", "person"],
      isSymmetric: false, temporalExtent: .span, cardinality: .manyToMany, order: order,
      style: EdgeStyle(line: .solid, hue: hue))
  }

  /// One relation of a corpus.
  struct Relation {
    var source: String
    var type: RelationType.ID
    var target: String
    var dates: [String] = []
  }

  private static func source(_ id: Source.ID, _ title: String) -> Source {
    Source(id: id, file: "sources/\(id).md", title: title, publisher: id.rawValue, range: place)
  }

  /// The view of some events; dates that cannot be read are a fault of the test.
  static func view(
    _ events: [Event], lanes: ViewSpec.Channel = .none, from: String? = nil, to: String? = nil,
    people: [String] = [], relations: [Relation] = [], change: (inout ViewSpec) -> Void = { _ in }
  ) throws -> GraphView {
    var entities: [Entity] = []
    var claims: [Claim] = []
    for event in events {
      let subject = Entity.ID(event.id)
      let citations = event.sources.map { Citation(source: $0, quote: "so it was", passage: nil, range: place) }
      func claim(_ id: String, _ predicate: Claim.Predicate, _ object: Claim.Object, dispute: Claim.ID? = nil) -> Claim
      {
        Claim(
          id: Claim.ID(id), subject: subject, predicate: predicate, object: object, citations: citations,
          dispute: dispute, origin: Claim.Origin(range: place))
      }
      entities.append(
        Entity(id: subject, kind: .event, type: Located(event.type, at: place), name: event.title, range: place))
      claims.append(claim("\(event.id).type", .type, .type(event.type)))
      if !event.limits.isEmpty {
        claims.append(claim("\(event.id).when", .property("when"), .relativeTime(RelativeTime(limits: event.limits))))
      }
      let dispute: Claim.ID? = event.dates.count > 1 ? Claim.ID("\(event.id).when.0") : nil
      for (index, date) in event.dates.enumerated() {
        claims.append(
          claim("\(event.id).when.\(index)", .property("when"), .date(try DateExpression(date)), dispute: dispute))
      }
    }
    for person in people {
      let id = Entity.ID(person)
      entities.append(
        Entity(id: id, kind: .actor, type: Located("person", at: place), name: person, range: place))
      claims.append(
        Claim(
          id: Claim.ID("\(person).type"), subject: id, predicate: .type, object: .type("person"), citations: [],
          origin: Claim.Origin(range: place)))
    }
    for relation in relations {
      let id = "\(relation.source).\(relation.type).\(relation.target)"
      for (index, date) in (relation.dates.isEmpty ? [nil] : relation.dates.map(Optional.some)).enumerated() {
        claims.append(
          Claim(
            id: Claim.ID(index == 0 ? id : "\(id).\(index)"), subject: Entity.ID(relation.source),
            predicate: .relation(relation.type), object: .entity(Entity.ID(relation.target)),
            when: try date.map { try DateExpression($0) },
            citations: [Citation(source: "gazette", quote: "so it was", passage: nil, range: place)],
            dispute: relation.dates.count > 1 ? Claim.ID(id) : nil, origin: Claim.Origin(range: place)))
      }
    }
    let corpus = Corpus(
      id: "test", title: "A test", schema: schema, entities: entities, claims: claims,
      sources: Set(events.flatMap(\.sources) + ["courier", "gazette"]).sorted { $0.rawValue < $1.rawValue }.map {
        source($0, "What the \(Wording.capitalized($0.rawValue)) says")
      })
    let (graph, _) = buildGraph(corpus)
    var spec = ViewSpec(
      id: "chronology", title: "Chronology", caption: "What happened, and when", layout: .timeline,
      from: try from.map { try DateExpression($0) }, to: try to.map { try DateExpression($0) }, lanes: lanes,
      range: place)
    change(&spec)
    return selectView(graph, spec).0
  }

  /// Events as in a briefing: two lone ones, a few years, a crowded summer, every form of date.
  static let briefing: [Event] = [
    Event(id: "first-visit", type: "visit", title: "The first visit of a prime minister", dates: ["2007-01-12"]),
    Event(id: "mission", type: "meeting", title: "A mission opens in Brussels", dates: ["2018"]),
    Event(id: "war", type: "event", title: "War breaks out", dates: ["2022-02-24/.."]),
    Event(id: "summit", type: "meeting", title: "A summit names a rival", dates: ["2022-06-28/2022-06-30"]),
    Event(id: "ties", type: "meeting", title: "Neighbours deepen their ties", dates: ["2022"]),
    Event(id: "talks", type: "meeting", title: "Talks on an office", dates: ["2022/2023"]),
    Event(id: "tour", type: "visit", title: "A secretary-general on tour", dates: ["2023-01-30/2023-02-01"]),
    Event(id: "ministers", type: "meeting", title: "Ministers meet", dates: ["2023-04-04"]),
    Event(id: "agenda", type: "statement", title: "Part of the agenda, they say", dates: ["2023-04"]),
    Event(id: "remark", type: "statement", title: "Europe should not follow", dates: ["[2023-04-01..2023-04-10]"]),
    Event(id: "plan", type: "statement", title: "The plan is confirmed", dates: ["2023-05"]),
    Event(
      id: "objection", type: "statement", title: "A president objects",
      dates: ["[2023-05-21..2023-05-31]", "2023-06-01~"],
      sources: ["gazette", "courier"]),
    Event(id: "forum", type: "statement", title: "A direct stake in each other", dates: ["2023-06-03"]),
    Event(id: "report", type: "event", title: "A newspaper reports it", dates: ["2023-06-04?"]),
    Event(id: "retelling", type: "event", title: "An agency retells it", dates: ["2023-06"], sources: ["courier"]),
    Event(id: "rewrite", type: "event", title: "A site rewrites it", dates: []),
    Event(id: "reply", type: "statement", title: "No need for a replica", dates: ["2023-06-05%"]),
    Event(id: "essay", type: "event", title: "An essay asks why", dates: ["2023-06-05/2023-07-10"]),
    Event(id: "programme", type: "meeting", title: "A programme is prepared", dates: ["2023-02/"]),
    Event(id: "vilnius", type: "meeting", title: "The next summit", dates: ["2023-07-11/2023-07-12"]),
    Event(id: "again", type: "statement", title: "Geography is stubborn", dates: ["2023-07-12"]),
    Event(id: "inseparable", type: "statement", title: "Inseparable, says the guest", dates: ["2023-07-12"]),
    Event(id: "table", type: "statement", title: "Still on the table", dates: ["2023-07-12"]),
    Event(id: "opening", type: "event", title: "The office was to open", dates: ["2024", "[2023-07-01..2024-12-31]"]),
  ]

  /// Events as a long dossier has them: three crowded years out of ten, short titles, some cited twice.
  static func chronicle(_ count: Int, seed: UInt64, years: Int = 10) -> [Event] {
    var random = SplitMix(state: seed)
    let who = ["France", "Japan", "The alliance", "The council", "Berlin", "The ministry"]
    let what = ["meets", "rejects the plan of", "signs a treaty with", "announces talks with", "invites", "votes on"]
    let whom = ["its partners", "Tokyo", "the parliament", "the opposition", "the neighbours", "the press"]
    let crowded = (0..<3).map { _ in 2_010 + random.below(years) }
    return (0..<count).map { index in
      let year = random.below(5) < 3 ? crowded[random.below(3)] : 2_010 + random.below(years)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let day = "\(year)-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
      let types: [EntityType.ID] = ["meeting", "statement", "visit"]
      return Event(
        id: "c\(index)", type: types[random.below(3)],
        title: [who, what, whom].map { $0[random.below(6)] }.joined(separator: " "),
        dates: [random.below(6) == 0 ? String(day.prefix(7)) : day],
        sources: random.below(3) == 0 ? ["gazette", "courier"] : ["gazette"])
    }
  }

  /// Random events of all forms over some years.
  static func random(_ count: Int, seed: UInt64) -> [Event] {
    var random = SplitMix(state: seed)
    let words = [
      "council", "Donaudampfschifffahrtsgesellschaftskapitänswitwe", "a", "北大西洋条約機構東京連絡事務所の開設をめぐる協議",
      "اجتماع الحلف في المدينة", "of", "ministers", "https://example.org/a/very/long/address/without/any/space/at/all",
      "meets",
      "פגישה", "talks,", "<script>", "🇯🇵🤝", "and", "the", "port",
    ]
    return (0..<count).map { index in
      let length = random.below(12) == 0 ? 40 : 1 + random.below(6)
      let title = (0..<length).map { _ in words[random.below(words.count)] }.joined(separator: " ")
      let types: [EntityType.ID] = ["event", "meeting", "statement", "visit"]
      let count = random.below(9) == 0 ? 2 : random.below(11) == 0 ? 0 : 1
      return Event(
        id: "e\(index)", type: types[random.below(4)], title: title, dates: (0..<count).map { _ in random.date() })
    }
  }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(max(bound, 1)))
  }

  /// A date of any form between 1990 and 2030, most of them in 2023.
  mutating func date() -> String {
    let year = below(3) == 0 ? 1990 + below(40) : 2023
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let month = "\(year)-\(two(1 + below(12)))"
    let day = "\(month)-\(two(1 + below(28)))"
    switch below(11) {
    case 0: return "\(year)"
    case 1: return month
    case 2: return "\(day)~"
    case 3: return "\(month)?"
    case 4: return "\(year)-01-05/\(day)".replacingEnd(before: "\(year)-01-05", with: "\(year)-12-30")
    case 5: return "\(month)/.."
    case 6: return "../\(day)"
    case 7: return "\(month)/"
    case 8: return "[..\(day)]"
    default: return day
    }
  }
}

extension String {
  /// An interval whose end would lie before its start, with a later end.
  fileprivate func replacingEnd(before start: String, with end: String) -> String {
    guard let slash = lastIndex(of: "/") else { return self }
    return self[index(after: slash)...] < start[...] ? "\(start)/\(end)" : self
  }
}
