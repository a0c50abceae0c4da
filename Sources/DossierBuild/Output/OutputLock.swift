#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The right to write into an output folder, which one process at a time has.
///
/// It is a lock of the system's on the folder itself: nothing is left behind, and a process that is killed gives it up.
public struct OutputLock: ~Copyable {
  private let descriptor: Int32
  /// The folders that did not exist before, the outermost first.
  private let created: [String]

  /// Waits for the right; makes the folder if there is none.
  ///
  /// - Parameters:
  ///   - folder: the output folder.
  ///   - onWait: called once if another process has had the right for a second.
  /// - Throws: ``SystemFailure`` if the folder cannot be made or entered.
  public static func acquire(_ folder: String, onWait: () -> Void = {}) throws(SystemFailure) -> OutputLock {
    var hasWaited = false
    var created: [String] = []
    while true {
      created += try createFolder(folder)
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor < 0 {
        if errno == ENOENT { continue }
        throw SystemFailure(path: folder, action: "open the folder")
      }
      lock(descriptor, &hasWaited, onWait)
      // Whoever had the right may have taken the folder away, or put another in its place.
      if isSame(descriptor, folder) { return OutputLock(descriptor: descriptor, created: created) }
      close(descriptor)
    }
  }

  /// A file system without such locks is used without them.
  private static func lock(_ descriptor: Int32, _ hasWaited: inout Bool, _ onWait: () -> Void) {
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(20_000)
    }
    if !hasWaited { onWait() }
    hasWaited = true
    while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { return } }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_dev == named.st_dev
      && held.st_ino == named.st_ino
  }

  deinit {
    // A folder that was made for nothing goes again; `rmdir` takes only what is empty.
    for folder in created.reversed() { if rmdir(folder) != 0 { break } }
    close(descriptor)
  }
}
