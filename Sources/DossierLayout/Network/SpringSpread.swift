import DossierCore
import LayoutProtocol

/// Stretches what a spring or ring engine placed, so that it takes the page's shape and its labels have room.
///
/// Only distances change, not the boxes; where they shrink, nothing may overlap.
enum SpringSpread {
  /// How far at most the distances are stretched.
  private static let limit = 3.5

  /// The placements to choose from: as they are, filling the body, and with more room than that.
  static func candidates(_ reply: LayoutReply, for request: LayoutRequest, in body: Rectangle) -> [LayoutReply] {
    guard reply.nodes.count > 1 else { return [reply] }
    let xs = reply.nodes.map(\.center.x)
    let ys = reply.nodes.map(\.center.y)
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    let height = (ys.max() ?? 0) - (ys.min() ?? 0)
    let room = LayoutSize(
      width: body.width - (reply.nodes.map(\.width).max() ?? 0) - 20,
      height: body.height - (reply.nodes.map(\.height).max() ?? 0) - 20)
    func factor(_ room: Double, _ extent: Double, from least: Double) -> Double {
      min(limit, max(least, extent > 1 ? room / extent : 1))
    }
    let isBoxed = request.engine.placesClusters && !request.clusters.isEmpty
    let shapes = [(1.0, 1.0), (1.2, 1.0), (1.0, 1.2), (1.25, 1.25), (1.5, 1.5)].flatMap { x, y in
      [0.5, 0.7, 0.85, 1].map { least in
        spread(
          reply, factor(room.width * x, width, from: least), factor(room.height * y, height, from: least))
      }
    }
    let usable = shapes.filter { shape in
      overlappingBoxes(shape.nodes.map { $0.grown(by: 9) }, by: 0).isEmpty
        && (!isBoxed || ClusterHulls.boxes(around: shape.nodes, request).lost == 0)
    }
    var kept: [LayoutReply] = [reply]
    for shape in usable where !kept.contains(shape) { kept.append(shape) }
    return Array(kept.prefix(8))
  }

  private static func spread(_ reply: LayoutReply, _ x: Double, _ y: Double) -> LayoutReply {
    var result = reply
    result.nodes = reply.nodes.map { node in
      LayoutBox(center: LayoutPoint(x: node.center.x * x, y: node.center.y * y), size: node.size)
    }
    return result
  }
}

extension LayoutReply {
  /// With every node on tenths of a point, as placements are kept, and clusters around their members.
  func settled(for request: LayoutRequest) -> LayoutReply {
    var result = self
    for index in nodes.indices {
      result.nodes[index].x = (nodes[index].x * 10).rounded() / 10
      result.nodes[index].y = (nodes[index].y * 10).rounded() / 10
    }
    // A box around some of the groups only would say that the others are none.
    let (clusters, lost) = ClusterHulls.boxes(around: result.nodes, request)
    result.clusters = lost > 0 ? clusters.map { _ in Cluster() } : clusters
    result.size = result.nodes.reduce(LayoutSize(width: 0, height: 0)) {
      LayoutSize(width: max($0.width, $1.maxX), height: max($0.height, $1.maxY))
    }
    return result
  }
}
