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

  /// The path of a program in the folder of the running one, which need not exist; `nil` if that folder is unknown.
  package static func sibling(_ name: String) -> String? {
    guard let executable = runningExecutable, let slash = executable.lastIndex(of: "/") else { return nil }
    return String(executable[...slash]) + name
  }

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
