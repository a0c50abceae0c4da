import DossierCore

/// The last line of a page: at the right the dossier's title and the state of knowledge, at the left whatever else.
struct FigureFooter: Sendable {
  /// The marks, with the footer's upper edge at 0.
  let marks: [Mark]
  /// Its height in points; 0 if there is nothing to say.
  let height: Double

  /// Sets the line; in several, if it is long.
  init(_ view: GraphView, _ words: Vocabulary, _ theme: Theme, left: String? = nil) {
    var parts: [String] = []
    if view.graph.title != view.title { parts.append(view.graph.title) }
    if let asOf = view.graph.asOf { parts.append(words.asOf(asOf)) }
    let width = theme.pageWidth - 2 * theme.margin
    func block(_ text: String, _ width: Double) -> TextBlock {
      TextBlock(text, size: theme.sourceSize, maxWidth: width, maxLines: .max)
    }
    let leftBlock = left.map { block($0, width * 0.4) }
    let gap = leftBlock.map { $0.width + 24 } ?? 0
    let right = parts.isEmpty ? nil : block(parts.joined(separator: " · "), width - gap)
    guard leftBlock != nil || right != nil else {
      marks = []
      height = 0
      return
    }
    var marks: [Mark] = []
    if let leftBlock { marks += leftBlock.marks(x: theme.margin, y: 2, anchor: .start, color: theme.mutedInk) }
    if let right {
      marks += right.marks(x: theme.pageWidth - theme.margin, y: 2, anchor: .end, color: theme.mutedInk)
    }
    self.marks = [.group(MarkGroup(classes: ["footer"], origin: .furniture, role: .presentation, marks: marks))]
    height = 2 + max(leftBlock?.height ?? 0, right?.height ?? 0)
  }
}
