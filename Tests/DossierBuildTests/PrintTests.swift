import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

@testable import DossierPrint

/// PNG and PDF as poppler and Python's libraries read them; where there is no `rsvg-convert`, what is said instead.
@Suite("PNG and PDF")
struct PrintTests {
  private static let isInstalled: Bool = {
    if Tool.installed("rsvg-convert") != nil { return true }
    print("not checked: there is no rsvg-convert here")
    return false
  }()

  private func figure(_ view: String, in example: String = "minimal") throws -> (dossier: LoadedDossier, Figure) {
    let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/\(example)").path)
    let chosen = try #require(dossier.views.first { $0.spec?.id.rawValue == view })
    let options = LayoutOptions(workerPath: Tool.built("dossier-layout").path)
    return (dossier, layoutFigure(chosen, options: options).0)
  }

  private func poppler(_ program: String, _ arguments: [String], _ pdf: [UInt8]) throws -> String? {
    guard let tool = Tool.installed(program) else {
      print("not checked with \(program): it is not installed")
      return nil
    }
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file.pdf")
    try Data(pdf).write(to: file)
    let outcome = try Tool.run(tool, arguments + [file.path] + (program == "pdftotext" ? ["-"] : []))
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(program): \(outcome.errors)")
    return outcome.output
  }

  /// Width and height from a PNG's header (ISO 15948, 11.2.2).
  private func size(ofPNG bytes: [UInt8]) -> [Int] {
    [16, 20].map { at in bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
  }

  private func noted(_ svg: String, _ width: String = "96", _ height: String = "48") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\">\(svg)</svg>".utf8)
  }

  @Test("The same bytes ten times over, of the size asked for", .enabled(if: isInstalled))
  func repeatable() throws {
    let svg = exportSVG(try figure("chronology").1.scene)
    let printer = FigurePrinter()
    let picture = try printer.png(svg).get()
    let document = try printer.pdf([svg]).get()
    let pack = try printer.pdf([svg, svg]).get()
    for _ in 0..<9 {
      #expect(try printer.png(svg).get() == picture)
      #expect(try printer.pdf([svg]).get() == document)
      #expect(try printer.pdf([svg, svg]).get() == pack)
    }
    #expect(size(ofPNG: picture) == [1280, 720])
    #expect(size(ofPNG: try printer.png(svg, resolution: .scale(2)).get()) == [2560, 1440])
    #expect(size(ofPNG: try printer.png(svg, resolution: .width(640)).get()) == [640, 360])
    #expect(printer.png(svg, resolution: .scale(30)) == .failure(.status(1)))
  }

  @Test("Text can be selected, fonts are embedded, addresses can be followed", .enabled(if: isInstalled))
  func document() throws {
    let (dossier, figure) = try figure("who-stands-where")
    let pdf = try FigurePrinter().pdf([exportSVG(figure.scene)]).get()
    if let text = try poppler("pdftotext", ["-raw"], pdf) {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Who stands where"))
      for node in dossier.graph.nodes { #expect(words.contains(node.shortName), "\(node.shortName)") }
    }
    if let fonts = try poppler("pdffonts", [], pdf) {
      let rows = fonts.split(separator: "\n").dropFirst(2)
      #expect(!rows.isEmpty)
      for row in rows {
        let columns = row.split(whereSeparator: \.isWhitespace)
        // emb, sub, uni, and the object's two numbers end the row.
        #expect(columns.dropLast(2).suffix(3).map(String.init) == ["yes", "yes", "yes"], "\(row)")
      }
    }
    let link = "https://example.org/a?b=c&d=e"
    var scene = figure.scene
    scene.marks.append(
      .text(
        TextMark(
          [TextMark.Run("source", link: link)], at: Point(x: 20, y: 20), size: 12, color: Color(0), width: 40)))
    let linked = try FigurePrinter().pdf([exportSVG(scene)]).get()
    if let links = try poppler("pdfinfo", ["-url"], linked) { #expect(links.contains(link)) }
  }

  /// A page has no places that a link could lead to, so a note's number leads to its source's address.
  @Test("Every link of a page leads somewhere", .enabled(if: isInstalled))
  func links() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = Tool.root.appendingPathComponent("examples/minimal/dossier.yaml")
    let address = "https://example.org/gazette?a=1&b=2"
    let text = try String(contentsOf: example, encoding: .utf8)
      .replacing("title: Docks at work again", with: "url: \(address)\n    title: Docks at work again")
    let file = folder.appendingPathComponent("dossier.yaml")
    try Data(text.utf8).write(to: file)
    let output = folder.appendingPathComponent("view.pdf")
    #expect(
      try Tool.dossier("export", "pdf", file.path, "--view", "chronology", "-o", output.path).status == 0)
    guard let links = try poppler("pdfinfo", ["-url"], [UInt8](Data(contentsOf: output))) else { return }
    let rows = links.split(separator: "\n").dropFirst()
    #expect(rows.count >= 4, "three notes and the entry in the list")
    #expect(rows.allSatisfy { $0.hasSuffix(address) }, "\(links)")
    let svg = try Tool.dossier("export", "svg", file.path, "--view", "chronology").output
    #expect(svg.contains("href=\"#source-gazette\""), "in the SVG they lead to the list")
  }

  @Test("A document has a title, a language and bookmarks, and is sound", .enabled(if: isInstalled))
  func details() throws {
    let pages = (1...3).map { noted("<text x='10' y='30'>page \($0)</text>") }
    let details = PDFDetails(
      title: "Zum (Büro) in 東京 \\ 😀", language: "de-AT",
      bookmarks: [.init("Erste", page: 0), .init("Nirgends", page: 9), .init("Dritte <x>", page: 2)])
    let printer = FigurePrinter()
    let plain = try printer.pdf(pages).get()
    let pdf = try printer.pdf(pages, details: details).get()
    #expect(pdf.starts(with: plain), "what was there stays as it is")
    #expect(try printer.pdf(pages, details: details).get() == pdf)
    if let text = try poppler("pdftotext", [], pdf) { #expect(text.contains("page 3")) }
    if let facts = try poppler("pdfinfo", [], pdf) {
      #expect(facts.contains(details.title) && facts.contains("Pages:           3"))
    }
    if let report = try poppler("qpdf", ["--check"], pdf) {
      #expect(report.contains("No syntax or stream encoding errors"))
    }
    if let tool = Tool.installed("mutool") {
      let folder = try Tool.temporaryFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appendingPathComponent("file.pdf")
      try Data(pdf).write(to: file)
      let outline = try Tool.run(tool, ["show", file.path, "outline"]).output
      let entries = outline.split(separator: "\n").map { $0.filter { $0 != "\t" } }
      #expect(
        entries.count == 2 && entries[0].contains("\"Erste\"#page=1") && entries[1].contains("\"Dritte <x>\"#page=3"))
      #expect(try Tool.run(tool, ["show", file.path, "trailer/Root"]).output.contains("/Lang (de-AT)"))
    }
  }

  @Test("A document that is built otherwise is left as it is, however it is broken")
  func foreign() throws {
    let whole = """
      %PDF-1.4
      1 0 obj
      << /Type /Pages /Kids [ 2 0 R ] /Count 1 >>
      endobj
      2 0 obj
      << /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>
      endobj
      """
    let details = PDFDetails(title: "x", bookmarks: [.init("y", page: 0)])
    let texts = [
      "", "%PDF-1.4", whole, whole + "\nstartxref\n9\n%%EOF", whole + "\nstartxref\n99999999999999999999\n%%EOF",
      whole + "\nxref\n0 4\n0000000000 65535 f \nstartxref\n129\n%%EOF",
    ]
    for text in texts { #expect(details.added(to: Array(text.utf8)) == Array(text.utf8)) }
    guard Self.isInstalled else { return }
    let plain = try FigurePrinter().pdf([noted("")]).get()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      // Whatever comes of it, it does not trap, and begins as it did.
      var broken = plain
      broken[Int.random(in: broken.count * 3 / 4..<broken.count, using: &random)] = UInt8.random(in: 0...255)
      #expect(details.added(to: broken).starts(with: broken))
    }
  }

  @Test("Pages of several sizes in one document; A4 is A4", .enabled(if: isInstalled))
  func pages() throws {
    let a4 = noted("<text x='10' y='30'>one</text>", "297mm", "210mm")
    let slide = noted("<text x='10' y='30'>two</text>", "1280", "720")
    let pdf = try FigurePrinter().pdf([a4, slide, a4]).get()
    if let info = try poppler("pdfinfo", ["-l", "3"], pdf) {
      let sizes = info.split(separator: "\n").filter { $0.contains(" size:") && $0.hasPrefix("Page ") }
      let numbers = sizes.map { line in
        line.split(whereSeparator: { $0 == " " }).compactMap { Double($0) }.filter { $0 > 10 }.map {
          ($0 * 100).rounded()
        }
      }
      #expect(numbers == [[84189, 59528], [96000, 54000], [84189, 59528]])
    }
    if let text = try poppler("pdftotext", [], pdf) {
      #expect(text.split(whereSeparator: \.isWhitespace) == ["one", "two", "one"])
    }
  }

  @Test("Nothing is loaded, neither from beside nor from elsewhere", .enabled(if: isInstalled))
  func nothingIsLoaded() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let printer = FigurePrinter()
    let red = folder.appendingPathComponent("red.png")
    try Data(try printer.png(noted("<rect width='96' height='48' fill='red'/>")).get()).write(to: red)
    let plain = try printer.png(noted("")).get()
    for address in [red.path, "file://\(red.path)", "red.png"] {
      let page = noted("<image href='\(address)' width='96' height='48'/>")
      #expect(try printer.png(page).get() == plain, "\(address)")
      #expect(try printer.pdf([page, page]).get().count < 2_500, "\(address)")
    }
  }

  @Test("A build with PNG and PDF, and one document of all views in their order", .enabled(if: isInstalled))
  func build() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = Tool.root.appendingPathComponent("examples/minimal").path
    let build = try Tool.dossier("build", example, "-o", folder.path, "--format", "png", "--format", "pdf")
    #expect((build.status, build.errors) == (0, ""))
    let files = try Tool.contents(of: folder)
    #expect(
      files.keys.sorted() == [
        "minimal/.dossier-manifest", "minimal/README.md", "minimal/chronology.pdf", "minimal/chronology.png",
        "minimal/chronology.svg",
        "minimal/minimal.graphml", "minimal/minimal.pdf", "minimal/who-stands-where.pdf",
        "minimal/who-stands-where.png", "minimal/who-stands-where.svg",
      ])
    let index = String(decoding: try #require(files["minimal/README.md"]), as: UTF8.self)
    for file in files.keys where !file.hasSuffix("README.md") && !file.hasSuffix(".dossier-manifest") {
      #expect(index.contains("(\(file.dropFirst(8)))"), "\(file)")
    }
    let pack = [UInt8](try #require(files["minimal/minimal.pdf"]))
    let exported = folder.appendingPathComponent("all.pdf")
    #expect(try Tool.dossier("export", "pdf", example, "-o", exported.path).status == 0)
    #expect(try [UInt8](Data(contentsOf: exported)) == pack)
    if let text = try poppler("pdftotext", [], pack) {
      let pages = text.split(separator: "\u{0C}")
      #expect(pages.count == 2)
      #expect(pages.first?.contains("The strike, step by step") == true)
      #expect(pages.last?.contains("Who stands where") == true)
    }
  }

  // MARK: Without it

  @Test("Without rsvg-convert a build warns once and writes the rest; an export fails")
  func missing() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = Tool.root.appendingPathComponent("examples/minimal").path
    let nowhere = ["PATH": folder.path]
    let build = try Tool.dossier(
      "build", example, "-o", folder.path, "--format", "png", "--format", "pdf", environment: nowhere)
    #expect(build.status == 0)
    #expect(build.errors.components(separatedBy: "warning[printer-missing]").count == 2)
    #expect(build.errors.contains("librsvg2-bin"))
    #expect(
      try Tool.contents(of: folder).keys.sorted() == [
        "minimal/.dossier-manifest", "minimal/README.md", "minimal/chronology.svg", "minimal/minimal.graphml",
        "minimal/who-stands-where.svg",
      ])
    let export = try Tool.dossier("export", "pdf", example, environment: nowhere)
    #expect(export.status == 2)
    #expect(export.errors.contains("librsvg2-bin") && export.output.isEmpty)
    let doctor = try Tool.dossier("doctor", environment: nowhere)
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("missing  rsvg-convert"))
    let enough = try Tool.dossier("doctor", example, environment: nowhere)
    #expect(enough.output.contains("absent   rsvg-convert"), "this dossier asks for neither PNG nor PDF")
  }

  @Test(
    "A program that fails is a warning with its reason",
    arguments: [
      ("exit 3", FigurePrinter.Failure.status(3)), ("echo nonsense", .malformed), ("kill -9 $$", .signal(9)),
      ("exec sleep 100", .timedOut),
    ])
  func failing(_ script: String, _ failure: FigurePrinter.Failure) throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let stub = folder.appendingPathComponent("rsvg-convert")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: stub)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stub.path)
    let printer = FigurePrinter(executable: stub.path, deadline: .milliseconds(failure == .timedOut ? 300 : 20_000))
    #expect(printer.png(noted("")) == .failure(failure))
    #expect(printer.pdf([noted(""), noted("")]) == .failure(failure))
    let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/minimal").path)
    let options = LayoutOptions(workerPath: Tool.built("dossier-layout").path)
    let (artifacts, diagnostics) = buildArtifacts(
      dossier, options: options, formats: [.printed(.pdf)], printer: printer)
    #expect(diagnostics.map(\.id) == ["print-failed", "print-failed", "print-failed"])
    #expect(diagnostics.allSatisfy { $0.message.contains("\(failure)") })
    #expect(!artifacts.contains { $0.path.hasSuffix(".pdf") })
  }

  @Test("Wrong usage: unknown formats, pixels of what has none")
  func usage() throws {
    for arguments in [
      ["build", "--format", "gif"], ["export", "gif"], ["export", "png"],
      ["export", "svg", "--view", "x", "--scale", "2"],
      ["export", "png", "--view", "x", "--scale", "0"], ["export", "png", "--view", "x", "--width", "40000"],
      ["export", "png", "--view", "x", "--width", "10", "--scale", "2"], ["doctor", "--frobnicate"],
    ] {
      #expect(try Tool.run(Tool.built("dossier"), arguments).status == 64, "\(arguments)")
    }
  }

  @Test("A dossier says which formats it wants; two views with one file name are an error")
  func formats() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let example = Tool.root.appendingPathComponent("examples/minimal/dossier.yaml")
    let text = try String(contentsOf: example, encoding: .utf8)
    let file = folder.appendingPathComponent("dossier.yaml")
    let wanted = "formats: [txt, table-md]\n" + text.replacing("who-stands-where:", with: "readme:")
    try Data(wanted.utf8).write(to: file)
    let output = folder.appendingPathComponent("out")
    let build = try Tool.dossier("build", file.path, "-o", output.path)
    #expect((build.status, build.errors) == (0, ""))
    let names = try Tool.contents(of: output).keys.map { $0.split(separator: "/")[1] }.sorted()
    let id = try #require(try FileManager.default.contentsOfDirectory(atPath: output.path).first)
    #expect(
      names
        == [
          ".dossier-manifest", "README.md", "\(Substring(id)).graphml", "chronology.svg", "chronology.table.md",
          "chronology.txt",
          "readme.svg",
          "readme.txt",
        ].sorted())
    let clash = try Tool.dossier("build", file.path, "-o", output.path, "--format", "md")
    #expect(clash.status == 1)
    #expect(clash.errors.contains("error[output-name-taken]"))
  }
}
