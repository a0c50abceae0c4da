import DossierCore

/// Turns a plan into marks; y counts from the upper edge of the axis.
struct TimelinePainter {
  let plan: TimelinePlan
  let graph: KnowledgeGraph
  let theme: Theme
  /// What led to what.
  var arrows: [TimelineArrows.Arrow] = []

  /// Lanes below the axis below the events; events in chronological order, undated ones last.
  func marks() -> [Mark] {
    var marks = lanes()
    if let scale = plan.scale {
      let axis = TimelineAxis(
        scale: scale, x: plan.lanes.first.map { _ in scale.minX - TimeScale.padding } ?? 0,
        maxX: scale.maxX + TimeScale.padding, bottom: plan.height, theme: theme, words: words)
      marks += axis.marks()
    }
    marks += undatedHeader()
    marks += TimelineArrows.marks(arrows, plan, graph, theme)
    marks += plan.dated.map { dated($0) }
    marks += plan.undated.map { undated($0) }
    return marks
  }

  private var words: Vocabulary { graph.words }

  /// What is behind a lane.
  private func background(_ lane: Int) -> Color {
    lane.isMultiple(of: 2) ? theme.panel : theme.background
  }

  private func lanes() -> [Mark] {
    plan.lanes.enumerated().map { index, lane in
      var marks: [Mark] = [
        .rectangle(RectangleMark(lane.frame, paint: Paint(fill: background(index))))
      ]
      if let title = lane.title {
        marks += title.marks(x: lane.frame.x + 10, y: lane.frame.y + 9, anchor: .start, color: theme.ink)
      }
      let text = lane.title.map { $0.lines.map { $0.runs.map(\.text).joined() }.joined(separator: " ") }
      return .group(
        MarkGroup(classes: ["lane"], origin: .furniture, role: .object, title: text, marks: marks))
    }
  }

  private func undatedHeader() -> [Mark] {
    guard let x = plan.undatedX else { return [] }
    let text = TextBlock(words[.undated], size: theme.smallSize, isBold: true, maxWidth: 120, maxLines: 1)
    let left = x + (plan.undated.first.map { _ in 9 } ?? 0)
    var marks = text.marks(
      x: left, y: TimelinePlan.axisHeight - 8 - text.height, anchor: .start, color: theme.mutedInk)
    if plan.scale != nil {
      let line = PathMark(
        [.move(Point(x: x, y: 4)), .line(Point(x: x, y: plan.height))],
        paint: Paint(stroke: theme.rule, strokeWidth: 0.75))
      marks.append(.path(line))
    }
    return [
      .group(MarkGroup(classes: ["axis", "undated"], origin: .furniture, role: .presentation, marks: marks))
    ]
  }

  private func dated(_ item: TimelinePlan.Dated) -> Mark {
    let event = item.event
    let behind = background(event.lane)
    let painter = EventMarks(
      hue: event.hue, theme: theme, background: behind, breaks: plan.scale?.breaks ?? [], isInferred: event.isInferred)
    var marks: [Mark] = []
    let isWithin = item.placement.side == .within
    if let scale = plan.scale, !event.members.isEmpty {
      let frame = item.placement.mark
      let places = event.members.map { (scale.x($0) - frame.x) / max(frame.width, 1) }
      marks = EventMarks.group(
        frame, at: places, around: isWithin ? item.placement.label : nil, hue: event.hue, theme: theme)
    } else {
      marks = painter.marks(item.shapes, top: item.placement.mark.y)
    }
    if let order = event.order, let shape = item.shapes.first {
      let x = shape.minX + (shape.maxX - shape.minX) * order
      let y = item.placement.mark.y + EventShape.trackHeight / 2
      marks.append(EventMarks.orderSign(at: x, y: y, hue: event.hue, theme: theme))
    }
    marks += item.label.marks(
      in: item.placement.label, alignedRight: item.placement.alignsRight, hue: event.hue,
      halo: isWithin ? theme.swatch(event.hue).fill : behind, theme: theme)
    return group(event, marks)
  }

  private func undated(_ item: TimelinePlan.Undated) -> Mark {
    let event = item.event
    let center = Point(
      x: item.frame.x + EventShape.size / 2, y: item.frame.y + item.label.firstLineHeight / 2)
    var marks = EventMarks.undated(at: center, hue: event.hue, theme: theme)
    var frame = item.frame
    frame.x += TimelinePlan.undatedIndent
    frame.width -= TimelinePlan.undatedIndent
    marks += item.label.marks(
      in: frame, alignedRight: false, hue: event.hue, halo: background(event.lane), theme: theme)
    return group(event, marks)
  }

  private func group(_ event: TimelineEvent, _ marks: [Mark]) -> Mark {
    .group(TimelineMarkGroup.group(event, marks, graph))
  }
}

/// Ties the marks of an event to its claims.
enum TimelineMarkGroup {
  static func group(_ event: TimelineEvent, _ marks: [Mark], _ graph: KnowledgeGraph) -> MarkGroup {
    var classes: [String]
    switch event.subject {
    case .node(let index):
      let node = graph.nodes[index]
      classes = ["node", node.kind.rawValue]
      if node.type.rawValue != node.kind.rawValue { classes.append(node.type.rawValue) }
      if !event.isDated { classes.append("undated") }
      if node.isDisputed { classes.append("disputed") }
      return MarkGroup(
        id: "node-\(node.id)", classes: classes, origin: .claims(node.claims, graph), role: .symbol,
        title: Wording.title(node, graph), summary: Wording.summary(node, graph), marks: marks)
    case .span(let index):
      let edge = graph.edges[index]
      classes = ["edge", "span", edge.type.rawValue]
      if event.isDisputed { classes.append("disputed") }
      return MarkGroup(
        id: "edge-\(edge.id)", classes: classes, origin: .claims(edge.claims, graph), role: .symbol,
        title: Wording.title(edge, graph), summary: Wording.summary(edge, graph), marks: marks)
    case .group(let nodes):
      let names = nodes.map { Wording.title(graph.nodes[$0], graph) }
      return MarkGroup(
        id: "group-\(graph.nodes[nodes[0]].id)", classes: ["group", "event"],
        origin: .claims(nodes.flatMap { graph.nodes[$0].claims }, graph), role: .symbol,
        title: ([event.title] + event.dateTexts).joined(separator: ", "), summary: names.joined(separator: ". "),
        marks: marks)
    }
  }
}
