import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

/// The checker finds what is wrong: each fault is put into a good figure by itself.
@Suite("What the checker of figures finds")
struct FigureCheckerTests {
  private let network: (svg: Data, view: GraphView)
  private let timeline: (svg: Data, view: GraphView)

  init() throws {
    let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/minimal").path)
    func figure(_ layout: ViewSpec.Layout) throws -> (Data, GraphView) {
      let view = try #require(dossier.views.first { $0.spec?.layout == layout })
      let (figure, _) = layoutFigure(view, options: .init(workerPath: Tool.built("dossier-layout").path))
      return (Data(exportSVG(figure.scene)), view)
    }
    network = try figure(.network)
    timeline = try figure(.timeline)
  }

  /// A fault, by what is done to the file.
  struct Fault: CustomTestStringConvertible {
    let check: String
    let layout: ViewSpec.Layout
    let change: @Sendable (SVGElement) -> Void

    var testDescription: String { "\(check) in a \(layout.rawValue)" }
  }

  static let faults: [Fault] = [
    Fault(check: "text-overlap", layout: .network) { root in
      let texts = root.all("text")
      texts[1].attributes["x"] = texts[0].attributes["x"]
      texts[1].attributes["y"] = texts[0].attributes["y"]
    },
    Fault(check: "text-off-page", layout: .timeline) { $0.all("text")[2].attributes["x"] = "1275" },
    Fault(check: "mark-off-page", layout: .network) { $0.group("node-union")?.elements[2].attributes["x"] = "-40" },
    Fault(check: "text-small", layout: .network) { $0.all("text")[3].attributes["font-size"] = "6" },
    Fault(check: "text-contrast", layout: .network) {
      $0.group("node-union")?.all("text")[0].attributes["fill"] = "#b0b8c0"
    },
    Fault(check: "text-covered", layout: .timeline) { root in
      root.append(
        SVGElement("rect", ["x": "0", "y": "0", "width": "1280", "height": "300", "fill": "#ffffff"]))
    },
    Fault(check: "footnote-lost", layout: .network) { root in
      root.all("a").first { $0.attributes["href"]?.hasPrefix("#source") == true }?.attributes["href"] = "#source-none"
    },
    Fault(check: "footnote-wrong", layout: .timeline) { root in
      let links = root.all("a").filter { $0.attributes["href"] == "#source-gazette" }
      links.first?.attributes["href"] = "#source-courier"
    },
    Fault(check: "source-unused", layout: .network) { root in
      for link in root.all("a") where link.attributes["href"] == "#source-courier" {
        link.attributes["href"] = "#source-gazette"
      }
    },
    Fault(check: "id-repeated", layout: .network) { $0.group("node-union")?.attributes["id"] = "node-board" },
    Fault(check: "node-missing", layout: .network) { $0.remove("node-union") },
    Fault(check: "node-missing", layout: .timeline) { $0.remove("node-talks") },
    Fault(check: "edge-missing", layout: .network) { root in
      for edge in root.all("g") where edge.classes.contains("leads") || edge.classes.contains("edge-label") {
        edge.attributes["data-claims"] = nil
      }
    },
    Fault(check: "mark-empty", layout: .timeline) { $0.group("node-talks")?.children = [] },
    Fault(check: "text-leaves-node", layout: .network) { root in
      guard let text = root.group("node-union")?.all("text").first, let x = text.number("x") else { return }
      text.attributes["x"] = String(x + 60)
    },
    Fault(check: "text-on-node", layout: .network) { root in
      guard let node = root.group("node-union")?.all("text").first,
        let label = root.all("g").first(where: { $0.classes.contains("edge-label") })?.all("text").first
      else { return }
      label.attributes["x"] = node.attributes["x"]
      label.attributes["y"] = node.attributes["y"]
    },
    Fault(check: "edge-loose", layout: .network) { root in
      for path in root.all("g").first(where: { $0.classes.contains("edge") })?.all("path") ?? [] {
        path.attributes["d"] = "M0,0L10,10"
      }
    },
    Fault(check: "legend-lacks", layout: .network) { root in
      guard let item = root.all("g").first(where: { $0.classes.contains("legend-item") }) else { return }
      item.all("rect").first?.attributes["fill"] = "#123456"
      item.all("path").first?.attributes["fill"] = "#123456"
    },
    Fault(check: "legend-extra", layout: .network) { root in
      guard let item = root.all("g").first(where: { $0.classes.contains("legend-item") }) else { return }
      item.all("rect").first?.attributes["fill"] = "#123456"
      item.all("path").first?.attributes["fill"] = "#123456"
    },
    Fault(check: "legend-lacks", layout: .timeline) { root in
      for item in root.all("g") where item.classes.contains("legend-item") { item.attributes["class"] = "item" }
    },
    Fault(check: "text-on-mark", layout: .timeline) { root in
      guard let mark = root.group("node-talks")?.all("rect").first, let x = mark.number("x"), let y = mark.number("y"),
        let text = root.group("node-walkout")?.all("text").first
      else { return }
      text.attributes["x"] = String(x)
      text.attributes["y"] = String(y + 8)
    },
    Fault(check: "event-off-lane", layout: .timeline) { root in
      root.group("node-talks")?.all("text").first?.attributes["y"] = "20"
    },
    Fault(check: "time-order", layout: .timeline) { root in
      root.group("node-walkout")?.all("rect").first?.attributes["x"] = "1100"
    },
  ]

  @Test("A fault is found", arguments: faults)
  func found(fault: Fault) throws {
    let (svg, view) = fault.layout == .network ? network : timeline
    let root = try SVGElement.parse(svg)
    fault.change(root)
    let findings = FigureChecker(figure: WrittenFigure(root), view: view).findings()
    #expect(findings.contains { $0.check == fault.check }, "\(findings)")
  }

  @Test("A bar that is a point too long is found")
  func scale() throws {
    let dossier = GeneratedDossier(seed: 9, events: 40, isPlain: true)
    let view = try #require(try dossier.load().views.first { $0.spec?.layout == .timeline })
    let (figure, _) = layoutFigure(view)
    let root = try SVGElement.parse(Data(exportSVG(figure.scene)))
    let bars = root.all("g").filter { $0.attributes["id"]?.hasPrefix("node-") == true }.compactMap { group in
      group.elements.first { $0.name == "rect" && ($0.number("width") ?? 0) > 30 && $0.number("rx") != nil }
    }
    #expect(!FigureChecker(figure: WrittenFigure(root), view: view).findings().contains { $0.check == "time-scale" })
    var count = 0
    for bar in bars {
      let width = try #require(bar.number("width"))
      bar.attributes["width"] = String(width + 1)
      if FigureChecker(figure: WrittenFigure(root), view: view).extents(view).contains(where: {
        $0.check == "time-scale"
      }) {
        count += 1
      }
      bar.attributes["width"] = String(width)
    }
    // Where a bar is alone between two changes of scale there is nothing to compare it with.
    #expect(count > 0 && count * 2 >= bars.count, "\(count) of \(bars.count)")
  }
}

extension SVGElement {
  /// All elements of a name within, in drawing order.
  func all(_ name: String) -> [SVGElement] {
    var found: [SVGElement] = []
    walk { if $0.name == name { found.append($0) } }
    return found
  }

  func group(_ id: String) -> SVGElement? {
    all("g").first { $0.attributes["id"] == id }
  }

  /// Takes an element out, and what else stands on its claims.
  func remove(_ id: String) {
    guard let element = group(id), let parent = element.parent else { return }
    parent.children.removeAll { if case .element(let child) = $0 { child === element } else { false } }
  }
}
