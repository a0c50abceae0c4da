import DossierCore

/// The colours, fonts and sizes of a figure.
///
/// Text on every fill has a contrast of at least 4.5:1 (WCAG 2.1, success criterion 1.4.3); a test computes it.
struct Theme: Sendable {
  typealias Swatch = Palette.Swatch

  /// Behind everything.
  var background: Color
  /// Text.
  var ink: Color
  /// Text of lesser weight.
  var mutedInk: Color
  /// Axes, frames and rules.
  var rule: Color
  /// Inside of clusters and every other lane.
  var panel: Color
  /// Marks of disagreement.
  var dispute: Color
  /// The palette.
  var swatch: @Sendable (Hue) -> Palette.Swatch
  /// The fonts to try, in order; all have the widths of the built-in metrics.
  var fontFamilies: [String]

  /// The page in points.
  var pageWidth = 1280.0
  /// The page in points.
  var pageHeight = 720.0
  /// White around the figure.
  var margin = 36.0
  /// The title's size in points.
  var titleSize = 26.0
  /// The caption's size in points.
  var captionSize = 15.0
  /// The size of labels in the figure in points.
  var labelSize = 13.0
  /// The size of edge labels, dates and ticks in points.
  var smallSize = 11.5
  /// The size of the list of sources in points.
  var sourceSize = 11.0

  /// Dark on white.
  static let light = Theme(
    background: Color(0xFFFFFF), ink: Palette.ink, mutedInk: Palette.mutedInk, rule: Color(0x9CA3AF),
    panel: Palette.panel, dispute: Palette.dispute,
    swatch: Palette.light,
    fontFamilies: ["Liberation Sans", "Arial", "Helvetica", "sans-serif"])
}
