#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The operating system refused something: exit status 2.
public struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder concerned.
  public let path: String
  /// What was tried: "write", "create the folder".
  public let action: String
  /// The system's reason: "No space left on device".
  public let reason: String

  /// A refusal in words.
  public init(path: String, action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// A refusal by its error number, by default the current one.
  init(path: String, action: String, code: Int32 = errno) {
    self.init(path: path, action: action, reason: String(cString: strerror(code)))
  }

  /// `cannot write output/a.svg: No space left on device`.
  public var description: String {
    "cannot \(action) \(path): \(reason)"
  }
}
