#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes files into a folder, each whole or not at all; files whose bytes are the same already are left alone.
///
/// A file is written under a temporary name beside its place, flushed and renamed over it, so that a reader sees the old
/// bytes or the new ones. The folder and those between are created.
/// - Returns: the paths of the files that changed, relative to the folder.
/// - Throws: ``SystemFailure`` for the first file that cannot be written; those before it are in place.
public func writeArtifacts(_ artifacts: [Artifact], to folder: String) throws(SystemFailure) -> [String] {
  var changed: [String] = []
  for artifact in artifacts {
    let path = folder.isEmpty ? artifact.path : folder + "/" + artifact.path
    if try write(artifact.bytes, to: path) { changed.append(artifact.path) }
  }
  return changed
}

/// Writes one file whole; false if it held these bytes already.
func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) -> Bool {
  if holds(bytes, path) { return false }
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[..<$0]) } ?? "."
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  if slash != nil, !folder.isEmpty { try createFolder(folder) }
  let temporary = "\(folder)/.\(name).\(getpid()).tmp"
  unlink(temporary)
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw SystemFailure(path: path, action: "write") }
  if let code = fill(descriptor, bytes) {
    close(descriptor)
    unlink(temporary)
    throw SystemFailure(path: path, action: "write", code: code)
  }
  close(descriptor)
  guard rename(temporary, path) == 0 else {
    let code = errno
    unlink(temporary)
    throw SystemFailure(path: path, action: "replace", code: code)
  }
  return true
}

/// Writes and flushes; the error number if that failed.
private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
  if let code = writeAll(bytes, to: descriptor) { return code }
  return fsync(descriptor) == 0 || errno == EINVAL ? nil : errno
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

/// Whether a regular file holds just these bytes.
private func holds(_ bytes: [UInt8], _ path: String) -> Bool {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
    return false
  }
  var buffer = [UInt8](repeating: 0, count: 65_536)
  var offset = 0
  while offset < bytes.count {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0, offset + count <= bytes.count, buffer[..<count].elementsEqual(bytes[offset..<(offset + count)])
    else { return false }
    offset += count
  }
  return true
}

private func createFolder(_ path: String) throws(SystemFailure) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + part
    if mkdir(made, 0o755) == 0 || errno == EEXIST || errno == EISDIR { continue }
    throw SystemFailure(path: made, action: "create the folder")
  }
}
