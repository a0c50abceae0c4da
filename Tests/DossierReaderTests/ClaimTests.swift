import Chronology
import DossierCore
import DossierReader
import Testing

/// What a good dossier becomes.
struct ClaimTests {
  private let corpus = parse(GoodDossier.project).0

  @Test func header() {
    #expect(corpus.id == "good")
    #expect(corpus.title == "The harbour strike")
    #expect(corpus.summary == "A strike in a port")
    #expect(corpus.asOf == "July 2023")
    #expect(corpus.files == ["a.yaml", "notes/courier.txt", "sources/gazette.md"])
  }

  @Test func claimIDs() {
    #expect(
      corpus.claims.map(\.id.rawValue) == [
        "mills.type", "mills.born", "crane.type", "union.type", "board.type", "walkout.type", "walkout.when",
        "walkout.when~2", "walkout.strikers", "walkout.legal", "walkout.report", "walkout.organizer.union",
        "walkout.target.board", "walkout.target.crane", "walkout.participant.mills", "mills.leads.union",
        "crane.leads.board", "feud",
      ])
  }

  @Test func disputes() {
    let groups = corpus.claims.filter { $0.dispute != nil }.map { "\($0.id) \($0.dispute?.rawValue ?? "")" }
    #expect(
      groups == [
        "walkout.when walkout.when", "walkout.when~2 walkout.when", "walkout.target.board walkout.target.board",
        "walkout.target.crane walkout.target.board",
      ])
  }

  @Test func citations() {
    let sources = corpus.claims.map { claim in claim.citations.map(\.source.rawValue).joined(separator: " ") }
    #expect(
      sources == [
        "gazette", "gazette", "", "", "", "gazette", "gazette", "courier", "gazette", "gazette", "gazette", "gazette",
        "gazette", "courier", "gazette", "gazette", "courier", "courier",
      ])
    #expect(corpus.claims.flatMap(\.citations).allSatisfy { $0.passage != nil })
    #expect(corpus.claims.last?.citations.first?.passage?.range.description == "notes/courier.txt:2:59")
  }

  @Test func values() {
    let objects = Dictionary(corpus.claims.map { ($0.id.rawValue, $0.object) }, uniquingKeysWith: { first, _ in first })
    #expect(objects["walkout.strikers"] == .number(140))
    #expect(objects["walkout.legal"] == .boolean(true))
    #expect(objects["walkout.report"] == .text("https://example.org/report"))
    #expect(objects["walkout.type"] == .type("stoppage"))
    #expect(objects["walkout.organizer.union"] == .entity("union"))
    guard case .date(let born) = objects["mills.born"] else {
      Issue.record("no date")
      return
    }
    #expect(born.edtf == "1961")
  }

  @Test func origins() {
    let origin = corpus.claims.first { $0.id == "walkout.target.crane" }?.origin
    #expect(origin?.range.description == "a.yaml:35:48")
    #expect(origin?.subject.description == "a.yaml:24:3")
    #expect(origin?.predicate.description == "a.yaml:35:7")
    #expect(origin?.object.description == "a.yaml:35:53")
  }

  @Test func sources() {
    #expect(corpus.sources.map(\.id.rawValue) == ["courier", "gazette", "leaflet"])
    #expect(corpus.sources.map(\.file) == ["notes/courier.txt", "sources/gazette.md", "a.yaml"])
    #expect(corpus.sources[1].authors == ["N. Reed"])
    #expect(corpus.sources[1].displayDate == "2 June 2023")
    #expect(corpus.sources[0].origin == "gazette")
  }

  @Test func views() {
    #expect(corpus.views.map(\.id.rawValue) == ["chronology", "network"])
    #expect(corpus.views[0].layout == .timeline && corpus.views[0].lanes == .type)
    #expect(corpus.views[0].from?.edtf == "2023-05")
    #expect(corpus.views[1].include.kinds.map(\.value) == [.actor, .institution])
    #expect(corpus.views[1].group == .kind && corpus.views[1].direction == .right && corpus.views[1].title == "Network")
  }

  @Test func ownTypes() {
    let stoppage = corpus.schema.entityTypes["stoppage"]
    #expect(stoppage?.label == "strike" && stoppage?.kind == .event && stoppage?.parent == "protest")
    #expect(stoppage?.roles.contains { $0.id == "organizer" } == true)
    #expect(corpus.schema.relationTypes["distrusts"]?.style.line == .dashed)
  }

  @Test func alternativesTakeOverWhatTheyDoNotSay() {
    var files = GoodDossier.files
    files["b.yaml"] = Array(
      """
      relations:
        - from: mills
          type: advises
          to: [union, board]
          when: 2019
          label: helps
          note: at first
          cites: [{gazette: "Ada Mills"}]
          or: [{when: 2018, cites: [{courier: "2 June"}]}, {type: opposes, cites: [{courier: "2 June"}]}]
        - {from: mills, type: advises, to: board, id: mills.advises.union, cites: [{gazette: "Ada Mills"}]}
      """.utf8)
    let (corpus, diagnostics) = parse(ProjectFiles(files: files))
    #expect(diagnostics.isEmpty)
    let claims = corpus.claims.suffix(7)
    #expect(
      claims.map {
        "\($0.id) < \($0.dispute?.rawValue ?? "-") \($0.when?.edtf ?? "") \($0.label ?? "") \($0.note ?? "")"
      } == [
        "mills.advises.union~2 < mills.advises.union~2 2019 helps at first",
        "mills.advises.union~3 < mills.advises.union~2 2018 helps ",
        "mills.opposes.union < mills.advises.union~2 2019 helps ",
        "mills.advises.board < mills.advises.board 2019 helps at first",
        "mills.advises.board~2 < mills.advises.board 2018 helps ",
        "mills.opposes.board < mills.advises.board 2019 helps ",
        "mills.advises.union < -   ",
      ])
  }

  @Test func builtInSchemaIsRightAndComplete() {
    let schema = builtInSchema()
    for kind in Kind.allCases { #expect(schema.entityTypes[kind.rootType]?.kind == kind) }
    for type in schema.entityTypes.values { #expect(schema.lineage(of: type.id).last?.id == type.kind.rootType) }
    #expect(builtInSchemaDiagnostics().isEmpty, "\(builtInSchemaDiagnostics())")
  }
}
