import Foundation
import Testing

/// Documents are converted one by one, each once: counted by a converter that notes each call.
@Suite("Converted documents are kept")
struct DocumentCacheTests {
  private let root: URL
  private let dossier: URL

  init() throws {
    root = try Tool.temporaryFolder()
    dossier = root.appendingPathComponent("papers")
    let program = root.appendingPathComponent("bin/pdftotext")
    for folder in [dossier, program.deletingLastPathComponent()] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    // Its documents are texts, so that what it makes of them is what they hold.
    try Data("#!/bin/sh\necho called >> '\(root.path)/calls'\nexec cat\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    for name in ["a", "b", "c"] { try write("The talks of \(name) began.\n", to: "\(name).pdf") }
    try write(yaml(title: "Talks"), to: "dossier.yaml")
  }

  private func yaml(title: String, type: String = "event") -> String {
    let names = ["a", "b", "c"]
    let events = names.map {
      "  e-\($0): {title: \($0), type: \(type), when: 2020, cites: [{\($0): \"talks of \($0)\"}]}\n"
    }
    let sources = names.map { "  \($0): {title: Paper \($0), publisher: P, date: 2021-01-01, file: \($0).pdf}\n" }
    return
      "title: \(title)\nevents:\n\(events.joined())sources:\n\(sources.joined())views:\n  all: {layout: timeline}\n"
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: dossier.appendingPathComponent(name))
  }

  /// Builds; how often the converter ran.
  private func build(_ flags: String..., to output: String = "out", status: Int32 = 0) throws -> Int {
    let calls = root.appendingPathComponent("calls")
    try? FileManager.default.removeItem(at: calls)
    let outcome = try Tool.run(
      Tool.built("dossier"), ["build", dossier.path, "--output", root.appendingPathComponent(output).path] + flags,
      environment: ["PATH": "\(root.path)/bin:/usr/bin:/bin"])
    #expect(outcome.status == status, "\(outcome.errors)")
    return (try? String(contentsOf: calls, encoding: .utf8))?.split(separator: "\n").count ?? 0
  }

  @Test("Each is converted once, and again when it, the program or the cache changes")
  func once() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(try build() == 3)
    try write(yaml(title: "Other talks"), to: "dossier.yaml")
    #expect(try build() == 0, "an edit of something else")
    try write("Later the talks of b began.\n", to: "b.pdf")
    #expect(try build() == 1, "one document")
    try write(yaml(title: "Talks", type: "nonsense"), to: "dossier.yaml")
    try write("Much later the talks of c began.\n", to: "c.pdf")
    #expect(try build(status: 1) == 1, "a dossier with a fault")
    #expect(try build(status: 1) == 0, "and again")
    try write(yaml(title: "Talks again"), to: "dossier.yaml")
    let cache = dossier.appendingPathComponent(".dossier-cache")
    for name in try FileManager.default.contentsOfDirectory(atPath: cache.path) where name.count == 64 {
      let file = cache.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
    }
    #expect(try build() == 3, "a damaged cache")
    #expect(try build("--no-cache", to: "clean") == 3)
    let outputs = try ["out", "clean"].map { try Tool.contents(of: root.appendingPathComponent($0)) }
    #expect(outputs[0] == outputs[1])
    try write(yaml(title: "Talks without end"), to: "dossier.yaml")
    let program = root.appendingPathComponent("bin/pdftotext")
    let script = try String(contentsOf: program, encoding: .utf8)
    try Data((script + "# another version\n").utf8).write(to: program)
    #expect(try build() == 3, "another program")
  }
}
