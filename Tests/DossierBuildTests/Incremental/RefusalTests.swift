import Foundation
import Testing

@testable import DossierBuild

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the system refuses is one clear error with exit status 2, and costs nothing that was there.
@Suite("What the system refuses", .serialized)
struct RefusalTests {
  private let place: OutputPlace

  init() throws { place = try OutputPlace() }

  private func expectOneError(_ outcome: Tool.Outcome, _ words: String, _ note: Comment? = nil) {
    #expect(outcome.status == 2, note)
    #expect(outcome.errors.hasPrefix("dossier: cannot "), note)
    #expect(outcome.errors.contains(words), note)
    #expect(outcome.errors.split(separator: "\n").count == 1, note)
  }

  @Test("A full file system replaces nothing")
  func fullFileSystem() throws {
    defer { place.remove() }
    try FileManager.default.createDirectory(at: place.output, withIntermediateDirectories: true)
    guard geteuid() == 0, let mount = Tool.installed("mount"), let umount = Tool.installed("umount"),
      try Tool.run(mount, ["-t", "tmpfs", "-o", "size=512k", "none", place.output.path]).status == 0
    else {
      print("skipped: no file system can be mounted here")
      return
    }
    defer { _ = try? Tool.run(umount, [place.output.path]) }
    #expect(try place.build().status == 0)
    let before = try Tool.contents(of: place.output)
    Data(repeating: 0, count: 1 << 20).withUnsafeBytes { bytes in
      let file = open(place.output.appendingPathComponent("ballast").path, O_WRONLY | O_CREAT, 0o644)
      defer { close(file) }
      while write(file, bytes.baseAddress, 4_096) == 4_096 {}
    }
    let full = try place.build("--theme", "dark")
    expectOneError(full, "No space left on device")
    var after = try Tool.contents(of: place.output)
    after["ballast"] = nil
    #expect(after == before)
    #expect(place.leftovers().isEmpty)
    try FileManager.default.removeItem(at: place.output.appendingPathComponent("ballast"))
    #expect(try place.build("--theme", "dark").status == 0)
  }

  @Test("A limit on the size of files is like a full disk")
  func fileSizeLimit() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    let before = try Tool.contents(of: place.output)
    let command = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", command, Tool.built("dossier").path] + place.arguments + ["--theme", "dark"])
    expectOneError(outcome, "File too large")
    #expect(try Tool.contents(of: place.output) == before)
  }

  @Test("A folder that may not be written is one error; if there is nothing to write it is none")
  func readOnly() throws {
    defer { place.remove() }
    // Timelines alone: whether an ordinary user can start a worker here is another question.
    try place.edit { $0.replacingOccurrences(of: "  who-stands-where:", with: "  # who-stands-where:") }
    #expect(try place.build().status == 0)
    let before = try Tool.contents(of: place.output)
    guard let run = ordinaryUser() else { return }
    for path in [place.output.path, place.output.appendingPathComponent("minimal").path] {
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    }
    #expect(try run(place.arguments).status == 0)
    expectOneError(try run(place.arguments + ["--theme", "dark"]), "Permission denied")
    #expect(try Tool.contents(of: place.output) == before)
    let nowhere = place.root.appendingPathComponent("out/deeper").path
    expectOneError(try run(["build", place.dossier.path, "--output", nowhere]), "Permission denied")
  }

  /// How a program is run by somebody who is not root.
  private func ordinaryUser() -> (([String]) throws -> Tool.Outcome)? {
    let tool = Tool.built("dossier")
    if geteuid() != 0 { return { try Tool.run(tool, $0) } }
    guard let setpriv = Tool.installed("setpriv") else {
      print("skipped: this is root, and there is no setpriv")
      return nil
    }
    let options = ["--reuid=65534", "--regid=65534", "--clear-groups", tool.path]
    guard (try? Tool.run(setpriv, options + ["--version"]).status) == 0 else {
      print("skipped: an ordinary user cannot run the tool here")
      return nil
    }
    // Everybody may look into the folder.
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.root.path)
    return { try Tool.run(setpriv, options + $0) }
  }

  @Test("Whichever call of the system fails, each file is old or new and the error is one line")
  func everyCall() throws {
    defer { place.remove() }
    guard let library = try failingLibrary() else { return }
    #expect(try place.build().status == 0)
    let old = try Tool.contents(of: place.output)
    // One view's caption: some files change, one view is gone, the index and the manifest change.
    try place.edit { $0.replacingOccurrences(of: "  who-stands-where:", with: "  who-is-where:") }
    #expect(try place.build("--no-cache").status == 0)
    let new = try Tool.contents(of: place.output)
    var environment = ProcessInfo.processInfo.environment
    environment["LD_PRELOAD"] = library.path
    environment["DOSSIER_FAIL_BELOW"] = place.output.path
    let mark = place.root.appendingPathComponent("failed")
    environment["DOSSIER_FAIL_MARK"] = mark.path
    var failures = 0
    for number in 1...400 {
      try restore(old)
      try? FileManager.default.removeItem(at: mark)
      environment["DOSSIER_FAIL_AT"] = "\(number)"
      let outcome = try place.build("--no-cache", environment: environment)
      guard let call = try? String(contentsOf: mark, encoding: .utf8) else {
        #expect(outcome.status == 0)
        #expect(try Tool.contents(of: place.output) == new)
        break
      }
      failures += 1
      let note = Comment(rawValue: "call \(number): \(call)")
      #expect(outcome.status == 2 || outcome.status == 0, note)
      if outcome.status == 2 { expectOneError(outcome, "Input/output error", note) }
      var after = try Tool.contents(of: place.output)
      if !call.hasPrefix("unlink") { #expect(!after.keys.contains { $0.hasSuffix(".tmp") }, note) }
      after = after.filter { !$0.key.hasSuffix(".tmp") && !$0.key.hasSuffix(OutputManifest.name) }
      for (name, data) in after { #expect(old[name] == data || new[name] == data, note) }
      // Whatever it left, the next build puts right.
      #expect(try place.build("--no-cache").status == 0, note)
      let mended = try Tool.contents(of: place.output).filter { !$0.key.hasSuffix(".tmp") }
      #expect(mended == new, note)
    }
    print("\(failures) calls made to fail")
    #expect(failures > 10)
  }

  private func restore(_ files: [String: Data]) throws {
    try? FileManager.default.removeItem(at: place.output)
    for (name, data) in files {
      let file = place.output.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  /// A library that makes the n-th call fail that changes something below a folder.
  private func failingLibrary() throws -> URL? {
    guard let compiler = ["cc", "clang", "gcc"].lazy.compactMap(Tool.installed).first else {
      print("skipped: there is no C compiler")
      return nil
    }
    let source = Tool.root.appendingPathComponent("Tests/Oracles/fail_call.c")
    let library = place.root.appendingPathComponent("fail.so")
    let built = try Tool.run(compiler, ["-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"])
    guard built.status == 0 else {
      print("skipped: the library that makes calls fail cannot be built: \(built.errors)")
      return nil
    }
    return library
  }
}
