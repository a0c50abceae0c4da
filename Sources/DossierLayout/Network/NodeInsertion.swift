import DossierCore
import LayoutProtocol

/// Finds places for new boxes among boxes that stay where they are.
struct NodeInsertion {
  let request: LayoutRequest
  /// What must be free around a new box, in points.
  let room: LayoutSize
  /// Where each rank stands, where ranks are fixed.
  let columns: [Double]?
  let ranks: [Int]
  let isSideways: Bool

  /// Points between the places tried.
  private static let step = 14.0
  private static let rings = 60

  private let neighbors: [[Int]]
  private let members: ClusterMembers

  init(request: LayoutRequest, room: LayoutSize, columns: [Double]?, ranks: [Int], isSideways: Bool) {
    self.request = request
    self.room = room
    self.columns = columns
    self.ranks = ranks
    self.isSideways = isSideways
    members = ClusterMembers(request)
    var neighbors = [[Int]](repeating: [], count: request.nodes.count)
    for edge in request.edges {
      neighbors[edge.tail].append(edge.head)
      neighbors[edge.head].append(edge.tail)
    }
    self.neighbors = neighbors
  }

  /// The nodes without a place, those with the most neighbours that have one first.
  func order(of places: [LayoutBox?]) -> [Int] {
    let known = places.indices.map { node in neighbors[node].count { places[$0] != nil } }
    return places.indices.filter { places[$0] == nil }.sorted { (-known[$0], $0) < (-known[$1], $1) }
  }

  /// The free place nearest to a node's neighbours and its cluster; `nil` if there is none in reach.
  func place(of node: Int, among places: [LayoutBox?]) -> LayoutBox? {
    let target = target(of: node, places)
    let size = request.nodes[node].size
    let clusters = boxes(places)
    let near = neighbors[node].compactMap { places[$0]?.center }
    var best: (box: LayoutBox, cost: Double)?
    for ring in 0...Self.rings {
      if let best, Double(ring) * Self.step > best.cost { break }
      for center in points(ring, around: target, node) {
        let box = LayoutBox(center: center, size: size)
        guard isFree(box, node, places, clusters) else { continue }
        let away = distance(center, target)
        let blocked = near.count { crosses($0, center, node, places) }
        let cost = away + 40 * Double(blocked)
        if cost < best?.cost ?? .infinity { best = (rounded(box), cost) }
      }
    }
    return best?.box
  }

  private func target(of node: Int, _ places: [LayoutBox?]) -> LayoutPoint {
    var near = neighbors[node].compactMap { places[$0]?.center }
    if let cluster = request.nodes[node].cluster {
      near += members.nodes[cluster].compactMap { places[$0]?.center }
    }
    if near.isEmpty {
      let all = places.compactMap { $0 }
      let bottom = all.map(\.maxY).max() ?? 0
      let left = all.map(\.x).min() ?? 0
      let right = all.map(\.maxX).max() ?? 0
      near = [LayoutPoint(x: (left + right) / 2, y: bottom + 40)]
    }
    var target = LayoutPoint(
      x: near.reduce(0) { $0 + $1.x } / Double(near.count), y: near.reduce(0) { $0 + $1.y } / Double(near.count))
    if let columns, ranks.indices.contains(node), columns.indices.contains(ranks[node]) {
      if isSideways { target.x = columns[ranks[node]] } else { target.y = columns[ranks[node]] }
    }
    return target
  }

  /// Points on a square ring; only along the rank where that is fixed.
  private func points(_ ring: Int, around center: LayoutPoint, _ node: Int) -> [LayoutPoint] {
    if ring == 0 { return [center] }
    let reach = Double(ring) * Self.step
    if columns != nil {
      return [-reach, reach].map {
        isSideways ? LayoutPoint(x: center.x, y: center.y + $0) : LayoutPoint(x: center.x + $0, y: center.y)
      }
    }
    var points: [LayoutPoint] = []
    for step in -ring...ring {
      let along = Double(step) * Self.step
      points.append(LayoutPoint(x: center.x + along, y: center.y - reach))
      points.append(LayoutPoint(x: center.x + along, y: center.y + reach))
      if abs(step) < ring {
        points.append(LayoutPoint(x: center.x - reach, y: center.y + along))
        points.append(LayoutPoint(x: center.x + reach, y: center.y + along))
      }
    }
    return points
  }

  /// The clusters' boxes with the nodes that have a place.
  private func boxes(_ places: [LayoutBox?]) -> [LayoutBox?] {
    request.clusters.indices.map { hull($0, places, adding: nil) }
  }

  private func hull(_ cluster: Int, _ places: [LayoutBox?], adding box: LayoutBox?) -> LayoutBox? {
    let held = members.nodes[cluster].compactMap { places[$0] } + [box].compactMap { $0 }
    return ClusterHulls.hull(around: held, label: request.clusters[cluster].label, margin: request.clusterMargin)?.box
  }

  private func isFree(_ box: LayoutBox, _ node: Int, _ places: [LayoutBox?], _ clusters: [LayoutBox?]) -> Bool {
    let grown = LayoutBox(
      x: box.x - room.width, y: box.y - room.height, width: box.width + 2 * room.width,
      height: box.height + 2 * room.height)
    for place in places { if let place, grown.overlap(with: place) > 0 { return false } }
    let own = request.nodes[node].cluster
    for (index, cluster) in clusters.enumerated() where index != own {
      if let cluster, box.grown(by: 10).overlap(with: cluster) > 0 { return false }
    }
    guard let own, let hull = hull(own, places, adding: box) else { return true }
    for (other, place) in places.enumerated() where request.nodes[other].cluster != own {
      if let place, hull.overlap(with: place) > 0 { return false }
    }
    for (index, cluster) in clusters.enumerated() where index != own {
      if let cluster, hull.overlap(with: cluster) > 0 { return false }
    }
    return true
  }

  /// Whether a straight line between two points runs through another box.
  private func crosses(_ from: LayoutPoint, _ to: LayoutPoint, _ node: Int, _ places: [LayoutBox?]) -> Bool {
    places.enumerated().contains { index, place in
      guard let place, index != node, !place.contains(from) else { return false }
      return Polyline.segment(Point(from), Point(to), touches: Rectangle(place))
    }
  }

  private func distance(_ a: LayoutPoint, _ b: LayoutPoint) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private func rounded(_ box: LayoutBox) -> LayoutBox {
    LayoutBox(x: (box.x * 10).rounded() / 10, y: (box.y * 10).rounded() / 10, width: box.width, height: box.height)
  }
}
