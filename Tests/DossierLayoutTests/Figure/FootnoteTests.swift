import DossierCore
import Testing

@testable import DossierLayout

@Suite("Footnotes")
struct FootnoteTests {
  private func citation(_ source: Int, _ quote: Int) -> Citation {
    Citation(
      source: Source.ID("s\(source)"), quote: FigureFixture().quote(source, quote), passage: nil,
      range: FigureFixture.place)
  }

  @Test("A number for each source, a letter for each of several quotes, rows of letters drawn together")
  func labels() throws {
    let numbers = SourceNumbers(try FigureFixture(things: 1, sources: 3, quotes: 5).view())
    func text(_ pairs: (Int, Int)...) -> String { numbers.text(for: pairs.map { citation($0, $1) }) }
    #expect(text((0, 0)) == "1a")
    #expect(text((2, 4), (0, 1), (0, 1)) == "1b, 3e")
    #expect(text((0, 0), (0, 1)) == "1a, b")
    #expect(text((0, 0), (0, 1), (0, 2), (0, 4), (1, 3)) == "1a–c, e, 2d")
    let runs = numbers.runs(for: [citation(0, 0), citation(0, 2), citation(1, 0)])
    #expect(runs.map(\.text).joined() == "1a,c,2a")
    #expect(runs.compactMap(\.link) == ["#source-s0", "#source-s0", "#source-s1"])
    #expect(!runs.contains { !$0.isSuperscript })
  }

  @Test("No letter where a source has one quote, or where quotes are not printed")
  func withoutLetters() throws {
    let single = SourceNumbers(try FigureFixture(things: 1, sources: 2, quotes: 1).view())
    #expect(single.text(for: [citation(0, 0), citation(1, 0)]) == "1, 2")
    #expect(!single.usesLetters)
    let plain = SourceNumbers(try FigureFixture(things: 1, sources: 2, quotes: 3, notes: .none).view())
    #expect(plain.text(for: [citation(0, 0), citation(0, 2), citation(1, 1)]) == "1, 2")
  }

  @Test("Letters go on after z", arguments: [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (701, "zz"), (702, "aaa")])
  func letters(index: Int, letter: String) {
    #expect(SourceNumbers.letter(index) == letter)
  }

  @Test(
    "Every raised number leads to its entry on the page, and the entry holds the quotes",
    arguments: ViewSpec.Notes.allCases, [ViewSpec.Layout.timeline, .network])
  func links(_ notes: ViewSpec.Notes, _ layout: ViewSpec.Layout) throws {
    let figure = try FigureFixture(layout: layout, things: 5, sources: 4, quotes: 3, notes: notes).figure()
    let page = PageReading(figure.scene)
    let targets = page.links.filter { $0.hasPrefix("#") }
    #expect(!targets.isEmpty)
    for target in targets { #expect(page.groups[String(target.dropFirst())] != nil, "\(target)") }
    for source in 0..<4 {
      let entry = try #require(page.groups["source-s\(source)"])
      #expect(entry.link == "https://example.org/\(source)")
      #expect(entry.title?.contains("Gazette \(source), “Headline of source \(source)”, 2 June 2023") == true)
      for quote in 0..<3 {
        #expect(entry.summary?.contains("“\(FigureFixture().quote(source, quote))”") == true)
      }
    }
    #expect(page.groups["source-s1"]?.title?.hasSuffix("(retells 1)") == true)
  }

  @Test("Where the quotes are printed")
  func modes() throws {
    func figure(_ notes: ViewSpec.Notes, _ page: PageFormat) throws -> [Bool] {
      let figure = try FigureFixture(notes: notes, page: page).figure()
      let quote = "quote0ofsource2,initsownwords"
      let isNoted = figure.continuation.contains { PageReading($0).letters.contains(quote) }
      return [PageReading(figure.scene).letters.contains(quote), figure.continuation.count == 1, isNoted]
    }
    #expect(try figure(.page, .a4) == [false, true, true])
    #expect(try figure(.foot, .wide) == [true, false, false])
    #expect(try figure(.none, .a4) == [false, false, false])
    #expect(try figure(.auto, .a4) == [true, false, false])
    let crowded = try FigureFixture(things: 12, sources: 12, quotes: 4, notes: .auto).figure()
    #expect(!PageReading(crowded.scene).letters.contains("initsownwords"))
    #expect(!crowded.continuation.isEmpty)
  }

  @Test("Both versions of what is disputed, and who says which", arguments: [ViewSpec.Layout.timeline, .network])
  func disputes(_ layout: ViewSpec.Layout) throws {
    let fixture = FigureFixture(layout: layout, sources: 3, quotes: 1, notes: .page)
    let figure = try fixture.figure()
    let notes = try #require(figure.continuation.first.map(PageReading.init))
    let title = try #require(notes.groups("dispute").first?.title)
    let mark = PageReading(figure.scene).all.filter { group in
      group.summary?.contains("Sources disagree: ") == true
    }
    if layout == .timeline {
      #expect(title == "Thing number 1 – when: 2 June 2023 (2) / 3 June 2023 (3)")
      #expect(mark.count == 1)
      #expect(mark.first?.summary?.contains("2 June 2023 (Gazette 1) / 3 June 2023 (Gazette 2)") == true)
    } else {
      #expect(title == "Thing number 1 – advises: Thing number 0 (2) / Thing number 2 (3)")
      #expect(mark.count == 2)
      #expect(mark.first?.summary?.contains("Thing number 0 (Gazette 1) / Thing number 2 (Gazette 2)") == true)
    }
  }
}

@Suite("Raised numbers")
struct RaisedNumberTests {
  @Test("Many numbers go on in lines of their own, all of them, none wider than the text may be")
  func manyNumbers() {
    let notes = (1...200).flatMap { number in
      (number == 1 ? [] : [TextMark.Run(",", isSuperscript: true)])
        + [TextMark.Run("\(number)", isSuperscript: true, link: "#source-\(number)")]
    }
    let block = TextBlock("A label of some words", notes: notes, size: 13, maxWidth: 90)
    #expect(block.lines.flatMap { $0.runs.filter(\.isSuperscript) } == notes)
    #expect(block.lines.allSatisfy { $0.width <= 140 })
    #expect(block.lines.count > 8)
    let few = TextBlock("A label of some words", notes: Array(notes.prefix(5)), size: 13, maxWidth: 90)
    #expect(few.lines.count == TextBlock("A label of some words", size: 13, maxWidth: 90).lines.count)
  }
}
