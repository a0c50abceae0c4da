import DossierCore

/// The pages behind a figure: every source with its quotes, and what sources disagree on.
enum NotesPages {
  private static let columnGap = 32.0
  private static let columnWidth = 350.0
  /// Sizes of type against the usual one: the largest is taken at which everything has room on one page.
  private static let sizes = [1.4, 1.25, 1.12, 1]
  /// Beyond so many letters, one page will not do at any size.
  private static let mostLetters = 12_000

  /// The pages, in the format and theme of the figure; none if nothing is cited.
  static func pages(
    _ view: GraphView, _ numbers: SourceNumbers, _ disputes: [Dispute], _ words: Vocabulary, _ theme: Theme
  ) -> [Scene] {
    guard !numbers.sources.isEmpty else { return [] }
    let title = words.notes(on: view.title)
    let header = FigureHeader(title: title, caption: nil, theme: theme)
    let footer = FigureFooter(view, words, theme)
    let top = header.bottom + 16
    let room = max(120, theme.pageHeight - top - footer.height - 26)
    let letters = numbers.quotes.joined().reduce(0) { $0 + $1.text.utf8.count }
    let sizes = letters > mostLetters ? sizes.suffix(1) : sizes[...]
    var setting = Setting(sizes.first ?? 1, view, numbers, disputes, words, theme, room: room)
    for size in sizes.dropFirst() where setting.flow.columns > setting.columns {
      setting = Setting(size, view, numbers, disputes, words, theme, room: room)
    }
    let count = max(1, (setting.flow.columns + setting.columns - 1) / setting.columns)
    return (0..<count).map { page in
      let range = page * setting.columns..<(page + 1) * setting.columns
      let marks = setting.flow.marks(
        setting.blocks, columns: range, width: setting.width, gap: columnGap, theme: theme)
      let list = MarkGroup(
        classes: ["notes"], origin: .furniture, role: .list, title: title,
        marks: marks.map { $0.translated(x: theme.margin, y: top) })
      let footer = FigureFooter(
        view, words, theme, left: count == 1 ? nil : "\(words[.notes]) \(page + 1)/\(count)")
      let footerTop = theme.pageHeight - FigureFrame.bottomMargin - footer.height
      return Scene(
        header.marks + [.group(list)] + footer.marks.map { $0.translated(x: 0, y: footerTop) },
        height: theme.pageHeight, title: title, summary: summary(numbers, words), view.graph.language, theme)
    }
  }

  /// The notes in columns at one size of type.
  private struct Setting {
    let blocks: [NoteBlock]
    let flow: NoteFlow
    let columns: Int
    let width: Double

    init(
      _ size: Double, _ view: GraphView, _ numbers: SourceNumbers, _ disputes: [Dispute], _ words: Vocabulary,
      _ theme: Theme, room: Double
    ) {
      let all = theme.pageWidth - 2 * theme.margin
      columns = max(1, Int((all + columnGap) / (columnWidth * size + columnGap)))
      width = (all - Double(columns - 1) * columnGap) / Double(columns)
      let contents = NoteContents(
        numbers: numbers, graph: view.graph, words: words, theme: theme, size: theme.sourceSize * size, width: width)
      let detail: NoteContents.Detail = numbers.hasLetters ? .quotes(withAddress: true) : .full
      blocks = contents.sources(numbers.sources.indices, detail) + contents.disputes(disputes)
      flow = NoteFlow(blocks, columnHeight: room)
    }
  }

  private static func summary(_ numbers: SourceNumbers, _ words: Vocabulary) -> String {
    "\(words[.sources])\(words.colon)\(numbers.sources.count). "
      + "\(words[.quotes])\(words.colon)\(numbers.quotes.joined().count)."
  }
}
