import DossierCore

/// The colours, fonts and sizes of a figure.
///
/// Text on every fill has a contrast of at least 4.5:1 (WCAG 2.1, success criterion 1.4.3); a test computes it.
struct Theme: Sendable {
  /// How one hue of the palette is painted.
  struct Swatch: Sendable {
    /// Inside of nodes.
    var fill: Color
    /// Outlines and edges.
    var stroke: Color
    /// Text in the hue's own colour on the background.
    var text: Color
  }

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
  var swatches: [Hue: Swatch]
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

  /// How a hue is painted.
  func swatch(_ hue: Hue) -> Swatch {
    swatches[hue] ?? Swatch(fill: panel, stroke: mutedInk, text: ink)
  }

  /// Dark on white.
  static let light = Theme(
    background: Color(0xFFFFFF), ink: Color(0x1F2937), mutedInk: Color(0x4B5563), rule: Color(0x9CA3AF),
    panel: Color(0xF5F7FA), dispute: Color(0xB45309),
    swatches: [
      .slate: Swatch(fill: Color(0xE7ECF2), stroke: Color(0x64748B), text: Color(0x475569)),
      .blue: Swatch(fill: Color(0xDCE9F8), stroke: Color(0x3B74B4), text: Color(0x2A5B94)),
      .teal: Swatch(fill: Color(0xD8F0EC), stroke: Color(0x2B8A7E), text: Color(0x1D6B61)),
      .green: Swatch(fill: Color(0xE0F1DE), stroke: Color(0x4A8F43), text: Color(0x376E32)),
      .amber: Swatch(fill: Color(0xFBEFCF), stroke: Color(0xB0822A), text: Color(0x85600F)),
      .red: Swatch(fill: Color(0xFAE2DE), stroke: Color(0xBF5140), text: Color(0xA33E2E)),
      .violet: Swatch(fill: Color(0xEAE4F6), stroke: Color(0x7B62B3), text: Color(0x644B9C)),
      .rose: Swatch(fill: Color(0xF9E1EC), stroke: Color(0xB5527E), text: Color(0x993D68)),
    ],
    fontFamilies: ["Liberation Sans", "Arial", "Helvetica", "sans-serif"])
}
