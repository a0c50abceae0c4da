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

  static func distance(_ a: Point, _ b: Point) -> Double {
    ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
  }

  /// Liang and Barsky's clipping: whether a piece of the segment lies inside.
  private static func segment(_ a: Point, _ b: Point, touches frame: Rectangle) -> Bool {
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
