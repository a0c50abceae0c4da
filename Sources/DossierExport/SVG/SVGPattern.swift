import DossierCore

/// A pattern over a fill, as an SVG paint server.
struct SVGPattern: Hashable {
  let fill: Color
  let pattern: FillPattern

  /// The pattern of a paint; `nil` for a plain fill, or none.
  init?(_ paint: Paint) {
    guard let fill = paint.fill, let pattern = paint.pattern else { return nil }
    self.fill = fill
    self.pattern = pattern
  }

  /// An id that says what it looks like: `pattern-diagonal-fbefcf-ead4a4`.
  var name: String {
    "pattern-\(pattern.kind.rawValue)-\(fill.hex.dropFirst())-\(pattern.color.hex.dropFirst())"
  }

  /// The patterns of some marks, each once, in drawing order.
  static func used(in marks: [Mark]) -> [SVGPattern] {
    var seen: Set<SVGPattern> = []
    var result: [SVGPattern] = []
    func note(_ paint: Paint) {
      guard let pattern = SVGPattern(paint), seen.insert(pattern).inserted else { return }
      result.append(pattern)
    }
    func walk(_ marks: [Mark]) {
      for mark in marks {
        switch mark {
        case .group(let group): walk(group.marks)
        case .rectangle(let rectangle): note(rectangle.paint)
        case .path(let path): note(path.paint)
        case .text: break
        }
      }
    }
    walk(marks)
    return result
  }

  /// One tile; lines reach beyond its edges, so that they meet those of the next.
  func write(id: String, to xml: inout XMLWriter) {
    let pitch = pattern.pitch
    xml.start("pattern")
    xml.attribute("id", id)
    xml.attribute("patternUnits", "userSpaceOnUse")
    xml.attribute("width", pitch)
    xml.attribute("height", pitch)
    xml.start("rect")
    xml.attribute("width", pitch)
    xml.attribute("height", pitch)
    xml.attribute("fill", fill.hex)
    xml.end()
    if pattern.kind == .dots {
      xml.start("circle")
      xml.attribute("cx", pitch / 2)
      xml.attribute("cy", pitch / 2)
      xml.attribute("r", pitch * 0.2)
      xml.attribute("fill", pattern.color.hex)
    } else {
      xml.start("path")
      xml.attribute("d") { bytes in
        for (from, to) in lines { Self.append(from, to, pitch, to: &bytes) }
      }
      xml.attribute("fill", "none")
      xml.attribute("stroke", pattern.color.hex)
      xml.attribute("stroke-width", pitch * 0.18)
    }
    xml.end()
    xml.end()
  }

  /// The lines of a tile of size 1.
  private var lines: [(Point, Point)] {
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> (Point, Point) {
      (Point(x: x1, y: y1), Point(x: x2, y: y2))
    }
    let rising = [line(-0.25, 0.25, 0.25, -0.25), line(-0.25, 1.25, 1.25, -0.25), line(0.75, 1.25, 1.25, 0.75)]
    let falling = [line(-0.25, 0.75, 0.25, 1.25), line(-0.25, -0.25, 1.25, 1.25), line(0.75, -0.25, 1.25, 0.25)]
    let level = [line(0, 0.5, 1, 0.5)]
    let upright = [line(0.5, 0, 0.5, 1)]
    switch pattern.kind {
    case .diagonal: return rising
    case .falling: return falling
    case .cross: return rising + falling
    case .horizontal: return level
    case .vertical: return upright
    case .grid: return level + upright
    case .dots: return []
    }
  }

  private static func append(_ from: Point, _ to: Point, _ pitch: Double, to bytes: inout [UInt8]) {
    for (command, point) in [("M", from), ("L", to)] {
      bytes.append(contentsOf: command.utf8)
      NumberText.appendCoordinate(point.x * pitch, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      NumberText.appendCoordinate(point.y * pitch, to: &bytes)
    }
  }
}
