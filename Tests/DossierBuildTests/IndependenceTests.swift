import Foundation
import Testing

@Suite("Declined origins stay declined, by the built command")
struct IndependenceTests {
  private static let story = """
    The night shift of the dock workers walked out in the last days of May after the port board had turned down their claim \
    for shorter hours, and by the morning no crane in the western harbour was moving while ships waited in the roads outside.
    """

  /// What is proposed for two papers with one story, of which one credits an agency as well as a third paper does.
  private func proposals(_ frontMatter: String) throws -> [(source: String, origin: String)] {
    let folder = try Tool.temporaryFolder()
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let sources = folder.appendingPathComponent("sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    let files = [
      "dossier.yaml": "title: T\nactors:\n  mills: {name: Mills, type: person, cites: [{courier: \"night shift\"}]}\n",
      "sources/gazette.md": "---\ntitle: G\npublisher: Harbour Gazette\ndate: 2023-06-01\n---\n\(Self.story)\n",
      "sources/courier.md":
        "---\ntitle: C\npublisher: Courier\ndate: 2023-06-02\n\(frontMatter)---\n(AFP) \(Self.story)\n",
      "sources/herald.md": "---\ntitle: H\npublisher: Herald\ndate: 2023-06-02\n---\n(AFP) Ships waited elsewhere.\n",
    ]
    for (path, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(path)) }
    #expect(try Tool.dossier("check", folder.path).status == 0)
    let output = try Tool.dossier("suggest", "origins", "--json", folder.path).output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (object?["proposals"] as? [[String: Any]] ?? []).map { proposal in
      (proposal["source"] as? String ?? "", proposal["origin"] as? String ?? proposal["outlet"] as? String ?? "")
    }
  }

  private func origins(_ frontMatter: String) throws -> [String] {
    try proposals(frontMatter).filter { $0.source == "courier" }.map(\.origin)
  }

  @Test("A source, an outlet, or all of them")
  func declined() throws {
    #expect(try origins("") == ["gazette"])
    // With the stronger one declined the other is proposed.
    #expect(try origins("independent-of: gazette\n") == ["AFP"])
    #expect(try origins("independent-of: [Harbour Gazette]\n") == ["AFP"])
    #expect(try origins("independent-of: AFP\n") == ["gazette"])
    #expect(try origins("independent-of: [gazette, AFP]\n").isEmpty)
    #expect(try origins("independent-of: [gazette, Agence France-Presse]\n").isEmpty)
    #expect(try origins("independent-of: all\n").isEmpty)
  }

  @Test("The line to write is printed, with what was declined before")
  func line() throws {
    let folder = try Tool.temporaryFolder()
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let yaml = """
      title: T
      sources:
        gazette: {title: G, publisher: Harbour Gazette, date: 2023-06-01, text: "\(Self.story)"}
        courier: {title: C, publisher: Courier, date: 2023-06-02, independent-of: Reuters, text: "\(Self.story)"}

      """
    try Data(yaml.utf8).write(to: folder.appendingPathComponent("dossier.yaml"))
    let text = try Tool.dossier("suggest", "origins", folder.path).output
    #expect(text.contains("  if not, in the same place\n    independent-of: [Reuters, gazette]\n"), "\(text)")
  }
}
