import DossierCore
import DossierReader
import Foundation
import Testing

@testable import DossierBuild

/// What is built after an edit is what is built from nothing, and no other file is touched.
///
/// `DOSSIER_EDITS=500` makes as many edits; 40 by default.
@Suite("Incremental builds")
struct IncrementalEditTests {
  private let worker = Tool.built("dossier-layout").path

  private func build(_ folder: URL, to output: URL, usesCache: Bool) throws -> FolderReport {
    var options = BuildOptions()
    options.workerPath = worker
    return try FolderBuild(folder.path, to: output.path, options: options, usesCache: usesCache).run()
  }

  /// What a file is as long as nobody writes or replaces it.
  private func identities(_ folder: URL) throws -> [String: String] {
    var result: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      result[path] = "\(attributes[.systemFileNumber] ?? 0) \(attributes[.modificationDate] ?? 0)"
    }
    return result
  }

  @Test("The files touched by random edits are those that change, and they are what a clean build writes")
  func randomEdits() throws {
    let count = ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap { Int($0) } ?? 40
    let root = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appendingPathComponent("moving")
    let output = root.appendingPathComponent("out")
    let clean = root.appendingPathComponent("clean")
    var dossier = EditableDossier(seed: 7)
    var files = dossier.files()
    try EditableDossier.write(files, over: [:], to: folder)
    #expect(try build(folder, to: output, usesCache: true).hasErrors == false)
    var drawn = 0
    var wanted = 0
    var fingerprints = FingerprintPairs()
    for number in 1...count {
      let what = dossier.edit()
      let edited = dossier.files()
      try EditableDossier.write(edited, over: files, to: folder)
      files = edited
      let before = try Tool.contents(of: output)
      let old = try identities(output)
      let report = try build(folder, to: output, usesCache: true)
      let after = try Tool.contents(of: output)
      if what == "a fault" {
        #expect(report.hasErrors && after == before, "edit \(number): \(what)")
        continue
      }
      #expect(!report.hasErrors, "edit \(number), \(what): \(report.diagnostics.map(\.message))")
      try? FileManager.default.removeItem(at: clean)
      let whole = try build(folder, to: clean, usesCache: false)
      let expected = try Tool.contents(of: clean)
      let differing = Set(expected.keys).union(after.keys).filter { expected[$0] != after[$0] }
      #expect(differing.isEmpty, "edit \(number), \(what): \(differing.sorted())")
      #expect(report.diagnostics == whole.diagnostics, "edit \(number), \(what)")
      // Brute force: what a clean build writes otherwise than the one before.
      let affected = Set(before.keys).union(expected.keys).filter { before[$0] != expected[$0] }
      let touched = Set(report.written + report.removed)
      #expect(touched == affected.filter { !$0.hasSuffix(OutputManifest.name) }, "edit \(number), \(what)")
      let new = try identities(output)
      let rewritten = old.filter { after[$0.key] != nil && !affected.contains($0.key) && new[$0.key] != $0.value }
      #expect(rewritten.isEmpty, "edit \(number), \(what)")
      drawn += report.redrawn?.count ?? 0
      wanted += dossier.views.count
      if number % 4 == 0 { fingerprints.see(try loadDossier(at: folder.path)) }
    }
    let again = try build(folder, to: output, usesCache: true)
    if again.hasErrors == false { #expect(again.redrawn == nil && again.isCurrent) }
    #expect(fingerprints.faults.isEmpty)
    #expect(drawn < wanted / 2, "of \(wanted) figures \(drawn) were drawn")
    print("\(count) edits: \(drawn) of \(wanted) figures drawn")
  }

  @Test("A pruned view is written as the whole one is")
  func pruning() throws {
    for name in ["minimal", "nato-tokyo-office"] {
      let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path)
      for view in dossier.views {
        let pruned = view.pruned()
        #expect(pruned.graph.claims.count <= view.graph.claims.count)
        #expect(viewBytes(pruned.pruned()) == viewBytes(pruned), "pruning twice changes nothing")
        for format in [ExportFormat.markdown, .plainText, .tableHTML, .tableCSV, .tableMarkdown] {
          #expect(exported(pruned, format) == exported(view, format), "\(name) \(view.title) \(format)")
        }
      }
    }
  }

  @Test("A session returns what a clean build returns, and says what it drew")
  func session() throws {
    let root = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: root) }
    var dossier = EditableDossier(seed: 11)
    var files = dossier.files()
    try EditableDossier.write(files, over: [:], to: root)
    var options = BuildOptions()
    options.workerPath = worker
    var session = BuildSession(path: root.path, options: options)
    let first = try session.build()
    #expect(first.redrawn.count == dossier.views.count)
    #expect(try session.build().redrawn.isEmpty)
    for _ in 0..<4 {
      _ = dossier.edit()
      let edited = dossier.files()
      try EditableDossier.write(edited, over: files, to: root)
      files = edited
      let outcome = try session.build()
      var afresh = BuildSession(path: root.path, options: options)
      let clean = try afresh.build()
      #expect(outcome.artifacts == clean.artifacts)
      #expect(outcome.diagnostics == clean.diagnostics)
      #expect(outcome.views == clean.views)
    }
    #expect(!FileManager.default.fileExists(atPath: root.appendingPathComponent(CacheStore.name).path))
  }
}
