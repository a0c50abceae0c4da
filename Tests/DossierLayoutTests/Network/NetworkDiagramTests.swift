import DossierCore
import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite("What a network comes to when it is drawn")
struct NetworkDiagramTests {
  private func diagram(_ links: [NetworkFixture.Link], budget: Int = 100) throws -> NetworkDiagram {
    NetworkDiagram(try NetworkFixture.view(actors: ["a", "b", "c", "d"], links), budget: budget, connections: nil)
  }

  @Test("Parallel edges are one line; the other direction is another")
  func bundles() throws {
    let diagram = try diagram([
      .init(from: "a", to: "b"), .init(from: "b", type: "opposes", to: "a"), .init(from: "a", type: "hosts", to: "b"),
      .init(from: "c", to: "d"),
    ])
    #expect(diagram.connections.map(\.edges) == [[0, 2], [1], [3]])
    #expect(diagram.connections.map(\.arrows) == [.forward, .forward, .forward])
    #expect(diagram.connections.map { [$0.tail, $0.head] } == [[0, 1], [1, 0], [2, 3]])
  }

  @Test("What holds both ways is one line with two arrowheads, what is symmetric one without")
  func mutual() throws {
    let diagram = try diagram([
      .init(from: "a", to: "b"), .init(from: "b", to: "a"), .init(from: "c", type: "knows", to: "d"),
    ])
    #expect(diagram.connections.map(\.arrows) == [.both, .none])
    #expect(diagram.connections.map(\.edges) == [[0, 1], [2]])
  }

  @Test("A disputed edge makes its bundle disputed, and most of its edges decide its look")
  func looks() throws {
    let diagram = try diagram([
      .init(from: "a", type: "opposes", to: "b", status: .disputed), .init(from: "a", to: "b"),
      .init(from: "a", type: "hosts", to: "b"),
    ])
    let line = diagram.connections[0]
    #expect(line.status(diagram.graph) == .disputed)
    #expect(line.style(diagram.graph).hue == .green)
    #expect(line.claims(diagram.graph).count == 3)
  }

  @Test("A figure has a group for every edge and every claim, bundled or folded", arguments: [100, 3])
  func complete(budget: Int) throws {
    let links: [NetworkFixture.Link] = [
      .init(from: "a", to: "b"), .init(from: "a", type: "hosts", to: "b"), .init(from: "c", to: "a"),
      .init(from: "d", to: "a"), .init(from: "d", type: "opposes", to: "c"),
    ]
    let view = try NetworkFixture.view(actors: ["a", "b", "c", "d"], links) { $0.budget = budget }
    let (figure, diagnostics) = layoutFigure(view, options: NetworkFixture.options)
    let groups = figure.scene.marks.flatMap(\.groups)
    let claims = Set(
      groups.flatMap { group -> [Claim.ID] in
        if case .claims(let first, let others) = group.origin { [first] + others } else { [] }
      })
    #expect(claims == Set(view.graph.claims.map(\.id)))
    let ids = Set(groups.compactMap(\.id))
    if budget == 100 {
      #expect((0..<5).allSatisfy { ids.contains("edge-link\($0)") })
      #expect(groups.contains { $0.classes.first == "bundle" && $0.marks.flatMap(\.groups).count == 2 })
      #expect(diagnostics.isEmpty)
    } else {
      let fold = try #require(groups.first { $0.classes.contains("fold") })
      #expect(fold.summary?.contains("The b") == true)
      #expect(diagnostics.map(\.id) == ["view-folded"] && diagnostics[0].severity == .note)
      #expect(groups.contains { $0.title?.contains("folded") == true && $0.classes == ["legend-item"] })
    }
  }

  @Test("Larger nodes have more relations, in four steps at most, and the legend says so")
  func salience() throws {
    let hub = (1...9).map { NetworkFixture.Link(from: "a", to: "x\($0)") } + [.init(from: "x1", to: "x2")]
    let view = try NetworkFixture.view(actors: ["a"] + (1...9).map { "x\($0)" }, hub) { $0.salience = .degree }
    let salience = NodeSalience(view)
    #expect(salience.step(0) == 3 && salience.step(3) == 0 && salience.range == 1...9)
    let groups = layoutFigure(view, options: NetworkFixture.options).0.scene.marks.flatMap(\.groups)
    #expect(groups.contains { $0.title == "Larger: more relations, 1 to 9" })
  }
}
