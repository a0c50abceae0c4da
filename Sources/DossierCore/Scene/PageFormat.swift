/// The page a figure is made for.
public struct PageFormat: Hashable, Sendable {
  /// What a page is measured in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// CSS pixels: a screen or a slide.
    case px
    /// Millimetres.
    case mm
    /// Centimetres.
    case cm
    /// Inches.
    case inch = "in"

    /// The points of a scene, 96 to the inch, in one of these.
    public var points: Double {
      switch self {
      case .px: 1
      case .mm: 96 / 25.4
      case .cm: 96 / 2.54
      case .inch: 96
      }
    }
  }

  /// How it is written: `a4-landscape`, `420x297mm`.
  public let name: String
  /// The width in ``unit``.
  public let width: Double
  /// The height in ``unit``.
  public let height: Double
  /// What width and height are measured in.
  public let unit: Unit
  /// How large type and everything else is drawn, against a slide of 1280 × 720.
  ///
  /// On paper labels come to 8.5 points of a printer, on A3 to 9, and on posters they grow with the sheet, as all sizes
  /// on a screen grow with the window.
  public let typeScale: Double

  /// The width in points at 96 to the inch.
  public var pointWidth: Double { width * unit.points }
  /// The height in points at 96 to the inch.
  public var pointHeight: Double { height * unit.points }
  /// Whether it is printed on paper rather than shown.
  public var isPaper: Bool { unit != .px }
  /// Whether it is higher than wide.
  public var isPortrait: Bool { pointHeight > pointWidth }

  /// A slide of 1280 × 720 points.
  public static let wide = PageFormat("16:9", 1280, 720, .px, typeScale: 1)
  /// A slide of 960 × 720 points.
  public static let classic = PageFormat("4:3", 960, 720, .px, typeScale: 1)
  /// A4, portrait.
  public static let a4 = paper("a4", 210, 297, .mm)
  /// A4, landscape.
  public static let a4Landscape = paper("a4-landscape", 297, 210, .mm)
  /// A3, portrait.
  public static let a3 = paper("a3", 297, 420, .mm)
  /// A3, landscape.
  public static let a3Landscape = paper("a3-landscape", 420, 297, .mm)
  /// US letter, portrait.
  public static let letter = paper("letter", 8.5, 11, .inch)
  /// US letter, landscape.
  public static let letterLandscape = paper("letter-landscape", 11, 8.5, .inch)

  /// The pages that have a name.
  public static let named = [wide, classic, a4, a4Landscape, a3, a3Landscape, letter, letterLandscape]

  /// The shortest side a page may have, in points at 96 to the inch.
  public static let shortestSide = 240.0
  /// The longest side a page may have, in points at 96 to the inch.
  public static let longestSide = 12_000.0

  /// A page by its name, or by its size: `WIDTHxHEIGHT` with `px`, `mm`, `cm` or `in`; without a unit in pixels.
  ///
  /// Nothing if the text is neither, or if a side is shorter than ``shortestSide`` or longer than ``longestSide``.
  public init?(_ text: String) {
    let text = text.lowercased()
    let name = text.hasSuffix("-portrait") ? String(text.dropLast("-portrait".count)) : text
    if let format = Self.named.first(where: { $0.name == name && (name == text || $0.isPaper) }) {
      self = format
      return
    }
    let unit = Unit.allCases.first { text.hasSuffix($0.rawValue) }
    let size = text.dropLast(unit?.rawValue.count ?? 0)
    let sides = size.split(separator: "x", omittingEmptySubsequences: false).map(Self.length)
    guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
    let points = [width, height].map { $0 * (unit ?? .px).points }
    guard points.allSatisfy({ (Self.shortestSide...Self.longestSide).contains($0) }) else { return nil }
    let scale =
      unit ?? .px == .px
      ? min(max(min(points[0] / 960, points[1] / 720), 0.7), 12) : Self.paperScale(points)
    self.init(text, width, height, unit ?? .px, typeScale: scale)
  }

  private init(_ name: String, _ width: Double, _ height: Double, _ unit: Unit, typeScale: Double) {
    self.name = name
    self.width = width
    self.height = height
    self.unit = unit
    self.typeScale = typeScale
  }

  private static func paper(_ name: String, _ width: Double, _ height: Double, _ unit: Unit) -> PageFormat {
    let points = [width * unit.points, height * unit.points]
    return PageFormat(name, width, height, unit, typeScale: paperScale(points))
  }

  /// 13 points of a scene, a label's size, become 8.5 printer's points on sheets up to A4, and 9 on larger ones.
  private static func paperScale(_ points: [Double]) -> Double {
    let shorter = min(points[0], points[1])
    let printed = 96.0 / 72 / 13
    let a4 = 216 * Unit.mm.points
    let a2 = 421 * Unit.mm.points
    if shorter <= a4 { return 8.5 * printed * min(1, max(0.75, shorter / (147 * Unit.mm.points))) }
    return 9 * printed * max(1, shorter / a2)
  }

  /// A number of at most two decimals, as a length.
  private static func length(_ text: Substring) -> Double? {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isPlain, text.utf8.count <= 8, text.first != ".", text.last != "." else { return nil }
    return Double(text)
  }
}

extension PageFormat: CustomStringConvertible {
  /// The page's name.
  public var description: String { name }
}
