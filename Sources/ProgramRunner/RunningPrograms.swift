import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The programs that this process has started and that have not ended, so that they can be ended with it.
package enum RunningPrograms {
  /// Ends all of them and everything they started; from then on none is started any more.
  package static func endAll() {
    state.lock.sync {
      state.isClosed = true
      for program in state.programs { kill(-program, SIGKILL) }
    }
  }

  /// Starts a program; nothing is started once all are ended.
  static func start(_ body: (inout pid_t) -> Int32) -> (pid: pid_t, error: Int32) {
    state.lock.sync {
      if state.isClosed { return (0, ECANCELED) }
      var pid: pid_t = 0
      let error = body(&pid)
      if error == 0 { state.programs.insert(pid) }
      return (pid, error)
    }
  }

  /// Takes a program's exit status; its number may then be another's. Called without waiting.
  static func reap(_ program: pid_t, _ body: () -> Bool) {
    state.lock.sync { if body() { state.programs.remove(program) } }
  }

  private static let state = State()

  // @unchecked: both variables are only touched inside `lock.sync`.
  private final class State: @unchecked Sendable {
    let lock = DispatchQueue(label: "dossier.programs")
    var programs: Set<pid_t> = []
    var isClosed = false
  }
}
