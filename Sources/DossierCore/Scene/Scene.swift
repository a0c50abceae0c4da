/// A finished picture: everything an exporter needs to write it, nothing left to compute.
///
/// Lengths are in points at 96 to the inch (CSS pixels); x grows to the right, y downward, the origin is the top left
/// corner.
public struct Scene: Hashable, Sendable {
  /// The width of the page.
  public var width: Double
  /// The height of the page.
  public var height: Double
  /// What a screen reader calls the picture.
  public var title: String
  /// What a screen reader says it shows.
  public var summary: String
  /// A BCP 47 language tag.
  public var language: String
  /// The colour behind everything.
  public var background: Color
  /// The fonts to try, in order.
  public var fontFamilies: [String]
  /// The marks, in drawing order.
  public var marks: [Mark]
  /// What formats that know physical sizes give the page's size in; lengths are in points whatever it is.
  public var unit: PageFormat.Unit

  /// A picture.
  public init(
    width: Double, height: Double, title: String, summary: String, language: String, background: Color,
    fontFamilies: [String], marks: [Mark], unit: PageFormat.Unit = .px
  ) {
    self.unit = unit
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.language = language
    self.background = background
    self.fontFamilies = fontFamilies
    self.marks = marks
  }
}
