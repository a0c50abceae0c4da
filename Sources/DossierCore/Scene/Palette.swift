/// The colours that hues stand for on a light background, the same in every format that has colours.
public enum Palette {
  /// One hue as it is painted.
  public struct Swatch: Hashable, Sendable {
    /// Inside of nodes.
    public let fill: Color
    /// Outlines and edges.
    public let stroke: Color
    /// Text in the hue's own colour.
    public let text: Color
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
    case .slate: Swatch(fill: Color(0xE7ECF2), stroke: Color(0x64748B), text: Color(0x475569))
    case .blue: Swatch(fill: Color(0xDCE9F8), stroke: Color(0x3B74B4), text: Color(0x2A5B94))
    case .teal: Swatch(fill: Color(0xD8F0EC), stroke: Color(0x2B8A7E), text: Color(0x1D6B61))
    case .green: Swatch(fill: Color(0xE0F1DE), stroke: Color(0x4A8F43), text: Color(0x376E32))
    case .amber: Swatch(fill: Color(0xFBEFCF), stroke: Color(0xB0822A), text: Color(0x85600F))
    case .red: Swatch(fill: Color(0xFAE2DE), stroke: Color(0xBF5140), text: Color(0xA33E2E))
    case .violet: Swatch(fill: Color(0xEAE4F6), stroke: Color(0x7B62B3), text: Color(0x644B9C))
    case .rose: Swatch(fill: Color(0xF9E1EC), stroke: Color(0xB5527E), text: Color(0x993D68))
    }
  }
}
