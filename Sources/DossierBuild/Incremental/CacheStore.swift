import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Entries of a cache in a folder: a file each, named by the SHA-256 of its key, with the SHA-256 of its content before it.
///
/// It may be deleted or damaged at any time and by anybody: what is not whole is no entry. What the system refuses is left
/// undone, for a cache that cannot be written only costs time.
struct CacheStore: Sendable {
  /// The folder's name, beside the dossier: never in the output, which others get to see.
  static let name = ".dossier-cache"

  private let folder: String
  /// How much it may hold, in bytes, besides what the last build used.
  var limit = 256 << 20
  /// How long an entry is kept that no build asks for, in seconds: 30 days.
  var lifetime = 30 * 86_400

  init(folder: String) { self.folder = folder }

  private static let heading = Array("dossier-cache 1 ".utf8)

  /// The content of an entry; `nil` if there is none or it is damaged.
  func entry(_ key: String) -> [UInt8]? {
    let path = joined(folder, key)
    guard let bytes = fileBytes(path) else { return nil }
    let start = Self.heading.count + 65
    guard bytes.count >= start, bytes.starts(with: Self.heading) else {
      unlink(path)
      return nil
    }
    let content = Array(bytes[start...])
    guard bytes[Self.heading.count..<start - 1].elementsEqual(SHA256.fingerprint(content).utf8) else {
      unlink(path)
      return nil
    }
    touch(path)
    return content
  }

  /// Writes entries, and takes away what is old or too much.
  ///
  /// - Parameter used: the entries that the build asked for, which stay; `nil` to take nothing away.
  func keep(_ entries: [String: [UInt8]], used: Set<String>?) {
    guard !entries.isEmpty, makeFolder() else { return }
    TemporaryFile.sweep(folder)
    let files = entries.sorted { $0.key < $1.key }.map { key, content in
      (
        path: joined(folder, key),
        bytes: Self.heading + Array(SHA256.fingerprint(content).utf8) + [0x0A] + content
      )
    }
    do throws(SystemFailure) {
      try replaceFiles(files, isFlushed: false)
    } catch {
      // No room, or no right to write: the next build does it again.
      return
    }
    if let used { trim(used: used.union(entries.keys)) }
  }

  /// Makes the folder, for its owner alone: a cache holds what a dossier withholds.
  private func makeFolder() -> Bool {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return false }
    let ignore = joined(folder, ".gitignore")
    if access(ignore, F_OK) == 0 { return true }
    do throws(SystemFailure) {
      try replaceFiles([(ignore, Array("*\n".utf8))], isFlushed: false)
      return true
    } catch {
      return false
    }
  }

  /// Notes that an entry was used, once a day at most.
  private func touch(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, time(nil) - status.modified > 86_400 else { return }
    utimes(path, nil)
  }

  private func trim(used: Set<String>) {
    let now = time(nil)
    var unused: [(path: String, size: Int, modified: Int)] = []
    var size = 0
    for name in fileNames(in: folder) where name.utf8.count == 64 {
      let path = joined(folder, name)
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if used.contains(name) { continue }
      size += Int(status.st_size)
      unused.append((path, Int(status.st_size), status.modified))
    }
    for entry in unused.sorted(by: { ($0.modified, $0.path) < ($1.modified, $1.path) }) {
      guard size > limit || now - entry.modified > lifetime else { break }
      unlink(entry.path)
      size -= entry.size
    }
  }
}

extension stat {
  /// When the file was written last, in seconds since 1970.
  fileprivate var modified: Int {
    #if canImport(Glibc)
    st_mtim.tv_sec
    #else
    st_mtimespec.tv_sec
    #endif
  }

  /// What changes when a file is replaced or written: its size, its number, and when it was written.
  var identity: String {
    #if canImport(Glibc)
    "\(st_size)-\(st_ino)-\(st_mtim.tv_sec).\(st_mtim.tv_nsec)"
    #else
    "\(st_size)-\(st_ino)-\(st_mtimespec.tv_sec).\(st_mtimespec.tv_nsec)"
    #endif
  }
}
