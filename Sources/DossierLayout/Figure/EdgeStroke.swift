import DossierCore

/// How the line of an edge is drawn.
enum EdgeStroke {
  /// The length of an arrowhead in points.
  static let arrowLength = 9.0

  /// The line, and the arrowhead that ends at `tip.to`, pointing away from `tip.from`.
  static func marks(
    _ segments: [PathMark.Segment], tip: (from: Point, to: Point)?, style: EdgeStyle, status: Claim.Status,
    theme: Theme
  ) -> [Mark] {
    let line = paint(style, status: status, theme: theme)
    var marks: [Mark] = [.path(PathMark(segments, paint: line))]
    if let tip {
      marks.append(.path(arrowhead(from: tip.from, to: tip.to, Paint(fill: line.stroke, opacity: line.opacity))))
    }
    return marks
  }

  /// The line alone, as wide as in networks or in another proportion to that.
  static func paint(_ style: EdgeStyle, status: Claim.Status, theme: Theme, scale: Double = 1) -> Paint {
    let look = theme.hasLineStyles ? Look(style.hue) : Look()
    return Paint(
      stroke: theme.swatch(style.hue).stroke, strokeWidth: look.width * scale, dash: dash(style.line, look.rhythm),
      opacity: status == .retracted ? 0.45 : 1)
  }

  /// What a line looks like besides its colour.
  private struct Look {
    enum Rhythm { case even, paired, long }

    var width = 1.6
    var rhythm = Rhythm.even

    init() {}

    /// No two hues have the same width and rhythm.
    init(_ hue: Hue) {
      switch hue {
      case .slate: (width, rhythm) = (1, .even)
      case .amber: (width, rhythm) = (1, .long)
      case .rose: (width, rhythm) = (1, .paired)
      case .green: (width, rhythm) = (1.7, .even)
      case .teal: (width, rhythm) = (1.7, .long)
      case .violet: (width, rhythm) = (1.7, .paired)
      case .blue: (width, rhythm) = (2.4, .even)
      case .red: (width, rhythm) = (2.4, .long)
      }
    }
  }

  /// Lengths of dashes and gaps in points; without colours, the rhythm tells hues apart.
  private static func dash(_ line: EdgeStyle.Line, _ rhythm: Look.Rhythm) -> [Double] {
    switch (line, rhythm) {
    case (.solid, .even): []
    case (.solid, .long): [17, 3]
    case (.solid, .paired): [17, 3, 4, 3]
    case (.dashed, .even): [7, 4]
    case (.dashed, .long): [10, 6]
    case (.dashed, .paired): [7, 3, 2, 3]
    case (.dotted, .even): [1.6, 3.4]
    case (.dotted, .long): [2.4, 6]
    case (.dotted, .paired): [1.6, 2.4, 1.6, 6]
    }
  }

  /// Where the line behind an arrowhead ends.
  static func arrowBase(from: Point, to: Point) -> Point {
    let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
    guard length > 0 else { return to }
    let share = min(1, arrowLength * 0.9 / length)
    return Point(x: to.x - (to.x - from.x) * share, y: to.y - (to.y - from.y) * share)
  }

  private static func arrowhead(from: Point, to: Point, _ paint: Paint) -> PathMark {
    let dx = to.x - from.x
    let dy = to.y - from.y
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return PathMark([], paint: paint) }
    let ux = dx / length
    let uy = dy / length
    let base = Point(x: to.x - ux * arrowLength, y: to.y - uy * arrowLength)
    let half = arrowLength * 0.42
    return PathMark(
      [
        .move(to), .line(Point(x: base.x - uy * half, y: base.y + ux * half)),
        .line(Point(x: base.x + uy * half, y: base.y - ux * half)), .close,
      ], paint: paint)
  }
}
