import DossierCore
import Foundation

/// Judges a written figure by its geometry alone: what a reader would see, not what the layout meant.
struct FigureChecker {
  /// Something that is wrong with a figure.
  struct Finding: CustomStringConvertible {
    /// Which check found it: `text-overlap`.
    let check: String
    let message: String
    let place: Point?

    var description: String {
      let at = place.map { " at \(Int($0.x)),\(Int($0.y))" } ?? ""
      return "\(check)\(at): \(message)"
    }
  }

  let figure: WrittenFigure
  /// What the figure has to show; `nil` for pages without a drawing, such as notes.
  var view: GraphView?
  /// No text but raised numbers may be smaller, in points.
  var smallestText = 9.0
  /// Ids of elements on other pages of the same figure, which links may lead to.
  var otherPages: Set<String> = []

  /// Everything that is wrong.
  func findings() -> [Finding] {
    var findings = overlaps() + offPage() + tooSmall() + contrast() + covered() + notes() + identifiers()
    guard let view else { return findings }
    findings += completeness(view) + (view.graph.changes == nil ? legend() : changes(view))
    switch view.spec?.layout ?? .network {
    case .network: findings += nodeTexts() + edgeEnds(view)
    case .timeline: findings += lanes() + eventTexts() + extents(view)
    }
    return findings
  }

  func finding(_ check: String, _ message: String, _ frame: Rectangle) -> Finding {
    Finding(check: check, message: message, place: frame.center)
  }
}

// MARK: - Text

extension FigureChecker {
  /// `text-overlap`: no text lies on another.
  func overlaps() -> [Finding] {
    let texts = figure.texts.map { (text: $0, frame: $0.frame.inset(by: 0.4)) }.sorted { $0.frame.x < $1.frame.x }
    var open: [(text: WrittenFigure.Text, frame: Rectangle)] = []
    var findings: [Finding] = []
    for entry in texts {
      open.removeAll { $0.frame.maxX <= entry.frame.x }
      for other in open where other.frame.overlaps(entry.frame) {
        findings.append(
          finding("text-overlap", "“\(entry.text.content)” lies on “\(other.text.content)”", entry.frame))
      }
      open.append(entry)
    }
    return findings
  }

  /// `text-off-page`, `mark-off-page`: all text and all shapes lie on the page.
  func offPage() -> [Finding] {
    func isOff(_ frame: Rectangle, _ slack: Double) -> Bool {
      frame.x < -slack || frame.y < -slack || frame.maxX > figure.width + slack || frame.maxY > figure.height + slack
    }
    return figure.texts.filter { isOff($0.frame, 0) }.map { finding("text-off-page", "“\($0.content)”", $0.frame) }
      + figure.shapes.filter { isOff($0.bounds, 0.5) }.map {
        finding("mark-off-page", $0.group?.id ?? $0.form, $0.bounds)
      }
  }

  /// `text-small`: all text but raised numbers can be read.
  func tooSmall() -> [Finding] {
    figure.texts.filter { $0.size < smallestText - 0.001 }.map {
      finding("text-small", "“\($0.content)” has \($0.size) points", $0.frame)
    }
  }

  /// `text-contrast`: text stands out against whatever is painted under it, by 4.5 to 1 (WCAG 2.1, 1.4.3).
  func contrast() -> [Finding] {
    var findings: [Finding] = []
    eachGround { text, grounds, _ in
      guard let color = text.color else {
        findings.append(finding("text-contrast", "“\(text.content)” has no colour", text.frame))
        return
      }
      let all = text.halo.map { [$0] } ?? Array(grounds)
      guard let worst = all.map({ (ground: $0, ratio: Self.ratio(color, $0)) }).min(by: { $0.ratio < $1.ratio }),
        worst.ratio < 4.495
      else { return }
      let ratio = (worst.ratio * 100).rounded() / 100
      findings.append(
        finding("text-contrast", "“\(text.content)” \(color.hex) on \(worst.ground.hex): \(ratio)", text.frame))
    }
    return findings
  }

  /// `text-covered`: nothing is painted over text.
  func covered() -> [Finding] {
    var findings: [Finding] = []
    eachGround { text, _, later in
      guard let shape = later else { return }
      findings.append(finding("text-covered", "“\(text.content)” by \(shape.group?.id ?? shape.form)", text.frame))
    }
    return findings
  }

  /// Calls with each text, the colours painted under it, and a shape painted over it if there is one.
  private func eachGround(_ body: (WrittenFigure.Text, Set<Color>, WrittenFigure.Shape?) -> Void) {
    let index = ShapeIndex(figure)
    for (order, item) in figure.items.enumerated() {
      guard case .text(let text) = item, text.frame.width > 0 else { continue }
      var grounds: Set<Color> = []
      var later: WrittenFigure.Shape?
      for share in [0.02, 0.25, 0.5, 0.75, 0.98] {
        for height in [0.1, 0.5, 0.75] {
          let point = Point(
            x: text.frame.x + text.frame.width * share, y: text.frame.y + text.frame.height * height)
          var here: [Color] = [Color(0xFFFFFF)]
          for (place, shape) in index.shapes(at: point) where !shape.fills.isEmpty && shape.outline.contains(point) {
            if place > order {
              if shape.opacity > 0.3 { later = shape }
            } else {
              here = shape.fills.flatMap { fill in here.map { Self.mix($0, fill, shape.opacity) } }
            }
          }
          grounds.formUnion(here)
        }
      }
      body(text, grounds, later)
    }
  }

  private static func mix(_ under: Color, _ over: Color, _ opacity: Double) -> Color {
    if opacity >= 1 { return over }
    func channel(_ a: UInt8, _ b: UInt8) -> UInt32 {
      UInt32((Double(a) * (1 - opacity) + Double(b) * opacity).rounded())
    }
    return Color(
      channel(under.red, over.red) << 16 | channel(under.green, over.green) << 8 | channel(under.blue, over.blue))
  }

  /// The contrast of WCAG 2.1, reckoned apart from the library's.
  static func ratio(_ first: Color, _ second: Color) -> Double {
    func luminance(_ color: Color) -> Double {
      let parts = [color.red, color.green, color.blue].map { channel -> Double in
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

/// The shapes of a figure by where they are, so that large figures are checked in time.
private struct ShapeIndex {
  private static let cell = 64.0
  private var cells: [[Int]: [Int]] = [:]
  private var large: [Int] = []
  private let items: [WrittenFigure.Item]

  init(_ figure: WrittenFigure) {
    items = figure.items
    for (order, item) in items.enumerated() {
      guard case .shape(let shape) = item, !shape.fills.isEmpty else { continue }
      let columns = Self.range(shape.bounds.x, shape.bounds.maxX)
      let rows = Self.range(shape.bounds.y, shape.bounds.maxY)
      if columns.count * rows.count > 200 {
        large.append(order)
      } else {
        for column in columns { for row in rows { cells[[column, row], default: []].append(order) } }
      }
    }
  }

  private static func range(_ from: Double, _ to: Double) -> ClosedRange<Int> {
    let low = Int((from / cell).rounded(.down))
    return low...max(low, Int((to / cell).rounded(.down)))
  }

  /// Shapes that may cover a point, in drawing order.
  func shapes(at point: Point) -> [(order: Int, shape: WrittenFigure.Shape)] {
    let key = [Int((point.x / Self.cell).rounded(.down)), Int((point.y / Self.cell).rounded(.down))]
    return (large + (cells[key] ?? [])).sorted().compactMap { order in
      guard case .shape(let shape) = items[order] else { return nil }
      return (order, shape)
    }
  }
}
