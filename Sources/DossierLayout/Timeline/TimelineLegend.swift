import DossierCore

/// The legend of a timeline: one entry for each look that is really drawn.
enum TimelineLegend {
  /// More types than this of one colour are not named one by one.
  private static let mostNamed = 4

  /// What a timeline shows.
  struct Content {
    /// A dated event with what its dates look like.
    struct Dated {
      let event: TimelineEvent
      let shapes: [EventShape]
    }

    let dated: [Dated]
    let undated: [TimelineEvent]
    let scale: TimeScale?
    let arrows: [TimelineArrows.Arrow]
    /// Whether signs such as `~` stand before marks.
    let hasSigns: Bool
    let words: Vocabulary

    init(_ plan: TimelinePlan, arrows: [TimelineArrows.Arrow], language: String) {
      dated = plan.dated.map { Dated(event: $0.event, shapes: $0.shapes) }
      undated = plan.undated.map(\.event)
      scale = plan.scale
      self.arrows = arrows
      hasSigns = true
      words = Vocabulary(language)
    }

    init(_ plan: ColumnPlan, arrows: [TimelineArrows.Arrow], language: String) {
      dated = plan.dated.map { Dated(event: $0.event, shapes: $0.shapes) }
      undated = plan.undated.map(\.event)
      scale = plan.scale
      self.arrows = arrows
      hasSigns = false
      words = Vocabulary(language)
    }
  }

  static func items(
    _ plan: Content, _ view: GraphView, _ theme: Theme
  ) -> [LegendItem] {
    let graph = view.graph
    let single = plan.dated.filter { $0.event.members.isEmpty }
    let shapes = single.flatMap(\.shapes)
    let claimed = single.filter { !$0.event.isInferred }.flatMap(\.shapes)
    var items = types(plan, graph, theme) + spans(plan, graph, theme)
    if single.count < plan.dated.count {
      let frame = Rectangle(x: 1, y: 0, width: 28, height: LegendItem.sampleHeight)
      let marks = EventMarks.group(
        frame, at: [0.1, 0.3, 0.36, 0.44, 0.8], hue: .slate, theme: theme)
      items.append(LegendItem(.marks(marks), plan.words[.severalEvents]))
    }
    func bar(_ form: TimeExtent.Form, _ label: String, core: ClosedRange<Double>? = nil) -> LegendItem {
      LegendItem(.marks(sample(shape(form, core: core), theme)), label)
    }
    if claimed.contains(where: { $0.form == .moment }) {
      items.append(bar(.moment, plan.words[.someTimeWithin]))
    }
    let spans = claimed.filter { $0.form == .span }
    if spans.contains(where: \.isWholeCore) { items.append(bar(.span, plan.words[.allThisTime], core: 1...29)) }
    if spans.contains(where: { !$0.isWholeCore }) {
      items.append(bar(.span, plan.words[.certainAndPossible], core: 9...21))
    }
    items += ends(plan, theme)
    items += versions(plan, theme)
    if claimed.count < shapes.count {
      items.append(LegendItem(.marks(sample(shape(.moment), theme, isInferred: true)), plan.words[.inferredFromOthers]))
    }
    if single.contains(where: { $0.event.order != nil }) {
      let marks = [EventMarks.orderSign(at: 15, y: LegendItem.sampleHeight / 2, hue: .slate, theme: theme)]
      items.append(LegendItem(.marks(marks), plan.words[.orderOnly]))
    }
    if plan.hasSigns { items += signs(shapes, plan.words, theme) }
    items += TimelineArrows.legend(plan.arrows, graph)
    items += furniture(plan, view, theme)
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
  private static func ends(_ plan: Content, _ theme: Theme) -> [LegendItem] {
    let drawn = plan.dated.flatMap { item in item.shapes.map { (shape: $0, isInferred: item.event.isInferred) } }
    func entry(
      _ label: String, _ sample: EventShape, where isDrawn: (EventShape) -> Bool
    ) -> LegendItem? {
      let all = drawn.filter { isDrawn($0.shape) }
      guard !all.isEmpty else { return nil }
      return LegendItem(.marks(self.sample(sample, theme, isInferred: all.allSatisfy(\.isInferred))), label)
    }
    return [
      entry(plan.words[.notLaterThan], shape(.moment, start: .arrow)) { $0.form == .moment && $0.startCap == .arrow },
      entry(plan.words[.notEarlierThan], shape(.moment, end: .arrow)) { $0.form == .moment && $0.endCap == .arrow },
      entry(plan.words[.beganEarlier], shape(.span, core: 1...29, start: .arrow)) {
        $0.form == .span && $0.startCap == .arrow
      },
      entry(plan.words[.goesOn], shape(.span, core: 1...29, end: .arrow)) { $0.form == .span && $0.endCap == .arrow },
      entry(plan.words[.beginningNotKnown], shape(.moment, start: .fade)) { $0.startCap == .fade },
      entry(plan.words[.endNotKnown], shape(.moment, end: .fade)) { $0.endCap == .fade },
    ].compactMap(\.self)
  }

  /// How one of several versions of a date is drawn: a bar with a dashed outline, or a ring.
  private static func versions(_ plan: Content, _ theme: Theme) -> [LegendItem] {
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
    return [LegendItem(.marks(samples.flatMap { sample($0, theme, isDisputed: true) }), plan.words[.oneVersion])]
  }

  /// One entry for each colour of events drawn, with the types that have it. A group of events of several colours has none
  /// of them.
  private static func types(_ plan: Content, _ graph: KnowledgeGraph, _ theme: Theme) -> [LegendItem] {
    var order: [Hue] = []
    var types: [Hue: [EntityType.ID]] = [:]
    let drawn = (plan.dated.map(\.event) + plan.undated).flatMap { event in
      let nodes = event.nodes.map { graph.nodes[$0] }
      return nodes.allSatisfy { $0.style.hue == event.hue } ? nodes : []
    }
    for node in drawn {
      if types[node.style.hue] == nil { order.append(node.style.hue) }
      if !(types[node.style.hue, default: []].contains(node.type)) {
        types[node.style.hue, default: []].append(node.type)
      }
    }
    return order.map { hue in
      let ids = types[hue] ?? []
      let dot = EventShape(form: .day, minX: 10, maxX: 20, core: nil, startCap: .closed, endCap: .closed, sign: nil)
      let marks = EventMarks(hue: hue, theme: theme, background: theme.background)
        .marks(dot, y: LegendItem.sampleHeight / 2, isDisputed: false)
      let others = types.filter { $0.key != hue }.flatMap(\.value)
      return LegendItem(.marks(marks), name(ids, others: others, graph.schema, plan.words))
    }
  }

  /// One entry for each colour of relations drawn as bars.
  private static func spans(_ plan: Content, _ graph: KnowledgeGraph, _ theme: Theme) -> [LegendItem] {
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
  private static func name(
    _ ids: [EntityType.ID], others: [EntityType.ID], _ schema: Schema, _ words: Vocabulary
  ) -> String {
    let labels = ids.map { schema.entityTypes[$0]?.label ?? $0.rawValue }
    let lines = ids.map { schema.lineage(of: $0) }
    let shared = lines.first?.first { type in lines.allSatisfy { $0.contains(type) } }
    guard ids.count > mostNamed, let shared else { return Wording.capitalized(labels.joined(separator: ", ")) }
    let isWhole = !others.contains { schema.isType($0, a: shared.id) }
    return isWhole ? Wording.capitalized(shared.label) : words.other(shared.label, plural: shared.plural)
  }

  private static func signs(_ shapes: [EventShape], _ words: Vocabulary, _ theme: Theme) -> [LegendItem] {
    let signs = Set(shapes.compactMap(\.sign).flatMap(Array.init))
    let known: [(String, Vocabulary.Term)] = [("~", .aboutThen), ("?", .dateInDoubt)]
    return known.compactMap { sign, label in
      guard signs.contains(Character(sign)) else { return nil }
      let block = TextBlock(sign, size: theme.labelSize, isBold: true, maxWidth: 30, maxLines: 1)
      let frame = Rectangle(x: 0, y: 0, width: LegendItem.sampleWidth, height: LegendItem.sampleHeight)
      return LegendItem(.marks(block.marks(centeredIn: frame, color: theme.mutedInk)), words[label])
    }
  }

  private static func furniture(_ plan: Content, _ view: GraphView, _ theme: Theme) -> [LegendItem] {
    var items: [LegendItem] = []
    let center = Point(x: LegendItem.sampleWidth / 2, y: LegendItem.sampleHeight / 2)
    if !plan.undated.isEmpty {
      items.append(LegendItem(.marks(EventMarks.undated(at: center, hue: .slate, theme: theme)), plan.words[.undated]))
    }
    if (plan.dated.map(\.event) + plan.undated).contains(where: \.isDisputed) {
      items.append(LegendItem(.marks(DisputeBadge.sample(theme)), plan.words[.sourcesDisagree]))
    }
    if let scale = plan.scale, !scale.breaks.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.breakSample(theme)), plan.words[.timeLeftOut]))
    }
    if let scale = plan.scale, !scale.joints.isEmpty {
      items.append(LegendItem(.marks(TimelineAxis.jointSample(theme)), plan.words[.scaleChanges]))
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
