#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where programs are.
package enum ProgramLocation {
  /// The first program of that name in the folders of the `PATH`; `nil` if there is none.
  package static func onPath(_ name: String) -> String? {
    guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// True if the path is a file this process may start.
  package static func isExecutable(_ path: String) -> Bool {
    access(path, X_OK) == 0
  }
}
