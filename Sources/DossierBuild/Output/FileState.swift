import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What stands where a file is to be written.
enum FileState: Equatable {
  /// Nothing.
  case missing
  /// A regular file with just the bytes it should have.
  case same
  /// A regular file with other bytes, or one that cannot be read.
  case different
  /// A folder, a device, a link.
  case somethingElse
}

/// What stands at a path, compared with some bytes.
func fileState(at path: String, comparedWith bytes: [UInt8]) -> FileState {
  var status = stat()
  guard lstat(path, &status) == 0 else { return .missing }
  guard status.st_mode & S_IFMT == S_IFREG else { return .somethingElse }
  guard Int(status.st_size) == bytes.count else { return .different }
  var isSame = true
  var offset = 0
  let isRead = readFile(path) { chunk in
    let end = offset + chunk.count
    isSame = end <= bytes.count && chunk.elementsEqual(bytes[offset..<end])
    offset = end
    return isSame
  }
  return isRead && isSame && offset == bytes.count ? .same : .different
}

/// A regular file's bytes; `nil` if there is none, or it cannot be read, or it is larger than the limit.
func fileBytes(_ path: String, limit: Int = 1 << 30) -> [UInt8]? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= limit else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(status.st_size))
  let isRead = readFile(path) { chunk in
    bytes += chunk
    return bytes.count <= limit
  }
  return isRead && bytes.count <= limit ? bytes : nil
}

/// The SHA-256 of a regular file; `nil` if it cannot be read.
func fileFingerprint(_ path: String) -> String? {
  fileBytes(path).map { SHA256.fingerprint($0) }
}

/// Reads a file piece by piece until it ends or `take` answers false; false if it cannot be read.
private func readFile(_ path: String, take: (ArraySlice<UInt8>) -> Bool) -> Bool {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var buffer = [UInt8](repeating: 0, count: 1 << 17)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { return false }
    if count == 0 || !take(buffer[..<count]) { return true }
  }
}
