/// A graph to lay out, with every size already measured; it holds no text.
///
/// All lengths are points. Indices refer to the arrays of this request. Numbers beyond `LayoutLimits` are clamped when the
/// request is encoded.
package struct LayoutRequest: Sendable, Hashable {
  /// The layout programs of Graphviz that the worker offers.
  package enum Engine: UInt8, Sendable, Hashable, CaseIterable {
    case dot
    case neato
    case fdp
    case sfdp
    case circo
    case twopi

    /// The name Graphviz knows it by.
    package var name: String {
      switch self {
      case .dot: "dot"
      case .neato: "neato"
      case .fdp: "fdp"
      case .sfdp: "sfdp"
      case .circo: "circo"
      case .twopi: "twopi"
      }
    }

    /// True if the engine itself keeps the members of a cluster together.
    package var placesClusters: Bool { self == .dot || self == .fdp }
  }

  /// Where ranks grow to; only `dot` reads it.
  package enum RankDirection: UInt8, Sendable, Hashable, CaseIterable {
    case topToBottom
    case leftToRight
    case bottomToTop
    case rightToLeft
  }

  /// How edges are drawn.
  package enum Splines: UInt8, Sendable, Hashable, CaseIterable {
    case spline
    case polyline
    case line
  }

  /// How much work `dot` puts into ranks and crossings.
  package enum Effort: UInt8, Sendable, Hashable, CaseIterable {
    case full
    case reduced
  }

  /// The outline that edges are clipped to.
  package enum Shape: UInt8, Sendable, Hashable, CaseIterable {
    case box
    case ellipse
    case diamond
  }

  /// Which ends of an edge carry an arrowhead.
  package enum Arrows: UInt8, Sendable, Hashable, CaseIterable {
    case none
    case forward
    case back
    case both

    package var atHead: Bool { self == .forward || self == .both }
    package var atTail: Bool { self == .back || self == .both }
  }

  package struct Node: Sendable, Hashable {
    package var size: LayoutSize
    package var shape: Shape
    /// The innermost cluster that holds the node.
    package var cluster: Int?
    /// Nodes of one group are kept in a straight line by `dot`, where it can.
    package var group: Int?

    package init(size: LayoutSize, shape: Shape = .box, cluster: Int? = nil, group: Int? = nil) {
      self.size = size
      self.shape = shape
      self.cluster = cluster
      self.group = group
    }
  }

  package struct Edge: Sendable, Hashable {
    package var tail: Int
    package var head: Int
    /// Room to reserve for a label.
    package var label: LayoutSize?
    package var arrows: Arrows
    /// How short and straight the edge should be; 1 is usual.
    package var weight: Int
    /// Ranks between tail and head, at least; 1 is usual, only `dot` reads it.
    package var minlen: Int
    /// False if the edge must not influence the ranks.
    package var constraint: Bool

    package init(
      tail: Int, head: Int, label: LayoutSize? = nil, arrows: Arrows = .forward, weight: Int = 1, minlen: Int = 1,
      constraint: Bool = true
    ) {
      self.tail = tail
      self.head = head
      self.label = label
      self.arrows = arrows
      self.weight = weight
      self.minlen = minlen
      self.constraint = constraint
    }
  }

  package struct Cluster: Sendable, Hashable {
    /// The cluster around this one; its index is smaller than this one's.
    package var parent: Int?
    package var label: LayoutSize?

    package init(parent: Int? = nil, label: LayoutSize? = nil) {
      self.parent = parent
      self.label = label
    }
  }

  package var engine: Engine
  package var directed: Bool
  package var rankDirection: RankDirection
  package var splines: Splines
  package var effort: Effort
  /// Between neighbours on one rank.
  package var nodeSeparation: Double
  /// Between ranks.
  package var rankSeparation: Double
  /// Between the border of a cluster and what it holds.
  package var clusterMargin: Double
  /// The length of an arrowhead.
  package var arrowLength: Double
  /// For the engines that start from a random placement.
  package var seed: UInt32
  package var nodes: [Node]
  package var edges: [Edge]
  package var clusters: [Cluster]
  /// Nodes to stand on one rank; only `dot` reads it.
  package var rankGroups: [[Int]]

  package init(
    engine: Engine = .dot, directed: Bool = true, rankDirection: RankDirection = .topToBottom,
    splines: Splines = .spline, effort: Effort = .full, nodeSeparation: Double = 18, rankSeparation: Double = 36,
    clusterMargin: Double = 8, arrowLength: Double = 8, seed: UInt32 = 1, nodes: [Node] = [], edges: [Edge] = [],
    clusters: [Cluster] = [], rankGroups: [[Int]] = []
  ) {
    self.engine = engine
    self.directed = directed
    self.rankDirection = rankDirection
    self.splines = splines
    self.effort = effort
    self.nodeSeparation = nodeSeparation
    self.rankSeparation = rankSeparation
    self.clusterMargin = clusterMargin
    self.arrowLength = arrowLength
    self.seed = seed
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.rankGroups = rankGroups
  }
}
