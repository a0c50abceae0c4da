import DossierCore

/// A text broken into lines, with raised numbers behind its last word, ready to be set.
struct TextBlock: Sendable {
  /// One line.
  struct Line: Sendable {
    /// Its text.
    var runs: [TextMark.Run]
    /// Its measured width in points.
    var width: Double
  }

  /// The lines, top to bottom.
  let lines: [Line]
  /// The font size in points.
  let size: Double
  /// Whether it is bold.
  let isBold: Bool
  /// Which way all its lines run.
  let direction: TextDirection?

  /// From one base line to the next, in points.
  var lineHeight: Double { (size * 1.22).rounded(.up) }
  /// The widest line, in points.
  var width: Double { lines.map(\.width).max() ?? 0 }
  /// All lines, in points.
  var height: Double { Double(lines.count) * lineHeight }

  /// Breaks a text at `maxWidth` points into at most `maxLines` lines, the last one cut with an ellipsis if need be.
  init(
    _ text: String, notes: [TextMark.Run] = [], size: Double, isBold: Bool = false, maxWidth: Double,
    maxLines: Int = 12
  ) {
    self.size = size
    self.isBold = isBold
    direction = TextDirection(firstStrongOf: text.unicodeScalars)
    let notesWidth = Self.width(of: notes, size: size, isBold: isBold)
    let wrapper = TextWrapper(
      maxWidth: maxWidth, size: size, weight: isBold ? .bold : .regular, maxLines: maxLines)
    let wrapped = wrapper.wrap(text)
    var lines = zip(wrapped.lines, wrapped.widths).map { Line(runs: [TextMark.Run($0)], width: $1) }
    if let last = lines.indices.last {
      lines[last].runs += notes
      lines[last].width += notesWidth
    }
    self.lines = lines
  }

  /// The width of some runs set one after the other.
  static func width(of runs: [TextMark.Run], size: Double, isBold: Bool) -> Double {
    runs.reduce(0) {
      $0
        + FontMetrics.width(
          of: $1.text, size: $1.isSuperscript ? size * TextMark.superscriptScale : size,
          weight: isBold ? .bold : .regular)
    }
  }

  /// The lines as marks, the upper edge of the block at `y`, aligned at `x`.
  func marks(
    x: Double, y: Double, anchor: TextMark.Anchor, color: Color, halo: Color? = nil, isItalic: Bool = false
  ) -> [Mark] {
    lines.enumerated().map { index, line in
      let baseline = y + Double(index) * lineHeight + lineHeight / 2 + size * 0.35
      return .text(
        TextMark(
          line.runs, at: Point(x: x, y: baseline), anchor: anchor, size: size, isBold: isBold, isItalic: isItalic,
          color: color, halo: halo, width: line.width, direction: direction))
    }
  }

  /// The lines as marks, centred in a rectangle.
  func marks(centeredIn frame: Rectangle, color: Color, halo: Color? = nil) -> [Mark] {
    marks(x: frame.center.x, y: frame.center.y - height / 2, anchor: .middle, color: color, halo: halo)
  }
}
