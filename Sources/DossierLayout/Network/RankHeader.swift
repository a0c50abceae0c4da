import DossierCore
import LayoutProtocol

/// The periods over the columns, or beside the rows, of a network whose ranks stand for time.
struct RankHeader {
  struct Entry {
    let text: String
    /// From the border to the rank before to that to the next, along the time.
    let start: Double
    let end: Double
  }

  let entries: [Entry]
  let isSideways: Bool

  /// The height of the row of periods, or the width of the column, in points.
  private var depth: Double { isSideways ? 30 : 108 }

  /// Ranks without a node have no entry.
  init(_ ranks: TimeRanks, _ nodes: [LayoutBox], _ direction: LayoutRequest.RankDirection) {
    isSideways = direction == .leftToRight
    let isSideways = isSideways
    let spans = ranks.labels.indices.compactMap { rank -> (rank: Int, start: Double, end: Double)? in
      let boxes = zip(nodes, ranks.ranks).filter { $0.1 == rank }.map(\.0)
      guard let start = boxes.map({ isSideways ? $0.x : $0.y }).min(),
        let end = boxes.map({ isSideways ? $0.maxX : $0.maxY }).max()
      else { return nil }
      return (rank, start, end)
    }
    entries = spans.enumerated().map { position, span in
      let before = position > 0 ? (spans[position - 1].end + span.start) / 2 : span.start - 14
      let after = position + 1 < spans.count ? (span.end + spans[position + 1].start) / 2 : span.end + 14
      return Entry(text: ranks.labels[span.rank], start: before, end: after)
    }
  }

  /// A drawing's bounds with the header.
  func bounds(around drawing: Rectangle) -> Rectangle {
    var whole = drawing
    guard let first = entries.first, let last = entries.last else { return whole }
    if isSideways {
      whole = whole.union(Rectangle(x: first.start, y: drawing.y, width: last.end - first.start, height: 1))
      whole.y -= depth
      whole.height += depth
    } else {
      whole = whole.union(Rectangle(x: drawing.x, y: first.start, width: 1, height: last.end - first.start))
      whole.x -= depth
      whole.width += depth
    }
    return whole
  }

  /// The periods, a rule under them, and thin lines between the ranks, in a drawing whose bounds hold the header.
  func marks(in bounds: Rectangle, theme: Theme) -> [Mark] {
    let thin = Paint(stroke: theme.rule, strokeWidth: 0.6, dash: [2, 4])
    var marks: [Mark] = []
    func line(_ from: Point, _ to: Point, _ paint: Paint) {
      marks.append(.path(PathMark([.move(from), .line(to)], paint: paint)))
    }
    for (position, entry) in entries.enumerated() {
      let middle = (entry.start + entry.end) / 2
      if isSideways {
        let text = TextBlock(
          entry.text, size: theme.smallSize + 0.5, isBold: true, maxWidth: max(40, entry.end - entry.start - 4),
          maxLines: 2)
        marks += text.marks(
          x: middle, y: bounds.y + depth - 6 - text.height, anchor: .middle, color: theme.mutedInk)
        if position > 0 {
          line(Point(x: entry.start, y: bounds.y + depth), Point(x: entry.start, y: bounds.maxY), thin)
        }
      } else {
        let text = TextBlock(
          entry.text, size: theme.smallSize + 0.5, isBold: true, maxWidth: depth - 12, maxLines: 2)
        marks += text.marks(x: bounds.x + depth - 10, y: middle - text.height / 2, anchor: .end, color: theme.mutedInk)
        if position > 0 {
          line(Point(x: bounds.x + depth, y: entry.start), Point(x: bounds.maxX, y: entry.start), thin)
        }
      }
    }
    let solid = Paint(stroke: theme.rule, strokeWidth: 0.9)
    if isSideways {
      line(Point(x: bounds.x, y: bounds.y + depth), Point(x: bounds.maxX, y: bounds.y + depth), solid)
    } else {
      line(Point(x: bounds.x + depth, y: bounds.y), Point(x: bounds.x + depth, y: bounds.maxY), solid)
    }
    return marks
  }
}
