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
    guard let executable = runningExecutable, let slash = executable.lastIndex(of: "/") else { return onPath }
    let sibling = String(executable[...slash]) + name
    return ProgramLocation.isExecutable(sibling) ? sibling : onPath ?? sibling
  }

  private static var onPath: String? { ProgramLocation.onPath(name) }

  /// The path of this process's executable, with symbolic links resolved.
  package static var runningExecutable: String? {
    #if canImport(Darwin)
    var size: UInt32 = 4_096
    var buffer = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
    return resolved(buffer)
    #else
    return resolved(Array("/proc/self/exe".utf8CString))
    #endif
  }

  private static func resolved(_ path: [CChar]) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
