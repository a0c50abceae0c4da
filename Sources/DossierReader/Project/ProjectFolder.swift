#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder on disk of which only regular files inside it can be read.
struct ProjectFolder {
  /// The folder's absolute path, without links.
  let root: String

  /// How many files and folders are looked at, and how deep.
  private static let maximumEntries = 50_000
  static let maximumDepth = 32

  /// What listing the folder found.
  struct Listing {
    /// The paths of the YAML files and source texts, sorted by their bytes.
    var paths: [String] = []
    /// What was left out.
    var omissions: [String: ProjectFiles.Omission] = [:]
  }

  /// Why one file could not be read.
  struct ReadFailure: Error {
    let fault: ProjectFiles.Fault
  }

  /// The YAML files and source texts in the folder, and what was left out.
  ///
  /// Folders that are links are not entered.
  func list() throws(ProjectError) -> Listing {
    var found = Listing()
    var folders: [(path: String, depth: Int)] = [("", 0)]
    var count = 0
    while let (folder, depth) = folders.popLast() {
      guard let names = entries(of: folder) else {
        if folder.isEmpty { throw ProjectError(path: root, reason: systemReason()) }
        found.omissions[folder] = .unreadable(systemReason())
        continue
      }
      for bytes in names {
        let name = String(validating: bytes, as: UTF8.self)
        let path = (folder.isEmpty ? "" : folder + "/") + (name ?? Self.escaped(bytes))
        if ProjectPath.isIgnored(path) { continue }
        count += 1
        if count > Self.maximumEntries {
          throw ProjectError(
            path: root, reason: "more than \(Self.maximumEntries) files and folders; is this a dossier?")
        }
        let isWanted = ProjectPath.isYAML(path) || ProjectPath.isSourceText(path)
        switch kind(of: (folder.isEmpty ? [] : Array(folder.utf8) + [0x2F]) + bytes) {
        case .success(let kind) where name == nil:
          if kind != .other || isWanted { found.omissions[path] = .nameNotUTF8 }
        case .success(.folder):
          if depth < Self.maximumDepth {
            folders.append((path, depth + 1))
          } else {
            found.omissions[path] = .tooDeep
          }
        case .success(.folderLink) where !isWanted:
          found.omissions[path] = .link
        case .success:
          if isWanted { found.paths.append(path) }
        case .failure(let refusal):
          if folder.isEmpty { throw ProjectError(path: root, reason: refusal.reason) }
          found.omissions[folder] = .unreadable(refusal.reason)
        }
      }
    }
    found.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found
  }

  /// What an entry of a folder is.
  private enum EntryKind {
    case folder
    /// A link that leads to a folder.
    case folderLink
    /// Anything else, or no longer there.
    case other
  }

  /// Why the system would not say what an entry is.
  private struct Refusal: Error {
    let reason: String
  }

  /// What stands at a path in the folder, which need not be UTF-8.
  private func kind(of path: [UInt8]) -> Result<EntryKind, Refusal> {
    let full = (Array(root.utf8) + [0x2F] + path + [0]).map { CChar(bitPattern: $0) }
    var status = stat()
    guard lstat(full, &status) == 0 else {
      return errno == ENOENT ? .success(.other) : .failure(Refusal(reason: systemReason()))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .success(.folder)
    case S_IFLNK:
      let leadsToFolder = stat(full, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return .success(leadsToFolder ? .folderLink : .other)
    default: return .success(.other)
    }
  }

  /// The names in a folder in bytes, without `.` and `..`; `nil`, with `errno` set, if it cannot be listed.
  private func entries(of folder: String) -> [[UInt8]]? {
    guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { start in
          Array(
            UnsafeBufferPointer(
              start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    return errno == 0 ? names : nil
  }

  /// A name that is not UTF-8, its bytes that are no ASCII written `\xE9`.
  private static func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
      byte < 0x80
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// The bytes of a file given by its path in the folder.
  ///
  /// Links are followed as long as they stay in the folder. A pipe or device is neither waited for nor read.
  func read(_ path: String) -> Result<[UInt8], ReadFailure> {
    let limit = ProjectPath.isYAML(path) ? ProjectFiles.maximumFileSize : ProjectFiles.maximumSourceSize
    guard let real = realPath(root + "/" + path) else {
      return .failure(ReadFailure(fault: errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(systemReason())))
    }
    guard real.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
      return .failure(ReadFailure(fault: .outside))
    }
    let descriptor = open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(ReadFailure(fault: .unreadable(systemReason()))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(ReadFailure(fault: .unreadable(systemReason()))) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(ReadFailure(fault: .notRegular)) }
    guard status.st_size <= limit else { return .failure(ReadFailure(fault: .tooLarge)) }
    return readAll(descriptor, expected: Int(status.st_size), limit: limit)
  }

  private func readAll(_ descriptor: Int32, expected: Int, limit: Int) -> Result<[UInt8], ReadFailure> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { Self.readSome(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(ReadFailure(fault: .unreadable(systemReason()))) }
      if count == 0 { return .success(bytes) }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return .failure(ReadFailure(fault: .tooLarge))
  }

  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
