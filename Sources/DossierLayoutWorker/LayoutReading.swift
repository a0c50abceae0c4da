import CGraphvizShim
import LayoutProtocol

/// Reads what Graphviz placed, and turns its upward coordinates into the reply's.
struct LayoutReading {
  let graph: OpaquePointer
  let request: LayoutRequest

  /// Nil if something has no place, or an infinite one.
  func reply() -> LayoutReply? {
    var whole = gvs_box()
    guard gvs_get_bounds(graph, &whole) == 0, let bounds = LayoutBox(whole), var reply = rawReply() else { return nil }
    // Graphviz leaves some labels and arrow tips outside its own bounding box.
    reply.fit(around: bounds)
    return reply
  }

  /// With `y` downward, but the origin still Graphviz's.
  private func rawReply() -> LayoutReply? {
    var reply = LayoutReply(
      graphvizVersion: WorkerProcess.graphvizVersion, size: LayoutSize(width: 0, height: 0))
    for (index, node) in request.nodes.enumerated() {
      var box = gvs_box()
      guard gvs_get_node(graph, Int32(index), &box) == 0, let placed = LayoutBox(box) else { return nil }
      // Graphviz keeps sizes in inches, rounded: the size asked for is the exact one.
      reply.nodes.append(LayoutBox(center: placed.center, size: node.size))
    }
    for index in request.edges.indices {
      guard let splines = splines(of: Int32(index)) else { return nil }
      reply.edges.append(
        LayoutReply.Edge(
          splines: splines, label: request.edges[index].label == nil ? nil : label(GVS_EDGE, Int32(index))))
    }
    for index in request.clusters.indices {
      reply.clusters.append(cluster(Int32(index)))
    }
    return reply
  }

  private func cluster(_ index: Int32) -> LayoutReply.Cluster {
    var box = gvs_box()
    guard request.engine.placesClusters, gvs_get_cluster(graph, index, &box) == 0,
      let placed = LayoutBox(box), placed.width > 0, placed.height > 0
    else { return LayoutReply.Cluster() }
    return LayoutReply.Cluster(box: placed, label: label(GVS_CLUSTER, index))
  }

  private func label(_ kind: gvs_kind, _ index: Int32) -> LayoutBox? {
    var box = gvs_box()
    guard gvs_get_label(graph, kind, index, &box) == 0 else { return nil }
    return LayoutBox(box)
  }

  /// Nil if a number is infinite; a course without any spline stays empty, for the client to judge.
  private func splines(of edge: Int32) -> [LayoutReply.Spline]? {
    var splines: [LayoutReply.Spline] = []
    for index in 0..<gvs_spline_count(graph, edge) {
      var head = gvs_spline()
      guard gvs_get_spline(graph, edge, index, &head) == 0, head.point_count >= 4, head.point_count % 3 == 1 else {
        return nil
      }
      var points = [gvs_point](repeating: gvs_point(), count: Int(head.point_count))
      guard gvs_get_points(graph, edge, index, &points, head.point_count) == head.point_count else { return nil }
      let spline = LayoutReply.Spline(
        points: points.map(LayoutPoint.init), startTip: head.has_start ? LayoutPoint(head.start) : nil,
        endTip: head.has_end ? LayoutPoint(head.end) : nil)
      guard spline.points.allSatisfy(\.isFinite), spline.startTip?.isFinite ?? true, spline.endTip?.isFinite ?? true
      else { return nil }
      splines.append(spline)
    }
    return splines
  }
}

extension LayoutPoint {
  fileprivate init(_ point: gvs_point) {
    self.init(x: point.x, y: -point.y)
  }
}

extension LayoutBox {
  /// Nil if a number is infinite.
  fileprivate init?(_ box: gvs_box) {
    self.init(x: box.min_x, y: -box.max_y, width: box.max_x - box.min_x, height: box.max_y - box.min_y)
    guard isFinite else { return nil }
  }
}
