import DossierCore

/// The outlines of nodes.
enum NodeOutline {
  /// A node's outline filling a frame.
  static func mark(_ shape: NodeShape, _ frame: Rectangle, _ paint: Paint) -> Mark {
    switch shape {
    case .rectangle: .rectangle(RectangleMark(frame, paint: paint))
    case .rounded: .rectangle(RectangleMark(frame, cornerRadius: 8, paint: paint))
    case .pill: .rectangle(RectangleMark(frame, cornerRadius: frame.height / 2, paint: paint))
    case .hexagon: .path(polygon(hexagon(frame), paint))
    case .octagon: .path(polygon(octagon(frame), paint))
    case .document: .path(sheet(frame, paint))
    }
  }

  /// How much wider and higher than its text a node must be, in points.
  static func padding(_ shape: NodeShape) -> (x: Double, y: Double) {
    switch shape {
    case .rectangle, .rounded: (12, 8)
    case .pill: (18, 8)
    case .hexagon: (20, 8)
    case .octagon: (15, 10)
    case .document: (16, 10)
    }
  }

  private static func hexagon(_ frame: Rectangle) -> [Point] {
    let slant = min(14, frame.width / 4)
    return [
      Point(x: frame.x + slant, y: frame.y), Point(x: frame.maxX - slant, y: frame.y),
      Point(x: frame.maxX, y: frame.center.y), Point(x: frame.maxX - slant, y: frame.maxY),
      Point(x: frame.x + slant, y: frame.maxY), Point(x: frame.x, y: frame.center.y),
    ]
  }

  private static func octagon(_ frame: Rectangle) -> [Point] {
    let cut = min(9, frame.height / 3)
    return [
      Point(x: frame.x + cut, y: frame.y), Point(x: frame.maxX - cut, y: frame.y),
      Point(x: frame.maxX, y: frame.y + cut), Point(x: frame.maxX, y: frame.maxY - cut),
      Point(x: frame.maxX - cut, y: frame.maxY), Point(x: frame.x + cut, y: frame.maxY),
      Point(x: frame.x, y: frame.maxY - cut), Point(x: frame.x, y: frame.y + cut),
    ]
  }

  private static func polygon(_ points: [Point], _ paint: Paint) -> PathMark {
    var segments = points.enumerated().map { index, point -> PathMark.Segment in
      index == 0 ? .move(point) : .line(point)
    }
    segments.append(.close)
    return PathMark(segments, paint: paint)
  }

  private static func sheet(_ frame: Rectangle, _ paint: Paint) -> PathMark {
    let fold = min(11, frame.height / 2)
    let corner = Point(x: frame.maxX - fold, y: frame.y)
    let inner = Point(x: frame.maxX - fold, y: frame.y + fold)
    let side = Point(x: frame.maxX, y: frame.y + fold)
    return PathMark(
      [
        .move(Point(x: frame.x, y: frame.y)), .line(corner), .line(side), .line(Point(x: frame.maxX, y: frame.maxY)),
        .line(Point(x: frame.x, y: frame.maxY)), .close, .move(corner), .line(inner), .line(side),
      ], paint: paint)
  }
}
