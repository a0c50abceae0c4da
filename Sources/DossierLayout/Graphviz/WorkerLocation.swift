import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the worker's executable is.
package enum WorkerLocation {
  /// The file name of the worker.
  package static let name = "dossier-layout"
  /// The environment variable that names another worker.
  package static let variable = "DOSSIER_LAYOUT_WORKER"

  /// The path to start: the given one, else the environment's, else the sibling of the running executable, else the one on
  /// the `PATH`.
  ///
  /// Nil if none is known; the file need not exist.
  package static func path(override: String? = nil) -> String? {
    if let override { return override }
    if let named = getenv(variable).map({ String(cString: $0) }), !named.isEmpty { return named }
    guard let sibling = ProgramLocation.sibling(name) else { return onPath }
    return ProgramLocation.isExecutable(sibling) ? sibling : onPath ?? sibling
  }

  private static var onPath: String? { ProgramLocation.onPath(name) }
}
