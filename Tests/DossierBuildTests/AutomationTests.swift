import Foundation
import Testing

/// The files of `examples/automation`, run as they stand.
@Suite("Automation")
struct AutomationTests {
  private static let examples = Tool.root.appendingPathComponent("examples/automation")

  /// A folder with a dossier, and what programs need to find the tool and to work without anybody's settings.
  private struct Repository {
    let folder: URL
    let environment: [String: String]

    init() throws {
      folder = try Tool.temporaryFolder()
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      environment = [
        "PATH": Tool.built("dossier").deletingLastPathComponent().path + ":" + path, "HOME": folder.path,
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "LC_ALL": "C",
      ]
      try write(
        """
        title: The strike
        events:
          walkout: {title: Walkout, when: 2023-05-30, cites: [{gazette: "the night shift walked out"}]}
        views:
          time: {layout: timeline}
        """, to: "dossier.yaml")
      try write(
        "---\ntitle: Dockers\n---\nOn Tuesday the night shift walked out. Nobody was hurt.\n", to: "sources/gazette.md")
    }

    func write(_ text: String, to path: String) throws {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }

    func read(_ path: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    /// Runs a line of shell.
    @discardableResult
    func sh(_ line: String, _ more: [String: String] = [:]) throws -> Tool.Outcome {
      try Tool.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", line],
        environment: environment.merging(more) { $1 }, folder: folder)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test("The hook refuses a commit after a source changed, and lets it pass once that is accepted")
  func hook() throws {
    guard Tool.installed("git") != nil else { return }
    let repository = try Repository()
    defer { repository.remove() }
    let hook = Self.examples.appendingPathComponent("pre-commit").path
    let setup = try repository.sh(
      "git init -q && dossier accept --all . && cp '\(hook)' .git/hooks/pre-commit && git add . && git commit -qm first"
    )
    #expect(setup.status == 0, "\(setup.errors)")
    try repository.write(
      "---\ntitle: Dockers\n---\nRebels say the night shift walked out. Nobody was hurt.\n", to: "sources/gazette.md")
    let refused = try repository.sh("git commit -qam second")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("evidence-changed") && refused.errors.contains("The commit was refused"))
    #expect(refused.errors.contains("git config dossier.path"))
    #expect(!refused.errors.contains(NSTemporaryDirectory() + "tmp."), "files are named as they are in the repository")
    #expect(try repository.sh("git rev-list --count HEAD").output == "1\n")
    let accepted = try repository.sh("dossier accept --all . && git add dossier.lock && git commit -qam second")
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(try repository.sh("git rev-list --count HEAD").output == "2\n")
    // What is not staged is not committed, and does not count.
    try repository.write("---\ntitle: Dockers\n---\nNothing happened.\n", to: "sources/gazette.md")
    #expect(try repository.sh("git commit -q --allow-empty -m third").status == 0)
  }

  @Test("The hook looks at the dossier that the repository's settings name")
  func hookElsewhere() throws {
    guard Tool.installed("git") != nil else { return }
    let repository = try Repository()
    defer { repository.remove() }
    let hook = Self.examples.appendingPathComponent("pre-commit").path
    let outcome = try repository.sh(
      """
      set -e; mkdir -p 'reports/the strike'; mv dossier.yaml sources 'reports/the strike/'; git init -q
      git config dossier.path 'reports/the strike'; cp '\(hook)' .git/hooks/pre-commit; git add .
      ! git commit -qm unlocked
      dossier accept --all 'reports/the strike'; git add .; git commit -qm first
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("The rule builds once, and again only after something it depends on has changed")
  func makefile() throws {
    guard Tool.installed("make") != nil else { return }
    let repository = try Repository()
    defer { repository.remove() }
    let make = "make -f '\(Self.examples.appendingPathComponent("Makefile").path)'"
    let refused = try repository.sh(make)
    #expect(refused.status == 2, "nobody has accepted the evidence")
    #expect(!FileManager.default.fileExists(atPath: repository.folder.appendingPathComponent("output").path))
    try repository.sh("dossier accept --all .")
    let built = try repository.sh(make)
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.output.contains("dossier build"))
    #expect(try repository.read("output/\(repository.folder.lastPathComponent)/time.svg").contains("<svg"))
    #expect(try repository.sh(make).output.contains("Nothing to be done"))
    #expect(try repository.sh("\(make) -q").status == 0)
    for change in ["dossier.yaml", "sources/gazette.md", "dossier.lock"] {
      try repository.sh("sleep 0.02; touch \(change)")
      #expect(try repository.sh("\(make) -q").status == 1, "\(change)")
      #expect(try repository.sh(make).status == 0)
      #expect(try repository.sh("\(make) -q").status == 0, "\(change)")
    }
  }

  @Test("The description for pre-commit runs as it stands")
  func preCommit() throws {
    let text = try String(contentsOf: Tool.root.appendingPathComponent(".pre-commit-hooks.yaml"), encoding: .utf8)
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.drop { $0 == "-" || $0 == " " }.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    #expect(values["id"] == "dossier-check" && values["language"] == "system" && values["pass_filenames"] == "false")
    let repository = try Repository()
    defer { repository.remove() }
    let entry = try #require(values["entry"])
    #expect(try repository.sh("\(entry) .").status == 1)
    try repository.sh("dossier accept --all .")
    #expect(try repository.sh("\(entry) .").status == 0)
    let files = try Regex(try #require(values["files"]))
    for name in ["dossier.yaml", "a/b.yml", "dossier.lock", "sources/a.md", "sources/b.pdf"] {
      #expect(name.contains(files), "\(name)")
    }
    #expect(!"Main.swift".contains(files))
  }

  /// The steps of the workflow: their names and what they run.
  private func steps() throws -> [(name: String, run: String)] {
    let lines = try String(contentsOf: Self.examples.appendingPathComponent("dossier.yml"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var steps: [(name: String, run: String)] = []
    var name = ""
    var block = false
    for line in lines {
      if block, line.hasPrefix("          ") {
        steps[steps.count - 1].run += line.dropFirst(10) + "\n"
        continue
      }
      block = false
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("- name: ") { name = String(text.dropFirst(8)) }
      guard text.hasPrefix("run:") else { continue }
      let run = text.dropFirst(4).trimmingCharacters(in: .whitespaces)
      block = run == "|"
      steps.append((name, block ? "" : run + "\n"))
    }
    return steps
  }

  @Test("The workflow's steps run in their order: findings, figures, what changed, the comment, the verdict")
  func workflow() throws {
    guard Tool.installed("git") != nil else { return }
    let repository = try Repository()
    defer { repository.remove() }
    try repository.sh(
      "git init -q && dossier accept --all . && git add . && git commit -qm first && mkdir bin")
    let base = try repository.sh("git rev-parse HEAD").output.trimmingCharacters(in: .whitespacesAndNewlines)
    try repository.write(
      try repository.read("dossier.yaml").replacingOccurrences(of: "2023-05-30", with: "2023-05-31"), to: "dossier.yaml"
    )
    // `gh` writes down what it is asked, and has no comment of its own yet.
    try repository.write(
      "#!/bin/sh\ncase \"$*\" in *--edit-last*) exit 1 ;; esac\necho \"$@\" > asked\ncp \"$5\" comment.md\n",
      to: "bin/gh")
    try repository.sh("chmod +x bin/gh")
    let settings = [
      "DOSSIER": ".", "BASE": base, "NUMBER": "7", "GH_TOKEN": "none",
      "GITHUB_OUTPUT": repository.folder.appendingPathComponent("outputs").path,
      "PATH": repository.folder.appendingPathComponent("bin").path + ":" + (repository.environment["PATH"] ?? ""),
    ]
    let steps = try steps()
    #expect(
      steps.map(\.name) == [
        "Check the evidence", "Build the figures", "Say what changed", "Comment on the pull request",
        "Fail if evidence has changed",
      ])
    func runAll() throws -> [Int32] {
      try repository.sh("rm -f outputs asked comment.md findings.sarif changes.md; rm -rf output")
      return try steps.map { step in
        let status = (try? repository.read("outputs"))?.split(separator: "=").last.map {
          $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let file = repository.folder.appendingPathComponent("step.sh")
        try step.run.write(to: file, atomically: true, encoding: .utf8)
        // As GitHub runs it.
        let shell = Tool.installed("bash") ?? URL(fileURLWithPath: "/bin/sh")
        return try Tool.run(
          shell, ["-e", file.path],
          environment: repository.environment.merging(settings) { $1 }.merging(["STATUS": status ?? "none"]) { $1 },
          folder: repository.folder
        ).status
      }
    }
    #expect(try runAll() == [0, 0, 0, 0, 0])
    let comment = try repository.read("comment.md")
    #expect(comment.contains("2023-05-30") && comment.contains("2023-05-31") && comment.contains("# What changed"))
    #expect(try repository.read("asked") == "pr comment 7 --body-file changes.md\n")
    let sarif = try JSONSerialization.jsonObject(with: Data(try repository.read("findings.sarif").utf8))
    #expect((sarif as? [String: Any])?["version"] as? String == "2.1.0")
    #expect(try repository.read("output/\(repository.folder.lastPathComponent)/time.svg").contains("<svg"))
    try repository.write(
      "---\ntitle: Dockers\n---\nRebels say the night shift walked out. Nobody was hurt.\n", to: "sources/gazette.md")
    #expect(try runAll() == [0, 0, 0, 0, 1])
    #expect(try repository.read("findings.sarif").contains("evidence-changed"))
  }

  @Test("The workflow is what GitHub expects, by the schema of its workflows")
  func schemas() throws {
    guard let python = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? Tool.python else { return }
    let program = URL(fileURLWithPath: python)
    guard try Tool.run(program, ["-m", "check_jsonschema", "--version"]).status == 0 else { return }
    let workflow = Self.examples.appendingPathComponent("dossier.yml").path
    let outcome = try Tool.run(
      program, ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", workflow])
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
