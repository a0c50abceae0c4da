/// A point of a scene.
public struct Point: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downward.
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of a scene.
public struct Rectangle: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// The width, not negative.
  public var width: Double
  /// The height, not negative.
  public var height: Double

  /// A rectangle by its upper left corner and size.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }
  /// The middle.
  public var center: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// Whether two rectangles share more than an edge.
  public func overlaps(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The rectangle shrunk by an amount on each side; grown if negative.
  public func inset(by amount: Double) -> Rectangle {
    Rectangle(x: x + amount, y: y + amount, width: max(0, width - 2 * amount), height: max(0, height - 2 * amount))
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rectangle) -> Rectangle {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rectangle(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// The rectangle moved.
  public func translated(x dx: Double, y dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }
}

/// An sRGB colour without transparency.
public struct Color: Hashable, Sendable {
  /// Red, 0–255.
  public let red: UInt8
  /// Green, 0–255.
  public let green: UInt8
  /// Blue, 0–255.
  public let blue: UInt8

  /// A colour as 24 bits: `0xRRGGBB`.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  /// `#rrggbb`.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [UInt8(ascii: "#")]
    for channel in [red, green, blue] {
      bytes.append(digits[Int(channel >> 4)])
      bytes.append(digits[Int(channel & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How a shape is painted.
public struct Paint: Hashable, Sendable {
  /// The inside; `nil` for none.
  public var fill: Color?
  /// The line; `nil` for none.
  public var stroke: Color?
  /// The line's width.
  public var strokeWidth: Double
  /// The lengths of dashes and gaps; empty for an unbroken line.
  public var dash: [Double]
  /// From 0, invisible, to 1.
  public var opacity: Double
  /// What is repeated over the fill; `nil` for a plain one. Without a fill it is not drawn.
  public var pattern: FillPattern?

  /// Inside and line.
  public init(
    fill: Color? = nil, stroke: Color? = nil, strokeWidth: Double = 1, dash: [Double] = [], opacity: Double = 1,
    pattern: FillPattern? = nil
  ) {
    self.pattern = pattern
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.dash = dash
    self.opacity = opacity
  }
}
