import DossierCore
import Foundation

// MARK: - Legends

extension FigureChecker {
  /// How something looks, whatever its size.
  private struct Look: Hashable, CustomStringConvertible {
    var form: String
    var fills: [Color]
    var stroke: Color?
    /// 2 for dashes, 1 for dots, which are shorter than the gaps between them.
    var dash: [Int] = []

    var description: String {
      ([form] + fills.map(\.hex) + [stroke?.hex].compactMap(\.self) + dash.map(String.init)).joined(separator: " ")
    }
  }

  private var legendItems: [WrittenFigure.Group] {
    figure.groups.filter { $0.classes.contains("legend-item") }
  }

  private func drawn(_ name: String) -> [WrittenFigure.Group] {
    figure.groups.filter { $0.classes.contains(name) && $0.id != nil && !$0.isIn("legend") }
  }

  /// `legend-lacks`, `legend-extra`: the legend explains what is drawn, all of it and nothing else.
  func legend() -> [Finding] {
    let looks = view?.spec?.layout == .timeline ? eventLooks() : networkLooks()
    func findings(_ check: String, _ looks: Set<Look>) -> [Finding] {
      looks.map { Finding(check: check, message: $0.description, place: nil) }
        .sorted { $0.message < $1.message }
    }
    return findings("legend-lacks", looks.drawn.subtracting(looks.explained))
      + findings("legend-extra", looks.explained.subtracting(looks.drawn)) + signs()
  }

  /// Several edges in one wide line.
  private static let bundle = Look(form: "bundle", fills: [])

  private func networkLooks() -> (drawn: Set<Look>, explained: Set<Look>) {
    var drawnLooks: Set<Look> = []
    for group in drawn("node") {
      if let shape = figure.shapes(of: group).first { drawnLooks.insert(nodeLook(shape)) }
    }
    for group in drawn("edge") where !group.classes.contains("retracted") {
      if let look = edgeLook(figure.shapes(of: group)) { drawnLooks.insert(look) }
    }
    let bundles = figure.groups.filter { $0.classes.contains("bundle") }
    if bundles.contains(where: { !$0.isIn("legend") }) { drawnLooks.insert(Self.bundle) }
    var explained: Set<Look> = []
    for item in legendItems {
      let shapes = figure.shapes(of: item)
      guard let first = shapes.first, first.opacity == 1 else { continue }
      // In grey the width of a line tells hues apart, so that width alone makes no bundle.
      if bundles.contains(where: { $0.parent === item }) {
        explained.insert(Self.bundle)
      } else if first.fills.isEmpty {
        if let look = edgeLook(shapes) { explained.insert(look) }
      } else if first.bounds.width > first.bounds.height * 1.5 {
        explained.insert(nodeLook(first))
      }
    }
    return (drawnLooks, explained)
  }

  private func nodeLook(_ shape: WrittenFigure.Shape) -> Look {
    Look(form: shape.form, fills: shape.fills, stroke: shape.stroke)
  }

  private func edgeLook(_ shapes: [WrittenFigure.Shape]) -> Look? {
    // Further edges of a bundle have lines that are only there to be pointed at.
    guard let line = shapes.first(where: { $0.fills.isEmpty && $0.stroke != nil && $0.opacity > 0 }) else { return nil }
    let hasHead = shapes.contains { !$0.fills.isEmpty && $0.form == "path 4" }
    return Look(
      form: hasHead ? "arrow" : "line", fills: [], stroke: line.stroke,
      dash: line.dash.count > 1 ? [line.dash[0] > line.dash[1] ? 2 : 1] : [])
  }

  /// Colours of events; in legends those of dots. A group of events of one colour has that colour, one of several that of
  /// the legend's sample for groups.
  private func eventLooks() -> (drawn: Set<Look>, explained: Set<Look>) {
    func look(_ color: Color) -> Look { Look(form: "event", fills: [color]) }
    let groups = drawn("group")
    let single = Set(drawn("event").filter { event in !groups.contains { $0 === event } }.compactMap(markColor))
    let grouped = Set(groups.compactMap(markColor))
    let dots = Set(
      legendItems.compactMap { item -> Color? in
        let shapes = figure.shapes(of: item)
        guard shapes.count == 1, let shape = shapes.first, isPoint(shape) else { return nil }
        return shape.fills.first
      })
    let samples = Set(legendItems.filter(isGroupSample).compactMap(markColor))
    var (drawnLooks, explained) = (Set(single.union(grouped).map(look)), Set(dots.map(look)))
    explained.formUnion(grouped.intersection(samples).map(look))
    let group = Look(form: "group", fills: [])
    if !groups.isEmpty { drawnLooks.insert(group) }
    if !samples.isEmpty { explained.insert(group) }
    return (drawnLooks, explained)
  }

  /// The colour of an event's first mark; the lines that join versions of its date come before, but are none.
  private func markColor(_ event: WrittenFigure.Group) -> Color? {
    let mark = figure.shapes(of: event).first { shape in
      shape.form != "path 2" || !shape.fills.isEmpty
    }
    return mark.flatMap { $0.stroke ?? $0.fills.first }
  }

  /// A box with strokes in it.
  private func isGroupSample(_ item: WrittenFigure.Group) -> Bool {
    let shapes = figure.shapes(of: item)
    return shapes.count == 2 && shapes[0].form == "rounded" && shapes[1].fills.isEmpty
      && shapes[1].outline.strokes.count > 2
  }

  /// Whether a shape is a point on an axis: of any outline, filled, about as high as wide.
  private func isPoint(_ shape: WrittenFigure.Shape) -> Bool {
    shape.stroke == nil && !shape.fills.isEmpty && (6...14).contains(shape.bounds.width)
      && abs(shape.bounds.width - shape.bounds.height) < 4
  }

  /// Signs before or on marks are explained too: `~`, `?`, `≠`.
  private func signs() -> [Finding] {
    let explained = Set(legendItems.flatMap { figure.texts(of: $0) }.map(\.content))
    let all = figure.texts.filter { !($0.group?.isIn("legend") ?? false) }.map(\.content)
    return ["≠", "~", "?"].flatMap { sign -> [Finding] in
      let isDrawn = all.contains { $0 == sign || ($0 == "~?" && sign != "≠") }
      if isDrawn, !explained.contains(sign) {
        return [Finding(check: "legend-lacks", message: "the sign \(sign)", place: nil)]
      }
      if !isDrawn, explained.contains(sign), !(sign == "≠" && hasDisputedEdge) {
        return [Finding(check: "legend-extra", message: "the sign \(sign)", place: nil)]
      }
      return []
    }
  }

  /// In networks the captions of disputed edges have the colour of the sign.
  private var hasDisputedEdge: Bool {
    drawn("edge").contains { $0.classes.contains("disputed") }
  }
}
