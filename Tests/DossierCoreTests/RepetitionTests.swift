import Chronology
import DossierCore
import Testing

/// Claims that stand there twice, and edges whose claims disagree about time.
struct RepetitionTests {
  private func claim(
    _ id: Claim.ID, when: String?, dispute: Claim.ID? = nil, status: Claim.Status = .asserted, line: Int = 10
  ) throws -> Claim {
    Claim(
      id: id, subject: "mills", predicate: .relation("leads"), object: .entity("union"),
      when: try when.map { try DateExpression($0) }, citations: [Fixture.citation], status: status, dispute: dispute,
      origin: Claim.Origin(range: Fixture.range(line)))
  }

  private func build(_ claims: [Claim]) -> (KnowledgeGraph, [Diagnostic]) {
    buildGraph(Fixture.corpus(Fixture.entities, Fixture.groundwork + claims))
  }

  @Test func eachDuplicateIsReportedOnce() throws {
    let (_, diagnostics) = build([
      try claim("a", when: "2019", line: 5), try claim("b", when: "2019", line: 6),
      try claim("c", when: "2019", line: 7),
    ])
    #expect(diagnostics.map(\.id) == ["claim-duplicate", "claim-duplicate"])
    #expect(diagnostics.map { $0.range?.start.line } == [6, 7])
    #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.notes.first?.range?.start.line == 5 })
  }

  @Test func whatDiffersIsNoDuplicate() throws {
    let (_, diagnostics) = build([
      try claim("a", when: nil), try claim("b", when: "2019"), try claim("c", when: "2020"),
      try claim("d", when: "2019", status: .retracted), try claim("e", when: "2021", dispute: "e"),
      try claim("f", when: "2020", dispute: "e"),
    ])
    #expect(diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test func relationDoesNotTakeTheTimeOfItsRival() throws {
    let rivals = [
      try claim("a", when: nil, dispute: "a"), try claim("b", when: "2018/..", dispute: "a"),
    ]
    #expect(build(rivals).0.edge("e:a")?.when == nil)
    let dated = [
      try claim("a", when: "2019/..", dispute: "a"), try claim("b", when: "2018/..", dispute: "a"),
    ]
    #expect(build(dated).0.edge("e:a")?.when?.text == "2019/..")
  }

  @Test func eventInARoleOfItself() {
    let type = Fixture.type(
      "sequel", .event, parent: "event",
      roles: [
        RoleDefinition(
          id: "cause", label: "cause", inverse: "caused", range: ["event"], minimum: 0, maximum: nil,
          style: Fixture.style)
      ])
    let schema = Schema(
      entityTypes: Array(Fixture.schema.entityTypes.values) + [type],
      relationTypes: Array(Fixture.schema.relationTypes.values))
    let corpus = Corpus(
      id: "test", title: "Test", schema: schema, entities: [Fixture.entity("end", .event, "sequel")],
      claims: [
        Fixture.claim("end.type", "end", .type, .type("sequel")),
        Fixture.claim("end.cause.end", "end", .role("cause"), .entity("end"), line: 7),
      ], sources: [Fixture.source])
    let diagnostics = buildGraph(corpus).1
    #expect(diagnostics.map(\.id) == ["role-to-itself"])
    #expect(diagnostics.first?.severity == .error && diagnostics.first?.range?.start.line == 7)
  }
}
