import DossierCore
import Foundation
import Testing

/// Views around and between nodes of random graphs, against NetworkX.
@Suite("Views as NetworkX sees them")
struct ViewOracleTests {
  /// Numbers that are the same in every run (a linear congruential generator, Numerical Recipes).
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private static let place = SourceRange(file: "dossier.yaml", start: Position(line: 1, column: 1))

  private static func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> KnowledgeGraph {
    let style = EdgeStyle(line: .solid, hue: .slate)
    let type = EntityType(
      id: "event", kind: .event, parent: nil, label: "event", plural: "events", summary: nil, properties: [], roles: [],
      style: NodeStyle(shape: .rounded, hue: .blue))
    let relation = RelationType(
      id: "leads-to", label: "leads to", inverse: "follows", summary: nil, domain: ["event"], range: ["event"],
      isSymmetric: false, temporalExtent: .none, cardinality: .manyToMany, style: style)
    let entities = (0..<nodes).map {
      Entity(id: Entity.ID("n\($0)"), kind: .event, type: nil, name: "n\($0)", range: place)
    }
    let claims = edges.enumerated().map { index, edge in
      Claim(
        id: Claim.ID("c\(index)"), subject: Entity.ID("n\(edge.0)"), predicate: .relation("leads-to"),
        object: .entity(Entity.ID("n\(edge.1)")), citations: [], origin: Claim.Origin(range: place))
    }
    return buildGraph(
      Corpus(
        id: "random", title: "Random", schema: Schema(entityTypes: [type], relationTypes: [relation]),
        entities: entities, claims: claims, sources: [])
    ).0
  }

  @Test("Ego sets and paths of 240 random views")
  func agree() throws {
    guard let python = Tool.python else { return }
    var random = Random(state: 7)
    var cases: [JSON] = []
    for round in 0..<240 {
      let count = 4 + random.below(11)
      let edges = (0..<(count + random.below(count))).map { _ in (random.below(count), random.below(count)) }
        .filter { $0.0 != $0.1 }
      let graph = Self.graph(count, edges)
      var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Self.place)
      let (first, second) = (random.below(count), random.below(count))
      spec.depth = random.below(4)
      var members: [(String, JSON)] = [
        ("nodes", .integer(count)), ("depth", .integer(spec.depth ?? 0)),
        ("edges", .array(edges.map { .array([.integer($0.0), .integer($0.1)]) })),
      ]
      if round.isMultiple(of: 2) || first == second {
        spec.touching = [Located(Entity.ID("n\(first)"), at: Self.place)]
        members.append(("center", .integer(first)))
      } else {
        spec.between = [first, second].map { Located(Entity.ID("n\($0)"), at: Self.place) }
        members.append(("between", .array([.integer(first), .integer(second)])))
      }
      members.append(("found", .array(selectView(graph, spec).0.nodes.map { .integer($0) })))
      cases.append(.object(members))
    }
    let script = Tool.root.appending(path: "Tests/Oracles/view_paths.py").path
    let result = try Tool.withFile(JSON.array(cases).bytes(), named: "cases.json") { try python.run([script, $0]) }
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty, "\(result.output)")
  }
}
