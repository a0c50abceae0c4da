import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import DossierReader
import Foundation
import Testing

/// What changed between two states, drawn as one figure and told in words.
@Suite("Figures of what changed")
struct DifferenceFigureTests {
  private static let example = Tool.root.appendingPathComponent("examples/nato-tokyo-office")

  /// The example and an edit of it: an event and a relation gone, others new, dates and a caption of a relation changed.
  private func states() throws -> (old: LoadedDossier, new: LoadedDossier) {
    let files = try readProject(at: Self.example.path)
    var edited = files.files
    func edit(_ path: String, _ change: (String) -> String) throws {
      let text = String(decoding: try #require(edited[path]), as: UTF8.self)
      let result = change(text)
      try #require(result != text, "\(path)")
      edited[path] = Array(result.utf8)
    }
    func cutting(_ text: String, from start: String, to end: String) -> String {
      guard let first = text.range(of: start), let last = text.range(of: end, range: first.upperBound..<text.endIndex)
      else { return text }
      return text.replacingCharacters(in: first.lowerBound..<last.lowerBound, with: "")
    }
    try edit("events.yaml") {
      cutting($0, from: "  borrell-shangri-la:\n", to: "  nato-headquarters-debate:\n")
        .replacingOccurrences(of: "    when: 4 April 2023\n", with: "    when: 5 April 2023\n")
        .replacingOccurrences(of: "    when: 2007\n", with: "    when: June 2007\n")
        + "  consent-talks:\n    title: Allies talk about unanimity\n    type: negotiation\n    when: 20 June 2023\n"
        + "    track: The office plan\n    roles: {participant: [north-atlantic-council, france]}\n"
        + "    cites: [{ft: \"A new office needs the consent of every member in the North Atlantic Council\"}]\n"
    }
    try edit("dossier.yaml") {
      $0.replacingOccurrences(of: "        - borrell-shangri-la\n", with: "")
        .replacingOccurrences(
          of: "        - plans-confirmed\n", with: "        - plans-confirmed\n        - consent-talks\n")
    }
    try edit("relations.yaml") {
      cutting(
        $0, from: "  - from: france\n    type: can-block\n", to: "  - from: chinese-foreign-ministry\n    type: opposes"
      )
      .replacingOccurrences(of: "    label: must agree\n", with: "    label: must agree unanimously\n")
        + "  - {from: australia, type: supports, to: tokyo-office, cites: "
        + "[{taiwan-news: \"with Japan, and with South Korea, Australia and New Zealand too\"}]}\n"
    }
    let new = loadDossier(from: ProjectFiles(name: files.name, files: edited))
    try #require(!new.hasErrors, "\(renderDiagnostics(new.diagnostics, files: new.files, color: false))")
    return (loadDossier(from: files), new)
  }

  private static var options: LayoutOptions {
    LayoutOptions(workerPath: Tool.built("dossier-layout").path, deadline: 60)
  }

  private func check(_ views: [GraphView]) {
    for (view, drawn) in zip(views, layoutFigures(views, options: Self.options)) {
      let id = view.spec?.id.rawValue ?? ""
      do {
        let pages = try drawn.figure.pages.map { try WrittenFigure(Data(exportSVG($0))) }
        var checker = FigureChecker(figure: pages[0], view: view)
        checker.otherPages = Set(pages.dropFirst().flatMap(\.ids))
        let findings = checker.findings()
        #expect(findings.isEmpty, "\(id): \(findings.map(\.description).joined(separator: "\n"))")
      } catch {
        Issue.record("\(id): \(error)")
      }
    }
  }

  @Test("Networks and timelines of real edits of the example stand up to the checker of figures")
  func example() throws {
    let (old, new) = try states()
    let views = differenceViews(from: old, to: new, since: "last week")
    #expect(views.count == new.views.count)
    check(views)
    let counts = views.compactMap(\.changeCounts) + views.compactMap(\.relationChangeCounts)
    #expect(counts.contains { $0.added > 0 && $0.removed > 0 && $0.changed > 0 })
  }

  @Test("Between dossiers made up from seeds, too", arguments: [UInt64(3), 4])
  func generated(_ seed: UInt64) throws {
    let lines = GeneratedDossier(seed: seed, events: 14, isPlain: true).text().split(
      separator: "\n", omittingEmptySubsequences: false)
    // Each state lacks other relations, and every third date is another one.
    func state(_ lacking: Int, movesDates: Bool) -> LoadedDossier {
      var (relations, dates) = (0, 0)
      let kept = lines.compactMap { line -> String? in
        if line.hasPrefix("  - {from:") {
          relations += 1
          return relations % 6 == lacking ? nil : String(line)
        }
        guard line.hasPrefix("    when: 20"), !line.contains("/") else { return String(line) }
        dates += 1
        guard movesDates, dates % 3 == 0 else { return String(line) }
        return String(line).replacingOccurrences(of: "when: 20[02]", with: "when: 201", options: .regularExpression)
      }
      return loadDossier(from: ProjectFiles(files: ["dossier.yaml": Array(kept.joined(separator: "\n").utf8)]))
    }
    let states = [state(0, movesDates: false), state(1, movesDates: true)]
    for dossier in states {
      try #require(!dossier.hasErrors, "\(dossier.diagnostics.filter { $0.severity == .error })")
    }
    let views = differenceViews(from: states[0], to: states[1], since: "v1")
    check(views)
  }

  @Test("The union has what either state has, on the claims and citations of the state that it comes from")
  func union() throws {
    let (old, new) = try states()
    let union = unionGraph(from: old.graph, to: new.graph, since: "before")
    let changes = try #require(union.changes)
    #expect(Set(union.nodes.map(\.id)) == Set(old.graph.nodes.map(\.id)).union(new.graph.nodes.map(\.id)))
    #expect(Set(union.edges.map(\.id)) == Set(old.graph.edges.map(\.id)).union(new.graph.edges.map(\.id)))
    let difference = Difference(from: RecordSet(old.graph), to: RecordSet(new.graph))
    for (index, node) in union.nodes.enumerated() {
      let (before, now) = (old.graph.node(node.id), new.graph.node(node.id))
      let own = difference.changes.filter {
        $0.key == Record.Key(.node, node.id.rawValue) || $0.key == Record.Key(.date, node.id.rawValue)
      }
      switch changes.nodes[index] {
      case .added: #expect(before == nil && now != nil)
      case .removed: #expect(before != nil && now == nil)
      case .changed: #expect(before != nil && now != nil)
      case .unchanged:
        #expect(before != nil && now != nil && own.isEmpty)
      }
      let source = try #require(now ?? before)
      let graph = now == nil ? old.graph : new.graph
      #expect(union.citations(of: node) == graph.citations(of: source))
      #expect(node.properties.map(\.value) == source.properties.map(\.value))
      for (property, original) in zip(node.properties, source.properties) {
        #expect(union.claims[property.claim] == graph.claims[original.claim])
      }
    }
    for (index, edge) in union.edges.enumerated() {
      let graph = new.graph.edge(edge.id) == nil ? old.graph : new.graph
      let source = try #require(graph.edge(edge.id))
      #expect(union.citations(of: edge) == graph.citations(of: source))
      #expect(union.nodes[edge.source].id == graph.nodes[source.source].id)
      #expect(union.nodes[edge.target].id == graph.nodes[source.target].id)
      #expect((changes.edges[index] == .removed) == (new.graph.edge(edge.id) == nil))
    }
    let removed = try #require(union.nodeIndex("borrell-shangri-la"))
    #expect(changes.nodes[removed] == .removed)
    #expect(union.nodes[removed].range == old.graph.node("borrell-shangri-la")?.range)
  }

  @Test("A changed date is drawn and told with the one before it")
  func dates() throws {
    let (old, new) = try states()
    let views = differenceViews(from: old, to: new, since: "before")
    let view = try #require(views.first { $0.spec?.id.rawValue == "chronology" })
    let index = try #require(view.graph.nodeIndex("abe-2007"))
    #expect(view.graph.changes?.pastDateTexts[index] == ["2007"])
    let (figure, _) = layoutFigure(view, options: Self.options)
    let written = try WrittenFigure(Data(exportSVG(figure.scene)))
    let group = try #require(written.group("node-abe-2007"))
    let texts = written.texts(of: group).map(\.content)
    #expect(texts.contains("June 2007") && texts.contains("was 2007"), "\(texts)")
    let text = String(decoding: exportPlainText(view), as: UTF8.self)
    #expect(text.contains("Changed: June 2007: Abe visits NATO headquarters"))
    #expect(text.contains("Former date: 2007."))
  }

  @Test("Words and figure tell the same: as many things are new, gone and changed in both")
  func words() throws {
    let (old, new) = try states()
    for view in differenceViews(from: old, to: new, since: "before") {
      let text = String(decoding: exportMarkdown(view), as: UTF8.self)
      let lines = text.split(separator: "\n").map { $0.drop { $0.isNumber || "-. ".contains($0) } }
      let changes = try #require(view.graph.changes)
      for (state, word) in [(GraphChanges.State.added, "New: "), (.removed, "Gone: "), (.changed, "Changed: ")] {
        let nodes = view.nodes.count { changes.nodes[$0] == state }
        let edges = Set(view.edges + view.spans).count { changes.edges[$0] == state }
        #expect(lines.count { $0.hasPrefix(word) } == nodes + edges, "\(view.spec?.id.rawValue ?? ""): \(word)")
      }
      #expect(text.contains("What changed since before"))
    }
  }

  @Test(
    "A relation that is gone is drawn as gone among events, too: the legend says so, and the caption counts it apart")
  func goneArrow() throws {
    let path = Tool.root.appendingPathComponent("examples/minimal/dossier.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.contains("type: prompts") }.joined(separator: "\n")
    try #require(without.count < text.count)
    let states = [text, without].map {
      loadDossier(from: ProjectFiles(files: ["dossier.yaml": Array($0.utf8)]))
    }
    let views = differenceViews(from: states[0], to: states[1], since: "before")
    check(views)
    let view = try #require(views.first { $0.spec?.id.rawValue == "chronology" })
    #expect(view.spec?.caption == "What changed since before: 1 relation gone")
    let svg = String(decoding: exportSVG(layoutFigure(view, options: Self.options).0.scene), as: UTF8.self)
    #expect(svg.contains(">Prompts: gone<") && svg.contains(">Leads to<"))
  }

  @Test("Nothing changed: a pale figure that says so")
  func nothing() throws {
    let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/minimal").path)
    let views = differenceViews(from: dossier, to: dossier, since: "yesterday")
    check(views)
    let counts = views.flatMap { [$0.changeCounts, $0.relationChangeCounts] }
    #expect(counts.allSatisfy { $0.map { $0.added + $0.removed + $0.changed == 0 } ?? false })
    #expect(
      views.allSatisfy { $0.spec?.caption == "What changed since yesterday: nothing of what is shown here" })
  }

  @Test("Of folders and of revisions, into files and folders, on the command line; the same bytes each time")
  func command() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = folder.appendingPathComponent("strike")
    try FileManager.default.copyItem(at: Tool.root.appendingPathComponent("examples/minimal"), to: dossier)
    let file = dossier.appendingPathComponent("dossier.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    var state = "../before"
    try FileManager.default.copyItem(at: dossier, to: folder.appendingPathComponent("before"))
    if let git = Tool.installed("git") {
      for arguments in [
        ["init", "-q"], ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "first"],
      ] {
        #expect(try Tool.run(git, arguments, folder: dossier).status == 0)
      }
      state = "HEAD"
    }
    try yaml.replacingOccurrences(of: "name: Ada Mills", with: "name: Ada B. Mills").write(
      to: file, atomically: true, encoding: .utf8)
    let views = try loadDossier(at: dossier.path).views.compactMap { $0.spec?.id.rawValue }
    let outcome = try Tool.dossier("diff", state, ".", "--figure", "../changes/", folder: dossier)
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    let written = try Tool.contents(of: folder.appendingPathComponent("changes"))
    for view in views {
      let svg = String(decoding: try #require(written["\(view).svg"]), as: UTF8.self)
      #expect(svg.contains("What changed since \(state == "HEAD" ? "HEAD" : "before")"))
      #expect(written["\(view).md"] != nil)
    }
    #expect(try Tool.dossier("diff", state, ".", "--figure", "../again/", folder: dossier).status == 0)
    #expect(try Tool.contents(of: folder.appendingPathComponent("again")) == written)
    let first = try #require(views.first)
    for name in ["a.svg", "a.md", "a.txt"] + (Tool.installed("rsvg-convert") == nil ? [] : ["a.png", "a.pdf"]) {
      let outcome = try Tool.dossier(
        "diff", "../before", ".", "--figure", "../\(name)", "--view", first, folder: dossier)
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path))
    }
    #expect(try Tool.dossier("diff", "../before", ".", "--figure", "../a.gif", folder: dossier).status == 64)
    #expect(
      try Tool.dossier("diff", "../before", ".", "--figure", "../a.svg", "--view", "nope", folder: dossier).status == 64
    )
    #expect(try Tool.dossier("diff", "../before", ".", "--view", first, folder: dossier).status == 64)
    let both = try Tool.dossier(
      "diff", "../before", ".", "--figure", "../b.svg", "--view", first, "--json", folder: dossier)
    #expect(both.status == 0 && both.output.contains("\"changes\""))
  }
}
