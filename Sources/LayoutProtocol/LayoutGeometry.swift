/// A position in points; `x` grows to the right, `y` downward, the origin is the top left corner of the drawing.
package struct LayoutPoint: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// True if neither coordinate is infinite or not a number.
  package var isFinite: Bool { x.isFinite && y.isFinite }
}

/// Width and height in points.
package struct LayoutSize: Sendable, Hashable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in points; `x` and `y` are its top left corner.
package struct LayoutBox: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The box of a size around a centre.
  package init(center: LayoutPoint, size: LayoutSize) {
    self.init(
      x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
  }

  package var maxX: Double { x + width }
  package var maxY: Double { y + height }
  package var center: LayoutPoint { LayoutPoint(x: x + width / 2, y: y + height / 2) }
  package var size: LayoutSize { LayoutSize(width: width, height: height) }

  /// True if no number of the box is infinite or not a number.
  package var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }

  /// The box grown by `margin` points on each side; a negative margin shrinks it.
  package func grown(by margin: Double) -> LayoutBox {
    LayoutBox(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// The smallest box that holds both.
  package func union(_ other: LayoutBox) -> LayoutBox {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return LayoutBox(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// How far two boxes reach into each other, in points: the smaller of the two extents they share, at most 0 if apart.
  package func overlap(with other: LayoutBox) -> Double {
    min(min(maxX, other.maxX) - max(x, other.x), min(maxY, other.maxY) - max(y, other.y))
  }

  /// True if `other` lies inside, give or take `tolerance` points.
  package func contains(_ other: LayoutBox, tolerance: Double = 0) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance
      && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
  }

  /// True if the point lies inside or on the border.
  package func contains(_ point: LayoutPoint) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }
}
