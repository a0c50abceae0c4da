import DossierCore

/// A paragraph of notes: an entry of a source, one of its quotes, a disagreement, a heading.
struct NoteBlock: Sendable {
  /// Its text.
  var text: TextBlock
  /// Where the text starts, from the left edge of its column.
  var indent = 0.0
  /// The number, letter or sign before it.
  var label: TextBlock?
  /// Where the label starts, from the left edge of its column.
  var labelIndent = 0.0
  /// White above it, but for the top of a column.
  var gap = 0.0
  /// Whether it must not stand last in a column.
  var keepsWithNext = false
  /// Whether it is of lesser weight.
  var isMuted = false
  /// What it is, without its marks.
  var group: MarkGroup
  /// Things it stands for, which have no mark of their own.
  var anchors: [MarkGroup] = []

  /// The marks of some of its lines, in a column whose left edge is at `x`.
  func mark(_ lines: Range<Int>, x: Double, y: Double, theme: Theme) -> Mark {
    var group = group
    if lines.lowerBound > 0 {
      // An id belongs to one element, and a name need not be read twice.
      group.id = nil
      group.title = nil
      group.summary = nil
    } else {
      group.marks += anchors.map { .group($0) }
      group.marks += label?.marks(x: x + labelIndent, y: y, anchor: .start, color: theme.ink) ?? []
    }
    group.marks += text.marks(
      lines, x: x + indent, y: y, anchor: .start, color: isMuted ? theme.mutedInk : theme.ink)
    return .group(group)
  }
}

/// Notes set in columns of one height.
struct NoteFlow: Sendable {
  /// Some lines of a paragraph in their place.
  struct Piece: Sendable {
    /// The paragraph.
    let block: Int
    /// Which of its lines.
    let lines: Range<Int>
    /// The column, counted on over all pages.
    let column: Int
    /// The upper edge, from the top of the column.
    let y: Double
    /// The lower edge, from the top of the column.
    let maxY: Double
  }

  /// All pieces in reading order.
  let pieces: [Piece]
  /// How many columns are filled.
  var columns: Int { (pieces.last?.column ?? -1) + 1 }
  /// The height of the longest column.
  var height: Double { pieces.map(\.maxY).max() ?? 0 }

  /// Paragraphs of up to so many lines are not broken.
  private static let unbroken = 3
  /// So many lines of a broken paragraph stand together.
  private static let together = 2

  /// Fills one column after the other.
  init(_ blocks: [NoteBlock], columnHeight: Double) {
    var pieces: [Piece] = []
    var column = 0
    var y = 0.0
    for (index, block) in blocks.enumerated() {
      var gap = y == 0 ? 0 : block.gap
      if y > 0, y + gap + Self.head(blocks, index) > columnHeight + 0.01 {
        column += 1
        (y, gap) = (0, 0)
      }
      var next = 0
      let count = block.text.lines.count
      let lineHeight = block.text.lineHeight
      y += gap
      while next < count {
        let room = max(1, Int((columnHeight - y + 0.01) / lineHeight))
        var taken = min(room, count - next)
        if taken < count - next { taken = max(1, min(taken, count - next - Self.together)) }
        let bottom = y + Double(taken) * lineHeight
        pieces.append(Piece(block: index, lines: next..<(next + taken), column: column, y: y, maxY: bottom))
        next += taken
        y = bottom
        if next < count {
          column += 1
          y = 0
        }
      }
    }
    self.pieces = pieces
  }

  /// Paragraphs in a number of columns of about one height, as low as can be.
  init(_ blocks: [NoteBlock], balancedIn columns: Int) {
    let total = blocks.reduce(0) { $0 + $1.gap + $1.text.height }
    let step = max(4, blocks.first?.text.lineHeight ?? 4) / 2
    var height = max(total / Double(max(columns, 1)), step)
    var flow = NoteFlow(blocks, columnHeight: height)
    while flow.columns > columns {
      height += step
      flow = NoteFlow(blocks, columnHeight: height)
    }
    self = flow
  }

  /// How much of a paragraph, and of those it stands with, must fit below it in one column.
  private static func head(_ blocks: [NoteBlock], _ index: Int) -> Double {
    var height = 0.0
    var index = index
    while index < blocks.count {
      let block = blocks[index]
      let count = block.text.lines.count
      if !block.keepsWithNext {
        return height + Double(count <= unbroken ? count : together) * block.text.lineHeight
      }
      index += 1
      height += block.text.height + (index < blocks.count ? blocks[index].gap : 0)
    }
    return height
  }

  /// The marks of some columns, side by side; the upper left corner of the first one at the origin.
  func marks(
    _ blocks: [NoteBlock], columns: Range<Int>, width: Double, gap: Double, theme: Theme
  ) -> [Mark] {
    pieces.filter { columns.contains($0.column) }.map { piece in
      blocks[piece.block].mark(
        piece.lines, x: Double(piece.column - columns.lowerBound) * (width + gap), y: piece.y, theme: theme)
    }
  }
}
