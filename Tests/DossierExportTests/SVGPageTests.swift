import DossierCore
import DossierExport
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("SVG: pages and patterns")
struct SVGPageTests {
  private func text(_ marks: [Mark], width: Double, height: Double, unit: PageFormat.Unit) -> String {
    let scene = Scene(
      width: width, height: height, title: "Page", summary: "", language: "en", background: Color(0xFFFFFF),
      fontFamilies: ["sans-serif"], marks: marks, unit: unit)
    return String(decoding: exportSVG(scene), as: UTF8.self)
  }

  private func box(_ pattern: FillPattern?, fill: Color? = Color(0xEEEEEE)) -> Mark {
    .rectangle(
      RectangleMark(
        Rectangle(x: 0, y: 0, width: 40, height: 20), paint: Paint(fill: fill, stroke: Color(0), pattern: pattern)))
  }

  @Test(
    "A paper page says its size in its own unit, and the drawing stays in points",
    arguments: [
      (PageFormat.a4, "width=\"210mm\" height=\"297mm\" viewBox=\"0 0 793.7 1122.52\""),
      (.a3Landscape, "width=\"420mm\" height=\"297mm\" viewBox=\"0 0 1587.4 1122.52\""),
      (.letter, "width=\"8.5in\" height=\"11in\" viewBox=\"0 0 816 1056\""),
      (.wide, "width=\"1280\" height=\"720\" viewBox=\"0 0 1280 720\""),
    ])
  func sizes(_ page: PageFormat, _ attributes: String) {
    let svg = text([], width: page.pointWidth, height: page.pointHeight, unit: page.unit)
    #expect(svg.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes))
  }

  @Test("Each pattern is defined once, under an id of its own, and what is drawn refers to it")
  func patterns() throws {
    let kinds = FillPattern.Kind.allCases.map { FillPattern($0, color: Color(0xCCCCCC)) }
    let scaled = FillPattern(.dots, color: Color(0xCCCCCC), pitch: 3)
    let taken = Mark.group(
      MarkGroup(
        id: "pattern-grid-eeeeee-cccccc", classes: [], origin: .furniture, role: .presentation, marks: [box(nil)]))
    let marks = kinds.map { box($0) } + [box(kinds[0]), box(scaled), box(kinds[0], fill: nil), taken]
    let svg = text(marks, width: 100, height: 100, unit: .px)
    let reading = PatternReading()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reading
    #expect(parser.parse())
    #expect(reading.patterns.count == kinds.count + 1)
    #expect(Set(reading.ids).count == reading.ids.count)
    let references = reading.fills.filter { $0.hasPrefix("url(#") }.map { String($0.dropFirst(5).dropLast()) }
    #expect(references.count == kinds.count + 2)
    #expect(Set(references) == Set(reading.patterns))
    #expect(svg == text(marks, width: 100, height: 100, unit: .px))
  }

  @Test("Without patterns nothing is defined")
  func plain() {
    #expect(!text([box(nil)], width: 10, height: 10, unit: .px).contains("<defs"))
  }
}

private final class PatternReading: NSObject, XMLParserDelegate {
  var patterns: [String] = []
  var ids: [String] = []
  var fills: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["id"] { ids.append(id) }
    if name == "pattern", let id = attributes["id"] { patterns.append(id) }
    if let fill = attributes["fill"] { fills.append(fill) }
  }
}
