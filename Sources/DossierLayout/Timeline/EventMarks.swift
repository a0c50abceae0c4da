import DossierCore

/// Draws the dots and bars of events.
struct EventMarks {
  let hue: Hue
  let theme: Theme
  /// What is behind the marks.
  let background: Color
  /// Where time is left out: bars are pale there.
  var breaks: [TimeScale.Break] = []
  /// Whether the date follows from other claims: drawn as an empty outline of dots.
  var isInferred = false

  private var swatch: Theme.Swatch { theme.swatch(hue) }

  /// The versions of an event's date, one below the other from `top`, joined by a dotted line if there are several.
  func marks(_ shapes: [EventShape], top: Double) -> [Mark] {
    func middle(_ track: Int) -> Double { top + (Double(track) + 0.5) * EventShape.trackHeight }
    let isDisputed = shapes.count > 1
    var marks: [Mark] = []
    for (track, pair) in zip(shapes, shapes.dropFirst()).enumerated() {
      marks.append(joint(pair.0, middle(track), pair.1, middle(track + 1)))
    }
    for (track, shape) in shapes.enumerated() {
      marks += self.marks(shape, y: middle(track), isDisputed: isDisputed)
    }
    return marks
  }

  /// One version of a date, its middle at `y`.
  func marks(_ shape: EventShape, y: Double, isDisputed: Bool) -> [Mark] {
    var marks = shape.form == .day ? [dot(shape, y, isDisputed)] : bar(shape, y, isDisputed)
    if let sign = shape.sign {
      let block = TextBlock(sign, size: theme.labelSize, isBold: true, maxWidth: 40, maxLines: 1)
      marks += block.marks(
        x: shape.minX - 2.5, y: y - block.height / 2, anchor: .end, color: swatch.text, halo: background)
    }
    return marks
  }

  /// Several events: a box with a stroke for each, at shares of its width, but none on a number in it.
  static func group(
    _ frame: Rectangle, at places: [Double], around number: Rectangle? = nil, hue: Hue, theme: Theme
  ) -> [Mark] {
    let swatch = theme.swatch(hue)
    let height = number == nil ? EventShape.size + 2 : frame.height
    let box = Rectangle(x: frame.x, y: frame.center.y - height / 2, width: frame.width, height: height)
    let outline = theme.paint(hue, strokeWidth: 1.2)
    // Strokes on one spot are one stroke.
    let least = 3.0
    let room = max(box.width - 2 * least, 0.1)
    let spots = Set(places.map { (min(max($0, 0), 1) * room / 2.5).rounded() }).sorted()
    let strokes = spots.flatMap { spot -> [PathMark.Segment] in
      let x = box.x + least + min(spot * 2.5, room)
      if let number, number.x - 3 < x, x < number.maxX + 3 { return [] }
      return [.move(Point(x: x, y: box.y + 2.5)), .line(Point(x: x, y: box.maxY - 2.5))]
    }
    return [
      .rectangle(RectangleMark(box.inset(by: 0.6), cornerRadius: 2, paint: outline)),
      .path(PathMark(strokes, paint: Paint(stroke: swatch.stroke, strokeWidth: 1.3))),
    ]
  }

  /// The sign of an event of which only the order is known.
  static func orderSign(at x: Double, y: Double, hue: Hue, theme: Theme) -> Mark {
    let size = 5.5
    return .path(
      PathMark(
        [
          .move(Point(x: x, y: y - size)), .line(Point(x: x + size, y: y)), .line(Point(x: x, y: y + size)),
          .line(Point(x: x - size, y: y)), .close,
        ], paint: Paint(fill: theme.background, stroke: theme.swatch(hue).stroke, strokeWidth: 1.4)))
  }

  /// A point without a place on the axis.
  static func undated(at center: Point, hue: Hue, theme: Theme) -> [Mark] {
    let size = EventShape.size
    let frame = Rectangle(x: center.x - size / 2, y: center.y - size / 2, width: size, height: size)
    let paint = Paint(
      fill: theme.background, stroke: theme.swatch(hue).stroke, strokeWidth: 1.4, dash: [2.2, 1.8])
    return [.rectangle(RectangleMark(frame, cornerRadius: size / 2, paint: paint))]
  }

  private func frame(_ minX: Double, _ maxX: Double, _ y: Double) -> Rectangle {
    Rectangle(x: minX, y: y - EventShape.size / 2, width: max(0, maxX - minX), height: EventShape.size)
  }

  private func dot(_ shape: EventShape, _ y: Double, _ isDisputed: Bool) -> Mark {
    let paint =
      isInferred
      ? inferredOutline
      : isDisputed
        ? Paint(fill: swatch.fill, stroke: swatch.stroke, strokeWidth: 2)
        : Paint(fill: swatch.stroke)
    return PointMarker.mark(hue, frame(shape.minX, shape.maxX, y).inset(by: isDisputed || isInferred ? 1 : 0), paint)
  }

  /// A light bar for what is possible, a solid one for what is certain.
  private func bar(_ shape: EventShape, _ y: Double, _ isDisputed: Bool) -> [Mark] {
    let outline =
      isInferred
      ? inferredOutline
      : theme.paint(hue, strokeWidth: 1.2, dash: isDisputed ? [3.5, 2.5] : [])
    var marks: [Mark] = []
    let body = outlineSegments(shape, y)
    if shape.startCap == .closed, shape.endCap == .closed {
      // The line's outer edge is the bound.
      let frame = frame(shape.minX, shape.maxX, y).inset(by: 0.6)
      marks.append(.rectangle(RectangleMark(frame, cornerRadius: frame.height / 2, paint: outline)))
    } else {
      marks.append(.path(PathMark(body, paint: outline)))
    }
    if !isInferred, let core = shape.core, core.upperBound > core.lowerBound {
      let isWhole = core.lowerBound <= shape.minX + 0.01 && core.upperBound >= shape.maxX - 0.01
      let solid = Paint(fill: swatch.stroke, opacity: isDisputed ? 0.55 : 1)
      let closed = shape.startCap == .closed && shape.endCap == .closed
      let left = shape.startCap == .arrow && core.lowerBound <= shape.minX + 0.01 ? arrowLength : 0
      let right = shape.endCap == .arrow && core.upperBound >= shape.maxX - 0.01 ? arrowLength : 0
      let frame = frame(core.lowerBound + left, core.upperBound - right, y)
      marks.append(
        .rectangle(
          RectangleMark(frame, cornerRadius: isWhole && closed ? EventShape.size / 2 : 0, paint: solid)))
    }
    for gap in breaks where shape.minX < gap.x && shape.maxX > gap.maxX {
      let torn = frame(gap.x + TimelineAxis.tear, gap.maxX - TimelineAxis.tear, y).inset(by: -1)
      marks.append(.rectangle(RectangleMark(torn, paint: Paint(fill: theme.background, opacity: 0.65))))
    }
    marks += caps(shape, y)
    return marks
  }

  private var arrowLength: Double { 8 }

  private var inferredOutline: Paint { Paint(stroke: swatch.stroke, strokeWidth: 1.6, dash: [1.6, 2]) }

  /// The outline of a bar whose ends are not all closed.
  private func outlineSegments(_ shape: EventShape, _ y: Double) -> [PathMark.Segment] {
    let half = EventShape.size / 2
    let left = shape.minX + (shape.startCap == .arrow ? arrowLength : 0)
    let right = shape.maxX - (shape.endCap == .arrow ? arrowLength : 0)
    return [
      .move(Point(x: left, y: y - half + 0.6)), .line(Point(x: right, y: y - half + 0.6)),
      .line(Point(x: right, y: y + half - 0.6)), .line(Point(x: left, y: y + half - 0.6)), .close,
    ]
  }

  private func caps(_ shape: EventShape, _ y: Double) -> [Mark] {
    var marks: [Mark] = []
    if shape.startCap == .arrow { marks.append(arrow(tip: shape.minX, direction: -1, y)) }
    if shape.endCap == .arrow { marks.append(arrow(tip: shape.maxX, direction: 1, y)) }
    if shape.startCap == .fade { marks += fade(from: shape.minX, direction: -1, y) }
    if shape.endCap == .fade { marks += fade(from: shape.maxX, direction: 1, y) }
    return marks
  }

  private func arrow(tip: Double, direction: Double, _ y: Double) -> Mark {
    let base = tip - direction * arrowLength
    return .path(
      PathMark(
        [.move(Point(x: tip, y: y)), .line(Point(x: base, y: y - 7)), .line(Point(x: base, y: y + 7)), .close],
        paint: isInferred
          ? Paint(fill: background, stroke: swatch.stroke, strokeWidth: 1.2) : Paint(fill: swatch.stroke)))
  }

  /// The end of a bar washed out.
  private func fade(from edge: Double, direction: Double, _ y: Double) -> [Mark] {
    let step = 6.0
    return (0..<5).map { index in
      let outer = edge - direction * Double(index) * step
      let inner = outer - direction * step
      return .rectangle(
        RectangleMark(
          frame(min(outer, inner), max(outer, inner), y).inset(by: -0.5),
          paint: Paint(fill: background, opacity: 0.95 - 0.19 * Double(index))))
    }
  }

  /// The dotted line between two versions of one date.
  private func joint(_ upper: EventShape, _ upperY: Double, _ lower: EventShape, _ lowerY: Double) -> Mark {
    let from = min(max((lower.minX + lower.maxX) / 2, upper.minX), upper.maxX)
    let to = min(max(from, lower.minX), lower.maxX)
    return .path(
      PathMark(
        [.move(Point(x: from, y: upperY)), .line(Point(x: to, y: lowerY))],
        paint: Paint(stroke: theme.dispute, strokeWidth: 1.4, dash: [1.6, 2.4])))
  }
}
