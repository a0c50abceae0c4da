import Foundation

/// Runs programs and holds temporary folders for tests.
enum Tool {
  /// What a program left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A program built from this package.
  static func built(_ name: String) -> URL {
    productsFolder.appendingPathComponent(name)
  }

  private static var productsFolder: URL {
    // The test bundle, and with it the running program, lies in the products folder.
    let arguments = CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    let candidates =
      arguments + [Bundle.main.bundleURL, root.appendingPathComponent(".build/debug")]
    return candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("dossier").path)
    } ?? root.appendingPathComponent(".build/debug")
  }

  /// A program of the machine's, if it is installed.
  static func installed(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The Python that has the readers of the tests, if it is there.
  static var python: String? {
    let path = root.appendingPathComponent(".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Runs the tool itself.
  static func dossier(
    _ arguments: String..., environment: [String: String]? = nil, folder: URL? = nil
  ) throws -> Outcome {
    try run(built("dossier"), arguments, environment: environment, folder: folder)
  }

  /// Runs a program to its end.
  static func run(
    _ program: URL, _ arguments: [String], environment: [String: String]? = nil, folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.currentDirectoryURL = folder ?? root
    process.standardInput = FileHandle.nullDevice
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = try ["output", "errors"].map { name in
      let file = scratch.appendingPathComponent(name)
      try Data().write(to: file)
      return file
    }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// A new empty folder, for the caller to remove.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// All regular files below a folder with their bytes, by path relative to it.
  static func contents(of folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      result[path] = try Data(contentsOf: file)
    }
    return result
  }
}
