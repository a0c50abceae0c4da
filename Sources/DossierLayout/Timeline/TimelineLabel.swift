import DossierCore

/// How large things are drawn, in points; the first measure with which everything fits the page is taken.
struct TimelineMeasure: Hashable, Sendable {
  /// Labels are broken at this width.
  let labelWidth: Double
  /// The size of titles.
  let titleSize: Double
  /// The size of dates.
  let dateSize: Double
  /// Whether a title of one line stands behind its date instead of below it.
  let isInline: Bool
  /// Between what stands side by side.
  let gapX: Double
  /// Between what stands one above the other.
  let gapY: Double
  /// Above and below the events of a lane.
  let lanePadding: Double
  /// Whether the label of a group tells its time.
  var namesTimeOfGroups = false

  /// No text on paper is smaller: 8 pt.
  private static let leastOnPaper = 10.66

  /// The measures that a page can have, from generous to tight: what can be read on a screen may be too small on paper.
  static func indices(_ theme: Theme) -> [Int] {
    indices(theme, among: 0..<all.count - oneLine.count)
  }

  /// The measures for lanes that are one event high: labels of one line, closely set.
  static func lowIndices(_ theme: Theme) -> [Int] {
    indices(theme, among: all.count - oneLine.count..<all.count)
  }

  private static func indices(_ theme: Theme, among range: Range<Int>) -> [Int] {
    range.filter { !theme.page.isPaper || min(all[$0].titleSize, all[$0].dateSize) >= leastOnPaper }
  }

  /// From generous to tight.
  static let all =
    [
      TimelineMeasure(
        labelWidth: 330, titleSize: 20, dateSize: 17, isInline: false, gapX: 30, gapY: 30, lanePadding: 32),
      TimelineMeasure(
        labelWidth: 260, titleSize: 16, dateSize: 14, isInline: false, gapX: 24, gapY: 20, lanePadding: 20),
      TimelineMeasure(
        labelWidth: 220, titleSize: 14.5, dateSize: 12.5, isInline: false, gapX: 20, gapY: 16, lanePadding: 16),
      TimelineMeasure(
        labelWidth: 190, titleSize: 13, dateSize: 11.5, isInline: false, gapX: 16, gapY: 12, lanePadding: 12),
      TimelineMeasure(
        labelWidth: 170, titleSize: 13, dateSize: 11.5, isInline: false, gapX: 14, gapY: 10, lanePadding: 10),
      TimelineMeasure(
        labelWidth: 155, titleSize: 13, dateSize: 11.5, isInline: false, gapX: 12, gapY: 8, lanePadding: 8),
      TimelineMeasure(
        labelWidth: 150, titleSize: 12.5, dateSize: 11.5, isInline: false, gapX: 11, gapY: 6, lanePadding: 7),
      TimelineMeasure(
        labelWidth: 170, titleSize: 13, dateSize: 11.5, isInline: true, gapX: 12, gapY: 8, lanePadding: 9),
      TimelineMeasure(
        labelWidth: 150, titleSize: 12.5, dateSize: 11.5, isInline: true, gapX: 12, gapY: 6, lanePadding: 8),
      TimelineMeasure(
        labelWidth: 140, titleSize: 12, dateSize: 11.5, isInline: false, gapX: 10, gapY: 5, lanePadding: 6),
      TimelineMeasure(
        labelWidth: 130, titleSize: 12, dateSize: 11.5, isInline: true, gapX: 10, gapY: 5, lanePadding: 6),
      TimelineMeasure(
        labelWidth: 118, titleSize: 11.5, dateSize: 11.5, isInline: false, gapX: 9, gapY: 4, lanePadding: 5),
      TimelineMeasure(
        labelWidth: 170, titleSize: 11, dateSize: 10.5, isInline: false, gapX: 9, gapY: 4, lanePadding: 5),
      TimelineMeasure(
        labelWidth: 104, titleSize: 10.5, dateSize: 10.5, isInline: false, gapX: 8, gapY: 3, lanePadding: 4),
      TimelineMeasure(
        labelWidth: 160, titleSize: 10, dateSize: 10, isInline: false, gapX: 8, gapY: 3, lanePadding: 4),
      TimelineMeasure(
        labelWidth: 94, titleSize: 9.5, dateSize: 9.5, isInline: false, gapX: 7, gapY: 2.5, lanePadding: 4),
      TimelineMeasure(labelWidth: 84, titleSize: 9, dateSize: 9, isInline: false, gapX: 6, gapY: 2, lanePadding: 4),
    ] + oneLine

  private static let oneLine = [
    TimelineMeasure(labelWidth: 240, titleSize: 12, dateSize: 11.5, isInline: true, gapX: 10, gapY: 3, lanePadding: 3),
    TimelineMeasure(labelWidth: 240, titleSize: 11, dateSize: 10.7, isInline: true, gapX: 9, gapY: 2.5, lanePadding: 3),
    TimelineMeasure(labelWidth: 240, titleSize: 10, dateSize: 10, isInline: true, gapX: 8, gapY: 2, lanePadding: 2),
  ]
}

/// The text of an event: its dates, its title with the numbers of its sources, and the sign of disagreement.
struct TimelineLabel: Sendable {
  /// Each version of the date; level with its bar if the label stands beside it.
  let dates: [TextBlock]
  /// The title.
  let title: TextBlock
  /// Whether sources disagree.
  let isDisputed: Bool

  /// Whether the title stands behind the date.
  private let isInline: Bool

  private static let inlineGap = 6.0
  private static let badgeGap = 4.0
  /// Titles of more lines than this are broken wider.
  private static let comfortableLines = 4
  /// No title is broken wider than this, in points.
  private static let mostWidth = 400.0
  /// Dates are not broken below this width, in points.
  private static let dateWidth = 205.0

  /// Sets the text at the measure's width, wider if the title is long, but no wider than a limit.
  init(
    _ event: TimelineEvent, _ numbers: SourceNumbers, measure: TimelineMeasure, theme: Theme, limit: Double? = nil
  ) {
    let notes = numbers.runs(for: event.citations)
    // Of a group along an axis only the number is written.
    let isNumber = !event.members.isEmpty && !measure.namesTimeOfGroups
    let text = isNumber ? "+\(event.nodes.count)" : event.title
    func title(_ width: Double) -> TextBlock {
      TextBlock(text, notes: notes, size: measure.titleSize, maxWidth: width, maxLines: 200)
    }
    let limit = limit ?? .infinity
    var width = min(measure.labelWidth, limit)
    var block = title(width)
    let widest = min(width * 2, Self.mostWidth, limit)
    while block.lines.count > Self.comfortableLines, width < widest {
      width = min(width * 1.2, widest)
      block = title(width)
    }
    self.title = block
    let texts = isNumber ? [] : event.dateTexts
    dates = texts.map { text in
      TextBlock(
        text, size: measure.dateSize, isBold: true, maxWidth: min(max(width, Self.dateWidth), limit), maxLines: 20)
    }
    isDisputed = event.isDisputed
    isInline =
      (measure.isInline || !event.members.isEmpty) && limit == .infinity && block.lines.count == 1 && dates.count == 1
      && dates.allSatisfy { $0.lines.count == 1 }
  }

  /// The height of the first line, on whose middle a mark beside the label stands.
  var firstLineHeight: Double { isInline ? height : (dates.first ?? title).lineHeight }

  /// All of it, in points.
  var height: Double { isInline ? max(datesHeight, title.height) : datesHeight + title.height }

  /// All of it, in points.
  var width: Double {
    if isInline {
      let badge = isDisputed ? Self.badgeGap + 2 * DisputeBadge.radius : 0
      return datesWidth + Self.inlineGap + title.width + badge
    }
    return max(title.width, datesWidth, isDisputed ? badgeX + DisputeBadge.radius : 0)
  }

  private var datesWidth: Double { dates.map(\.width).max() ?? 0 }
  private var datesHeight: Double { dates.reduce(0) { $0 + $1.height } }

  /// The badge stands behind the first line.
  private var badgeX: Double {
    if isInline { return width - DisputeBadge.radius }
    return ((dates.first ?? title).lines.first?.width ?? 0) + Self.badgeGap + DisputeBadge.radius
  }

  /// The text in a frame of its size; aligned right if it stands left of its mark.
  func marks(in frame: Rectangle, alignedRight: Bool, hue: Hue, halo: Color, theme: Theme) -> [Mark] {
    if isInline { return inlineMarks(in: frame, hue: hue, halo: halo, theme: theme) }
    let x = alignedRight ? frame.maxX : frame.x
    let anchor: TextMark.Anchor = alignedRight ? .end : .start
    var marks: [Mark] = []
    var y = frame.y
    for date in dates {
      marks += date.marks(x: x, y: y, anchor: anchor, color: theme.swatch(hue).text, halo: halo)
      y += date.height
    }
    marks += title.marks(x: x, y: y, anchor: anchor, color: theme.ink, halo: halo)
    if isDisputed {
      let center = Point(x: alignedRight ? x - badgeX : x + badgeX, y: frame.y + firstLineHeight / 2)
      marks += DisputeBadge.marks(at: center, theme: theme)
    }
    return marks
  }

  private func inlineMarks(in frame: Rectangle, hue: Hue, halo: Color, theme: Theme) -> [Mark] {
    // Both on one base line, though of different sizes.
    let lower = (height - title.height) / 2
    let raised = (title.size - (dates.first?.size ?? title.size)) * 0.35 + (height - datesHeight) / 2
    var marks = dates.flatMap {
      $0.marks(x: frame.x, y: frame.y + raised, anchor: .start, color: theme.swatch(hue).text, halo: halo)
    }
    marks += title.marks(
      x: frame.x + datesWidth + Self.inlineGap, y: frame.y + lower, anchor: .start, color: theme.ink, halo: halo)
    if isDisputed {
      marks += DisputeBadge.marks(at: Point(x: frame.x + badgeX, y: frame.y + height / 2), theme: theme)
    }
    return marks
  }
}
