import Foundation

/// Programs from outside that judge what is written.
struct Tool {
  /// What a run printed and how it ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  private let executable: URL

  /// A program by name, looked up in `PATH`; `nil`, with a line that says so, where it is not installed.
  init?(_ name: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      print("not checked with \(name): it is not installed")
      return nil
    }
    executable = found
  }

  private init(executable: URL) {
    self.executable = executable
  }

  /// The repository's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A Python with the readers' packages: `DOSSIER_PYTHON`, or `.venv` at the repository's root.
  static let python: Tool? = {
    let wanted = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? ".venv/bin/python"
    let executable = wanted.hasPrefix("/") ? URL(filePath: wanted) : root.appending(path: wanted)
    if FileManager.default.isExecutableFile(atPath: executable.path) { return Tool(executable: executable) }
    print("not checked with Python's readers: there is no \(executable.path); `make test` installs them")
    return nil
  }()

  /// Runs the program to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(decoding: Data(contentsOf: output), as: UTF8.self),
      errors: try String(decoding: Data(contentsOf: errors), as: UTF8.self))
  }

  /// Calls `body` with the path of a file that holds `bytes` and is gone afterwards.
  static func withFile<Value>(_ bytes: [UInt8], named name: String, _ body: (String) throws -> Value) throws -> Value {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
