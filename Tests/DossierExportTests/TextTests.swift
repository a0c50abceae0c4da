import Testing

@testable import DossierExport

@Suite struct TextTests {
  @Test(
    arguments: [
      ("Night shift walks out of the harbour at dawn", ["Night shift walks out of", "the harbour at dawn"]),
      ("", [""]), ("  a \n b ", ["a b"]), ("日本の北大西洋条約機構連絡事務所", ["日本の北大西洋条約機構連", "絡事務所"]),
      ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahrtsge", "sellschaft"]),
      ("a Donaudampfschifffahrtsgesell b", ["a", "Donaudampfschifffahrtsgesell", "b"]),
    ])
  func textIsBrokenAtSpaces(_ text: String, _ lines: [String]) {
    #expect(ColumnWrap.wrap(text, width: 24) == lines)
  }

  @Test func dotStringsAreQuoted() {
    func quoted(_ value: DOTValue) -> String {
      var bytes: [UInt8] = []
      DOTText.append(value, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(quoted(.data("a\"b\\c\r\nd\re\tf\u{7}&amp;")) == "\"a\\\"b\\\\c\\nd\\ne\tf\u{FFFD}&amp;\"")
    #expect(
      quoted(.label(["R&D & co", "&amp; &x1; &#65; &;\t."])) == "\"R&D & co\\n&amp;amp; &amp;x1; &amp;#65; &; .\"")
    #expect(quoted(.tooltip(["a\\N", "b"])) == "\"a\u{2216}N\\nb\"")
    let long = quoted(.data(String(repeating: "\\é", count: 10_000)))
    #expect((15_990...16_002).contains(long.utf8.count) && long.hasSuffix("…\""))
  }

  @Test func xmlNestsAndEscapes() {
    var xml = XMLWriter(reserving: 0)
    xml.start("a")
    xml.attribute("b", "<&>\"'\n\t\r")
    xml.start("c", inline: true)
    xml.text("<&>\"'\n\t\r")
    xml.start("d")
    xml.end()
    xml.end()
    xml.start("e")
    let text = String(decoding: xml.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="&lt;&amp;&gt;&quot;&#39;&#10;&#9;&#13;">
          <c>&lt;&amp;&gt;"'\n\t&#13;<d/></c>
          <e/>
        </a>

        """)
  }

  @Test func rightToLeftIsSeenAtTheFirstStrongLetter() {
    #expect(WritingDirection.isRightToLeft("12 – עברית abc".unicodeScalars))
    #expect(!WritingDirection.isRightToLeft("a עברית".unicodeScalars))
    #expect(!WritingDirection.isRightToLeft("日本 עברית".unicodeScalars))
    #expect(!WritingDirection.isRightToLeft("123 …".unicodeScalars))
    #expect(WritingDirection.isRightToLeft("\u{200F}abc".unicodeScalars))
  }
}
