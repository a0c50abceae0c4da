import DossierCore

/// The smallest things that can be drawn.
enum TrialDossier {
  /// Two nodes and an edge.
  static let view = GraphView(all: graph)

  /// A timeline without events, which needs no other program.
  static let emptyTimeline = GraphView(
    graph: graph, spec: ViewSpec(id: "trial", title: "Trial", layout: .timeline, range: place), nodes: [], edges: [])

  private static let place = SourceRange(file: "trial.yaml", start: Position(line: 1, column: 1))

  private static let graph: KnowledgeGraph = {
    let actor = EntityType(
      id: "actor", kind: .actor, parent: nil, label: "actor", plural: "actors", summary: nil, properties: [], roles: [],
      style: NodeStyle(shape: .rounded, hue: .slate))
    let knows = RelationType(
      id: "knows", label: "knows", inverse: "is known by", summary: nil, domain: ["actor"], range: ["actor"],
      isSymmetric: false, temporalExtent: .none, cardinality: .manyToMany, style: EdgeStyle(line: .solid, hue: .slate))
    let entities = ["one", "another"].map {
      Entity(id: Entity.ID($0), kind: .actor, type: nil, name: $0, range: place)
    }
    let claim = Claim(
      id: "trial", subject: "one", predicate: .relation("knows"), object: .entity("another"), citations: [],
      origin: Claim.Origin(range: place))
    let corpus = Corpus(
      id: "trial", title: "Trial", schema: Schema(entityTypes: [actor], relationTypes: [knows]), entities: entities,
      claims: [claim])
    return buildGraph(corpus).0
  }()
}
