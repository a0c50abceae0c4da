import DossierCore

/// How large things are drawn in columns, in points.
struct ColumnMeasure: Hashable, Sendable {
  let titleSize: Double
  let dateSize: Double
  /// Between labels one above the other.
  let gapY: Double
  /// Whether a title of one line stands behind its date instead of below it.
  let isInline: Bool

  /// From generous to tight. In points of a slide, which A4 scales down: text is never smaller than 8 pt there.
  static let all = [
    ColumnMeasure(titleSize: 18, dateSize: 16, gapY: 18, isInline: false),
    ColumnMeasure(titleSize: 16, dateSize: 14, gapY: 14, isInline: false),
    ColumnMeasure(titleSize: 14.5, dateSize: 13, gapY: 11, isInline: false),
    ColumnMeasure(titleSize: 13.5, dateSize: 12.5, gapY: 8, isInline: false),
    ColumnMeasure(titleSize: 13.5, dateSize: 12.5, gapY: 7, isInline: true),
    ColumnMeasure(titleSize: 13, dateSize: 12.5, gapY: 5, isInline: false),
    ColumnMeasure(titleSize: 13, dateSize: 12.5, gapY: 5, isInline: true),
    ColumnMeasure(titleSize: 12.25, dateSize: 12.25, gapY: 2.5, isInline: false),
    ColumnMeasure(titleSize: 12.25, dateSize: 12.25, gapY: 2.5, isInline: true),
  ]

  /// The measure of a label that may be so wide.
  func label(width: Double) -> TimelineMeasure {
    TimelineMeasure(
      labelWidth: width, titleSize: titleSize, dateSize: dateSize, isInline: isInline, gapX: 0, gapY: gapY,
      lanePadding: 0, namesTimeOfGroups: true)
  }
}

/// Makes a plan in columns with one measure.
///
/// Marks stand where the scale puts them; each label is as near to its mark's height as its neighbours let it (least squares
/// under the order of time), and a line leads to it.
struct ColumnPlanner {
  let events: TimelineEvents
  let stretches: [TimeStretch]
  let numbers: SourceNumbers
  let measure: ColumnMeasure
  let theme: Theme
  /// The scale of an earlier drawing, if there is one to keep to.
  var kept: TimeScale?

  /// The room for ticks' labels.
  static let axisWidth = 74.0
  /// No column is narrower; with more lanes than fit, all stand in one column.
  private static let narrowest = 176.0
  private static let padding = 8.0
  /// Where lines lead from marks to labels.
  private static let gutter = 20.0
  private static let pitch = 13.0
  private static let undatedHeader = 24.0
  /// How much more room crowded stretches get: what is tried.
  private static let powers = [1.0, 0.75, 0.5]

  /// The plan for a body; `nil` if its labels have no room in it.
  func plan(in body: Rectangle) -> ColumnPlan? {
    let layout = columns(body)
    let labels = layout.events.map { event in label(event, layout.columns[event.lane]) }
    let undatedHeight = undatedHeight(layout, labels)
    let bottom = body.height - undatedHeight
    let top = layout.top
    guard bottom - top > 60 || stretches.isEmpty else { return nil }
    var best: ColumnPlan?
    for shares in shareTrials(layout, labels) {
      let scale =
        kept ?? TimeScale(stretches, x: top, width: bottom - top, shares: shares, setting: setting)
      guard let plan = plan(layout, labels, scale, body, top: top, bottom: bottom) else { return nil }
      if plan.strain < best?.strain ?? .infinity { best = plan }
      if kept != nil { break }
    }
    return best
  }

  private var setting: ScaleSetting {
    ScaleSetting(
      text: events.text, textSize: theme.smallSize,
      hasClock: events.events.contains { $0.versions.contains(where: \.hasClock) }, isVertical: true)
  }

  /// The columns, and the events with the column each is in.
  private struct Layout {
    var columns: [ColumnPlan.Column]
    var events: [TimelineEvent]
    /// The lower edge of the titles.
    var top: Double
  }

  private func columns(_ body: Rectangle) -> Layout {
    let axis = stretches.isEmpty ? 0 : Self.axisWidth
    let width = body.width - axis
    var drawn = events.events
    var titles = events.lanes
    if titles.count > 1, width / Double(titles.count) < Self.narrowest {
      for index in drawn.indices {
        if let title = titles[drawn[index].lane] { drawn[index].prefixDates(with: title) }
        drawn[index].lane = 0
      }
      titles = [nil]
    }
    let widths = widths(drawn, titles.count, width)
    let blocks = zip(titles, widths).map { title, width in
      title.map { TextBlock($0, size: theme.labelSize, isBold: true, maxWidth: width - 2 * Self.padding, maxLines: 6) }
    }
    let header = blocks.map { $0?.height ?? 0 }.max() ?? 0
    // About the scale that will be: enough to know how many bars stand side by side.
    let sketch = TimeScale(
      stretches, x: 0, width: body.height - header, shares: TimeScale.shares(stretches, spread: 0.75), setting: setting)
    var x = body.x + axis
    let columns = zip(blocks, widths).enumerated().map { lane, block -> ColumnPlan.Column in
      defer { x += block.1 }
      let shapes = sketch.map { scale in
        drawn.filter { $0.lane == lane }.map { $0.versions.map { EventShape($0, scale) } }.filter { !$0.isEmpty }
      }
      let tracks = Double(shapes.map { Tracks($0).count } ?? 1)
      let marksX = x + Self.padding
      return ColumnPlan.Column(
        title: block.0, frame: Rectangle(x: x, y: 0, width: block.1, height: body.height), marksX: marksX,
        labelX: marksX + min(max(tracks, 2) * Self.pitch, block.1 * 0.3) + Self.gutter)
    }
    return Layout(columns: columns, events: drawn, top: header > 0 ? header + 14 : 0)
  }

  /// Wider columns for lanes with more to say.
  private func widths(_ drawn: [TimelineEvent], _ count: Int, _ width: Double) -> [Double] {
    let demands = (0..<count).map { lane in
      drawn.reduce(1.0) { sum, event in
        event.lane == lane ? sum + Double(event.title.utf8.count) + 20 : sum
      }.squareRoot()
    }
    let total = demands.reduce(0, +)
    let least = min(Self.narrowest, width / Double(max(count, 1)))
    let rest = width - least * Double(count)
    return demands.map { least + rest * $0 / total }
  }

  private func label(_ event: TimelineEvent, _ column: ColumnPlan.Column) -> TimelineLabel {
    let room = max(column.frame.maxX - Self.padding - column.labelX - (event.isDisputed ? 20 : 0), 40)
    if measure.isInline {
      let inline = TimelineLabel(event, numbers, measure: measure.label(width: max(room - 130, 60)), theme: theme)
      if inline.width <= room { return inline }
    }
    return TimelineLabel(event, numbers, measure: measure.label(width: room), theme: theme, limit: room)
  }

  private func undatedHeight(_ layout: Layout, _ labels: [TimelineLabel]) -> Double {
    let heights = layout.columns.indices.map { lane in
      layout.events.indices.reduce(0.0) { sum, index in
        layout.events[index].lane == lane && !layout.events[index].isDated
          ? sum + labels[index].height + measure.gapY : sum
      }
    }
    let most = heights.max() ?? 0
    return most > 0 ? most + Self.undatedHeader : 0
  }

  /// What part of the height each stretch gets: by the labels that begin in it, in the column where they are highest.
  private func shareTrials(_ layout: Layout, _ labels: [TimelineLabel]) -> [[Double]] {
    let demands = stretches.map { stretch -> Double in
      let heights = layout.columns.indices.map { lane in
        layout.events.indices.reduce(0.0) { sum, index in
          guard layout.events[index].lane == lane, let start = layout.events[index].versions.first?.times.first,
            start >= stretch.start, start < stretch.end
          else { return sum }
          return sum + labels[index].height + measure.gapY
        }
      }
      return max(heights.max() ?? 0, 8)
    }
    let minutes = stretches.reduce(0) { $0 + $1.minutes }
    let total = demands.reduce(0, +)
    return Self.powers.map { power in
      zip(stretches, demands).map { stretch, demand in
        let part =
          power == 1 ? demand : power == 0.5 ? demand.squareRoot() : (demand * demand.squareRoot()).squareRoot()
        let whole = power == 1 ? total : demands.reduce(0) { $0 + ($1 / total) }
        return part + 0.1 * whole * stretch.minutes / minutes
      }
    }
  }

  private func plan(
    _ layout: Layout, _ labels: [TimelineLabel], _ scale: TimeScale?, _ body: Rectangle, top: Double, bottom: Double
  ) -> ColumnPlan? {
    var dated: [(index: Int, value: ColumnPlan.Dated)] = []
    var strain = 0.0
    var farthest = 0.0
    if let scale {
      for lane in layout.columns.indices {
        let members = layout.events.indices.filter { layout.events[$0].lane == lane && layout.events[$0].isDated }
        guard let placed = place(members, layout, labels, scale, lane, top: top + 2, bottom: bottom - 2) else {
          return nil
        }
        dated += placed.items
        strain += placed.strain
        farthest = max(farthest, placed.farthest)
      }
    }
    let (undated, hasUndated) = placeUndated(layout, labels, from: bottom + Self.undatedHeader)
    return ColumnPlan(
      scale: scale, axisX: body.x + (scale == nil ? 0 : Self.axisWidth), columns: layout.columns,
      dated: dated.sorted { $0.index < $1.index }.map(\.value), undated: undated, undatedY: hasUndated ? bottom : nil,
      height: body.height, strain: strain, farthest: farthest)
  }

  private func placeUndated(
    _ layout: Layout, _ labels: [TimelineLabel], from top: Double
  ) -> (items: [ColumnPlan.Undated], hasAny: Bool) {
    var bottoms = [Double](repeating: top, count: layout.columns.count)
    var result: [ColumnPlan.Undated] = []
    for index in layout.events.indices where !layout.events[index].isDated {
      let lane = layout.events[index].lane
      let frame = Rectangle(
        x: layout.columns[lane].labelX, y: bottoms[lane], width: labels[index].width, height: labels[index].height)
      bottoms[lane] = frame.maxY + measure.gapY
      result.append(ColumnPlan.Undated(event: layout.events[index], label: labels[index], frame: frame))
    }
    return (result, !result.isEmpty)
  }

  private typealias Placed = (items: [(index: Int, value: ColumnPlan.Dated)], strain: Double, farthest: Double)

  /// The marks and labels of one column; `nil` if the labels have no room.
  private func place(
    _ members: [Int], _ layout: Layout, _ labels: [TimelineLabel], _ scale: TimeScale, _ lane: Int, top: Double,
    bottom: Double
  ) -> Placed? {
    let column = layout.columns[lane]
    let shapes = members.map { layout.events[$0].versions.map { EventShape($0, scale) } }
    let tracks = Tracks(shapes)
    // Dots that touch need more room beside each other than the dates alone tell.
    let pitch = min(Self.pitch, (column.labelX - Self.gutter - column.marksX) / Double(max(tracks.count, 1)))
    let thickness = max(min(EventShape.size, pitch - 1.5), 1)
    let marks = members.indices.map { item in
      shapes[item].enumerated().map { version, shape in
        Rectangle(
          x: column.marksX + Double(tracks.first[item] + version) * pitch, y: shape.minX, width: thickness,
          height: shape.maxX - shape.minX)
      }
    }
    let anchors = marks.map { frames -> Double in
      let last = frames.last ?? Rectangle(x: 0, y: top, width: 0, height: 0)
      return last.y + min(EventShape.size, last.height) / 2
    }
    // Labels in the order in which their lines leave the marks, so that no two lines cross.
    let order = members.indices.sorted { (anchors[$0], $0) < (anchors[$1], $1) }
    let wanted = order.map { anchors[$0] - labels[members[$0]].firstLineHeight / 2 }
    let heights = order.map { labels[members[$0]].height }
    guard let ys = spread(wanted, heights, scale, top: top, bottom: bottom) else { return nil }
    var result: Placed = ([], 0, 0)
    for (place, item) in order.enumerated() {
      let label = labels[members[item]]
      let away = abs(ys[place] - wanted[place])
      result.strain += away * away
      result.farthest = max(result.farthest, away)
      result.items.append(
        (
          members[item],
          ColumnPlan.Dated(
            event: layout.events[members[item]], label: label, shapes: shapes[item], marks: marks[item],
            frame: Rectangle(x: column.labelX, y: ys[place], width: label.width, height: label.height))
        ))
    }
    return result
  }

  /// The upper edges of labels, none of them across a break as long as there is room between the breaks.
  private func spread(
    _ wanted: [Double], _ heights: [Double], _ scale: TimeScale, top: Double, bottom: Double
  ) -> [Double]? {
    let whole = Self.spread(wanted, heights, gap: measure.gapY, top: top, bottom: bottom)
    guard whole != nil, !scale.breaks.isEmpty else { return whole }
    let tear = TimelineAxis.tear
    let edges = scale.breaks.flatMap { [$0.x + tear, $0.maxX - tear] }
    let limits = [top] + edges + [bottom]
    var ys: [Double] = []
    for region in stride(from: 0, to: limits.count, by: 2) {
      let isLast = region + 2 >= limits.count
      let count = wanted.dropFirst(ys.count).prefix { isLast || $0 < limits[region + 1] }.count
      let range = ys.count..<ys.count + count
      guard
        let part = Self.spread(
          Array(wanted[range]), Array(heights[range]), gap: measure.gapY, top: limits[region],
          bottom: limits[region + 1])
      else { return whole }
      ys += part
    }
    return ys
  }

  /// The upper edges nearest to those wanted, in their order, with a gap between each two: least squares by merging
  /// neighbours that want the same room (pool adjacent violators).
  static func spread(_ wanted: [Double], _ heights: [Double], gap: Double, top: Double, bottom: Double) -> [Double]? {
    var offsets: [Double] = []
    var sum = 0.0
    for height in heights {
      offsets.append(sum)
      sum += height + gap
    }
    guard sum - gap <= bottom - top else { return nil }
    var blocks: [(mean: Double, count: Int)] = []
    for (want, offset) in zip(wanted, offsets) {
      var block = (mean: want - offset, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        let count = last.count + block.count
        block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    if heights.isEmpty { return [] }
    let highest = bottom - (sum - gap)
    let bases = blocks.flatMap { block in
      [Double](repeating: min(max(block.mean, top), highest), count: block.count)
    }
    return zip(bases, offsets).map { (($0 + $1) * 4).rounded() / 4 }
  }
}

/// Which bars of a column stand side by side: each right of long ones that have begun and not ended, so that its line to the
/// label is free.
struct Tracks {
  /// One item: from where to where it reaches, and how many bars it has.
  struct Item {
    let start: Double
    let end: Double
    let bars: Int
  }

  /// The first track of each item; further bars stand right of it.
  private(set) var first: [Int] = []
  /// How many there are.
  private(set) var count = 0

  /// Bars longer than this are not crossed by lines, in points.
  private static let long = 24.0

  /// Items in the order of their beginnings.
  init(_ items: [Item]) {
    var active: [(item: Item, track: Int)] = []
    for item in items {
      active.removeAll { $0.item.end <= item.start }
      let bars = max(item.bars, 1)
      var track =
        active.filter { $0.item.end - $0.item.start > Self.long }.map { $0.track + max($0.item.bars, 1) }.max() ?? 0
      while active.contains(where: { $0.track < track + bars && track < $0.track + max($0.item.bars, 1) }) {
        track += 1
      }
      first.append(track)
      active.append((item, track))
      count = max(count, track + bars)
    }
  }

  /// Events by their shapes on a scale.
  init(_ shapes: [[EventShape]]) {
    self.init(
      shapes.map { shapes in
        Item(start: shapes.map(\.minX).min() ?? 0, end: (shapes.map(\.maxX).max() ?? 0) + 2, bars: shapes.count)
      })
  }
}
