import DossierCore

extension Mark {
  /// The mark moved.
  func translated(x dx: Double, y dy: Double) -> Mark {
    transformed(scale: 1, x: dx, y: dy)
  }

  /// The mark scaled about the origin, text and lines with it, then moved.
  func transformed(scale: Double, x dx: Double, y dy: Double) -> Mark {
    func place(_ point: Point) -> Point { Point(x: point.x * scale + dx, y: point.y * scale + dy) }
    func paint(_ paint: Paint) -> Paint {
      var scaled = paint
      scaled.strokeWidth *= scale
      scaled.dash = paint.dash.map { $0 * scale }
      scaled.pattern?.pitch *= scale
      return scaled
    }
    switch self {
    case .group(var group):
      group.marks = group.marks.map { $0.transformed(scale: scale, x: dx, y: dy) }
      return .group(group)
    case .rectangle(var rectangle):
      let origin = place(Point(x: rectangle.frame.x, y: rectangle.frame.y))
      rectangle.frame = Rectangle(
        x: origin.x, y: origin.y, width: rectangle.frame.width * scale, height: rectangle.frame.height * scale)
      rectangle.cornerRadius *= scale
      rectangle.paint = paint(rectangle.paint)
      return .rectangle(rectangle)
    case .path(var path):
      path.segments = path.segments.map { $0.mapped(place) }
      path.paint = paint(path.paint)
      return .path(path)
    case .text(var text):
      text.position = place(text.position)
      text.size *= scale
      text.width *= scale
      return .text(text)
    }
  }
}

extension PathMark.Segment {
  /// The step with each of its points put elsewhere.
  func mapped(_ place: (Point) -> Point) -> PathMark.Segment {
    switch self {
    case .move(let point): .move(place(point))
    case .line(let point): .line(place(point))
    case .curve(let first, let second, let end): .curve(place(first), place(second), place(end))
    case .close: .close
    }
  }
}
