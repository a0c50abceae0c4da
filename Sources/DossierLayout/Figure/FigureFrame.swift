import DossierCore

/// What stands around the drawing in every figure: title and caption above, legend and numbered sources below; and the
/// pages of notes behind it.
struct FigureFrame: Sendable {
  /// Where the drawing goes, in points of a slide; it must stay inside, or below the upper edge if it makes the page longer.
  let body: Rectangle

  private let theme: Theme
  private let view: GraphView
  private let words: Vocabulary
  private let numbers: SourceNumbers
  private let disputes: [Dispute]
  private let header: FigureHeader
  private let legend: Legend
  private let sources: SourceList
  private let footer: FigureFooter

  private static let gap = 10.0
  static let bottomMargin = 18.0
  /// No drawing gets less height than this.
  private static let leastBody = 200.0

  /// Sets everything but the drawing, whose place is then ``body``.
  init(view: GraphView, legend items: [LegendItem], numbers: SourceNumbers, theme: Theme) {
    self.view = view
    self.theme = theme
    self.numbers = numbers
    let words = view.graph.words
    self.words = words
    disputes = Dispute.all(in: view)
    let width = theme.pageWidth - 2 * theme.margin
    header = FigureHeader(title: view.title, caption: view.spec?.caption, theme: theme)
    legend = Legend(items, width: width, theme: theme)
    let top = header.bottom + Self.gap
    let (legendHeight, isLettered) = (legend.height, numbers.usesLetters)
    func footer(_ sources: SourceList) -> FigureFooter {
      FigureFooter(view, words, theme, left: isLettered && !sources.hasQuotes ? words[.lettersAreQuotes] : nil)
    }
    func room(_ sources: SourceList) -> Double {
      let below = legendHeight + sources.height + footer(sources).height + 2 * Self.gap + Self.bottomMargin
      return theme.pageHeight - top - below
    }
    var sources = SourceList(numbers, graph: view.graph, words: words, theme: theme)
    let notes = view.spec?.notes ?? .auto
    if notes == .auto || notes == .foot,
      let full = SourceList(
        withQuotes: numbers, disputes: disputes, graph: view.graph, words: words, theme: theme),
      notes == .foot || Self.isComfortable(room(full), width, view, theme)
    {
      sources = full
    }
    self.sources = sources
    self.footer = footer(sources)
    body = Rectangle(x: theme.margin, y: top, width: width, height: max(Self.leastBody, room(sources)))
  }

  /// The finished figure: its page, which grows if the drawing reaches below ``body``, and the notes behind it.
  ///
  /// Everything before this is in points of a slide; here it gets the size of the true page.
  ///
  /// - Parameters:
  ///   - jobs: with two, the notes are set while the drawing is made.
  ///   - drawing: makes the drawing, what it shows in words, and where things stand in it.
  func figure(
    bottom: Double, jobs: Int, _ drawing: @Sendable () -> (marks: [Mark], summary: String, placement: FigurePlacement)
  ) -> Figure {
    let isListed =
      (sources.hasQuotes && (numbers.listsAll || view.spec?.notes == .foot))
      || (view.spec?.notes == ViewSpec.Notes.none && sources.isComplete)
    let (page, notes) = sideBySide(
      jobs: jobs,
      { () -> (scene: Scene, placement: FigurePlacement) in
        let drawn = drawing()
        return (scene(drawn.marks, bottom: bottom, summary: drawn.summary), drawn.placement)
      },
      { isListed ? [] : NotesPages.pages(view, numbers, disputes, words, theme) })
    return Figure(scene: page.scene, continuation: notes, placement: page.placement)
  }

  /// The finished figure of a drawing that is made already.
  func figure(
    _ drawing: [Mark], bottom: Double, summary: String, placement: FigurePlacement = FigurePlacement()
  ) -> Figure {
    figure(bottom: bottom, jobs: 1) { (drawing, summary, placement) }
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
    marks += footer.marks.map { $0.translated(x: 0, y: footerTop) }
    let height = max(theme.pageHeight, footerTop + footer.height + Self.bottomMargin)
    return Scene(marks, height: height, title: view.title, summary: summary, view.graph.language, theme)
  }

  /// Whether a drawing of a view is at ease in a body of some height.
  private static func isComfortable(_ height: Double, _ width: Double, _ view: GraphView, _ theme: Theme) -> Bool {
    let things = Double(view.nodes.count + view.edges.count)
    let wanted = things * (view.spec?.layout == .timeline ? 26_000 : 17_000)
    return height >= max(380, 0.45 * theme.pageHeight) && height * width >= max(300_000, wanted)
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
