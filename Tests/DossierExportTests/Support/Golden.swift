import Foundation
import Testing

/// Files the tests compare with, under `Goldens`; `RECORD_GOLDENS=1` rewrites them and fails the run.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens")

  static func expect(
    _ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record(
        "recorded \(name); read the difference, then run without RECORD_GOLDENS", sourceLocation: sourceLocation)
      return
    }
    let wanted = try [UInt8](Data(contentsOf: file))
    if wanted == bytes { return }
    let line = zip(wanted.split(separator: 10), bytes.split(separator: 10)).first { $0 != $1 }
    Issue.record(
      """
      \(name) differs, first here:
      - \(line.map { String(decoding: $0.0, as: UTF8.self) } ?? "(one is the other's beginning)")
      + \(line.map { String(decoding: $0.1, as: UTF8.self) } ?? "")
      """, sourceLocation: sourceLocation)
  }
}
