#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Changes found by looking at every file again and again: for systems without inotify, and where it refuses.
// @unchecked: `seen` is touched only by the one thread that calls `next()` and `isStale()`; the rest is constant.
package final class PolledChanges: FolderChanges, @unchecked Sendable {
  private let folder: WatchedFolder
  private let interval: Int32
  private let pipe: WakePipe?
  private var seen: Look

  /// What was found at one look.
  private struct Look: Equatable {
    var place: WatchedPlace
    var files: [String: Stamp] = [:]
  }

  /// What tells one state of a file from another.
  fileprivate struct Stamp: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  /// Looks at the folder now, and again at each interval, in milliseconds.
  package init(_ folder: WatchedFolder, interval: Int32 = 200) {
    self.folder = folder
    self.interval = interval
    pipe = WakePipe()
    seen = Self.look(at: folder)
  }

  deinit { pipe?.close() }

  package func next() -> Bool {
    // What changed while the caller was busy counts as well; a second look that finds the same says that writing has come to
    // rest.
    var last = seen
    while true {
      let now = Self.look(at: folder)
      if now == last, now != seen {
        seen = now
        return true
      }
      let isFresh = now != last
      last = now
      if pause(isFresh ? min(interval, Self.glance) : interval) { return false }
    }
  }

  package func isStale(within milliseconds: Int32) -> Bool {
    var rest = milliseconds
    while Self.look(at: folder) == seen {
      guard rest > 0 else { return pause(0) }
      if pause(min(rest, Self.glance)) { return true }
      rest -= Self.glance
    }
    return true
  }

  /// How often is looked where a change is waited for, in milliseconds.
  private static let glance: Int32 = 40

  /// Every look is at all folders, but what was not looked at so far is no change.
  package func refresh() {
    let now = Self.look(at: folder)
    for (path, stamp) in now.files where seen.files[path] == nil { seen.files[path] = stamp }
  }

  package func stop() {
    pipe?.wake()
  }

  private func pause(_ milliseconds: Int32) -> Bool {
    guard let pipe else {
      usleep(UInt32(milliseconds) * 1_000)
      return false
    }
    return pipe.wait(for: nil, milliseconds: milliseconds).isWoken
  }

  private static func look(at folder: WatchedFolder) -> Look {
    let place = folder.place()
    let root = place.root
    var found = Look(place: place)
    var folders = [""]
    while let path = folders.popLast() {
      for name in FolderListing.names(path.isEmpty ? root : root + "/" + path) {
        let inner = path.isEmpty ? name : path + "/" + name
        var status = stat()
        // Of a link what it leads to counts, but folders behind links are not looked into.
        guard lstat(root + "/" + inner, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          if folder.entersFolder(inner) { folders.append(inner) }
          continue
        }
        guard folder.concerns(inner) else { continue }
        if status.st_mode & S_IFMT == S_IFLNK { _ = stat(root + "/" + inner, &status) }
        found.files[inner] = Stamp(status)
      }
    }
    return found
  }
}

extension PolledChanges.Stamp {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    self.init(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}

/// What stands in a folder.
enum FolderListing {
  /// The names in a folder, without `.` and `..` and those that are not UTF-8; none if it cannot be listed.
  static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
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

  /// Whether there is a file without anything in it.
  static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  /// What tells a folder from another one at the same path; `nil` if there is none.
  static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// Whether there is a folder, not a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
