import ArgumentParser
import CommandArguments
import DossierBuild
import DossierPreview
import Foundation

/// The program behind `dossier watch`.
@main
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier watch", abstract: WatchArguments.abstract, discussion: WatchArguments.discussion)

  @OptionGroup var arguments: WatchArguments

  func run() async throws {
    allowManyConnections()
    let (signals, sources) = endingSignals()
    defer { for source in sources { source.cancel() } }
    let board = PreviewBoard()
    let server: PreviewServer
    do {
      server = try await PreviewServer.start(board, port: arguments.port.flatMap { UInt16(exactly: $0) })
    } catch {
      Announcer.error("dossier: \(error)\(arguments.port == nil ? "" : "; name another with --port")\n")
      throw ExitCode(2)
    }
    Announcer.out("http://127.0.0.1:\(server.port)/\n")
    let announcer = Announcer(path: arguments.path)
    let (figures, deadline) = (arguments.figures, arguments.deadline)
    let session = PreviewSession(
      PreviewSession.Settings(
        path: arguments.path, output: arguments.output, formats: arguments.formats.isEmpty ? nil : arguments.formats,
        options: { try figures.options($0, deadline: deadline) }),
      board: board, tell: { announcer.tell($0) },
      onFallback: { Announcer.error("dossier: looking for changes every now and then, for the system says: \($0)\n") })
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    let thread = Thread {
      session.run()
      end.finish()
    }
    // Layouts nest deeper than the half megabyte that a thread has by default on some systems.
    thread.stackSize = 8 << 20
    thread.start()
    for await _ in signals { break }
    // What is being written is finished, but nobody waits long for a figure that nobody will see.
    session.stop()
    await wait(for: ended, atMost: .seconds(2))
    server.stop()
  }

  /// SIGINT, SIGTERM and SIGHUP, which from now on end nothing by themselves; the sources must be kept as long as they are
  /// waited for.
  private func endingSignals() -> (signals: AsyncStream<Void>, sources: [any DispatchSourceSignal]) {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    return (signals, sources)
  }

  private func wait(for stream: AsyncStream<Void>, atMost patience: Duration) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in stream {} }
      group.addTask { try? await Task.sleep(for: patience) }
      await group.next()
      group.cancelAll()
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
