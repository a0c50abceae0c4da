import Testing

@testable import DossierLayout

@Suite struct FontMetricsTests {
  /// Advance widths in 2048ths, as fontTools reads them from the font.
  @Test(arguments: [
    ("A", 1_366, 1_479), ("a", 1_139, 1_139), ("i", 455, 569), ("W", 1_933, 1_933), (" ", 569, 569),
    ("0", 1_139, 1_139), ("é", 1_139, 1_139), ("ß", 1_251, 1_251), ("–", 1_139, 1_139), ("…", 2_048, 2_048),
    ("Ж", 1_891, 1_851), ("Ω", 1_531, 1_642), ("€", 1_139, 1_139), ("“", 682, 1_024),
  ]) func knownWidths(character: String, regular: Int, bold: Int) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(FontMetrics.advance(of: scalar, weight: .regular) == regular)
    #expect(FontMetrics.advance(of: scalar, weight: .bold) == bold)
  }

  @Test func widthsAreInPoints() {
    #expect(FontMetrics.width(of: "A", size: 2_048, slack: 0) == 1_366)
    #expect(abs(FontMetrics.width(of: "Ada", size: 10) - 10.4 * (1_366 + 1_139 + 1_139) / 2_048) < 1e-9)
    #expect(FontMetrics.width(of: "", size: 12) == 0)
    let regular = FontMetrics.width(of: "Port Board", size: 12)
    #expect(FontMetrics.width(of: "Port Board", size: 12, weight: .bold) > regular)
  }

  @Test func marksAndControlsTakeNoRoom() {
    for scalar in ["\u{301}", "\u{5B0}", "\u{200B}", "\u{200D}", "\u{2068}", "\u{FE0F}", "\u{AD}", "\n", "\u{0}"] {
      #expect(FontMetrics.width(of: scalar, size: 10) == 0, "\(scalar.unicodeScalars.map(\.value))")
    }
    #expect(FontMetrics.width(of: "e\u{301}", size: 10) == FontMetrics.width(of: "é", size: 10))
  }

  @Test func missingGlyphsHaveSensibleWidths() {
    #expect(FontMetrics.width(of: "岸田文雄", size: 10, slack: 0) == 40)
    #expect(FontMetrics.width(of: "ｱ", size: 10, slack: 0) == 5)
    #expect(FontMetrics.width(of: "한국", size: 10, slack: 0) == 20)
    #expect(abs(FontMetrics.width(of: "😀", size: 10, slack: 0) - 13.2) < 0.01)
    for text in ["नमस्ते", "สวัสดี", "გამარჯობა", "አማርኛ", "سلام"] {
      let width = FontMetrics.width(of: text, size: 10, slack: 0)
      #expect(width > 10 && width <= 10 * Double(text.unicodeScalars.count), "\(text) \(width)")
    }
  }

  /// Letters of Arabic are as wide as they are at their place; those that join no neighbour stay as they are alone.
  @Test func joinedLettersAreMeasuredAsTheyStand() {
    func units(_ text: String) -> Int { FontMetrics.units(of: text.unicodeScalars, table: .of(.regular)) }
    func alone(_ text: String) -> Int {
      text.unicodeScalars.reduce(0) { $0 + FontMetrics.advance(of: $1, weight: .regular) }
    }
    #expect(units("بببب") < alone("بببب"))
    #expect(units("دد") == alone("دد"))
    #expect(units("ب ب") == alone("ب ب"))
    // A mark does not part the letters under it.
    #expect(units("بَب") == units("بب") + FontMetrics.advance(of: "\u{64E}", weight: .regular))
    #expect(units("กำ") == alone("กำ"))
    #expect(units("กี่") == units("ก"))
  }

  @Test(arguments: [
    ("👩\u{200D}🚀", 1), ("👍🏽", 1), ("🇯🇵", 1), ("🇯🇵🇩🇪", 2), ("1\u{FE0F}\u{20E3}", 1), ("👨\u{200D}👩\u{200D}👧", 1),
    ("\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 1), ("☎\u{FE0F}", 1), ("😀😀", 2),
  ]) func oneEmojiIsOnePicture(text: String, count: Int) {
    let units = FontMetrics.units(of: text.unicodeScalars, table: .of(.regular))
    #expect(units == count * FallbackWidth.emoji, "\(text)")
  }

  @Test func everyScalarHasAWidth() {
    for code in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let width = FontMetrics.advance(of: scalar, weight: .bold)
      if !(0...16_383).contains(width) { Issue.record("U+\(String(code, radix: 16)): \(width)") }
    }
  }
}
