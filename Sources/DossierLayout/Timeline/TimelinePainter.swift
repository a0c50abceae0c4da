import DossierCore

/// Turns a plan into marks; y counts from the upper edge of the axis.
struct TimelinePainter {
  let plan: TimelinePlan
  let graph: KnowledgeGraph
  let theme: Theme

  /// Lanes below the axis below the events; events in chronological order, undated ones last.
  func marks() -> [Mark] {
    var marks = lanes()
    if let scale = plan.scale {
      let axis = TimelineAxis(
        scale: scale, x: plan.lanes.first.map { _ in scale.minX - TimeScale.padding } ?? 0,
        maxX: scale.maxX + TimeScale.padding, bottom: plan.height, theme: theme)
      marks += axis.marks()
    }
    marks += undatedHeader()
    marks += plan.dated.map { dated($0) }
    marks += plan.undated.map { undated($0) }
    return marks
  }

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
    let text = TextBlock("Undated", size: theme.smallSize, isBold: true, maxWidth: 120, maxLines: 1)
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
    let node = graph.nodes[item.event.node]
    var marks = EventMarks(
      hue: node.style.hue, theme: theme, background: background(item.event.lane), breaks: plan.scale?.breaks ?? [],
      isInferred: item.event.isInferred
    ).marks(item.shapes, top: item.placement.mark.y)
    marks += item.label.marks(
      in: item.placement.label, alignedRight: item.placement.alignsRight, hue: node.style.hue,
      halo: background(item.event.lane), theme: theme)
    return group(node, marks, isDated: true)
  }

  private func undated(_ item: TimelinePlan.Undated) -> Mark {
    let node = graph.nodes[item.event.node]
    let center = Point(
      x: item.frame.x + EventShape.size / 2, y: item.frame.y + item.label.firstLineHeight / 2)
    var marks = EventMarks.undated(at: center, hue: node.style.hue, theme: theme)
    var frame = item.frame
    frame.x += TimelinePlan.undatedIndent
    frame.width -= TimelinePlan.undatedIndent
    marks += item.label.marks(
      in: frame, alignedRight: false, hue: node.style.hue, halo: background(item.event.lane), theme: theme)
    return group(node, marks, isDated: false)
  }

  private func group(_ node: Node, _ marks: [Mark], isDated: Bool) -> Mark {
    var classes = ["node", node.kind.rawValue]
    if node.type.rawValue != node.kind.rawValue { classes.append(node.type.rawValue) }
    if !isDated { classes.append("undated") }
    if node.isDisputed { classes.append("disputed") }
    return .group(
      MarkGroup(
        id: "node-\(node.id)", classes: classes, origin: .claims(node.claims, graph), role: .symbol,
        title: Wording.title(node), summary: Wording.summary(node, graph), marks: marks))
  }
}
