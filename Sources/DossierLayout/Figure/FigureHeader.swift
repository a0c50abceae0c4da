import DossierCore

/// A figure's title and caption. Neither is ever cut: long ones are set smaller, and in as many lines as they need.
struct FigureHeader: Sendable {
  /// The marks, on the page.
  let marks: [Mark]
  /// The lower edge in points from the top of the page.
  let bottom: Double

  private static let top = 24.0

  /// Sets a title and what stands under it.
  init(title: String, caption: String?, theme: Theme) {
    let width = theme.pageWidth - 2 * theme.margin
    let top = theme.page.isPaper ? theme.margin - 6 : Self.top
    let title = Self.block(title, sizes: [1, 0.84, 0.7].map { $0 * theme.titleSize }, lines: 2, isBold: true, width)
    var marks = title.marks(x: theme.margin, y: top, anchor: .start, color: theme.ink)
    var bottom = top + title.height
    if let caption, !caption.allSatisfy(\.isWhitespace) {
      let block = Self.block(
        caption, sizes: [1, 0.9, 0.8].map { $0 * theme.captionSize }, lines: 3, isBold: false, width)
      marks += block.marks(x: theme.margin, y: bottom + 2, anchor: .start, color: theme.mutedInk)
      bottom += 2 + block.height
    }
    self.marks = [.group(MarkGroup(classes: ["header"], origin: .furniture, role: .presentation, marks: marks))]
    self.bottom = bottom
  }

  /// A text at the largest of some sizes at which it has no more than so many lines, or at the smallest.
  private static func block(
    _ text: String, sizes: [Double], lines: Int, isBold: Bool, _ width: Double
  ) -> TextBlock {
    func set(_ size: Double) -> TextBlock {
      TextBlock(text, size: size, isBold: isBold, maxWidth: width, maxLines: .max)
    }
    let last = sizes.last ?? 12
    return sizes.dropLast().lazy.map(set).first { $0.lines.count <= lines } ?? set(last)
  }
}
