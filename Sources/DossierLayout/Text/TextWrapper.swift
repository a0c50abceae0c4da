/// Breaks text into lines that are no wider than a maximum, as few as possible and about equally long.
///
/// Lines break where UAX #14 lets them (`LineBreakRules`), at soft hyphens with a hyphen; a word wider than the maximum breaks
/// between any two characters as readers count them. A line break in the text stays.
package struct TextWrapper: Sendable, Hashable {
  /// In points.
  package var maxWidth: Double
  /// In points.
  package var size: Double
  package var weight: FontWeight
  /// More lines than that are cut off; at least 1.
  package var maxLines: Int?
  /// Whether text that was cut off ends in `…`.
  package var hasEllipsis: Bool
  /// Whether lines are made about equally long.
  package var isBalanced: Bool
  /// What is added to measured widths, as a fraction.
  package var slack: Double

  package init(
    maxWidth: Double, size: Double, weight: FontWeight = .regular, maxLines: Int? = nil, hasEllipsis: Bool = true,
    isBalanced: Bool = true, slack: Double = FontMetrics.slack
  ) {
    self.maxWidth = maxWidth
    self.size = size
    self.weight = weight
    self.maxLines = maxLines.map { max($0, 1) }
    self.hasEllipsis = hasEllipsis
    self.isBalanced = isBalanced
    self.slack = slack
  }

  /// The lines of a text; an empty text has none.
  package func wrap(_ text: some StringProtocol) -> WrappedText {
    let limit = unitLimit
    let table = AdvanceTable.of(weight)
    var lines: [TextLine] = []
    var isTruncated = false
    for paragraph in TextPieces.paragraphs(of: text, table: table) {
      let pieces = paragraph.split(widerThan: limit)
      let broken = LineBreaking(pieces: pieces, limit: limit)
      var ranges = broken.ranges
      if isBalanced { ranges = broken.balanced(ranges.count) }
      lines += ranges.map { TextLine(pieces: pieces[$0], table: table) }
    }
    if let maxLines, lines.count > maxLines {
      isTruncated = true
      let rest = lines[(maxLines - 1)...].map(\.text).joined(separator: " ")
      lines.removeSubrange((maxLines - 1)...)
      lines.append(cut(rest, to: limit, table: table))
    }
    return WrappedText(
      lines: lines.map(\.text), widths: lines.map { FontMetrics.points($0.units, size: size, slack: slack) },
      isTruncated: isTruncated)
  }

  /// The widest line that fits, in font units.
  private var unitLimit: Int {
    let units = maxWidth * Double(LiberationSansTable.unitsPerEm) / (size * (1 + slack))
    return units.isFinite ? Int(min(max(units + 1e-6, 1), 1e9)) : 1_000_000_000
  }

  /// As much of a text as fits on a line, with an ellipsis if wanted.
  private func cut(_ text: String, to limit: Int, table: AdvanceTable) -> TextLine {
    let ending: Unicode.Scalar = "…"
    let room = hasEllipsis ? limit - table.advance(of: ending) : limit
    var scalars = String.UnicodeScalarView()
    var measure = TextMeasure(table)
    for unit in TextUnit.units(of: text.unicodeScalars) {
      var longer = measure
      for scalar in unit.scalars { longer.add(scalar) }
      guard longer.total <= room else { break }
      measure = longer
      scalars.append(contentsOf: unit.scalars)
    }
    while scalars.last == " " { scalars.removeLast() }
    if hasEllipsis { scalars.append(ending) }
    let units = FontMetrics.units(of: scalars, table: table)
    return TextLine(text: String(scalars), units: units)
  }
}

/// Lines, with the width of each in points.
package struct WrappedText: Sendable, Hashable {
  package var lines: [String]
  package var widths: [Double]
  /// True if some of the text is missing.
  package var isTruncated: Bool

  package init(lines: [String], widths: [Double], isTruncated: Bool) {
    self.lines = lines
    self.widths = widths
    self.isTruncated = isTruncated
  }

  /// The width of the widest line, in points.
  package var width: Double { widths.max() ?? 0 }
}

/// A line, with its width in font units.
struct TextLine {
  var text: String
  var units: Int

  init(text: String, units: Int) {
    self.text = text
    self.units = units
  }

  /// The pieces as a line of its own: without the space at its end, with a hyphen where a word was broken at a soft one.
  init(pieces: ArraySlice<TextPiece>, table: AdvanceTable) {
    var text = ""
    var units = 0
    for index in pieces.indices {
      let piece = pieces[index]
      let isLast = index == pieces.endIndex - 1
      text += String(piece.scalars)
      units += piece.width + (isLast ? piece.hyphenWidth : piece.spaceWidth)
      if isLast {
        if piece.hyphenWidth > 0 { text += "-" }
      } else if piece.spaceWidth > 0 {
        text += " "
      }
    }
    self.init(text: text, units: units)
  }
}
