import DossierCore
import Testing

@Suite("Building the graph")
struct BuildGraphTests {
  private func build(_ claims: [Claim], sources: [Source] = [Fixture.source]) -> (KnowledgeGraph, [Diagnostic]) {
    buildGraph(Fixture.corpus(Fixture.entities, Fixture.groundwork + claims, sources: sources))
  }

  @Test("Edges are derived from claims and found from both ends")
  func edges() throws {
    let (graph, diagnostics) = build([
      Fixture.claim("a", "mills", .relation("leads"), .entity("union")),
      Fixture.claim("b", "mills", .relation("leads"), .entity("board")),
    ])
    #expect(diagnostics.isEmpty)
    let mills = try #require(graph.nodeIndex("mills"))
    let union = try #require(graph.nodeIndex("union"))
    #expect(graph.edges(from: mills).map { graph.edges[$0].id } == ["e:a", "e:b"])
    #expect(graph.edges(to: union).map { graph.edges[$0].id } == ["e:a"])
    #expect(graph.edges(to: mills).map { graph.edges[$0].type } == ["visitor"])
    #expect(graph.edge("e:a")?.claims.map { graph.claims[$0].id } == ["a"])
    #expect(graph.citations(of: try #require(graph.edge("e:a"))) == [Fixture.citation])
    #expect(graph.node("nobody") == nil)
  }

  @Test("Claims that say the same make one edge, claims of different types parallel ones")
  func multigraph() throws {
    let (graph, _) = build([
      Fixture.claim("a", "mills", .relation("leads"), .entity("union")),
      Fixture.claim("b", "mills", .relation("leads"), .entity("union")),
      Fixture.claim("c", "mills", .relation("heads"), .entity("union")),
    ])
    let mills = try #require(graph.nodeIndex("mills"))
    #expect(graph.edges(from: mills).map { graph.edges[$0].claims.count } == [2, 1])
  }

  @Test("The members of a dispute are drawn as disputed, and only where there is a rival")
  func disputes() {
    let (graph, _) = build([
      Fixture.claim("a", "mills", .relation("leads"), .entity("union"), dispute: "a"),
      Fixture.claim("b", "mills", .relation("leads"), .entity("board"), dispute: "a"),
      Fixture.claim("c", "reed", .relation("leads"), .entity("board"), dispute: "c"),
    ])
    #expect(graph.edge("e:a")?.status == .disputed)
    #expect(graph.edge("e:b")?.status == .disputed)
    #expect(graph.edge("e:c")?.status == .asserted)
  }

  @Test("Disputed values of a property stay side by side")
  func disputedProperty() throws {
    let (graph, _) = build([
      Fixture.claim("a", "mills", .property("side"), .text("for"), dispute: "a"),
      Fixture.claim("b", "mills", .property("side"), .text("against"), dispute: "a"),
    ])
    let mills = try #require(graph.node("mills"))
    #expect(mills.properties.map(\.value) == [.text("for"), .text("against")])
    #expect(mills.isDisputed)
  }

  @Test(
    "A claim with a wrong end is reported at that end and left out",
    arguments: [
      ("leads", "union", "board", ["relation-domain"]), ("leads", "mills", "walkout", ["relation-range"]),
      ("leads", "union", "mills", ["relation-domain", "relation-range"]),
      ("leads", "mills", "unoin", ["claim-unknown-entity"]),
      ("leads", "nobody", "nowhere", ["claim-unknown-entity", "claim-unknown-entity"]),
      ("leads-to", "walkout", "walkout", ["relation-to-itself"]),
    ] as [(RelationType.ID, Entity.ID, Entity.ID, [String])])
  func wrongEnds(type: RelationType.ID, from: Entity.ID, to: Entity.ID, ids: [String]) {
    let (graph, diagnostics) = build([Fixture.claim("x", from, .relation(type), .entity(to), line: 42)])
    #expect(diagnostics.map(\.id) == ids)
    #expect(diagnostics.allSatisfy { $0.range?.start.line == 42 && $0.severity == .error })
    #expect(graph.claim("x") == nil)
  }

  @Test("Hints name the id that was probably meant, by spelling or by name")
  func hints() {
    let misspelt = build([Fixture.claim("x", "mills", .relation("leads"), .entity("unoin"))]).1
    #expect(misspelt.first?.hint == "did you mean `union`?")
    let named = build([Fixture.claim("x", "Ada Mills", .relation("leads"), .entity("union"))]).1
    #expect(named.first?.hint == "did you mean `mills`?")
    let reversed = build([Fixture.claim("x", "union", .relation("leads"), .entity("mills"))]).1
    #expect(reversed.first?.hint?.contains("swap") == true)
  }

  @Test("Roles have a minimum, a maximum and a range")
  func roles() {
    let two = build([Fixture.claim("y", "call", .role("visitor"), .entity("reed"), line: 7)]).1
    #expect(two.map(\.id) == ["role-too-many"])
    #expect(two.first?.range?.start.line == 7)
    let wrong = build([Fixture.claim("y", "call", .role("visitor"), .entity("union"))]).1
    #expect(wrong.map(\.id) == ["role-range"])
    let none = buildGraph(
      Fixture.corpus(Fixture.entities, Fixture.groundwork.filter { $0.id != "call.visitor.mills" })
    ).1
    #expect(
      none.map(\.id) == ["entity-uncited", "role-missing"] || none.map(\.id) == ["role-missing", "entity-uncited"])
  }

  @Test("Cardinality counts undisputed partners only")
  func cardinality() {
    let plain = build([
      Fixture.claim("a", "mills", .relation("heads"), .entity("union")),
      Fixture.claim("b", "mills", .relation("heads"), .entity("board"), line: 12),
    ]).1
    #expect(plain.map(\.id) == ["relation-cardinality"])
    #expect(plain.first?.range?.start.line == 12)
    let disputed = build([
      Fixture.claim("a", "mills", .relation("heads"), .entity("union"), dispute: "a"),
      Fixture.claim("b", "mills", .relation("heads"), .entity("board"), dispute: "a"),
    ]).1
    #expect(disputed.isEmpty)
  }

  @Test("Relations and events must cite, other entities should")
  func evidence() {
    let diagnostics = build([Fixture.claim("a", "mills", .relation("leads"), .entity("union"), line: 5, cited: false)])
      .1
    #expect(diagnostics.map(\.id) == ["relation-uncited"])
    let bare = buildGraph(
      Fixture.corpus(
        [Fixture.entity("walkout", .event, "event"), Fixture.entity("mills", .actor, "person")],
        [
          Fixture.claim("w", "walkout", .type, .type("event"), cited: false),
          Fixture.claim("m", "mills", .type, .type("person"), cited: false),
        ])
    ).1
    #expect(bare.map(\.id) == ["event-uncited", "entity-uncited"])
    #expect(bare.map(\.severity) == [.error, .warning])
  }

  @Test("Origins must exist and lead to an end")
  func origins() {
    func source(_ id: Source.ID, origin: Source.ID?) -> Source {
      Source(id: id, file: "\(id).md", title: "T", origin: origin, range: Fixture.range(3))
    }
    let unknown = build([], sources: [source("gazette", origin: "curier"), source("courier", origin: nil)]).1
    #expect(unknown.map(\.id) == ["source-unknown-origin"])
    #expect(unknown.first?.hint == "did you mean `courier`?")
    let cycle = build([], sources: [source("gazette", origin: "courier"), source("courier", origin: "gazette")]).1
    #expect(cycle.map(\.id) == ["source-origin-cycle", "source-origin-cycle"])
  }
}
