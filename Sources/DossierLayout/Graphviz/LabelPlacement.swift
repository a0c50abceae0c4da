import LayoutProtocol

/// Finds places for the labels of edges that have none, or lie on a node or on another label.
enum LabelPlacement {
  /// Points that a label may reach into a node or another label.
  private static let tolerance = 0.5
  /// Where along its edge a label is tried, best first: from the middle outwards.
  private static let stations = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86]
  /// How far beside its edge, in label extents.
  private static let offsets = [0.0, 0.55, -0.55, 1.1, -1.1, 1.8, -1.8, 2.6, -2.6, 3.6, -3.6]

  /// Moves as few labels as it can; afterwards none lies on a node, and the drawing holds all of them.
  static func settle(_ reply: inout LayoutReply, for request: LayoutRequest) {
    guard request.edges.contains(where: { $0.label != nil }) else { return }
    var nodes = BoxGrid()
    for node in reply.nodes { nodes.insert(node) }
    for label in reply.clusters.compactMap(\.label) { nodes.insert(label) }
    var labels = BoxGrid()
    var homeless: [Int] = []
    for (index, edge) in request.edges.enumerated() where edge.label != nil {
      guard let box = reply.edges[index].label, nodes.overlap(with: box) <= tolerance,
        labels.overlap(with: box) <= tolerance
      else {
        homeless.append(index)
        continue
      }
      labels.insert(box)
    }
    var strip = Strip(bounds: reply.extent ?? reply.bounds)
    for index in homeless {
      guard let size = request.edges[index].label else { continue }
      let course = reply.edges[index].splines
      let box =
        place(of: size, along: course, nodes: nodes, labels: labels)
        ?? strip.place(of: size, below: course.midpoint)
      reply.edges[index].label = box
      labels.insert(box)
    }
    if !homeless.isEmpty { reply.fit(around: reply.bounds) }
  }

  /// The best place off all nodes: on no other label, or else least on one; nil if there is none.
  private static func place(
    of size: LayoutSize, along course: [LayoutReply.Spline], nodes: BoxGrid, labels: BoxGrid
  ) -> LayoutBox? {
    var best: (box: LayoutBox, overlap: Double)?
    for offset in offsets {
      for station in stations {
        guard let (point, direction) = course.position(at: station) else { return nil }
        // Beside the edge: as far as the label reaches in that direction.
        let reach = abs(direction.y) * size.width + abs(direction.x) * size.height
        let center = LayoutPoint(
          x: point.x - direction.y * reach * offset, y: point.y + direction.x * reach * offset)
        let box = LayoutBox(center: center, size: size)
        guard nodes.overlap(with: box) <= tolerance else { continue }
        let overlap = labels.overlap(with: box)
        if overlap <= tolerance { return box }
        if best.map({ overlap < $0.overlap }) ?? true { best = (box, overlap) }
      }
    }
    return best?.box
  }

  /// Rows below the drawing, for labels that fit nowhere else.
  private struct Strip {
    private let left: Double
    private let right: Double
    private var x: Double
    private var y: Double
    private var rowHeight = 0.0

    init(bounds: LayoutBox) {
      left = bounds.x
      right = bounds.maxX
      x = bounds.x
      y = bounds.maxY + 8
    }

    mutating func place(of size: LayoutSize, below point: LayoutPoint?) -> LayoutBox {
      if x > left, x + size.width > right {
        x = left
        y += rowHeight + 4
        rowHeight = 0
      }
      if let point { x = max(x, min(point.x - size.width / 2, right - size.width)) }
      defer {
        x += size.width + 6
        rowHeight = max(rowHeight, size.height)
      }
      return LayoutBox(x: x, y: y, width: size.width, height: size.height)
    }
  }
}

extension [LayoutReply.Spline] {
  fileprivate var midpoint: LayoutPoint? { position(at: 0.5)?.point }

  /// The point at a fraction of the pieces of a course, and its direction, of length 1.
  fileprivate func position(at fraction: Double) -> (point: LayoutPoint, direction: LayoutPoint)? {
    let pieces = reduce(0) { $0 + $1.points.count / 3 }
    guard pieces > 0 else { return nil }
    let place = Swift.min(Swift.max(fraction, 0), 1) * Double(pieces)
    var piece = Swift.min(Int(place), pieces - 1)
    let t = place - Double(piece)
    for spline in self {
      let count = spline.points.count / 3
      if piece < count {
        let start = piece * 3
        guard start + 3 < spline.points.count else { return nil }
        return bezier(spline.points[start...(start + 3)], at: t)
      }
      piece -= count
    }
    return nil
  }
}

/// A point of a cubic Bézier curve and its direction, of length 1.
private func bezier(
  _ points: ArraySlice<LayoutPoint>, at t: Double
) -> (point: LayoutPoint, direction: LayoutPoint)? {
  func between(_ a: LayoutPoint, _ b: LayoutPoint) -> LayoutPoint {
    LayoutPoint(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
  }
  var level = Array(points)
  var chord = LayoutPoint(x: 1, y: 0)
  while level.count > 1 {
    if level.count == 2 { chord = LayoutPoint(x: level[1].x - level[0].x, y: level[1].y - level[0].y) }
    level = zip(level, level.dropFirst()).map(between)
  }
  guard let point = level.first else { return nil }
  let length = (chord.x * chord.x + chord.y * chord.y).squareRoot()
  guard length > 1e-9 else { return (point, LayoutPoint(x: 1, y: 0)) }
  return (point, LayoutPoint(x: chord.x / length, y: chord.y / length))
}
