import DossierCore
import DossierReader
import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Dossiers on disk: only regular files inside the folder are read.
struct ProjectTests {
  /// A folder that is removed after the test.
  private func withFolder(_ files: [String: [UInt8]], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)/good")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(folder)
  }

  @Test func folder() throws {
    try withFolder(GoodDossier.files) { folder throws in
      let project = try readProject(at: folder.path)
      #expect(project.files == GoodDossier.files)
      #expect(project.name == "good")
      #expect(project.faults.isEmpty)
      #expect(allDiagnostics(project).isEmpty)
    }
  }

  @Test func singleFile() throws {
    var files = GoodDossier.files
    files["b.yaml"] = Array("title: Another".utf8)
    try withFolder(files) { folder throws in
      let project = try readProject(at: folder.appending(path: "a.yaml").path)
      #expect(project.files == GoodDossier.files)
      #expect(allDiagnostics(project).isEmpty)
    }
  }

  @Test func passedOver() throws {
    var files = GoodDossier.files
    for path in [
      ".hidden/a.yaml", ".x.yaml", "output/x/a.yaml", ".build/b.yaml", "README.md", "sources/a.csv", "sources/x.yaml",
    ] {
      files[path] = Array("title: Another".utf8)
    }
    try withFolder(files) { folder throws in #expect(try readProject(at: folder.path).files == GoodDossier.files) }
  }

  @Test func subfolders() throws {
    var files = GoodDossier.files
    files["more/deep/b.yml"] = Array("actors: {}".utf8)
    files["sources/old/letter.markdown"] = Array("---\ntitle: L\n---\nDear".utf8)
    try withFolder(files) { folder throws in
      #expect(try readProject(at: folder.path).files == files)
    }
  }

  @Test func pipesAndDevicesAndLinks() throws {
    try withFolder(GoodDossier.files) { folder throws in
      let outside = folder.deletingLastPathComponent().appending(path: "secret.yaml")
      try Data("title: Secret".utf8).write(to: outside)
      #expect(mkfifo(folder.appending(path: "pipe.yaml").path, 0o600) == 0)
      #expect(symlink("/dev/zero", folder.appending(path: "zero.yaml").path) == 0)
      #expect(symlink(outside.path, folder.appending(path: "out.yaml").path) == 0)
      #expect(symlink("loop.yaml", folder.appending(path: "loop.yaml").path) == 0)
      #expect(symlink("/etc", folder.appending(path: "etc").path) == 0)
      #expect(symlink("nowhere", folder.appending(path: "sources/gone.md").path) == 0)
      try FileManager.default.createDirectory(at: folder.appending(path: "d.yaml"), withIntermediateDirectories: true)
      let project = try readProject(at: folder.path)
      #expect(project.files == GoodDossier.files)
      #expect(project.faults.keys.sorted() == ["loop.yaml", "out.yaml", "pipe.yaml", "sources/gone.md", "zero.yaml"])
      #expect(project.faults["out.yaml"] == .outside && project.faults["zero.yaml"] == .outside)
      #expect(project.faults["pipe.yaml"] == .notRegular && project.faults["sources/gone.md"] == .missing)
      let ids = allDiagnostics(project).map { "\($0.id) \($0.range?.description ?? "")" }
      #expect(project.omissions == ["etc": .link])
      #expect(
        ids == [
          "folder-link etc:1:1", "file-unreadable loop.yaml:1:1", "file-outside out.yaml:1:1",
          "file-not-regular pipe.yaml:1:1",
          "file-missing sources/gone.md:1:1", "file-outside zero.yaml:1:1",
        ])
    }
  }

  @Test func linksInsideTheFolderAreFollowed() throws {
    try withFolder(GoodDossier.files) { folder throws in
      try Data("actors: {}".utf8).write(to: folder.appending(path: "notes/x.txt"))
      #expect(symlink("notes/x.txt", folder.appending(path: "b.yaml").path) == 0)
      #expect(try readProject(at: folder.path).files["b.yaml"] == Array("actors: {}".utf8))
    }
  }

  @Test func namedFileOutside() throws {
    var files = GoodDossier.files
    files["b.yaml"] = Array("sources: {flyer: {title: F, file: notes/link.txt}}".utf8)
    try withFolder(files) { folder throws in
      #expect(symlink("/etc/passwd", folder.appending(path: "notes/link.txt").path) == 0)
      let diagnostics = allDiagnostics(try readProject(at: folder.path))
      #expect(diagnostics.map { "\($0.id) \($0.range?.description ?? "")" } == ["file-outside b.yaml:1:35"])
    }
  }

  @Test func tooLarge() throws {
    try withFolder(GoodDossier.files) { folder throws in
      let path = folder.appending(path: "sources/large.txt").path
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(truncate(path, off_t(ProjectFiles.maximumSourceSize + 1)) == 0)
      let diagnostics = allDiagnostics(try readProject(at: folder.path))
      #expect(
        diagnostics.map { "\($0.id) \($0.message)" } == ["file-too-large `sources/large.txt` is larger than 512 MB"])
    }
  }

  @Test func foldersTooDeep() throws {
    var files = GoodDossier.files
    let deep = (1...32).map { "d\($0)" }.joined(separator: "/")
    files["\(deep)/b.yaml"] = Array("actors: {}".utf8)
    files["\(deep)/d33/c.yaml"] = Array("actors: {}".utf8)
    try withFolder(files) { folder throws in
      let project = try readProject(at: folder.path)
      #expect(project.files.count == files.count - 1 && project.files["\(deep)/b.yaml"] != nil)
      #expect(project.omissions == ["\(deep)/d33": .tooDeep])
      #expect(allDiagnostics(project).map(\.id) == ["folder-too-deep"])
    }
  }

  /// Files that the dossier would not read anyway may be called what they will.
  @Test func namesThatAreNotUTF8() throws {
    try withFolder(GoodDossier.files) { folder throws in
      func path(_ name: [UInt8]) -> [CChar] {
        (Array("\(folder.path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
      }
      let caf: [UInt8] = Array("caf".utf8) + [0xE9]
      guard mkdir(path(caf), 0o700) == 0 else { return }
      for name in [
        caf + Array(".yaml".utf8), Array("sources/".utf8) + caf + Array(".md".utf8), caf + Array(".jpg".utf8),
      ] {
        let descriptor = open(path(name), O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
      }
      let project = try readProject(at: folder.path)
      #expect(project.files == GoodDossier.files)
      #expect(
        project.omissions == [
          "caf\\xE9": .nameNotUTF8, "caf\\xE9.yaml": .nameNotUTF8, "sources/caf\\xE9.md": .nameNotUTF8,
        ])
      #expect(allDiagnostics(project).map(\.id) == ["name-not-utf8", "name-not-utf8", "name-not-utf8"])
      let single = try readProject(at: folder.appending(path: "a.yaml").path)
      #expect(single.omissions == ["sources/caf\\xE9.md": .nameNotUTF8])
    }
  }

  /// For the superuser no folder is unreadable.
  @Test(.enabled(if: geteuid() != 0))
  func unreadableFolders() throws {
    var files = GoodDossier.files
    files["closed/b.yaml"] = Array("actors: {}".utf8)
    files["listed/c.yaml"] = Array("actors: {}".utf8)
    try withFolder(files) { folder throws in
      #expect(chmod(folder.appending(path: "closed").path, 0o000) == 0)
      #expect(chmod(folder.appending(path: "listed").path, 0o400) == 0)
      defer {
        chmod(folder.appending(path: "closed").path, 0o700)
        chmod(folder.appending(path: "listed").path, 0o700)
      }
      let project = try readProject(at: folder.path)
      #expect(project.omissions.keys.sorted() == ["closed", "listed"])
      #expect(allDiagnostics(project).map(\.id) == ["folder-unreadable", "folder-unreadable"])
    }
  }

  @Test func noSuchFolder() {
    #expect(throws: ProjectError.self) { try readProject(at: "/nonexistent/folder") }
    #expect(throws: ProjectError.self) { try readProject(at: "/etc/hostname") }
    #expect(throws: ProjectError.self) { try readProject(at: "") }
    #expect(throws: ProjectError.self) { try readProject(at: "a\u{0}b") }
  }

  @Test func emptyFolder() throws {
    try withFolder(["x/README": []]) { folder throws in
      #expect(allDiagnostics(try readProject(at: folder.path)).map(\.id) == ["dossier-empty"])
    }
  }
}
