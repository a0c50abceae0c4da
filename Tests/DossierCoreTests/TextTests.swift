import DossierCore
import Foundation
import Testing

@Suite("Numbers, JSON and spelling")
struct TextTests {
  @Test(
    "Coordinates are rounded to hundredths and never look odd",
    arguments: [
      (0, "0"), (-0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"), (1.006, "1.01"),
      (-12.34, "-12.34"), (-0.05, "-0.05"), (1e9, "1000000000"), (.infinity, "0"), (.nan, "0"), (1e300, "0"),
    ] as [(Double, String)])
  func coordinate(value: Double, text: String) {
    #expect(NumberText.coordinate(value) == text)
  }

  @Test("Values read back as the same number")
  func values() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<10_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.value(value)) == value)
    }
    #expect(NumberText.value(3) == "3")
    #expect(NumberText.value(-0.5) == "-0.5")
  }

  @Test("JSON keeps the order of members and escapes what it must")
  func json() {
    let value = JSON.object([
      ("b", .array([.integer(1), .number(0.5), .null, .boolean(true)])), ("a", .string("\"\\\n\u{1}é")),
      ("c", .array([])),
    ])
    #expect(value.text() == #"{"b": [1, 0.5, null, true], "a": "\"\\\n\u0001é", "c": []}"#)
    #expect(JSON.string("\u{202E}x\u{85}").text() == #""\u202ex\u0085""#)
    #expect(JSON.object([("a", .array([.integer(1)]))]).text(indented: true) == "{\n  \"a\": [\n    1\n  ]\n}")
  }

  @Test(
    "The nearest word is one that could have been meant",
    arguments: [
      ("kishda", "kishida"), ("kisihda", "kishida"), ("Kishida", "kishida"), ("tokyo", nil), ("", nil), ("k", nil),
    ] as [(String, String?)])
  func spelling(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: ["kishida", "macron", "stoltenberg"]) == nearest)
  }

  @Test("Ids are a subset of XML's NMTOKEN")
  func identifiers() {
    for id in ["abe-2007", "a", "2018", "x.y_z", "A"] { #expect(Identifier<Node>.isValid(id)) }
    for id in ["", "-a", ".a", "a b", "é", "a/b", "a:b", "a\n"] { #expect(!Identifier<Node>.isValid(id)) }
  }
}

/// A small generator with a seed, so that random tests repeat.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("The palette")
struct PaletteTests {
  /// Relative luminance (WCAG 2.1).
  private func luminance(_ color: Color) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ left: Color, _ right: Color) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("Every text is readable where it stands: a contrast of at least 4.5 to 1", arguments: Hue.allCases)
  func contrast(hue: Hue) {
    let swatch = Palette.light(hue)
    let white = Color(0xFFFFFF)
    #expect(contrast(swatch.text, white) >= 4.5)
    #expect(contrast(swatch.text, Palette.panel) >= 4.5)
    #expect(contrast(Palette.ink, swatch.fill) >= 4.5)
    #expect(contrast(Palette.mutedInk, swatch.fill) >= 4.5)
    #expect(contrast(Palette.dispute, white) >= 4.5)
    #expect(contrast(swatch.stroke, white) >= 3, "lines, WCAG 2.1 success criterion 1.4.11")
  }
}
