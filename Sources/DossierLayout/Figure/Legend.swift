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

/// A legend set in rows of entries.
struct Legend: Sendable {
  /// The marks, with the legend's upper left corner at the origin.
  let marks: [Mark]
  /// Its height in points; 0 if it has no entry.
  let height: Double

  private static let gap = 7.0
  private static let columnGap = 20.0
  private static let rowHeight = 21.0

  /// Sets entries one after the other, in rows of at most `width` points.
  init(_ items: [LegendItem], width: Double, theme: Theme) {
    var marks: [Mark] = []
    var x = 0.0
    var row = 0.0
    for item in items {
      let text = TextBlock(item.label, size: theme.smallSize, maxWidth: width - LegendItem.sampleWidth - Self.gap)
      let itemWidth = LegendItem.sampleWidth + Self.gap + text.width
      if x > 0, x + itemWidth > width {
        x = 0
        row += 1
      }
      let y = row * Self.rowHeight
      let frame = Rectangle(
        x: x, y: y + (Self.rowHeight - LegendItem.sampleHeight) / 2, width: LegendItem.sampleWidth,
        height: LegendItem.sampleHeight)
      let label = text.marks(
        x: frame.maxX + Self.gap, y: y + (Self.rowHeight - text.height) / 2, anchor: .start, color: theme.ink)
      marks.append(
        .group(
          MarkGroup(
            classes: ["legend-item"], origin: .furniture, role: .listItem, title: item.label,
            marks: Self.sample(item.sample, frame, theme) + label)))
      x += itemWidth + Self.columnGap
    }
    self.marks = marks
    height = items.isEmpty ? 0 : (row + 1) * Self.rowHeight
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
