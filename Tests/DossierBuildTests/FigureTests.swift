import DossierBuild
import DossierCore
import DossierLayout
import Foundation
import Testing

/// Every figure of the examples, read back from the SVG that was written.
@Suite("The figures as written")
struct FigureTests {
  private struct Figure {
    let name: String
    let view: GraphView
    let written: WrittenFigure
  }

  private let figures: [Figure]

  init() throws {
    figures = try ["minimal", "nato-tokyo-office"].flatMap { name in
      let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path)
      let (artifacts, _) = buildArtifacts(
        dossier, options: .init(workerPath: Tool.built("dossier-layout").path))
      return try dossier.views.map { view in
        let id = try #require(view.spec?.id)
        let artifact = try #require(artifacts.first { $0.path == "\(name)/\(id).svg" })
        return Figure(name: artifact.path, view: view, written: try WrittenFigure(Data(artifact.bytes)))
      }
    }
  }

  @Test("No text overlaps another")
  func textsApart() {
    for figure in figures {
      let texts = figure.written.texts
      #expect(texts.count > 10)
      for (index, text) in texts.enumerated() {
        for other in texts[(index + 1)...] {
          #expect(
            !text.frame.inset(by: 0.4).overlaps(other.frame.inset(by: 0.4)),
            "\(figure.name): “\(text.content)” overlaps “\(other.content)”")
        }
      }
    }
  }

  @Test("All text lies on the page")
  func textsOnPage() {
    for figure in figures {
      for text in figure.written.texts {
        let isInside =
          text.frame.x >= 0 && text.frame.y >= 0 && text.frame.maxX <= figure.written.width
          && text.frame.maxY <= figure.written.height
        #expect(isInside, "\(figure.name): “\(text.content)”")
      }
    }
  }

  @Test("In networks, text is either inside its node or off every node")
  func textsOffNodes() {
    for figure in figures where figure.view.spec?.layout == .network {
      #expect(!figure.written.nodes.isEmpty)
      for text in figure.written.texts {
        for (id, frame) in figure.written.nodes where frame.overlaps(text.frame.inset(by: 0.4)) {
          #expect(text.owner == id, "\(figure.name): “\(text.content)” lies on \(id)")
          let isInside = text.frame.x >= frame.x && text.frame.maxX <= frame.maxX
          #expect(isInside || text.content == "≠", "\(figure.name): “\(text.content)” leaves \(id)")
        }
      }
    }
  }

  @Test("Everything of the view is there, and ids are unique")
  func complete() {
    for figure in figures {
      let ids = Set(figure.written.ids)
      #expect(ids.count == figure.written.ids.count, "\(figure.name) repeats an id")
      for index in figure.view.nodes {
        #expect(ids.contains("node-\(figure.view.graph.nodes[index].id)"))
      }
      if figure.view.spec?.layout == .network {
        let labels = figure.written.texts.count { $0.classes.contains("edge-label") }
        #expect(labels >= figure.view.edges.count, "\(figure.name) lacks edge labels")
        for index in figure.view.edges {
          #expect(ids.contains("edge-\(figure.view.graph.edges[index].id.rawValue.dropFirst(2))"))
        }
      }
    }
  }

  @Test("Every footnote number leads to a source in the list, and every source listed is cited")
  func footnotes() {
    for figure in figures {
      let ids = Set(figure.written.ids)
      let targets = Set(figure.written.links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
      #expect(!targets.isEmpty)
      #expect(targets.isSubset(of: ids), "\(figure.name)")
      #expect(ids.filter { $0.hasPrefix("source-") }.isSubset(of: targets), "\(figure.name)")
    }
  }

  @Test("Readable at 1280 px: no text smaller than 9 px but raised numbers")
  func readable() {
    for figure in figures {
      #expect(figure.written.width == 1280)
      for text in figure.written.texts {
        #expect(text.frame.height >= 9 * 0.93 - 0.01, "\(figure.name): “\(text.content)”")
      }
    }
  }
}
