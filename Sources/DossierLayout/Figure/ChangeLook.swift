import DossierCore

/// How what came, went and changed is told apart in figures of two states: by colour, by outline, and by a sign.
///
/// What is new has a halo, what is gone a dashed outline, what changed a heavy outline; each has its sign. What is as it was
/// is pale.
enum ChangeLook {
  /// The badge's radius in points.
  private static let radius = 7.5

  /// The outline of a node, with what is around it.
  static func outline(
    _ state: GraphChanges.State, _ style: NodeStyle, _ frame: Rectangle, strokeWidth: Double, theme: Theme
  ) -> [Mark] {
    let paint: Paint
    switch state {
    case .added: paint = theme.paint(style.hue, strokeWidth: strokeWidth + 0.8)
    case .removed:
      paint = Paint(
        fill: theme.background, stroke: theme.swatch(style.hue).stroke, strokeWidth: strokeWidth + 0.4, dash: [5, 3.5])
    case .changed: paint = theme.paint(style.hue, strokeWidth: strokeWidth + 1.2)
    case .unchanged: paint = Paint(fill: theme.panel, stroke: theme.rule, strokeWidth: 0.9)
    }
    let outline = NodeOutline.mark(style.shape, frame, paint)
    guard state == .added else { return [outline] }
    let glow = Paint(stroke: theme.swatch(style.hue).stroke, strokeWidth: 3, opacity: 0.35)
    return [outline, NodeOutline.mark(style.shape, frame.inset(by: -3.4), glow)]
  }

  /// A ring around the mark of a new event.
  static func halo(_ frame: Rectangle, theme: Theme) -> Mark {
    let ring = frame.inset(by: -3.6)
    return .rectangle(
      RectangleMark(
        ring, cornerRadius: min(ring.width, ring.height) / 2,
        paint: Paint(stroke: theme.swatch(GraphChanges.State.added.hue).stroke, strokeWidth: 2.2, opacity: 0.45)))
  }

  /// The sign of what became of something, around a point; nothing for what is as it was.
  static func badge(_ state: GraphChanges.State, at center: Point, theme: Theme) -> [Mark] {
    guard state != .unchanged else { return [] }
    let color = theme.swatch(state.hue).text
    let frame = Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    return [
      .rectangle(RectangleMark(frame, cornerRadius: radius, paint: Paint(fill: color, stroke: theme.background))),
      sign(state, at: center, color: theme.background),
    ]
  }

  /// The sign itself, drawn and not written, so that no font changes it.
  private static func sign(_ state: GraphChanges.State, at center: Point, color: Color) -> Mark {
    let reach = 3.8
    func point(_ x: Double, _ y: Double) -> Point { Point(x: center.x + x * reach, y: center.y + y * reach) }
    var segments: [PathMark.Segment] = [.move(point(-1, 0)), .line(point(1, 0))]
    switch state {
    case .added: segments += [.move(point(0, -1)), .line(point(0, 1))]
    case .changed: segments = [.move(point(-1, 0.75)), .line(point(0, -1)), .line(point(1, 0.75)), .close]
    case .removed, .unchanged: break
    }
    return .path(PathMark(segments, paint: Paint(stroke: color, strokeWidth: state == .changed ? 1.5 : 1.9)))
  }

  /// The colour of a name.
  static func ink(_ state: GraphChanges.State?, _ theme: Theme) -> Color {
    switch state {
    case .unchanged, .removed: theme.mutedInk
    case .added, .changed, nil: theme.ink
    }
  }

  /// The line of an edge: heavier if something became of it, else pale.
  static func line(_ mark: Mark, _ state: GraphChanges.State, _ theme: Theme) -> Mark {
    guard case .path(var path) = mark else { return mark }
    if state == .unchanged {
      if path.paint.stroke != nil { (path.paint.stroke, path.paint.strokeWidth) = (theme.rule, 0.9) }
      if path.paint.fill != nil { path.paint.fill = theme.rule }
    } else if path.paint.stroke != nil {
      path.paint.strokeWidth = max(path.paint.strokeWidth, 2.2)
    }
    return .path(path)
  }

  /// A name with the sign of what became of it.
  static func title(_ name: String, _ state: GraphChanges.State?) -> String {
    state?.sign.map { "\($0) \(name)" } ?? name
  }

  /// The dates that something had before, as lines of their own.
  static func former(_ past: [String]?, _ words: Vocabulary) -> [String] {
    guard let past, !past.isEmpty else { return [] }
    return ["\(words[.formerly]) \(past.joined(separator: " / "))"]
  }

  /// A date with what it was before: "2 June 2023 (was 30 May 2023)".
  static func dates(_ now: String, _ past: [String], _ words: Vocabulary) -> String {
    let former = former(past, words).joined()
    return former.isEmpty ? now : now.isEmpty ? "(\(former))" : "\(now) (\(former))"
  }

  /// One entry for each state of nodes that is drawn, with how many there are, and one for each of lines; nothing counts what is
  /// as it was.
  static func legend(network view: GraphView, nodes: [Int], _ theme: Theme) -> [LegendItem] {
    guard let changes = view.graph.changes else { return [] }
    let words = view.graph.words
    let boxes = entries(Set(nodes).map { changes.nodes[$0] }, words) { nodeSample($0, theme) }
    let lines = entries(view.edges.map { changes.edges[$0] }, words, of: words[.relations]) { lineSample($0, theme) }
    return boxes + lines
  }

  /// The same of the events and bars of a timeline.
  static func legend(timeline states: [GraphChanges.State], _ words: Vocabulary, _ theme: Theme) -> [LegendItem] {
    entries(states, words) { eventSample($0, theme) }
  }

  private static func entries(
    _ states: [GraphChanges.State], _ words: Vocabulary, of what: String? = nil,
    sample: (GraphChanges.State) -> [Mark]
  ) -> [LegendItem] {
    GraphChanges.State.allCases.compactMap { state in
      let count = states.count { $0 == state }
      guard count > 0 else { return nil }
      let name = what.map { "\($0)\(words.colon)\(words[state].lowercased())" } ?? words[state]
      return LegendItem(.marks(sample(state)), state == .unchanged ? name : "\(name), \(count)")
    }
  }

  private static func nodeSample(_ state: GraphChanges.State, _ theme: Theme) -> [Mark] {
    let frame = Rectangle(x: 4, y: 2.5, width: LegendItem.sampleWidth - 5, height: LegendItem.sampleHeight - 4)
    let style = NodeStyle(shape: .rounded, hue: state.hue)
    return outline(state, style, frame, strokeWidth: 1.2, theme: theme)
      + badge(state, at: Point(x: frame.x + 1, y: frame.y + 1), theme: theme).map {
        $0.transformed(scale: 0.75, x: (frame.x + 1) * 0.25, y: (frame.y + 1) * 0.25)
      }
  }

  private static func lineSample(_ state: GraphChanges.State, _ theme: Theme) -> [Mark] {
    let middle = LegendItem.sampleHeight / 2
    let style = EdgeStyle(line: state == .removed ? .dashed : .solid, hue: state.hue)
    return EdgeStroke.marks(
      [.move(Point(x: 0, y: middle)), .line(Point(x: LegendItem.sampleWidth - EdgeStroke.arrowLength, y: middle))],
      tip: (from: Point(x: 0, y: middle), to: Point(x: LegendItem.sampleWidth, y: middle)), style: style,
      status: .asserted, theme: theme
    ).map { line($0, state, theme) }
  }

  private static func eventSample(_ state: GraphChanges.State, _ theme: Theme) -> [Mark] {
    let middle = LegendItem.sampleHeight / 2
    let dot = EventShape(form: .day, minX: 16, maxX: 26, core: nil, startCap: .closed, endCap: .closed, sign: nil)
    let painter = EventMarks(hue: state.hue, theme: theme, background: theme.background, change: state)
    return painter.marks(dot, y: middle, isDisputed: false)
      + badge(state, at: Point(x: 5, y: middle), theme: theme).map {
        $0.transformed(scale: 0.7, x: 5 * 0.3, y: middle * 0.3)
      }
  }

  /// How a date is drawn that an event had before.
  static func formerSample(_ theme: Theme, _ words: Vocabulary) -> LegendItem {
    let dot = EventShape(form: .day, minX: 10, maxX: 20, core: nil, startCap: .closed, endCap: .closed, sign: nil)
    let marks = EventMarks(hue: .slate, theme: theme, background: theme.background, firstPast: 0).version(0)
      .marks(dot, y: LegendItem.sampleHeight / 2, isDisputed: false)
    return LegendItem(.marks(marks), words[.formerDate])
  }
}

extension Vocabulary {
  /// The word for what became of something.
  subscript(_ state: GraphChanges.State) -> String {
    switch state {
    case .added: self[.cameNew]
    case .removed: self[.isGone]
    case .changed: self[.hasChanged]
    case .unchanged: self[.isAsBefore]
    }
  }
}
