/// The colours that hues stand for in the built-in themes; the light ones in every format that has colours.
///
/// They were chosen by computation: as far apart as they can be (CIEDE2000) for full colour vision and for protanopia,
/// deuteranopia and tritanopia at once. Lightness does most of that, so it differs from hue to hue.
public enum Palette {
  /// One hue as it is painted.
  public struct Swatch: Hashable, Sendable {
    /// Inside of nodes.
    public var fill: Color
    /// Outlines and edges.
    public var stroke: Color
    /// Text in the hue's own colour.
    public var text: Color
    /// What lies over the fill in themes with patterns; `nil` for nothing.
    public var pattern: FillPattern.Kind?

    /// The pattern in a colour between fill and stroke, light enough to write on.
    public var fillPattern: FillPattern? {
      pattern.map { kind in
        let isDense = kind == .cross || kind == .grid
        // On a dark fill the same share of light is more to the eye.
        let share = (isDense ? 0.17 : 0.24) * (fill.luminance < 0.2 ? 0.7 : 1)
        return FillPattern(kind, color: fill.mixed(with: stroke, share: share))
      }
    }

    /// A hue's colours.
    public init(fill: Color, stroke: Color, text: Color, pattern: FillPattern.Kind? = nil) {
      self.fill = fill
      self.stroke = stroke
      self.text = text
      self.pattern = pattern
    }
  }

  /// Text.
  public static let ink = Color(0x1F2937)
  /// Text of lesser weight.
  public static let mutedInk = Color(0x4B5563)
  /// Inside of clusters and every other lane.
  public static let panel = Color(0xF5F7FA)
  /// Marks of disagreement.
  public static let dispute = Color(0xB45309)

  /// A hue in light colours. Text has a contrast of at least 4.5:1 on white and on ``panel``, ``ink`` on every fill.
  public static func light(_ hue: Hue) -> Swatch {
    switch hue {
    case .slate: swatch(hue, 0xE8EDF4, 0x637289, 0x59687F)
    case .blue: swatch(hue, 0xDFEBFA, 0x3B83D5, 0x1F64B4)
    case .teal: swatch(hue, 0xDBF0EC, 0x287D72, 0x1C7469)
    case .green: swatch(hue, 0xE0F1E1, 0x569162, 0x397346)
    case .amber: swatch(hue, 0xFBEDD2, 0xAD7F15, 0x856000)
    case .red: swatch(hue, 0xFCE7E2, 0xC85E4D, 0xAD4738)
    case .violet: swatch(hue, 0xEFE8FA, 0x7C5FAC, 0x7054A2)
    case .rose: swatch(hue, 0xFCE5EC, 0xAA476B, 0xA3405F)
    }
  }

  /// A hue in colours for a dark background.
  public static func dark(_ hue: Hue) -> Swatch {
    switch hue {
    case .slate: swatch(hue, 0x2D3641, 0x8D9FB7, 0xA5B6CC)
    case .blue: swatch(hue, 0x20384F, 0x5F95C6, 0x7CB1E4)
    case .teal: swatch(hue, 0x0C3B36, 0x32BEAA, 0x4CCBB8)
    case .green: swatch(hue, 0x223B22, 0x83CB7E, 0x8FD48A)
    case .amber: swatch(hue, 0x423210, 0xE1AF3A, 0xE8BC55)
    case .red: swatch(hue, 0x52271F, 0xF16C58, 0xFF8F7C)
    case .violet: swatch(hue, 0x392E52, 0xB48EF7, 0xC3A4FB)
    case .rose: swatch(hue, 0x482B36, 0xCF7D95, 0xE997AF)
    }
  }

  /// A hue without colour: lightness and a pattern.
  public static func grey(_ hue: Hue) -> Swatch {
    let (fill, stroke): (UInt32, UInt32) =
      switch hue {
      case .slate: (0xFFFFFF, 0x707070)
      case .blue: (0xDDDDDD, 0x222222)
      case .teal: (0xF7F7F7, 0x444444)
      case .green: (0xFAFAFA, 0x3A3A3A)
      case .amber: (0xFAFAFA, 0x555555)
      case .red: (0xF2F2F2, 0x000000)
      case .violet: (0xFAFAFA, 0x333333)
      case .rose: (0xF5F5F5, 0x5A5A5A)
      }
    return Swatch(fill: Color(fill), stroke: Color(stroke), text: Color(0x2B2B2B), pattern: pattern(hue))
  }

  private static func swatch(_ hue: Hue, _ fill: UInt32, _ stroke: UInt32, _ text: UInt32) -> Swatch {
    Swatch(fill: Color(fill), stroke: Color(stroke), text: Color(text), pattern: pattern(hue))
  }

  /// The pattern of a hue, the same in every built-in theme.
  private static func pattern(_ hue: Hue) -> FillPattern.Kind? {
    switch hue {
    case .slate, .blue: nil
    case .teal: .dots
    case .green: .horizontal
    case .amber: .diagonal
    case .red: .cross
    case .violet: .vertical
    case .rose: .grid
    }
  }
}
