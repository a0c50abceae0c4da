import DossierLayout
import Foundation
import Testing

/// The worker that was built with the tests.
enum WorkerProduct {
  /// Beside the test bundle, in the products directory.
  static let path: String = {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(fileURLWithPath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("dossier-layout").path
  }()

  static var layout: GraphvizLayout { GraphvizLayout(worker: path) }
}

/// A folder that goes away with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-layout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a shell script that stands in for the worker; returns its path.
  func stub(_ body: String) throws -> String {
    let file = url.appendingPathComponent("stub-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }
}
