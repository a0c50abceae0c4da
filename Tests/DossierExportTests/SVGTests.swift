import DossierCore
import Foundation
import Testing

@testable import DossierExport

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct SVGTests {
  private func svg(_ marks: [Mark], title: String = "A picture") -> String {
    String(decoding: exportSVG(Scenes.scene(marks, title: title)), as: UTF8.self)
  }

  /// The hostile texts in every place that takes text.
  private var hostile: [UInt8] {
    let marks = Corpora.hostileTexts.enumerated().map { index, text in
      Mark.group(
        MarkGroup(
          id: text, classes: [text], origin: .claims(first: Claim.ID(text), others: []), role: .object, title: text,
          summary: text, link: text,
          marks: [
            Scenes.text(
              [TextMark.Run(text), TextMark.Run(text, isSuperscript: true, link: text)], y: 20 * Double(index + 1))
          ]))
    }
    var scene = Scenes.scene(marks, title: Corpora.hostileTexts[9], summary: Corpora.hostileTexts[8])
    scene.language = "\"><script>"
    scene.fontFamilies = ["f\" onload=\"alert(1)", "'; x", "sans-serif"]
    return exportSVG(scene)
  }

  @Test func golden() throws {
    try Golden.expect(exportSVG(Scenes.everything), equals: "everything.svg")
  }

  @Test func isWellFormedAndDrawn() throws {
    for bytes in [exportSVG(Scenes.everything), hostile] {
      try Tool.withFile(bytes, named: "picture.svg") { path in
        if let xmllint = Tool("xmllint") {
          let result = try xmllint.run(["--nonet", "--noout", path])
          #expect(result.status == 0, "\(result.errors)")
        }
        if let rsvg = Tool("rsvg-convert") {
          let result = try rsvg.run(["--output", path + ".png", path])
          #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
          let size = try Data(contentsOf: URL(filePath: path + ".png")).count
          #expect(size > 8000, "a drawing without text is smaller")
        }
      }
    }
  }

  /// Elements and attributes as a parser sees them: none that the writer does not write by itself.
  @Test func nothingHostileSurvives() throws {
    let parser = XMLParser(data: Data(hostile))
    let names = NameCollector()
    parser.delegate = names
    #expect(parser.parse())
    #expect(names.elements == ["svg", "title", "desc", "rect", "g", "text", "tspan"])
    #expect(!names.attributes.contains { $0.hasPrefix("on") || $0 == "style" || $0.hasSuffix("href") })
    #expect(names.duplicateIDs.isEmpty)
  }

  @Test func idsAreUniqueAndLinksFindTheFirst() {
    let text = svg([
      Scenes.group(id: "x"), Scenes.group(id: "x"), Scenes.group(id: "figure-title"),
      Scenes.group(id: "2 a", link: "#x"),
      Scenes.group(link: "#2 a"), Scenes.group(link: "#nowhere"),
    ])
    #expect(text.contains("<g id=\"x\"") && text.contains("<g id=\"x-2\"") && text.contains("<g id=\"_2_a\""))
    #expect(text.contains("<title id=\"figure-title-2\">") && text.contains("aria-labelledby=\"figure-title-2\""))
    #expect(text.contains("<a href=\"#x\">") && text.contains("<a href=\"#_2_a\">") && !text.contains("nowhere"))
  }

  @Test(
    arguments: [
      ("https://example.org/a?b=c&d=e", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
      ("javascript:alert(1)", false), ("data:text/html,x", false), ("https://", false), ("//example.org", false),
      ("https://a b", false), ("https://a\u{202E}b", false), ("https://a\"b", false), ("file:///etc/passwd", false),
      ("java\nscript:alert(1)", false), ("", false),
    ]) func onlySafeAddressesAreLinks(_ address: String, _ isSafe: Bool)
  {
    #expect(Links.isSafe(address) == isSafe)
    #expect(svg([Scenes.group(link: address)]).contains("href") == isSafe)
  }

  @Test func rightToLeftTextKeepsItsAnchor() {
    let hebrew = [TextMark.Run("12 עברית")]
    #expect(svg([Scenes.text(hebrew)]).contains("direction=\"rtl\" text-anchor=\"end\""))
    #expect(svg([Scenes.text(hebrew, anchor: .end)]).contains("direction=\"rtl\" font-size"))
    #expect(svg([Scenes.text(hebrew, anchor: .middle)]).contains("direction=\"rtl\" text-anchor=\"middle\""))
    #expect(!svg([Scenes.text([TextMark.Run("NATO عربي")])]).contains("direction"))
  }

  @Test func raisedRunsComeDownAgain() {
    let text = svg([
      Scenes.text([
        TextMark.Run("a"), TextMark.Run("1", isSuperscript: true), TextMark.Run("2", isSuperscript: true),
        TextMark.Run("b"), TextMark.Run("c"),
      ])
    ])
    #expect(
      text.contains(
        ">a<tspan dy=\"-4.55\" font-size=\"9.36\">1</tspan><tspan font-size=\"9.36\">2</tspan>"
          + "<tspan dy=\"4.55\">b</tspan>c</text>"))
  }

  @Test func charactersThatXMLCannotHoldAreReplaced() {
    let text = svg(
      [Scenes.text([TextMark.Run("a\u{1}b\u{FFFE}c\u{FFFF}d\u{FFFD}é\u{10FFFF}\r\ne\tf")])], title: "x\r\ny\u{0}")
    #expect(text.contains(">a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}é\u{10FFFF} e f</text>"))
    #expect(text.contains(">x&#13;\ny\u{FFFD}</title>"))
  }

  @Test func emptyMarksLeaveNothing() {
    let text = svg([Scenes.text([]), Scenes.text([TextMark.Run("")]), .path(PathMark([], paint: Paint()))])
    #expect(!text.contains("<text") && !text.contains("<path"))
  }
}

/// The names that occur in an XML document.
private final class NameCollector: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var attributes: Set<String> = []
  var duplicateIDs: [String] = []
  private var ids: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes attributeDict: [String: String]
  ) {
    elements.insert(elementName)
    attributes.formUnion(attributeDict.keys)
    if let id = attributeDict["id"], !ids.insert(id).inserted { duplicateIDs.append(id) }
  }
}
