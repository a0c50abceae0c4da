extension LayoutReply {
  /// The smallest box around everything placed, curves to within a fraction of a point; nil if there is nothing.
  package var extent: LayoutBox? {
    var extent: LayoutBox?
    func add(_ box: LayoutBox?) {
      guard let box else { return }
      extent = extent?.union(box) ?? box
    }
    for node in nodes { add(node) }
    for cluster in clusters {
      add(cluster.box)
      add(cluster.label)
    }
    for edge in edges {
      add(edge.label)
      for point in edge.splines.flatMap(\.placedPoints) {
        add(LayoutBox(x: point.x, y: point.y, width: 0, height: 0))
      }
    }
    return extent
  }

  /// Moves the origin to the top left corner of everything placed, and of `box` where one is given, and sets the size.
  package mutating func fit(around box: LayoutBox? = nil) {
    guard let own = extent ?? box else { return }
    let whole = box.map(own.union) ?? own
    size = whole.size
    if whole.x != 0 || whole.y != 0 { move(x: -whole.x, y: -whole.y) }
  }
}

extension LayoutReply.Spline {
  /// Points the curve passes through, close enough to tell its extent, and the arrow tips.
  fileprivate var placedPoints: [LayoutPoint] {
    var placed = [startTip, endTip, points.last].compactMap { $0 }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      for step in 0..<8 {
        placed.append(LayoutPoint.bezier(points[start...(start + 3)], at: Double(step) / 8))
      }
    }
    return placed
  }
}

extension LayoutPoint {
  /// The point of a cubic Bézier curve; `points` are the four it is made of.
  fileprivate static func bezier(_ points: ArraySlice<LayoutPoint>, at t: Double) -> LayoutPoint {
    let s = 1 - t
    let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    return zip(points, weights).reduce(LayoutPoint(x: 0, y: 0)) {
      LayoutPoint(x: $0.x + $1.0.x * $1.1, y: $0.y + $1.0.y * $1.1)
    }
  }
}
