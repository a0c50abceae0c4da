import DossierCore
import LayoutProtocol

/// A layout of our own in columns, or rows, of given order: for ranks that stand for time, where Graphviz did not keep them.
enum RankColumns {
  /// The nodes' boxes: ranks one after the other, each in the order that keeps it nearest to its neighbours.
  static func reply(_ request: NetworkRequest, _ ranks: TimeRanks) -> LayoutReply {
    let sideways = request.direction == .leftToRight
    let sizes = request.request.nodes.map(\.size)
    let length = { (size: LayoutSize) in sideways ? size.height : size.width }
    let depth = { (size: LayoutSize) in sideways ? size.width : size.height }
    var columns = ranks.labels.indices.map { rank in sizes.indices.filter { ranks.ranks[$0] == rank } }
    let neighbors = neighbors(request.request)
    let gap = max(request.measure.nodeSeparation, 18)
    var centers = [Double](repeating: 0, count: sizes.count)
    for column in columns { stack(column, sizes.map(length), gap: gap, wanted: nil, &centers) }
    for _ in 0..<12 {
      for rank in columns.indices {
        let wanted = Dictionary(
          columns[rank].map { node in
            let near = neighbors[node].map { centers[$0] }
            return (node, near.isEmpty ? centers[node] : near.reduce(0, +) / Double(near.count))
          }, uniquingKeysWith: { first, _ in first })
        columns[rank].sort { (wanted[$0] ?? 0, $0) < (wanted[$1] ?? 0, $1) }
        stack(columns[rank], sizes.map(length), gap: gap, wanted: wanted, &centers)
      }
    }
    let label = request.request.edges.compactMap(\.label).map(depth).max() ?? 0
    var reply = LayoutReply(
      size: LayoutSize(width: 0, height: 0),
      nodes: sizes.map { LayoutBox(x: 0, y: 0, width: $0.width, height: $0.height) },
      edges: request.request.edges.map { _ in LayoutReply.Edge() },
      clusters: request.request.clusters.map { _ in LayoutReply.Cluster() })
    var start = 0.0
    for column in columns where !column.isEmpty {
      let width = column.map { depth(sizes[$0]) }.max() ?? 0
      for node in column {
        let place = start + width / 2
        reply.nodes[node] = LayoutBox(
          center: sideways
            ? LayoutPoint(x: place, y: centers[node]) : LayoutPoint(x: centers[node], y: place), size: sizes[node])
      }
      start += width + max(request.measure.rankSeparation, label * 0.8) + 24
    }
    return reply.settled(for: request.request)
  }

  private static func neighbors(_ request: LayoutRequest) -> [[Int]] {
    var neighbors = [[Int]](repeating: [], count: request.nodes.count)
    for edge in request.edges {
      neighbors[edge.tail].append(edge.head)
      neighbors[edge.head].append(edge.tail)
    }
    return neighbors
  }

  /// Sets a column's centres in order, each as near to where it is wanted as those before it allow.
  private static func stack(
    _ column: [Int], _ lengths: [Double], gap: Double, wanted: [Int: Double]?, _ centers: inout [Double]
  ) {
    guard let first = column.first else { return }
    var places: [Double] = []
    for node in column {
      let least = places.last.map { $0 + gap + lengths[node] / 2 } ?? -.infinity
      let place = max(wanted?[node] ?? lengths[node] / 2, least.isFinite ? least : wanted?[node] ?? 0)
      centers[node] = place
      places.append(place + lengths[node] / 2)
    }
    // What was pushed down is moved up by half, all together.
    guard let wanted else {
      let middle = (centers[first] + (column.last.map { centers[$0] } ?? 0)) / 2
      for node in column { centers[node] -= middle }
      return
    }
    let push = column.reduce(0) { $0 + centers[$1] - (wanted[$1] ?? centers[$1]) } / Double(column.count)
    for node in column { centers[node] -= push }
  }
}
