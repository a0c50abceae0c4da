import DossierCore
import LayoutProtocol
import Testing

@testable import DossierLayout

@Suite("Courses around what stands already")
struct EdgeRouterTests {
  private func request(_ nodes: [LayoutSize], _ edges: [(Int, Int)]) -> LayoutRequest {
    LayoutRequest(
      nodes: nodes.map { .init(size: $0) }, edges: edges.map { .init(tail: $0.0, head: $0.1) })
  }

  @Test("A straight line where nothing is in the way")
  func straight() throws {
    let nodes = [Rectangle(x: 0, y: 0, width: 40, height: 20), Rectangle(x: 200, y: 0, width: 40, height: 20)]
    let edge = EdgeRouter(nodes: nodes).routes(request(nodes.map(size), [(0, 1)]))[0]
    #expect(edge.splines[0].points.allSatisfy { abs($0.y - 10) < 1e-9 })
    #expect(edge.splines[0].points[0].x == 40 && edge.splines[0].endTip == LayoutPoint(x: 200, y: 10))
  }

  @Test("No course runs through a node or a title, whatever stands where", arguments: 0..<30)
  func around(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var nodes: [Rectangle] = []
    // On a jittered grid, so that there is always a way between.
    for row in 0..<4 {
      for column in 0..<5 {
        nodes.append(
          Rectangle(
            x: Double(column) * 150 + Double.random(in: 0...30, using: &random),
            y: Double(row) * 90 + Double.random(in: 0...16, using: &random),
            width: Double.random(in: 40...85, using: &random), height: Double.random(in: 20...44, using: &random)))
      }
    }
    let titles = [nodes.removeLast(), nodes.removeFirst()]
    let edges = (0..<20).map { _ in
      (Int.random(in: 0..<nodes.count, using: &random), Int.random(in: 0..<nodes.count, using: &random))
    }.filter { $0.0 != $0.1 }
    let request = request(nodes.map(size), edges)
    let routes = EdgeRouter(nodes: nodes, titles: titles).routes(request)
    for (edge, route) in zip(request.edges, routes) {
      let course = Polyline(route)
      for (index, node) in nodes.enumerated() where index != edge.tail && index != edge.head {
        #expect(!course.touches(node), "\(edge.tail)–\(edge.head) runs through \(index)")
      }
      #expect(!titles.contains { course.touches($0) })
      let ends = (try #require(course.points.first), try #require(course.points.last))
      #expect(
        nodes[edge.tail].inset(by: -0.01).overlaps(Rectangle(x: ends.0.x, y: ends.0.y, width: 0.01, height: 0.01)))
      #expect(
        nodes[edge.head].inset(by: -0.01).overlaps(Rectangle(x: ends.1.x, y: ends.1.y, width: 0.01, height: 0.01)))
    }
  }

  @Test("Edges between the same nodes keep apart and parallel")
  func ports() {
    let nodes = [Rectangle(x: 0, y: 0, width: 60, height: 60), Rectangle(x: 200, y: 0, width: 60, height: 60)]
    let routes = EdgeRouter(nodes: nodes).routes(request(nodes.map(size), [(0, 1), (1, 0)])).map { Polyline($0) }
    #expect(abs(routes[0].points[0].y - routes[1].points[0].y) > 10)
    #expect(routes[0].crossings(with: routes[1]) == 0)
  }

  private func size(_ frame: Rectangle) -> LayoutSize { LayoutSize(width: frame.width, height: frame.height) }
}
