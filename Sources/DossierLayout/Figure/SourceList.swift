import DossierCore

/// The numbered list of sources at the foot of a figure, with the quotes where there is room for them.
struct SourceList: Sendable {
  /// The marks, with the list's upper left corner at the origin.
  let marks: [Mark]
  /// Its height in points; 0 if nothing is cited.
  let height: Double
  /// Whether every quote is printed in it.
  let hasQuotes: Bool
  /// Whether every source is printed in it in full.
  let isComplete: Bool

  private static let columnGap = 28.0
  private static let top = 6.0
  /// The shares of a page that a full list, a list with quotes and any list may take.
  private static let fullShare = 0.3
  private static let quotesShare = 0.6
  private static let mostShare = 0.38

  /// A list without anything in it.
  static let empty = SourceList(marks: [], height: 0, hasQuotes: true, isComplete: true)

  private init(marks: [Mark], height: Double, hasQuotes: Bool, isComplete: Bool) {
    self.marks = marks
    self.height = height
    self.hasQuotes = hasQuotes
    self.isComplete = isComplete
  }

  /// The list with outlet, title and date of every source; only outlet and date if there are too many; and if there are
  /// far too many, as many as have room, then where the others are to be found.
  init(_ numbers: SourceNumbers, graph: KnowledgeGraph, words: Vocabulary, theme: Theme) {
    let all = numbers.listed
    guard !all.isEmpty else {
      self = .empty
      return
    }
    let width = theme.pageWidth - 2 * theme.margin
    let columns = Self.columns(width, each: 520)
    let contents = Self.contents(numbers, graph, words, theme, columns: columns)
    // Beyond so many sources neither can have room: they need not be measured.
    let most = Int(theme.pageHeight / theme.sourceSize) * columns
    if all.count <= most {
      let full = Self.list(contents.sources(all, .full), columns, contents, words)
      if full.height <= Self.fullShare * theme.pageHeight {
        self = full
        return
      }
    }
    let narrow = Self.columns(width, each: 240)
    let short = Self.contents(numbers, graph, words, theme, columns: narrow)
    var shown = min(all.count, most * 4)
    while true {
      var blocks = short.sources(all.prefix(shown), .short)
      if shown < all.count { blocks.append(Self.rest(all.dropFirst(shown), short)) }
      let list = Self.list(blocks, narrow, short, words, isComplete: false)
      if list.height <= Self.mostShare * theme.pageHeight || shown == 0 {
        self = list
        return
      }
      let share = Self.mostShare * theme.pageHeight / list.height
      shown = max(0, min(shown - 1, Int(Double(shown) * share)))
    }
  }

  /// The list with every quote, and what sources disagree on.
  ///
  /// Nothing if it would take more of the page than it may.
  init?(
    withQuotes numbers: SourceNumbers, disputes: [Dispute], graph: KnowledgeGraph, words: Vocabulary, theme: Theme
  ) {
    let width = theme.pageWidth - 2 * theme.margin
    let columns = Self.columns(width, each: 400)
    // A page of nothing but quotes has room for so many letters; more need not be measured.
    let letters = numbers.listed.lazy.flatMap { numbers.quotes[$0] }.reduce(0) { $0 + $1.text.utf8.count }
    let most = Self.quotesShare * theme.pageHeight
    guard !numbers.listed.isEmpty, Double(letters) < most * width / (theme.sourceSize * theme.sourceSize * 0.4) else {
      return nil
    }
    let contents = Self.contents(numbers, graph, words, theme, columns: columns)
    let blocks =
      contents.sources(numbers.listed, .quotes(withAddress: false)) + contents.disputes(disputes)
    let list = Self.list(blocks, columns, contents, words, hasQuotes: true)
    guard list.height <= most else { return nil }
    self = list
  }

  private static func columns(_ width: Double, each: Double) -> Int {
    max(width < 500 ? 1 : 2, Int(width / each))
  }

  private static func contents(
    _ numbers: SourceNumbers, _ graph: KnowledgeGraph, _ words: Vocabulary, _ theme: Theme, columns: Int
  ) -> NoteContents {
    let width = theme.pageWidth - 2 * theme.margin
    return NoteContents(
      numbers: numbers, graph: graph, words: words, theme: theme, size: theme.sourceSize,
      width: (width - Double(columns - 1) * columnGap) / Double(columns))
  }

  /// One entry for all sources that have no room: each can still be linked to, and read by a program.
  private static func rest(_ indices: ArraySlice<Int>, _ contents: NoteContents) -> NoteBlock {
    let (first, last) = ((indices.first ?? 0) + 1, (indices.last ?? 0) + 1)
    let numbers = first == last ? "\(first)" : "\(first)–\(last)"
    let text = "\(numbers)\(contents.words.colon)\(contents.words[.seeNotes])"
    return NoteBlock(
      text: TextBlock(text, size: contents.size, isBold: true, maxWidth: contents.width, maxLines: .max),
      group: MarkGroup(classes: ["more-sources"], origin: .furniture, role: .listItem, title: text, marks: []),
      anchors: indices.map { contents.anchor($0) })
  }

  private static func list(
    _ blocks: [NoteBlock], _ columns: Int, _ contents: NoteContents, _ words: Vocabulary, hasQuotes: Bool = false,
    isComplete: Bool = true
  ) -> SourceList {
    let flow = NoteFlow(blocks, balancedIn: columns)
    let theme = contents.theme
    let width = Double(columns) * (contents.width + columnGap) - columnGap
    let rule = Mark.path(
      PathMark(
        [.move(Point(x: 0, y: 0)), .line(Point(x: width, y: 0))], paint: Paint(stroke: theme.rule, strokeWidth: 0.75)))
    let items = flow.marks(blocks, columns: 0..<columns, width: contents.width, gap: columnGap, theme: theme)
      .map { $0.translated(x: 0, y: top) }
    let group = MarkGroup(
      classes: ["sources"], origin: .furniture, role: .list, title: words[.sources], marks: [rule] + items)
    return SourceList(
      marks: [.group(group)], height: top + flow.height, hasQuotes: hasQuotes, isComplete: isComplete)
  }
}
