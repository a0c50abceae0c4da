/// A stretch of text without a place to break, and what stands between it and the next.
struct TextPiece {
  var scalars: String.UnicodeScalarView
  /// In font units, without what follows.
  var width: Int
  /// The space after it, unless it ends a line.
  var spaceWidth = 0
  /// The hyphen after it, if it ends a line.
  var hyphenWidth = 0
}

/// Characters that must stay together: a base with its combining marks, or what a zero-width joiner joins.
struct TextUnit {
  var scalars: String.UnicodeScalarView
  var width: Int

  /// Units of a text, in order.
  static func units(of text: String.UnicodeScalarView, table: AdvanceTable) -> [TextUnit] {
    var units: [TextUnit] = []
    var joins = false
    for scalar in text {
      let width = table.advance(of: scalar)
      let isJoiner = scalar == "\u{200D}"
      if let last = units.indices.last, joins || isJoiner || (width == 0 && scalar.value > 0x2FF) {
        units[last].scalars.append(scalar)
        units[last].width += width
      } else {
        units.append(TextUnit(scalars: String.UnicodeScalarView([scalar]), width: width))
      }
      joins = isJoiner
    }
    return units
  }
}

/// One paragraph, in pieces.
struct TextPieces {
  private(set) var pieces: [TextPiece] = []
  private let table: AdvanceTable

  /// The paragraphs of a text, parted by line breaks; runs of spaces count once.
  static func paragraphs(of text: some StringProtocol, table: AdvanceTable) -> [TextPieces] {
    text.unicodeScalars.split(whereSeparator: LineBreakClass.isNewline).map { paragraph in
      var result = TextPieces(table: table)
      result.read(paragraph)
      return result
    }.filter { !$0.pieces.isEmpty }
  }

  private init(table: AdvanceTable) {
    self.table = table
  }

  private mutating func read(_ text: some Sequence<Unicode.Scalar>) {
    var current = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
    var previous: Unicode.Scalar?
    var beforePrevious: Unicode.Scalar?
    for scalar in text {
      if LineBreakClass.isSpace(scalar) {
        if scalar == "\u{200B}" {
          close(&current)
        } else {
          current.spaceWidth = table.advance(of: " ")
          close(&current)
        }
      } else if scalar == "\u{AD}" {
        if !current.scalars.isEmpty { current.hyphenWidth = table.advance(of: "-") }
        close(&current)
      } else {
        if let previous, !current.scalars.isEmpty,
          LineBreakClass.breaks(between: previous, and: scalar, after: beforePrevious)
        {
          close(&current)
        }
        current.scalars.append(scalar)
        current.width += table.advance(of: scalar)
      }
      beforePrevious = previous
      previous = scalar
    }
    close(&current)
    // Nothing follows the last piece.
    if let last = pieces.indices.last {
      pieces[last].spaceWidth = 0
      pieces[last].hyphenWidth = 0
    }
  }

  private mutating func close(_ piece: inout TextPiece) {
    if piece.scalars.isEmpty {
      // A second space, or a space after another break: the piece before it has the space.
      if piece.spaceWidth > 0, let last = pieces.indices.last {
        pieces[last].spaceWidth = piece.spaceWidth
        pieces[last].hyphenWidth = 0
      }
    } else {
      pieces.append(piece)
    }
    piece = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
  }

  /// The pieces, those wider than `limit` broken into parts of about equal width.
  func split(widerThan limit: Int) -> [TextPiece] {
    guard pieces.contains(where: { $0.width + $0.hyphenWidth > limit }) else { return pieces }
    return pieces.flatMap { $0.width + $0.hyphenWidth > limit ? parts(of: $0, limit: limit) : [$0] }
  }

  private func parts(of piece: TextPiece, limit: Int) -> [TextPiece] {
    let room = max(limit - piece.hyphenWidth, 1)
    let count = (piece.width + room - 1) / room
    // Equal parts, so that no single letter is left over; a unit more may be needed where they do not come out even.
    let aim = min(room, piece.width / max(count, 1) + LiberationSansTable.unitsPerEm / 2)
    var parts: [TextPiece] = []
    var current = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
    for unit in TextUnit.units(of: piece.scalars, table: table) {
      if !current.scalars.isEmpty, current.width + unit.width > aim {
        parts.append(current)
        current = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
      }
      current.scalars.append(contentsOf: unit.scalars)
      current.width += unit.width
    }
    current.spaceWidth = piece.spaceWidth
    current.hyphenWidth = piece.hyphenWidth
    parts.append(current)
    return parts
  }
}
