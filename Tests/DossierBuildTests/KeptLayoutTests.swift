import Foundation
import Testing

/// `dossier.layout.json` on the command line: figures keep to it, and it can be deleted or damaged at any time.
@Suite("Kept layouts")
struct KeptLayoutTests {
  private let folder: URL
  private let dossier: URL
  private var file: URL { dossier.appendingPathComponent("dossier.layout.json") }

  init() throws {
    folder = try Tool.temporaryFolder()
    dossier = folder.appendingPathComponent("minimal")
    try FileManager.default.copyItem(at: Tool.root.appendingPathComponent("examples/minimal"), to: dossier)
  }

  private func build(_ name: String, _ options: String...) throws -> (files: [String: Data], errors: String) {
    let output = folder.appendingPathComponent(name)
    let outcome = try Tool.run(
      Tool.built("dossier"), ["build", dossier.path, "--output", output.path] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return (try Tool.contents(of: output), outcome.errors)
  }

  @Test("Nothing is kept unless asked for; what is kept is drawn again to the byte, with any number of jobs")
  func again() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let fresh = try build("fresh")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try build("kept", "--keep-layout").files == fresh.files)
    let written = try Data(contentsOf: file)
    #expect(try build("again").files == fresh.files)
    #expect(try build("jobs", "--jobs", "1").files == fresh.files)
    #expect(try Data(contentsOf: file) == written)
  }

  @Test("A removed view leaves the file; a damaged file is one warning and a fresh layout, and is written anew")
  func damage() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let fresh = try build("kept", "--keep-layout")
    let written = try Data(contentsOf: file)
    try written.prefix(written.count / 2).write(to: file)
    let mended = try build("mended")
    #expect(mended.files == fresh.files)
    #expect(mended.errors.components(separatedBy: "warning[").count == 2, "\(mended.errors)")
    #expect(try Data(contentsOf: file) == written)
    let yaml = dossier.appendingPathComponent("dossier.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    let views = try #require(text.range(of: "\n  who-stands-where:"))
    try String(text[..<views.lowerBound]).appending("\n").write(to: yaml, atomically: true, encoding: .utf8)
    _ = try build("fewer")
    #expect(!String(decoding: try Data(contentsOf: file), as: UTF8.self).contains("who-stands-where"))
  }
}
