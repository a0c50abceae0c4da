import DossierCore

/// What stands around the drawing in every figure: title and caption above, legend and numbered sources below.
struct FigureFrame: Sendable {
  /// Where the drawing goes, in points of a slide; it must stay inside, or below the upper edge if it makes the page longer.
  let body: Rectangle

  private let theme: Theme
  private let view: GraphView
  private let words: FigureWords
  private let header: FigureHeader
  private let legend: Legend
  private let sources: SourceList
  private let footer: [Mark]
  private let footerHeight: Double

  private static let gap = 10.0
  private static let bottomMargin = 18.0

  /// Sets everything but the drawing, whose place is then ``body``.
  init(view: GraphView, legend items: [LegendItem], numbers: SourceNumbers, theme: Theme) {
    self.view = view
    self.theme = theme
    words = FigureWords(view.graph.language)
    let width = theme.pageWidth - 2 * theme.margin
    header = FigureHeader(title: view.title, caption: view.spec?.caption, theme: theme)
    let top = header.bottom + Self.gap
    legend = Legend(items, width: width, theme: theme)
    sources = SourceList(numbers, graph: view.graph, width: width, theme: theme)
    footer = Self.footer(view, words, theme)
    footerHeight = footer.isEmpty ? 0 : 16
    let below = legend.height + sources.height + footerHeight + 2 * Self.gap + Self.bottomMargin
    let bodyHeight = max(200, theme.pageHeight - top - below)
    body = Rectangle(x: theme.margin, y: top, width: width, height: bodyHeight)
  }

  /// The finished figure; the page grows if the drawing reaches below ``body``.
  ///
  /// Everything before this is in points of a slide; here it gets the size of the true page.
  func figure(
    _ drawing: [Mark], bottom: Double, summary: String, placement: FigurePlacement = FigurePlacement()
  ) -> Figure {
    Figure(scene: scene(drawing, bottom: bottom, summary: summary), placement: placement)
  }

  private func scene(_ drawing: [Mark], bottom: Double, summary: String) -> Scene {
    let legendTop = max(bottom, body.maxY) + Self.gap
    var marks = header.marks + drawing
    if legend.height > 0 {
      marks.append(
        .group(
          MarkGroup(
            classes: ["legend"], origin: .furniture, role: .list, title: words[.legend],
            marks: legend.marks.map { $0.translated(x: theme.margin, y: legendTop) })))
    }
    let sourcesTop = legendTop + legend.height + Self.gap
    marks += sources.marks.map { $0.translated(x: theme.margin, y: sourcesTop) }
    let footerTop = sourcesTop + sources.height
    marks += footer.map { $0.translated(x: 0, y: footerTop) }
    let height = max(theme.pageHeight, footerTop + footerHeight + Self.bottomMargin)
    return Scene(marks, height: height, title: view.title, summary: summary, view.graph.language, theme)
  }

  /// The dossier's title and the state of knowledge, right-aligned under the sources.
  private static func footer(_ view: GraphView, _ words: FigureWords, _ theme: Theme) -> [Mark] {
    var parts: [String] = []
    if view.graph.title != view.title { parts.append(view.graph.title) }
    if let asOf = view.graph.asOf { parts.append(words.asOf(asOf)) }
    guard !parts.isEmpty else { return [] }
    let block = TextBlock(
      parts.joined(separator: " · "), size: theme.sourceSize, maxWidth: theme.pageWidth - 2 * theme.margin, maxLines: 1)
    let marks = block.marks(
      x: theme.pageWidth - theme.margin, y: 2, anchor: .end, color: theme.mutedInk)
    return [.group(MarkGroup(classes: ["footer"], origin: .furniture, role: .presentation, marks: marks))]
  }
}

extension Scene {
  /// A page laid out in points of a slide, at its true size.
  init(_ marks: [Mark], height: Double, title: String, summary: String, _ language: String, _ theme: Theme) {
    let scale = theme.page.typeScale
    self.init(
      width: theme.page.pointWidth, height: max(theme.page.pointHeight, height * scale), title: title,
      summary: summary, language: language, background: theme.background, fontFamilies: theme.fontFamilies,
      marks: scale == 1 ? marks : marks.map { $0.transformed(scale: scale, x: 0, y: 0) }, unit: theme.page.unit)
  }
}
