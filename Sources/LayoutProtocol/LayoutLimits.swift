/// The bounds that every number in a request is held to; beyond them Graphviz crashes or takes for ever.
package enum LayoutLimits {
  /// Points, for node and label sizes.
  package static let size = 1.0...2000.0
  /// Points, for separations and margins.
  package static let separation = 0.0...500.0
  /// Points.
  package static let arrowLength = 1.0...50.0
  package static let minlen = 0...50
  package static let weight = 0...1000
  package static let groups = 0...1_000_000
  package static let maxNodes = 20_000
  package static let maxEdges = 80_000
  package static let maxClusters = 2_000
  package static let maxRankGroups = 20_000
  /// Graphviz seeds with a signed number.
  package static let maxSeed: UInt32 = 0x7FFF_FFFF
  /// No coordinate of a reply may reach this many points.
  package static let coordinate = 1e6
}

extension LayoutRequest {
  /// The request with every number inside `LayoutLimits`, and without the cluster, group and rank references that point
  /// nowhere; edges are kept as they are.
  package func clamped() -> LayoutRequest {
    var result = self
    result.nodeSeparation = clamp(nodeSeparation, to: LayoutLimits.separation, otherwise: 18)
    result.rankSeparation = clamp(rankSeparation, to: LayoutLimits.separation, otherwise: 36)
    result.clusterMargin = clamp(clusterMargin, to: LayoutLimits.separation, otherwise: 8)
    result.arrowLength = clamp(arrowLength, to: LayoutLimits.arrowLength, otherwise: 8)
    result.seed = min(seed, LayoutLimits.maxSeed)
    result.nodes = nodes.map { node in
      Node(
        size: clamp(node.size), shape: node.shape,
        cluster: node.cluster.flatMap { clusters.indices.contains($0) ? $0 : nil },
        group: node.group.flatMap { LayoutLimits.groups.contains($0) ? $0 : nil })
    }
    result.edges = edges.map { edge in
      var kept = edge
      kept.label = edge.label.map(clamp)
      kept.weight = clamp(edge.weight, to: LayoutLimits.weight)
      kept.minlen = clamp(edge.minlen, to: LayoutLimits.minlen)
      return kept
    }
    result.clusters = clusters.indices.map { index in
      Cluster(
        parent: clusters[index].parent.flatMap { (0..<index).contains($0) ? $0 : nil },
        label: clusters[index].label.map(clamp))
    }
    result.rankGroups = rankGroups.map { $0.filter(nodes.indices.contains) }.filter { $0.count > 1 }
    return result
  }

  /// Indices of the edges whose tail or head is not a node of the request.
  package var danglingEdges: [Int] {
    edges.indices.filter { !nodes.indices.contains(edges[$0].tail) || !nodes.indices.contains(edges[$0].head) }
  }

  /// True if the request is small enough for the worker to accept.
  package var fitsWorker: Bool {
    nodes.count <= LayoutLimits.maxNodes && edges.count <= LayoutLimits.maxEdges
      && clusters.count <= LayoutLimits.maxClusters && rankGroups.count <= LayoutLimits.maxRankGroups
  }
}

private func clamp(_ size: LayoutSize) -> LayoutSize {
  LayoutSize(
    width: clamp(size.width, to: LayoutLimits.size, otherwise: 1),
    height: clamp(size.height, to: LayoutLimits.size, otherwise: 1))
}

private func clamp(_ value: Double, to range: ClosedRange<Double>, otherwise fallback: Double) -> Double {
  value.isNaN ? fallback : min(max(value, range.lowerBound), range.upperBound)
}

private func clamp(_ value: Int, to range: ClosedRange<Int>) -> Int {
  min(max(value, range.lowerBound), range.upperBound)
}
