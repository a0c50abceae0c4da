import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that waits, whole or not, under a name of its own for its place: `.dossier-PID-NUMBER.tmp`.
///
/// The name says whose it is, so that what a killed process left can be told from what a running one needs.
struct TemporaryFile: Sendable {
  /// Why it could not be made: an error number.
  struct Refusal: Error {
    let code: Int32
  }

  private let path: String
  private let descriptor: Int32

  /// Makes one in a folder.
  ///
  /// - Parameter number: where to begin to look for a free name: how many the caller has already.
  static func create(in folder: String, number: Int) -> Result<TemporaryFile, Refusal> {
    Interruption.uninterrupted { register in
      register(folder)
      var number = number
      while true {
        let path = joined(folder, ".dossier-\(getpid())-\(number).tmp")
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor >= 0 { return .success(TemporaryFile(path: path, descriptor: descriptor)) }
        guard errno == EEXIST, number < 100_000 else { return .failure(Refusal(code: errno)) }
        number += 1
      }
    }
  }

  /// Writes its bytes; the error number if that failed.
  func fill(_ bytes: [UInt8]) -> Int32? {
    writeAll(bytes, to: descriptor)
  }

  /// Has the bytes on the disk; the error number if that failed.
  func flush() -> Int32? {
    fsync(descriptor) == 0 || errno == EINVAL ? nil : errno
  }

  /// Gives it its name; the error number if that failed.
  func move(to place: String) -> Int32? {
    Interruption.uninterrupted { _ in
      guard rename(path, place) == 0 else { return errno }
      close(descriptor)
      return nil
    }
  }

  /// Takes it away.
  func remove() {
    Interruption.uninterrupted { _ in
      unlink(path)
      close(descriptor)
    }
  }

  /// Takes away what killed processes left in a folder, and nothing else.
  static func sweep(_ folder: String) {
    for (name, process) in leftovers(in: folder) {
      if process == getpid() || kill(process, 0) == 0 || errno != ESRCH { continue }
      unlink(joined(folder, name))
    }
  }

  /// Takes away the temporary files of this process.
  static func sweepOwn(_ folder: String) {
    for (name, process) in leftovers(in: folder) where process == getpid() { unlink(joined(folder, name)) }
  }

  private static func leftovers(in folder: String) -> [(name: String, process: pid_t)] {
    fileNames(in: folder).compactMap { name in
      guard name.hasPrefix(".dossier-"), name.hasSuffix(".tmp") else { return nil }
      let parts = name.dropFirst(".dossier-".count).dropLast(".tmp".count).split(separator: "-")
      guard parts.count == 2, let process = pid_t(parts[0]), process > 0, UInt32(parts[1]) != nil else { return nil }
      return (name, process)
    }
  }
}

/// The names in a folder, sorted by their bytes, without `.` and `..`; those that are not UTF-8 are left out.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
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
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
