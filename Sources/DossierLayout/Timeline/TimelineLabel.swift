import DossierCore

/// How large things are drawn, in points; the first measure with which everything fits the page is taken.
struct TimelineMeasure: Hashable, Sendable {
  /// Labels are broken at this width.
  let labelWidth: Double
  /// Between what stands side by side.
  let gapX: Double
  /// Between what stands one above the other.
  let gapY: Double
  /// Above and below the events of a lane.
  let lanePadding: Double

  /// From generous to tight.
  static let all = [
    TimelineMeasure(labelWidth: 190, gapX: 16, gapY: 12, lanePadding: 12),
    TimelineMeasure(labelWidth: 170, gapX: 14, gapY: 10, lanePadding: 10),
    TimelineMeasure(labelWidth: 155, gapX: 12, gapY: 8, lanePadding: 8),
    TimelineMeasure(labelWidth: 140, gapX: 10, gapY: 6, lanePadding: 7),
    TimelineMeasure(labelWidth: 125, gapX: 9, gapY: 5, lanePadding: 6),
    TimelineMeasure(labelWidth: 112, gapX: 8, gapY: 4, lanePadding: 5),
  ]
}

/// The text of an event: its date, its title with the numbers of its sources, and the sign of disagreement.
struct TimelineLabel: Sendable {
  let date: TextBlock?
  let title: TextBlock
  let isDisputed: Bool

  private static let badgeGap = 4.0
  /// Titles of more lines than this are broken wider.
  private static let comfortableLines = 4

  /// Sets the text at the measure's width, wider if the title is long.
  init(_ event: TimelineEvent, _ graph: KnowledgeGraph, _ numbers: SourceNumbers, width: Double, theme: Theme) {
    let node = graph.nodes[event.node]
    let notes = numbers.runs(for: graph.citations(of: node))
    func title(_ width: Double) -> TextBlock {
      TextBlock(node.shortName, notes: notes, size: theme.labelSize, maxWidth: width, maxLines: 200)
    }
    var width = width
    var block = title(width)
    let widest = width * 2
    while block.lines.count > Self.comfortableLines, width < widest {
      width *= 1.2
      block = title(width)
    }
    self.title = block
    date = event.dateText.map {
      TextBlock($0, size: theme.smallSize, isBold: true, maxWidth: max(width - 20, 60), maxLines: 20)
    }
    isDisputed = node.isDisputed
  }

  /// The height of the first line, on whose middle a mark beside the label stands.
  var firstLineHeight: Double { (date ?? title).lineHeight }

  /// All of it, in points.
  var height: Double { (date?.height ?? 0) + title.height }

  /// All of it, in points.
  var width: Double {
    let first = (date ?? title).lines.first?.width ?? 0
    let badge = isDisputed ? first + Self.badgeGap + 2 * DisputeBadge.radius : 0
    return max(title.width, date?.width ?? 0, badge)
  }

  /// The text in a frame of its size; aligned right if it stands left of its mark.
  func marks(in frame: Rectangle, alignedRight: Bool, hue: Hue, halo: Color, theme: Theme) -> [Mark] {
    let x = alignedRight ? frame.maxX : frame.x
    let anchor: TextMark.Anchor = alignedRight ? .end : .start
    var marks: [Mark] = []
    if let date {
      marks += date.marks(x: x, y: frame.y, anchor: anchor, color: theme.swatch(hue).text, halo: halo)
    }
    marks += title.marks(x: x, y: frame.y + (date?.height ?? 0), anchor: anchor, color: theme.ink, halo: halo)
    if isDisputed {
      let first = (date ?? title).lines.first?.width ?? 0
      let offset = first + Self.badgeGap + DisputeBadge.radius
      let center = Point(x: alignedRight ? x - offset : x + offset, y: frame.y + firstLineHeight / 2)
      marks += DisputeBadge.marks(at: center, theme: theme)
    }
    return marks
  }
}
