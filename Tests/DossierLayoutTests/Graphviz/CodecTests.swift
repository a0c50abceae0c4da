import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite struct CodecTests {
  @Test func requestsComeBackAsTheyWere() throws {
    for seed in UInt64(1)...100 {
      var request = randomRequest(seed: seed, rankGroups: Int(seed % 4)).clamped()
      request.engine = LayoutRequest.Engine.allCases[Int(seed) % 6]
      request.splines = LayoutRequest.Splines.allCases[Int(seed) % 3]
      request.effort = seed % 2 == 0 ? .full : .reduced
      request.nodes[0].group = Int(seed)
      #expect(try LayoutRequest(decoding: request.encoded()) == request)
    }
  }

  @Test func answersComeBackAsTheyWere() throws {
    for seed in UInt64(1)...100 {
      let request = randomRequest(seed: seed)
      let answer = LayoutAnswer.reply(PlainLayout(request: request).reply())
      #expect(try LayoutAnswer(decoding: answer.encoded(), for: request) == answer)
    }
    let failure = LayoutAnswer.failure("no")
    #expect(try LayoutAnswer(decoding: failure.encoded(), for: LayoutRequest()) == failure)
  }

  @Test func failureMessagesAreMadePrintable() throws {
    let answer = LayoutAnswer.failure("a\tb\u{1B}[31m€" + String(repeating: "x", count: 1_000))
    guard case .failure(let text) = try LayoutAnswer(decoding: answer.encoded(), for: LayoutRequest()) else {
      Issue.record("not a failure")
      return
    }
    #expect(text.hasPrefix("a?b?[31m???xxx"))
    #expect(text.utf8.count == 300)
  }

  @Test func everyPrefixAndExtraByteIsRefused() {
    let request = randomRequest(seed: 5, nodes: 5...8)
    let bytes = request.encoded()
    for length in bytes.indices {
      #expect(throws: LayoutCodecError.self) { try LayoutRequest(decoding: Array(bytes[..<length])) }
    }
    #expect(throws: LayoutCodecError.self) { try LayoutRequest(decoding: bytes + [0]) }
    let answer = LayoutAnswer.reply(PlainLayout(request: request).reply()).encoded()
    for length in answer.indices {
      #expect(throws: LayoutCodecError.self) {
        try LayoutAnswer(decoding: Array(answer[..<length]), for: request)
      }
    }
  }

  @Test func everyFlippedBitIsNoticed() {
    let request = randomRequest(seed: 6, nodes: 5...6)
    let bytes = request.encoded()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << (index % 8)
      #expect(throws: LayoutCodecError.self) { try LayoutRequest(decoding: damaged) }
    }
  }

  /// Damage with a checksum that fits: nothing traps, and what is accepted keeps to the limits.
  @Test func damageBehindAGoodChecksumNeverTraps() {
    var random = SeededGenerator(seed: 99)
    var accepted = 0
    for round in 0..<1_000 {
      let request = randomRequest(seed: UInt64(round % 7), nodes: 5...12, rankGroups: 1)
      var bytes = request.encoded()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 4..<(bytes.count - 12), using: &random)
        bytes[index] = [0, 1, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
      }
      if round % 3 == 0 { bytes.remove(at: Int.random(in: 4..<(bytes.count - 12), using: &random)) }
      resign(&bytes)
      if let decoded = try? LayoutRequest(decoding: bytes) {
        accepted += 1
        #expect(decoded.clamped() == decoded || decoded.rankGroups.contains { $0.count < 2 })
        #expect(decoded.danglingEdges.isEmpty)
      }
      var answer = LayoutAnswer.reply(PlainLayout(request: request).reply()).encoded()
      for _ in 0..<3 {
        answer[Int.random(in: 4..<(answer.count - 12), using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      resign(&answer)
      if case .reply(let reply) = try? LayoutAnswer(decoding: answer, for: request) {
        _ = Postconditions.check(reply, for: request)
      }
    }
    #expect(accepted > 25)
  }

  @Test func errorsTellTheirPlace() {
    var bytes = LayoutRequest(nodes: [.init(size: LayoutSize(width: 10, height: 10))]).encoded()
    bytes[4] = 17  // the engine
    resign(&bytes)
    #expect(throws: LayoutCodecError(position: 4, reason: .choice)) { try LayoutRequest(decoding: bytes) }
    #expect(throws: LayoutCodecError(position: 0, reason: .mark)) {
      try LayoutRequest(decoding: [UInt8](repeating: 65, count: 100))
    }
    #expect(throws: LayoutCodecError(position: 3, reason: .truncated)) { try LayoutRequest(decoding: [1, 2, 3]) }
  }

  @Test func numbersAreClamped() {
    var request = LayoutRequest(
      nodeSeparation: .nan, rankSeparation: 1e12, clusterMargin: -5, seed: .max,
      nodes: [.init(size: LayoutSize(width: .infinity, height: -3), cluster: 9, group: -1)],
      edges: [.init(tail: 0, head: 0, label: LayoutSize(width: .nan, height: 1e9), weight: .max, minlen: 60_000)],
      clusters: [.init(parent: 0), .init(parent: 5)], rankGroups: [[0, 4], [0]])
    request = request.clamped()
    #expect(request.nodeSeparation == 18)
    #expect(request.rankSeparation == 500)
    #expect(request.clusterMargin == 0)
    #expect(request.seed == 0x7FFF_FFFF)
    #expect(request.nodes == [.init(size: LayoutSize(width: 2_000, height: 1))])
    #expect(request.edges[0].label == LayoutSize(width: 1, height: 2_000))
    #expect(request.edges[0].weight == 1_000)
    #expect(request.edges[0].minlen == 50)
    #expect(request.clusters == [.init(), .init()])
    #expect(request.rankGroups.isEmpty)
  }

  /// Writes the checksum anew.
  private func resign(_ bytes: inout [UInt8]) {
    let sum = bytes.dropLast(8).reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    bytes.replaceSubrange((bytes.count - 8)..., with: (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) })
  }
}
