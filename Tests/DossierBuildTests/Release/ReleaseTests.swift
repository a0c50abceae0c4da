import Chronology
import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

@Suite("What a circle may see of a dossier")
struct ReleaseTests {
  private static let source = """
    ---
    title: Dockers walk out
    publisher: Harbour Gazette
    ---
    Mills spoke. Cole listened to Vera Quill. Nobody else was heard that day at all, or so the paper says in its first column.
    The night shift walked out. Talks began at the town hall on Friday. The mayor wept when he was asked about the docks.
    """
  private static let memo = """
    ---
    title: What the informant said
    release: internal
    ---
    Quill paid Cole. The walkout was planned in March.
    """

  private func files(_ yaml: String) -> ProjectFiles {
    ProjectFiles(
      name: "strike",
      files: [
        "dossier.yaml": Array(yaml.utf8), "sources/gazette.md": Array(Self.source.utf8),
        "sources/memo.md": Array(Self.memo.utf8),
      ])
  }

  private func load(_ yaml: String, for release: Release = .public, allowsMentions: Bool = false) throws
    -> LoadedDossier
  {
    let files = files("title: The strike\n" + yaml)
    let whole = loadDossier(from: files)
    try #require(
      !whole.hasErrors, "\(renderDiagnostics(whole.diagnostics, files: files, color: false))")
    return loadDossier(from: files, for: release, allowsMentions: allowsMentions)
  }

  private static let people = """
    actors:
      mills: {name: Ada Mills, type: person, cites: [{gazette: "Mills spoke"}]}
      cole: {name: Jo Cole, type: person, cites: [{gazette: "Cole listened"}]}

    """

  @Test("Circles are nested: what is for partners is not for the public, and what is internal is for neither")
  func circles() throws {
    let yaml =
      Self.people + """
          one: {name: First, type: person, release: partners, cites: [{gazette: "Mills spoke"}]}
          two: {name: Second, type: person, release: internal, cites: [{gazette: "Mills spoke"}]}
          three: {name: Third, type: person, release: public, cites: [{gazette: "Mills spoke"}]}
        """
    func ids(_ release: Release) throws -> [String] { try load(yaml, for: release).graph.nodes.map(\.id.rawValue) }
    #expect(try ids(.public) == ["mills", "cole", "three"])
    #expect(try ids(.partners) == ["mills", "cole", "one", "three"])
    #expect(try ids(.internal) == ["mills", "cole", "one", "two", "three"])
    #expect(try load(yaml).graph.isRedacted)
    #expect(try !load(yaml, for: .internal).graph.isRedacted)
  }

  @Test("What rests on withheld sources alone goes, and what other evidence speaks of stays")
  func evidence() throws {
    let dossier = try load(
      Self.people + """
          quill: {name: V. Quiller, type: person, cites: [{memo: "Quill paid Cole"}]}
          boss: {name: The Boss, type: person, cites: [{memo: "Quill paid Cole"}]}
        events:
          plan: {title: The plan, cites: [{memo: "The walkout was planned in March"}], roles: {participant: [mills]}}
          walkout:
            title: Walkout
            when: {value: 2023-05-30, cites: [{memo: "The walkout was planned in March"}]}
            cites: [{gazette: "The night shift walked out"}]
        relations:
          - {from: mills, type: supports, to: cole, cites: [{gazette: "Mills spoke"}, {memo: "Quill paid Cole"}]}
          - {from: boss, type: supports, to: mills, cites: [{gazette: "Mills spoke"}]}
          - {from: cole, type: opposes, to: mills, cites: [{memo: "Quill paid Cole"}]}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    #expect(dossier.graph.nodes.map(\.id.rawValue) == ["mills", "cole", "boss", "walkout"])
    #expect(dossier.graph.node("walkout")?.when == nil)
    #expect(dossier.graph.edges.map(\.id.rawValue) == ["e:mills.supports.cole", "e:boss.supports.mills"])
    #expect(dossier.graph.sources.map(\.id.rawValue) == ["gazette"])
    #expect(dossier.graph.claims.allSatisfy { $0.citations.allSatisfy { $0.source == "gazette" } })
  }

  @Test("Of a disagreement the sides that may be shown stay; a single one is no disagreement, and has the plain id")
  func disputes() throws {
    let dossier = try load(
      Self.people + """
        relations:
          - from: mills
            type: supports
            to: cole
            when: 2019/..
            cites: [{memo: "Quill paid Cole"}]
            or:
              - {when: 2018/.., cites: [{gazette: "Mills spoke"}]}
          - from: cole
            type: opposes
            to: mills
            release: internal
            cites: [{gazette: "Mills spoke"}]
            or:
              - {when: 2017/.., cites: [{gazette: "Cole listened"}]}
              - {when: 2016/.., release: public, cites: [{gazette: "Cole listened"}]}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    #expect(dossier.graph.claims.compactMap(\.when?.edtf) == ["2018/..", "2016/.."])
    #expect(dossier.graph.edges.map(\.id.rawValue) == ["e:mills.supports.cole", "e:cole.opposes.mills"])
    #expect(dossier.graph.edges.allSatisfy { $0.status == .asserted })
  }

  @Test("Times that follow from what is withheld are not known")
  func inferredDates() throws {
    let yaml = """
      events:
        walkout: {title: Walkout, when: 2023-05-30, release: internal, cites: [{gazette: "The night shift walked out"}]}
        talks: {title: Talks, when: {after: walkout, within: 2 weeks}, cites: [{gazette: "Talks began"}]}
        wept: {title: Tears, when: two weeks after walkout, cites: [{gazette: "The mayor wept"}]}
      """
    #expect(loadDossier(from: files("title: The strike\n" + yaml)).graph.node("talks")?.inferredDate != nil)
    let dossier = try load(yaml)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    for id in ["talks", "wept"] as [Entity.ID] {
      let node = try #require(dossier.graph.node(id))
      #expect(node.when == nil && node.relativeDates.isEmpty)
    }
  }

  @Test("A role played in the capacity of a withheld relation is played without it")
  func capacities() throws {
    let dossier = try load(
      Self.people + """
        events:
          walkout:
            title: Walkout
            roles: {participant: [{id: mills, as: mills.supports.cole}]}
            cites: [{gazette: "The night shift walked out"}]
        relations:
          - {from: mills, type: supports, to: cole, when: 2019/.., release: internal, cites: [{gazette: "Mills spoke"}]}
          - {from: mills, type: supports, to: cole, when: 2023/.., cites: [{gazette: "Cole listened"}]}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    let role = try #require(dossier.graph.claim("walkout.participant.mills"))
    #expect(role.capacity == nil)
    #expect(dossier.graph.claim("mills.supports.cole")?.when?.edtf == "2023/..")
  }

  @Test("Judgements about names lose those that are withheld, and their sources")
  func names() throws {
    let dossier = try load(
      Self.people + """
          ghost: {name: A Ghost, type: person, release: internal, cites: [{gazette: "Mills spoke"}]}
          ada: {name: A. Mills, type: person, cites: [{gazette: "Mills spoke"}]}
        names:
          - {same: [mills, ghost, ada], cites: [{gazette: "Mills spoke"}]}
          - {different: [cole, ghost], cites: [{gazette: "Cole listened"}]}
          - {of: cole, aliases: [The Fox], cites: [{memo: "Quill paid Cole"}]}
          - {of: cole, aliases: [The Owl], release: partners, cites: [{gazette: "Cole listened"}]}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    #expect(dossier.graph.nodes.map(\.id.rawValue) == ["mills", "cole"])
    #expect(dossier.graph.node("mills")?.sameAs == ["ada"])
    #expect(dossier.graph.node("cole")?.aliases == [])
  }

  @Test("Views lose ids that are withheld, and go where nothing else says what they are about")
  func views() throws {
    let dossier = try load(
      Self.people + """
          ghost: {name: A Ghost, type: person, release: internal, cites: [{gazette: "Mills spoke"}]}
        views:
          all: {layout: network, isolated: true, exclude: {ids: [ghost]}}
          two: {layout: network, include: {ids: [ghost, mills]}}
          only: {layout: network, include: {ids: [ghost]}}
          near: {layout: network, touching: ghost}
          path: {layout: network, between: [ghost, mills]}
          hidden: {layout: network, release: partners}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    #expect(dossier.views.compactMap(\.spec?.id.rawValue) == ["all", "two"])
    #expect(dossier.views.last?.spec?.include.entities.map(\.value.rawValue) == ["mills"])
  }

  @Test(
    "Words that name what is withheld are an error at their place, which does not say what it is",
    arguments: [
      ("summary: It was Vera  QUILL all along", "dossier.yaml:2:10"),
      ("summary: “Vera Quill’s” part", "dossier.yaml:2:10"),
      ("views: {all: {layout: network, title: All but Vera-Quill}}", "dossier.yaml:2:39"),
      ("summary: Quill paid", "dossier.yaml:2:10"),
      ("views: {around-quill: {layout: network}}", "dossier.yaml:2:9"),
      (
        "actors: {cole: {name: Jo Cole, type: person, cites: [{gazette: \"Cole listened to Vera Quill\"}]}}",
        "dossier.yaml:2:64"
      ),
    ])
  func mentions(_ line: String, _ place: String) throws {
    let ghost = "  quill: {name: Vera Quill, type: person, release: internal, cites: [{gazette: \"Mills spoke\"}]}\n"
    let yaml = line + "\ninstitutions: {}\n" + (line.hasPrefix("actors") ? "documents:\n" : "actors:\n")
    let text =
      yaml
      + (line.hasPrefix("actors")
        ? "  quill: {name: Vera Quill, release: internal, cites: [{gazette: \"Mills spoke\"}]}\n" : ghost)
    let dossier = try load(text)
    #expect(dossier.diagnostics.map { "\($0.id) \($0.range?.description ?? "")" } == ["release-mention \(place)"])
    let said = renderDiagnostics(dossier.diagnostics, files: dossier.files, color: false)
    #expect(!said.lowercased().contains("quill"))
    #expect(try load(text, allowsMentions: true).diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("A surname that somebody else has too, or that is written as an ordinary word, tells nothing")
  func surnames() throws {
    let ghost = "  quill: {name: Vera Quill, type: person, release: internal, cites: [{gazette: \"Mills spoke\"}]}\n"
    let other = "  other: {name: Otto Quill, type: person, cites: [{gazette: \"Mills spoke\"}]}\n"
    for (summary, actors, count) in [
      ("Quill wrote", ghost, 1), ("A quill wrote", ghost, 0), ("Quills wrote", ghost, 0),
      ("Quill wrote", ghost + other, 0),
      ("Vera Quill wrote", ghost + other, 1), ("Vera wrote", ghost, 0), ("QUILL wrote", ghost, 1),
      ("Smith-Jones wrote", ghost.replacingOccurrences(of: "Quill", with: "Smith-Jones"), 1),
    ] {
      let dossier = try load("summary: \(summary)\nactors:\n\(actors)")
      #expect(dossier.diagnostics.count == count, "\(summary): \(dossier.diagnostics)")
    }
  }

  @Test("A title that names somebody withheld by the surname is found, and excuses no other")
  func surnameInTitle() throws {
    let dossier = try load(
      """
      summary: Quill came
      views: {all: {layout: network, title: Talks with Quill}}
      actors:
        quill: {name: Vera Quill, type: person, release: internal, cites: [{gazette: "Mills spoke"}]}
      """)
    #expect(dossier.diagnostics.map(\.id) == ["release-mention", "release-mention"])
  }

  @Test("What stands around a quote is not shown where it names what is withheld")
  func surroundings() throws {
    let dossier = try load(
      Self.people + """
          quill: {name: Vera Quill, type: person, release: internal, cites: [{gazette: "Mills spoke"}]}
        """)
    #expect(!dossier.hasErrors, "\(dossier.diagnostics)")
    let passages = dossier.graph.claims.flatMap { $0.citations.compactMap(\.passage) }
    #expect(!passages.isEmpty)
    for passage in passages {
      #expect(passage.words.prefix.isEmpty && passage.words.suffix.isEmpty && passage.sentence == passage.words.exact)
    }
  }

  @Test("Places in a text that is part of a YAML file do not tell how much stands before it")
  func inlinePlaces() throws {
    func text(_ hidden: String) -> String {
      """
      actors:
      \(hidden)  mills: {name: Ada Mills, type: person, cites: [{leaflet: "Mills spoke"}]}
      sources:
        leaflet:
          title: A leaflet
          text: |
            Of many things
            Mills spoke at length.
      """
    }
    let hidden = "  quill: {name: Vera Quill, type: person, release: internal, cites: [{gazette: \"Mills spoke\"}]}\n"
    let passages = try [text(hidden), text("")].map { yaml in
      try #require(try load(yaml).graph.claims.first?.citations.first?.passage)
    }
    #expect(passages[0].range == passages[1].range)
    #expect(passages[0].range.start.line == 2)
    #expect(passages[0].scalarRange == passages[1].scalarRange)
    #expect(passages[0].words == passages[1].words)
  }

  @Test(
    "The figure says that something is withheld, in the dossier's language, and not how much",
    arguments: [
      ("en", "Parts of the dossier are withheld"), ("de-AT", "Teile des Dossiers werden zurückgehalten"),
      ("fr", "Des parties du dossier ne sont pas communiquées"), ("ja", "Parts of the dossier are withheld"),
    ])
  func statement(_ language: String, _ statement: String) throws {
    let yaml =
      "language: \(language)\n" + Self.people
      + "relations:\n  - {from: mills, type: supports, to: cole, cites: [{gazette: \"Mills spoke\"}]}\n"
      + "  - {from: cole, type: opposes, to: mills, release: internal, cites: [{gazette: \"Mills spoke\"}]}\n"
      + "views: {all: {layout: network}, time: {layout: timeline}}\n"
    func build(_ release: Release) throws -> [Artifact] {
      var options = BuildOptions()
      options.workerPath = Tool.built("dossier-layout").path
      options.deadline = 60
      options.release = release
      var session = BuildSession(path: "strike", options: options)
      return try session.build(files("title: The strike\n" + yaml)).artifacts
    }
    let released = try build(.public)
    #expect(released.count > 5)
    for artifact in released where !artifact.path.hasSuffix(".csv") {
      #expect(String(decoding: artifact.bytes, as: UTF8.self).contains(statement), "\(artifact.path)")
    }
    for artifact in try build(.internal) {
      #expect(!String(decoding: artifact.bytes, as: UTF8.self).contains(statement))
    }
  }

  @Test("A dossier with errors is not built for a circle, and no error is quoted")
  func errors() throws {
    let files = files("title: The strike\nactors:\n  quill: {name: Vera Quill, type: ghost, release: internal}\n")
    let dossier = loadDossier(from: files, for: .public)
    #expect(dossier.diagnostics.map(\.id) == ["release-unchecked"])
    #expect(!renderDiagnostics(dossier.diagnostics, files: dossier.files, color: false).contains("uill"))
  }

  @Test("A circle that there is not is an error, wherever it stands")
  func unknownCircle() throws {
    let yaml = Self.people.replacingOccurrences(of: "\"Mills spoke\"}", with: "\"Mills spoke\", release: secret}")
    let diagnostics = loadDossier(from: files("title: The strike\n" + yaml)).diagnostics
    #expect(diagnostics.map(\.id) == ["unknown-value"])
  }
}
