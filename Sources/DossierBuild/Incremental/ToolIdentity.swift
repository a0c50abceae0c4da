import DossierCore
import DossierLayout
import DossierPrint
import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Which programs draw: part of every key, so that nothing an older version made is taken for this one's.
struct ToolIdentity: Sendable {
  /// This program and the layout worker, by their files, and the version of Graphviz.
  let layout: String

  /// Asks the layout worker, which takes some milliseconds; `nil` if this program's own file cannot be found: then nothing
  /// may be kept.
  init?(workerPath: String?) {
    guard let own = Self.own else { return nil }
    let worker = Self.file(WorkerLocation.path(override: workerPath)) ?? "none"
    let graphviz = GraphvizLayout(worker: workerPath).graphvizVersion() ?? "none"
    layout = "\(own) \(worker) \(graphviz)"
  }

  /// This program, by its file; `nil` if that cannot be found.
  static var own: String? { file(ProgramLocation.runningExecutable) }

  /// What prints PNG and PDF: the version of librsvg, and the fonts; `nil` if it does not answer.
  static func printer(_ printer: FigurePrinter) -> String? {
    guard let version = printer.version(), let fonts = InstalledFonts.listing() else { return nil }
    return version + " " + SHA256.fingerprint(fonts) + " " + (file(printer.executable) ?? "")
  }

  /// The programs that convert documents to text.
  static func converters() -> String {
    ["pdftotext", "bsdtar"].map { file(ProgramLocation.onPath($0)) ?? "none" }.joined(separator: " ")
  }

  private static func file(_ path: String?) -> String? {
    var status = stat()
    guard let path, stat(path, &status) == 0 else { return nil }
    return status.identity
  }
}

/// The programs that draw and convert, by their versions and files.
package struct InstalledPrograms: Equatable, Sendable {
  private let layout: String?
  private let converters: String

  /// Those that are installed now; asks the layout worker, which takes some milliseconds.
  package init(workerPath: String?) {
    self.init(ToolIdentity(workerPath: workerPath))
  }

  init(_ tools: ToolIdentity?) {
    layout = tools?.layout
    converters = ToolIdentity.converters()
  }
}
