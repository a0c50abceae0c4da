import DossierCore
import Foundation
import Testing

@testable import DossierReader

/// The programs that convert documents, on documents made here.
@Suite("Converters")
struct ConverterTests {
  private static func has(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  /// A PDF with a line on each page.
  private func pdf(_ pages: [String]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, page) in pages.enumerated() {
      let stream = "BT /F1 12 Tf 72 700 Td (\(page)) Tj ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test("A PDF has its pages, the same text every time", .enabled(if: has("pdftotext")))
  func pages() throws {
    let bytes = pdf(["On the first page.", "On the second page."])
    let text = try convertPDF(bytes).get()
    #expect(String(decoding: text, as: UTF8.self) == "On the first page.\n\n\u{C}On the second page.\n\n\u{C}")
    #expect(try convertPDF(bytes).get() == text)
    #expect(convertPDF(Array("no PDF".utf8)) == .failure(.failed(program: "pdftotext")))
    #expect(convertPDF([]) == .failure(.failed(program: "pdftotext")))
  }

  @Test("A DOCX has its paragraphs and notes; what was deleted is gone", .enabled(if: has("bsdtar")))
  func document() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-docx-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "word"), withIntermediateDirectories: true)
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Mills &amp; </w:t></w:r>\
      <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Crane</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:t>Second</w:t><w:tab/><w:t>paragraph</w:t><w:br/><w:t>goes on</w:t></w:r></w:p>
      """
    for (name, xml) in [
      ("document", "<?xml version=\"1.0\"?><w:document \(space)><w:body>\(body)</w:body></w:document>"),
      (
        "footnotes",
        "<w:footnotes \(space)><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>"
      ),
    ] { try Data(xml.utf8).write(to: folder.appending(path: "word/\(name).xml")) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bsdtar", "--format", "zip", "-c", "-f", folder.path + "/a.docx", "-C", folder.path, "word"]
    try process.run()
    process.waitUntilExit()
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "a.docx")))
    let text = try convertDOCX(bytes).get()
    #expect(String(decoding: text, as: UTF8.self) == "Mills & Crane\n\nSecond\tparagraph\ngoes on\n\nA note.")
    #expect(convertDOCX(Array("no archive".utf8)) == .failure(.failed(program: "bsdtar")))
    #expect(convertDOCX(Array(bytes.prefix(bytes.count / 3))) == .failure(.failed(program: "bsdtar")))
  }

  @Test("Parts that are no such document are refused")
  func parts() {
    #expect(documentText(Array("<a>".utf8)) == nil)
    let bomb = "<!DOCTYPE a [<!ENTITY b \"cccc\">]><a><r><t>&b;</t></r></a>"
    #expect(documentText(Array(bomb.utf8)) == nil)
    #expect(documentText(Array("<p><r><t>x</t></r></p>".utf8)) == Array("x".utf8))
  }

  @Test("A program that is missing, fails, talks for ever or never ends")
  func programs() {
    #expect(
      Converter(program: "no-such-program", package: "p").run([], input: [])
        == .failure(.programMissing("no-such-program", package: "p")))
    #expect(Converter(program: "false", package: "p").run([], input: [1]) == .failure(.failed(program: "false")))
    #expect(Converter(program: "cat", package: "p").run([], input: [1, 2]) == .success([1, 2]))
    let large = [UInt8](repeating: 7, count: 3_000_000)
    #expect(Converter(program: "cat", package: "p").run([], input: large) == .success(large))
    #expect(Converter(program: "yes", package: "p", outputLimit: 100_000).run([], input: []) == .failure(.tooLong))
    #expect(
      Converter(program: "sleep", package: "p", deadline: 1).run(["30"], input: [])
        == .failure(.timedOut(program: "sleep")))
    let environment = Converter(program: "env", package: "p").run([], input: [])
    let variables = environment.map { Set($0.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }) }
    #expect(variables == .success(["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]))
  }
}
