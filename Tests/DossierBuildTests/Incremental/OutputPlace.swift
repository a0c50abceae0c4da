import Foundation

/// A copy of the smallest example, and an output folder beside it.
struct OutputPlace: Sendable {
  let root: URL
  let dossier: URL
  let output: URL

  init() throws {
    root = try Tool.temporaryFolder()
    dossier = root.appendingPathComponent("minimal")
    output = root.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
    // Not its cache, if it has one.
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.example.path) where !name.hasPrefix(".") {
      try FileManager.default.copyItem(
        at: Self.example.appendingPathComponent(name), to: dossier.appendingPathComponent(name))
    }
  }

  private static let example = Tool.root.appendingPathComponent("examples/minimal")

  var cache: URL { dossier.appendingPathComponent(".dossier-cache") }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// A file of the dossier's output folder.
  func file(_ name: String) -> URL { output.appendingPathComponent("minimal/\(name)") }

  /// The names of its files, the manifest apart.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: output.appendingPathComponent("minimal").path)
      .filter { $0 != ".dossier-manifest" }.sorted()
  }

  var arguments: [String] { ["build", dossier.path, "--output", output.path] }

  func build(_ flags: String..., environment: [String: String]? = nil) throws -> Tool.Outcome {
    try Tool.run(Tool.built("dossier"), arguments + flags, environment: environment)
  }

  /// Starts a build and does not wait for it.
  func start(_ flags: String..., environment: [String: String]? = nil) throws -> Process {
    let process = Process()
    process.executableURL = Tool.built("dossier")
    process.arguments = arguments + flags
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  func edit(_ change: (String) -> String) throws {
    let file = dossier.appendingPathComponent("dossier.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(change(text).utf8).write(to: file)
  }

  /// The temporary files that lie about.
  func leftovers() -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".tmp") }
  }
}
