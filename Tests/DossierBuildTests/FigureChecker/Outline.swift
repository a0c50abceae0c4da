import DossierCore
import Foundation

/// A drawn line or area as straight pieces.
struct Outline {
  /// One stroke of the pen each.
  var strokes: [[Point]] = []

  /// A rectangle, its corners in pieces of four degrees where they are round.
  init(_ frame: Rectangle, radius: Double) {
    let radius = min(radius, frame.width / 2, frame.height / 2)
    guard radius > 0 else {
      strokes = [
        [
          Point(x: frame.x, y: frame.y), Point(x: frame.maxX, y: frame.y), Point(x: frame.maxX, y: frame.maxY),
          Point(x: frame.x, y: frame.maxY), Point(x: frame.x, y: frame.y),
        ]
      ]
      return
    }
    let centers = [
      (frame.maxX - radius, frame.y + radius), (frame.maxX - radius, frame.maxY - radius),
      (frame.x + radius, frame.maxY - radius), (frame.x + radius, frame.y + radius),
    ]
    var points: [Point] = []
    for (corner, center) in centers.enumerated() {
      for step in 0...22 {
        let angle = (Double(corner) - 1 + Double(step) / 22) * Double.pi / 2
        points.append(Point(x: center.0 + radius * cos(angle), y: center.1 + radius * sin(angle)))
      }
    }
    strokes = [points + points.prefix(1)]
  }

  /// A path of `M`, `L`, `C` and `Z`, curves in sixteen pieces.
  init(path: String) {
    var current: [Point] = []
    var numbers: [Double] = []
    var command: Character = "M"
    func finish() {
      if current.count > 1 { strokes.append(current) }
    }
    func run() {
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
      numbers = []
      switch command {
      case "M":
        finish()
        current = points
      case "L": current += points
      case "C":
        for start in stride(from: 0, to: points.count - 2, by: 3) {
          guard let from = current.last else { continue }
          current += Self.curve(from, points[start], points[start + 1], points[start + 2])
        }
      default: break
      }
    }
    var digits = ""
    func endNumber() {
      if let value = Double(digits) { numbers.append(value) }
      digits = ""
    }
    for character in path {
      if character.isLetter {
        endNumber()
        run()
        command = character
        if character == "Z", let first = current.first { current.append(first) }
      } else if character == " " || character == "," {
        endNumber()
      } else {
        digits.append(character)
      }
    }
    endNumber()
    run()
    finish()
  }

  private static func curve(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> [Point] {
    (1...16).map { step in
      let t = Double(step) / 16
      let u = 1 - t
      func mix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
      }
      return Point(x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y))
    }
  }

  var bounds: Rectangle {
    let points = strokes.joined()
    let (left, top) = (points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
    return Rectangle(
      x: left, y: top, width: (points.map(\.x).max() ?? 0) - left, height: (points.map(\.y).max() ?? 0) - top)
  }

  /// Whether a point lies inside, by the even-odd rule.
  func contains(_ point: Point) -> Bool {
    var isInside = false
    for stroke in strokes {
      for (a, b) in zip(stroke, stroke.dropFirst() + stroke.prefix(1)) where (a.y > point.y) != (b.y > point.y) {
        if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
      }
    }
    return isInside
  }

  /// How far a point is from the line.
  func distance(to point: Point) -> Double {
    var best = Double.infinity
    for stroke in strokes {
      for (a, b) in zip(stroke, stroke.dropFirst()) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(max(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0), 1) : 0
        best = min(best, hypot(point.x - a.x - share * dx, point.y - a.y - share * dy))
      }
    }
    return best
  }

  /// Whether the line runs through a rectangle.
  func crosses(_ frame: Rectangle) -> Bool {
    strokes.contains { stroke in
      zip(stroke, stroke.dropFirst()).contains { Self.meets($0, $1, frame) }
    }
  }

  private static func meets(_ a: Point, _ b: Point, _ frame: Rectangle) -> Bool {
    // Liang–Barsky
    var (from, to) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (p, q) in [(-dx, a.x - frame.x), (dx, frame.maxX - a.x), (-dy, a.y - frame.y), (dy, frame.maxY - a.y)] {
      if p == 0 {
        if q < 0 { return false }
      } else if p < 0 {
        from = max(from, q / p)
      } else {
        to = min(to, q / p)
      }
    }
    return from < to
  }
}
