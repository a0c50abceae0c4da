/// Where the things of a figure stand: an optional input of the next layout, which then moves them as little as it can.
///
/// What the numbers and words mean is the layout's own affair; a placement it cannot use is left out of account.
public struct FigurePlacement: Hashable, Sendable {
  /// What the layout chose, by a name of its own: `direction`, `right`.
  public var choices: [String: String]
  /// Frames by entity id, in points before the figure is scaled to its page.
  public var frames: [String: Rectangle]

  /// A placement; by default of nothing.
  public init(choices: [String: String] = [:], frames: [String: Rectangle] = [:]) {
    self.choices = choices
    self.frames = frames
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { choices.isEmpty && frames.isEmpty }
}
