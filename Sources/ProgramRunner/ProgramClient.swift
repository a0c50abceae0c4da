#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs another program once: writes its input, reads its output, and ends it at the deadline whatever it does.
///
/// Blocks the calling thread. The program gets one socket as its standard input and output, nothing on standard error, the
/// files it is handed, and an environment that is written out: by default `LC_ALL=C` alone.
package struct ProgramClient: Sendable {
  /// How a run ended.
  package enum Result: Sendable, Equatable {
    /// The process ended by itself; the output is whole. The status is nil where this program ignores `SIGCHLD`.
    case exited(status: Int32?, output: [UInt8])
    case killed(signal: Int32)
    case timedOut
    /// The output was longer than the limit.
    case outputTooLong
    /// The process could not be started: an error number.
    case notStarted(Int32)
  }

  /// The path of the executable.
  package var executable: String
  /// In bytes.
  package var outputLimit: Int
  /// Each `NAME=value`; all there is.
  package var environment: [String]

  package init(executable: String, outputLimit: Int = 64 << 20, environment: [String] = ["LC_ALL=C"]) {
    self.executable = executable
    self.outputLimit = outputLimit
    self.environment = environment
  }

  /// Starts the program, feeds it, and waits for it until the deadline at most.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - arguments: what follows its name.
  ///   - files: open files that it finds as its descriptors 3, 4 and so on.
  ///   - deadline: when it is ended.
  package func run(
    input: [UInt8], arguments: [String] = [], files: [Int32] = [], until deadline: ContinuousClock.Instant
  ) -> Result {
    guard ContinuousClock.now < deadline else { return .timedOut }
    let process: ProgramProcess
    switch ProgramProcess.start(executable, arguments: arguments, environment: environment, files: files) {
    case .success(let started): process = started
    case .failure(let error): return .notStarted(error.number)
    }
    let output: [UInt8]
    switch exchange(input, over: process.socket, until: deadline) {
    case .success(let bytes): output = bytes
    case .failure(let stop):
      process.kill()
      return stop.result
    }
    switch process.wait(until: deadline) {
    case .exited(let status): return .exited(status: status, output: output)
    case .signaled(let signal): return .killed(signal: signal)
    case .stillRunning:
      process.kill()
      return .timedOut
    }
  }

  private enum Stop: Error {
    case deadline
    case limit
    case system(Int32)

    var result: Result {
      switch self {
      case .deadline: .timedOut
      case .limit: .outputTooLong
      case .system(let number): .notStarted(number)
      }
    }
  }

  /// Writes and reads by turns, as the program is ready: neither side can wait for the other for ever.
  private func exchange(
    _ input: [UInt8], over socket: Int32, until deadline: ContinuousClock.Instant
  ) -> Swift.Result<[UInt8], Stop> {
    var output: [UInt8] = []
    var sent = 0
    var isSending = true
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if isSending, sent == input.count {
        shutdown(socket, Int32(SHUT_WR))
        isSending = false
      }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .failure(.deadline) }
      var entry = pollfd(fd: socket, events: Int16(POLLIN | (isSending ? POLLOUT : 0)), revents: 0)
      let ready = poll(&entry, 1, left.pollMilliseconds)
      if ready < 0, errno != EINTR { return .failure(.system(errno)) }
      guard ready > 0 else { continue }
      if isSending, Int32(entry.revents) & POLLOUT != 0 {
        let count = input[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, sendFlags) }
        if count > 0 {
          sent += count
        } else if !Self.isTransient(errno) {
          isSending = false  // the program no longer listens; what it said still counts
        }
      }
      guard Int32(entry.revents) & ~POLLOUT != 0 else { continue }
      let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count > 0 {
        guard output.count + count <= outputLimit else { return .failure(.limit) }
        output += buffer[..<count]
      } else if count == 0 || !Self.isTransient(errno) {
        return .success(output)
      }
    }
  }

  private static func isTransient(_ number: Int32) -> Bool {
    number == EAGAIN || number == EWOULDBLOCK || number == EINTR
  }
}

#if canImport(Glibc)
/// A program that has gone must not raise SIGPIPE in this process.
private let sendFlags = Int32(MSG_NOSIGNAL)
#else
private let sendFlags: Int32 = 0
#endif

extension Duration {
  /// For `poll`: rounded up, at most a minute.
  fileprivate var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(min(seconds, 60) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
