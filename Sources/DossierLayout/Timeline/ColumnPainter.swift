import DossierCore

/// Turns a plan in columns into marks.
struct ColumnPainter {
  let plan: ColumnPlan
  let graph: KnowledgeGraph
  let theme: Theme
  /// What led to what.
  var arrows: [TimelineArrows.Arrow] = []

  /// Columns below the axis, arrows below the events; events in chronological order, undated ones last.
  func marks() -> [Mark] {
    var marks = columns()
    if let scale = plan.scale {
      marks += ColumnAxis(scale: scale, plan: plan, theme: theme, words: words).marks()
    }
    marks += undatedHeader()
    marks += TimelineArrows.marks(
      arrows, from: plan.dated.map(\.mark), labels: plan.dated.map(\.frame), in: plan.field, graph, theme)
    marks += plan.dated.map { dated($0) }
    marks += plan.undated.map { undated($0) }
    return marks
  }

  private var words: Vocabulary { graph.words }

  private func background(_ lane: Int) -> Color {
    lane.isMultiple(of: 2) ? theme.panel : theme.background
  }

  private func columns() -> [Mark] {
    plan.columns.enumerated().map { index, column in
      var marks: [Mark] = [
        .rectangle(RectangleMark(column.frame, paint: Paint(fill: background(index))))
      ]
      if let title = column.title {
        marks += title.marks(x: column.marksX, y: column.frame.y + 7, anchor: .start, color: theme.ink)
      }
      let text = column.title.map { $0.lines.map { $0.runs.map(\.text).joined() }.joined(separator: " ") }
      return .group(MarkGroup(classes: ["lane"], origin: .furniture, role: .object, title: text, marks: marks))
    }
  }

  private func undatedHeader() -> [Mark] {
    guard let y = plan.undatedY, let first = plan.columns.first, let last = plan.columns.last else { return [] }
    let left = plan.scale == nil ? first.frame.x : plan.axisX - ColumnPlanner.axisWidth
    let block = TextBlock(words[.undated], size: theme.smallSize, isBold: true, maxWidth: 200, maxLines: 1)
    var marks: [Mark] = []
    if plan.scale != nil {
      marks.append(
        .path(
          PathMark(
            [.move(Point(x: left, y: y)), .line(Point(x: last.frame.maxX, y: y))],
            paint: Paint(stroke: theme.rule, strokeWidth: 0.75))))
    }
    marks += block.marks(x: left, y: y + 5, anchor: .start, color: theme.mutedInk)
    return [.group(MarkGroup(classes: ["axis", "undated"], origin: .furniture, role: .presentation, marks: marks))]
  }

  private func dated(_ item: ColumnPlan.Dated) -> Mark {
    let event = item.event
    let behind = background(event.lane)
    var marks = [leader(item)]
    if let scale = plan.scale, let frame = item.marks.first, !event.members.isEmpty {
      let upright = Rectangle(x: frame.y, y: frame.x, width: frame.height, height: frame.width)
      let places = event.members.map { (scale.x($0) - frame.y) / max(frame.height, 1) }
      marks += EventMarks.group(upright, at: places, hue: event.hue, theme: theme).map(\.transposed)
    } else {
      marks += bars(item, behind)
    }
    if let order = event.order, let frame = item.marks.first {
      let y = frame.y + frame.height * order
      marks.append(EventMarks.orderSign(at: frame.center.x, y: y, hue: event.hue, theme: theme))
    }
    marks += item.label.marks(in: item.frame, alignedRight: false, hue: event.hue, halo: behind, theme: theme)
    return .group(TimelineMarkGroup.group(event, marks, graph))
  }

  /// The versions of a date side by side, joined by dots.
  private func bars(_ item: ColumnPlan.Dated, _ behind: Color) -> [Mark] {
    let event = item.event
    let painter = EventMarks(
      hue: event.hue, theme: theme, background: behind, breaks: plan.scale?.breaks ?? [], isInferred: event.isInferred)
    let isDisputed = item.shapes.count > 1
    var marks: [Mark] = []
    for (frame, next) in zip(item.marks, item.marks.dropFirst()) {
      let y = min(max(next.center.y, frame.y), frame.maxY)
      marks.append(
        .path(
          PathMark(
            [
              .move(Point(x: frame.center.x, y: y)),
              .line(Point(x: next.center.x, y: min(max(y, next.y), next.maxY))),
            ], paint: Paint(stroke: theme.dispute, strokeWidth: 1.4, dash: [1.6, 2.4]))))
    }
    for (shape, frame) in zip(item.shapes, item.marks) {
      let share = frame.width / EventShape.size
      marks += painter.marks(shape.unsigned, y: 0, isDisputed: isDisputed).map {
        $0.transposed.narrowed(to: share).translated(x: frame.center.x, y: 0)
      }
    }
    return marks
  }

  /// From a mark to its label.
  private func leader(_ item: ColumnPlan.Dated) -> Mark {
    let start = item.anchor
    let end = Point(x: item.frame.x - 3, y: item.frame.y + item.label.firstLineHeight / 2)
    let column = plan.columns[item.event.lane]
    let bend = column.labelX - 16
    let paint = Paint(stroke: theme.swatch(item.event.hue).stroke, strokeWidth: 0.9, opacity: 0.55)
    let first = Point(x: max(bend, start.x), y: start.y)
    return .path(
      PathMark([.move(start), .line(first), .line(Point(x: end.x - 4, y: end.y)), .line(end)], paint: paint))
  }

  private func undated(_ item: ColumnPlan.Undated) -> Mark {
    let center = Point(
      x: plan.columns[item.event.lane].marksX + EventShape.size / 2,
      y: item.frame.y + item.label.firstLineHeight / 2)
    var marks = EventMarks.undated(at: center, hue: item.event.hue, theme: theme)
    marks += item.label.marks(
      in: item.frame, alignedRight: false, hue: item.event.hue, halo: background(item.event.lane), theme: theme)
    return .group(TimelineMarkGroup.group(item.event, marks, graph))
  }
}

extension EventShape {
  /// The same without signs, which the date beside it has in words.
  fileprivate var unsigned: EventShape {
    EventShape(form: form, minX: minX, maxX: maxX, core: core, startCap: startCap, endCap: endCap, sign: nil)
  }
}

extension Mark {
  /// The mark with its axes changed for each other. Text stays as it is.
  fileprivate var transposed: Mark {
    mapped { Point(x: $0.y, y: $0.x) }
  }

  /// The mark narrower about x = 0.
  fileprivate func narrowed(to share: Double) -> Mark {
    share >= 1 ? self : mapped { Point(x: $0.x * share, y: $0.y) }
  }

  private func mapped(_ place: (Point) -> Point) -> Mark {
    switch self {
    case .group(var group):
      group.marks = group.marks.map { $0.mapped(place) }
      return .group(group)
    case .rectangle(var rectangle):
      let first = place(Point(x: rectangle.frame.x, y: rectangle.frame.y))
      let last = place(Point(x: rectangle.frame.maxX, y: rectangle.frame.maxY))
      rectangle.frame = Rectangle(
        x: min(first.x, last.x), y: min(first.y, last.y), width: abs(last.x - first.x), height: abs(last.y - first.y))
      rectangle.cornerRadius = min(rectangle.cornerRadius, rectangle.frame.width / 2, rectangle.frame.height / 2)
      return .rectangle(rectangle)
    case .path(var path):
      path.segments = path.segments.map { $0.mapped(place) }
      return .path(path)
    case .text: return self
    }
  }
}
