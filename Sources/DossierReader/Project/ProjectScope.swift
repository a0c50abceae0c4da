#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Which files on disk a dossier is made of, for whoever waits for one of them to change.
public struct ProjectScope: Hashable, Sendable {
  /// The absolute path of the folder that everything lies in.
  public let root: String
  /// The absolute path of the dossier: that folder, or the file in it that is the whole dossier.
  public var path: String { file.map { (root == "/" ? "" : root) + "/" + $0 } ?? root }
  /// The file that is the whole dossier; `nil` for a folder.
  private let file: String?
  /// Files that only the last reading could name: those that entries of `sources` name, the lock, the placements.
  private let named: Set<String>

  /// The scope of a dossier by its path, which need not exist at the moment.
  ///
  /// - Parameters:
  ///   - path: the folder or file, as it is given to ``readProject(at:)``.
  ///   - files: what was read of it; `nil` before it was read.
  public init(path: String, files: ProjectFiles? = nil) {
    let full = realPath(path) ?? Self.absolute(path)
    var status = stat()
    let isFile =
      stat(full, &status) == 0 ? status.st_mode & S_IFMT != S_IFDIR : ProjectPath.isYAML(full)
    let slash = full.lastIndex(of: "/")
    if isFile, let slash {
      let name = String(full[full.index(after: slash)...])
      file = name
      root = slash == full.startIndex ? "/" : String(full[..<slash])
      named = Set(files?.files.keys.map { $0 } ?? []).union(files?.faults.keys.map { $0 } ?? [])
        .union([name, ProjectPath.stem(name) + ".lock", ProjectPath.stem(name) + ".layout.json"])
    } else {
      file = nil
      root = full
      named = Set(files?.files.keys.map { $0 } ?? []).union(files?.faults.keys.map { $0 } ?? [])
        .union(["dossier.lock", "dossier.layout.json"])
    }
  }

  /// Whether a file, by its path relative to the root, is one of the dossier's or would be if it were there.
  public func concerns(_ path: String) -> Bool {
    if named.contains(path) { return true }
    return file == nil
      ? ProjectPath.isYAML(path) || ProjectPath.isSourceText(path)
      : ProjectPath.isSourceText(path)
  }

  /// Whether there may be such files in a folder, by its path relative to the root.
  public func entersFolder(_ path: String) -> Bool {
    if named.contains(where: { $0.hasPrefix(path + "/") }) { return true }
    return file == nil ? !ProjectPath.isIgnored(path) : path == "sources" || path.hasPrefix("sources/")
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let pointer = getcwd(nil, 0) else { return path }
    defer { free(pointer) }
    return String(cString: pointer) + "/" + path
  }
}
