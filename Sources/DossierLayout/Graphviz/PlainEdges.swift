import LayoutProtocol

/// Straight edges from border to border, side by side where several join the same nodes; loops at the right of a node.
struct PlainEdges {
  let request: LayoutRequest
  let nodes: [LayoutBox]

  private struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  /// Points between parallel edges.
  private static let separation = 8.0

  /// The course of every edge, without its label.
  func routes() -> [LayoutReply.Edge] {
    var totals: [Pair: Int] = [:]
    for edge in request.edges { totals[pair(of: edge), default: 0] += 1 }
    var used: [Pair: Int] = [:]
    return request.edges.map { edge in
      let pair = pair(of: edge)
      let number = used[pair, default: 0]
      used[pair] = number + 1
      if edge.tail == edge.head { return LayoutReply.Edge(splines: [loop(edge, number: number)]) }
      let shift = (Double(number) - Double((totals[pair] ?? 1) - 1) / 2) * Self.separation
      return LayoutReply.Edge(splines: [line(edge, shift: edge.tail < edge.head ? shift : -shift)])
    }
  }

  /// The course of one edge by itself.
  func route(_ edge: LayoutRequest.Edge) -> LayoutReply.Edge {
    LayoutReply.Edge(splines: [edge.tail == edge.head ? loop(edge, number: 0) : line(edge, shift: 0)])
  }

  private func pair(of edge: LayoutRequest.Edge) -> Pair {
    Pair(low: min(edge.tail, edge.head), high: max(edge.tail, edge.head))
  }

  private func line(_ edge: LayoutRequest.Edge, shift: Double) -> LayoutReply.Spline {
    let tail = nodes[edge.tail]
    let head = nodes[edge.head]
    let way = LayoutPoint(x: head.center.x - tail.center.x, y: head.center.y - tail.center.y)
    let length = max((way.x * way.x + way.y * way.y).squareRoot(), 1e-6)
    let unit = LayoutPoint(x: way.x / length, y: way.y / length)
    // No further aside than both nodes are wide there.
    let room = min(tail.width, tail.height, head.width, head.height) / 2 * 0.6
    let aside = min(max(shift, -room), room)
    let from = LayoutPoint(x: tail.center.x - unit.y * aside, y: tail.center.y + unit.x * aside)
    let to = LayoutPoint(x: head.center.x - unit.y * aside, y: head.center.y + unit.x * aside)
    let start = border(of: edge.tail, from: from, to: to)
    let end = border(of: edge.head, from: to, to: from)
    return straight(from: start, to: end, arrows: edge.arrows)
  }

  /// A line between two borders that stops short of its arrowheads.
  private func straight(
    from start: LayoutPoint, to end: LayoutPoint, arrows: LayoutRequest.Arrows
  ) -> LayoutReply.Spline {
    let way = LayoutPoint(x: end.x - start.x, y: end.y - start.y)
    let length = (way.x * way.x + way.y * way.y).squareRoot()
    let arrow = length > 0 ? min(request.arrowLength, length / 3) / length : 0
    func at(_ fraction: Double) -> LayoutPoint {
      LayoutPoint(x: start.x + way.x * fraction, y: start.y + way.y * fraction)
    }
    let first = arrows.atTail ? arrow : 0
    let last = arrows.atHead ? 1 - arrow : 1
    let third = (last - first) / 3
    return LayoutReply.Spline(
      points: [at(first), at(first + third), at(last - third), at(last)], startTip: arrows.atTail ? start : nil,
      endTip: arrows.atHead ? end : nil)
  }

  private func loop(_ edge: LayoutRequest.Edge, number: Int) -> LayoutReply.Spline {
    let box = nodes[edge.tail]
    let spread = min(box.height / 4, 12)
    let reach = box.maxX + 20 + Double(number) * Self.separation
    func end(_ y: Double) -> LayoutPoint {
      border(of: edge.tail, from: LayoutPoint(x: box.center.x, y: y), to: LayoutPoint(x: box.maxX + 1, y: y))
    }
    let start = end(box.center.y - spread)
    let tip = end(box.center.y + spread)
    let arrow = min(request.arrowLength, 10)
    let first = LayoutPoint(x: start.x + (edge.arrows.atTail ? arrow : 0), y: start.y)
    let last = LayoutPoint(x: tip.x + (edge.arrows.atHead ? arrow : 0), y: tip.y)
    let bulge = (reach - box.maxX) * 4 / 3
    return LayoutReply.Spline(
      points: [
        first, LayoutPoint(x: box.maxX + bulge, y: start.y - 2), LayoutPoint(x: box.maxX + bulge, y: tip.y + 2), last,
      ],
      startTip: edge.arrows.atTail ? start : nil, endTip: edge.arrows.atHead ? tip : nil)
  }

  /// Where a line from inside a node leaves its outline.
  private func border(of node: Int, from inside: LayoutPoint, to outside: LayoutPoint) -> LayoutPoint {
    var low = 0.0
    var high = 1.0
    func at(_ fraction: Double) -> LayoutPoint {
      LayoutPoint(
        x: inside.x + (outside.x - inside.x) * fraction, y: inside.y + (outside.y - inside.y) * fraction)
    }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if covers(node, at(middle)) { low = middle } else { high = middle }
    }
    return at(low)
  }

  private func covers(_ node: Int, _ point: LayoutPoint) -> Bool {
    let box = nodes[node]
    let x = abs(point.x - box.center.x) / (box.width / 2)
    let y = abs(point.y - box.center.y) / (box.height / 2)
    switch request.nodes[node].shape {
    case .box: return x <= 1 && y <= 1
    case .ellipse: return x * x + y * y <= 1
    case .diamond: return x + y <= 1
    }
  }
}
