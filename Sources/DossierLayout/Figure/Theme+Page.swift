import DossierCore

/// A theme's sizes as layouts use them: in points of a slide.
///
/// Every figure is laid out at the same size of type, on a page that is larger or smaller against it; ``FigureFrame``
/// scales the finished drawing to the true page.
extension Theme {
  /// The page's width.
  var pageWidth: Double { page.pointWidth / page.typeScale }
  /// The page's height.
  var pageHeight: Double { page.pointHeight / page.typeScale }
  /// White around the figure.
  var margin: Double { page.isPaper ? 46 : 36 }
  /// The title's size.
  var titleSize: Double { sizes.title }
  /// The caption's size.
  var captionSize: Double { sizes.caption }
  /// The size of labels in the figure.
  var labelSize: Double { sizes.label }
  /// The size of edge labels, dates and ticks.
  var smallSize: Double { sizes.small }
  /// The size of the list of sources.
  var sourceSize: Double { sizes.source }

  /// The inside of something of a hue, with its pattern where the theme has patterns.
  func fill(_ hue: Hue) -> Paint {
    let swatch = swatch(hue)
    return Paint(fill: swatch.fill, pattern: hasPatterns ? swatch.fillPattern : nil)
  }

  /// Inside and outline of something of a hue.
  func paint(_ hue: Hue, strokeWidth: Double, dash: [Double] = []) -> Paint {
    var paint = fill(hue)
    paint.stroke = swatch(hue).stroke
    paint.strokeWidth = strokeWidth
    paint.dash = dash
    return paint
  }
}
