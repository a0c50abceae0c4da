/// Lines or dots over a fill, which tell fills apart where colours cannot.
public struct FillPattern: Hashable, Sendable {
  /// What is repeated.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Lines that rise to the right.
    case diagonal
    /// Lines that fall to the right.
    case falling
    /// Lines that rise and lines that fall.
    case cross
    /// Level lines.
    case horizontal
    /// Upright lines.
    case vertical
    /// Level and upright lines.
    case grid
    /// Dots.
    case dots
  }

  /// What is repeated.
  public var kind: Kind
  /// The colour of its lines or dots; the fill's colour lies behind them.
  public var color: Color
  /// The size of the repeated tile in points.
  public var pitch: Double

  /// The pitch of patterns in figures, in points.
  public static let usualPitch = 7.0

  /// A pattern.
  public init(_ kind: Kind, color: Color, pitch: Double = FillPattern.usualPitch) {
    self.kind = kind
    self.color = color
    self.pitch = pitch
  }
}
