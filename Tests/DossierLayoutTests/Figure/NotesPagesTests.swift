import DossierCore
import Testing

@testable import DossierLayout

@Suite("Pages of notes")
struct NotesPagesTests {
  @Test(
    "Everything is printed, however much it is, and nothing leaves the page",
    arguments: [PageFormat.wide, .classic, .a4, .a3Landscape, .letter])
  func complete(_ page: PageFormat) throws {
    let long = String(repeating: "Donaudampfschifffahrt", count: 60)
    let fixture = FigureFixture(
      things: 20, sources: 60, quotes: 5, notes: .page, page: page,
      quote: { source, number in
        switch number {
        case 0: "\(source) \(long)"
        case 1: "\(source) " + String(repeating: "word after word ", count: 40)
        case 2: "\(source) 北大西洋条約機構東京連絡事務所の開設をめぐる協議"
        default: "quote \(number) of \(source)"
        }
      })
    let figure = try fixture.figure()
    #expect(figure.continuation.count > 1)
    let pages = figure.continuation.map(PageReading.init)
    let letters = pages.map(\.letters).joined()
    for source in 0..<60 {
      #expect(pages.contains { $0.groups["source-s\(source)"] != nil })
      #expect(letters.contains("Gazette\(source),“Headlineofsource\(source)”,2June2023"))
      #expect(letters.contains("https://example.org/\(source)"))
      #expect(letters.contains("quote3of\(source)”") && letters.contains("quote4of\(source)”"))
    }
    // A quote that runs over to another column or page stands there in pieces: together they are all of it.
    let repeated = letters.split(separator: "Donaudampfschifffahrt", omittingEmptySubsequences: false).count - 1
    #expect(repeated > 55 * 60 && !letters.contains("…"))
    for scene in figure.continuation {
      #expect(scene.width == page.pointWidth && scene.height == page.pointHeight)
      #expect(scene.unit == page.unit)
      #expect(scene.title == "Notes: The strike")
      expectOnPageAndApart(scene)
    }
  }

  @Test("Paragraphs break so that two lines stand together, and headings stay with what follows")
  func breaks() {
    func block(_ lines: Int, keeps: Bool = false) -> NoteBlock {
      let text = TextBlock(
        Array(repeating: "x", count: lines).joined(separator: "\n"), size: 10, maxWidth: 100, maxLines: .max)
      return NoteBlock(
        text: text, keepsWithNext: keeps,
        group: MarkGroup(classes: [], origin: .furniture, role: .presentation, marks: []))
    }
    let line = block(1).text.lineHeight
    func columns(_ blocks: [NoteBlock], _ height: Double) -> [[Range<Int>]] {
      let flow = NoteFlow(blocks, columnHeight: height * line)
      return (0..<flow.columns).map { column in flow.pieces.filter { $0.column == column }.map(\.lines) }
    }
    #expect(columns([block(3), block(3)], 5) == [[0..<3], [0..<3]])
    #expect(columns([block(4), block(4)], 6) == [[0..<4, 0..<2], [2..<4]])
    #expect(columns([block(4), block(5)], 5) == [[0..<4], [0..<5]])
    #expect(columns([block(12)], 5) == [[0..<5], [5..<10], [10..<12]])
    #expect(columns([block(11)], 5) == [[0..<5], [5..<9], [9..<11]])
    #expect(columns([block(4), block(1, keeps: true), block(1)], 5) == [[0..<4], [0..<1, 0..<1]])
    #expect(columns([block(3)], 0.5) == [[0..<1], [1..<2], [2..<3]])
    #expect(NoteFlow([], columnHeight: 10).columns == 0)
  }

  @Test("Too many sources for the foot of a page: each can still be linked to, and stands in the notes")
  func manySources() throws {
    for notes in [ViewSpec.Notes.auto, .none] {
      let figure = try FigureFixture(things: 6, sources: 400, quotes: 1, notes: notes).figure()
      let page = PageReading(figure.scene)
      // What is only counted in a group, for want of room for its label, refers to no source on this page.
      let listed = page.groups.keys.count { $0.hasPrefix("source-") }
      #expect(listed >= 300 && listed <= 400)
      #expect(page.groups("more-sources").count == 1)
      // The list takes no more than its share; labels with dozens of numbers may make the page longer.
      #expect(figure.scene.height < 900)
      expectOnPageAndApart(figure.scene)
      let notes = figure.continuation.map(PageReading.init)
      for source in 0..<400 { #expect(notes.contains { $0.groups["source-s\(source)"] != nil }) }
    }
  }
}

/// Every text lies on its page, and no two overlap.
func expectOnPageAndApart(_ scene: Scene, _ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
  let page = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
  let texts = PageReading(scene).texts.filter { !$0.runs.allSatisfy { $0.text.isEmpty } }
  let boxes = texts.map { SceneReading.box($0) }.enumerated().sorted { $0.element.y < $1.element.y }
  for (position, (index, box)) in boxes.enumerated() {
    let isInside = box.x >= -0.01 && box.y >= -0.01 && box.maxX <= page.maxX + 0.01 && box.maxY <= page.maxY + 0.01
    #expect(isInside, "\(comment) “\(texts[index].runs.map(\.text).joined())”", sourceLocation: sourceLocation)
    let inner = box.inset(by: 0.05 * box.height)
    for (other, second) in boxes[(position + 1)...] {
      if second.y > box.maxY { break }
      let overlaps = inner.overlaps(second.inset(by: 0.05 * second.height))
      #expect(
        !overlaps,
        "\(comment) “\(texts[index].runs.map(\.text).joined())” over “\(texts[other].runs.map(\.text).joined())”",
        sourceLocation: sourceLocation)
    }
  }
}
