import DossierCore
import LayoutProtocol

/// Finds courses that run on top of each other where they leave or reach the same box, and moves them apart there.
///
/// `dot` bundles such edges until something separates them; then nobody can tell which is which.
enum SharedStretches {
  /// Courses nearer than this look like one, in points.
  private static let nearness = 3.0
  /// A shared stretch up to this length is the fan at a box, in points.
  private static let tolerated = 26.0
  /// How far courses are moved apart, in points.
  private static let separation = 7.0

  /// The edges with shared stretches moved apart, each pair by as much as it takes.
  static func separated(_ edges: [LayoutReply.Edge], _ request: LayoutRequest) -> [LayoutReply.Edge] {
    var result = edges
    let onward = edges.map { Polyline($0) }
    let backward = onward.map { Polyline(points: $0.points.reversed()) }
    for first in edges.indices {
      for second in edges.indices where second > first {
        for (isTailOfFirst, isTailOfSecond) in sharedEnds(request.edges[first], request.edges[second]) {
          let a = isTailOfFirst ? onward[first] : backward[first]
          let b = isTailOfSecond ? onward[second] : backward[second]
          guard let shared = sharedLength(a, b) else { continue }
          let side = side(a, b, beyond: shared)
          let offset = separation / 2
          result[first].shift(along: a, upTo: shared, by: side * offset)
          result[second].shift(along: b, upTo: shared, by: -side * offset)
        }
      }
    }
    return result
  }

  private static func sharedEnds(_ a: LayoutRequest.Edge, _ b: LayoutRequest.Edge) -> [(Bool, Bool)] {
    var ends: [(Bool, Bool)] = []
    if a.tail == b.tail { ends.append((true, true)) }
    if a.tail == b.head { ends.append((true, false)) }
    if a.head == b.tail { ends.append((false, true)) }
    if a.head == b.head { ends.append((false, false)) }
    return ends
  }

  /// How far from its start a course runs along another; `nil` if that is no longer than a fan needs.
  private static func sharedLength(_ a: Polyline, _ b: Polyline) -> Double? {
    guard let start = a.points.first, b.distance(to: start) < 12,
      a.bounds.inset(by: -4).overlaps(b.bounds.inset(by: -4))
    else { return nil }
    var shared = 0.0
    var length = 0.0
    for (from, to) in zip(a.points, a.points.dropFirst()) {
      let piece = Polyline.distance(from, to)
      let steps = max(1, Int(piece / 4))
      for step in 1...steps {
        let share = Double(step) / Double(steps)
        let point = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
        if b.distance(to: point) < nearness {
          shared = length + piece * share
        } else if length + piece * share > max(shared, 8) + 12 {
          return shared > tolerated ? shared : nil
        }
      }
      length += piece
    }
    return shared > tolerated ? shared : nil
  }

  /// On which side of the second course the first one leaves it: 1 to the left of its direction, -1 to the right.
  private static func side(_ a: Polyline, _ b: Polyline, beyond length: Double) -> Double {
    guard let here = a.place(after: length), let there = a.place(after: length + 30),
      let other = b.place(after: length + 30)
    else { return 1 }
    let direction = here.direction
    let turn = direction.x * (there.point.y - other.point.y) - direction.y * (there.point.x - other.point.x)
    return turn > 0 ? 1 : -1
  }
}

extension LayoutReply.Edge {
  /// Moves the edge aside near the start of its course, seen from one of its ends, less and less until `length` is passed.
  fileprivate mutating func shift(along course: Polyline, upTo length: Double, by offset: Double) {
    func moved(_ point: LayoutPoint) -> LayoutPoint {
      let place = course.nearest(to: Point(x: point.x, y: point.y))
      let weight = min(1, max(0, (length + 24 - place.length) / 30))
      guard weight > 0 else { return point }
      return LayoutPoint(
        x: point.x - place.direction.y * offset * weight, y: point.y + place.direction.x * offset * weight)
    }
    for spline in splines.indices {
      splines[spline].points = splines[spline].points.map(moved)
      splines[spline].startTip = splines[spline].startTip.map(moved)
      splines[spline].endTip = splines[spline].endTip.map(moved)
    }
  }
}
