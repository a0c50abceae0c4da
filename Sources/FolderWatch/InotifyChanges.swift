#if canImport(Glibc)
import Glibc

/// Changes as the Linux kernel tells them (inotify), a few milliseconds after writing has come to rest.
///
/// inotify watches single folders, so each folder below the root has a watch; new folders get theirs as they appear. If the
/// root vanishes, its path is looked at until something stands there again. That another folder stands there (a link leads
/// elsewhere, a folder above was renamed) the kernel does not tell: that is looked at each second.
// @unchecked: `place` and what follows it, `folders`, `settling` and `descriptor`'s queue are touched only by the one thread
// that calls `next()` and `isStale()`.
final class InotifyChanges: FolderChanges, @unchecked Sendable {
  struct Refusal: Error {
    let reason: String
  }

  private let folder: WatchedFolder
  private let descriptor: Int32
  private let pipe: WakePipe
  /// The place as it is watched, and what stood there.
  private var place: WatchedPlace
  private var identity: [UInt64]?
  /// When the root is looked at next.
  private var nextLook: UInt64 = 0
  /// The folders that are watched: paths relative to the root, by watch.
  private var folders: [Int32: String] = [:]
  private var settling = Settling()
  /// Whether the root is gone, so that only looking at its path can tell that it is back.
  private var isGone = false

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)
  /// How often the path of a vanished root is looked at, in milliseconds.
  private static let lookout: Int32 = 100
  /// How often is looked whether the root is still the same, in milliseconds.
  private static let round: Int32 = 1_000

  private init(_ folder: WatchedFolder, descriptor: Int32, pipe: WakePipe) {
    self.folder = folder
    place = folder.place()
    self.descriptor = descriptor
    self.pipe = pipe
  }

  deinit {
    close(descriptor)
    pipe.close()
  }

  /// Begins to watch; fails if the system has no watches left.
  static func start(_ folder: WatchedFolder) -> Result<InotifyChanges, Refusal> {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return .failure(Refusal(reason: String(cString: strerror(errno)))) }
    guard let pipe = WakePipe() else {
      close(descriptor)
      return .failure(Refusal(reason: String(cString: strerror(errno))))
    }
    let changes = InotifyChanges(folder, descriptor: descriptor, pipe: pipe)
    if let code = changes.addRoot() {
      // A root that is not there yet is waited for.
      guard code == ENOENT || code == ENOTDIR else {
        return .failure(Refusal(reason: String(cString: strerror(code))))
      }
      changes.isGone = true
    }
    return .success(changes)
  }

  func next() -> Bool {
    while true {
      let now = Clock.nanoseconds
      if let due = settling.due, due <= now {
        settling = Settling()
        return true
      }
      if isGone { comeBack() } else if nextLook <= now { lookAtRoot(now) }
      let (isReady, isWoken) = pipe.wait(for: descriptor, milliseconds: pause(from: now))
      if isWoken { return false }
      if isReady { takeEvents() }
    }
  }

  func isStale(within milliseconds: Int32) -> Bool {
    let end = Clock.nanoseconds + UInt64(max(milliseconds, 0)) * 1_000_000
    while true {
      takeEvents()
      if isGone { comeBack() }
      if settling.isPending { return true }
      let now = Clock.nanoseconds
      guard now < end else { return pipe.wait(for: nil, milliseconds: 0).isWoken }
      let rest = Int32((end - now) / 1_000_000) + 1
      if pipe.wait(for: descriptor, milliseconds: isGone ? min(rest, Self.lookout) : rest).isWoken { return true }
    }
  }

  func refresh() {
    // A folder that is watched already keeps its watch.
    if !isGone { _ = add("") }
  }

  func stop() {
    pipe.wake()
  }

  private func pause(from now: UInt64) -> Int32 {
    let look = isGone ? now + UInt64(Self.lookout) * 1_000_000 : max(nextLook, now)
    let end = min(settling.due.map { max($0, now) } ?? look, look)
    return Int32((end - now) / 1_000_000) + 1
  }

  /// Watches what stands at the root now.
  private func addRoot() -> Int32? {
    identity = FolderListing.identity(place.root)
    return add("")
  }

  /// Watches a folder and those below it; the error number if the system refused one.
  private func add(_ path: String) -> Int32? {
    let full = path.isEmpty ? place.root : place.root + "/" + path
    let watch = inotify_add_watch(descriptor, full, Self.mask)
    guard watch >= 0 else { return errno }
    folders[watch] = path
    for name in FolderListing.names(full) {
      let inner = path.isEmpty ? name : path + "/" + name
      guard folder.entersFolder(inner), FolderListing.isFolder(place.root + "/" + inner) else { continue }
      // A folder may be gone again, and one that may not be read cannot tell anything.
      if let code = add(inner), code == ENOSPC { return code }
    }
    return nil
  }

  /// Watches the root again if something stands at its path.
  private func comeBack() {
    place = folder.place()
    guard FolderListing.isFolder(place.root), addRoot() == nil else { return }
    isGone = false
    settling.note(.finished, "", at: Clock.nanoseconds)
  }

  /// Notices that the place is another one now.
  private func lookAtRoot(_ now: UInt64) {
    nextLook = now + UInt64(Self.round) * 1_000_000
    let current = folder.place()
    if current != place || FolderListing.identity(current.root) != identity { beginAgain() }
  }

  /// Everything has to be looked at anew: the root is another one, was moved or deleted, or events were lost.
  private func beginAgain() {
    for watch in folders.keys { inotify_rm_watch(descriptor, watch) }
    folders = [:]
    place = folder.place()
    isGone = addRoot() != nil
    settling.note(.finished, "", at: Clock.nanoseconds)
  }

  /// Takes what the kernel has to tell, without waiting.
  private func takeEvents() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let header = MemoryLayout<inotify_event>.size
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      var position = 0
      while position + header <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: inotify_event.self) }
        let end = min(count, position + header + Int(event.len))
        // The name is filled up with zeros.
        let name = String(validating: buffer[(position + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
        position = end
        take(event, name)
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String?) {
    func has(_ flag: Int32) -> Bool { event.mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) || has(IN_UNMOUNT) { return beginAgain() }
    guard let parent = folders[event.wd] else { return }
    if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
      // Of folders below the root their parents tell.
      if parent.isEmpty { beginAgain() }
      return
    }
    if has(IN_IGNORED) {
      folders[event.wd] = nil
      return
    }
    guard let name, !name.isEmpty else { return }
    let path = parent.isEmpty ? name : parent + "/" + name
    let time = Clock.nanoseconds
    if has(IN_ISDIR) {
      guard folder.entersFolder(path) else { return }
      if has(IN_MOVED_FROM) { forget(path) }
      // Files may have been put into it before it was watched.
      if has(IN_CREATE) || has(IN_MOVED_TO) { _ = add(path) }
      return settling.note(has(IN_DELETE) || has(IN_MOVED_FROM) ? .unfinished : .finished, path, at: time)
    }
    guard folder.concerns(path) else { return }
    // A file that was emptied is about to be written.
    let isWhole = has(IN_MOVED_TO) || has(IN_CLOSE_WRITE) && !FolderListing.isEmpty(place.root + "/" + path)
    settling.note(isWhole ? .finished : .unfinished, path, at: time)
  }

  /// A folder that was moved away no longer has these paths.
  private func forget(_ path: String) {
    for (watch, watched) in folders where watched == path || watched.hasPrefix(path + "/") {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }
}
#endif
