import DossierCore
import Foundation
import Testing

@testable import DossierBuild

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Nothing torn, nothing lost. `DOSSIER_KILLS` and `DOSSIER_RACES` set how often; `Scripts/check-robustness` sets them high.
@Suite("Nothing torn, nothing lost", .serialized)
struct OutputSafetyTests {
  private let place: OutputPlace

  init() throws { place = try OutputPlace() }

  private func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test("Files of a view that is gone go if dossier wrote them and nobody changed them, in a fresh clone too")
  func removedView() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    // As in a fresh clone: the output is there, the cache is not.
    try FileManager.default.removeItem(at: place.cache)
    try Data("mine".utf8).write(to: place.file("who-stands-where.md"))
    try Data("mine".utf8).write(to: place.file("notes.txt"))
    try place.edit { $0.replacingOccurrences(of: "  who-stands-where:", with: "  who-is-where:") }
    let build = try place.build()
    #expect(build.status == 0)
    #expect(build.errors.contains("warning[output-left-alone]") && build.errors.contains("who-stands-where.md"))
    #expect(
      try place.names() == [
        "README.md", "chronology.csv", "chronology.dot", "chronology.html", "chronology.md", "chronology.svg",
        "minimal.graphml", "notes.txt", "who-is-where.dot", "who-is-where.md", "who-is-where.svg",
        "who-stands-where.md",
      ])
    #expect(try Data(contentsOf: place.file("who-stands-where.md")) == Data("mine".utf8))
    #expect(try place.build().errors.isEmpty, "said once")
    if let sha256sum = Tool.installed("sha256sum") {
      let folder = place.output.appendingPathComponent("minimal")
      #expect(try Tool.run(sha256sum, ["--check", "--strict", OutputManifest.name], folder: folder).status == 0)
    }
  }

  @Test("A file that somebody else wrote, a folder or a link in the way is one clear error, and nothing is written")
  func inTheWay() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    try place.edit { $0.replacingOccurrences(of: "  who-stands-where:", with: "  notes:") }
    let before = try Tool.contents(of: place.output)
    for make in [
      { (file: URL) in try Data("mine".utf8).write(to: file) },
      { (file: URL) in try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false) },
      { (file: URL) in
        try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "README.md")
      },
    ] {
      let file = place.file("notes.md")
      try make(file)
      let build = try place.build()
      #expect(build.status == 2)
      #expect(build.errors.hasPrefix("dossier: cannot replace \(file.path): "))
      #expect(build.errors.split(separator: "\n").count == 1)
      try FileManager.default.removeItem(at: file)
      #expect(try Tool.contents(of: place.output) == before)
    }
    #expect(try place.build().status == 0)
  }

  @Test("A manifest says only what it says: names that lead elsewhere and lines that are none count for nothing")
  func hostileManifest() {
    let hash = String(repeating: "a", count: 64)
    let text = "\(hash)  ../secret\n\(hash)  /etc/passwd\nnonsense\n\(hash)  ..\n\(hash)  good.svg\n\(hash) bad\n"
    #expect(OutputManifest(reading: Array(text.utf8)).names == ["good.svg"])
    let manifest = OutputManifest([("b.svg", hash), ("a b.svg", hash)])
    #expect(OutputManifest(reading: manifest.bytes) == manifest)
  }

  @Test("A build waits for another one, says so after a second, and has read what the other one had")
  func waiting() throws {
    defer { place.remove() }
    let process: Process
    let errors = place.root.appendingPathComponent("errors")
    try Data().write(to: errors)
    do {
      let lock = try OutputLock.acquire(place.output.path)
      process = Process()
      process.executableURL = Tool.built("dossier")
      process.arguments = place.arguments
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      let end = Date().addingTimeInterval(120)
      while try Data(contentsOf: errors).isEmpty, Date() < end { usleep(50_000) }
      #expect(try place.names(orNone: true).isEmpty)
      try place.edit { $0.replacingOccurrences(of: "  chronology:", with: "  later:") }
      _ = consume lock
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOf: errors, encoding: .utf8).contains("waiting for another build"))
    #expect(try place.names().contains("later.svg"))
  }

  @Test("What a killed build left behind is swept; what runs, and what others call so, stays")
  func sweeping() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    let dead = try place.start("--check")
    dead.waitUntilExit()
    let mine = place.file(".dossier-\(getpid())-0.tmp")
    let names = [".dossier-\(dead.processIdentifier)-3.tmp", ".dossier-x-3.tmp", "dossier-1-1.tmp"]
    for name in names { try Data("half".utf8).write(to: place.file(name)) }
    try Data("half".utf8).write(to: mine)
    #expect(try place.build("--theme", "dark").status == 0)
    #expect(try place.names().filter { $0.hasSuffix(".tmp") } == [mine.lastPathComponent, names[1], names[2]].sorted())
  }

  @Test("A build that is killed at any moment leaves each file old or new to whoever reads meanwhile")
  func kills() throws {
    defer { place.remove() }
    var versions: [[String: Data]] = []
    for theme in ["light", "dark"] {
      #expect(try place.build("--theme", theme, "--no-cache").status == 0)
      versions.append(try Tool.contents(of: place.output))
    }
    let reader = OutputReader(place.output, versions)
    Thread { reader.run() }.start()
    var generator = SystemRandomNumberGenerator()
    var killed = 0
    for round in 0..<number("DOSSIER_KILLS", 15) {
      let process = try place.start("--theme", round % 2 == 0 ? "light" : "dark")
      usleep(UInt32.random(in: 0...400_000, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
    }
    let (faults, rounds) = reader.stop()
    print("\(killed) builds killed, files read \(rounds) times")
    #expect(faults.isEmpty)
    #expect(rounds > 0)
    #expect(try place.build("--theme", "dark").status == 0)
    #expect(try Tool.contents(of: place.output) == versions[1])
    #expect(place.leftovers().filter { !$0.contains("cache") }.isEmpty)
  }

  @Test("Builds at once: all succeed, and the output is one's, whole")
  func races() throws {
    defer { place.remove() }
    var versions: [[String: Data]] = []
    for theme in ["light", "dark", "grey"] {
      #expect(try place.build("--theme", theme, "--no-cache").status == 0)
      versions.append(try Tool.contents(of: place.output))
    }
    for round in 0..<number("DOSSIER_RACES", 3) {
      let count = 2 + round % 9
      let processes = try (0..<count).map { index in
        try place.start("--theme", ["light", "dark", "grey"][index % 3], index % 4 == 3 ? "--no-cache" : "--cache")
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(versions.contains(try Tool.contents(of: place.output)))
    }
    #expect(place.leftovers().isEmpty)
  }

  @Test(
    "Ctrl-C and kill end a build promptly, with its worker and without temporary files", arguments: [SIGINT, SIGTERM])
  func signals(_ signal: Int32) throws {
    defer { place.remove() }
    let note = place.root.appendingPathComponent("worker.pid")
    let worker = place.root.appendingPathComponent("slow-worker")
    try Data("#!/bin/sh\necho $$ > '\(note.path)'\nexec sleep 60\n".utf8).write(to: worker)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: worker.path)
    var environment = ProcessInfo.processInfo.environment
    environment["DOSSIER_LAYOUT_WORKER"] = worker.path
    let process = try place.start("--deadline", "100", environment: environment)
    var pid: pid_t?
    let end = Date().addingTimeInterval(120)
    while pid == nil, Date() < end {
      usleep(20_000)
      pid = (try? String(contentsOf: note, encoding: .utf8)).flatMap { pid_t($0.split(separator: "\n").first ?? "") }
    }
    let sent = Date()
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(sent) < 30, "the worker sleeps for 60 s")
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let running = try #require(pid)
    for _ in 0..<1000 where kill(running, 0) == 0 { usleep(20_000) }
    #expect(kill(running, 0) != 0, "the worker is gone")
    #expect(place.leftovers().isEmpty)
    #expect(try place.names(orNone: true).isEmpty)
  }
}

/// Reads files again and again while they are replaced.
// @unchecked: the variables are only touched with `lock` held.
private final class OutputReader: @unchecked Sendable {
  private let output: URL
  private let known: [[String: Data]]
  private let lock = NSLock()
  private var faults: Set<String> = []
  private var rounds = 0
  private var isStopped = false

  init(_ output: URL, _ known: [[String: Data]]) {
    self.output = output
    self.known = known
  }

  func run() {
    while !lock.withLock({ isStopped }) {
      for name in known[0].keys where !name.hasSuffix(OutputManifest.name) {
        let data = try? Data(contentsOf: output.appendingPathComponent(name))
        if !known.contains(where: { $0[name] == data }) { _ = lock.withLock { faults.insert(name) } }
      }
      lock.withLock { rounds += 1 }
    }
  }

  func stop() -> (faults: Set<String>, rounds: Int) {
    lock.withLock {
      isStopped = true
      return (faults, rounds)
    }
  }
}

extension OutputPlace {
  /// The names of the output's files; none if there is no folder.
  func names(orNone: Bool) throws -> [String] {
    FileManager.default.fileExists(atPath: output.appendingPathComponent("minimal").path) ? try names() : []
  }
}
