import DossierCore

/// Where everything of a timeline goes; x on the page, y from the upper edge of the axis.
struct TimelinePlan {
  /// One lane.
  struct Lane {
    /// Its title, broken into lines.
    let title: TextBlock?
    /// Its panel, the title's place included.
    var frame: Rectangle
  }

  /// One dated event.
  struct Dated {
    let event: TimelineEvent
    let label: TimelineLabel
    let shapes: [EventShape]
    var placement: LabelPacker.Placement
  }

  /// One undated event: a sign and the label right of it.
  struct Undated {
    let event: TimelineEvent
    let label: TimelineLabel
    var frame: Rectangle
  }

  /// The axis; `nil` if no event has a date.
  let scale: TimeScale?
  /// The lanes, top to bottom.
  let lanes: [Lane]
  /// The dated events in chronological order.
  let dated: [Dated]
  /// The undated events in the view's order.
  let undated: [Undated]
  /// The left edge of the undated events' column; `nil` if there are none.
  let undatedX: Double?
  /// The lower edge of the last lane.
  let height: Double

  /// Where arrows can run: under the axis, right of the lanes' titles.
  var field: Rectangle {
    let frames = lanes.map(\.frame)
    let right = frames.first?.maxX ?? 0
    let left = min(scale.map { $0.minX - TimeScale.padding } ?? right, undatedX ?? right)
    let top = frames.first?.y ?? 0
    return Rectangle(x: left + 1, y: top + 2, width: max(right - left - 2, 1), height: max(height - top - 3, 1))
  }

  /// How many labels stand across a break.
  var crossings: Int {
    let breaks = scale?.breaks ?? []
    return dated.count { item in
      let label = item.placement.label
      return breaks.contains { $0.forbidden.lowerBound < label.maxX && label.x < $0.forbidden.upperBound }
    }
  }

  /// What speaks against the plan: that it is higher than a limit, labels in unexpected places, labels far down.
  func cost(limit: Double) -> Double {
    let start = 10 * max(0, height - limit) + 80 * Double(crossings)
    return dated.reduce(start) { cost, item in
      let depth = (item.placement.label.maxY - lanes[item.event.lane].frame.y) / 40
      return cost + (item.placement.side == .left ? 2 : 0) + depth
    }
  }

  /// The axis's height in points.
  static let axisHeight = 30.0
  /// The sign before an undated event takes this much, in points.
  static let undatedIndent = 20.0
}

/// Makes a plan with one measure.
struct TimelinePlanner {
  let events: TimelineEvents
  let stretches: [TimeStretch]
  let numbers: SourceNumbers
  let labels: [TimelineLabel]
  let measure: TimelineMeasure
  let theme: Theme
  /// In how many rows the events of a lane go down by turns, and how far it is from one to the next.
  var stagger: (rows: Int, step: Double) = (1, 0)

  private static let titleWidth = 118.0
  private static let titleGap = 14.0
  private static let columnGap = 18.0
  /// No label is broken narrower than this, in points.
  private static let narrowest = 64.0

  /// The labels of all events at a measure.
  static func labels(
    _ events: TimelineEvents, _ numbers: SourceNumbers, _ measure: TimelineMeasure, _ theme: Theme
  ) -> [TimelineLabel] {
    events.events.map { TimelineLabel($0, numbers, measure: measure, theme: theme) }
  }

  var setting: ScaleSetting {
    ScaleSetting(
      text: events.text, textSize: theme.smallSize,
      hasClock: events.events.contains { $0.versions.contains(where: \.hasClock) })
  }

  /// The plan for a page's width.
  func plan(x: Double, width: Double, shares: [Double]) -> TimelinePlan {
    plan(x: x, width: width) { left, axisWidth in
      TimeScale(stretches, x: left, width: axisWidth, shares: shares, setting: setting)
    }
  }

  /// The plan for a page's width with a scale.
  func plan(x: Double, width: Double, scale: TimeScale?) -> TimelinePlan {
    plan(x: x, width: width) { _, _ in scale }
  }

  /// What a page's width is divided into.
  struct Room {
    /// The lanes' titles.
    let titles: [TextBlock?]
    /// Where undated events stand.
    let column: Column?
    /// The right edge of what the axis has.
    let axisEnd: Double
    let scale: TimeScale?
  }

  /// A page's width divided.
  ///
  /// - Parameter counted: events that stand in no place of their own; those without a date need a column all the same.
  func room(x: Double, width: Double, shares: [Double], counted: [TimelineEvent]) -> Room {
    room(x: x, width: width, counted: counted) { left, axisWidth in
      TimeScale(stretches, x: left, width: axisWidth, shares: shares, setting: setting)
    }
  }

  private func room(
    x: Double, width: Double, counted: [TimelineEvent] = [], _ makeScale: (Double, Double) -> TimeScale?
  ) -> Room {
    let titles = events.lanes.map { title in
      title.map {
        TextBlock($0, size: theme.labelSize, isBold: true, maxWidth: Self.titleWidth, maxLines: 60)
      }
    }
    let gutter = titles.contains { $0 != nil } ? Self.titleWidth + Self.titleGap : 0
    let left = x + gutter
    let right = x + width
    let column = undatedColumn(left: left, right: right, counted: counted.filter { !$0.isDated })
    let axisEnd = column?.x ?? right
    return Room(titles: titles, column: column, axisEnd: axisEnd, scale: makeScale(left, axisEnd - left))
  }

  private func plan(x: Double, width: Double, _ makeScale: (Double, Double) -> TimeScale?) -> TimelinePlan {
    let room = room(x: x, width: width, makeScale)
    let (titles, column, axisEnd, scale) = (room.titles, room.column, room.axisEnd, room.scale)
    var lanes: [TimelinePlan.Lane] = []
    var dated: [(index: Int, value: TimelinePlan.Dated)] = []
    var undated: [(index: Int, value: TimelinePlan.Undated)] = []
    var y = scale == nil && column == nil ? 0 : TimelinePlan.axisHeight
    for (lane, title) in titles.enumerated() {
      let members = events.events.indices.filter { events.events[$0].lane == lane }
      let top = y + measure.lanePadding
      let laneDated =
        scale.map { place(members, on: $0, limits: ($0.minX - TimeScale.padding + 4)...(axisEnd - 4), top: top) } ?? []
      let laneUndated = column.map { place(members, in: $0, top: top) } ?? []
      let bottom = max(
        laneDated.map { $0.1.placement.maxY }.max() ?? top, laneUndated.map { $0.1.frame.maxY }.max() ?? top,
        top + (title?.height ?? 0))
      let height = bottom + measure.lanePadding - y
      lanes.append(TimelinePlan.Lane(title: title, frame: Rectangle(x: x, y: y, width: width, height: height)))
      dated += laneDated
      undated += laneUndated
      y += height
    }
    return TimelinePlan(
      scale: scale, lanes: lanes, dated: dated.sorted { $0.index < $1.index }.map(\.value),
      undated: undated.sorted { $0.index < $1.index }.map(\.value), undatedX: column?.x, height: y)
  }

  private func place(
    _ members: [Int], on scale: TimeScale, limits: ClosedRange<Double>, top: Double
  ) -> [(index: Int, value: TimelinePlan.Dated)] {
    let members = members.filter { events.events[$0].isDated }
    let packer = LabelPacker(
      measure: measure, limits: limits, breaks: scale.breaks.map(\.forbidden))
    let made = members.map { item($0, on: scale, packer) }
    let items = made.map(\.item)
    return packer.pack(items, rows: stagger.rows, step: stagger.step).enumerated().map { index, placement in
      (
        members[index],
        TimelinePlan.Dated(
          event: events.events[members[index]], label: made[index].label, shapes: made[index].shapes,
          placement: LabelPacker.Placement(
            side: placement.side, mark: placement.mark.translated(x: 0, y: top),
            label: placement.label.translated(x: 0, y: top)))
      )
    }
  }

  /// An event made ready for a packer.
  func item(
    _ index: Int, on scale: TimeScale, _ packer: LabelPacker
  ) -> (shapes: [EventShape], label: TimelineLabel, item: LabelPacker.Item) {
    let shapes = events.events[index].versions.map { EventShape($0, scale) }
    let ranges = shapes.map(\.range)
    let from = ranges.map(\.lowerBound).min() ?? scale.minX
    let mark = from...max(from, ranges.map(\.upperBound).max() ?? from)
    let label = label(index, room: packer.room(for: mark))
    let item = LabelPacker.Item(
      mark: mark, markHeight: EventShape.trackHeight * Double(shapes.count), labelWidth: label.width,
      labelHeight: label.height, firstLine: label.firstLineHeight)
    return (shapes, label, item)
  }

  /// An event's label, broken narrower if it would otherwise have to stand across a break.
  private func label(_ index: Int, room: Double) -> TimelineLabel {
    guard labels[index].width > room, room >= Self.narrowest else { return labels[index] }
    let narrow = TimelineLabel(events.events[index], numbers, measure: measure, theme: theme, limit: room)
    guard narrow.width > room else { return narrow }
    // The sign of disagreement stands behind the first line.
    return TimelineLabel(
      events.events[index], numbers, measure: measure, theme: theme, limit: max(Self.narrowest, room - 24))
  }

  /// Columns of undated events.
  struct Column {
    let x: Double
    let width: Double
    let count: Int
  }

  /// The room for undated events: at the right of their lanes, or everything if no event has a date.
  private func undatedColumn(left: Double, right: Double, counted: [TimelineEvent]) -> Column? {
    let indices = events.events.indices.filter { !events.events[$0].isDated }
    guard !indices.isEmpty || !counted.isEmpty else { return nil }
    let groups = Dictionary(grouping: counted, by: \.lane).values.map { lane in
      TimelineLabel(TimelineGroups.group(lane, from: nil, events), numbers, measure: measure, theme: theme).width
    }
    let widest = (indices.map { labels[$0].width } + groups).max() ?? 0
    let width = widest + TimelinePlan.undatedIndent + Self.columnGap
    if stretches.isEmpty {
      let count = max(1, Int((right - left) / width))
      return Column(x: left, width: (right - left) / Double(count), count: count)
    }
    let crowd = events.lanes.indices.map { lane in indices.count { events.events[$0].lane == lane } }.max() ?? 0
    let wanted = crowd > 12 ? 3 : crowd > 4 ? 2 : 1
    let count = max(1, min(wanted, Int((right - left) / 2 / width)))
    return Column(x: right - width * Double(count), width: width, count: count)
  }

  /// Undated events in columns, each put into the one that reaches least far down.
  private func place(
    _ members: [Int], in column: Column, top: Double
  ) -> [(index: Int, value: TimelinePlan.Undated)] {
    var bottoms = [Double](repeating: top, count: column.count)
    return members.filter { !events.events[$0].isDated }.map { index in
      let target = bottoms.indices.min { bottoms[$0] < bottoms[$1] } ?? 0
      let frame = Rectangle(
        x: column.x + Double(target) * column.width + Self.columnGap / 2, y: bottoms[target],
        width: labels[index].width + TimelinePlan.undatedIndent, height: labels[index].height)
      bottoms[target] = frame.maxY + measure.gapY
      return (index, TimelinePlan.Undated(event: events.events[index], label: labels[index], frame: frame))
    }
  }

  /// Undated events as far as they have room in a column; the others of the lane as one. Also by how much what must stand is
  /// too high, and how many are counted.
  func filled(
    _ members: [Int], counted: [TimelineEvent], in column: Column, top: Double, bottom: Double
  ) -> (items: [TimelinePlan.Undated], overflow: Double, count: Int) {
    var kept = members.count
    while true {
      let left = members.dropFirst(kept).map { events.events[$0] } + counted
      var items = place(Array(members.prefix(kept)), in: column, top: top).map(\.value)
      if !left.isEmpty {
        let group = TimelineGroups.group(left, from: nil, events)
        let label = TimelineLabel(group, numbers, measure: measure, theme: theme)
        let lowest = items.map(\.frame.maxY).max().map { $0 + measure.gapY } ?? top
        items.append(
          TimelinePlan.Undated(
            event: group, label: label,
            frame: Rectangle(
              x: column.x + Self.columnGap / 2, y: lowest, width: label.width + TimelinePlan.undatedIndent,
              height: label.height)))
      }
      let over = (items.map(\.frame.maxY).max() ?? top) - bottom
      if over <= 0 || kept == 0 { return (items, max(over, 0), left.count) }
      // One left over is no group.
      kept -= kept == members.count && counted.isEmpty ? min(2, kept) : 1
    }
  }
}
