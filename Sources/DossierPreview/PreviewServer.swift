import DossierCore
import FlyingFox
import FlyingSocks
import Foundation

/// Serves a board to the browsers of this machine, on 127.0.0.1 and, where there is one, ::1.
package struct PreviewServer: Sendable {
  /// Why it cannot listen.
  package struct Refusal: Error, CustomStringConvertible, Sendable {
    /// `port 8080 is in use`, a sentence without a full stop.
    package let description: String
    /// Whether another program has the port.
    let isTaken: Bool
  }

  /// Where it is.
  package let port: UInt16
  private let servers: [Task<Void, any Error>]
  private let heartbeat: Task<Void, any Error>

  /// How often connections are tried, in seconds.
  private static let pulse = 10

  /// Begins to listen.
  ///
  /// - Parameter port: the port; `nil` for one that is free.
  /// - Throws: ``Refusal``.
  package static func start(_ board: PreviewBoard, port: UInt16?) async throws -> PreviewServer {
    var attempts = port == nil ? 5 : 1
    while true {
      attempts -= 1
      do {
        return try await listen(board, port: port ?? 0)
      } catch let refusal as Refusal where refusal.isTaken && attempts > 0 {
        // A port that is free at the one address was taken at the other.
        continue
      }
    }
  }

  private static func listen(_ board: PreviewBoard, port: UInt16) async throws -> PreviewServer {
    let gate = PortGate()
    let responses = PreviewResponses(board: board, gate: gate)
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    let (first, found) = try await run(HTTPServer(address: address, logger: .disabled, handler: responses), port)
    gate.open(found)
    var servers = [first]
    do {
      let six = try sockaddr_in6.inet6(ip6: "::1", port: found)
      servers.append(try await run(HTTPServer(address: six, logger: .disabled, handler: responses), found).0)
    } catch let refusal as Refusal {
      // A machine without IPv6 is fine; a port that somebody else has there is not ours to announce.
      if refusal.isTaken {
        first.cancel()
        throw refusal
      }
    }
    let heartbeat = Task {
      while true {
        try await Task.sleep(for: .seconds(Self.pulse))
        board.ringAll()
      }
    }
    return PreviewServer(port: found, servers: servers, heartbeat: heartbeat)
  }

  /// Runs a server in a task of its own, as soon as it listens: the task and the port.
  private static func run(
    _ server: HTTPServer, _ port: UInt16
  ) async throws -> (Task<Void, any Error>, UInt16) {
    let (failures, failure) = AsyncStream.makeStream(of: (any Error).self)
    let task = Task {
      do {
        try await server.run()
      } catch {
        failure.yield(error)
        throw error
      }
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.waitUntilListening() }
        group.addTask { for await error in failures { throw error } }
        try await group.next()
        group.cancelAll()
      }
    } catch {
      task.cancel()
      throw refusal(error, port)
    }
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): return (task, port)
    case .unix, nil: throw Refusal(description: "cannot listen on port \(port)", isTaken: false)
    }
  }

  private static func refusal(_ error: any Error, _ port: UInt16) -> Refusal {
    guard case SocketError.failed(_, let code, let message) = error else {
      return Refusal(description: "cannot listen on port \(port): \(error)", isTaken: false)
    }
    return code == EADDRINUSE
      ? Refusal(description: "port \(port) is in use", isTaken: true)
      : Refusal(description: "cannot listen on port \(port): \(message)", isTaken: false)
  }

  /// Ends listening and every connection.
  package func stop() {
    heartbeat.cancel()
    for server in servers { server.cancel() }
  }
}

/// The port that requests must be meant for, known once the server listens.
// @unchecked: `port` is private and only touched inside `lock.sync`; `Mutex` of the Synchronization module needs macOS 15.
final class PortGate: @unchecked Sendable {
  private let lock = DispatchQueue(label: "dossier.preview.port")
  private var port: UInt16?

  func open(_ port: UInt16) {
    lock.sync { self.port = port }
  }

  /// Whether a request's `Host` names this server: a name that leads here although it is another's may be an attack by DNS
  /// rebinding.
  func admits(_ host: String?) -> Bool {
    guard let host = host?.lowercased(), let port = lock.sync(execute: { port }) else { return false }
    return ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"].contains(host)
      || port == 80 && ["127.0.0.1", "localhost", "[::1]"].contains(host)
  }
}
