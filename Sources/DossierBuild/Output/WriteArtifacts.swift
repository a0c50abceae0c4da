import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes files into a folder, each whole or not at all; files whose bytes are the same already are left alone.
///
/// All files are first written under temporary names beside their places and flushed, then renamed over them: a reader sees
/// the old bytes or the new ones, and a full disk is noticed before anything is replaced. The folder and those between
/// are created.
/// - Returns: the paths of the files that changed, relative to the folder.
/// - Throws: ``SystemFailure`` for the first file that cannot be written; of the others each is old or new.
public func writeArtifacts(_ artifacts: [Artifact], to folder: String) throws(SystemFailure) -> [String] {
  let changed = artifacts.filter { fileState(at: joined(folder, $0.path), comparedWith: $0.bytes) != .same }
  try replaceFiles(changed.map { (joined(folder, $0.path), $0.bytes) })
  return changed.map(\.path)
}

/// Writes one file whole; false if it held these bytes already.
func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) -> Bool {
  if fileState(at: path, comparedWith: bytes) == .same { return false }
  try replaceFiles([(path, bytes)])
  return true
}

/// A path in a folder; of an empty folder the path itself.
func joined(_ folder: String, _ path: String) -> String {
  folder.isEmpty ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

/// The folder part of a path, `.` if it has none.
func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Replaces files, all of them or, where the system refuses halfway through the renames, the first of them.
///
/// - Parameter isFlushed: whether the bytes must be on the disk before they take their places, so that a loss of power leaves no
///   empty file; a cache, whose entries carry a checksum, can do without.
func replaceFiles(_ files: [(path: String, bytes: [UInt8])], isFlushed: Bool = true) throws(SystemFailure) {
  var pending: [(file: TemporaryFile, path: String)] = []
  defer { for entry in pending { entry.file.remove() } }
  for (path, bytes) in files {
    let folder = parent(of: path)
    _ = try createFolder(folder)
    let file: TemporaryFile
    switch TemporaryFile.create(in: folder, number: pending.count) {
    case .success(let created): file = created
    case .failure(let refusal): throw SystemFailure(path: path, action: "write", code: refusal.code)
    }
    pending.append((file, path))
    if let code = file.fill(bytes) { throw SystemFailure(path: path, action: "write", code: code) }
  }
  if isFlushed { try flush(pending) }
  for entry in pending {
    if let code = entry.file.move(to: entry.path) {
      throw SystemFailure(path: entry.path, action: "replace", code: code)
    }
  }
  pending = []
  if isFlushed { for folder in Set(files.map { parent(of: $0.path) }).sorted() { flushFolder(folder) } }
}

/// Flushes several files side by side, so that a journal takes them together.
private func flush(_ pending: [(file: TemporaryFile, path: String)]) throws(SystemFailure) {
  let codes = FlushResults(count: pending.count)
  let lanes = min(8, pending.count)
  let files = pending.map(\.file)
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    for index in stride(from: lane, to: files.count, by: lanes) {
      if let code = files[index].flush() { codes.set(code, at: index) }
    }
  }
  for (index, code) in codes.all.enumerated() where code != 0 {
    throw SystemFailure(path: pending[index].path, action: "write", code: code)
  }
}

/// The error number of each flush, 0 where it went well.
// @unchecked: `codes` is private and only touched inside `lock.sync`.
private final class FlushResults: @unchecked Sendable {
  private let lock = DispatchQueue(label: "dossier.flush")
  private var codes: [Int32]

  init(count: Int) { codes = [Int32](repeating: 0, count: count) }

  func set(_ code: Int32, at index: Int) { lock.sync { codes[index] = code } }

  var all: [Int32] { lock.sync { codes } }
}

/// Makes renames in a folder last. Not every file system can, and the files themselves are whole either way.
private func flushFolder(_ path: String) {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  close(descriptor)
}

/// Writes all bytes to an open file or stream; the error number if that failed.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  var offset = 0
  while offset < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      #else
      Darwin.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      #endif
    }
    if written < 0 {
      if errno == EINTR { continue }
      return errno
    }
    offset += written
  }
  return nil
}

/// Makes a folder and those above it; the paths of those that were not there, the outermost first.
func createFolder(_ path: String) throws(SystemFailure) -> [String] {
  var status = stat()
  if path.isEmpty || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR) { return [] }
  var created: [String] = []
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + part
    if mkdir(made, 0o755) == 0 {
      created.append(made)
    } else if errno == EEXIST || errno == EISDIR {
      guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw SystemFailure(path: made, action: "create the folder", reason: "there is a file of that name")
      }
    } else {
      throw SystemFailure(path: made, action: "create the folder")
    }
  }
  return created
}
