import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The outlines of nodes.
enum NodeOutline {
  /// A node's outline filling a frame.
  static func mark(_ shape: NodeShape, _ frame: Rectangle, _ paint: Paint) -> Mark {
    switch shape {
    case .rectangle: .rectangle(RectangleMark(frame, paint: paint))
    case .rounded: .rectangle(RectangleMark(frame, cornerRadius: cornerRadius(frame), paint: paint))
    case .pill: .rectangle(RectangleMark(frame, cornerRadius: frame.height / 2, paint: paint))
    case .hexagon: .path(polygon(hexagon(frame), paint))
    case .octagon: .path(polygon(octagon(frame), paint))
    case .document: .path(sheet(frame, paint))
    }
  }

  /// Small samples keep their corners apart from half circles.
  private static func cornerRadius(_ frame: Rectangle) -> Double {
    min(8, frame.height / 4)
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

  /// Where a straight line from a point towards the middle of a node meets its outline.
  ///
  /// Layouts clip edges to the frame; shapes with slanted or round corners leave a gap there. A point inside the outline
  /// is returned as it is.
  static func boundary(_ shape: NodeShape, _ frame: Rectangle, from point: Point) -> Point {
    let corners = polygon(shape, frame)
    let center = frame.center
    var nearest = 1.0
    for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      let dx = center.x - point.x
      let dy = center.y - point.y
      let ex = end.x - start.x
      let ey = end.y - start.y
      let cross = dx * ey - dy * ex
      guard cross != 0 else { continue }
      let along = ((start.x - point.x) * ey - (start.y - point.y) * ex) / cross
      let across = ((start.x - point.x) * dy - (start.y - point.y) * dx) / cross
      if along >= 0, across >= 0, across <= 1 { nearest = min(nearest, along) }
    }
    guard nearest < 1 else { return point }
    return Point(x: point.x + (center.x - point.x) * nearest, y: point.y + (center.y - point.y) * nearest)
  }

  /// The outline as straight pieces, round corners in eight.
  private static func polygon(_ shape: NodeShape, _ frame: Rectangle) -> [Point] {
    switch shape {
    case .rectangle, .document:
      [
        Point(x: frame.x, y: frame.y), Point(x: frame.maxX, y: frame.y), Point(x: frame.maxX, y: frame.maxY),
        Point(x: frame.x, y: frame.maxY),
      ]
    case .hexagon: hexagon(frame)
    case .octagon: octagon(frame)
    case .rounded: rounded(frame, radius: cornerRadius(frame))
    case .pill: rounded(frame, radius: frame.height / 2)
    }
  }

  private static func rounded(_ frame: Rectangle, radius: Double) -> [Point] {
    let centers = [
      Point(x: frame.maxX - radius, y: frame.y + radius), Point(x: frame.maxX - radius, y: frame.maxY - radius),
      Point(x: frame.x + radius, y: frame.maxY - radius), Point(x: frame.x + radius, y: frame.y + radius),
    ]
    return centers.enumerated().flatMap { corner, center in
      (0...8).map { step in
        let angle = (Double(corner) - 1 + Double(step) / 8) * Double.pi / 2
        return Point(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
      }
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
