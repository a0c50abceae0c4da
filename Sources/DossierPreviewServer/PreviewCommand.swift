import ArgumentParser
import CommandArguments
import DossierBuild
import DossierCore
import DossierPreview
import Foundation

/// The program behind `dossier watch`.
@main
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier watch", abstract: WatchArguments.abstract, discussion: WatchArguments.discussion)

  @OptionGroup var arguments: WatchArguments

  func run() throws {
    Interruption.endTidily()
    allowManyConnections()
    let board = PreviewBoard()
    let server = try serve(board)
    Announcer.out("http://127.0.0.1:\(server.port)/\n")
    let announcer = Announcer(path: arguments.path)
    let session = PreviewSession(
      PreviewSession.Settings(path: arguments.path, options: options, output: arguments.output), board: board,
      tell: { announcer.tell($0) },
      onFallback: { Announcer.error("dossier: looking for changes every now and then, for the system says: \($0)\n") })
    // Until a signal ends the process.
    session.run()
  }

  private var options: BuildOptions {
    var options = BuildOptions()
    options.formats = arguments.formats.isEmpty ? nil : arguments.formats
    options.page = arguments.figures.page.flatMap { PageFormat($0) }
    options.theme = arguments.figures.theme.map { Theme.ID($0) }
    options.deadline = arguments.deadline
    return options
  }

  /// Begins to listen, and waits until it does; ends with exit status 2 if it cannot.
  private func serve(_ board: PreviewBoard) throws -> PreviewServer {
    let (port, answer) = (arguments.port.flatMap { UInt16(exactly: $0) }, Answer())
    Task {
      do { answer.give(.success(try await PreviewServer.start(board, port: port))) } catch {
        answer.give(.failure(error))
      }
    }
    switch answer.wait() {
    case .success(let server): return server
    case .failure(let error):
      Announcer.error("dossier: \(error)\(port == nil ? "" : "; name another with --port")\n")
      throw ExitCode(2)
    }
  }

  /// What a task has to tell the thread that waits for it.
  // @unchecked: `result` is written before the semaphore is signalled, and read after it was waited for.
  private final class Answer: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private var result: Result<PreviewServer, any Error> = .failure(CancellationError())

    func give(_ result: Result<PreviewServer, any Error>) {
      self.result = result
      semaphore.signal()
    }

    func wait() -> Result<PreviewServer, any Error> {
      semaphore.wait()
      return result
    }
  }

  /// Browsers that never close their connections must not keep others out.
  private func allowManyConnections() {
    var limit = rlimit()
    #if canImport(Darwin)
    let resource = RLIMIT_NOFILE
    #else
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 4_096)
    setrlimit(resource, &limit)
  }
}
