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

/// Characters that must stay together: what a reader takes for one, with the vowels of Thai and Lao that belong to it.
struct TextUnit {
  var scalars: String.UnicodeScalarView

  /// Units of a text, in order.
  static func units(of text: String.UnicodeScalarView) -> [TextUnit] {
    var units: [TextUnit] = []
    for character in String(text) {
      let scalars = character.unicodeScalars
      if let last = units.indices.last, let left = units[last].scalars.last, let right = scalars.first,
        LineBreakRules.holdsTogether(left, right)
      {
        units[last].scalars.append(contentsOf: scalars)
      } else {
        units.append(TextUnit(scalars: scalars))
      }
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
    text.unicodeScalars.split(whereSeparator: LineBreakRules.isNewline).map { paragraph in
      var result = TextPieces(table: table)
      result.read(paragraph)
      return result
    }.filter { !$0.pieces.isEmpty }
  }

  private init(table: AdvanceTable) {
    self.table = table
  }

  private mutating func read(_ text: some Sequence<Unicode.Scalar>) {
    let scalars = text.map { LineBreakRules.isSpace($0) ? " " : $0 }
    let breaks = LineBreakRules().opportunities(in: scalars)
    var current = Draft()
    for (index, scalar) in scalars.enumerated() {
      if breaks[index] { close(&current) }
      switch scalar {
      case " ": current.spaceWidth = table.advance(of: " ")
      case "\u{200B}": break
      case "\u{AD}":
        let isBreak = index + 1 < scalars.count && breaks[index + 1]
        if isBreak, !current.bytes.isEmpty { current.hyphenWidth = table.advance(of: "-") }
      default:
        // A space that no line may end at stays in the text.
        if current.spaceWidth > 0, !current.bytes.isEmpty { current.append(" ", table) }
        current.spaceWidth = 0
        current.append(scalar, table)
      }
    }
    close(&current)
    // Nothing follows the last piece.
    if let last = pieces.indices.last {
      pieces[last].spaceWidth = 0
      pieces[last].hyphenWidth = 0
    }
  }

  /// A piece that is being put together: in bytes, as strings grow slowly character by character.
  private struct Draft {
    var bytes: [UInt8] = []
    /// The width of its characters as long as none of them changes another's.
    var width = 0
    var isSimple = true
    var spaceWidth = 0
    var hyphenWidth = 0

    mutating func append(_ scalar: Unicode.Scalar, _ table: AdvanceTable) {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
      if FontMetrics.standsAlone(scalar) { width += table.advance(of: scalar) } else { isSimple = false }
    }
  }

  private mutating func close(_ draft: inout Draft) {
    if draft.bytes.isEmpty {
      // A second space, or a space after another break: the piece before it has the space.
      if draft.spaceWidth > 0, let last = pieces.indices.last {
        pieces[last].spaceWidth = draft.spaceWidth
        pieces[last].hyphenWidth = 0
      }
    } else {
      let scalars = String(decoding: draft.bytes, as: UTF8.self).unicodeScalars
      pieces.append(
        TextPiece(
          scalars: scalars, width: draft.isSimple ? draft.width : FontMetrics.units(of: scalars, table: table),
          spaceWidth: draft.spaceWidth, hyphenWidth: draft.hyphenWidth))
    }
    draft.bytes.removeAll(keepingCapacity: true)
    (draft.width, draft.isSimple, draft.spaceWidth, draft.hyphenWidth) = (0, true, 0, 0)
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
    var measure = TextMeasure(table)
    for unit in TextUnit.units(of: piece.scalars) {
      if unit.scalars.first == " " {
        // Such as the space after a quotation mark: lines may now end there.
        current.spaceWidth = table.advance(of: " ")
        if !current.scalars.isEmpty { parts.append(current) }
        current = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
        measure = TextMeasure(table)
        continue
      }
      var longer = measure
      for scalar in unit.scalars { longer.add(scalar) }
      if !current.scalars.isEmpty, longer.total > aim {
        parts.append(current)
        current = TextPiece(scalars: String.UnicodeScalarView(), width: 0)
        longer = TextMeasure(table)
        for scalar in unit.scalars { longer.add(scalar) }
      }
      measure = longer
      current.scalars.append(contentsOf: unit.scalars)
      current.width = measure.total
    }
    current.spaceWidth = piece.spaceWidth
    current.hyphenWidth = piece.hyphenWidth
    if !current.scalars.isEmpty { parts.append(current) }
    return parts
  }
}
