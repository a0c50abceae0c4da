import Chronology
import DossierCore

/// Dossiers for the tests, built by hand.
enum Corpora {
  /// One of them, as an argument of a test whose failure can be read.
  enum Name: String, CaseIterable {
    case harbour, hostile, bidi

    var corpus: Corpus {
      switch self {
      case .harbour: Corpora.harbour
      case .hostile: Corpora.hostile
      case .bidi: Corpora.bidi
      }
    }
  }

  static let place = SourceRange(file: "dossier.yaml", start: Position(line: 1, column: 1))

  static func citation(_ source: Source.ID, _ quote: String, line: Int? = nil) -> Citation {
    let passage = line.map { line in
      let start = Position(line: line, column: 1)
      return Passage(
        range: SourceRange(file: "sources/\(source).md", start: start), utf8Range: 0..<quote.utf8.count, sentence: quote
      )
    }
    return Citation(source: source, quote: quote, passage: passage, range: place)
  }

  /// A date; a text where it is not understood, which the tests of dates would see.
  static func date(_ text: String) -> Claim.Object {
    (try? DateExpression(text)).map(Claim.Object.date) ?? .text("not understood: \(text)")
  }

  static func claim(
    _ id: String, _ subject: Entity.ID, _ predicate: Claim.Predicate, _ object: Claim.Object, when: String? = nil,
    label: String? = nil, note: String? = nil, status: Claim.Status = .asserted, dispute: Claim.ID? = nil,
    _ citations: [Citation] = []
  ) -> Claim {
    Claim(
      id: Claim.ID(id), subject: subject, predicate: predicate, object: object,
      when: when.flatMap { try? DateExpression($0) }, note: note,
      label: label,
      citations: citations, status: status, dispute: dispute, origin: Claim.Origin(range: place))
  }

  static func entity(
    _ id: Entity.ID, _ kind: Kind, _ type: EntityType.ID? = nil, _ name: String, short: String? = nil,
    aliases: [String] = [], note: String? = nil
  ) -> Entity {
    Entity(
      id: id, kind: kind, type: type.map { Located($0, at: place) }, name: name, shortName: short, aliases: aliases,
      note: note, range: place)
  }

  static func graph(_ corpus: Corpus) -> KnowledgeGraph {
    buildGraph(corpus).0
  }

  /// A schema with a type of each kind and a relation of each line style.
  static let schema: Schema = {
    let properties = [
      PropertyDefinition(id: "when", label: "when", valueType: .date),
      PropertyDefinition(id: "opened", label: "opened", valueType: .date),
      PropertyDefinition(id: "founded", label: "founded", valueType: .text),
      PropertyDefinition(id: "staff", label: "staff", valueType: .number),
      PropertyDefinition(id: "is-open", label: "open", valueType: .boolean),
      PropertyDefinition(id: "homePage", label: "home page", valueType: .url),
      PropertyDefinition(id: "type", label: "a name of our own", valueType: .text),
    ]
    let roles = [
      role("caller", "called by", .solid, .slate), role("target", "aimed at", .dashed, .red),
    ]
    func type(_ id: EntityType.ID, _ kind: Kind, _ shape: NodeShape, _ hue: Hue, plural: String) -> EntityType {
      EntityType(
        id: id, kind: kind, parent: id == kind.rootType ? nil : kind.rootType, label: id.rawValue, plural: plural,
        summary: nil, properties: properties, roles: kind == .event ? roles : [],
        style: NodeStyle(shape: shape, hue: hue))
    }
    return Schema(
      entityTypes: [
        type("actor", .actor, .rounded, .slate, plural: "actors"),
        type("person", .actor, .pill, .blue, plural: "persons"),
        type("institution", .institution, .rectangle, .teal, plural: "institutions"),
        type("body", .institution, .octagon, .violet, plural: "bodies"),
        type("event", .event, .rounded, .amber, plural: "events"),
        type("place", .place, .hexagon, .green, plural: "places"),
        type("document", .document, .document, .rose, plural: "documents"),
      ],
      relationTypes: [
        relation("leads", "leads", .solid, .blue), relation("opposes", "opposes", .dashed, .red),
        relation("allied-with", "is allied with", .dotted, .teal, isSymmetric: true),
      ])
  }()

  private static func role(_ id: RelationType.ID, _ label: String, _ line: EdgeStyle.Line, _ hue: Hue) -> RoleDefinition
  {
    RoleDefinition(
      id: id, label: label, inverse: "takes part in", range: ["actor", "institution", "place", "document"], minimum: 0,
      maximum: nil, style: EdgeStyle(line: line, hue: hue))
  }

  private static func relation(
    _ id: RelationType.ID, _ label: String, _ line: EdgeStyle.Line, _ hue: Hue, isSymmetric: Bool = false
  ) -> RelationType {
    let anything: [EntityType.ID] = Kind.allCases.map(\.rootType)
    return RelationType(
      id: id, label: label, inverse: "inverse of \(label)", summary: nil, domain: anything, range: anything,
      isSymmetric: isSymmetric, temporalExtent: .span, cardinality: .manyToMany,
      style: EdgeStyle(line: line, hue: hue))
  }
}
