import DossierCore

/// What stands around the drawing in every figure: title and caption above, legend and numbered sources below.
struct FigureFrame: Sendable {
  /// Where the drawing goes; it must stay inside, or below the upper edge if it makes the page longer.
  let body: Rectangle

  private let theme: Theme
  private let view: GraphView
  private let header: [Mark]
  private let legend: Legend
  private let sources: SourceList
  private let footer: [Mark]
  private let footerHeight: Double

  private static let gap = 10.0

  /// Sets everything but the drawing, whose place is then ``body``.
  init(view: GraphView, legend items: [LegendItem], numbers: SourceNumbers, theme: Theme) {
    self.view = view
    self.theme = theme
    let width = theme.pageWidth - 2 * theme.margin
    let title = TextBlock(view.title, size: theme.titleSize, isBold: true, maxWidth: width, maxLines: 2)
    var header = title.marks(x: theme.margin, y: 24, anchor: .start, color: theme.ink)
    var top = 24 + title.height
    if let caption = view.spec?.caption {
      let block = TextBlock(caption, size: theme.captionSize, maxWidth: width, maxLines: 2)
      header += block.marks(x: theme.margin, y: top + 2, anchor: .start, color: theme.mutedInk)
      top += 2 + block.height
    }
    top += Self.gap
    self.header = header
    legend = Legend(items, width: width, theme: theme)
    sources = SourceList(numbers, graph: view.graph, width: width, theme: theme)
    footer = Self.footer(view, theme)
    footerHeight = footer.isEmpty ? 0 : 16
    let below = legend.height + sources.height + footerHeight + 2 * Self.gap + 18
    let bodyHeight = max(200, theme.pageHeight - top - below)
    body = Rectangle(x: theme.margin, y: top, width: width, height: bodyHeight)
  }

  /// The finished figure; the page grows if the drawing reaches below ``body``.
  func scene(_ drawing: [Mark], bottom: Double, summary: String) -> Scene {
    let legendTop = max(bottom, body.maxY) + Self.gap
    var marks: [Mark] = [
      .group(MarkGroup(classes: ["header"], origin: .furniture, role: .presentation, marks: header))
    ]
    marks += drawing
    if legend.height > 0 {
      marks.append(
        .group(
          MarkGroup(
            classes: ["legend"], origin: .furniture, role: .list, title: "Legend",
            marks: legend.marks.map { $0.translated(x: theme.margin, y: legendTop) })))
    }
    let sourcesTop = legendTop + legend.height + Self.gap
    marks += sources.marks.map { $0.translated(x: theme.margin, y: sourcesTop) }
    let footerTop = sourcesTop + sources.height
    marks += footer.map { $0.translated(x: 0, y: footerTop) }
    return Scene(
      width: theme.pageWidth, height: max(theme.pageHeight, footerTop + footerHeight + 18), title: view.title,
      summary: summary, language: view.graph.language, background: theme.background,
      fontFamilies: theme.fontFamilies, marks: marks)
  }

  /// The dossier's title and the state of knowledge, right-aligned under the sources.
  private static func footer(_ view: GraphView, _ theme: Theme) -> [Mark] {
    var parts: [String] = []
    if view.graph.title != view.title { parts.append(view.graph.title) }
    if let asOf = view.graph.asOf { parts.append("As of \(asOf)") }
    guard !parts.isEmpty else { return [] }
    let block = TextBlock(
      parts.joined(separator: " · "), size: theme.sourceSize, maxWidth: theme.pageWidth - 2 * theme.margin, maxLines: 1)
    let marks = block.marks(
      x: theme.pageWidth - theme.margin, y: 2, anchor: .end, color: theme.mutedInk)
    return [.group(MarkGroup(classes: ["footer"], origin: .furniture, role: .presentation, marks: marks))]
  }
}
