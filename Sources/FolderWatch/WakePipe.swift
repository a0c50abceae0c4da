#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A pipe by which one thread wakes another out of `poll`.
struct WakePipe: Sendable {
  let reader: Int32
  private let writer: Int32

  /// A pipe; `nil`, with `errno` set, if the system has none left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  /// Makes the reading end readable, for good.
  func wake() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  func close() {
    #if canImport(Glibc)
    _ = Glibc.close(reader)
    _ = Glibc.close(writer)
    #else
    _ = Darwin.close(reader)
    _ = Darwin.close(writer)
    #endif
  }

  /// Waits for a descriptor, or for being woken; negative milliseconds wait without end.
  ///
  /// - Returns: whether the descriptor has something to read, and whether ``wake()`` was called.
  func wait(for descriptor: Int32?, milliseconds: Int32) -> (isReady: Bool, isWoken: Bool) {
    var entries = [pollfd(fd: reader, events: Int16(POLLIN), revents: 0)]
    if let descriptor { entries.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let count = poll(&entries, nfds_t(entries.count), milliseconds)
    // A signal counts as nothing having happened; whoever waits looks again.
    guard count > 0 else { return (false, false) }
    return (entries.count > 1 && entries[1].revents != 0, entries[0].revents != 0)
  }
}
