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

  /// Where a line that ends at a point, coming from another, ends at the outline of a node.
  ///
  /// Layouts clip edges to the frame; shapes with slanted or round corners leave a gap there, which is closed towards the
  /// middle. A line that was moved aside may end inside the outline; it is cut where it enters.
  static func boundary(_ shape: NodeShape, _ frame: Rectangle, from point: Point, coming before: Point) -> Point {
    let corners = polygon(shape, frame)
    if !isInside(point, corners) { return crossing(from: point, to: frame.center, corners) ?? point }
    if !isInside(before, corners) { return crossing(from: before, to: point, corners) ?? point }
    return nearest(to: point, corners)
  }

  /// Where a straight line first meets an outline.
  private static func crossing(from point: Point, to other: Point, _ corners: [Point]) -> Point? {
    let (dx, dy) = (other.x - point.x, other.y - point.y)
    var nearest: Double?
    for (start, end) in sides(corners) {
      let (ex, ey) = (end.x - start.x, end.y - start.y)
      let cross = dx * ey - dy * ex
      guard cross != 0 else { continue }
      let along = ((start.x - point.x) * ey - (start.y - point.y) * ex) / cross
      let across = ((start.x - point.x) * dy - (start.y - point.y) * dx) / cross
      if along >= 0, along <= 1, across >= 0, across <= 1 { nearest = min(nearest ?? 1, along) }
    }
    return nearest.map { Point(x: point.x + dx * $0, y: point.y + dy * $0) }
  }

  /// The point of an outline nearest to another.
  private static func nearest(to point: Point, _ corners: [Point]) -> Point {
    var best = (point: point, distance: Double.infinity)
    for (start, end) in sides(corners) {
      let (ex, ey) = (end.x - start.x, end.y - start.y)
      let length = ex * ex + ey * ey
      let share = length > 0 ? min(1, max(0, ((point.x - start.x) * ex + (point.y - start.y) * ey) / length)) : 0
      let foot = Point(x: start.x + ex * share, y: start.y + ey * share)
      let distance = (foot.x - point.x) * (foot.x - point.x) + (foot.y - point.y) * (foot.y - point.y)
      if distance < best.distance { best = (foot, distance) }
    }
    return best.point
  }

  /// Whether a point lies inside an outline, which is convex and runs clockwise, by more than its frame's rounding.
  private static func isInside(_ point: Point, _ corners: [Point]) -> Bool {
    sides(corners).allSatisfy { start, end in
      let (ex, ey) = (end.x - start.x, end.y - start.y)
      let length = (ex * ex + ey * ey).squareRoot()
      return ex * (point.y - start.y) - ey * (point.x - start.x) >= 0.01 * length
    }
  }

  private static func sides(_ corners: [Point]) -> [(Point, Point)] {
    Array(zip(corners, corners.dropFirst() + corners.prefix(1)))
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
