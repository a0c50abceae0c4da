import DossierCore
import LayoutProtocol

/// Turns a finished layout into marks, in the layout's own coordinates.
struct NetworkPainter {
  let drawing: NetworkDrawing
  let theme: Theme

  private var request: NetworkRequest { drawing.request }
  private var reply: LayoutReply { drawing.reply }

  private var graph: KnowledgeGraph { request.view.graph }

  /// Clusters below edges below titles and labels below nodes, so that no line runs over a text.
  func marks() -> [Mark] {
    var marks: [Mark] = []
    for box in reply.clusters.compactMap(\.box) {
      let paint = Paint(fill: theme.panel, stroke: theme.rule, strokeWidth: 0.75)
      marks.append(furniture("cluster", [.rectangle(RectangleMark(Rectangle(box), cornerRadius: 10, paint: paint))]))
    }
    for (position, index) in request.view.edges.enumerated() {
      let ends = request.request.edges[position]
      marks.append(edge(graph.edges[index], reply.edges[position], tail: ends.tail, head: ends.head))
    }
    for (frame, texts) in zip(drawing.titles, request.clusters) {
      guard let frame else { continue }
      let text = texts.text.marks(
        x: frame.x + 12, y: frame.y + 7, anchor: .start, color: theme.mutedInk, halo: theme.panel)
      marks.append(furniture("cluster-title", text))
    }
    for (position, index) in request.view.edges.enumerated() {
      guard let frame = drawing.labels[position].frame else { continue }
      marks.append(label(graph.edges[index], frame, request.edges[position]))
    }
    for (position, index) in request.view.nodes.enumerated() {
      marks.append(node(graph.nodes[index], Rectangle(reply.nodes[position]), request.nodes[position]))
    }
    return marks
  }

  private func furniture(_ name: String, _ marks: [Mark]) -> Mark {
    .group(MarkGroup(classes: [name], origin: .furniture, role: .presentation, marks: marks))
  }

  private func node(_ node: Node, _ frame: Rectangle, _ text: NetworkRequest.NodeText) -> Mark {
    var marks = [NodeOutline.mark(node.style.shape, frame, theme.paint(node.style.hue, strokeWidth: 1.4))]
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
        origin: .claims(node.claims, graph), role: .symbol, title: Wording.title(node),
        summary: Wording.summary(node, graph), marks: marks))
  }

  private func edge(_ edge: Edge, _ course: LayoutReply.Edge, tail: Int, head: Int) -> Mark {
    var marks: [Mark] = []
    for spline in course.splines {
      guard let first = spline.points.first, let last = spline.points.last else { continue }
      let start = boundary(of: tail, from: Point(first))
      var segments: [PathMark.Segment] = [.move(start)]
      if start != Point(first) { segments.append(.line(Point(first))) }
      for control in stride(from: 1, to: spline.points.count - 2, by: 3) {
        segments.append(
          .curve(Point(spline.points[control]), Point(spline.points[control + 1]), Point(spline.points[control + 2])))
      }
      let end = boundary(of: head, from: Point(spline.endTip ?? last))
      var tip: (from: Point, to: Point)?
      if spline.endTip != nil {
        let base = EdgeStroke.arrowBase(from: Point(last), to: end)
        segments.append(.line(base))
        tip = (from: base, to: end)
      } else if end != Point(last) {
        segments.append(.line(end))
      }
      marks += EdgeStroke.marks(segments, tip: tip, style: edge.style, status: edge.status, theme: theme)
    }
    return .group(
      MarkGroup(
        id: "edge-\(edge.id.rawValue.dropFirst(2))", classes: ["edge", edge.type.rawValue, edge.status.rawValue],
        origin: .claims(edge.claims, graph), role: .symbol, title: Wording.title(edge, graph),
        summary: Wording.summary(edge, graph), marks: marks))
  }

  private func boundary(of position: Int, from point: Point) -> Point {
    let node = graph.nodes[request.view.nodes[position]]
    return NodeOutline.boundary(node.style.shape, Rectangle(reply.nodes[position]), from: point)
  }

  /// The edge's caption; a screen reader has read it with the edge.
  private func label(_ edge: Edge, _ frame: Rectangle, _ text: TextBlock) -> Mark {
    let color = edge.status == .disputed ? theme.dispute : theme.swatch(edge.style.hue).text
    return .group(
      MarkGroup(
        classes: ["edge-label"], origin: .claims(edge.claims, graph), role: .presentation,
        title: Wording.title(edge, graph),
        marks: text.marks(centeredIn: frame, color: color, halo: theme.background)))
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
