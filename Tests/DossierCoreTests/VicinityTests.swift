import DossierCore
import Testing

@Suite("Around an entity, and between entities")
struct VicinityTests {
  /// a – b – c – d, a short cut a – x – d, a spur at b, and an island.
  private static let graph: KnowledgeGraph = {
    let names = ["a", "b", "c", "d", "x", "spur", "isle", "shore"]
    let entities = names.map { Fixture.entity(Entity.ID($0), .event, "event") }
    let links = [("a", "b"), ("b", "c"), ("c", "d"), ("x", "a"), ("x", "d"), ("b", "spur"), ("isle", "shore")]
    let claims = links.map { link in
      Fixture.claim(
        Claim.ID("\(link.0)-\(link.1)"), Entity.ID(link.0), .relation("leads-to"), .entity(Entity.ID(link.1)))
    }
    return buildGraph(Fixture.corpus(entities, claims)).0
  }()

  private func select(_ change: (inout ViewSpec) -> Void, _ graph: KnowledgeGraph = Self.graph) -> (
    nodes: [String], edges: [String], ids: [String]
  ) {
    var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Fixture.range(1))
    change(&spec)
    let (view, diagnostics) = selectView(graph, spec)
    return (
      view.nodes.map { graph.nodes[$0].id.rawValue }, view.edges.map { graph.edges[$0].id.rawValue },
      diagnostics.map(\.id)
    )
  }

  private func at(_ ids: String...) -> [Located<Entity.ID>] {
    ids.map { Located(Entity.ID($0), at: Fixture.range(30)) }
  }

  @Test("What touches an entity, in either direction, with the edges among what is shown")
  func touching() {
    let near = select { $0.touching = at("a") }
    #expect(near.nodes == ["a", "b", "x"] && near.edges == ["e:a-b", "e:x-a"])
    let farther = select { ($0.touching, $0.depth) = (at("a"), 2) }
    #expect(farther.nodes == ["a", "b", "c", "d", "x", "spur"])
    #expect(farther.edges.contains("e:c-d"), "an edge between two nodes on the rim")
    #expect(select { ($0.touching, $0.depth) = (at("a"), 0) }.nodes == ["a"])
    #expect(select { $0.touching = at("isle", "d") }.nodes == ["c", "d", "x", "isle", "shore"])
  }

  @Test("Excluded nodes are not walked through, and excluded ones are no centre")
  func barred() {
    let view = select {
      ($0.touching, $0.depth) = (at("a"), 3)
      $0.exclude.entities = at("b")
    }
    #expect(view.nodes == ["a", "c", "d", "x"])
    #expect(
      select {
        $0.touching = at("b")
        $0.exclude.entities = at("b")
      }.ids == ["view-empty"])
  }

  @Test("All shortest paths, and longer ones with slack; spurs are no path")
  func between() {
    let short = select { $0.between = at("a", "d") }
    #expect(short.nodes == ["a", "d", "x"] && short.edges == ["e:x-a", "e:x-d"])
    let long = select { ($0.between, $0.depth) = (at("a", "d"), 1) }
    #expect(long.nodes == ["a", "b", "c", "d", "x"] && long.edges.count == 5)
    #expect(select { ($0.between, $0.depth) = (at("a", "d"), 5) }.nodes == long.nodes)
  }

  @Test("No path is a warning at the second entity; both are still shown")
  func noPath() {
    let view = select { $0.between = at("a", "isle") }
    #expect(view.nodes == ["a", "isle"] && view.ids == ["view-no-path"])
  }

  @Test("A timeline takes the events that touch an actor")
  func timeline() {
    let claims =
      Fixture.groundwork + [
        Fixture.claim("b", "walkout", .relation("leads-to"), .entity("call")),
        Fixture.claim("a", "mills", .relation("leads"), .entity("union")),
      ]
    let graph = buildGraph(Fixture.corpus(Fixture.entities, claims)).0
    let near = select({ ($0.layout, $0.touching) = (.timeline, at("mills")) }, graph)
    #expect(near.nodes == ["call"])
    let farther = select({ ($0.layout, $0.touching, $0.depth) = (.timeline, at("union"), 3) }, graph)
    #expect(farther.nodes == ["walkout", "call"])
  }

  @Test("A long chain with slack neither traps nor hangs")
  func longChain() {
    let entities = (0..<3_000).map { Fixture.entity(Entity.ID("n\($0)"), .event, "event") }
    let claims = (1..<3_000).map {
      Fixture.claim(
        Claim.ID("c\($0)"), Entity.ID("n\($0 - 1)"), .relation("leads-to"), .entity(Entity.ID("n\($0)")))
    }
    let graph = buildGraph(Fixture.corpus(entities, claims)).0
    let view = select({ ($0.between, $0.depth) = (at("n0", "n2999"), 2) }, graph)
    #expect(view.nodes.count == 3_000 && view.ids == ["view-paths-many"])
  }
}

@Suite("Folding a view to its budget")
struct FoldViewTests {
  /// A ring of five with eight leaves at the first, three at the second, one at the third.
  private static let graph: KnowledgeGraph = {
    let ring = (0..<5).map { "r\($0)" }
    let leaves = [8, 3, 1].enumerated().flatMap { hub, count in (0..<count).map { (hub, "leaf\(hub)\($0)") } }
    let entities = (ring + leaves.map(\.1)).map { Fixture.entity(Entity.ID($0), .event, "event") }
    let links = (0..<5).map { ("r\($0)", "r\(($0 + 1) % 5)") } + leaves.map { ("r\($0.0)", $0.1) }
    let claims = links.map { link in
      Fixture.claim(
        Claim.ID("\(link.0)-\(link.1)"), Entity.ID(link.0), .relation("leads-to"), .entity(Entity.ID(link.1)))
    }
    return buildGraph(Fixture.corpus(entities, claims)).0
  }()

  private func view(_ change: (inout ViewSpec) -> Void = { _ in }) -> GraphView {
    var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Fixture.range(1))
    change(&spec)
    return selectView(Self.graph, spec).0
  }

  private func ids(_ nodes: [Int]) -> [String] { nodes.map { Self.graph.nodes[$0].id.rawValue } }

  @Test("Within its budget nothing is folded")
  func enough() {
    let folded = foldView(view(), budget: 17)
    #expect(folded.nodes.count == 17 && folded.folds.isEmpty)
  }

  @Test("Every node is drawn or folded once, the budget is kept, and nobody is folded alone", arguments: 2...16)
  func partition(budget: Int) {
    let view = view()
    let folded = foldView(view, budget: budget)
    #expect((folded.nodes + folded.folds.flatMap(\.nodes)).sorted() == view.nodes)
    #expect(folded.nodes.count + folded.folds.count <= budget)
    #expect(!folded.folds.isEmpty && folded.folds.allSatisfy { $0.nodes.count > 1 })
    #expect(Set(folded.folds.map(\.key)).count == folded.folds.count)
  }

  @Test("Leaves go first, those of one hub together")
  func leaves() {
    let folded = foldView(view(), budget: 12)
    #expect(ids(folded.nodes).prefix(5) == ["r0", "r1", "r2", "r3", "r4"])
    #expect(folded.folds.map(\.key).contains("at:r0"))
  }

  @Test("What the view is about is folded last")
  func named() {
    let folded = foldView(
      view { spec in
        (spec.touching, spec.depth) = ([Located("leaf20", at: Fixture.range(1))], 9)
      }, budget: 3)
    #expect(ids(folded.nodes).contains("leaf20"))
  }

  @Test("A limit of joined pairs folds too")
  func connections() {
    let folded = foldView(view(), budget: 17, connections: 6)
    #expect(folded.nodes.count + folded.folds.count < 10)
  }
}
