import Foundation

/// Tables that stand beside the tests.
enum Fixture {
  /// The rows of a table without its heading, each split at the tabs.
  static func rows(_ name: String, path: String = #filePath) -> [[String]] {
    let file = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: true).dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
