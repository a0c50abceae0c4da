/// A colour of the palette by name; a theme says what it looks like.
public enum Hue: String, Hashable, Sendable, CaseIterable {
  /// Neutral grey-blue.
  case slate
  /// Blue.
  case blue
  /// Blue-green.
  case teal
  /// Green.
  case green
  /// Yellow-brown.
  case amber
  /// Orange-red.
  case red
  /// Purple.
  case violet
  /// Pink.
  case rose
}

/// The outline of a node.
public enum NodeShape: String, Hashable, Sendable, CaseIterable {
  /// Sharp corners.
  case rectangle
  /// Rounded corners.
  case rounded
  /// Half circles at both ends.
  case pill
  /// Slanted ends: six corners.
  case hexagon
  /// A sheet with a turned-down corner.
  case document
  /// Cut corners: eight corners.
  case octagon
}

/// How entities of a type are drawn.
public struct NodeStyle: Hashable, Sendable {
  /// The outline.
  public var shape: NodeShape
  /// The colour.
  public var hue: Hue

  /// An outline and a colour.
  public init(shape: NodeShape, hue: Hue) {
    self.shape = shape
    self.hue = hue
  }
}

/// How relations or roles of a type are drawn.
public struct EdgeStyle: Hashable, Sendable {
  /// The stroke.
  public enum Line: String, Hashable, Sendable, CaseIterable {
    /// Unbroken.
    case solid
    /// Dashes.
    case dashed
    /// Dots.
    case dotted
  }

  /// The stroke.
  public var line: Line
  /// The colour.
  public var hue: Hue

  /// A stroke and a colour.
  public init(line: Line, hue: Hue) {
    self.line = line
    self.hue = hue
  }
}
