extension LayoutReply {
  /// Shifts everything by so many points; the size stays.
  package mutating func move(x: Double, y: Double) {
    for index in nodes.indices { nodes[index].move(x: x, y: y) }
    for index in clusters.indices {
      clusters[index].box?.move(x: x, y: y)
      clusters[index].label?.move(x: x, y: y)
    }
    for index in edges.indices {
      edges[index].label?.move(x: x, y: y)
      for spline in edges[index].splines.indices { edges[index].splines[spline].move(x: x, y: y) }
    }
  }
}

extension LayoutReply.Spline {
  /// Shifts the curve and its arrow tips by so many points.
  package mutating func move(x: Double, y: Double) {
    for index in points.indices { points[index].move(x: x, y: y) }
    startTip?.move(x: x, y: y)
    endTip?.move(x: x, y: y)
  }
}

extension LayoutPoint {
  /// Shifts the point by so many points.
  package mutating func move(x: Double, y: Double) {
    self.x += x
    self.y += y
  }
}

extension LayoutBox {
  /// Shifts the box by so many points; its size stays.
  package mutating func move(x: Double, y: Double) {
    self.x += x
    self.y += y
  }
}
