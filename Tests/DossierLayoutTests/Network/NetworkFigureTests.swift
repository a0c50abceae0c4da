import DossierCore
import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite("Networks drawn")
struct NetworkFigureTests {
  private let links: [NetworkFixture.Link] = [
    .init(from: "a", to: "b"), .init(from: "b", type: "opposes", to: "c"), .init(from: "c", to: "d"),
    .init(from: "d", type: "opposes", to: "a"), .init(from: "e", to: "c"), .init(from: "a", type: "hosts", to: "e"),
    .init(from: "f", to: "b"), .init(from: "g", to: "b"), .init(from: "g", type: "opposes", to: "f"),
  ]
  private let actors = ["a", "b", "c", "d", "e", "f", "g"]

  private func search(_ view: GraphView, _ options: LayoutOptions = NetworkFixture.options) -> NetworkSearch {
    NetworkSearch(
      diagram: NetworkDiagram(view, budget: 100, connections: nil), numbers: SourceNumbers(view),
      body: Rectangle(x: 0, y: 0, width: 1208, height: 480), theme: .light, options: options,
      end: .now + .seconds(options.deadline))
  }

  /// Faults that nobody should see in a drawing.
  private func expectClean(_ drawing: NetworkDrawing, _ name: String) {
    let nodes = drawing.reply.nodes.map { Rectangle($0) }
    let labels = drawing.labels.compactMap(\.frame)
    #expect(drawing.droppedLabels == 0, "\(name)")
    #expect(!labels.contains { label in nodes.contains { $0.overlaps(label) } }, "\(name): a label on a node")
    for (index, label) in labels.enumerated() {
      #expect(!labels[(index + 1)...].contains { $0.overlaps(label) }, "\(name): a label on a label")
    }
    for (edge, course) in zip(drawing.request.request.edges, drawing.reply.edges) {
      let line = Polyline(course)
      for (index, node) in nodes.enumerated() where index != edge.tail && index != edge.head {
        #expect(!line.touches(node.inset(by: 1)), "\(name): an edge through node \(index)")
      }
      for title in drawing.titles.compactMap({ $0 }) { #expect(!line.touches(title), "\(name): an edge under a title") }
    }
  }

  @Test("No engine draws a label on a node or a label, or an edge through a node", arguments: ViewSpec.Engine.allCases)
  func engines(engine: ViewSpec.Engine) throws {
    let view = try NetworkFixture.view(
      actors: actors, links, sides: ["a": "East", "b": "West", "c": "West", "g": "East"]
    ) {
      ($0.engine, $0.group) = (engine, .property("side"))
    }
    let best = search(view).best()
    #expect(best.rung == .asked)
    expectClean(best.drawing, engine.rawValue)
  }

  @Test("Without Graphviz too")
  func plain() throws {
    var options = NetworkFixture.options
    options.workerPath = "/nonexistent"
    let best = search(try NetworkFixture.view(actors: actors, links), options).best()
    #expect(best.rung == .plain)
    let drawing = best.drawing
    for (edge, course) in zip(drawing.request.request.edges, drawing.reply.edges) {
      for (index, node) in drawing.reply.nodes.enumerated() where index != edge.tail && index != edge.head {
        #expect(!Polyline(course).touches(Rectangle(node).inset(by: 1)))
      }
    }
  }

  @Test("With ranks of time the earlier stands further left, with Graphviz and without", arguments: [true, false])
  func timeRanks(withWorker: Bool) throws {
    var options = NetworkFixture.options
    if !withWorker { options.workerPath = "/nonexistent" }
    let events = [("late", "2023-07-12"), ("early", "2007"), ("middle", "2022-06"), ("never", "")]
    let view = try NetworkFixture.view(
      actors: ["a", "b"], events: events.map { (id: $0.0, date: $0.1) },
      [
        .init(from: "late", to: "early"), .init(from: "early", to: "middle"), .init(from: "a", to: "middle"),
        .init(from: "a", to: "late"), .init(from: "never", to: "late"), .init(from: "b", to: "never"),
      ]
    ) { $0.ranking = .time }
    let drawing = search(view, options).best().drawing
    #expect(drawing.request.ranks?.labels == ["2007", "June 2022", "12 July 2023", "No date"])
    #expect(drawing.request.ranks?.ranks == [1, 3, 2, 0, 1, 3])
    #expect(drawing.request.keepsTimeOrder(drawing.reply))
    #expect(drawing.request.direction == .leftToRight)
    #expect(drawing.header?.entries.map(\.text) == ["2007", "June 2022", "12 July 2023", "No date"])
    // What leads back in time still points at its target.
    let tip = try #require(drawing.reply.edges[0].splines.last?.endTip)
    #expect(
      Rectangle(drawing.reply.nodes[3]).inset(by: -4).overlaps(Rectangle(x: tip.x, y: tip.y, width: 0.1, height: 0.1)))
  }

  @Test("How many layouts run side by side changes nothing")
  func jobs() throws {
    let views = try (1...3).map { seed in try NetworkFixture.random(UInt64(seed), nodes: 9) }
    var alone = NetworkFixture.options
    alone.jobs = 1
    var many = alone
    many.jobs = 8
    let first = layoutFigures(views, options: alone)
    let second = layoutFigures(views, options: many)
    #expect(first.map(\.figure.scene) == second.map(\.figure.scene))
    #expect(concurrentMap(Array(0..<500), jobs: 7) { $0 * $0 } == (0..<500).map { $0 * $0 })
  }

  @Test("A view with hundreds of nodes is folded, keeps its labels, and says so")
  func large() throws {
    let (figure, diagnostics) = layoutFigure(try NetworkFixture.random(5, nodes: 400), options: NetworkFixture.options)
    #expect(diagnostics.map(\.id).contains("view-folded"))
    #expect(!diagnostics.map(\.id).contains("view-labels-dropped"))
    #expect(figure.scene.marks.flatMap(\.groups).contains { $0.classes.contains("fold") })
  }
}
