import DossierCore

/// A small schema and corpora over it, written out claim by claim.
enum Fixture {
  static let style = EdgeStyle(line: .solid, hue: .slate)

  static func type(_ id: EntityType.ID, _ kind: Kind, parent: EntityType.ID?, roles: [RoleDefinition] = [])
    -> EntityType
  {
    EntityType(
      id: id, kind: kind, parent: parent, label: id.rawValue, plural: id.rawValue + "s", summary: nil,
      properties: [PropertyDefinition(id: "side", label: "side", valueType: .text)], roles: roles,
      style: NodeStyle(shape: .rounded, hue: .blue))
  }

  static func relation(
    _ id: RelationType.ID, _ domain: [EntityType.ID], _ range: [EntityType.ID],
    cardinality: RelationType.Cardinality = .manyToMany, extent: RelationType.TemporalExtent = .span
  ) -> RelationType {
    RelationType(
      id: id, label: id.rawValue, inverse: "is the other end of \(id)", summary: nil, domain: domain, range: range,
      isSymmetric: false, temporalExtent: extent, cardinality: cardinality, style: style)
  }

  static let schema = Schema(
    entityTypes: [
      type("actor", .actor, parent: nil), type("person", .actor, parent: "actor"),
      type("institution", .institution, parent: nil), type("event", .event, parent: nil),
      type(
        "visit", .event, parent: "event",
        roles: [
          RoleDefinition(
            id: "visitor", label: "visitor", inverse: "visited", range: ["actor"], minimum: 1, maximum: 1, style: style)
        ]),
    ],
    relationTypes: [
      relation("leads", ["person"], ["institution"]),
      relation("heads", ["person"], ["institution"], cardinality: .manyToOne, extent: .none),
      relation("leads-to", ["event"], ["event"]),
    ])

  static func range(_ line: Int) -> SourceRange {
    SourceRange(file: "dossier.yaml", start: Position(line: line, column: 1))
  }

  static let citation = Citation(source: "gazette", quote: "said so", passage: nil, range: range(99))

  static func entity(_ id: Entity.ID, _ kind: Kind, _ type: EntityType.ID, name: String? = nil) -> Entity {
    Entity(id: id, kind: kind, type: Located(type, at: range(1)), name: name ?? id.rawValue, range: range(1))
  }

  static func claim(
    _ id: Claim.ID, _ subject: Entity.ID, _ predicate: Claim.Predicate, _ object: Claim.Object, line: Int = 10,
    dispute: Claim.ID? = nil, cited: Bool = true
  ) -> Claim {
    Claim(
      id: id, subject: subject, predicate: predicate, object: object, citations: cited ? [citation] : [],
      dispute: dispute, origin: Claim.Origin(range: range(line)))
  }

  static let source = Source(id: "gazette", file: "sources/gazette.md", title: "A report", range: range(98))

  static func corpus(_ entities: [Entity], _ claims: [Claim], sources: [Source] = [source]) -> Corpus {
    Corpus(id: "test", title: "Test", schema: schema, entities: entities, claims: claims, sources: sources)
  }

  /// Two people, two bodies, a visit.
  static let entities = [
    entity("mills", .actor, "person", name: "Ada Mills"), entity("reed", .actor, "person"),
    entity("union", .institution, "institution"), entity("board", .institution, "institution"),
    entity("walkout", .event, "event"), entity("call", .event, "visit"),
  ]

  /// The claims that keep the entities above free of complaint.
  static let groundwork = [
    claim("walkout.type", "walkout", .type, .type("event")), claim("call.type", "call", .type, .type("visit")),
    claim("call.visitor.mills", "call", .role("visitor"), .entity("mills")),
    claim("reed.type", "reed", .type, .type("person")), claim("union.type", "union", .type, .type("institution")),
    claim("board.type", "board", .type, .type("institution")),
  ]
}
