import DossierCore

/// The sign of disagreement between sources.
enum DisputeBadge {
  /// The badge's radius in points.
  static let radius = 7.5

  /// The badge around a point.
  static func marks(at center: Point, theme: Theme) -> [Mark] {
    let frame = Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    let text = TextBlock("≠", size: 12.5, isBold: true, maxWidth: 40)
    return [
      .rectangle(
        RectangleMark(
          frame, cornerRadius: radius, paint: Paint(fill: theme.background, stroke: theme.dispute, strokeWidth: 1.5)))
    ] + text.marks(centeredIn: frame, color: theme.dispute)
  }

  /// The badge as a legend's sample.
  static func sample(_ theme: Theme) -> [Mark] {
    marks(at: Point(x: LegendItem.sampleWidth / 2, y: LegendItem.sampleHeight / 2), theme: theme)
  }
}
