import Foundation
import Testing

@Suite("Builds for a circle, on the command line")
struct ReleaseCommandTests {
  private static let yaml = """
    title: The strike
    as-of: 2023-07-01
    formats: [md, txt, table-csv, graphml, png, pdf]
    actors:
      mills: {name: Ada Mills, type: person, cites: [{gazette: "Mills spoke"}]}
      cole: {name: Jo Cole, type: person, cites: [{gazette: "Cole listened"}]}
      quill: {name: Vera Quill, type: person, aliases: [The Owl], release: internal, cites: [{memo: "Quill paid Cole"}]}
    relations:
      - {from: mills, type: supports, to: cole, cites: [{gazette: "Mills spoke"}]}
      - {from: quill, type: supports, to: cole, cites: [{memo: "Quill paid Cole"}]}
    views:
      all: {layout: network, title: Who stands where}
      owl: {layout: network, title: Around her, touching: quill}
    """
  private static let secrets = ["Quill", "quill", "The Owl", "owl", "memo", "informant", "Around her"]

  private func dossier() throws -> URL {
    let folder = try Tool.temporaryFolder().appendingPathComponent("strike")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("sources"), withIntermediateDirectories: true)
    try Self.yaml.write(to: folder.appendingPathComponent("dossier.yaml"), atomically: true, encoding: .utf8)
    let filler = String(repeating: "Of that day nothing else is written. ", count: 20)
    try "---\ntitle: Dockers walk out\n---\nMills spoke. \(filler)\nCole listened.\n".write(
      to: folder.appendingPathComponent("sources/gazette.md"), atomically: true, encoding: .utf8)
    try "---\ntitle: What the informant said\nrelease: internal\n---\nQuill paid Cole.\n".write(
      to: folder.appendingPathComponent("sources/memo.md"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test("The outputs stand in a folder of their own and hold no secret: texts, pictures, documents, and what is said")
  func build() throws {
    let folder = try dossier()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let accepted = try Tool.dossier("accept", "--all", folder.path)
    #expect(accepted.status == 0, "\(accepted.errors)")
    let whole = try Tool.dossier("build", "--keep-layout", ".", folder: folder)
    #expect(whole.status == 0, "\(whole.errors)")
    let placements = try Data(contentsOf: folder.appendingPathComponent("dossier.layout.json"))
    let outcome = try Tool.dossier("build", "--redact", ".", folder: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome.errors)")
    #expect(try Data(contentsOf: folder.appendingPathComponent("dossier.layout.json")) == placements)
    let outputs = try Tool.contents(of: folder.appendingPathComponent("output-public"))
    #expect(
      Set(outputs.keys) == [
        "strike/README.md", "strike/all.svg", "strike/all.md", "strike/all.txt", "strike/all.graphml", "strike/all.png",
        "strike/all.pdf", "strike/strike.pdf", "strike/strike.graphml", "strike/.dossier-manifest",
      ])
    for (path, data) in outputs {
      for secret in Self.secrets where data.range(of: Data(secret.utf8)) != nil || path.contains(secret) {
        Issue.record("\(path) holds \(secret)")
      }
      guard path.hasSuffix(".pdf") else { continue }
      let file = folder.appendingPathComponent("output-public").appendingPathComponent(path)
      for program in ["pdftotext", "pdfinfo"] {
        guard let tool = Tool.installed(program) else { continue }
        let read = try Tool.run(tool, [file.path] + (program == "pdftotext" ? ["-"] : []))
        #expect(read.status == 0)
        for secret in Self.secrets { #expect(!read.output.contains(secret), "\(path): \(secret)") }
        if program == "pdftotext" { #expect(read.output.contains("Parts of the dossier are withheld")) }
      }
    }
    let again = try Tool.dossier("build", "--release", "public", ".", folder: folder)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try Tool.contents(of: folder.appendingPathComponent("output-public")) == outputs)
  }

  @Test("What an earlier build of everything left is removed; what somebody else put there stops the build")
  func leftovers() throws {
    let folder = try dossier()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let output = folder.appendingPathComponent("output")
    #expect(try Tool.dossier("build", ".", folder: folder).status == 0)
    try "Quill".write(to: output.appendingPathComponent("strike/draft.txt"), atomically: true, encoding: .utf8)
    let before = try Tool.contents(of: output)
    #expect(before["strike/owl.svg"] != nil)
    let refused = try Tool.dossier("build", "--redact", "--output", "output", ".", folder: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error[release-leftover]") && refused.errors.contains("draft.txt"))
    #expect(try Tool.contents(of: output) == before)
    try FileManager.default.removeItem(at: output.appendingPathComponent("strike/draft.txt"))
    #expect(try Tool.dossier("build", "--redact", "--output", "output", ".", folder: folder).status == 0)
    for (path, data) in try Tool.contents(of: output) {
      for secret in Self.secrets where data.range(of: Data(secret.utf8)) != nil || path.contains(secret) {
        Issue.record("\(path) holds \(secret)")
      }
    }
    let cache = try Tool.contents(of: folder.appendingPathComponent(".dossier-cache"))
    try FileManager.default.removeItem(at: output)
    #expect(try Tool.dossier("build", "--redact", ".", folder: folder).status == 0)
    #expect(try Tool.contents(of: folder.appendingPathComponent(".dossier-cache")) == cache, "nothing is cached")
    let current = try Tool.dossier("build", "--redact", "--check", ".", folder: folder)
    #expect(current.status == 0, "\(current.output)\(current.errors)")
  }

  @Test("Words that name what is withheld stop the build, with their place and without the words")
  func mentions() throws {
    let folder = try dossier()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let file = folder.appendingPathComponent("dossier.yaml")
    try (Self.yaml + "\nsummary: What Vera Quill knew\n").write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Tool.dossier("build", "--redact", ".", folder: folder)
    #expect(outcome.status == 1)
    let line = Self.yaml.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(outcome.errors.contains("dossier.yaml:\(line):10: error[release-mention]"))
    for secret in Self.secrets { #expect(!outcome.errors.contains(secret)) }
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("output-public").path))
    let allowed = try Tool.dossier("build", "--redact", "--allow-mentions", ".", folder: folder)
    #expect(allowed.status == 0, "\(allowed.errors)")
  }

  @Test("Exports and differences for a circle")
  func others() throws {
    let folder = try dossier()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for format in ["graphml", "dot", "annotations", "prov", "csl-json", "sources", "sources-csv", "bibtex"] {
      let outcome = try Tool.dossier("export", format, "--redact", ".", folder: folder)
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      // The Web Ontology Language is no secret.
      let output = outcome.output.replacingOccurrences(of: "@prefix owl: <http://www.w3.org/2002/07/owl#>", with: "")
      for secret in Self.secrets { #expect(!output.contains(secret), "\(format): \(secret)") }
    }
    let hidden = try Tool.dossier("export", "md", "--redact", "--view", "owl", ".", folder: folder)
    #expect(hidden.status == 64)
    let other = folder.deletingLastPathComponent().appendingPathComponent("later")
    try FileManager.default.copyItem(at: folder, to: other)
    let file = other.appendingPathComponent("dossier.yaml")
    let yaml = Self.yaml.replacingOccurrences(of: "The Owl", with: "The Old Owl").replacingOccurrences(
      of: "Jo Cole", with: "Joan Cole")
    try yaml.write(to: file, atomically: true, encoding: .utf8)
    let difference = try Tool.dossier("diff", "--redact", folder.path, other.path)
    #expect(difference.status == 0, "\(difference.errors)")
    #expect(difference.output.contains("Joan Cole"))
    for secret in Self.secrets { #expect(!difference.output.contains(secret)) }
  }

  @Test("Placements are not kept of a part of a dossier, and options that contradict each other are wrong usage")
  func usage() throws {
    #expect(try Tool.dossier("build", "--redact", "--keep-layout", "examples/minimal").status == 64)
    #expect(try Tool.dossier("build", "--redact", "--release", "partners", "examples/minimal").status == 64)
    #expect(try Tool.dossier("build", "--allow-mentions", "examples/minimal").status == 64)
  }
}
