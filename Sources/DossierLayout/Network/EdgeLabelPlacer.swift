import DossierCore
import LayoutProtocol

/// Finds the best place for each edge's label: near its own edge, off nodes and other labels, off other edges if it can.
///
/// `dot` reserves room for labels, but lets edges run through it; the other engines reserve none. So the engine's place
/// is one candidate among points along the edge, on it and on either side of it.
struct EdgeLabelPlacer {
  /// Where a label went, and what it costs the reader.
  struct Placement {
    /// The label's box; `nil` if there is no label, or no place for it that is not on a node or a label.
    var frame: Rectangle?
    /// How many other edges run through it.
    var foreignEdges = 0
    /// Whether there was a label but no place.
    var isDropped = false
  }

  private let request: NetworkRequest
  private let reply: LayoutReply
  private let courses: [Polyline]
  private let nodes: [Rectangle]
  private let titles: [Rectangle]
  /// Everything but the labels.
  private let extent: Rectangle

  init(_ request: NetworkRequest, _ reply: LayoutReply, courses: [Polyline], titles: [Rectangle?]) {
    self.request = request
    self.reply = reply
    self.courses = courses
    nodes = reply.nodes.map { Rectangle($0).inset(by: -3) }
    self.titles = titles.compactMap { $0 }
    extent = courses.filter { !$0.points.isEmpty }.map(\.bounds).reduce(
      reply.clusters.compactMap { $0.box.map { Rectangle($0) } }.reduce(
        nodes.first ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
      ) { $0.union($1) }
    ) { $0.union($1) }
  }

  /// The labels' places, the longest labels first to choose.
  func place() -> [Placement] {
    var placements = [Placement](repeating: Placement(), count: courses.count)
    var taken: [Rectangle] = []
    let order = courses.indices.sorted { left, right in
      let (a, b) = (request.edges[left].width, request.edges[right].width)
      return a != b ? a > b : left < right
    }
    for index in order where !request.edges[index].lines.isEmpty {
      placements[index] = best(for: index, avoiding: taken)
      if let frame = placements[index].frame { taken.append(frame) }
    }
    return placements
  }

  private func best(for index: Int, avoiding taken: [Rectangle]) -> Placement {
    var best = Placement(isDropped: true)
    var lowest = Double.infinity
    for (frame, distance) in candidates(for: index) {
      guard distance < lowest, !nodes.contains(where: frame.overlaps), !taken.contains(where: frame.overlaps),
        !titles.contains(where: frame.overlaps)
      else { continue }
      let core = frame.inset(by: 1.5)
      let own = courses[index].touches(core) ? 0.35 : 0
      let border = reply.clusters.count { $0.box.map { crossesBorder(frame, Rectangle($0)) } ?? false }
      let outside = isOutside(frame) ? 4.0 : 0
      let least = distance + own + 0.5 * Double(border) + outside
      guard least < lowest else { continue }
      let foreign = courses.indices.count { $0 != index && courses[$0].touches(core) }
      let cost = least + 3 * Double(foreign)
      if cost < lowest {
        lowest = cost
        best = Placement(frame: frame, foreignEdges: foreign)
      }
    }
    return best
  }

  /// Boxes to try, each with the cost of lying away from the middle of the edge.
  private func candidates(for index: Int) -> [(frame: Rectangle, cost: Double)] {
    let text = request.edges[index]
    let width = text.width + 4
    let height = text.height + 1
    func box(_ center: Point) -> Rectangle {
      Rectangle(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }
    var result: [(Rectangle, Double)] = []
    if let label = reply.edges[index].label {
      result.append((box(Point(label.center)), 0))
    }
    for step in 0...14 {
      let offset = Double(step) * 0.028
      for fraction in step == 0 ? [0.5] : [0.5 - offset, 0.5 + offset] {
        guard let (point, direction) = courses[index].place(at: fraction) else { continue }
        let reach = abs(direction.y) * width / 2 + abs(direction.x) * height / 2 + 2
        for side in [-1.0, 1.0] {
          let center = Point(x: point.x - direction.y * reach * side, y: point.y + direction.x * reach * side)
          result.append((box(center), 0.1 + offset * 2))
        }
        result.append((box(point), 0.25 + offset * 2))
      }
    }
    return result
  }

  private func crossesBorder(_ frame: Rectangle, _ cluster: Rectangle) -> Bool {
    guard frame.overlaps(cluster) else { return false }
    let isInside =
      frame.x >= cluster.x && frame.maxX <= cluster.maxX && frame.y >= cluster.y && frame.maxY <= cluster.maxY
    return !isInside
  }

  private func isOutside(_ frame: Rectangle) -> Bool {
    frame.x < extent.x || frame.y < extent.y || frame.maxX > extent.maxX || frame.maxY > extent.maxY
  }
}
