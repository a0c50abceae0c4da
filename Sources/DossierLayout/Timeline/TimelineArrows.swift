import DossierCore

/// The arrows of a timeline: what led to what, from mark to mark.
enum TimelineArrows {
  /// One arrow.
  struct Arrow: Sendable {
    /// The relation, as an index into ``KnowledgeGraph/edges``.
    let edge: Int
    /// Where it begins and ends, as indices into the plan's dated events.
    let from: Int
    let to: Int
  }

  /// More arrows than this are a tangle; those with the most evidence are drawn.
  private static let most = 40

  /// The arrows between the events that a plan shows one by one.
  static func arrows(_ events: [TimelineEvent], _ view: GraphView) -> [Arrow] {
    let graph = view.graph
    var places: [Int: Int] = [:]
    for (index, event) in events.enumerated() where event.isDated {
      if let node = event.node { places[node] = index }
    }
    let shown = view.edges.compactMap { index -> Arrow? in
      let edge = graph.edges[index]
      guard isWanted(edge, view.spec?.arrows, graph), let from = places[edge.source], let to = places[edge.target],
        from != to
      else { return nil }
      return Arrow(edge: index, from: from, to: to)
    }
    guard shown.count > most else { return shown }
    let ranked = shown.enumerated().sorted { left, right in
      let counts = [left, right].map { graph.citations(of: graph.edges[$0.element.edge]).count }
      return (-counts[0], left.offset) < (-counts[1], right.offset)
    }
    return ranked.prefix(most).sorted { $0.offset < $1.offset }.map(\.element)
  }

  private static func isWanted(_ edge: Edge, _ choice: ViewSpec.RelationChoice?, _ graph: KnowledgeGraph) -> Bool {
    switch choice {
    case ViewSpec.RelationChoice.none?: return false
    case .all?: return !edge.isRole
    case .types(let types)?: return types.contains { $0.value == edge.type }
    case nil:
      guard !edge.isRole else { return false }
      let order = graph.schema.relationTypes[edge.type]?.order
      return order == .startsBefore || order == .startsAfter
    }
  }

  /// One entry for each look of relations drawn; in a figure of two states with what became of them.
  static func legend(_ arrows: [Arrow], _ graph: KnowledgeGraph) -> [LegendItem] {
    var looks: [(style: EdgeStyle, isDirected: Bool, change: GraphChanges.State?, names: [String])] = []
    for index in arrows.map(\.edge) {
      let edge = graph.edges[index]
      let name = graph.schema.relationTypes[edge.type]?.label ?? edge.label
      if let known = looks.firstIndex(where: { $0.style == edge.style && $0.isDirected == !edge.isSymmetric }) {
        if !looks[known].names.contains(name) { looks[known].names.append(name) }
      } else {
        looks.append((edge.style, !edge.isSymmetric, graph.change(ofEdge: index), [name]))
      }
    }
    return looks.map { look in
      let names = Wording.capitalized(look.names.joined(separator: ", "))
      let change = look.change.flatMap { $0 == .unchanged ? nil : graph.words.colon + graph.words[$0].lowercased() }
      return LegendItem(.edge(look.style, isDirected: look.isDirected), names + (change ?? ""))
    }
  }

  /// The arrows drawn, clear of labels and marks as far as there is a way.
  static func marks(_ arrows: [Arrow], _ plan: TimelinePlan, _ graph: KnowledgeGraph, _ theme: Theme) -> [Mark] {
    let marks = plan.dated.map { item in
      arrowFrame(item.placement.mark, item.shapes)
    }
    let labels = plan.dated.map(\.placement.label) + plan.undated.map(\.frame)
    return Self.marks(arrows, from: marks, labels: labels, in: plan.field, graph, theme)
  }

  /// Arrows between marks, in a field with labels.
  static func marks(
    _ arrows: [Arrow], from marks: [Rectangle], labels: [Rectangle], in field: Rectangle, _ graph: KnowledgeGraph,
    _ theme: Theme
  ) -> [Mark] {
    guard !arrows.isEmpty else { return [] }
    var router = ArrowRouter(obstacles: marks + labels, in: field)
    // Short ones first: they have the least choice.
    let order = arrows.indices.sorted { left, right in
      let lengths = [left, right].map { distance(marks[arrows[$0].from], marks[arrows[$0].to]) }
      return (lengths[0], left) < (lengths[1], right)
    }
    var routes = [[Point]](repeating: [], count: arrows.count)
    for index in order {
      routes[index] = router.route(from: marks[arrows[index].from], to: marks[arrows[index].to])
    }
    return arrows.indices.map { index in
      let edge = graph.edges[arrows[index].edge]
      var classes = ["edge", "arrow", edge.type.rawValue]
      if edge.status == .disputed { classes.append("disputed") }
      return .group(
        MarkGroup(
          id: "edge-\(edge.id)", classes: classes, origin: .claims(edge.claims, graph), role: .symbol,
          title: Wording.title(edge, graph), summary: Wording.summary(edge, graph),
          marks: stroke(routes[index], edge, theme)))
    }
  }

  private static func distance(_ first: Rectangle, _ second: Rectangle) -> Double {
    let dx = first.center.x - second.center.x
    let dy = first.center.y - second.center.y
    return dx * dx + dy * dy
  }

  /// What is painted of a mark, without the room for its signs.
  private static func arrowFrame(_ frame: Rectangle, _ shapes: [EventShape]) -> Rectangle {
    let left = shapes.map(\.minX).min() ?? frame.x
    let height = EventShape.trackHeight * Double(max(shapes.count, 1))
    let margin = (EventShape.trackHeight - EventShape.size) / 2
    return Rectangle(
      x: left, y: frame.y + margin, width: max(frame.maxX - left, 1), height: max(height - 2 * margin, 1))
  }

  private static let headLength = 7.0
  private static let headHalf = 3.2
  private static let cornerRadius = 5.0

  private static func stroke(_ route: [Point], _ edge: Edge, _ theme: Theme) -> [Mark] {
    guard route.count > 1, let tip = route.last else { return [] }
    let color = theme.swatch(edge.style.hue).stroke
    let opacity = edge.status == .retracted ? 0.45 : 1
    let before = route[route.count - 2]
    let length = abs(tip.x - before.x) + abs(tip.y - before.y)
    let (ux, uy) = length > 0 ? ((tip.x - before.x) / length, (tip.y - before.y) / length) : (1, 0)
    let base = Point(x: tip.x - ux * headLength, y: tip.y - uy * headLength)
    var line = route
    if !edge.isSymmetric { line[line.count - 1] = length > headLength ? base : before }
    let paint = EdgeStroke.paint(edge.style, status: edge.status, theme: theme, scale: 0.8)
    let casing = Paint(stroke: theme.background, strokeWidth: 4, opacity: 0.75)
    var marks: [Mark] = [
      .path(PathMark(rounded(line), paint: casing)), .path(PathMark(rounded(line), paint: paint)),
    ]
    if !edge.isSymmetric {
      let head = PathMark(
        [
          .move(tip), .line(Point(x: base.x - uy * headHalf, y: base.y + ux * headHalf)),
          .line(Point(x: base.x + uy * headHalf, y: base.y - ux * headHalf)), .close,
        ], paint: Paint(fill: color, opacity: opacity))
      marks.append(.path(head))
    }
    return marks
  }

  /// A way with its corners rounded.
  static func rounded(_ points: [Point]) -> [PathMark.Segment] {
    guard let first = points.first, let last = points.last else { return [] }
    var segments: [PathMark.Segment] = [.move(first)]
    for index in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let radius = min(cornerRadius, span(before, corner) / 2, span(corner, after) / 2)
      let start = toward(before, from: corner, by: radius)
      let end = toward(after, from: corner, by: radius)
      segments.append(.line(start))
      segments.append(
        .curve(toward(corner, from: start, by: radius * 0.6), toward(corner, from: end, by: radius * 0.6), end))
    }
    return segments + [.line(last)]
  }

  private static func span(_ first: Point, _ second: Point) -> Double {
    abs(first.x - second.x) + abs(first.y - second.y)
  }

  private static func toward(_ target: Point, from start: Point, by length: Double) -> Point {
    let whole = span(start, target)
    guard whole > 0 else { return start }
    let share = length / whole
    return Point(x: start.x + (target.x - start.x) * share, y: start.y + (target.y - start.y) * share)
  }
}
