/// A file to be written: a path relative to the output folder, with `/` between its parts, and its bytes.
public struct Artifact: Hashable, Sendable {
  /// The path relative to the output folder.
  public let path: String
  /// The file's whole content.
  public let bytes: [UInt8]

  /// A file to be written.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
