import DossierCore
import Foundation
import Testing

@testable import DossierReader

/// Files as people have them become the same text every time.
@Suite("Conversion")
struct ConversionTests {
  private func page(_ html: String) -> String {
    String(decoding: htmlText(Array(html.utf8)) ?? [], as: UTF8.self)
  }

  @Test(
    "HTML becomes what a reader of the page sees",
    arguments: [
      ("<p>One\n  two</p><p>three</p>", "One two\n\nthree"),
      ("<p>One<br>two", "One\ntwo"),
      ("<p>qu<b>ay</b>side &amp; caf&eacute;&nbsp;x &#8220;y&#x201d;", "quayside & café\u{A0}x “y”"),
      ("<head><title>t</title><style>p{}</style></head><body>a<script>'</p>'</script>b", "ab"),
      ("<nav><ul><li>Menu</ul></nav><main><h1>Head</h1>Text</main>", "Head\n\nText"),
      ("<table><tr><th>Year<th>Sum<tr><td>1898<td>12</table>", "Year\tSum\n1898\t12"),
      ("<div hidden>no<div>no</div>no</div>yes", "yes"),
      ("<pre>a\n  b</pre>", "a\n  b"),
      ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
      (
        "<article><header>By N. Reed</header><p>Text<figure><figcaption>Cap</figcaption></figure>",
        "By N. Reed\n\nText\n\nCap"
      ),
      ("a<!-- <p>no</p> -->b<template>no</template><noscript>no</noscript>", "ab"),
      ("plain text", "plain text"), ("", ""), ("<p>unclosed <i>tags<p>go on</i>", "unclosed tags\n\ngo on"),
      ("<p>Thirty <del>people </del><s>or so</s> joined</p>x", "Thirty ~~people~~ ~~or so~~ joined\n\nx"),
      ("<button>no</button><p>x<select><option>no</select>", "x"),
    ] as [(String, String)])
  func html(_ html: String, _ text: String) {
    #expect(page(html) == text)
  }

  @Test("Hostile pages are read to their end")
  func hostilePages() {
    #expect(page(String(repeating: "<div>", count: 100_000) + "deep").hasSuffix("deep"))
    #expect(page(String(repeating: "<a b='", count: 20_000)).utf8.count < 1_000_000)
    #expect(page("<p>" + String(repeating: "&lt;", count: 200_000)).utf8.count == 200_000)
    #expect(page("<p>x<p title='" + String(repeating: "y", count: 1_000_000)).hasPrefix("x"))
    var bytes: [UInt8] = []
    var state: UInt64 = 7
    for _ in 0..<200 {
      bytes.removeAll(keepingCapacity: true)
      for _ in 0..<300 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(Array("<>/!-&;= \"'abpscript\n".utf8)[Int(state >> 33) % 21])
      }
      let once = htmlText(bytes)
      #expect(once != nil && once == htmlText(bytes))
    }
  }

  @Test(
    "Encodings: announced, declared by the author, by the page, by front matter",
    arguments: [
      ("a.txt", [0xFF, 0xFE, 0x61, 0, 0xE9, 0], nil, "aé"), ("a.txt", [0xFE, 0xFF, 0, 0x61, 0, 0xE9], nil, "aé"),
      ("a.txt", [0xEF, 0xBB, 0xBF, 0x61], nil, "a"), ("a.txt", [0x61, 0xE9, 0x80], "windows-1252", "aé€"),
      ("a.txt", [0x61, 0xE9, 0xA4], "ISO-8859-15", "aé€"), ("a.txt", [0x61, 0xE9, 0x80], "latin1", "aé€"),
      ("a.txt", [0x93, 0xFA, 0x96, 0x7B], "Shift_JIS", "日本"), ("a.txt", [0xC8, 0xD5, 0xB1, 0xBE], "gb18030", "日本"),
      ("a.txt", [0xC7, 0xD1, 0xB1, 0xDB], "euc-kr", "한글"), ("a.txt", [0xBA, 0xA3, 0xC7, 0xAF], "EUC-JP", "今年"),
      ("a.txt", [0xCF, 0xF0, 0xE8], "windows-1251", "При"),
      ("a.html", Array("<meta charset=\"windows-1252\">".utf8) + [0xE9], nil, "é"),
      ("a.html", Array("<META http-equiv=x content='text/html; charset=iso-8859-1'>".utf8) + [0xE9], nil, "é"),
      ("a.html", Array("<meta charset=utf-8>".utf8) + [0xE9], "latin1", "é"),
      ("a.txt", Array("---\ntitle: A\nencoding: windows-1252\n---\n".utf8) + [0xE9], nil, "é"),
    ] as [(String, [UInt8], String?, String)])
  func encodings(_ name: String, _ bytes: [UInt8], _ declared: String?, _ text: String) {
    let key = declared.map { ", encoding: \($0)" } ?? ""
    let files: [String: [UInt8]] = [
      "d.yaml": Array("title: D\nsources:\n  s: {title: S, file: sources/\(name)\(key)}\n".utf8),
      "sources/\(name)": bytes,
    ]
    let (_, texts, diagnostics) = parseWithTexts(ProjectFiles(files: files))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(texts["s"].map { String(decoding: $0, as: UTF8.self).trimmed } == text)
  }

  @Test(
    "Bytes of an unknown encoding are refused with a guess",
    arguments: [
      ("Un été à la plage, déjà", "windows-1252", String.Encoding.windowsCP1252),
      ("今年の夏はとても暑いです。東京に行きました。", "shift_jis", .shiftJIS),
      ("Сегодня хорошая погода в городе", "windows-1251", .windowsCP1251),
    ])
  func guess(_ text: String, _ name: String, _ encoding: String.Encoding) throws {
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    let files: [String: [UInt8]] = [
      "d.yaml": Array("title: D\nsources:\n  s: {title: S, file: a.txt}\n".utf8), "a.txt": bytes,
    ]
    let diagnostics = allDiagnostics(ProjectFiles(files: files))
    #expect(diagnostics.map(\.id) == ["not-utf8"])
    #expect(diagnostics.first?.hint == "it looks like \(name): add `encoding: \(name)`, or save it as UTF-8")
  }

  @Test("A passage has its place in the converted text, its words, and what stands around them")
  func passages() throws {
    let files: [String: [UInt8]] = [
      "d.yaml": Array(
        """
        title: D
        actors: {a: {name: A, cites: [{s: "Café at the quay"}, {t: "second page"}]}}
        sources: {s: {title: S, file: a.html}, t: {title: T, file: t.pdf}}
        """.utf8),
      "a.html": Array("<h1>Çà</h1><p>The Café  at\nthe <b>quay</b> opens.".utf8), "t.pdf": [],
    ]
    let project = ProjectFiles(
      files: files, conversions: ["t.pdf": .success(Array("first page\n\u{C}the second page\n\u{C}".utf8))])
    let (corpus, _, diagnostics) = parseWithTexts(project)
    #expect(diagnostics.isEmpty)
    let citations = try #require(corpus.claims.first?.citations)
    let passage = try #require(citations[0].passage)
    #expect(passage.range.description == "a.html:3:5")
    #expect(passage.utf8Range == 10..<27)
    #expect(passage.scalarRange == 8..<24)
    #expect(passage.words == .init(prefix: "Çà\n\nThe ", exact: "Café at the quay", suffix: " opens."))
    #expect(passage.page == nil)
    #expect(citations[1].passage?.page == 2)
    #expect(corpus.sources.map(\.format) == [.html, .pdf])
  }

  @Test("What no text is here for is not checkable, and stays")
  func withheld() throws {
    let yaml = """
      title: D
      actors: {a: {name: A, cites: [{s: anything}, {p: anything}]}}
      sources:
        s: {title: S, file: private/s.txt, withheld: true}
        p: {title: P, file: p.pdf}
      """
    var files: [String: [UInt8]] = ["d.yaml": Array(yaml.utf8), "p.pdf": []]
    let missing = ProjectFiles(
      files: files, conversions: ["p.pdf": .failure(.programMissing("pdftotext", package: "poppler-utils"))])
    let (corpus, diagnostics) = parse(missing)
    #expect(diagnostics.map(\.id) == ["source-converter-missing"])
    #expect(diagnostics.first?.severity == .warning && diagnostics.first?.hint?.contains("poppler-utils") == true)
    #expect(corpus.sources.map(\.hasText) == [false, false])
    #expect(corpus.sources.map(\.isWithheld) == [false, true])
    #expect(corpus.claims.first?.citations.map(\.passage) == [nil, nil])
    // Where its author has it, a withheld text is looked up like any other.
    files["private/s.txt"] = Array("It says anything.".utf8)
    let here = parse(ProjectFiles(files: files, conversions: ["p.pdf": .success(Array("anything".utf8))])).0
    #expect(here.sources.map(\.isWithheld) == [false, false])
    #expect(here.claims.first?.citations.allSatisfy { $0.passage != nil } == true)
  }
}
