import DossierCore

/// The numbered list of sources at the foot of a figure.
struct SourceList: Sendable {
  /// The marks, with the list's upper left corner at the origin.
  let marks: [Mark]
  /// Its height in points; 0 if nothing is cited.
  let height: Double

  private static let columnGap = 28.0

  /// Sets the entries in two columns, filled one after the other.
  init(_ numbers: SourceNumbers, graph: KnowledgeGraph, width: Double, theme: Theme) {
    guard !numbers.sources.isEmpty else {
      marks = []
      height = 0
      return
    }
    let columnWidth = (width - Self.columnGap) / 2
    let indent = FontMetrics.width(of: "\(numbers.sources.count)", size: theme.sourceSize, weight: .bold) + 7
    let entries = numbers.sources.map { source in
      TextBlock(
        Self.text(source, numbers, graph), size: theme.sourceSize, maxWidth: columnWidth - indent, maxLines: 3)
    }
    let total = entries.reduce(0) { $0 + $1.height }
    var column = 0
    var y = 6.0
    var bottom = 6.0
    var items: [Mark] = []
    for (index, entry) in entries.enumerated() {
      if column == 0, index > 0, y - 6 + entry.height / 2 > total / 2 {
        column = 1
        y = 6
      }
      let x = Double(column) * (columnWidth + Self.columnGap)
      items.append(Self.item(numbers.sources[index], index + 1, entry, x: x, y: y, indent: indent, theme))
      y += entry.height
      bottom = max(bottom, y)
    }
    let rule = Mark.path(
      PathMark(
        [.move(Point(x: 0, y: 0)), .line(Point(x: width, y: 0))], paint: Paint(stroke: theme.rule, strokeWidth: 0.75)))
    marks = [
      .group(
        MarkGroup(classes: ["sources"], origin: .furniture, role: .list, title: "Sources", marks: [rule] + items))
    ]
    height = bottom
  }

  private static func item(
    _ source: Source, _ number: Int, _ entry: TextBlock, x: Double, y: Double, indent: Double, _ theme: Theme
  ) -> Mark {
    let label = TextBlock("\(number)", size: theme.sourceSize, isBold: true, maxWidth: 60)
    let text = entry.lines.map { line in line.runs.map(\.text).joined() }.joined(separator: " ")
    return .group(
      MarkGroup(
        id: SourceNumbers.elementID(source.id), classes: ["source"], origin: .furniture, role: .listItem,
        title: "\(number). \(text)", link: source.url,
        marks: label.marks(x: x, y: y, anchor: .start, color: theme.ink)
          + entry.marks(x: x + indent, y: y, anchor: .start, color: theme.mutedInk)))
  }

  /// Outlet, title, date, and whose words it retells.
  private static func text(_ source: Source, _ numbers: SourceNumbers, _ graph: KnowledgeGraph) -> String {
    var parts: [String] = []
    if let publisher = source.publisher { parts.append(TextDirection.isolated(publisher)) }
    parts.append(TextDirection.isolated("“\(source.title)”"))
    if let date = source.displayDate ?? source.date { parts.append(date) }
    var text = parts.joined(separator: ", ")
    if let origin = source.origin {
      if let number = numbers.number(of: origin) {
        text += " (retells \(number))"
      } else if let original = graph.source(origin) {
        text += " (retells \(TextDirection.isolated(original.publisher ?? original.title)))"
      }
    }
    return text
  }
}
