import DossierCore

/// The legend of a timeline: one entry for each look that is really drawn.
enum TimelineLegend {
  static func items(_ plan: TimelinePlan, _ view: GraphView, _ theme: Theme) -> [LegendItem] {
    let graph = view.graph
    let shapes = plan.dated.flatMap(\.shapes)
    var items = types(plan, graph, theme)
    func bar(_ form: TimeExtent.Form, _ label: String, core: ClosedRange<Double>? = nil) -> LegendItem {
      let shape = EventShape(
        form: form, minX: 1, maxX: 29, core: core, startCap: .closed, endCap: .closed, sign: nil)
      return LegendItem(.marks(sample(shape, theme)), label)
    }
    if shapes.contains(where: { $0.form == .moment }) {
      items.append(bar(.moment, "Some time within"))
    }
    let spans = shapes.filter { $0.form == .span }
    if spans.contains(where: \.isWholeCore) { items.append(bar(.span, "All this time", core: 1...29)) }
    if spans.contains(where: { !$0.isWholeCore }) {
      items.append(bar(.span, "Dark: certain, light: possible", core: 9...21))
    }
    if shapes.contains(where: { $0.startCap == .arrow || $0.endCap == .arrow }) {
      let shape = EventShape(
        form: .moment, minX: 1, maxX: 29, core: nil, startCap: .closed, endCap: .arrow, sign: nil)
      items.append(LegendItem(.marks(sample(shape, theme)), "Goes on"))
    }
    if shapes.contains(where: { $0.startCap == .fade || $0.endCap == .fade }) {
      let shape = EventShape(
        form: .moment, minX: 1, maxX: 29, core: nil, startCap: .closed, endCap: .fade, sign: nil)
      items.append(LegendItem(.marks(sample(shape, theme)), "End not known"))
    }
    items += signs(shapes, theme)
    items += furniture(plan, view, theme)
    return items
  }

  /// One entry for each colour, with the types that have it.
  private static func types(_ plan: TimelinePlan, _ graph: KnowledgeGraph, _ theme: Theme) -> [LegendItem] {
    var order: [Hue] = []
    var labels: [Hue: [String]] = [:]
    for event in plan.dated.map(\.event) + plan.undated.map(\.event) {
      let node = graph.nodes[event.node]
      let label = graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue
      if labels[node.style.hue] == nil { order.append(node.style.hue) }
      if !(labels[node.style.hue, default: []].contains(label)) { labels[node.style.hue, default: []].append(label) }
    }
    return order.map { hue in
      let all = labels[hue] ?? []
      let text = all.prefix(4).joined(separator: ", ") + (all.count > 4 ? " …" : "")
      let dot = EventShape(form: .day, minX: 10, maxX: 20, core: nil, startCap: .closed, endCap: .closed, sign: nil)
      let marks = EventMarks(hue: hue, theme: theme, background: theme.background)
        .marks(dot, y: LegendItem.sampleHeight / 2, isDisputed: false)
      return LegendItem(.marks(marks), Wording.capitalized(text))
    }
  }

  private static func signs(_ shapes: [EventShape], _ theme: Theme) -> [LegendItem] {
    let signs = Set(shapes.compactMap(\.sign).flatMap(Array.init))
    return [("~", "About then"), ("?", "Date in doubt")].compactMap { sign, label in
      guard signs.contains(Character(sign)) else { return nil }
      let block = TextBlock(sign, size: theme.labelSize, isBold: true, maxWidth: 30, maxLines: 1)
      let frame = Rectangle(x: 0, y: 0, width: LegendItem.sampleWidth, height: LegendItem.sampleHeight)
      return LegendItem(.marks(block.marks(centeredIn: frame, color: theme.mutedInk)), label)
    }
  }

  private static func furniture(_ plan: TimelinePlan, _ view: GraphView, _ theme: Theme) -> [LegendItem] {
    var items: [LegendItem] = []
    let center = Point(x: LegendItem.sampleWidth / 2, y: LegendItem.sampleHeight / 2)
    if !plan.undated.isEmpty {
      items.append(LegendItem(.marks(EventMarks.undated(at: center, hue: .slate, theme: theme)), "Undated"))
    }
    let nodes = (plan.dated.map(\.event) + plan.undated.map(\.event)).map { view.graph.nodes[$0.node] }
    if nodes.contains(where: \.isDisputed) {
      items.append(LegendItem(.marks(DisputeBadge.sample(theme)), "Sources disagree"))
    }
    if let scale = plan.scale, !scale.breaks.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.breakSample(theme)), "Time left out"))
    }
    if let scale = plan.scale, !scale.joints.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.jointSample(theme)), "Scale changes"))
    }
    return items
  }

  private static func sample(_ shape: EventShape, _ theme: Theme) -> [Mark] {
    EventMarks(hue: .slate, theme: theme, background: theme.background)
      .marks(shape, y: LegendItem.sampleHeight / 2, isDisputed: false)
  }
}
