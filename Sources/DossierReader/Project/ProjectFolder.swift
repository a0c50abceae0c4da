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
  private static let maximumDepth = 32

  /// Why one file could not be read.
  struct ReadFailure: Error {
    let fault: ProjectFiles.Fault
  }

  /// The paths of the YAML files and source texts in the folder, sorted by their bytes.
  ///
  /// Folders that are links are not entered.
  func list() throws(ProjectError) -> [String] {
    var found: [String] = []
    var folders: [(path: String, depth: Int)] = [("", 0)]
    var count = 0
    while let (folder, depth) = folders.popLast() {
      guard let names = entries(of: folder) else {
        if folder.isEmpty { throw ProjectError(path: root, reason: systemReason()) }
        continue
      }
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        if ProjectPath.isIgnored(path) { continue }
        count += 1
        if count > Self.maximumEntries {
          throw ProjectError(
            path: root, reason: "more than \(Self.maximumEntries) files and folders; is this a dossier?")
        }
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          if depth < Self.maximumDepth { folders.append((path, depth + 1)) }
        } else if ProjectPath.isYAML(path) || ProjectPath.isSourceText(path) {
          found.append(path)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in a folder, without `.` and `..`; names that are not UTF-8 are passed over.
  private func entries(of folder: String) -> [String]? {
    guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(validatingCString: $0)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a file given by its path in the folder.
  ///
  /// Links are followed as long as they stay in the folder. A pipe or device is neither waited for nor read.
  func read(_ path: String) -> Result<[UInt8], ReadFailure> {
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
    guard status.st_size <= ProjectFiles.maximumFileSize else { return .failure(ReadFailure(fault: .tooLarge)) }
    return readAll(descriptor, expected: Int(status.st_size))
  }

  private func readAll(_ descriptor: Int32, expected: Int) -> Result<[UInt8], ReadFailure> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= ProjectFiles.maximumFileSize {
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
