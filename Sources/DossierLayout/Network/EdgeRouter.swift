import DossierCore
import LayoutProtocol

/// Courses of edges between boxes that stand already: straight where nothing is in the way, else around it.
///
/// Each edge is the shortest way along the corners of the obstacles, each bend counting extra (Lozano-Pérez and Wesley's
/// visibility graph). Edges that leave a box on one side get ports of their own there.
struct EdgeRouter {
  /// How far from an obstacle an edge turns, in points.
  private static let clearance = 9.0
  /// How near to an obstacle a course may come, in points.
  private static let nearest = 3.0
  /// What a bend costs, in points of length.
  private static let bendCost = 40.0
  /// Points between courses around one corner.
  private static let nudge = 6.0
  /// Beyond so many obstacles nothing is gone around: no course could be followed by eye anyway.
  private static let obstacleLimit = 80

  private let nodes: [Rectangle]
  private let obstacles: [Rectangle]
  private let corners: [Corner]

  private struct Corner {
    let point: Point
    /// Away from the obstacle.
    let outward: Point
  }

  /// A way through the corners; the ends are boxes.
  private struct Way {
    var corners: [Int]
  }

  /// A router among nodes, and among titles that nothing should run through.
  init(nodes: [Rectangle], titles: [Rectangle] = []) {
    self.nodes = nodes
    let obstacles = nodes + titles
    self.obstacles = obstacles
    var corners: [Corner] = []
    if obstacles.count <= Self.obstacleLimit {
      for obstacle in obstacles {
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
          let center = obstacle.center
          let point = Point(
            x: center.x + x * (obstacle.width / 2 + Self.clearance),
            y: center.y + y * (obstacle.height / 2 + Self.clearance))
          let isFree = !obstacles.contains {
            let grown = $0.inset(by: -Self.nearest)
            return point.x > grown.x && point.x < grown.maxX && point.y > grown.y && point.y < grown.maxY
          }
          if isFree { corners.append(Corner(point: point, outward: Point(x: x, y: y))) }
        }
      }
    }
    self.corners = corners
  }

  /// The courses of all edges, or of some of them only; the others then have none.
  func routes(_ request: LayoutRequest, only chosen: Set<Int>? = nil) -> [LayoutReply.Edge] {
    var sight = [Int8](repeating: 0, count: corners.count * corners.count)
    let ways = request.edges.enumerated().map { index, edge in
      chosen?.contains(index) ?? true ? way(from: edge.tail, to: edge.head, &sight) : Way(corners: [])
    }
    let bends = bends(ways)
    var ports = PortAssignment(nodes: nodes)
    for (index, edge) in request.edges.enumerated() where edge.tail != edge.head && chosen?.contains(index) ?? true {
      ports.add(index, .tail, at: edge.tail, towards: bends[index].first ?? nodes[edge.head].center)
      ports.add(index, .head, at: edge.head, towards: bends[index].last ?? nodes[edge.tail].center)
    }
    let places = ports.places()
    let boxes = nodes.map { LayoutBox(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    let plain = PlainEdges(request: request, nodes: boxes)
    return request.edges.enumerated().map { index, edge in
      guard chosen?.contains(index) ?? true else { return LayoutReply.Edge() }
      guard edge.tail != edge.head, let start = places[.init(edge: index, end: .tail)],
        let end = places[.init(edge: index, end: .head)]
      else { return plain.route(edge) }
      let spread = [start.spread] + bends[index] + [end.spread]
      let central = [start.central] + bends[index] + [end.central]
      let points = isFree(spread, edge.tail, edge.head) ? spread : central
      return LayoutReply.Edge(
        splines: [Self.rounded(points, arrows: edge.arrows, arrowLength: request.arrowLength)])
    }
  }

  // MARK: - Ways

  private func way(from tail: Int, to head: Int, _ sight: inout [Int8]) -> Way {
    let (start, end) = (nodes[tail].center, nodes[head].center)
    if tail == head || corners.isEmpty || sees(start, end, except: tail, head) { return Way(corners: []) }
    // Dijkstra; corners are few, so the nearest open one is found by looking at all.
    let count = corners.count
    var costs = [Double](repeating: .infinity, count: count)
    var before = [Int](repeating: -1, count: count)
    var isDone = [Bool](repeating: false, count: count)
    for index in 0..<count where sees(start, corners[index].point, except: tail, tail) {
      costs[index] = Polyline.distance(start, corners[index].point) + Self.bendCost
    }
    var best = (cost: Double.infinity, last: -1)
    while true {
      var next = -1
      for index in 0..<count where !isDone[index] && costs[index] < (next < 0 ? .infinity : costs[next]) {
        next = index
      }
      guard next >= 0, costs[next] < best.cost else { break }
      isDone[next] = true
      let here = corners[next].point
      let toEnd = costs[next] + Polyline.distance(here, end)
      if toEnd < best.cost, sees(here, end, except: head, head) { best = (toEnd, next) }
      for other in 0..<count where !isDone[other] {
        let cost = costs[next] + Polyline.distance(here, corners[other].point) + Self.bendCost
        if cost < costs[other], isVisible(next, other, &sight) {
          costs[other] = cost
          before[other] = next
        }
      }
    }
    var way: [Int] = []
    var corner = best.last
    while corner >= 0 {
      way.append(corner)
      corner = before[corner]
    }
    return Way(corners: way.reversed())
  }

  private func isVisible(_ first: Int, _ second: Int, _ sight: inout [Int8]) -> Bool {
    let place = first * corners.count + second
    if sight[place] != 0 { return sight[place] == 1 }
    let free = sees(corners[first].point, corners[second].point, except: -1, -1)
    sight[place] = free ? 1 : 2
    sight[second * corners.count + first] = sight[place]
    return free
  }

  /// Whether no obstacle but those two lies between two points.
  private func sees(_ a: Point, _ b: Point, except first: Int, _ second: Int) -> Bool {
    let box = Rectangle(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
      .inset(by: -Self.nearest - 1)
    for (index, obstacle) in obstacles.enumerated() where index != first && index != second && obstacle.overlaps(box) {
      if Polyline.segment(a, b, touches: obstacle.inset(by: -Self.nearest)) { return false }
    }
    return true
  }

  private func isFree(_ points: [Point], _ tail: Int, _ head: Int) -> Bool {
    zip(points, points.dropFirst()).enumerated().allSatisfy { step, piece in
      sees(piece.0, piece.1, except: step == 0 ? tail : -1, step == points.count - 2 ? head : -1)
    }
  }

  /// The points where each edge turns; edges around one corner keep a little apart.
  private func bends(_ ways: [Way]) -> [[Point]] {
    var used = [Int](repeating: 0, count: corners.count)
    return ways.map { way in
      way.corners.map { index in
        let corner = corners[index]
        let away = Double(min(used[index], 3)) * Self.nudge
        used[index] += 1
        return Point(x: corner.point.x + corner.outward.x * away, y: corner.point.y + corner.outward.y * away)
      }
    }
  }

  // MARK: - Curves

  /// A course through points, its corners rounded, that stops short of its arrowheads.
  static func rounded(
    _ points: [Point], arrows: LayoutRequest.Arrows, arrowLength: Double
  ) -> LayoutReply.Spline {
    var points = points.map { LayoutPoint(x: $0.x, y: $0.y) }
    var spline = LayoutReply.Spline(points: [])
    if arrows.atHead {
      spline.endTip = points.last
      points[points.count - 1] = shortened(points[points.count - 1], towards: points[points.count - 2], by: arrowLength)
    }
    if arrows.atTail {
      spline.startTip = points.first
      points[0] = shortened(points[0], towards: points[1], by: arrowLength)
    }
    spline.points = [points[0]]
    var from = points[0]
    func line(to end: LayoutPoint) {
      spline.points += [between(from, end, 1.0 / 3), between(from, end, 2.0 / 3), end]
      from = end
    }
    for index in 1..<max(points.count - 1, 1) {
      let (corner, next) = (points[index], points[index + 1])
      let before = distance(from, corner)
      let after = distance(corner, next) / (index == points.count - 2 ? 1 : 2)
      let radius = min(26, before * 0.8, after * 0.8)
      guard radius > 0.5, before > 0, after > 0 else { continue }
      line(to: between(corner, from, radius / before))
      let leave = between(corner, next, radius / distance(corner, next))
      spline.points += [
        between(corner, from, radius * 0.42 / max(distance(corner, from), 1e-6)),
        between(corner, next, radius * 0.42 / distance(corner, next)), leave,
      ]
      from = leave
    }
    line(to: points[points.count - 1])
    return spline
  }

  private static func shortened(_ point: LayoutPoint, towards other: LayoutPoint, by length: Double) -> LayoutPoint {
    let whole = distance(point, other)
    return whole > 0 ? between(point, other, min(length, whole / 3) / whole) : point
  }

  private static func between(_ a: LayoutPoint, _ b: LayoutPoint, _ share: Double) -> LayoutPoint {
    LayoutPoint(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
  }

  private static func distance(_ a: LayoutPoint, _ b: LayoutPoint) -> Double {
    ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
  }
}
