import DossierCore
import Testing

@testable import DossierLayout

@Suite("Frames of figures")
struct FrameTests {
  @Test("Nothing overlaps or leaves the page, on any page in any theme", arguments: PageFormat.named, Theme.builtIn)
  func timelines(_ page: PageFormat, _ theme: Theme) throws {
    try check(FigureFixture(things: 8, sources: 5, quotes: 2, page: page, theme: theme))
  }

  @Test("Networks, too", arguments: PageFormat.named)
  func networks(_ page: PageFormat) throws {
    let themes = page == .a4 || page == .wide ? Theme.builtIn : [.light]
    for theme in themes {
      try check(FigureFixture(layout: .network, things: 6, sources: 5, quotes: 2, page: page, theme: theme))
    }
  }

  private func check(_ fixture: FigureFixture) throws {
    let figure = try fixture.figure()
    for scene in figure.pages {
      #expect(scene.width == fixture.page.pointWidth && scene.height == fixture.page.pointHeight, "\(fixture.page)")
      #expect(scene.unit == fixture.page.unit && scene.background == fixture.theme.background)
      expectOnPageAndApart(scene, "\(fixture.layout), \(fixture.page), \(fixture.theme.id):")
      let smallest = PageReading(scene).texts.map(\.size).min() ?? 0
      // 6 points of a printer on paper, 9 pixels of 720 on a slide.
      #expect(smallest >= (fixture.page.isPaper ? 8 : 9) - 0.01, "\(fixture.page): \(smallest)")
    }
  }

  @Test("A free page has everything in proportion")
  func free() throws {
    let page = try #require(PageFormat("1920x1080"))
    let small = try FigureFixture(page: .wide).figure().scene
    let large = try FigureFixture(page: page).figure().scene
    #expect(large.width == 1920 && large.height == 1080)
    for (left, right) in zip(PageReading(small).texts, PageReading(large).texts) {
      #expect(left.runs == right.runs && abs(left.size * 1.5 - right.size) < 1e-9)
    }
  }

  @Test("Titles and captions are never cut", arguments: [PageFormat.wide, .a4, .classic])
  func longTitle(_ page: PageFormat) throws {
    let title = (1...60).map { "word\($0)" }.joined(separator: " ")
    let caption = (1...120).map { "note\($0)" }.joined(separator: " ")
    let scene = try FigureFixture(title: title, caption: caption, page: page).figure().scene
    let header = try #require(PageReading(scene).groups("header").first)
    let texts = header.marks.compactMap { mark -> TextMark? in
      if case .text(let text) = mark { text } else { nil }
    }
    let written = texts.flatMap { $0.runs.map(\.text) }.joined(separator: " ")
    #expect(written == title + " " + caption)
    #expect((texts.first?.size ?? 0) < 26 * page.typeScale)
    expectOnPageAndApart(scene)
  }

  @Test("A caption of nothing but blanks takes no room")
  func emptyCaption() {
    let plain = FigureHeader(title: "Title", caption: nil, theme: .light)
    #expect(FigureHeader(title: "Title", caption: " \n ", theme: .light).bottom == plain.bottom)
  }

  @Test(
    "As of: from the dossier, in its language",
    arguments: [("en", "As of 2"), ("de-AT", "Stand: 2"), ("fr", "État au 2")])
  func asOf(language: String, words: String) throws {
    let scene = try FigureFixture(language: language).figure().scene
    let footer = try #require(PageReading(scene).groups("footer").first)
    let isThere = footer.marks.contains { mark in
      if case .text(let text) = mark { text.runs.map(\.text).joined().contains(words + " July 2023") } else { false }
    }
    #expect(isThere)
  }

  @Test("Every word of the furniture is there in every language, and quotation marks nest")
  func words() {
    for language in ["en", "de", "fr"] {
      let words = Vocabulary(language)
      for term in Vocabulary.Term.allCases { #expect(!words[term].isEmpty) }
    }
    #expect(Vocabulary("en").quoted("it is \"on the table\"") == "“it is ‘on the table’”")
    #expect(Vocabulary("de").quoted("so „nicht“, sagt er") == "„so ‚nicht‘, sagt er“")
    #expect(Vocabulary("xx")[.legend] == "Legend")
  }
}

@Suite("Legends")
struct LegendTests {
  @Test("However many and long the entries: all of each label, apart, within the width", arguments: [300.0, 818, 1208])
  func bounds(_ width: Double) {
    for (count, length) in [(1, 12), (7, 18), (40, 14), (40, 120), (3, 2000)] {
      let items = (0..<count).map { index in
        let words = (0..<(length / 6)).map { "w\(index)n\($0)" }.joined(separator: " ")
        return LegendItem(
          index % 2 == 0
            ? .node(NodeStyle(shape: .pill, hue: .teal))
            : .edge(EdgeStyle(line: .dashed, hue: .red), isDirected: true), words)
      }
      for theme in Theme.builtIn {
        let legend = Legend(items, width: width, theme: theme)
        let scene = Scene(
          width: width, height: legend.height, title: "", summary: "", language: "en", background: theme.background,
          fontFamilies: [], marks: legend.marks)
        expectOnPageAndApart(scene, "\(count) entries of \(length):")
        let written = PageReading(scene).texts.flatMap { $0.runs.map(\.text) }.joined(separator: " ")
        #expect(written == items.map(\.label).joined(separator: " "))
      }
    }
  }

  @Test("More rows than two are set in columns")
  func columns() {
    let items = (0..<40).map { LegendItem(.marks([]), String(repeating: "m", count: 4 + $0 % 9)) }
    let legend = Legend(items, width: 1208, theme: .light)
    let starts = PageReading(
      Scene(
        width: 1208, height: legend.height, title: "", summary: "", language: "en", background: Color(0xFFFFFF),
        fontFamilies: [], marks: legend.marks)
    ).texts.map(\.position.x)
    #expect(Set(starts).count < 12)
  }

  @Test("Without colour, lines of different hues differ in width or rhythm", arguments: EdgeStyle.Line.allCases)
  func lineStyles(_ line: EdgeStyle.Line) {
    func look(_ hue: Hue, _ theme: Theme) -> String {
      let marks = EdgeStroke.marks(
        [.move(Point(x: 0, y: 0)), .line(Point(x: 30, y: 0))], tip: nil, style: EdgeStyle(line: line, hue: hue),
        status: .asserted, theme: theme)
      guard case .path(let path) = marks.first else { return "" }
      return "\(path.paint.strokeWidth) \(path.paint.dash)"
    }
    #expect(Set(Hue.allCases.map { look($0, .grey) }).count == Hue.allCases.count)
    #expect(Set(Hue.allCases.map { look($0, .light) }).count == 1)
  }

  @Test("Points of different hues differ in shape")
  func markers() {
    let frame = Rectangle(x: 0, y: 0, width: 10, height: 10)
    let marks = Hue.allCases.map { PointMarker.mark($0, frame, Paint(fill: Color(0))) }
    #expect(Set(marks).count == Hue.allCases.count)
  }
}
