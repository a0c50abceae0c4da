import Foundation
import Testing

/// Evidence from the command line: check, accept, build, explain, and the JSON that scripts read.
@Suite("Evidence from the command line")
struct EvidenceCommandTests {
  private func withStart(_ body: (String, URL) throws -> Void) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let start = folder.appendingPathComponent("start")
    #expect(try Tool.dossier("init", start.path).status == 0)
    try body(start.path, start.appendingPathComponent("sources/gazette.md"))
  }

  private func edit(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = try #require(EvidenceDossier.edit(text, old, new))
    try Data(edited.utf8).write(to: file)
  }

  @Test("A new dossier is locked; an edit of its source fails the check until it is accepted")
  func workflow() throws {
    try withStart { start, gazette in
      let check = try Tool.dossier("check", start, "--locked")
      #expect((check.status, check.errors) == (0, ""))
      let count = check.output.prefix { $0.isNumber }
      #expect(check.output == "\(count) citations checked of \(count): \(count) exact\n")

      try edit(gazette, "by the end of 2024", "by the end of 2034")
      let changed = try Tool.dossier("check", start)
      #expect(changed.status == 1)
      #expect(changed.errors.contains("error[evidence-changed]"))
      #expect(changed.errors.contains("[-2024.-]{+2034.+}"))
      #expect(!changed.errors.contains("quote-not-found"), "said once")
      let build = try Tool.dossier("build", start, "--output", start + "/out")
      #expect(build.status == 1, "a quote that does not stand in its source is never drawn")

      #expect(try Tool.dossier("accept", start).status == 64)
      #expect(try Tool.dossier("accept", "opennig", start).errors.contains("Did you mean opening?"))
      let refused = try Tool.dossier("accept", "--all", start)
      #expect(refused.status == 1)
      #expect(refused.output.contains("not accepted"))
      try edit(
        URL(fileURLWithPath: start + "/dossier.yaml"), "should open by the end of 2024",
        "should open by the end of 2034")
      #expect(try Tool.dossier("check", start).status == 1, "an edited quote is accepted too, or it is not")
      let accepted = try Tool.dossier("accept", "--all", start)
      #expect(accepted.status == 0)
      #expect(accepted.output.contains("opening."))
      #expect(try Tool.dossier("check", start, "--locked").status == 0)
      #expect(
        try Tool.dossier("accept", "--all", "--dossier", start).output == "Nothing to accept: all is as it was.\n")
    }
  }

  @Test("Evidence that changed beside its quote: the build warns, explain says so")
  func buildWarns() throws {
    try withStart { start, gazette in
      try edit(gazette, "The quay should", "Critics doubt it. The quay should")
      #expect(try Tool.dossier("check", start).status == 1)
      let build = try Tool.dossier("build", start, "--output", start + "/out")
      #expect(build.status == 0)
      #expect(build.errors.contains("warning[evidence-changed]"))
      #expect(try Tool.dossier("explain", "opening", start).output.contains("[changed]"))
      #expect(try Tool.dossier("accept", "--source", "gazette", start).status == 0)
      #expect(try Tool.dossier("check", start).status == 0)
      try FileManager.default.removeItem(atPath: start + "/dossier.lock")
      let unlocked = try Tool.dossier("check", start)
      #expect(unlocked.status == 0)
      #expect(unlocked.output.contains("unlocked (dossier accept --all"))
      #expect(try Tool.dossier("check", start, "--locked").status == 1)
    }
  }

  @Test("Nothing is accepted in a dossier with other errors, nor into a folder that cannot be written")
  func refusals() throws {
    try withStart { start, _ in
      let file = URL(fileURLWithPath: start + "/dossier.yaml")
      let lock = try Data(contentsOf: URL(fileURLWithPath: start + "/dossier.lock"))
      try edit(file, "type: leads-to,", "type: leads-too,")
      let outcome = try Tool.dossier("accept", "--all", start)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("nothing was accepted"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: start + "/dossier.lock")) == lock)
    }
  }

  @Test("check --json is what its JSON Schema says, for a good dossier and for one with every kind of fault")
  func schema() throws {
    try withStart { start, gazette in
      let schema = try Tool.dossier("schema", "--check")
      #expect(schema.status == 0)
      let folder = URL(fileURLWithPath: start)
      try Data(schema.output.utf8).write(to: folder.appendingPathComponent("check.schema.json"))
      try Data(try Tool.dossier("check", start, "--json").output.utf8)
        .write(to: folder.appendingPathComponent("good.json"))
      try edit(gazette, "2024", "2034")
      try edit(folder.appendingPathComponent("dossier.yaml"), "\nviews:", "\nnonsense: 1\nviews:")
      let outcome = try Tool.dossier("check", start, "--json")
      #expect(outcome.status == 1)
      try Data(outcome.output.utf8).write(to: folder.appendingPathComponent("bad.json"))
      let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let citations = try #require(object["citations"] as? [[String: Any]])
      #expect(citations.count == object["cited"] as? Int)
      let opening = try #require(citations.first { $0["part"] as? String == "quote" })
      #expect((opening["is"] as? String)?.contains("2034") == true)
      #expect((opening["was"] as? String)?.contains("2024") == true)
      #expect(opening["sourceLine"] as? Int == 7)
      let python = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? ".venv/bin/python"
      let script = """
        import json, sys
        try:
            import jsonschema
        except ImportError:
            sys.exit(77)
        schema = json.load(open("check.schema.json"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for name in ["good.json", "bad.json"]:
            jsonschema.validate(json.load(open(name)), schema, jsonschema.Draft202012Validator)
        broken = json.load(open("good.json"))
        broken["citations"][0]["verdict"] = "fine"
        assert not jsonschema.Draft202012Validator(schema).is_valid(broken)
        """
      let path = python.hasPrefix("/") ? python : Tool.root.appendingPathComponent(python).path
      guard FileManager.default.isExecutableFile(atPath: path) else {
        print("JSON Schema of check not validated: no \(path)")
        return
      }
      let result = try Tool.run(URL(fileURLWithPath: path), ["-c", script], folder: folder)
      if result.status == 77 {
        print("JSON Schema of check not validated: jsonschema is not installed")
      } else {
        #expect(result.status == 0, "\(result.errors)")
      }
    }
  }

  @Test("The examples are locked, and nothing in them has changed")
  func examples() throws {
    for example in ["minimal", "nato-tokyo-office"] {
      let outcome = try Tool.dossier("check", "--locked", Tool.root.appendingPathComponent("examples/\(example)").path)
      #expect((outcome.status, outcome.errors) == (0, ""), "\(example)")
    }
  }
}
