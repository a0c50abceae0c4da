import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation

/// How far things move when one thing is added, on a slide of 1,280 × 720 points.
func displacements(seeds: ClosedRange<UInt64>, worker: String) throws {
  var timeline: [Double] = []
  var kept: [Double] = []
  var fresh: [Double] = []
  var plain: [Double] = []
  for seed in seeds {
    let text = GeneratedDossier(seed: seed, events: 30, isPlain: true, entities: 10).text()
    let before = try load(text)
    let after = try load(
      text.replacingOccurrences(
        of: "institutions:\n", with: "  extra: {name: Somebody new, type: person}\ninstitutions:\n"
      ).replacingOccurrences(
        of: "relations:\n",
        with: """
            event-extra:
              title: Something new
              type: meeting
              when: 2012-05-14
              cites: [{s0: "Nothing else"}]
          relations:
            - {from: extra, type: advises, to: p1, cites: [{s0: "Nothing else"}]}

          """))
    if let first = view("plain-time", of: before), let second = view("plain-time", of: after) {
      timeline += moves(places(first, worker, nil).places, places(second, worker, nil).places)
    }
    guard let first = view("ties", of: before), let second = view("ties", of: after) else { continue }
    let start = places(first, worker, nil)
    kept += moves(start.places, places(second, worker, start.placement).places)
    fresh += moves(start.places, places(second, worker, nil).places)
    plain += moves(try dotPlaces(first), try dotPlaces(second))
  }
  row("one event added: a timeline's other events move", timeline)
  row("one node added: a network's other nodes move, the last placement given", kept, plain)
  row("the same, laid out afresh", fresh, plain)
}

private func row(_ what: String, _ ours: [Double], _ dot: [Double]? = nil) {
  func text(_ values: [Double]) -> String {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return "—" }
    func rounded(_ share: Double) -> Double {
      (sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 10).rounded() / 10
    }
    return "median \(rounded(0.5)), p90 \(rounded(0.9)) points"
  }
  print("| \(what) | \(text(ours)) | \(dot.map(text) ?? "—") | — |")
}

private func moves(_ before: [String: Point], _ after: [String: Point]) -> [Double] {
  before.keys.sorted().compactMap { id in
    guard let from = before[id], let to = after[id] else { return nil }
    return hypot(to.x - from.x, to.y - from.y)
  }
}

/// Where the marks of nodes are in the written figure.
private func places(
  _ view: GraphView, _ worker: String, _ previous: FigurePlacement?
) -> (places: [String: Point], placement: FigurePlacement) {
  let figure = layoutFigure(view, options: LayoutOptions(workerPath: worker, previous: previous)).0
  let svg = String(decoding: exportSVG(figure.scene), as: UTF8.self)
  var places: [String: Point] = [:]
  for part in svg.components(separatedBy: "<g id=\"node-").dropFirst() {
    guard let end = part.firstIndex(of: "\"") else { continue }
    let id = String(part[..<end])
    let shapes = part.components(separatedBy: "<").dropFirst()
    guard let shape = shapes.first(where: { $0.hasPrefix("rect ") || $0.hasPrefix("path ") }) else { continue }
    if shape.hasPrefix("rect ") {
      func number(_ key: String) -> Double {
        let text = shape.components(separatedBy: " \(key)=\"").dropFirst().first ?? "0"
        return Double(text.prefix { $0 != "\"" }) ?? 0
      }
      places[id] = Point(x: number("x") + number("width") / 2, y: number("y") + number("height") / 2)
    } else {
      let numbers = shape.prefix { $0 != "Z" }.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
      let xs = stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }
      let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      places[id] = Point(
        x: ((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, y: ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2)
    }
  }
  return (places, figure.placement)
}

/// Where plain `dot` has the nodes, its drawing fitted to the same slide.
private func dotPlaces(_ view: GraphView) throws -> [String: Point] {
  let lines = String(decoding: try dot(exportDOT(view, profile: .data), format: "plain"), as: UTF8.self)
    .split(separator: "\n")
  var scale = 1.0
  var places: [String: Point] = [:]
  for line in lines {
    let words = line.split(separator: " ").map(String.init)
    if words.first == "graph", words.count > 3, let width = Double(words[2]), let height = Double(words[3]) {
      scale = min(1_208 / max(width, 0.1), 560 / max(height, 0.1))
    } else if words.first == "node", words.count > 3, let x = Double(words[2]), let y = Double(words[3]) {
      places[words[1]] = Point(x: x * scale, y: y * scale)
    }
  }
  return places
}
