import DossierReader
import Foundation
import Testing

@testable import FolderWatch

/// Changes of a folder, as the kernel tells them and as looking finds them.
@Suite("Watching a folder")
struct FolderWatchTests {
  /// How changes are found.
  enum Way: CaseIterable {
    case system
    case looking
  }

  private func start(_ way: Way, _ folder: URL) -> any FolderChanges {
    let path = folder.path
    let watched = WatchedFolder(
      place: {
        let scope = ProjectScope(path: path)
        return WatchedPlace(root: scope.root, path: scope.path)
      }, entersFolder: { !$0.hasPrefix(".") && $0 != "output" },
      concerns: { $0.hasSuffix(".yaml") })
    switch way {
    case .system: return watch(watched)
    case .looking: return PolledChanges(watched, interval: 20)
    }
  }

  /// Whether something is noticed within a time that only a broken watch exceeds.
  private func notices(_ changes: any FolderChanges, seconds: Double = 60, _ change: @Sendable () throws -> Void)
    rethrows
    -> Bool
  {
    let done = DispatchSemaphore(value: 0)
    let found = Flag()
    let thread = Thread {
      found.value = changes.next()
      done.signal()
    }
    thread.start()
    try change()
    return done.wait(timeout: .now() + seconds) == .success && found.value
  }

  /// Written by one thread before the semaphore, read by another after it.
  private final class Flag: @unchecked Sendable {
    var value = false
  }

  @Test("Writing, renaming, deleting and new folders are noticed", arguments: Way.allCases)
  func changes(way: Way) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.yaml")
    try Data("one".utf8).write(to: file)
    let changes = start(way, folder)
    #expect(try notices(changes) { try Data("two and more".utf8).write(to: file) })
    #expect(try notices(changes) { try Data("three".utf8).write(to: file, options: .atomic) })
    #expect(
      try notices(changes) {
        try FileManager.default.moveItem(at: file, to: folder.appendingPathComponent("b.yaml"))
      })
    let inner = folder.appendingPathComponent("deep/deeper")
    #expect(
      try notices(changes) {
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("four".utf8).write(to: inner.appendingPathComponent("c.yaml"))
      })
    #expect(
      try notices(changes) { try Data("five, longer".utf8).write(to: inner.appendingPathComponent("c.yaml")) })
    #expect(try notices(changes) { try FileManager.default.removeItem(at: folder.appendingPathComponent("deep")) })
    // What is waiting to be told is told by the next call.
    _ = changes.isStale()
  }

  @Test("The root may vanish and come back", arguments: Way.allCases)
  func root(way: Way) throws {
    let parent = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: parent) }
    let folder = parent.appendingPathComponent("dossier")
    let changes = start(way, folder)
    #expect(
      try notices(changes) {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("one".utf8).write(to: folder.appendingPathComponent("a.yaml"))
      })
    #expect(try notices(changes) { try FileManager.default.removeItem(at: folder) })
    #expect(
      try notices(changes) {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("two".utf8).write(to: folder.appendingPathComponent("a.yaml"))
      })
  }

  @Test("A link to the root may lead elsewhere, and a folder above it be exchanged", arguments: Way.allCases)
  func otherRoot(way: Way) throws {
    let parent = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: parent) }
    let manager = FileManager.default
    for name in ["one/dossier", "two/dossier"] {
      let folder = parent.appendingPathComponent(name)
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(name.utf8).write(to: folder.appendingPathComponent("a.yaml"))
    }
    let link = parent.appendingPathComponent("current")
    try manager.createSymbolicLink(atPath: link.path, withDestinationPath: "one/dossier")
    let changes = start(way, link)
    let isFollowed =
      try notices(changes) {
        let new = parent.appendingPathComponent("new")
        try manager.createSymbolicLink(atPath: new.path, withDestinationPath: "two/dossier")
        guard rename(new.path, link.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      }
    #expect(isFollowed)
    #expect(
      try notices(changes) {
        try Data("other".utf8).write(to: parent.appendingPathComponent("two/dossier/a.yaml"))
      })
    #expect(
      try notices(changes) {
        try manager.moveItem(at: parent.appendingPathComponent("two"), to: parent.appendingPathComponent("three"))
        try manager.moveItem(at: parent.appendingPathComponent("one"), to: parent.appendingPathComponent("two"))
      })
    #expect(
      try notices(changes) { try Data("third".utf8).write(to: parent.appendingPathComponent("two/dossier/a.yaml")) })
  }

  @Test("A link to a single file may lead to another one, while something writes beside it", arguments: Way.allCases)
  func otherFile(way: Way) throws {
    let parent = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: parent) }
    let manager = FileManager.default
    for name in ["one.yaml", "two.yaml"] { try Data(name.utf8).write(to: parent.appendingPathComponent(name)) }
    let link = parent.appendingPathComponent("latest.yaml")
    try manager.createSymbolicLink(atPath: link.path, withDestinationPath: "one.yaml")
    let changes = start(way, link)
    let noise = Thread {
      for number in 0..<400 where !Thread.current.isCancelled {
        try? Data("\(number)".utf8).write(to: parent.appendingPathComponent("noise.log"))
        usleep(50_000)
      }
    }
    noise.start()
    defer { noise.cancel() }
    let isFollowed = try notices(changes) {
      let new = parent.appendingPathComponent("new")
      try manager.createSymbolicLink(atPath: new.path, withDestinationPath: "two.yaml")
      guard rename(new.path, link.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    #expect(isFollowed)
    changes.stop()
    #expect(changes.isStale())
  }

  @Test("What does not matter is passed over", arguments: Way.allCases)
  func passedOver(way: Way) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let changes = start(way, folder)
    for name in ["a.txt", ".hidden/a.yaml", "output/a.yaml", "4913"] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
    #expect(!changes.isStale())
    try Data("x".utf8).write(to: folder.appendingPathComponent("a.yaml"))
    #expect(changes.isStale())
  }

  @Test("Stopping ends a wait", arguments: Way.allCases)
  func stop(way: Way) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let changes = start(way, folder)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      while changes.next() {}
      done.signal()
    }
    thread.start()
    changes.stop()
    #expect(done.wait(timeout: .now() + 60) == .success)
  }

  @Test("Half a save waits for the rest, a whole one hardly at all, and nothing waits for ever")
  func settling() {
    var settling = Settling()
    #expect(settling.due == nil && !settling.isPending)
    settling.note(.unfinished, "a", at: 0)
    #expect(settling.due == Settling.patience)
    settling.note(.unfinished, "b", at: 10)
    settling.note(.finished, "a", at: 20)
    #expect(settling.due == 20 + Settling.patience)
    settling.note(.finished, "b", at: 30)
    #expect(settling.due == 30 + Settling.quiet)
    settling.note(.finished, "c", at: 2 * Settling.limit)
    #expect(settling.due == Settling.limit)
  }

  @Test("A dossier's scope: its own files, those it names, and those it would have")
  func scope() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("dossier.yaml")
    try Data("title: A\n".utf8).write(to: file)
    let files = ProjectFiles(files: ["dossier.yaml": [], "papers/a.html": [], ".kept/b.pdf": []])
    let whole = ProjectScope(path: folder.path, files: files)
    for path in [
      "dossier.yaml", "more/events.yml", "sources/a.md", "papers/a.html", ".kept/b.pdf", "dossier.lock",
      "dossier.layout.json",
    ] {
      #expect(whole.concerns(path), "\(path)")
    }
    for path in ["notes.txt", ".a.yaml.swp", "output/a/a.yaml", "papers/b.html", "4913", "dossier.yaml~"] {
      #expect(!whole.concerns(path), "\(path)")
    }
    #expect(whole.entersFolder("more") && whole.entersFolder(".kept"))
    #expect(!whole.entersFolder("output") && !whole.entersFolder(".git"))
    let alone = ProjectScope(path: file.path)
    #expect(alone.root == whole.root)
    #expect(alone.concerns("dossier.yaml") && alone.concerns("sources/a.md") && alone.concerns("dossier.lock"))
    #expect(!alone.concerns("other.yaml") && alone.entersFolder("sources") && !alone.entersFolder("more"))
  }
}
