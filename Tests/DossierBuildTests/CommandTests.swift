import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func minimal(in folder: URL) throws -> URL {
    let copy = folder.appendingPathComponent("minimal")
    try FileManager.default.copyItem(at: Tool.root.appendingPathComponent("examples/minimal"), to: copy)
    return copy
  }

  @Test("init, check and build lead from nothing to figures, quietly")
  func fromNothing() throws {
    try withFolder { folder in
      let start = folder.appendingPathComponent("start").path
      #expect(try Tool.dossier("init", start).status == 0)
      let check = try Tool.dossier("check", start)
      #expect((check.status, check.errors) == (0, ""))
      let build = try Tool.dossier("build", start, "--output", folder.appendingPathComponent("out").path)
      #expect((build.status, build.output, build.errors) == (0, "", ""))
      let files = try Tool.contents(of: folder.appendingPathComponent("out")).keys.sorted()
      #expect(
        files == [
          "start/.dossier-manifest", "start/README.md", "start/chronology.csv", "start/chronology.dot",
          "start/chronology.html",
          "start/chronology.md", "start/chronology.svg", "start/start.graphml",
          "start/who-is-who.dot", "start/who-is-who.md", "start/who-is-who.svg",
        ])
      let again = try Tool.dossier("init", start)
      #expect(again.status == 64)
      #expect(again.errors.contains("nothing was written"))
    }
  }

  @Test("Exit status: 1 for a faulty dossier, 2 for the system, 64 for wrong usage")
  func exitStatus() throws {
    try withFolder { folder in
      let dossier = try minimal(in: folder)
      let file = dossier.appendingPathComponent("dossier.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "type: leads-to,", with: "type: leads-too,")
        .write(to: file, atomically: true, encoding: .utf8)
      let check = try Tool.dossier("check", dossier.path)
      #expect(check.status == 1)
      #expect(check.errors.contains("did you mean `leads-to`?"))
      let output = folder.appendingPathComponent("out")
      #expect(try Tool.dossier("build", dossier.path, "--output", output.path).status == 1)
      #expect(!FileManager.default.fileExists(atPath: output.path), "nothing is built from a faulty dossier")
      #expect(try Tool.dossier("check", folder.appendingPathComponent("nowhere").path).status == 2)
      #expect(try Tool.dossier("frobnicate").status == 64)
      #expect(try Tool.dossier("export", "svg", dossier.path).status == 64)
      #expect(try Tool.dossier("build", "--deadline", "0").status == 64)
    }
  }

  @Test("Reports for scripts are one JSON object on standard output")
  func reports() throws {
    try withFolder { folder in
      let dossier = try minimal(in: folder)
      let file = dossier.appendingPathComponent("dossier.yaml")
      try (try String(contentsOf: file, encoding: .utf8) + "\nnonsense: 1\n")
        .write(to: file, atomically: true, encoding: .utf8)
      for format in ["--json", "--sarif"] {
        let outcome = try Tool.dossier("check", dossier.path, format)
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        #expect(object is [String: Any])
      }
    }
  }

  @Test("A file in the way is one clear error; what was there stays")
  func fileInTheWay() throws {
    try withFolder { folder in
      let dossier = try minimal(in: folder)
      let output = folder.appendingPathComponent("out")
      try Data("precious".utf8).write(to: output)
      let build = try Tool.dossier("build", dossier.path, "--output", output.path)
      #expect(build.status == 2)
      #expect(build.errors.hasPrefix("dossier: cannot create the folder"))
      #expect(build.errors.split(separator: "\n").count == 1)
      #expect(try Data(contentsOf: output) == Data("precious".utf8))
    }
  }

  @Test("A full disk is one clear error on standard output too")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      print("skipped: this system has no /dev/full")
      return
    }
    let shell = URL(fileURLWithPath: "/bin/sh")
    let outcome = try Tool.run(shell, ["-c", "'\(Tool.built("dossier").path)' schema > /dev/full"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("standard output"))
  }

  @Test("Without its worker the tool still checks, exports and draws, and says so")
  func missingWorker() throws {
    try withFolder { folder in
      let dossier = try minimal(in: folder)
      var environment = ProcessInfo.processInfo.environment
      environment["DOSSIER_LAYOUT_WORKER"] = "/nonexistent/dossier-layout"
      let output = folder.appendingPathComponent("out")
      let build = try Tool.dossier("build", dossier.path, "--output", output.path, environment: environment)
      #expect(build.status == 0)
      #expect(build.errors.contains("layout-worker-missing"))
      #expect(try Tool.contents(of: output).keys.contains("minimal/who-stands-where.svg"))
    }
  }

  @Test("Exports go to standard output or to a file, of the graph or of a view")
  func export() throws {
    try withFolder { folder in
      let dossier = try minimal(in: folder).path
      let whole = try Tool.dossier("export", "graphml", dossier)
      #expect(whole.status == 0)
      #expect(whole.output.hasPrefix("<?xml"))
      let file = folder.appendingPathComponent("deep/er/view.svg")
      let svg = try Tool.dossier("export", "svg", dossier, "--view", "chronology", "--output", file.path)
      #expect((svg.status, svg.output) == (0, ""))
      #expect(try String(contentsOf: file, encoding: .utf8).contains("<svg"))
      let wrong = try Tool.dossier("export", "dot", dossier, "--view", "chronolgy")
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("Did you mean chronology?"))
    }
  }
}
