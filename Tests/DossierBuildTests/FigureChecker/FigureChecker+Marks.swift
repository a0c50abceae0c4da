import Chronology
import DossierCore
import Foundation

// MARK: - What has to be there

extension FigureChecker {
  /// `id-repeated`: ids are unique.
  func identifiers() -> [Finding] {
    Dictionary(grouping: figure.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map {
      Finding(check: "id-repeated", message: $0, place: nil)
    }
  }

  /// `footnote-lost`, `footnote-wrong`, `source-unused`: numbers lead to the source of that number, and every source has one.
  func notes() -> [Finding] {
    var findings: [Finding] = []
    let ids = Set(figure.ids).union(otherPages)
    var used: Set<String> = []
    for link in figure.links where link.hasPrefix("#") {
      used.insert(String(link.dropFirst()))
      if !ids.contains(String(link.dropFirst())) {
        findings.append(Finding(check: "footnote-lost", message: link, place: nil))
      }
    }
    for text in figure.texts {
      for note in text.notes {
        guard let link = note.link else {
          findings.append(finding("footnote-lost", "“\(note.number)” leads nowhere", text.frame))
          continue
        }
        let target = figure.group(String(link.dropFirst())).flatMap { figure.texts(of: $0).first?.content }
        // `2b` names a quote of source 2; behind it, `d` alone is another one of the same source.
        let number = note.number.prefix(while: \.isNumber)
        if let target, !number.isEmpty, target.trimmingCharacters(in: CharacterSet(charactersIn: ". ")) != number {
          findings.append(finding("footnote-wrong", "“\(note.number)” leads to number \(target)", text.frame))
        }
      }
    }
    guard view != nil else { return findings }
    for id in figure.ids where id.hasPrefix("source-") && !used.contains(id) {
      findings.append(Finding(check: "source-unused", message: id, place: nil))
    }
    return findings
  }

  /// `node-missing`, `edge-missing`, `mark-empty`: everything of the view is drawn, by itself or in a mark for several.
  func completeness(_ view: GraphView) -> [Finding] {
    let graph = view.graph
    var findings: [Finding] = []
    let marks = figure.groups.filter { !$0.claims.isEmpty }
    let ids = Set(marks.compactMap(\.id))
    let shown = Set(marks.filter { !figure.shapes(of: $0).isEmpty }.flatMap(\.claims))
    for index in view.nodes {
      let node = graph.nodes[index]
      if ids.contains("node-\(node.id)") { continue }
      if let claim = node.claims.first, shown.contains(graph.claims[claim].id.rawValue) { continue }
      findings.append(Finding(check: "node-missing", message: "\(node.id)", place: nil))
    }
    if view.spec?.layout == .network {
      for index in view.edges {
        let claims = graph.edges[index].claims.map { graph.claims[$0].id.rawValue }
        if !claims.allSatisfy(shown.contains) {
          findings.append(Finding(check: "edge-missing", message: "\(graph.edges[index].id)", place: nil))
        }
      }
    }
    for mark in marks where mark.id != nil && figure.shapes(of: mark).isEmpty {
      findings.append(Finding(check: "mark-empty", message: mark.id ?? "", place: nil))
    }
    return findings
  }
}

// MARK: - Networks

extension FigureChecker {
  private var nodes: [(group: WrittenFigure.Group, outline: WrittenFigure.Shape)] {
    figure.groups.filter { $0.classes.contains("node") && !$0.isIn("legend") }.compactMap { group in
      figure.shapes(of: group).first.map { (group, $0) }
    }
  }

  /// `text-leaves-node`, `text-on-node`: a text lies inside its own node, slanted sides counted, or off every node.
  func nodeTexts() -> [Finding] {
    var findings: [Finding] = []
    let nodes = nodes
    for text in figure.texts {
      let frame = text.frame.inset(by: 0.5)
      for node in nodes where node.outline.bounds.overlaps(frame) {
        if text.group?.chain.contains(where: { $0 === node.group }) != true {
          let probes = Self.corners(frame) + [frame.center]
          if probes.contains(where: node.outline.outline.contains) || node.outline.outline.crosses(frame) {
            findings.append(finding("text-on-node", "“\(text.content)” on \(node.group.id ?? "")", text.frame))
          }
        }
      }
    }
    for node in nodes {
      let shapes = figure.shapes(of: node.group)
      for text in figure.texts(of: node.group) {
        // Letters do not fill the corners of their box.
        let corners = Self.corners(text.frame.inset(by: 1))
        if !shapes.contains(where: { shape in
          !shape.fills.isEmpty && corners.allSatisfy { shape.outline.contains($0) }
        }) {
          findings.append(finding("text-leaves-node", "“\(text.content)” leaves \(node.group.id ?? "")", text.frame))
        }
      }
    }
    return findings
  }

  static func corners(_ frame: Rectangle) -> [Point] {
    [
      Point(x: frame.x, y: frame.y), Point(x: frame.maxX, y: frame.y), Point(x: frame.maxX, y: frame.maxY),
      Point(x: frame.x, y: frame.maxY),
    ]
  }

  /// `edge-loose`: an edge begins and ends at the outlines of its nodes, to half a point.
  func edgeEnds(_ view: GraphView) -> [Finding] {
    let graph = view.graph
    let outlines = Dictionary(
      nodes.compactMap { node in node.group.id.map { ($0, node.outline.outline) } },
      uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(
      figure.groups.compactMap { group in group.id.map { ($0, group) } }, uniquingKeysWith: { first, _ in first })
    var findings: [Finding] = []
    for index in view.edges {
      let edge = graph.edges[index]
      let names = ["edge-\(edge.id.rawValue.dropFirst(2))", "edge-\(edge.id)"]
      guard let group = names.lazy.compactMap({ groups[$0] }).first,
        let source = outlines["node-\(graph.nodes[edge.source].id)"],
        let target = outlines["node-\(graph.nodes[edge.target].id)"]
      else { continue }
      let ends = Self.ends(figure.shapes(of: group))
      guard let first = ends.first, let last = ends.last else {
        findings.append(Finding(check: "edge-loose", message: "\(edge.id) has no line", place: nil))
        continue
      }
      let forth = max(Self.gap(first, source), Self.gap(last, target))
      let back = max(Self.gap(first, target), Self.gap(last, source))
      if min(forth, back) > 0.5 {
        let distance = (min(forth, back) * 100).rounded() / 100
        findings.append(
          Finding(check: "edge-loose", message: "\(edge.id) ends \(distance) off its node", place: last.point))
      }
    }
    return findings
  }

  /// How far an end is from an outline; a line without an arrowhead may go on under its node, which is painted over it.
  private static func gap(_ end: (point: Point, isTip: Bool), _ outline: Outline) -> Double {
    !end.isTip && outline.contains(end.point) ? 0 : outline.distance(to: end.point)
  }

  /// Where the lines of an edge begin and end, arrowheads counted.
  private static func ends(_ shapes: [WrittenFigure.Shape]) -> [(point: Point, isTip: Bool)] {
    let lines = shapes.filter { $0.fills.isEmpty && $0.stroke != nil }.flatMap(\.outline.strokes)
    guard let first = lines.first?.first, let last = lines.last?.last else { return [] }
    let heads = shapes.filter { !$0.fills.isEmpty && $0.form == "path 4" }.compactMap(\.outline.strokes.first?.first)
    func tip(_ end: Point) -> (point: Point, isTip: Bool) {
      heads.first { hypot($0.x - end.x, $0.y - end.y) < 14 }.map { ($0, true) } ?? (end, false)
    }
    return [tip(first), tip(last)]
  }
}
