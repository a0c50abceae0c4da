import Dispatch
import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Ctrl-C and `kill`: the process ends at once, with the programs it started and without the temporary files it made.
public enum Interruption {
  /// From now on SIGINT, SIGTERM and SIGHUP end this process tidily, with 128 and the signal's number as exit status.
  ///
  /// For the main program, once, before it starts a thread. A signal that whoever started it told it to ignore stays ignored.
  public static func endTidily() {
    var caught = sigset_t()
    sigemptyset(&caught)
    var isAny = false
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      sigaddset(&caught, number)
      isAny = true
    }
    guard isAny else { return }
    // Blocked in every thread and taken by one that waits for it: nothing is interrupted halfway.
    pthread_sigmask(SIG_BLOCK, &caught, nil)
    state.lock.sync { state.signals = caught }
    #if canImport(Glibc)
    var thread = pthread_t()
    #else
    var thread: pthread_t?
    #endif
    pthread_create(
      &thread, nil,
      { _ in
        Interruption.waitForSignal()
      }, nil)
  }

  private static func waitForSignal() -> Never {
    var signals = state.lock.sync { state.signals }
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    end(128 + number)
  }

  /// Runs something short that must not be cut in two when the process is ended; `register` names a folder in which there will be
  /// temporary files.
  static func uninterrupted<Result>(_ body: ((String) -> Void) -> Result) -> Result {
    state.lock.sync { body { state.folders.insert($0) } }
  }

  private static func end(_ status: Int32) -> Never {
    RunningPrograms.endAll()
    state.lock.sync {
      for folder in state.folders { TemporaryFile.sweepOwn(folder) }
      _exit(status)
    }
    _exit(status)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
    #else
    return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == ignored
    #endif
  }

  /// What `SIG_IGN` is on every system.
  private static let ignored = 1

  private static let state = State()

  // @unchecked: both variables are only touched inside `lock.sync`.
  private final class State: @unchecked Sendable {
    let lock = DispatchQueue(label: "dossier.files")
    var folders: Set<String> = []
    var signals = sigset_t()
  }
}
