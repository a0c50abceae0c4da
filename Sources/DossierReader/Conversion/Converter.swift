#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program of the system that turns a document into text: fed by its standard input, read from its standard output.
///
/// It runs in a group of its own with an environment of `PATH` and `LC_ALL` alone, nothing on standard error, and
/// is ended at the deadline whatever it does.
struct Converter {
  /// The program's name, looked for on the `PATH`.
  let program: String
  /// The Debian package that has it.
  let package: String
  /// In seconds.
  var deadline = 120
  /// In bytes.
  var outputLimit = ProjectFiles.maximumSourceSize

  /// What the program makes of some bytes.
  func run(_ arguments: [String], input: [UInt8]) -> Result<[UInt8], ProjectFiles.ConversionFault> {
    guard let path = Self.location(of: program) else {
      return .failure(.programMissing(program, package: package))
    }
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, streamSocket, 0, &ends) == 0 else { return .failure(.failed(program: program)) }
    let mine = ends[0]
    defer { close(mine) }
    _ = fcntl(mine, F_SETFL, fcntl(mine, F_GETFL) | O_NONBLOCK)
    let pid = startProcess(path, [path] + arguments, standardStreams: ends[1])
    close(ends[1])
    guard let pid else { return .failure(.failed(program: program)) }
    let end = ContinuousClock.now.advanced(by: .seconds(deadline))
    let output = exchange(input, over: mine, until: end)
    if case .failure = output { endProcess(pid) }
    let status = waitForProcess(pid, until: end)
    return output.flatMap { text in
      status == 0 ? .success(text) : .failure(status == nil ? .timedOut(program: program) : .failed(program: program))
    }
  }

  /// The path of a program: the first on the `PATH`.
  private static func location(of program: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Writes and reads by turns, as the program is ready: neither side can wait for the other for ever.
  private func exchange(
    _ input: [UInt8], over socket: Int32, until end: ContinuousClock.Instant
  ) -> Result<[UInt8], ProjectFiles.ConversionFault> {
    var output: [UInt8] = []
    var sent = 0
    var isSending = true
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if isSending, sent == input.count {
        shutdown(socket, Int32(SHUT_WR))
        isSending = false
      }
      guard ContinuousClock.now < end else { return .failure(.timedOut(program: program)) }
      var entry = pollfd(fd: socket, events: Int16(POLLIN | (isSending ? POLLOUT : 0)), revents: 0)
      let ready = poll(&entry, 1, 250)
      if ready < 0, errno != EINTR { return .failure(.failed(program: program)) }
      guard ready > 0 else { continue }
      if isSending, Int32(entry.revents) & POLLOUT != 0 {
        let count = input.withUnsafeBytes { bytes in
          send(socket, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, sendFlags)
        }
        // A program that no longer listens may still have something to say.
        if count > 0 { sent += count } else if !Self.isTransient(errno) { isSending = false }
      }
      guard Int32(entry.revents) & ~POLLOUT != 0 else { continue }
      let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if count > 0 {
        guard output.count + count <= outputLimit else { return .failure(.tooLong) }
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
// Set at birth: no other thread can start a process in between that would inherit the socket.
private let streamSocket = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
private let sendFlags = Int32(MSG_NOSIGNAL)
private typealias SpawnActions = posix_spawn_file_actions_t
private typealias SpawnAttributes = posix_spawnattr_t
#else
private let streamSocket = SOCK_STREAM
private let sendFlags: Int32 = 0
private typealias SpawnActions = posix_spawn_file_actions_t?
private typealias SpawnAttributes = posix_spawnattr_t?
#endif

/// Starts a program; `nil` if the system refuses.
private func startProcess(_ path: String, _ arguments: [String], standardStreams: Int32) -> pid_t? {
  #if canImport(Glibc)
  var actions = SpawnActions()
  var attributes = SpawnAttributes()
  #else
  var actions: SpawnActions
  var attributes: SpawnAttributes
  #endif
  guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
  defer { posix_spawn_file_actions_destroy(&actions) }
  guard posix_spawnattr_init(&attributes) == 0 else { return nil }
  defer { posix_spawnattr_destroy(&attributes) }
  var error = posix_spawn_file_actions_adddup2(&actions, standardStreams, 0)
  if error == 0 { error = posix_spawn_file_actions_adddup2(&actions, standardStreams, 1) }
  if error == 0 { error = posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
  guard error == 0 else { return nil }
  // Whatever this program ignores or blocks, the converter starts with the signals as they are by default.
  var every = sigset_t()
  var none = sigset_t()
  sigfillset(&every)
  sigemptyset(&none)
  posix_spawnattr_setsigdefault(&attributes, &every)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setpgroup(&attributes, 0)
  var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETPGROUP)
  #if canImport(Darwin)
  flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
  #endif
  posix_spawnattr_setflags(&attributes, Int16(flags))
  let argv = arguments.map { strdup($0) } + [nil]
  let environment = [strdup("PATH=/usr/local/bin:/usr/bin:/bin"), strdup("LC_ALL=C.UTF-8"), nil]
  defer { for pointer in argv + environment { free(pointer) } }
  var pid: pid_t = 0
  return posix_spawn(&pid, path, &actions, &attributes, argv, environment) == 0 ? pid : nil
}

/// Waits for a process until a deadline, then ends it; its exit status, 0 also if this program ignores `SIGCHLD` and it
/// cannot be known, -1 if a signal ended it, `nil` at the deadline.
private func waitForProcess(_ pid: pid_t, until end: ContinuousClock.Instant) -> Int32? {
  var pause: UInt32 = 100
  while true {
    var status: Int32 = 0
    let found = waitpid(pid, &status, WNOHANG)
    if found == pid { return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1 }
    if found < 0, errno != EINTR { return 0 }
    if ContinuousClock.now >= end {
      endProcess(pid)
      waitpid(pid, &status, 0)
      return nil
    }
    usleep(pause)
    pause = min(pause * 2, 5_000)
  }
}

/// Ends a process and all it started.
private func endProcess(_ pid: pid_t) {
  kill(-pid, SIGKILL)
  kill(pid, SIGKILL)
}
