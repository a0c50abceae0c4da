import DossierCore
import Foundation
import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite("Things stay where they were")
struct StabilityTests {
  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private func figure(_ view: GraphView, _ previous: FigurePlacement? = nil) -> Figure {
    var options = NetworkFixture.options
    options.previous = previous
    return layoutFigure(view, options: options).0
  }

  /// How far the things of the first placement have moved.
  private func moves(_ first: FigurePlacement, _ second: FigurePlacement) -> [Double] {
    first.frames.compactMap { id, frame in
      second.frames[id].map { Polyline.distance(frame.center, $0.center) }
    }
  }

  @Test("A kept placement of the same view gives the same figure", arguments: ViewSpec.Engine.allCases)
  func fixpoint(engine: ViewSpec.Engine) throws {
    let view = try NetworkFixture.random(3, nodes: 10) { $0.engine = engine }
    let first = figure(view)
    let second = figure(view, first.placement)
    #expect(first.scene == second.scene)
    #expect(first.placement == second.placement)
  }

  @Test("One more node moves nothing, and its figure is a fixpoint too", arguments: 0..<5)
  func added(seed: Int) throws {
    let before = figure(try NetworkFixture.random(8, nodes: 12))
    let view = try NetworkFixture.random(8, nodes: 12, extra: UInt64(seed))
    let after = figure(view, before.placement)
    #expect(after.placement.frames["new"] != nil)
    #expect(median(moves(before.placement, after.placement)) == 0)
    #expect(figure(view, after.placement).scene == after.scene)
  }

  @Test("A placement of another engine, or nonsense, is left out of account")
  func unusable() throws {
    let view = try NetworkFixture.random(4, nodes: 8)
    let fresh = figure(view)
    var other = fresh.placement
    other.choices["engine"] = "circo"
    #expect(figure(view, other).scene == fresh.scene)
    var crowded = fresh.placement
    crowded.frames = crowded.frames.mapValues { _ in Rectangle(x: 0, y: 0, width: 40, height: 20) }
    #expect(figure(view, crowded).scene == fresh.scene)
    crowded.choices["measure"] = "1e300 nan -4 0"
    #expect(figure(view, crowded).scene == fresh.scene)
  }

  /// The measurement that the documentation quotes; `dot -Tplain` is the standard of comparison.
  @Test("Twenty additions to a graph of forty nodes, against dot")
  func measured() throws {
    let budget: (inout ViewSpec) -> Void = { $0.budget = 60 }
    let before = figure(try NetworkFixture.random(1, nodes: 40, budget))
    var ours: [Double] = []
    var dots: [Double] = []
    let base = try NetworkFixture.random(1, nodes: 40, budget)
    for round in 0..<20 {
      let view = try NetworkFixture.random(1, nodes: 40, extra: UInt64(100 + round), budget)
      ours += moves(before.placement, figure(view, before.placement).placement)
      if let first = plainDot(base), let second = plainDot(view) {
        dots += first.compactMap { id, point in second[id].map { Polyline.distance(point, $0) } }
      }
    }
    print(
      "median displacement after one more node: \(median(ours)) pt with a kept placement, \(median(dots)) pt with dot")
    #expect(median(ours) < 1)
  }

  /// Node centres as `dot -Tplain` places them; `nil` where it is not installed.
  private func plainDot(_ view: GraphView) -> [String: Point]? {
    let dot = "/usr/bin/dot"
    guard FileManager.default.isExecutableFile(atPath: dot) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: dot)
    process.arguments = ["-Tplain"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    do { try process.run() } catch { return nil }
    let lines = view.edges.map { index in
      let edge = view.graph.edges[index]
      return "\(view.graph.nodes[edge.source].id) -> \(view.graph.nodes[edge.target].id) [label=\"\(edge.label)\"];"
    }
    let nodes = view.nodes.map { "\(view.graph.nodes[$0].id) [label=\"\(view.graph.nodes[$0].name)\"];" }
    input.fileHandleForWriting.write(Data("digraph { \((nodes + lines).joined(separator: " ")) }".utf8))
    input.fileHandleForWriting.closeFile()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var places: [String: Point] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("node ") {
      let words = line.split(separator: " ")
      guard words.count > 4, let x = Double(words[2]), let y = Double(words[3]) else { continue }
      places[String(words[1])] = Point(x: x * 72, y: y * 72)
    }
    return places
  }
}
