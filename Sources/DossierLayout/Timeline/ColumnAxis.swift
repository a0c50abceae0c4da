import DossierCore

/// Draws the axis left of the columns, and what of it runs across them.
struct ColumnAxis {
  let scale: TimeScale
  let plan: ColumnPlan
  let theme: Theme
  let words: Vocabulary

  private var x: Double { plan.axisX }
  private var right: Double { plan.columns.last?.frame.maxX ?? x }
  private var tear: Double { TimelineAxis.tear }

  /// Grid, breaks, then the axis itself.
  func marks() -> [Mark] {
    let ticks = TimeTicks(scale).ticks
    var marks = ticks.map { gridLine($0) }
    marks += scale.joints.flatMap { joint(at: $0) }
    marks += scale.breaks.map { torn($0) }
    marks += baseLines()
    marks += ticks.flatMap { tick($0) }
    marks += scale.breaks.flatMap { label($0) }
    return [
      .group(
        MarkGroup(
          classes: ["axis"], origin: .furniture, role: .object, title: words[.timeAxis],
          summary: TimelineAxis.summary(scale, words), marks: marks))
    ]
  }

  private func line(_ from: Point, _ to: Point, _ paint: Paint) -> Mark {
    .path(PathMark([.move(from), .line(to)], paint: paint))
  }

  private func gridLine(_ tick: TimeTicks.Tick) -> Mark {
    line(
      Point(x: x, y: tick.x), Point(x: right, y: tick.x),
      Paint(stroke: theme.rule, strokeWidth: 0.75, opacity: tick.label == nil ? 0.14 : 0.3))
  }

  private func tick(_ tick: TimeTicks.Tick) -> [Mark] {
    guard let label = tick.label else {
      return [line(Point(x: x - 5, y: tick.x), Point(x: x, y: tick.x), Paint(stroke: theme.rule))]
    }
    let text = TextBlock(
      label, size: theme.smallSize, isBold: tick.isMajor, maxWidth: .greatestFiniteMagnitude, maxLines: 1)
    return [
      line(Point(x: x - ColumnPlanner.axisWidth + 4, y: tick.x), Point(x: x, y: tick.x), Paint(stroke: theme.rule))
    ]
      + text.marks(
        x: x - 7, y: tick.x + 1, anchor: .end, color: tick.isMajor ? theme.ink : theme.mutedInk)
  }

  /// Where the scale changes.
  private func joint(at y: Double) -> [Mark] {
    [
      line(Point(x: x, y: y), Point(x: right, y: y), Paint(stroke: theme.rule, strokeWidth: 1, dash: [2, 3])),
      TimelineAxis.diamond(at: Point(x: x, y: y), theme),
    ]
  }

  /// The line beside the ticks, left open at breaks, with a slash at each side of one.
  private func baseLines() -> [Mark] {
    let paint = Paint(stroke: theme.mutedInk, strokeWidth: 1.4)
    var top = scale.minX - TimeScale.padding
    var marks: [Mark] = []
    for gap in scale.breaks {
      marks.append(line(Point(x: x, y: top), Point(x: x, y: gap.x + tear), paint))
      top = gap.maxX - tear
      for y in [gap.x + tear, top] {
        marks.append(line(Point(x: x - 6, y: y + 3), Point(x: x + 6, y: y - 3), paint))
      }
    }
    marks.append(line(Point(x: x, y: top), Point(x: x, y: scale.maxX + TimeScale.padding), paint))
    return marks
  }

  /// A strip torn out of the columns.
  private func torn(_ gap: TimeScale.Break) -> Mark {
    let edges = [gap.x + tear, gap.maxX - tear].map { zigzag(y: $0) }
    let strip = edges[0] + edges[1].reversed()
    let paint = Paint(stroke: theme.rule, strokeWidth: 0.9, opacity: 0.7)
    return .group(
      MarkGroup(
        classes: ["break"], origin: .furniture, role: .presentation,
        marks: [.path(PathMark(outline(strip) + [.close], paint: Paint(fill: theme.background)))]
          + edges.map { .path(PathMark(outline($0), paint: paint)) }))
  }

  private func zigzag(y: Double) -> [Point] {
    let count = max(2, Int((right - x) / 7))
    return (0...count).map { index in
      Point(x: x + (right - x) * Double(index) / Double(count), y: y + (index.isMultiple(of: 2) ? -2.5 : 2.5))
    }
  }

  private func outline(_ points: [Point]) -> [PathMark.Segment] {
    points.enumerated().map { $0 == 0 ? .move($1) : .line($1) }
  }

  private func label(_ gap: TimeScale.Break) -> [Mark] {
    let text = TextBlock(gap.label, size: theme.smallSize, maxWidth: .greatestFiniteMagnitude, maxLines: 1)
    return text.marks(
      x: x - 9, y: (gap.x + gap.maxX) / 2 - text.height / 2, anchor: .end, color: theme.mutedInk, isItalic: true)
  }
}
