import DossierCore
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test(
    "Contrast is that of WCAG 2.1",
    arguments: [
      (0x000000, 0xFFFFFF, 21), (0x777777, 0xFFFFFF, 4.478), (0x767676, 0xFFFFFF, 4.542), (0xFF0000, 0xFFFFFF, 3.998),
      (0x0000FF, 0xFFFFFF, 8.592), (0xFFFFFF, 0xFFFFFF, 1),
    ] as [(UInt32, UInt32, Double)])
  func contrast(_ left: UInt32, _ right: UInt32, _ ratio: Double) {
    #expect(abs(Color(left).contrast(with: Color(right)) - ratio) < 0.001)
    #expect(Color(left).contrast(with: Color(right)) == Color(right).contrast(with: Color(left)))
  }

  @Test("A colour is moved no further than it must be")
  func adjusted() throws {
    let white = Color(0xFFFFFF)
    let grey = try #require(Color(0x888888).adjusted(toContrast: 4.5, with: [white]))
    #expect(grey.contrast(with: white) >= 4.5 && grey.contrast(with: white) < 4.7)
    #expect(Color(0x102030).adjusted(toContrast: 4.5, with: [white]) == Color(0x102030))
    #expect(Color(0x888888).adjusted(toContrast: 4.6, with: [Color(0x757575), white, Color(0x000000)]) == nil)
  }

  @Test(
    "Colours as written",
    arguments: [
      ("#0a1b2c", Color(0x0A1B2C)), ("#FFF", Color(0xFFFFFF)), ("#a1C", Color(0xAA11CC)), ("0a1b2c", nil),
      ("#12", nil), ("#12345", nil), ("#1234567", nil), ("#ggg", nil), ("", nil), ("#é12", nil), ("navy", nil),
    ])
  func parsed(_ text: String, _ color: Color?) {
    #expect(Color(hex: text) == color)
  }

  @Test("All text and lines of the built-in themes can be seen where they stand", arguments: Theme.builtIn)
  func noFaults(_ theme: Theme) {
    #expect(
      theme.contrastFaults.isEmpty,
      "\(theme.id): \(theme.contrastFaults.map { "\($0.front.path) on \($0.ground.path): \($0.ratio)" })")
    #expect(theme.contrastPairs.count >= 64)
  }

  @Test("Built-in themes stay readable when patterns are switched on", arguments: Theme.builtIn)
  func patterned(_ theme: Theme) {
    var theme = theme
    theme.hasPatterns = true
    #expect(
      theme.contrastFaults.isEmpty,
      "\(theme.id): \(theme.contrastFaults.map { "\($0.front.path) on \($0.ground.path): \($0.ratio)" })")
  }

  @Test("The formula gives the published values")
  func ciede2000() {
    // Sharma, Wu and Dalal (2005), table 1, pairs 1, 7, 17, 25.
    let pairs: [(ColorVision.Triple, ColorVision.Triple, Double)] = [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 0, 0], [50, -1, 2], 2.3669),
      ([50, 2.5, 0], [73, 25, -18], 27.1492), ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ]
    for (left, right, expected) in pairs {
      #expect(abs(ColorVision.ciede2000(left, right) - expected) < 0.0001)
    }
  }

  /// A difference of 2.3 can just be noticed; lines and points are told apart at three times that.
  @Test("Hues stay apart for colour-blind readers", arguments: [Theme.light, .dark], ColorVision.allCases)
  func huesApart(_ theme: Theme, _ vision: ColorVision) {
    for (index, hue) in Hue.allCases.enumerated() {
      for other in Hue.allCases[(index + 1)...] {
        let difference = vision.difference(theme.swatch(hue).stroke, theme.swatch(other).stroke)
        #expect(difference >= 7, "\(theme.id), \(vision): \(hue) and \(other) are \(difference) apart")
      }
    }
  }

  @Test("Without colour, fills differ in pattern or clearly in lightness", arguments: Theme.builtIn)
  func patternsApart(_ theme: Theme) {
    for (index, hue) in Hue.allCases.enumerated() {
      for other in Hue.allCases[(index + 1)...] {
        let (left, right) = (theme.swatch(hue), theme.swatch(other))
        let isApart = ColorVision.full.difference(left.fill, right.fill) >= 7
        #expect(left.pattern != right.pattern || isApart || theme.id != "grey", "\(hue) and \(other)")
      }
    }
    #expect(Set(Hue.allCases.compactMap { theme.swatch($0).pattern }).count == 6)
  }

  @Test("The theme for grey printers has no colour")
  func grey() {
    let theme = Theme.grey
    let colors =
      [theme.background, theme.ink, theme.mutedInk, theme.rule, theme.panel, theme.dispute]
      + Hue.allCases.flatMap { hue in
        let swatch = theme.swatch(hue)
        return [swatch.fill, swatch.stroke, swatch.text] + [swatch.fillPattern?.color].compactMap { $0 }
      }
    for color in colors { #expect(color.red == color.green && color.green == color.blue, "\(color.hex)") }
    #expect(theme.hasPatterns && theme.hasLineStyles)
  }
}
