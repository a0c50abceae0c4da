import Foundation
import LayoutProtocol
import ProgramRunner
import Testing

@testable import DossierLayout

/// Stand-ins for the worker that do everything wrong.
@Suite struct WorkerFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var script: String
    var warning: LayoutWarning.ID
    var testDescription: String { name }
  }

  static let faults = [
    Fault(name: "abort", script: "kill -ABRT $$", warning: .workerCrashed),
    Fault(name: "segmentation fault", script: "cat > /dev/null; kill -SEGV $$", warning: .workerCrashed),
    Fault(name: "crash before reading", script: "exit 3", warning: .workerCrashed),
    Fault(name: "silence", script: "cat > /dev/null; exit 0", warning: .workerGarbage),
    Fault(name: "garbage", script: "cat > /dev/null; head -c 5000 /dev/urandom", warning: .workerGarbage),
    Fault(name: "echo", script: "cat", warning: .workerGarbage),
    Fault(name: "hang", script: "sleep 100", warning: .workerTimeout),
    Fault(name: "hang after reading", script: "cat > /dev/null; sleep 100", warning: .workerTimeout),
    Fault(name: "hang with closed streams", script: "exec < /dev/null > /dev/null; sleep 100", warning: .workerTimeout),
    Fault(name: "child that holds the stream", script: "sleep 100 & exit 0", warning: .workerTimeout),
    Fault(name: "busy loop", script: "while :; do :; done", warning: .workerTimeout),
    Fault(name: "endless reply", script: "cat /dev/zero", warning: .workerGarbage),
    Fault(name: "slow endless reply", script: "while :; do echo x; sleep 0.01; done", warning: .workerTimeout),
    Fault(name: "closed input", script: "exec < /dev/null; echo no", warning: .workerGarbage),
  ]

  @Test(arguments: faults) func everyFaultEndsInAPlainDrawing(fault: Fault) throws {
    let folder = try ScratchFolder()
    let layout = GraphvizLayout(worker: try folder.stub(fault.script))
    let request = randomRequest(seed: 11)
    let start = ContinuousClock.now
    // What ends by itself gets as long as a busy machine may need to start it.
    let outcome = layout.layout(request: request, deadline: .seconds(fault.warning == .workerTimeout ? 1 : 60))
    let time = ContinuousClock.now - start
    #expect(time < .seconds(30), "the scripts go on for 100 s: \(time)")
    #expect(outcome.rung == .plain)
    #expect(outcome.warnings.first?.id == fault.warning, "\(outcome.warnings)")
    #expect(outcome.warnings.last?.id == .simplified)
    #expect(Postconditions.check(outcome.reply, for: request).isEmpty)
  }

  @Test func truncatedReplyIsRefused() throws {
    let folder = try ScratchFolder()
    let request = randomRequest(seed: 12)
    let answer = LayoutAnswer.reply(WorkerProduct.layout.layout(request: request).reply).encoded()
    for length in [0, 3, 4, answer.count / 2, answer.count - 13, answer.count - 1] {
      let file = folder.url.appendingPathComponent("reply-\(length)")
      try Data(answer[..<length]).write(to: file)
      let layout = GraphvizLayout(worker: try folder.stub("cat > /dev/null; cat '\(file.path)'"))
      let outcome = layout.layout(request: request)
      #expect(outcome.rung == .plain)
      #expect(outcome.warnings.first?.id == .workerGarbage)
    }
  }

  @Test func replyToAnotherRequestIsRefused() throws {
    let folder = try ScratchFolder()
    let answer = LayoutAnswer.reply(WorkerProduct.layout.layout(request: randomRequest(seed: 13)).reply).encoded()
    let file = folder.url.appendingPathComponent("reply")
    try Data(answer).write(to: file)
    let layout = GraphvizLayout(worker: try folder.stub("cat > /dev/null; cat '\(file.path)'"))
    var other = randomRequest(seed: 13)
    #expect(layout.layout(request: other).rung == .asked)
    other.nodes[0].size.width += 30
    #expect(layout.layout(request: other).warnings.first?.id == .implausible)
    other.nodes.append(.init(size: LayoutSize(width: 10, height: 10)))
    #expect(layout.layout(request: other).warnings.first?.id == .workerGarbage)
  }

  @Test func missingWorkerGivesAPlainDrawing() {
    let request = randomRequest(seed: 14)
    for path in ["/nonexistent/dossier-layout", "/", "/etc/passwd"] {
      let layout = GraphvizLayout(worker: path)
      let outcome = layout.layout(request: request)
      #expect(outcome.rung == .plain)
      #expect(outcome.warnings.map(\.id) == [.workerMissing, .simplified])
      #expect(layout.graphvizVersion() == nil)
    }
  }

  /// Fails on the first attempts, then lets the real worker do it.
  @Test(arguments: [
    (1, LayoutRung.relaxed), (2, .straight), (3, .cheap), (4, .withoutClusters), (5, .otherEngine), (6, .plain),
  ]) func ladderIsClimbedStepByStep(failures: Int, rung: LayoutRung) throws {
    let folder = try ScratchFolder()
    let count = folder.url.appendingPathComponent("count").path
    let layout = GraphvizLayout(
      worker: try folder.stub(
        """
        echo x >> \(count)
        if [ $(wc -l < \(count)) -le \(failures) ]; then exit 1; fi
        exec '\(WorkerProduct.path)'
        """))
    var request = randomRequest(seed: 3, rankGroups: 1)
    request.clusters = [.init(label: LayoutSize(width: 60, height: 14)), .init()]
    for index in request.nodes.indices { request.nodes[index].cluster = index % 5 < 2 ? index % 5 : nil }
    let outcome = layout.layout(request: request)
    #expect(outcome.rung == rung)
    #expect(outcome.warnings.first?.id == .workerCrashed)
    #expect(outcome.warnings.contains { $0.id == .simplified })
    if rung != .withoutClusters, rung != .otherEngine {
      #expect(Postconditions.check(outcome.reply, for: request).isEmpty)
    }
    expectFreeLabels(outcome.reply, "rung \(rung)")
  }

  @Test func timeoutSkipsToTheCheapStep() throws {
    let folder = try ScratchFolder()
    let flag = folder.url.appendingPathComponent("flag").path
    let layout = GraphvizLayout(
      worker: try folder.stub("if mkdir '\(flag)'; then sleep 100; fi\nexec '\(WorkerProduct.path)'"))
    let outcome = layout.layout(request: randomRequest(seed: 15), deadline: .seconds(6))
    #expect(outcome.rung == .cheap)
    #expect(outcome.warnings.first?.id == .workerTimeout)
  }

  @Test func environmentIsCleanAndErrorsAreSilent() throws {
    let folder = try ScratchFolder()
    let client = ProgramClient(executable: try folder.stub("/usr/bin/env; echo noise >&2"))
    setenv("DOSSIER_TEST_NOISE", "x", 1)
    defer { unsetenv("DOSSIER_TEST_NOISE") }
    guard case .exited(0, let output) = client.run(input: [], until: .now + .seconds(60)) else {
      Issue.record("env did not run")
      return
    }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    // The shell adds these by itself.
    #expect(lines.filter { !$0.hasPrefix("PWD=") && !$0.hasPrefix("_=") && !$0.hasPrefix("SHLVL=") } == ["LC_ALL=C"])
  }

  @Test func nothingIsLeftRunning() throws {
    let folder = try ScratchFolder()
    let marker = "9\(Int.random(in: 100_000...999_999))"
    let hang = ProgramClient(executable: try folder.stub("sleep \(marker)"))
    #expect(hang.run(input: [1, 2, 3], until: .now + .milliseconds(300)) == .timedOut)
    // The signal is sent, but a busy machine may take a moment to act on it.
    var isGone = false
    for _ in 0..<1000 where !isGone {
      let commands = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap {
        try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)
      }
      isGone = !commands.contains { $0.contains(marker) }
      if !isGone { usleep(20_000) }
    }
    #expect(isGone)
  }

  /// A request that fills the socket, to a worker that never reads it.
  @Test func largeRequestDoesNotBlock() throws {
    let folder = try ScratchFolder()
    let input = [UInt8](repeating: 7, count: 8 << 20)
    let deaf = ProgramClient(executable: try folder.stub("sleep 100"))
    #expect(deaf.run(input: input, until: .now + .milliseconds(300)) == .timedOut)
    let gone = ProgramClient(executable: try folder.stub("exit 0"))
    #expect(gone.run(input: input, until: .now + .seconds(60)) == .exited(status: 0, output: []))
    let echo = ProgramClient(executable: try folder.stub("exec cat"))
    #expect(echo.run(input: input, until: .now + .seconds(60)) == .exited(status: 0, output: input))
  }
}
