package import LayoutProtocol
import ProgramRunner

/// Lays graphs out with Graphviz in a worker process; simplifies what fails, and draws it plainly if all else fails.
///
/// Calls block; they may run side by side.
package struct GraphvizLayout: Sendable {
  /// The worker to start; nil for the usual one, see `WorkerLocation`.
  package var worker: String?

  package init(worker: String? = nil) {
    self.worker = worker
  }

  /// Lays a graph out within the deadline, whatever the worker does.
  ///
  /// Equal requests have equal outcomes as long as Graphviz is the same and no deadline is hit.
  package func layout(request: LayoutRequest, deadline: Duration = .seconds(10)) -> LayoutOutcome {
    let end = ContinuousClock.now + deadline
    guard request.danglingEdges.isEmpty else {
      let invalid = LayoutWarning(
        id: .requestInvalid, message: "Edge \(request.danglingEdges[0]) has an end that is not a node of the graph.")
      return plain(request.withoutDanglingEdges, for: request, after: [invalid])
    }
    let request = request.clamped()
    guard !request.nodes.isEmpty else {
      return LayoutOutcome(reply: LayoutReply(empty: request), rung: .asked)
    }
    let ladder = LayoutLadder(request: request)
    guard let path = WorkerLocation.path(override: worker), ProgramLocation.isExecutable(path) else {
      return plain(request, for: request, after: [LayoutFailure.missing(path: nil).warning])
    }
    return climb(ladder, with: ProgramClient(executable: path, outputLimit: ladder.replyLimit), until: end)
  }

  /// What Graphviz says its version is; nil if the worker does not answer.
  package func graphvizVersion(deadline: Duration = .seconds(5)) -> String? {
    guard let path = WorkerLocation.path(override: worker) else { return nil }
    let client = ProgramClient(executable: path, outputLimit: 1_000)
    let end = ContinuousClock.now + deadline
    guard case .exited(0, let output) = client.run(input: [], arguments: ["--version"], until: end) else { return nil }
    let words = String(decoding: output, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard words.count == 3, words[1] == "Graphviz" else { return nil }
    return String(words[2])
  }

  /// Tries one step after the other; each gets its share of the time that is left.
  private func climb(
    _ ladder: LayoutLadder, with client: ProgramClient, until end: ContinuousClock.Instant
  ) -> LayoutOutcome {
    var failures: [LayoutFailure] = ladder.isTooLarge ? [.tooLarge(ladder.request)] : []
    var minimum = LayoutRung.asked
    for (index, step) in ladder.steps.enumerated() where step.rung >= minimum {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { break }
      let isLast = index == ladder.steps.count - 1
      switch attempt(step, with: client, until: isLast ? end : end - left / 2) {
      case .success(let reply):
        return finish(reply, step: step, ladder: ladder, failures: failures)
      case .failure(let failure):
        failures.append(failure)
        switch failure {
        case .missing: return plain(ladder.request, for: ladder.request, after: failures.warnings)
        // `dot` knows how to take less pains; of the others only another engine is faster.
        case .timeout: minimum = step.rung < .cheap && step.request.engine == .dot ? .cheap : .otherEngine
        case .crashed, .garbage, .refused, .implausible, .tooLarge: break
        }
      }
    }
    return plain(ladder.request, for: ladder.request, after: failures.warnings)
  }

  private func attempt(
    _ step: LayoutLadder.Step, with client: ProgramClient, until end: ContinuousClock.Instant
  ) -> Result<LayoutReply, LayoutFailure> {
    switch client.run(input: step.sent.encoded(), until: end) {
    case .notStarted: return .failure(.missing(path: client.executable))
    case .killed(let signal): return .failure(.crashed("was ended by signal \(signal)"))
    case .timedOut: return .failure(.timeout)
    case .outputTooLong: return .failure(.garbage("more than \(client.outputLimit) bytes"))
    case .exited(let status, let output): return read(output, status: status, for: step)
    }
  }

  private func read(
    _ output: [UInt8], status: Int32?, for step: LayoutLadder.Step
  ) -> Result<LayoutReply, LayoutFailure> {
    do {
      switch try LayoutAnswer(decoding: output, for: step.sent) {
      case .failure(let message): return .failure(.refused(message))
      case .reply(let reply):
        guard status ?? 0 == 0 else { return .failure(.crashed("ended with status \(status ?? 0)")) }
        // Graphviz leaves some labels of unconstrained edges without a place: no reason to give up its layout.
        var reply = reply
        LabelPlacement.settle(&reply, for: step.request)
        if let violation = Postconditions.check(reply, for: step.request).first {
          return .failure(.implausible(violation))
        }
        return .success(reply)
      }
    } catch {
      if let status, status != 0 { return .failure(.crashed("ended with status \(status)")) }
      return .failure(.garbage("at byte \(error.position): \(error.reason.rawValue)"))
    }
  }

  private func finish(
    _ reply: LayoutReply, step: LayoutLadder.Step, ladder: LayoutLadder, failures: [LayoutFailure]
  ) -> LayoutOutcome {
    var reply = reply
    var warnings = failures.warnings
    if step.rung > .asked {
      warnings.append(LayoutWarning(id: .simplified, message: ladder.whatWasDropped(at: step.rung)))
    }
    let lost = ClusterHulls.fill(&reply, for: ladder.request, placed: step.placesClusters)
    if lost > 0 {
      warnings.append(
        LayoutWarning(
          id: .simplified, message: "\(lost) of \(ladder.request.clusters.count) clusters are drawn without a box."))
    }
    if !step.placesClusters { LabelPlacement.settle(&reply, for: ladder.request) }
    return LayoutOutcome(reply: reply, rung: step.rung, warnings: warnings)
  }

  private func plain(
    _ request: LayoutRequest, for original: LayoutRequest, after warnings: [LayoutWarning]
  ) -> LayoutOutcome {
    let dropped = LayoutWarning(
      id: .simplified, message: "The graph is drawn in a plain arrangement, without Graphviz.")
    var reply = PlainLayout(request: request).reply()
    if request.edges.count != original.edges.count { reply.restoreDanglingEdges(of: original) }
    return LayoutOutcome(reply: reply, rung: .plain, warnings: warnings + [dropped])
  }
}

extension LayoutReply {
  /// Nothing to place.
  fileprivate init(empty request: LayoutRequest) {
    self.init(
      size: LayoutSize(width: 0, height: 0),
      clusters: request.clusters.map { _ in Cluster() })
  }

  /// Gives the edges that could not be laid out their places back, without a course.
  fileprivate mutating func restoreDanglingEdges(of request: LayoutRequest) {
    let dangling = Set(request.danglingEdges)
    var placed = edges.makeIterator()
    edges = request.edges.indices.map { dangling.contains($0) ? Edge() : placed.next() ?? Edge() }
  }
}

extension LayoutRequest {
  fileprivate var withoutDanglingEdges: LayoutRequest {
    let dangling = Set(danglingEdges)
    var result = self
    result.edges = edges.indices.filter { !dangling.contains($0) }.map { edges[$0] }
    return result.clamped()
  }
}
