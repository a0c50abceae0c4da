import DossierCore
import LayoutProtocol

/// The course of an edge as straight pieces, fine enough to tell what it touches.
struct Polyline {
  let points: [Point]
  let bounds: Rectangle

  /// Eight pieces for each curve, and the arrowhead.
  init(_ edge: LayoutReply.Edge) {
    var points: [Point] = []
    for spline in edge.splines {
      guard let first = spline.points.first else { continue }
      points.append(Point(spline.startTip ?? first))
      for start in stride(from: 0, to: spline.points.count - 3, by: 3) {
        let control = (0..<4).map { spline.points[start + $0] }
        for step in 1...8 { points.append(Self.point(control, Double(step) / 8)) }
      }
      if let tip = spline.endTip { points.append(Point(tip)) }
    }
    self.init(points: points)
  }

  /// A course through points.
  init(points: [Point]) {
    self.points = points
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let left = xs.min() ?? 0
    let top = ys.min() ?? 0
    bounds = Rectangle(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }

  private static func point(_ control: [LayoutPoint], _ t: Double) -> Point {
    let u = 1 - t
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return Point(
      x: zip(control, weights).reduce(0) { $0 + $1.0.x * $1.1 },
      y: zip(control, weights).reduce(0) { $0 + $1.0.y * $1.1 })
  }

  /// Whether any piece touches a rectangle.
  func touches(_ frame: Rectangle) -> Bool {
    guard bounds.inset(by: -0.5).overlaps(frame) else { return false }
    return zip(points, points.dropFirst()).contains { Self.segment($0, $1, touches: frame) }
  }

  /// How often the pieces of two courses cross.
  func crossings(with other: Polyline) -> Int {
    guard bounds.inset(by: -0.5).overlaps(other.bounds.inset(by: -0.5)) else { return 0 }
    var count = 0
    for (a, b) in zip(points, points.dropFirst()) {
      for (c, d) in zip(other.points, other.points.dropFirst()) where Self.cross(a, b, c, d) { count += 1 }
    }
    return count
  }

  /// The point at a fraction of the course's length, and the direction there.
  func place(at fraction: Double) -> (point: Point, direction: Point)? {
    let lengths = zip(points, points.dropFirst()).map { Self.distance($0, $1) }
    var left = lengths.reduce(0, +) * fraction
    for (index, length) in lengths.enumerated() where length > 0 {
      if left <= length || index == lengths.count - 1 {
        let a = points[index]
        let b = points[index + 1]
        let share = min(1, left / length)
        return (
          Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share),
          Point(x: (b.x - a.x) / length, y: (b.y - a.y) / length)
        )
      }
      left -= length
    }
    return nil
  }

  /// The point so many points after the start, or the end, and the direction there.
  func place(after length: Double) -> (point: Point, direction: Point)? {
    let whole = zip(points, points.dropFirst()).reduce(0) { $0 + Self.distance($1.0, $1.1) }
    return whole > 0 ? place(at: min(1, length / whole)) : nil
  }

  /// How far a point is from the course.
  func distance(to point: Point) -> Double {
    var least = Double.infinity
    for (a, b) in zip(points, points.dropFirst()) {
      least = min(least, Self.distance(point, Self.foot(of: point, a, b).point))
    }
    return least
  }

  /// How far along the course it comes nearest to a point, and its direction there.
  func nearest(to point: Point) -> (length: Double, direction: Point) {
    var best = (length: 0.0, direction: Point(x: 1, y: 0))
    var least = Double.infinity
    var length = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      let piece = Self.distance(a, b)
      let foot = Self.foot(of: point, a, b)
      let distance = Self.distance(point, foot.point)
      if distance < least, piece > 0 {
        least = distance
        best = (length + piece * foot.share, Point(x: (b.x - a.x) / piece, y: (b.y - a.y) / piece))
      }
      length += piece
    }
    return best
  }

  /// The point of a segment nearest to a point, and how far along it lies.
  private static func foot(of point: Point, _ a: Point, _ b: Point) -> (point: Point, share: Double) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(1, max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square)) : 0
    return (Point(x: a.x + dx * share, y: a.y + dy * share), share)
  }

  static func distance(_ a: Point, _ b: Point) -> Double {
    ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
  }

  /// Liang and Barsky's clipping: whether a piece of the segment lies inside.
  static func segment(_ a: Point, _ b: Point, touches frame: Rectangle) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let dx = b.x - a.x
    let dy = b.y - a.y
    for (step, room) in [
      (-dx, a.x - frame.x), (dx, frame.maxX - a.x), (-dy, a.y - frame.y), (dy, frame.maxY - a.y),
    ] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
      if enter > leave { return false }
    }
    return true
  }

  private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double { (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
