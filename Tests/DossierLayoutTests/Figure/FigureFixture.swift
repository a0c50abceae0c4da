import Chronology
import DossierCore

@testable import DossierLayout

/// Dossiers for tests of what stands around a drawing.
struct FigureFixture {
  var layout = ViewSpec.Layout.timeline
  var title = "The strike"
  var caption: String? = "What happened in the port"
  var language = "en"
  var things = 4
  var sources = 3
  var quotes = 2
  var notes = ViewSpec.Notes.auto
  var page = PageFormat.wide
  var theme = Theme.light
  /// The words of a quote, by source and number.
  var quote: @Sendable (Int, Int) -> String = { "quote \($1) of source \($0), in its own words" }

  static let place = SourceRange(file: "dossier.yaml", start: Position(line: 1, column: 1))

  private static func type(_ id: EntityType.ID, _ kind: Kind, _ shape: NodeShape, _ hue: Hue) -> EntityType {
    EntityType(
      id: id, kind: kind, parent: nil, label: id.rawValue, plural: id.rawValue + "s", summary: nil,
      properties: [PropertyDefinition(id: "when", label: "when", valueType: .date)], roles: [],
      style: NodeStyle(shape: shape, hue: hue))
  }

  private static func relation(_ id: RelationType.ID, _ line: EdgeStyle.Line, _ hue: Hue) -> RelationType {
    RelationType(
      id: id, label: id.rawValue, inverse: id.rawValue, summary: nil, domain: ["person"], range: ["person"],
      isSymmetric: false, temporalExtent: .span, cardinality: .manyToMany, style: EdgeStyle(line: line, hue: hue))
  }

  private static let schema = Schema(
    entityTypes: [
      type("person", .actor, .pill, .blue), type("event", .event, .rounded, .amber),
      type("protest", .event, .rounded, .red),
    ], relationTypes: [relation("advises", .solid, .green), relation("opposes", .dashed, .red)])

  /// The view: events in a row, or persons in a chain; the second thing's date, or relation, is disputed.
  func view() throws -> GraphView {
    var claims: [Claim] = []
    var entities: [Entity] = []
    let all = (0..<sources).flatMap { source in
      (0..<quotes).map { number in
        Citation(
          source: Source.ID("s\(source)"), quote: quote(source, number), passage: nil, range: Self.place)
      }
    }
    for index in 0..<things {
      let id = Entity.ID("thing\(index)")
      let isEvent = layout == .timeline
      let type: EntityType.ID = isEvent ? (index % 3 == 0 ? "protest" : "event") : "person"
      let mine = all.enumerated().filter { $0.offset % max(things, 1) == index }.map(\.element)
      entities.append(
        Entity(
          id: id, kind: isEvent ? .event : .actor, type: Located(type, at: Self.place), name: "Thing number \(index)",
          range: Self.place))
      claims.append(claim("\(id).type", id, .type, .type(type), mine))
      if isEvent {
        let day = index % 28 + 1
        claims.append(
          claim(
            "\(id).when", id, .property("when"), .date(try date(day)), mine, dispute: index == 1 ? "thing1.when" : nil))
        if index == 1 {
          claims.append(
            claim(
              "\(id).when.2", id, .property("when"), .date(try date(day + 1)), Array(all.suffix(1)),
              dispute: "thing1.when"))
        }
      } else if index > 0 {
        let target = Entity.ID("thing\(index - 1)")
        let type: RelationType.ID = index % 2 == 0 ? "opposes" : "advises"
        claims.append(
          claim("r\(index)", id, .relation(type), .entity(target), mine, dispute: index == 1 ? "r1" : nil))
      }
    }
    if layout == .network, things > 2 {
      claims.append(
        claim("r1.2", "thing1", .relation("advises"), .entity("thing2"), Array(all.suffix(1)), dispute: "r1"))
    }
    let corpus = Corpus(
      id: "test", title: "A test of figures", language: language, asOf: "2 July 2023", schema: Self.schema,
      entities: entities, claims: claims, sources: (0..<sources).map(source))
    let spec = ViewSpec(
      id: "view", title: title, caption: caption, layout: layout, page: page, theme: theme, notes: notes,
      range: Self.place)
    return selectView(buildGraph(corpus).0, spec).0
  }

  /// The drawn figure.
  func figure() throws -> Figure {
    layoutFigure(try view(), options: LayoutOptions(workerPath: WorkerProduct.path)).0
  }

  private func date(_ day: Int) throws -> DateExpression {
    try DateExpression("2023-06-\(day < 10 ? "0" : "")\(day)")
  }

  private func claim(
    _ id: String, _ subject: Entity.ID, _ predicate: Claim.Predicate, _ object: Claim.Object,
    _ citations: [Citation], dispute: Claim.ID? = nil
  ) -> Claim {
    Claim(
      id: Claim.ID(id), subject: subject, predicate: predicate, object: object, citations: citations, dispute: dispute,
      origin: Claim.Origin(range: Self.place))
  }

  private func source(_ index: Int) -> Source {
    Source(
      id: Source.ID("s\(index)"), file: "sources/s\(index).md", title: "Headline of source \(index)",
      publisher: "Gazette \(index)", date: "2023-06-02", displayDate: "2 June 2023",
      url: "https://example.org/\(index)", origin: index == 1 ? "s0" : nil, range: Self.place)
  }
}

/// A page read back: what is written on it, and where.
struct PageReading {
  /// The groups with an id, by id.
  private(set) var groups: [String: MarkGroup] = [:]
  /// All groups in drawing order.
  private(set) var all: [MarkGroup] = []
  private(set) var texts: [TextMark] = []
  private(set) var links: [String] = []

  init(_ scene: Scene) {
    walk(scene.marks)
  }

  private mutating func walk(_ marks: [Mark]) {
    for mark in marks {
      switch mark {
      case .group(let group):
        all.append(group)
        if let id = group.id { groups[id] = group }
        if let link = group.link { links.append(link) }
        walk(group.marks)
      case .text(let text):
        texts.append(text)
        links += text.runs.compactMap(\.link)
      case .rectangle, .path: break
      }
    }
  }

  /// Everything written, without white space.
  var letters: String {
    String(texts.flatMap { $0.runs.map(\.text) }.joined().filter { !$0.isWhitespace })
  }

  /// The groups of a class.
  func groups(_ name: String) -> [MarkGroup] {
    all.filter { $0.classes.contains(name) }
  }
}
