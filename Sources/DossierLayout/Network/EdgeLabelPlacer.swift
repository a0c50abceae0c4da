import DossierCore
import LayoutProtocol

/// Finds room for edge labels that the layout engine did not place.
///
/// `dot` reserves room for its labels; the other engines do not, and put them on lines and nodes. There a label goes to
/// the first point along its edge, from the middle outwards, where it touches no node and no label placed before.
enum EdgeLabelPlacer {
  /// The place of each edge's label; `nil` where there is none, or no room for it.
  static func place(_ request: NetworkRequest, _ reply: LayoutReply) -> [Rectangle?] {
    var taken = reply.nodes.map { Rectangle($0).inset(by: -2) }
    let isReserved = request.request.engine == .dot
    return reply.edges.enumerated().map { index, edge in
      let text = request.edges[index]
      guard !text.lines.isEmpty else { return nil }
      if isReserved, let label = edge.label { return Rectangle(label) }
      let candidates = offsets.lazy.compactMap { point(on: edge, at: $0) }.map { point in
        Rectangle(
          x: point.x - text.width / 2 - 2, y: point.y - text.height / 2 - 1, width: text.width + 4,
          height: text.height + 2)
      }
      guard let free = candidates.first(where: { box in !taken.contains { $0.overlaps(box) } }) else { return nil }
      taken.append(free)
      return free
    }
  }

  private static let offsets = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]

  /// The point at a fraction of an edge's course, by number of curves.
  private static func point(on edge: LayoutReply.Edge, at fraction: Double) -> Point? {
    guard let points = edge.splines.first?.points, points.count >= 4 else { return nil }
    let curves = (points.count - 1) / 3
    let position = fraction * Double(curves)
    let curve = min(Int(position), curves - 1)
    let t = position - Double(curve)
    let u = 1 - t
    let control = points[(curve * 3)...(curve * 3 + 3)].map { $0 }
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return Point(
      x: zip(control, weights).reduce(0) { $0 + $1.0.x * $1.1 },
      y: zip(control, weights).reduce(0) { $0 + $1.0.y * $1.1 })
  }
}
