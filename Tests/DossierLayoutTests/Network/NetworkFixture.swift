import Chronology
import DossierCore

@testable import DossierLayout

/// Networks for the tests: people and events with relations between them.
enum NetworkFixture {
  struct Link {
    var from: String
    var type: RelationType.ID = "supports"
    var to: String
    var status = Claim.Status.asserted
  }

  static let place = SourceRange(file: "dossier.yaml", start: Position(line: 1, column: 1))
  private static let citation = Citation(source: "gazette", quote: "so it was", passage: nil, range: place)

  private static func type(_ id: EntityType.ID, _ kind: Kind, _ hue: Hue) -> EntityType {
    EntityType(
      id: id, kind: kind, parent: nil, label: id.rawValue, plural: id.rawValue + "s", summary: nil,
      properties: [
        PropertyDefinition(id: "when", label: "when", valueType: .date),
        PropertyDefinition(id: "side", label: "side", valueType: .text),
      ], roles: [], style: NodeStyle(shape: .rounded, hue: hue))
  }

  private static func relation(_ id: RelationType.ID, _ hue: Hue, symmetric: Bool = false) -> RelationType {
    RelationType(
      id: id, label: id.rawValue, inverse: "is the other end of \(id)", summary: nil, domain: ["actor", "event"],
      range: ["actor", "event"], isSymmetric: symmetric, temporalExtent: .none, cardinality: .manyToMany,
      style: EdgeStyle(line: .solid, hue: hue))
  }

  static let schema = Schema(
    entityTypes: [type("actor", .actor, .blue), type("event", .event, .amber)],
    relationTypes: [
      relation("supports", .green), relation("opposes", .red), relation("hosts", .green),
      relation("knows", .slate, symmetric: true),
    ])

  /// A view of actors and dated events; `sides` are a property that `group` can be set to.
  static func view(
    actors: [String], events: [(id: String, date: String)] = [], _ links: [Link], sides: [String: String] = [:],
    _ change: (inout ViewSpec) -> Void = { _ in }
  ) throws -> GraphView {
    var entities = actors.map { Entity(id: Entity.ID($0), kind: .actor, type: nil, name: "The \($0)", range: place) }
    var claims: [Claim] = []
    func add(
      _ id: String, _ subject: String, _ predicate: Claim.Predicate, _ object: Claim.Object,
      _ status: Claim.Status = .asserted
    ) {
      claims.append(
        Claim(
          id: Claim.ID(id), subject: Entity.ID(subject), predicate: predicate, object: object, citations: [citation],
          status: status, origin: Claim.Origin(range: place)))
    }
    for event in events {
      entities.append(Entity(id: Entity.ID(event.id), kind: .event, type: nil, name: "Event \(event.id)", range: place))
      if !event.date.isEmpty {
        add("\(event.id).when", event.id, .property("when"), .date(try DateExpression(event.date)))
      }
    }
    for actor in actors { add("\(actor).type", actor, .type, .type("actor")) }
    for (actor, side) in sides.sorted(by: { $0.key < $1.key }) {
      add("\(actor).side", actor, .property("side"), .text(side))
    }
    for (index, link) in links.enumerated() {
      add("link\(index)", link.from, .relation(link.type), .entity(Entity.ID(link.to)), link.status)
    }
    let corpus = Corpus(
      id: "test", title: "Test", schema: schema, entities: entities, claims: claims,
      sources: [Source(id: "gazette", file: "sources/gazette.md", title: "A report", range: place)])
    var spec = ViewSpec(id: "v", title: "A network", layout: .network, range: place)
    change(&spec)
    return selectView(buildGraph(corpus).0, spec).0
  }

  /// A tree with some more links, the same for a seed; `extra` adds one node with two links.
  static func random(_ seed: UInt64, nodes: Int, extra: UInt64? = nil, _ change: (inout ViewSpec) -> Void = { _ in })
    throws -> GraphView
  {
    var random = SeededGenerator(seed: seed)
    var links = (1..<nodes).map { Link(from: "n\(Int.random(in: max(0, $0 - 6)..<$0, using: &random))", to: "n\($0)") }
    for _ in 0..<(nodes / 3) {
      let ends = (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
      if ends.0 != ends.1 { links.append(Link(from: "n\(ends.0)", type: "opposes", to: "n\(ends.1)")) }
    }
    var names = (0..<nodes).map { "n\($0)" }
    if let extra {
      var random = SeededGenerator(seed: extra)
      let first = Int.random(in: 0..<nodes, using: &random)
      names.append("new")
      links.append(Link(from: "n\(first)", to: "new"))
      links.append(
        Link(
          from: "new", type: "opposes", to: "n\((first + 1 + Int.random(in: 0..<(nodes - 1), using: &random)) % nodes)")
      )
    }
    return try view(actors: names, links, change)
  }

  static let options = LayoutOptions(workerPath: WorkerProduct.path, deadline: 60)
}

extension Mark {
  /// The group and all groups in it, outermost first.
  var groups: [MarkGroup] {
    guard case .group(let group) = self else { return [] }
    return [group] + group.marks.flatMap(\.groups)
  }
}
