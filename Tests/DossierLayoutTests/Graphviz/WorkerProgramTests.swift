import Foundation
import LayoutProtocol
import ProgramRunner
import Testing

@testable import DossierLayout

/// The worker itself, as a program.
@Suite struct WorkerProgramTests {
  private let client = ProgramClient(executable: WorkerProduct.path)

  private func run(_ input: [UInt8], _ arguments: [String] = []) -> ProgramClient.Result {
    client.run(input: input, arguments: arguments, until: .now + .seconds(60))
  }

  @Test func badRequestsAreRefusedWithTheirPlace() throws {
    let good = randomRequest(seed: 1).encoded()
    var flipped = good
    flipped[40] ^= 1
    for bytes in [[], [0], Array("digraph { a -> b }".utf8), Array(good.dropLast()), flipped, good + good] {
      guard case .exited(65, let output) = run(bytes) else {
        Issue.record("\(bytes.count) bytes were not refused: \(run(bytes))")
        continue
      }
      guard case .failure(let message) = try LayoutAnswer(decoding: output, for: LayoutRequest()) else {
        Issue.record("no failure")
        continue
      }
      #expect(message.hasPrefix("request refused at byte "))
    }
  }

  @Test func wrongUsageIsStatus64() {
    guard case .exited(64, _) = run([], ["--nonsense"]), case .exited(64, _) = run([], ["--version", "x"]) else {
      Issue.record("no status 64")
      return
    }
  }

  /// `trouble in init_rank` and the like: Graphviz reports success, the worker does not.
  @Test func graphvizErrorsBecomeFailures() throws {
    for seed in UInt64(1)...60 {
      var request = randomRequest(seed: seed, rankGroups: 4)
      request.clusters = request.clusters.map { .init(parent: nil, label: $0.label) }
      if case .exited(3, let output) = run(request.encoded()) {
        guard case .failure(let message) = try LayoutAnswer(decoding: output, for: request) else {
          Issue.record("no failure")
          continue
        }
        #expect(message.hasPrefix("dot failed: Error"))
      }
    }
  }

  @Test func workerIsFoundWhereItShouldBe() {
    #expect(WorkerLocation.path(override: "/a/b") == "/a/b")
    setenv(WorkerLocation.variable, WorkerProduct.path, 1)
    #expect(WorkerLocation.path() == WorkerProduct.path)
    unsetenv(WorkerLocation.variable)
    #expect(WorkerLocation.path()?.hasSuffix("/\(WorkerLocation.name)") == true)
    #expect(ProgramLocation.isExecutable(WorkerProduct.path))
  }

  /// A client that is killed takes its worker along.
  @Test func workerDiesWithItsParent() throws {
    #if os(Linux)
    let folder = try ScratchFolder()
    let pidFile = folder.url.appendingPathComponent("pid")
    let fifo = folder.url.appendingPathComponent("fifo").path
    #expect(mkfifo(fifo, 0o600) == 0)
    // The worker waits for a request from a pipe that stays open; its parent ends after a moment.
    let parent = try folder.stub(
      """
      exec 9<>'\(fifo)'
      '\(WorkerProduct.path)' <'\(fifo)' >/dev/null &
      echo $! > '\(pidFile.path)'
      sleep 0.5
      kill -KILL $$
      """)
    let holder = open(fifo, O_RDWR)
    defer { close(holder) }
    _ = ProgramClient(executable: parent).run(input: [], until: .now + .seconds(60))
    let pid = try #require(
      Int32(try String(contentsOf: pidFile, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    var isGone = false
    for _ in 0..<1000 where !isGone {
      let state = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
      isGone = state == nil || state?.contains(") Z") == true
      if !isGone { usleep(20_000) }
    }
    #expect(isGone)
    #endif
  }
}
