/// A finished layout: where everything of a request goes, in its order.
///
/// Points, `y` downward, the origin is the top left corner of the drawing.
package struct LayoutReply: Sendable, Hashable {
  /// A chain of cubic Bézier curves: one start, then three points a piece, so `3k + 1` points.
  package struct Spline: Sendable, Hashable {
    package var points: [LayoutPoint]
    /// Where the arrowhead at the tail ends; the curve stops short of it.
    package var startTip: LayoutPoint?
    /// Where the arrowhead at the head ends; the curve stops short of it.
    package var endTip: LayoutPoint?

    package init(points: [LayoutPoint], startTip: LayoutPoint? = nil, endTip: LayoutPoint? = nil) {
      self.points = points
      self.startTip = startTip
      self.endTip = endTip
    }
  }

  /// The course of one edge, from its tail to its head.
  package struct Edge: Sendable, Hashable {
    package var splines: [Spline]
    package var label: LayoutBox?

    package init(splines: [Spline] = [], label: LayoutBox? = nil) {
      self.splines = splines
      self.label = label
    }
  }

  package struct Cluster: Sendable, Hashable {
    /// Nil if the layout could not keep others out of the box: then none should be drawn.
    package var box: LayoutBox?
    package var label: LayoutBox?

    package init(box: LayoutBox? = nil, label: LayoutBox? = nil) {
      self.box = box
      self.label = label
    }
  }

  /// The version Graphviz gives for itself; empty if Graphviz had no part in it.
  package var graphvizVersion: String
  package var size: LayoutSize
  package var nodes: [LayoutBox]
  package var edges: [Edge]
  package var clusters: [Cluster]

  package init(
    graphvizVersion: String = "", size: LayoutSize, nodes: [LayoutBox] = [], edges: [Edge] = [],
    clusters: [Cluster] = []
  ) {
    self.graphvizVersion = graphvizVersion
    self.size = size
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
  }

  /// The whole drawing.
  package var bounds: LayoutBox { LayoutBox(x: 0, y: 0, width: size.width, height: size.height) }
}

/// What the worker writes: a layout, or why there is none.
package enum LayoutAnswer: Sendable, Hashable {
  case reply(LayoutReply)
  /// In printable ASCII, at most 300 bytes.
  case failure(String)
}
