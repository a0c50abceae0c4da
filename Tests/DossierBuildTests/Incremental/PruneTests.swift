import Foundation
import Testing

/// What builds leave behind when a dossier is renamed.
@Suite("Outputs of dossiers that are gone")
struct PruneTests {
  private let place: OutputPlace

  init() throws { place = try OutputPlace() }

  private func build(_ dossier: URL, _ flags: String...) throws -> Tool.Outcome {
    try Tool.run(Tool.built("dossier"), ["build", dossier.path, "--output", place.output.path] + flags)
  }

  private func folders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.output.path).sorted()
  }

  @Test("--prune takes away what was written for other names, and nothing else")
  func prune() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    let others = place.output.appendingPathComponent("others")
    try FileManager.default.createDirectory(at: others, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: others.appendingPathComponent("README.md"))
    let renamed = place.root.appendingPathComponent("renamed")
    try FileManager.default.moveItem(at: place.dossier, to: renamed)
    #expect(try build(renamed).status == 0)
    #expect(try folders() == ["minimal", "others", "renamed"], "without --prune other dossiers are nobody's affair")
    let check = try build(renamed, "--prune", "--check")
    #expect(check.status == 1)
    #expect(check.output.contains("superfluous  \(place.output.path)/minimal/chronology.svg\n"))
    #expect(try folders() == ["minimal", "others", "renamed"])
    try Data("changed".utf8).write(to: place.file("chronology.md"))
    try Data("mine".utf8).write(to: place.file("notes.txt"))
    let pruned = try build(renamed, "--prune")
    #expect(pruned.status == 0)
    #expect(pruned.errors.contains("output-left-alone"))
    #expect(try place.names() == ["chronology.md", "notes.txt"], "what somebody wrote or changed stays")
    #expect(try String(contentsOf: others.appendingPathComponent("README.md"), encoding: .utf8) == "mine")
    try FileManager.default.removeItem(at: place.output.appendingPathComponent("minimal"))
    let again = place.root.appendingPathComponent("again")
    try FileManager.default.moveItem(at: renamed, to: again)
    #expect(try build(again, "--prune").status == 0)
    #expect(try folders() == ["again", "others"], "an empty folder goes")
    let clean = try build(again, "--prune", "--check")
    #expect((clean.status, clean.output) == (0, ""))
  }
}
