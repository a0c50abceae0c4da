import DossierBuild
import DossierCore
import DossierExport
import DossierReader
import Foundation
import Testing

@Suite("What changed between two states of a dossier")
struct DifferenceTests {
  private static let base = """
    title: The strike
    actors:
      mills: {name: Ada Mills, type: person, cites: [{gazette: "Mills spoke"}]}
      cole: {name: Jo Cole, type: person, cites: [{gazette: "Cole listened"}]}
    events:
      walkout:
        title: Walkout
        type: protest
        when: late May 2023
        roles: {participant: [mills]}
        cites: [{gazette: "the night shift walked out in the last days of May"}]
    relations:
      - {from: mills, type: supports, to: cole, cites: [{gazette: "Mills spoke"}]}
    views:
      all: {layout: network}
    """
  private static let source = """
    ---
    title: Dockers walk out
    ---
    Mills spoke. Cole listened. Then the night shift walked out in the last days of May.
    """

  private func load(_ yaml: String, source: String = source) -> LoadedDossier {
    loadDossier(
      from: ProjectFiles(
        files: ["dossier.yaml": Array(yaml.utf8), "sources/gazette.md": Array(source.utf8)]))
  }

  private func changes(_ edit: (String) -> String, source: String = source) throws -> Difference {
    let old = load(Self.base)
    let new = load(edit(Self.base), source: source)
    try #require(old.diagnostics.isEmpty, "\(old.diagnostics)")
    let difference = Difference(from: old.records, to: new.records)
    #expect(try difference.applied(to: old.records) == new.records)
    return difference
  }

  @Test("Nothing changed: no change, no text")
  func none() throws {
    let difference = try changes { $0 }
    #expect(difference.isEmpty)
    let dossier = load(Self.base)
    #expect(differenceText(DifferenceReport(difference, old: dossier.graph, new: dossier.graph)).isEmpty)
  }

  @Test("A date that is another is a change of the date and of the claim, told as written")
  func date() throws {
    let difference = try changes { $0.replacingOccurrences(of: "late May 2023", with: "2023-05-29") }
    let date = try #require(difference.changes.first { $0.key == Record.Key(.date, "walkout") })
    let written = try #require(date.fields.first { $0.name == "written" })
    #expect((written.old, written.new) == (["late May 2023"], ["2023-05-29"]))
    #expect(!difference.changes.contains { $0.key.kind == .edge || $0.key.kind == .source || $0.key.kind == .view })
  }

  @Test("The same quote in a changed sentence is a change of evidence")
  func sentence() throws {
    let edited = Self.source.replacingOccurrences(of: "Then the night", with: "Rebels say the night")
    let difference = try changes({ $0 }, source: edited)
    #expect(!difference.isEmpty)
    #expect(difference.changes.allSatisfy { $0.key.kind == .evidence })
    let fields = difference.changes.flatMap(\.fields)
    #expect(Set(fields.map(\.name)) == ["sentence"])
  }

  @Test(
    "A sentence beside a quote is part of what the citation rests on, and a figure marks its change until it is accepted"
  )
  func neighbour() throws {
    func state(_ source: String, accepting: Bool) -> LoadedDossier {
      var files = ["dossier.yaml": Array(Self.base.utf8), "sources/gazette.md": Array(source.utf8)]
      let fresh = loadDossier(from: ProjectFiles(files: files), collectsEvidence: true)
      files["dossier.lock"] = acceptEvidence(of: accepting ? fresh : state(Self.source, accepting: true), .all).bytes
      return loadDossier(from: ProjectFiles(files: files), collectsEvidence: true)
    }
    let before = state(Self.source, accepting: true)
    let edited = Self.source.replacingOccurrences(of: "Cole listened", with: "Cole never listened")
    for isAccepted in [true, false] {
      let after = state(edited, accepting: isAccepted)
      let difference = Difference(from: before.records, to: after.records)
      #expect(try difference.applied(to: before.records) == after.records)
      #expect(difference.changes.allSatisfy { $0.key.kind == .evidence })
      let walkout = try #require(difference.changes.first { $0.key.id == "walkout.when ← gazette" })
      #expect(walkout.fields.map(\.name) == (isAccepted ? ["sentence before"] : ["sentence before", "verdict"]))
      #expect(walkout.fields.first?.old == ["Cole listened."])
      #expect(walkout.fields.first?.new == ["Cole never listened."])
      let union = unionGraph(from: before.graph, to: after.graph, difference: difference, since: "before")
      let index = try #require(union.nodeIndex("walkout"))
      #expect(union.change(ofNode: index) == (isAccepted ? .unchanged : .changed))
    }
  }

  @Test("Typography around a quote is a change that is told in one line, and marks nothing")
  func typography() throws {
    let edited = Self.source.replacingOccurrences(of: "Then the night", with: "*Then* the\u{A0}night")
    let (old, new) = (load(Self.base), load(Self.base, source: edited))
    let difference = Difference(from: old.records, to: new.records)
    #expect(!difference.isEmpty && difference.changes.allSatisfy { $0.isCosmetic })
    let report = DifferenceReport(difference, old: old.graph, new: new.graph)
    #expect(differenceText(report) == "Around one quote only the typography changed.\n")
    #expect(
      String(decoding: differenceMarkdown(report), as: UTF8.self).contains("Around one quote only the typography"))
    #expect(String(decoding: differenceJSON(report), as: UTF8.self).contains("\"cosmetic\": true"))
    let union = unionGraph(from: old.graph, to: new.graph, difference: difference, since: "before")
    #expect(union.changes?.nodes.allSatisfy { $0 == .unchanged } ?? false)
    let material = Self.source.replacingOccurrences(of: "Then the night", with: "Then no night")
    let other = Difference(from: old.records, to: load(Self.base, source: material).records)
    #expect(!other.changes.contains { $0.isCosmetic })
  }

  @Test("What a quote rests on is told once for all claims that cite it, and what a title says is not said again")
  func brief() throws {
    let edited = Self.source.replacingOccurrences(of: "Then the night", with: "Rebels say the night")
    let (old, new) = (load(Self.base), load(Self.base, source: edited))
    let text = differenceText(
      DifferenceReport(Difference(from: old.records, to: new.records), old: old.graph, new: new.graph))
    #expect(text.components(separatedBy: "the night shift walked out in the last days of May”  (").count == 2)
    #expect(text.contains("walkout.participant.mills, walkout.type, walkout.when)"))
    let none = loadDossier(from: ProjectFiles(files: ["dossier.yaml": Array("title: The strike\n".utf8)]))
    let all = differenceText(
      DifferenceReport(Difference(from: none.records, to: old.records), old: none.graph, new: old.graph))
    #expect(all.contains("  + Ada Mills – supports – Jo Cole  (e:mills.supports.cole)\n"))
    #expect(all.contains("  + Ada Mills – supports – Jo Cole  (mills.supports.cole)\n  +"))
    #expect(all.contains("  + Ada Mills  (mills.type)\n      object: person\n"))
    #expect(!all.contains("The order in the files changed"))
  }

  @Test("A new version beside the old one is a disagreement that was added")
  func conflict() throws {
    let difference = try changes {
      $0.replacingOccurrences(
        of: "    when: late May 2023",
        with: "    when: {value: late May 2023, or: [{value: 2023-06-01, cites: [{gazette: \"Mills spoke\"}]}]}")
    }
    let added = difference.changes.compactMap { change -> Record? in
      if case .added(let record) = change, record.key.kind == .conflict { record } else { nil }
    }
    let conflict = try #require(added.first)
    #expect(conflict.values("versions").count == 2)
  }

  @Test(
    "Each key of a view is compared",
    arguments: [
      ("page: a4", "page"), ("theme: dark", "theme"), ("notes: none", "notes"), ("touching: [mills]", "touching"),
      ("budget: 9", "budget"), ("size: degree", "size"), ("rank: time", "rank"), ("direction: down", "direction"),
    ])
  func views(_ addition: String, _ field: String) throws {
    let difference = try changes {
      $0.replacingOccurrences(of: "{layout: network}", with: "{layout: network, \(addition)}")
    }
    #expect(difference.changes.map(\.key) == [Record.Key(.view, "all")])
    #expect(difference.changes.flatMap(\.fields).map(\.name) == [field])
  }

  @Test("Order alone is told apart from content")
  func order() throws {
    let difference = try changes { base in
      let lines = base.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let mills = lines.firstIndex { $0.hasPrefix("  mills:") }.map { $0 } ?? 0
      var swapped = lines
      swapped.swapAt(mills, mills + 1)
      return swapped.joined(separator: "\n")
    }
    #expect(difference.changes.isEmpty)
    #expect(difference.order != nil)
  }

  @Test("apply(diff(a, b), a) = b for pairs among many states, and a difference does not fit another state")
  func application() throws {
    var states = [load(Self.base).records]
    let edits = [
      ("Ada Mills", "Ada B. Mills"), ("type: protest", "type: meeting"), ("supports", "opposes"),
      ("late May 2023", "May 2023"), ("Mills spoke\"}]}\n  cole", "Cole listened\"}]}\n  cole"),
      ("participant: [mills]", "participant: [mills, cole]"), ("layout: network", "layout: timeline"),
      ("title: The strike", "title: The long strike"), ("  cole: {name: Jo Cole", "  kohl: {name: Jo Cole"),
    ]
    for (old, new) in edits { states.append(load(Self.base.replacingOccurrences(of: old, with: new)).records) }
    #expect(Set(states).count == states.count)
    for old in states {
      for new in states {
        let difference = Difference(from: old, to: new)
        #expect(try difference.applied(to: old) == new)
        #expect(difference.isEmpty == (old == new))
      }
    }
    let difference = Difference(from: states[0], to: states[1])
    #expect(throws: Difference.Mismatch.self) { try difference.applied(to: states[1]) }
  }

  @Test("The command prints text, Markdown and JSON, and its exit status can tell")
  func command() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("a", Self.base), ("b", Self.base.replacingOccurrences(of: "late May 2023", with: "2023-05-29")),
    ] {
      let sources = folder.appendingPathComponent("\(name)/sources")
      try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(name)/dossier.yaml"))
      try Data(Self.source.utf8).write(to: sources.appendingPathComponent("gazette.md"))
    }
    let (a, b) = (folder.appendingPathComponent("a").path, folder.appendingPathComponent("b").path)
    let text = try Tool.dossier("diff", a, b)
    #expect((text.status, text.errors) == (0, ""))
    #expect(text.output.contains("Dates: 1 changed"))
    #expect(text.output.contains("→ 2023-05-29"))
    #expect(try Tool.dossier("diff", a, b, "--exit-code").status == 1)
    let same = try Tool.dossier("diff", a, a, "--exit-code")
    #expect((same.status, same.output) == (0, ""))
    let json = try Tool.dossier("diff", a, b, "--json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.contains { $0["kind"] as? String == "date" && $0["change"] as? String == "changed" })
    #expect(try Tool.dossier("diff", a, b, "--markdown").output.hasPrefix("# What changed: The strike\n"))
    #expect(try Tool.dossier("diff", a, folder.appendingPathComponent("none").path).status == 2)
  }

  @Test("A dossier is compared with itself at an earlier Git revision")
  func revision() throws {
    let git = try #require(Tool.installed("git"), "Git is needed")
    let root = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appendingPathComponent("deep/strike")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("sources"), withIntermediateDirectories: true)
    func write(_ yaml: String) throws { try Data(yaml.utf8).write(to: folder.appendingPathComponent("dossier.yaml")) }
    func run(_ arguments: String...) throws {
      let identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
      let outcome = try Tool.run(git, ["-C", root.path] + identity + arguments)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    try write(Self.base)
    try Data(Self.source.utf8).write(to: folder.appendingPathComponent("sources/gazette.md"))
    let elsewhere = root.appendingPathComponent("elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try Data("notes\n".utf8).write(to: elsewhere.appendingPathComponent("notes.md"))
    try run("init", "-q")
    try run("add", ".")
    try run("commit", "-q", "-m", "one")
    try write(Self.base.replacingOccurrences(of: "late May 2023", with: "2023-05-29"))
    let changed = try Tool.dossier("diff", "HEAD", folder.path, "--dossier", folder.path)
    #expect((changed.status, changed.errors) == (0, ""))
    #expect(changed.output.contains("late May 2023"))
    let same = try Tool.dossier("diff", "HEAD", "HEAD", "--dossier", folder.path)
    #expect((same.status, same.output, same.errors) == (0, "", ""))
    let unknown = try Tool.dossier("diff", "no-such", "HEAD", "--dossier", folder.path)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no revision no-such"))
    // Where no dossier is named, none is compared with none.
    let none = try Tool.dossier("diff", "HEAD", "HEAD", folder: elsewhere)
    #expect(none.status == 2)
    #expect(
      none.errors.contains("there is no dossier here at HEAD (the dossier is taken to be here: --dossier names"),
      "\(none.errors)")
    // A folder of other YAML files is none either.
    try Data("a: 1\n".utf8).write(to: elsewhere.appendingPathComponent("settings.yaml"))
    let other = try Tool.dossier("diff", elsewhere.path, folder.path)
    #expect(other.status == 64)
    #expect(other.errors == "Error: There is no dossier in \(elsewhere.path).\n")
  }
}
