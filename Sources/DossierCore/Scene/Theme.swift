/// The colours, fonts and type sizes of a figure, all of it data: built in, or written by a user under `themes`.
///
/// Text has a contrast of at least 4.5:1 on everything it can stand on (WCAG 2.1, success criterion 1.4.3), lines and
/// marks of 3:1 (1.4.11): ``contrastFaults`` says where that does not hold.
public struct Theme: Hashable, Sendable {
  /// The name of a theme.
  public typealias ID = Identifier<Theme>
  /// One hue as it is painted.
  public typealias Swatch = Palette.Swatch

  /// Type sizes in points, on a slide of 1280 × 720; ``PageFormat/typeScale`` scales them on other pages.
  public struct Sizes: Hashable, Sendable {
    /// The title's.
    public var title: Double
    /// The caption's.
    public var caption: Double
    /// Of labels in the figure.
    public var label: Double
    /// Of edge labels, dates and ticks.
    public var small: Double
    /// Of the list of sources and the notes.
    public var source: Double

    /// Sizes in points.
    public init(title: Double = 26, caption: Double = 15, label: Double = 13, small: Double = 11.5, source: Double = 11)
    {
      self.title = title
      self.caption = caption
      self.label = label
      self.small = small
      self.source = source
    }

    /// The sizes type may have.
    public static let bounds = 8.0...60.0
  }

  /// The theme's name.
  public var id: ID
  /// Behind everything.
  public var background: Color
  /// Text.
  public var ink: Color
  /// Text of lesser weight.
  public var mutedInk: Color
  /// Axes, frames and rules.
  public var rule: Color
  /// Inside of clusters and every other lane.
  public var panel: Color
  /// Marks of disagreement.
  public var dispute: Color
  /// The palette: every hue there is.
  public var swatches: [Hue: Swatch]
  /// Whether fills have patterns, which tell them apart without colour.
  public var hasPatterns: Bool
  /// Whether the stroke of lines, too, depends on their hue.
  public var hasLineStyles: Bool
  /// The fonts to try, in order. Texts are measured with the widths of Arial, which Helvetica and Liberation Sans share:
  /// a wider font may leave its place.
  public var fontFamilies: [String]
  /// Type sizes.
  public var sizes: Sizes
  /// The page.
  public var page = PageFormat.wide

  /// A theme with all its parts; every hue needs a swatch.
  public init(
    id: ID, background: Color, ink: Color, mutedInk: Color, rule: Color, panel: Color, dispute: Color,
    hasPatterns: Bool = false, hasLineStyles: Bool = false,
    fontFamilies: [String] = ["Liberation Sans", "Arial", "Helvetica", "sans-serif"], sizes: Sizes = Sizes(),
    swatch: (Hue) -> Swatch
  ) {
    self.id = id
    self.background = background
    self.ink = ink
    self.mutedInk = mutedInk
    self.rule = rule
    self.panel = panel
    self.dispute = dispute
    self.hasPatterns = hasPatterns
    self.hasLineStyles = hasLineStyles
    self.fontFamilies = fontFamilies
    self.sizes = sizes
    swatches = Dictionary(uniqueKeysWithValues: Hue.allCases.map { ($0, swatch($0)) })
  }

  /// A hue as it is painted.
  public func swatch(_ hue: Hue) -> Swatch {
    swatches[hue] ?? Palette.light(hue)
  }

  /// The theme for a page.
  public func on(_ page: PageFormat) -> Theme {
    var theme = self
    theme.page = page
    return theme
  }

  /// Dark on white.
  public static let light = Theme(
    id: "light", background: Color(0xFFFFFF), ink: Palette.ink, mutedInk: Palette.mutedInk, rule: Color(0x868E9B),
    panel: Palette.panel, dispute: Palette.dispute, swatch: Palette.light)

  /// Light on a dark slide.
  public static let dark = Theme(
    id: "dark", background: Color(0x12171F), ink: Color(0xF1F4F8), mutedInk: Color(0xB6C0CC), rule: Color(0x76818F),
    panel: Color(0x1B222C), dispute: Color(0xF5B14C), swatch: Palette.dark)

  /// Greys and patterns, for printers without colour.
  public static let grey = Theme(
    id: "grey", background: Color(0xFFFFFF), ink: Color(0x111111), mutedInk: Color(0x444444), rule: Color(0x7A7A7A),
    panel: Color(0xF6F6F6), dispute: Color(0x000000), hasPatterns: true, hasLineStyles: true, swatch: Palette.grey)

  /// The themes that need no file.
  public static let builtIn = [light, dark, grey]
}
