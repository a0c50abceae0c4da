import DossierCore
import Testing

@Suite("Pages")
struct PageFormatTests {
  @Test(
    "Names and sizes",
    arguments: [
      ("16:9", 1280, 720, PageFormat.Unit.px), ("4:3", 960, 720, .px), ("a4", 210, 297, .mm),
      ("a4-portrait", 210, 297, .mm), ("A4-Landscape", 297, 210, .mm), ("a3-landscape", 420, 297, .mm),
      ("letter", 8.5, 11, .inch), ("letter-landscape", 11, 8.5, .inch), ("1920x1080", 1920, 1080, .px),
      ("1024x768px", 1024, 768, .px), ("60x40cm", 60, 40, .cm), ("13.33x7.5in", 13.33, 7.5, .inch),
    ])
  func reads(text: String, width: Double, height: Double, unit: PageFormat.Unit) throws {
    let page = try #require(PageFormat(text))
    #expect(page.width == width && page.height == height && page.unit == unit)
  }

  @Test("Points are CSS pixels, 96 to the inch")
  func points() throws {
    #expect(PageFormat.letter.pointWidth == 816 && PageFormat.letter.pointHeight == 1056)
    #expect(abs(PageFormat.a4.pointWidth - 793.70) < 0.01 && abs(PageFormat.a4.pointHeight - 1122.52) < 0.01)
    #expect(PageFormat.a4.isPortrait && PageFormat.a4.isPaper && !PageFormat.wide.isPaper)
  }

  @Test(
    "What is no page",
    arguments: [
      "", "a5", "16:10", "4:3-portrait", "x", "100x", "x100", "100x100x100", "0x0", "-297x210mm", "1e3x1e3", "9x9",
      "297x210km", "nanxnan", "infx100", "100000x100000", "1.x2.in", "２１０x297mm",
    ])
  func refuses(text: String) {
    #expect(PageFormat(text) == nil)
  }

  /// A label of 13 points on a slide, in printer's points.
  @Test("Labels print at 8 to 9.5 points on sheets up to A2, and grow on posters")
  func printedSizes() throws {
    func label(_ page: PageFormat) -> Double { 13 * page.typeScale * 72 / 96 }
    for page in PageFormat.named where page.isPaper {
      #expect((8...9.5).contains(label(page)), "\(page)")
    }
    #expect(label(try #require(PageFormat("841x1189mm"))) > 15)
    #expect(PageFormat.wide.typeScale == 1 && PageFormat.classic.typeScale == 1)
    #expect(try #require(PageFormat("1920x1080")).typeScale == 1.5)
  }
}
