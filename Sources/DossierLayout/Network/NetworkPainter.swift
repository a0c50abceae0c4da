import DossierCore
import LayoutProtocol

/// Turns a finished layout into marks, in the layout's own coordinates.
struct NetworkPainter {
  let drawing: NetworkDrawing
  let theme: Theme

  private var request: NetworkRequest { drawing.request }
  private var reply: LayoutReply { drawing.reply }
  private var diagram: NetworkDiagram { request.diagram }
  private var graph: KnowledgeGraph { diagram.graph }

  /// Clusters below edges below titles and labels below nodes, so that no line runs over a text.
  func marks() -> [Mark] {
    var marks: [Mark] = []
    for box in reply.clusters.compactMap(\.box) {
      let paint = Paint(fill: theme.panel, stroke: theme.rule, strokeWidth: 0.75)
      marks.append(furniture("cluster", [.rectangle(RectangleMark(Rectangle(box), cornerRadius: 10, paint: paint))]))
    }
    if let header = drawing.header {
      marks.append(furniture("ranks", header.marks(in: drawing.bounds, theme: theme)))
    }
    for (position, connection) in diagram.connections.enumerated() {
      marks.append(line(connection, reply.edges[position]))
    }
    for (frame, texts) in zip(drawing.titles, request.clusters) {
      guard let frame else { continue }
      let text = texts.text.marks(
        x: frame.x + 12, y: frame.y + 7, anchor: .start, color: theme.mutedInk, halo: theme.panel)
      marks.append(furniture("cluster-title", text))
    }
    for (position, connection) in diagram.connections.enumerated() {
      guard let frame = drawing.labels[position].frame else { continue }
      marks.append(label(connection, frame, request.edges[position]))
    }
    for (position, item) in diagram.items.enumerated() {
      let frame = Rectangle(reply.nodes[position])
      switch item {
      case .node(let index): marks.append(node(graph.nodes[index], frame, request.nodes[position]))
      case .fold(let fold): marks.append(self.fold(fold, frame, request.nodes[position]))
      }
    }
    return marks
  }

  private func furniture(_ name: String, _ marks: [Mark]) -> Mark {
    .group(MarkGroup(classes: [name], origin: .furniture, role: .presentation, marks: marks))
  }

  // MARK: - Nodes

  private func node(_ node: Node, _ frame: Rectangle, _ text: NetworkRequest.NodeText) -> Mark {
    let stroke = 1.4 + NodeSalience.strokeGrowth[text.step]
    var marks = [NodeOutline.mark(node.style.shape, frame, theme.paint(node.style.hue, strokeWidth: stroke))]
    let height = text.label.height + (text.date?.height ?? 0)
    let top = frame.center.y - height / 2
    marks += text.label.marks(x: frame.center.x, y: top, anchor: .middle, color: theme.ink)
    if let date = text.date {
      marks += date.marks(x: frame.center.x, y: top + text.label.height, anchor: .middle, color: theme.mutedInk)
    }
    if node.isDisputed {
      marks += DisputeBadge.marks(at: Point(x: frame.maxX - 3, y: frame.y + 2), theme: theme)
    }
    return .group(
      MarkGroup(
        id: "node-\(node.id)", classes: ["node", node.kind.rawValue, node.type.rawValue],
        origin: .claims(node.claims, graph), role: .symbol, title: Wording.title(node, graph),
        summary: Wording.summary(node, graph), marks: marks))
  }

  private func fold(_ fold: Fold, _ frame: Rectangle, _ text: NetworkRequest.NodeText) -> Mark {
    let names = fold.nodes.map { graph.nodes[$0].name }
    let marks =
      [FoldOutline.mark(frame, theme: theme)]
      + text.label.marks(centeredIn: frame, color: theme.mutedInk)
    return .group(
      MarkGroup(
        id: "fold-\(graph.nodes[fold.nodes[0]].id)", classes: ["node", "fold"],
        origin: .claims(diagram.claims(of: fold), graph), role: .symbol,
        title: graph.words.notDrawnSingly(names.count),
        summary: names.joined(separator: "; "), marks: marks))
  }

  // MARK: - Edges

  /// The line of a connection: of one edge by itself, of several with a group for each of them inside.
  private func line(_ connection: NetworkDiagram.Connection, _ course: LayoutReply.Edge) -> Mark {
    let stroke = strokes(connection, course)
    guard connection.edges.count > 1 else { return edge(graph.edges[connection.edges[0]], stroke) }
    // Every edge keeps its own group; what is drawn once stands in the first, the others can still be pointed at.
    let paths = stroke.compactMap { mark -> Mark? in
      guard case .path(var path) = mark, path.paint.stroke != nil else { return nil }
      path.paint.opacity = 0
      path.paint.dash = []
      return .path(path)
    }
    let members = connection.edges.enumerated().map { position, index in
      edge(graph.edges[index], position == 0 ? stroke : paths)
    }
    return .group(
      MarkGroup(
        classes: ["bundle", connection.status(graph).rawValue], origin: .claims(connection.claims(graph), graph),
        role: .object, title: connection.edges.map { Wording.title(graph.edges[$0], graph) }.joined(separator: "; "),
        marks: members))
  }

  private func edge(_ edge: Edge, _ marks: [Mark]) -> Mark {
    .group(
      MarkGroup(
        id: "edge-\(edge.id.rawValue.dropFirst(2))", classes: ["edge", edge.type.rawValue, edge.status.rawValue],
        origin: .claims(edge.claims, graph), role: .symbol, title: Wording.title(edge, graph),
        summary: Wording.summary(edge, graph), marks: marks))
  }

  private func strokes(_ connection: NetworkDiagram.Connection, _ course: LayoutReply.Edge) -> [Mark] {
    let style = connection.style(graph)
    let status = connection.status(graph)
    let width = connection.edges.count > 1 ? BundleStroke.width : nil
    var marks: [Mark] = []
    for spline in course.splines {
      guard let first = spline.points.first, let last = spline.points.last else { continue }
      let start = boundary(
        of: connection.tail, spline.startTip ?? first, spline.points.dropFirst(spline.startTip == nil ? 1 : 0))
      let end = boundary(
        of: connection.head, spline.endTip ?? last, spline.points.reversed().dropFirst(spline.endTip == nil ? 1 : 0))
      var begin = start
      if spline.startTip != nil { begin = EdgeStroke.arrowBase(from: Point(first), to: start) }
      var segments: [PathMark.Segment] = [.move(begin)]
      if begin != Point(first) { segments.append(.line(Point(first))) }
      for control in stride(from: 1, to: spline.points.count - 2, by: 3) {
        segments.append(
          .curve(Point(spline.points[control]), Point(spline.points[control + 1]), Point(spline.points[control + 2])))
      }
      var tip: (from: Point, to: Point)?
      if spline.endTip != nil {
        let base = EdgeStroke.arrowBase(from: Point(last), to: end)
        segments.append(.line(base))
        tip = (from: base, to: end)
      } else if end != Point(last) {
        segments.append(.line(end))
      }
      var drawn = EdgeStroke.marks(segments, tip: tip, style: style, status: status, theme: theme)
      if spline.startTip != nil {
        // The same arrowhead at the other end, without the line.
        drawn += EdgeStroke.marks([], tip: (from: begin, to: start), style: style, status: status, theme: theme)
          .dropFirst()
      }
      marks += drawn.map { width.map(BundleStroke.widened)?($0) ?? $0 }
    }
    return marks
  }

  /// The end of a line at a node; `course` leads away from it.
  private func boundary(of position: Int, _ point: LayoutPoint, _ course: some Collection<LayoutPoint>) -> Point {
    let shape =
      switch diagram.items[position] {
      case .node(let index): graph.nodes[index].style.shape
      case .fold: NodeShape.rounded
      }
    return NodeOutline.boundary(
      shape, Rectangle(reply.nodes[position]), from: Point(point), coming: Point(course.first ?? point))
  }

  /// The caption of a line; a screen reader has read it with the edges.
  private func label(_ connection: NetworkDiagram.Connection, _ frame: Rectangle, _ text: TextBlock) -> Mark {
    let isDisputed = connection.status(graph) == .disputed
    let color =
      isDisputed ? theme.dispute : connection.isFolded ? theme.mutedInk : theme.swatch(connection.style(graph).hue).text
    return .group(
      MarkGroup(
        classes: ["edge-label"], origin: .claims(connection.claims(graph), graph), role: .presentation,
        title: connection.edges.map { Wording.title(graph.edges[$0], graph) }.joined(separator: "; "),
        marks: text.marks(centeredIn: frame, color: color, halo: theme.background)))
  }
}

/// The box of several nodes drawn as one.
enum FoldOutline {
  static func mark(_ frame: Rectangle, theme: Theme) -> Mark {
    .rectangle(
      RectangleMark(
        frame, cornerRadius: min(8, frame.height / 4),
        paint: Paint(fill: theme.background, stroke: theme.mutedInk, strokeWidth: 1.2, dash: [4, 3])))
  }
}

/// The line of several edges: a little thicker.
enum BundleStroke {
  static let width = 2.6

  static func widened(_ width: Double) -> (Mark) -> Mark {
    { mark in
      guard case .path(var path) = mark, path.paint.stroke != nil else { return mark }
      path.paint.strokeWidth = width
      return .path(path)
    }
  }
}

extension Rectangle {
  init(_ box: LayoutBox) {
    self.init(x: box.x, y: box.y, width: box.width, height: box.height)
  }
}

extension Point {
  init(_ point: LayoutPoint) {
    self.init(x: point.x, y: point.y)
  }
}

extension MarkGroup.Origin {
  /// The claims behind a mark, by index; a mark without any is furniture.
  static func claims(_ indices: [Int], _ graph: KnowledgeGraph) -> MarkGroup.Origin {
    guard let first = indices.first else { return .furniture }
    return .claims(first: graph.claims[first].id, others: indices.dropFirst().map { graph.claims[$0].id })
  }
}
