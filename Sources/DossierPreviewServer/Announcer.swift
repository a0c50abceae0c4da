import DossierCore
import DossierPreview
import DossierReader
import Foundation

/// What the terminal hears of a preview.
struct Announcer: Sendable {
  /// The dossier as it was named.
  let path: String

  func tell(_ message: PreviewSession.Message) {
    switch message {
    case .findings(let diagnostics, let files):
      Self.error(
        renderDiagnostics(diagnostics, files: files, folder: folder, color: Self.wantsColor, limit: 20))
    case .failed(let reason): Self.error("dossier: \(reason)\n")
    case .done(let seconds, let figures, let files):
      let written = files == 0 ? "" : ", \(files) file\(files == 1 ? "" : "s") written"
      let time = NumberText.value((seconds * 1000).rounded() / 1000)
      Self.error("\(figures) figure\(figures == 1 ? "" : "s") drawn in \(time) s\(written)\n")
    }
  }

  static func out(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  static func error(_ text: String) {
    // A terminal that has gone must not end the preview.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static var wantsColor: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// What leads from here to the dossier's files.
  private var folder: String {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
    return path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
  }
}
