import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

/// Where text ends, as two renderers draw it that nobody here wrote.
@Suite(
  "Text in librsvg and Chromium", .enabled(if: Renderers.arePresent, "no chromium, rsvg-convert or Pillow here"))
struct RendererTests {
  private struct Request: Encodable {
    struct Text: Encodable {
      let left: Double
      let right: Double
      let known: Bool
    }

    let svg: String
    let texts: [Text]
  }

  private struct Answer: Decodable {
    let content: String
    let known: Bool
    let width: Double
    let librsvg: [Double]?
    let chromium: [Double]?
  }

  @Test("Both agree with each other and with what was reckoned")
  func agree() throws {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let answers = try measure(try figures(in: folder), in: folder)
    #expect(answers.count > 300)
    var differences: [Double] = []
    for answer in answers where !answer.content.allSatisfy(\.isWhitespace) {
      let (rsvg, chrome) = (try #require(answer.librsvg), try #require(answer.chromium))
      // The layout reckons with 4 % more than this; letters may reach a point over their advance.
      let slack = answer.width * FontMetrics.slack + 1.5
      for (name, ink) in [("librsvg", rsvg), ("Chromium", chrome)] {
        #expect(
          ink[0] >= -slack && ink[1] <= answer.width + slack,
          "\(name) draws “\(answer.content)” from \(ink[0]) to \(ink[1]) of \(answer.width)")
      }
      guard answer.known else { continue }
      differences.append(abs(rsvg[1] - chrome[1]))
      for (name, ink) in [("librsvg", rsvg), ("Chromium", chrome)] {
        #expect(
          answer.width - (ink[1] - ink[0]) <= answer.width * 0.04 + 4,
          "\(name) draws “\(answer.content)” \(ink[1] - ink[0]) wide, not \(answer.width)")
      }
      #expect(
        abs(rsvg[1] - chrome[1]) <= 1 + answer.width * 0.012,
        "“\(answer.content)” ends at \(rsvg[1]) in librsvg, at \(chrome[1]) in Chromium")
    }
    let sorted = differences.sorted()
    #expect(sorted[sorted.count / 2] <= 0.5)
  }

  /// The examples, the goldens and a dossier in many scripts.
  private func figures(in folder: URL) throws -> [URL] {
    let generated = folder.appendingPathComponent("generated")
    try FileManager.default.createDirectory(at: generated, withIntermediateDirectories: true)
    try GeneratedDossier(seed: 5, events: 40).write(to: generated)
    let dossiers =
      ["minimal", "nato-tokyo-office"].map { Tool.root.appendingPathComponent("examples/\($0)") } + [generated]
    var files = [Tool.root.appendingPathComponent("Tests/DossierExportTests/Goldens/everything.svg")]
    for dossier in dossiers {
      for view in try loadDossier(at: dossier.path).views {
        let (figure, _) = layoutFigure(view, options: .init(workerPath: Tool.built("dossier-layout").path))
        for page in figure.pages {
          let file = folder.appendingPathComponent("\(files.count).svg")
          try Data(exportSVG(page)).write(to: file)
          files.append(file)
        }
      }
    }
    return files
  }

  private func measure(_ files: [URL], in folder: URL) throws -> [Answer] {
    let requests = try files.map { file in
      let texts = try WrittenFigure(Data(contentsOf: file)).texts.map { text in
        Request.Text(
          left: text.frame.x, right: text.frame.maxX,
          // Space at the ends has a width, but no ink.
          known: text.content.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x2010...0x2026).contains($0.value) }
            && text.content.first?.isWhitespace == false && text.content.last?.isWhitespace == false)
      }
      return Request(svg: file.path, texts: texts)
    }
    let input = folder.appendingPathComponent("request.json")
    try JSONEncoder().encode(requests).write(to: input)
    let script = Tool.root.appendingPathComponent("Tests/Oracles/compare_renderers.py")
    let python = try #require(Renderers.python)
    let outcome = try Tool.run(python, [script.path, input.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([Answer].self, from: Data(outcome.output.utf8))
  }
}

/// The programs that the test needs.
private enum Renderers {
  static let python = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"].map {
    URL(fileURLWithPath: $0, relativeTo: Tool.root)
  }

  static var arePresent: Bool {
    guard let python, Tool.installed("chromium") != nil, Tool.installed("rsvg-convert") != nil else { return false }
    do {
      return try Tool.run(python, ["-c", "import PIL"]).status == 0
    } catch {
      return false
    }
  }
}
