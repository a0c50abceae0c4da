import DossierCore
import Testing

@Suite("Selecting a view")
struct SelectViewTests {
  private let graph = buildGraph(
    Fixture.corpus(
      Fixture.entities,
      Fixture.groundwork + [
        Fixture.claim("a", "mills", .relation("leads"), .entity("union")),
        Fixture.claim("b", "walkout", .relation("leads-to"), .entity("call")),
      ])
  ).0

  private func select(_ spec: ViewSpec) -> (nodes: [String], edges: [String], ids: [String]) {
    let (view, diagnostics) = selectView(graph, spec)
    return (
      view.nodes.map { graph.nodes[$0].id.rawValue }, view.edges.map { graph.edges[$0].id.rawValue },
      diagnostics.map(\.id)
    )
  }

  private func at<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: Fixture.range(30))
  }

  @Test("A timeline shows events only")
  func timeline() {
    let view = select(ViewSpec(id: "v", title: "V", layout: .timeline, range: Fixture.range(1)))
    #expect(view.nodes == ["walkout", "call"])
    #expect(view.edges == ["e:b"])
  }

  @Test("A network shows what has an edge; isolated nodes only if asked or named")
  func isolated() {
    var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Fixture.range(1))
    #expect(select(spec).nodes == ["mills", "union", "walkout", "call"])
    spec.showsIsolated = true
    #expect(select(spec).nodes.count == graph.nodes.count)
    spec.showsIsolated = false
    spec.include.kinds = [at(.institution)]
    spec.include.entities = [at("board")]
    #expect(select(spec).nodes == ["board"])
  }

  @Test("Kinds, types, ids and relations select; exclusion wins")
  func selection() {
    var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Fixture.range(1))
    spec.include.types = [at("person"), at("institution")]
    #expect(select(spec).edges == ["e:a"])
    spec.exclude.entities = [at("union")]
    #expect(select(spec) == ([], [], ["view-empty"]))
    spec.exclude = ViewSpec.Selection(relations: [at("leads")])
    #expect(select(spec).edges.isEmpty)
  }

  @Test("Names that match nothing are errors at their place, with a hint")
  func unknownNames() {
    var spec = ViewSpec(id: "v", title: "V", layout: .network, range: Fixture.range(1))
    spec.include = ViewSpec.Selection(types: [at("persn")], entities: [at("mils")], relations: [at("lead")])
    let (_, diagnostics) = selectView(graph, spec)
    #expect(diagnostics.map(\.id) == ["view-unknown-entity", "view-unknown-type", "view-unknown-relation"])
    #expect(diagnostics.map(\.hint) == ["did you mean `mills`?", "did you mean `person`?", "did you mean `leads`?"])
    #expect(diagnostics.allSatisfy { $0.range?.start.line == 30 })
  }
}
