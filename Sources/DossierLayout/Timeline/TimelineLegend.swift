import DossierCore

/// The legend of a timeline: one entry for each look that is really drawn.
enum TimelineLegend {
  /// More types than this of one colour are not named one by one.
  private static let mostNamed = 4

  static func items(
    _ plan: TimelinePlan, _ view: GraphView, _ theme: Theme, arrows: [TimelineArrows.Arrow] = []
  ) -> [LegendItem] {
    let graph = view.graph
    let words = FigureWords(graph.language)
    let single = plan.dated.filter { $0.event.members.isEmpty }
    let shapes = single.flatMap(\.shapes)
    let claimed = single.filter { !$0.event.isInferred }.flatMap(\.shapes)
    var items = types(plan, graph, theme, words) + spans(plan, graph, theme)
    if single.count < plan.dated.count {
      let frame = Rectangle(x: 1, y: 0, width: 28, height: LegendItem.sampleHeight)
      let marks = EventMarks.group(
        frame, at: [0.1, 0.3, 0.36, 0.44, 0.8], hue: .slate, theme: theme)
      items.append(LegendItem(.marks(marks), words[.severalEvents]))
    }
    func bar(_ form: TimeExtent.Form, _ label: String, core: ClosedRange<Double>? = nil) -> LegendItem {
      LegendItem(.marks(sample(shape(form, core: core), theme)), label)
    }
    if claimed.contains(where: { $0.form == .moment }) {
      items.append(bar(.moment, words[.someTimeWithin]))
    }
    let spans = claimed.filter { $0.form == .span }
    if spans.contains(where: \.isWholeCore) { items.append(bar(.span, words[.allThisTime], core: 1...29)) }
    if spans.contains(where: { !$0.isWholeCore }) {
      items.append(bar(.span, words[.certainAndPossible], core: 9...21))
    }
    items += ends(plan, theme, words)
    items += versions(plan, theme, words)
    if claimed.count < shapes.count {
      items.append(LegendItem(.marks(sample(shape(.moment), theme, isInferred: true)), words[.inferredFromOthers]))
    }
    if single.contains(where: { $0.event.order != nil }) {
      let marks = [EventMarks.orderSign(at: 15, y: LegendItem.sampleHeight / 2, hue: .slate, theme: theme)]
      items.append(LegendItem(.marks(marks), words[.onlyOrderKnown]))
    }
    items += signs(shapes, theme, words)
    items += TimelineArrows.legend(arrows, graph)
    items += furniture(plan, theme, words)
    return items
  }

  /// A bar as wide as a sample.
  private static func shape(
    _ form: TimeExtent.Form, core: ClosedRange<Double>? = nil, start: EventShape.Cap = .closed,
    end: EventShape.Cap = .closed
  ) -> EventShape {
    EventShape(form: form, minX: 1, maxX: 29, core: core, startCap: start, endCap: end, sign: nil)
  }

  /// The ends of bars that are not bounds. An arrow means one thing on a moment, another on a span.
  private static func ends(_ plan: TimelinePlan, _ theme: Theme, _ words: FigureWords) -> [LegendItem] {
    let drawn = plan.dated.flatMap { item in item.shapes.map { (shape: $0, isInferred: item.event.isInferred) } }
    func entry(
      _ label: String, _ sample: EventShape, where isDrawn: (EventShape) -> Bool
    ) -> LegendItem? {
      let all = drawn.filter { isDrawn($0.shape) }
      guard !all.isEmpty else { return nil }
      return LegendItem(.marks(self.sample(sample, theme, isInferred: all.allSatisfy(\.isInferred))), label)
    }
    return [
      entry(words[.notLaterThan], shape(.moment, start: .arrow)) { $0.form == .moment && $0.startCap == .arrow },
      entry(words[.notEarlierThan], shape(.moment, end: .arrow)) { $0.form == .moment && $0.endCap == .arrow },
      entry(words[.beganEarlier], shape(.span, core: 1...29, start: .arrow)) {
        $0.form == .span && $0.startCap == .arrow
      },
      entry(words[.goesOn], shape(.span, core: 1...29, end: .arrow)) { $0.form == .span && $0.endCap == .arrow },
      entry(words[.beginningNotKnown], shape(.moment, start: .fade)) { $0.startCap == .fade },
      entry(words[.endNotKnown], shape(.moment, end: .fade)) { $0.endCap == .fade },
    ].compactMap(\.self)
  }

  /// How one of several versions of a date is drawn: a bar with a dashed outline, or a ring.
  private static func versions(_ plan: TimelinePlan, _ theme: Theme, _ words: FigureWords) -> [LegendItem] {
    let shapes = plan.dated.map(\.shapes).filter { $0.count > 1 }.joined()
    guard !shapes.isEmpty else { return [] }
    let hasRing = shapes.contains { $0.form == .day }
    let hasBar = shapes.contains { $0.form != .day }
    var samples: [EventShape] = []
    if hasRing {
      let x = hasBar ? 1.0 : 10
      samples.append(
        EventShape(form: .day, minX: x, maxX: x + 10, core: nil, startCap: .closed, endCap: .closed, sign: nil))
    }
    if hasBar {
      samples.append(
        EventShape(
          form: .moment, minX: hasRing ? 14 : 1, maxX: 29, core: nil, startCap: .closed, endCap: .closed, sign: nil))
    }
    return [LegendItem(.marks(samples.flatMap { sample($0, theme, isDisputed: true) }), words[.oneVersion])]
  }

  /// One entry for each colour, with the types that have it.
  private static func types(
    _ plan: TimelinePlan, _ graph: KnowledgeGraph, _ theme: Theme, _ words: FigureWords
  ) -> [LegendItem] {
    var order: [Hue] = []
    var types: [Hue: [EntityType.ID]] = [:]
    for node in (plan.dated.map(\.event) + plan.undated.map(\.event)).flatMap(\.nodes).map({ graph.nodes[$0] }) {
      if types[node.style.hue] == nil { order.append(node.style.hue) }
      if !(types[node.style.hue, default: []].contains(node.type)) {
        types[node.style.hue, default: []].append(node.type)
      }
    }
    return order.map { hue in
      let ids = types[hue] ?? []
      func closed(_ form: TimeExtent.Form, _ minX: Double, _ maxX: Double) -> EventShape {
        EventShape(form: form, minX: minX, maxX: maxX, core: nil, startCap: .closed, endCap: .closed, sign: nil)
      }
      // Points tell types apart by shape, bars by pattern where there is no colour.
      let samples = theme.hasPatterns ? [closed(.day, 0, 10), closed(.moment, 12, 30)] : [closed(.day, 10, 20)]
      let marks = samples.flatMap { shape in
        EventMarks(hue: hue, theme: theme, background: theme.background)
          .marks(shape, y: LegendItem.sampleHeight / 2, isDisputed: false)
      }
      let others = types.filter { $0.key != hue }.flatMap(\.value)
      return LegendItem(.marks(marks), name(ids, others: others, graph.schema, words))
    }
  }

  /// One entry for each colour of relations drawn as bars.
  private static func spans(_ plan: TimelinePlan, _ graph: KnowledgeGraph, _ theme: Theme) -> [LegendItem] {
    var labels: [(hue: Hue, names: [String])] = []
    for event in plan.dated.map(\.event) {
      guard case .span(let index) = event.subject else { continue }
      let type = graph.edges[index].type
      let name = graph.schema.relationTypes[type]?.label ?? type.rawValue
      if let known = labels.firstIndex(where: { $0.hue == event.hue }) {
        if !labels[known].names.contains(name) { labels[known].names.append(name) }
      } else {
        labels.append((event.hue, [name]))
      }
    }
    return labels.map { hue, names in
      let marks = EventMarks(hue: hue, theme: theme, background: theme.background)
        .marks(shape(.span, core: 1...29), y: LegendItem.sampleHeight / 2, isDisputed: false)
      return LegendItem(.marks(marks), Wording.capitalized(names.joined(separator: ", ")))
    }
  }

  /// The name of types that share a colour: each by its own if they are few, else that of the nearest type they all extend.
  private static func name(_ ids: [EntityType.ID], others: [EntityType.ID], _ schema: Schema, _ words: FigureWords)
    -> String
  {
    let labels = ids.map { schema.entityTypes[$0]?.label ?? $0.rawValue }
    let lines = ids.map { schema.lineage(of: $0) }
    let shared = lines.first?.first { type in lines.allSatisfy { $0.contains(type) } }
    guard ids.count > mostNamed, let shared else { return Wording.capitalized(labels.joined(separator: ", ")) }
    let isWhole = !others.contains { schema.isType($0, a: shared.id) }
    return isWhole ? Wording.capitalized(shared.label) : "\(words[.other]) \(shared.label)"
  }

  private static func signs(_ shapes: [EventShape], _ theme: Theme, _ words: FigureWords) -> [LegendItem] {
    let signs = Set(shapes.compactMap(\.sign).flatMap(Array.init))
    return [("~", words[.aboutThen]), ("?", words[.dateInDoubt])].compactMap { sign, label in
      guard signs.contains(Character(sign)) else { return nil }
      let block = TextBlock(sign, size: theme.labelSize, isBold: true, maxWidth: 30, maxLines: 1)
      let frame = Rectangle(x: 0, y: 0, width: LegendItem.sampleWidth, height: LegendItem.sampleHeight)
      return LegendItem(.marks(block.marks(centeredIn: frame, color: theme.mutedInk)), label)
    }
  }

  private static func furniture(_ plan: TimelinePlan, _ theme: Theme, _ words: FigureWords) -> [LegendItem] {
    var items: [LegendItem] = []
    let center = Point(x: LegendItem.sampleWidth / 2, y: LegendItem.sampleHeight / 2)
    if !plan.undated.isEmpty {
      items.append(LegendItem(.marks(EventMarks.undated(at: center, hue: .slate, theme: theme)), words[.undated]))
    }
    if (plan.dated.map(\.event) + plan.undated.map(\.event)).contains(where: \.isDisputed) {
      items.append(LegendItem(.marks(DisputeBadge.sample(theme)), words[.sourcesDisagree]))
    }
    if let scale = plan.scale, !scale.breaks.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.breakSample(theme)), words[.timeLeftOut]))
    }
    if let scale = plan.scale, !scale.joints.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.jointSample(theme)), words[.scaleChanges]))
    }
    return items
  }

  private static func sample(
    _ shape: EventShape, _ theme: Theme, isDisputed: Bool = false, isInferred: Bool = false
  ) -> [Mark] {
    EventMarks(hue: .slate, theme: theme, background: theme.background, isInferred: isInferred)
      .marks(shape, y: LegendItem.sampleHeight / 2, isDisputed: isDisputed)
  }
}
