import Foundation
import Testing

/// The real command against programs that know what it must say: texts and dossiers that the rules were not made with.
@Suite("Evidence, by programs that were not made with its rules")
struct EvidenceOracleTests {
  private static let python = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? ".venv/bin/python"

  /// Runs a program of `Tests/Oracles`; `nil` if there is no Python, or not what the program needs.
  private func run(_ name: String, _ arguments: [String]) throws -> Tool.Outcome? {
    let path = Self.python.hasPrefix("/") ? Self.python : Tool.root.appendingPathComponent(Self.python).path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      print("\(name) not run: no \(path)")
      return nil
    }
    let script = Tool.root.appendingPathComponent("Tests/Oracles/\(name)").path
    let outcome = try Tool.run(URL(fileURLWithPath: path), [script] + arguments, folder: Tool.root)
    print(outcome.output)
    guard outcome.status != 77 else {
      print("\(name) not run: a module is not installed")
      return nil
    }
    return outcome
  }

  private var tool: String { Tool.built("dossier").path }

  @Test("Edits by rule of texts that nobody here wrote: the licences that every Debian system has")
  func licences() throws {
    let folder = "/usr/share/common-licenses"
    let texts = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted().map { "\(folder)/\($0)" } ?? []
    guard !texts.isEmpty, let outcome = try run("edit_pairs.py", [tool, "16"] + texts) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(" 0 passed as fine"))
  }

  @Test(
    "The same texts in every shape: lists, tables, block quotes, headings, pages; quotes of all lengths, at both ends")
  func shapes() throws {
    let folder = "/usr/share/common-licenses"
    let texts = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted().map { "\(folder)/\($0)" } ?? []
    guard !texts.isEmpty, let outcome = try run("edit_shapes.py", [tool, "150"] + texts) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(" 0 passed as fine"))
  }

  @Test("Tables, lists, footnotes, headings, and notices anywhere in a source")
  func structure() throws {
    guard let outcome = try run("structured_edits.py", [tool]) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("Saved pages, PDF and DOCX: words count, settings do not, the original is fingerprinted")
  func converted() throws {
    guard let outcome = try run("converted_sources.py", [tool]) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("Exports of hostile sources say what PyYAML reads in the dossier, in six formats")
  func exported() throws {
    guard let outcome = try run("read_sources.py", [tool]) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("As many citations are checked as PyYAML counts in the dossier")
  func counted() throws {
    guard let outcome = try run("count_citations.py", [tool, "8"]) else { return }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("check --json has every promised member, by its schema and by name, for every verdict")
  func contract() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-contract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("sources"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: root.appendingPathComponent(name))
    }
    let names = ["exact", "moved", "cosmetic", "changed", "ambiguous", "missing", "gone"]
    let text = "It began in spring. Nine boats sank at the pier. Nobody knows why."
    var yaml = "title: T\nevents:\n"
    for name in names {
      yaml += "  e-\(name): {title: E, when: 2001, cites: [{\(name): Nine boats sank}]}\n"
      try write("sources/\(name).md", "---\ntitle: S\n---\n\(text)\n")
    }
    let held = "  e-held: {title: E, when: 2001, cites: [{held: some words}]}\n"
    let sources = "sources:\n  held: {title: H, withheld: true}\n"
    try write("dossier.yaml", yaml + held + sources)
    var reports: [String] = []
    func report(_ name: String) throws {
      try write("\(name).json", try Tool.dossier("check", "--json", root.path).output)
      reports.append(root.appendingPathComponent("\(name).json").path)
    }
    #expect(try Tool.dossier("accept", "--all", root.path).status == 0)
    try report("accepted")
    let edits = [
      "moved": "Far above stands this. It does not matter. \(text)", "cosmetic": text.replacing(" ", with: "\u{A0} "),
      "changed": text.replacing("Nobody knows", with: "Everybody knows"), "ambiguous": "So it goes. \(text) \(text)",
      "missing": "All of it was taken down.",
    ]
    for (name, text) in edits.sorted(by: { $0.key < $1.key }) {
      try write("sources/\(name).md", "---\ntitle: S\n---\n\(text)\n")
    }
    try FileManager.default.removeItem(at: root.appendingPathComponent("sources/gone.md"))
    let new = "  e-new: {title: E, when: 2001, cites: [{exact: Nobody knows why}], nonsense: 1}\n"
    try write("dossier.yaml", yaml + held + new + sources)
    try report("edited")
    try write("check.schema.json", try Tool.dossier("schema", "--check").output)
    guard
      let outcome = try run("check_contract.py", [root.appendingPathComponent("check.schema.json").path] + reports)
    else { return }
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
