import Foundation
import Testing

/// `dossier watch` as a person uses it: the command itself, with Chromium looking at it.
@Suite("The live preview", .serialized, .enabled(if: Peers.arePresent, "no Chromium or Python here"))
struct PreviewTests {
  private struct Outcome: Decodable {
    let held: [String]
    let failed: [String]
  }

  /// What is done, and how many things must hold of it.
  static let scenarios: [(name: String, count: Int)] = [
    ("editing", 9), ("faults", 10), ("hostile", 4), ("saving", 5), ("vanishing", 6), ("company", 2),
    ("security", 45), ("ending", 5), ("outputs", 2), ("beginning", 4), ("crowd", 1),
    ("turbulence", 4), ("checkout", 1), ("link", 3), ("tools", 5),
  ]

  @Test("Edits, faults, ways of saving, other hosts, ends", arguments: scenarios)
  func scenario(name: String, count: Int) throws {
    let chromium = try #require(Peers.chromium)
    let python = try #require(Peers.python)
    let root = Tool.root
    let outcome = try Tool.run(
      python,
      [
        root.appendingPathComponent("Tests/Oracles/drive_preview.py").path, Tool.built("dossier").path, chromium.path,
        root.appendingPathComponent("examples/minimal").path, name,
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let result = try JSONDecoder().decode(Outcome.self, from: Data(outcome.output.utf8))
    for failure in result.failed { Issue.record("\(failure)") }
    #expect(result.held.count >= count, "\(result.held)")
  }
}

/// The programs that the tests need.
private enum Peers {
  static let chromium = ["chromium", "google-chrome"].lazy.compactMap(Tool.installed).first
  static let python = Tool.installed("python3")
  static var arePresent: Bool { chromium != nil && python != nil }
}
