import DossierBuild
import DossierCore
import DossierExport
import DossierReader
import Foundation
import Testing

/// What is built for a circle is, byte for byte, what is built of the dossier from which somebody deleted the rest by hand.
@Suite("Builds for a circle, proved against deletion by hand")
struct ReleaseProofTests {
  private static let formats: [OutputFormat] = OutputFormat.allCases.filter {
    if case .exported = $0 { true } else { false }
  }

  private func build(_ files: ProjectFiles, for release: Release? = nil) throws -> [String: [UInt8]] {
    var options = BuildOptions()
    options.formats = Self.formats
    options.workerPath = Tool.built("dossier-layout").path
    options.deadline = 60
    options.jobs = 1
    options.release = release
    var session = BuildSession(path: "marked", options: options)
    return Dictionary(uniqueKeysWithValues: try session.build(files).artifacts.map { ($0.path, $0.bytes) })
  }

  private func compare(_ outputs: [String: [UInt8]], _ expected: [String: [UInt8]]) {
    #expect(outputs.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      let isSame = outputs[path] == bytes
      #expect(isSame, "\(path): \(firstDifference(outputs[path] ?? [], bytes))")
    }
  }

  @Test(
    "Every output equals the one after deletion by hand, and holds nothing by which something withheld is known",
    arguments: UInt64(1)...24)
  func equalsDeletion(_ seed: UInt64) throws {
    let marked = MarkedDossier(seed: seed)
    let whole = loadDossier(from: marked.project)
    try #require(!whole.hasErrors, "\(whole.diagnostics.filter { $0.severity == .error })")
    let dossier = loadDossier(from: marked.project, for: .public)
    try #require(!dossier.hasErrors, "\(dossier.diagnostics)")
    let outputs = try build(marked.project, for: .public)
    // Something else is withheld there, so that this is said in both.
    let byHand = loadDossier(from: marked.deleted().withDummy().project, for: .public)
    try #require(!byHand.hasErrors, "\(byHand.diagnostics)")
    compare(outputs, try build(marked.deleted().withDummy().project, for: .public))
    #expect(whole.graph.claims.count > dossier.graph.claims.count)
    #expect(dossier.graph.claims.count > 5)
    try #require(marked.secrets.count > 10)
    for (path, bytes) in outputs {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in marked.secrets where text.contains(secret) || path.contains(secret) {
        Issue.record("\(path) holds \(secret)")
      }
    }
    let said = renderDiagnostics(dossier.buildDiagnostics, files: dossier.files, color: false)
    for secret in marked.secrets where said.contains(secret) { Issue.record("said: \(secret)") }
  }

  @Test("Without the statement it equals the ordinary build after deletion by hand", arguments: UInt64(1)...6)
  func equalsOrdinaryBuild(_ seed: UInt64) throws {
    let marked = MarkedDossier(seed: seed)
    var outputs = try build(marked.project, for: .public)
    for (path, bytes) in outputs {
      outputs[path] = Array(strippingStatement(String(decoding: bytes, as: UTF8.self), of: path).utf8)
    }
    compare(outputs, try build(marked.deleted().project))
  }

  @Test("A circle for whom nothing is withheld gets the ordinary build")
  func everythingForTheHouse() throws {
    let marked = MarkedDossier(seed: 7)
    compare(try build(marked.project, for: .internal), try build(marked.project))
  }

  @Test("NetworkX finds the part in the whole, and nothing withheld in it", arguments: UInt64(1)...8)
  func graphs(_ seed: UInt64) throws {
    guard let python = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? Tool.python else { return }
    let marked = MarkedDossier(seed: seed)
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [(String, Data)] = [
      ("whole.graphml", Data(exportGraphML(GraphView(all: loadDossier(from: marked.project).graph)))),
      ("part.graphml", Data(exportGraphML(GraphView(all: loadDossier(from: marked.project, for: .public).graph)))),
      ("withheld.json", try JSONEncoder().encode(marked.secrets)),
    ]
    for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
    let script = Tool.root.appendingPathComponent("Tests/Oracles/compare_release.py").path
    let arguments = [script] + files.map { folder.appendingPathComponent($0.0).path }
    let outcome = try Tool.run(URL(fileURLWithPath: python), arguments)
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
  }

  /// What was added to say that something is withheld, taken out again.
  private func strippingStatement(_ text: String, of path: String) -> String {
    let statement = "Parts of the dossier are withheld"
    var text = text
    for form in [
      "% \(statement).\n\n", "\(statement).\n\n", "<!-- \(statement). -->\n", "// \(statement).\n",
      " · \(statement)", " \(statement).",
      "\n<urn:dossier:marked>\n  a prov:Entity ;\n  dc:rights \"\(statement)\" .\n",
    ] {
      text = text.replacingOccurrences(of: form, with: "")
    }
    #expect(!text.contains(statement), "\(path)")
    return text
  }

  private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String {
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, index - 60)..<min(bytes.count, max(index, 0) + 60)], as: UTF8.self)
    }
    return "at \(index): …\(around(left))… instead of …\(around(right))…"
  }
}
