import DossierCore

/// The nodes of a view by what its clusters, or its lanes, stand for.
struct DOTClusters {
  /// One cluster.
  struct Cluster {
    /// What is written at it.
    let label: String
    /// Its nodes, by index.
    var nodes: [Int]
  }

  /// The clusters, in the order of their first nodes.
  private(set) var clusters: [Cluster] = []
  /// The nodes that belong to none.
  private(set) var others: [Int] = []

  /// The clusters of a view; none if it does not group.
  init(_ view: GraphView) {
    let channel: ViewSpec.Channel =
      switch view.spec?.layout {
      case .network: view.spec?.group ?? .none
      case .timeline: view.spec?.lanes ?? .none
      case nil: .none
      }
    var indices: [String: Int] = [:]
    for node in view.nodes {
      guard let value = ChannelValue(node, channel, view.graph) else {
        others.append(node)
        continue
      }
      if let index = indices[value.key] {
        clusters[index].nodes.append(node)
      } else {
        indices[value.key] = clusters.count
        clusters.append(Cluster(label: value.label, nodes: [node]))
      }
    }
  }
}
