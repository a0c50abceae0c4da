import DossierCore

/// The shapes of points on an axis: one for each hue, so that colour is not all that tells them apart.
enum PointMarker {
  /// A hue's shape within a frame, about as large to the eye as the others.
  static func mark(_ hue: Hue, _ frame: Rectangle, _ paint: Paint) -> Mark {
    let center = frame.center
    let radius = min(frame.width, frame.height) / 2
    func corners(_ points: [(Double, Double)], scale: Double = 1) -> Mark {
      let places = points.map { Point(x: center.x + $0 * radius * scale, y: center.y + $1 * radius * scale) }
      return .path(PathMark([.move(places[0])] + places.dropFirst().map { .line($0) } + [.close], paint: paint))
    }
    switch hue {
    case .amber: return .rectangle(RectangleMark(frame, cornerRadius: radius, paint: paint))
    case .red:
      // A cross: beside a dot, a rhombus is hard to tell where both are grey.
      let arm = 0.42
      return corners(
        [
          (-1, arm - 1), (arm - 1, -1), (0, -arm), (1 - arm, -1), (1, arm - 1), (arm, 0), (1, 1 - arm), (1 - arm, 1),
          (0, arm), (arm - 1, 1), (-1, 1 - arm), (-arm, 0),
        ], scale: 1.08)
    case .blue: return corners([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: 0.88)
    case .green: return corners([(0, -1), (1, 0.8), (-1, 0.8)], scale: 1.12)
    case .teal: return corners([(-1, -0.8), (1, -0.8), (0, 1)], scale: 1.12)
    case .violet: return corners([(-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)])
    case .rose: return corners([(-1, -0.62), (-0.1, -0.62), (1, 0), (-0.1, 0.62), (-1, 0.62)], scale: 1.1)
    case .slate:
      let third = 0.4
      return corners(
        [
          (-third, -1), (third, -1), (third, -third), (1, -third), (1, third), (third, third), (third, 1), (-third, 1),
          (-third, third), (-1, third), (-1, -third), (-third, -third),
        ], scale: 1.05)
    }
  }
}
