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

  /// How far raised numbers may stand out behind the last line, in points.
  private static let overhang = 44.0

  /// Breaks a text at `maxWidth` points into at most `maxLines` lines, the last one cut with an ellipsis if need be; the
  /// lines are about equally long, or as long as they can be.
  init(
    _ text: String, notes: [TextMark.Run] = [], size: Double, isBold: Bool = false, maxWidth: Double,
    maxLines: Int = 12, isBalanced: Bool = true
  ) {
    self.size = size
    self.isBold = isBold
    direction = TextDirection(firstStrongOf: text.unicodeScalars)
    let wrapper = TextWrapper(
      maxWidth: maxWidth, size: size, weight: isBold ? .bold : .regular, maxLines: maxLines, isBalanced: isBalanced)
    let wrapped = wrapper.wrap(text)
    var lines = zip(wrapped.lines, wrapped.widths).map { Line(runs: [TextMark.Run($0)], width: $1) }
    if let last = lines.indices.last {
      // A few numbers may stand out behind the last word; many go on below it.
      let overhung = max(maxWidth, lines[last].width) + Self.overhang
      for note in notes {
        let width = Self.width(of: [note], size: size, isBold: isBold)
        let end = lines.count - 1
        if lines[end].width + width > (end == last ? overhung : maxWidth), note.link != nil, !lines[end].runs.isEmpty {
          lines.append(Line(runs: [note], width: width))
        } else {
          lines[end].runs.append(note)
          lines[end].width += width
        }
      }
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
    marks(lines.indices, x: x, y: y, anchor: anchor, color: color, halo: halo, isItalic: isItalic)
  }

  /// Some of the lines as marks, the upper edge of the first of them at `y`, aligned at `x`.
  func marks(
    _ range: Range<Int>, x: Double, y: Double, anchor: TextMark.Anchor, color: Color, halo: Color? = nil,
    isItalic: Bool = false
  ) -> [Mark] {
    lines[range].enumerated().map { index, line in
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
