import DossierCore

/// One entry of a legend: a sample and what it means.
struct LegendItem: Sendable {
  /// What the sample shows.
  enum Sample: Sendable {
    /// A node's outline and colour.
    case node(NodeStyle)
    /// A line, with an arrowhead or without.
    case edge(EdgeStyle, isDirected: Bool)
    /// Anything else, drawn into a box of ``LegendItem/sampleWidth`` × ``LegendItem/sampleHeight`` at the origin.
    case marks([Mark])
  }

  /// The sample's width in points.
  static let sampleWidth = 30.0
  /// The sample's height in points.
  static let sampleHeight = 15.0

  /// What the sample shows.
  var sample: Sample
  /// What it means.
  var label: String

  /// An entry.
  init(_ sample: Sample, _ label: String) {
    self.sample = sample
    self.label = label
  }
}

/// A legend set in rows of entries: one after the other if they fill few rows, else in columns under each other.
struct Legend: Sendable {
  /// The marks, with the legend's upper left corner at the origin.
  let marks: [Mark]
  /// Its height in points; 0 if it has no entry.
  let height: Double

  private static let gap = 7.0
  private static let columnGap = 20.0
  private static let rowHeight = 21.0
  /// Longer labels are broken.
  private static let widestLabel = 380.0
  /// More rows than this are set in columns.
  private static let mostLooseRows = 2

  /// Sets entries in rows of at most `width` points.
  init(_ items: [LegendItem], width: Double, theme: Theme) {
    let widest = max(40, min(Self.widestLabel, width - LegendItem.sampleWidth - Self.gap))
    let texts = items.map { TextBlock($0.label, size: theme.smallSize, maxWidth: widest, maxLines: .max) }
    let widths = texts.map { LegendItem.sampleWidth + Self.gap + $0.width }
    var rows = Self.loose(widths, width)
    var columns: [Double]?
    if rows.count > Self.mostLooseRows {
      let grid = Self.grid(widths, width)
      columns = grid
      rows = stride(from: 0, to: items.count, by: grid.count).map { Array($0..<min($0 + grid.count, items.count)) }
    }
    var marks: [Mark] = []
    var y = 0.0
    for row in rows {
      // Rows of one line keep their distance; a label of several lines makes its row higher.
      let height = max(Self.rowHeight, (row.map { texts[$0].height }.max() ?? 0) + 5)
      var x = 0.0
      for (column, index) in row.enumerated() {
        marks.append(Self.entry(items[index], texts[index], x: x, y: y, height: height, theme))
        x += (columns?[column] ?? widths[index]) + Self.columnGap
      }
      y += height
    }
    self.marks = marks
    height = y
  }

  /// Entries one after the other.
  private static func loose(_ widths: [Double], _ width: Double) -> [[Int]] {
    var rows: [[Int]] = []
    var x = 0.0
    for (index, item) in widths.enumerated() {
      if x == 0 || x + item > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(index)
      x += item + columnGap
    }
    return rows
  }

  /// The widths of as many columns as have room, entries running along the rows; at least one.
  private static func grid(_ widths: [Double], _ width: Double) -> [Double] {
    func columns(_ count: Int) -> [Double] {
      (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
    }
    let most = max(1, Int((width + columnGap) / (LegendItem.sampleWidth + gap + columnGap)))
    for count in stride(from: min(most, widths.count), to: 1, by: -1) {
      let candidate = columns(count)
      if candidate.reduce(0, +) + Double(count - 1) * columnGap <= width { return candidate }
    }
    return columns(1)
  }

  private static func entry(
    _ item: LegendItem, _ text: TextBlock, x: Double, y: Double, height: Double, _ theme: Theme
  ) -> Mark {
    let frame = Rectangle(
      x: x, y: y + (height - LegendItem.sampleHeight) / 2, width: LegendItem.sampleWidth,
      height: LegendItem.sampleHeight)
    let label = text.marks(
      x: frame.maxX + gap, y: y + (height - text.height) / 2, anchor: .start, color: theme.ink)
    return .group(
      MarkGroup(
        classes: ["legend-item"], origin: .furniture, role: .listItem, title: item.label,
        marks: sample(item.sample, frame, theme) + label))
  }

  private static func sample(_ sample: LegendItem.Sample, _ frame: Rectangle, _ theme: Theme) -> [Mark] {
    switch sample {
    case .node(let style):
      return [NodeOutline.mark(style.shape, frame.inset(by: 1), theme.paint(style.hue, strokeWidth: 1.4))]
    case .edge(let style, let isDirected):
      let start = Point(x: frame.x, y: frame.center.y)
      let end = Point(x: frame.maxX, y: frame.center.y)
      return EdgeStroke.marks(
        [.move(start), .line(Point(x: isDirected ? end.x - EdgeStroke.arrowLength : end.x, y: end.y))],
        tip: isDirected ? (from: start, to: end) : nil, style: style, status: .asserted, theme: theme)
    case .marks(let marks):
      return marks.map { $0.translated(x: frame.x, y: frame.y) }
    }
  }
}
