import Testing

@testable import DossierLayout

@Suite struct TextWrapperTests {
  private func lines(_ text: String, _ width: Double, maxLines: Int? = nil, balanced: Bool = true) -> [String] {
    TextWrapper(maxWidth: width, size: 10, maxLines: maxLines, isBalanced: balanced, slack: 0).wrap(text).lines
  }

  @Test func shortTextStaysOnOneLine() {
    #expect(lines("Port Board", 100) == ["Port Board"])
    #expect(lines("", 100) == [])
    #expect(lines("   ", 100) == [])
    #expect(lines("  Port \t Board ", 100) == ["Port Board"])
  }

  @Test func linesAreBalanced() {
    let greedy = lines("who leads the dock workers union w", 140, balanced: false)
    #expect(greedy == ["who leads the dock workers", "union w"])
    #expect(lines("who leads the dock workers union w", 140) == ["who leads the dock", "workers union w"])
  }

  @Test(arguments: [
    ("North-South", ["North-", "South"]), ("Berlin/Paris", ["Berlin/", "Paris"]), ("2023-07-12", ["2023-07-12"]),
    ("岸田文雄首相", ["岸田文", "雄首相"]), ("東京「本」", ["東京", "「本」"]), ("約束。", ["約", "束。"]),
    ("Am\u{AD}bas\u{AD}sador", ["Ambas-", "sador"]), ("Ada\u{A0}M", ["Ada\u{A0}M"]), ("a\nb", ["a", "b"]),
    ("a\r\n\nb", ["a", "b"]),
  ]) func breaksWhereItMay(text: String, expected: [String]) {
    let width = text.hasPrefix("2023") ? 60.0 : text.hasPrefix("東京") ? 30 : text.hasPrefix("約") ? 20 : 36
    #expect(lines(text, width) == expected)
  }

  @Test func longWordsAreBroken() {
    let text = "Donaudampfschifffahrtsgesellschaft"
    let result = lines(text, 60)
    #expect(result.count > 1)
    #expect(result.joined() == text)
    #expect(result.allSatisfy { FontMetrics.width(of: $0, size: 10, slack: 0) <= 60 })
    // Marks stay with their letters, and joined emoji together.
    #expect(lines("e\u{301}e\u{301}e\u{301}e\u{301}", 6).allSatisfy { $0 == "e\u{301}" })
    #expect(lines("👩\u{200D}🚀", 13) == ["👩\u{200D}🚀"])
  }

  @Test func tooManyLinesEndInAnEllipsis() {
    let wrapper = TextWrapper(maxWidth: 60, size: 10, maxLines: 2, slack: 0)
    let wrapped = wrapper.wrap("Talks about the harbour strike at the town hall")
    #expect(wrapped.lines.count == 2)
    #expect(wrapped.isTruncated)
    #expect(wrapped.lines[1].hasSuffix("…"))
    #expect(wrapped.width <= 60)
    var without = wrapper
    without.hasEllipsis = false
    #expect(!without.wrap("Talks about the harbour strike at the town hall").lines[1].hasSuffix("…"))
    #expect(!wrapper.wrap("Talks").isTruncated)
  }

  /// No line is too wide, nothing is lost, and balancing costs no line.
  @Test func randomTextKeepsEveryPromise() {
    var random = SeededGenerator(seed: 4)
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEWMéöß0123456789-/.,()—’   東京都。é".unicodeScalars)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let text = String(scalars)
      var wrapper = TextWrapper(maxWidth: Double(Int.random(in: 20...200, using: &random)), size: 10)
      let wrapped = wrapper.wrap(text)
      #expect(wrapped.width <= wrapper.maxWidth + 1e-6)
      #expect(!wrapped.isTruncated)
      for (line, width) in zip(wrapped.lines, wrapped.widths) {
        #expect(abs(FontMetrics.width(of: line, size: 10) - width) < 1e-6)
        #expect(!line.hasPrefix(" ") && !line.hasSuffix(" ") && !line.isEmpty)
      }
      let kept = wrapped.lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(text.unicodeScalars.filter { $0 != " " }))
      wrapper.isBalanced = false
      #expect(wrapper.wrap(text).lines.count == wrapped.lines.count)
    }
  }

  @Test func oddSizesDoNotTrap() {
    for width in [0, -1, Double.nan, .infinity, 1e300] {
      for size in [0, -1, Double.nan, .infinity, 1e300] {
        _ = TextWrapper(maxWidth: width, size: size, maxLines: 0).wrap("Port Board")
      }
    }
  }
}
