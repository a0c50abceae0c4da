import DossierCore

/// Draws the axis above the lanes, and what of it runs down through them.
struct TimelineAxis {
  let scale: TimeScale
  /// The axis's left edge.
  let x: Double
  /// The axis's right edge.
  let maxX: Double
  /// The lower edge of the lanes.
  let bottom: Double
  let theme: Theme
  let words: Vocabulary

  /// From the edges of a break to where the lanes are torn, in points.
  static let tear = 8.0

  private var height: Double { TimelinePlan.axisHeight }

  /// Grid, breaks, then the axis itself.
  func marks() -> [Mark] {
    let ticks = TimeTicks(scale).ticks
    var marks = ticks.map { gridLine($0) }
    marks += scale.joints.flatMap { joint(at: $0) }
    marks += scale.breaks.flatMap { torn($0) }
    marks += baseLines()
    marks += ticks.flatMap { tick($0) }
    marks += scale.breaks.flatMap { label($0) }
    return [
      .group(
        MarkGroup(
          classes: ["axis"], origin: .furniture, role: .object, title: words[.timeAxis],
          summary: Self.summary(scale, words),
          marks: marks))
    ]
  }

  /// How much time is left out.
  static func summary(_ scale: TimeScale, _ words: Vocabulary) -> String? {
    guard !scale.breaks.isEmpty else { return nil }
    return words[.leftOut] + words.colon + scale.breaks.map(\.label).joined(separator: ", ")
  }

  private func vertical(_ x: Double, from top: Double, to bottom: Double, _ paint: Paint) -> Mark {
    .path(PathMark([.move(Point(x: x, y: top)), .line(Point(x: x, y: bottom))], paint: paint))
  }

  private func gridLine(_ tick: TimeTicks.Tick) -> Mark {
    vertical(
      tick.x, from: height, to: bottom,
      Paint(stroke: theme.rule, strokeWidth: 0.75, opacity: tick.label == nil ? 0.16 : 0.34))
  }

  private func tick(_ tick: TimeTicks.Tick) -> [Mark] {
    guard let label = tick.label else {
      return [vertical(tick.x, from: height - 5, to: height, Paint(stroke: theme.rule))]
    }
    let text = TextBlock(
      label, size: theme.smallSize, isBold: tick.isMajor, maxWidth: .greatestFiniteMagnitude, maxLines: 1)
    return [vertical(tick.x, from: height - 21, to: height, Paint(stroke: theme.rule))]
      + text.marks(
        x: tick.x + TimeTicks.labelOffset, y: height - 7 - text.height, anchor: .start,
        color: tick.isMajor ? theme.ink : theme.mutedInk)
  }

  /// Where the scale changes.
  private func joint(at x: Double) -> [Mark] {
    [
      vertical(x, from: height, to: bottom, Paint(stroke: theme.rule, strokeWidth: 1, dash: [2, 3])),
      Self.diamond(at: Point(x: x, y: height), theme),
    ]
  }

  /// The sign of a changing scale.
  static func diamond(at center: Point, _ theme: Theme) -> Mark {
    let size = 4.5
    return .path(
      PathMark(
        [
          .move(Point(x: center.x, y: center.y - size)), .line(Point(x: center.x + size, y: center.y)),
          .line(Point(x: center.x, y: center.y + size)), .line(Point(x: center.x - size, y: center.y)), .close,
        ], paint: Paint(fill: theme.background, stroke: theme.mutedInk, strokeWidth: 1.2)))
  }

  /// The line under the ticks, left open at breaks.
  private func baseLines() -> [Mark] {
    var left = x
    var marks: [Mark] = []
    func line(to right: Double) {
      marks.append(
        .path(
          PathMark(
            [.move(Point(x: left, y: height)), .line(Point(x: right, y: height))],
            paint: Paint(stroke: theme.mutedInk, strokeWidth: 1.4))))
    }
    for gap in scale.breaks {
      line(to: gap.x + Self.tear)
      left = gap.maxX - Self.tear
    }
    line(to: maxX)
    return marks + scale.breaks.flatMap { slashes(from: $0.x + Self.tear, to: $0.maxX - Self.tear, y: height) }
  }

  /// A slash at each side of a break.
  private func slashes(from left: Double, to right: Double, y: Double) -> [Mark] {
    [left, right].map { x in
      .path(
        PathMark(
          [.move(Point(x: x - 3, y: y + 6)), .line(Point(x: x + 3, y: y - 6))],
          paint: Paint(stroke: theme.mutedInk, strokeWidth: 1.4)))
    }
  }

  /// A strip torn out of the lanes.
  private func torn(_ gap: TimeScale.Break) -> [Mark] {
    let edges = [gap.x + Self.tear, gap.maxX - Self.tear].map { zigzag(x: $0, from: height, to: bottom) }
    let strip = edges[0] + edges[1].reversed()
    return [.path(PathMark(outline(strip) + [.close], paint: Paint(fill: theme.background)))]
      + edges.map { .path(PathMark(outline($0), paint: Paint(stroke: theme.rule, strokeWidth: 0.9, opacity: 0.7))) }
  }

  private func zigzag(x: Double, from top: Double, to bottom: Double) -> [Point] {
    let count = max(2, Int((bottom - top) / 7))
    return (0...count).map { index in
      Point(
        x: x + (index.isMultiple(of: 2) ? -2.5 : 2.5), y: top + (bottom - top) * Double(index) / Double(count))
    }
  }

  private func outline(_ points: [Point]) -> [PathMark.Segment] {
    points.enumerated().map { $0 == 0 ? .move($1) : .line($1) }
  }

  private func label(_ gap: TimeScale.Break) -> [Mark] {
    let text = TextBlock(gap.label, size: theme.smallSize, maxWidth: .greatestFiniteMagnitude, maxLines: 1)
    return text.marks(
      x: (gap.x + gap.maxX) / 2, y: height - 7 - text.height, anchor: .middle, color: theme.mutedInk, isItalic: true)
  }

  /// The break's sign as a legend's sample.
  static func breakSample(_ theme: Theme) -> [Mark] {
    let y = LegendItem.sampleHeight / 2
    let paint = Paint(stroke: theme.mutedInk, strokeWidth: 1.4)
    func line(_ from: Point, _ to: Point) -> Mark { .path(PathMark([.move(from), .line(to)], paint: paint)) }
    return [
      line(Point(x: 0, y: y), Point(x: 10, y: y)), line(Point(x: 7, y: y + 6), Point(x: 13, y: y - 6)),
      line(Point(x: 17, y: y + 6), Point(x: 23, y: y - 6)),
      line(Point(x: 20, y: y), Point(x: LegendItem.sampleWidth, y: y)),
    ]
  }

  /// The sign of a changing scale as a legend's sample.
  static func jointSample(_ theme: Theme) -> [Mark] {
    let y = LegendItem.sampleHeight / 2
    return [
      .path(
        PathMark(
          [.move(Point(x: 0, y: y)), .line(Point(x: LegendItem.sampleWidth, y: y))],
          paint: Paint(stroke: theme.mutedInk, strokeWidth: 1.4))),
      diamond(at: Point(x: LegendItem.sampleWidth / 2, y: y), theme),
    ]
  }
}
