#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A child process with a socket as its standard input and output.
///
/// The process leads a group of its own, so that what it starts itself can be ended with it.
final class ProgramProcess: Sendable {
  /// How the process stands.
  enum State: Equatable {
    /// With its exit status; nil if it cannot be known, for this program ignores `SIGCHLD`.
    case exited(Int32?)
    case signaled(Int32)
    case stillRunning
  }

  struct StartError: Error {
    var number: Int32
  }

  private let pid: pid_t
  /// This program's end; it does not block.
  let socket: Int32

  private init(pid: pid_t, socket: Int32) {
    self.pid = pid
    self.socket = socket
  }

  deinit {
    close(socket)
  }

  /// Starts an executable with an environment that is written out, and with open files as its descriptors from 3 on.
  static func start(
    _ executable: String, arguments: [String], environment: [String], files: [Int32]
  ) -> Result<ProgramProcess, StartError> {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, socketType, 0, &ends) == 0 else { return .failure(StartError(number: errno)) }
    let (mine, theirs) = (ends[0], ends[1])
    defer { close(theirs) }
    _ = fcntl(mine, F_SETFL, fcntl(mine, F_GETFL) | O_NONBLOCK)
    #if canImport(Darwin)
    var on: Int32 = 1
    setsockopt(mine, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    // Out of the way of the descriptors that the program is to find them as.
    var copies: [Int32] = []
    defer { for copy in copies { close(copy) } }
    for file in files {
      let copy = fcntl(file, F_DUPFD_CLOEXEC, Int32(3 + files.count))
      guard copy >= 0 else {
        let number = errno
        close(mine)
        return .failure(StartError(number: number))
      }
      copies.append(copy)
    }
    let streams = [theirs, theirs]
    func start() -> (pid: pid_t, error: Int32) {
      RunningPrograms.start {
        spawn(executable, [executable] + arguments, environment, streams: streams, files: copies, pid: &$0)
      }
    }
    var (pid, error) = start()
    // Busy or short of processes for a moment: a file just written looks busy while another thread starts a process.
    for _ in 0..<20 where error == ETXTBSY || error == EAGAIN {
      usleep(5_000)
      (pid, error) = start()
    }
    guard error == 0 else {
      close(mine)
      return .failure(StartError(number: error))
    }
    return .success(ProgramProcess(pid: pid, socket: mine))
  }

  /// Waits for the process to end, until the deadline at most.
  func wait(until deadline: ContinuousClock.Instant) -> State {
    var pause: UInt32 = 100
    while true {
      let state = poll()
      guard state == .stillRunning, ContinuousClock.now < deadline else { return state }
      usleep(pause)
      pause = min(pause * 2, 5_000)
    }
  }

  /// Ends the process and all it started, and takes its exit status.
  func kill() {
    #if canImport(Glibc)
    _ = Glibc.kill(-pid, SIGKILL)
    _ = Glibc.kill(pid, SIGKILL)
    #else
    _ = Darwin.kill(-pid, SIGKILL)
    _ = Darwin.kill(pid, SIGKILL)
    #endif
    while poll() == .stillRunning { usleep(200) }
  }

  /// How it stands. Its exit status is taken in one step with its name in the list of running programs, for the number may be
  /// another process's at once.
  private func poll() -> State {
    var state = State.exited(nil)
    RunningPrograms.reap(pid) {
      var status: Int32 = 0
      while true {
        let found = waitpid(pid, &status, WNOHANG)
        if found < 0, errno == EINTR { continue }
        if found == 0 { state = .stillRunning }
        if found == pid {
          let signal = status & 0x7F
          state = signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
        }
        return found != 0
      }
    }
    return state
  }
}

#if canImport(Glibc)
// Set at birth: no other thread can start a process in between that would inherit the socket.
private let socketType = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
private typealias SpawnActions = posix_spawn_file_actions_t
private typealias SpawnAttributes = posix_spawnattr_t
#else
private let socketType = SOCK_STREAM
private typealias SpawnActions = posix_spawn_file_actions_t?
private typealias SpawnAttributes = posix_spawnattr_t?
#endif

/// `posix_spawn` with the streams, files, signals and environment of a program; returns an error number, 0 if it went well.
private func spawn(
  _ path: String, _ arguments: [String], _ environment: [String], streams: [Int32], files: [Int32], pid: inout pid_t
) -> Int32 {
  #if canImport(Glibc)
  var actions = SpawnActions()
  var attributes = SpawnAttributes()
  #else
  var actions: SpawnActions
  var attributes: SpawnAttributes
  #endif
  guard posix_spawn_file_actions_init(&actions) == 0 else { return ENOMEM }
  defer { posix_spawn_file_actions_destroy(&actions) }
  guard posix_spawnattr_init(&attributes) == 0 else { return ENOMEM }
  defer { posix_spawnattr_destroy(&attributes) }

  var error: Int32 = 0
  for (target, stream) in streams.enumerated() where error == 0 {
    error = posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
  }
  if error == 0 { error = posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
  for (index, file) in files.enumerated() where error == 0 {
    error = posix_spawn_file_actions_adddup2(&actions, file, Int32(3 + index))
  }
  guard error == 0 else { return error }

  // Whatever this program ignores or blocks, the other starts with the signals as they are by default.
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
  let variables = environment.map { strdup($0) } + [nil]
  defer { for pointer in argv + variables { free(pointer) } }
  return posix_spawn(&pid, path, &actions, &attributes, argv, variables)
}
