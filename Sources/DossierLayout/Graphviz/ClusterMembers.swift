import LayoutProtocol

/// Who belongs to which cluster, clusters within clusters counted in.
struct ClusterMembers {
  /// The nodes of each cluster and of all clusters inside it, in order.
  let nodes: [[Int]]
  /// The cluster itself and all around it, from the inside out.
  let chains: [[Int]]

  init(_ request: LayoutRequest) {
    var chains: [[Int]] = []
    for (index, cluster) in request.clusters.enumerated() {
      // A parent stands before its children, so its chain is there.
      let outer = cluster.parent.flatMap { $0 < index && $0 >= 0 ? chains[$0] : nil } ?? []
      chains.append([index] + outer)
    }
    var nodes = [[Int]](repeating: [], count: chains.count)
    for (index, node) in request.nodes.enumerated() {
      guard let cluster = node.cluster, chains.indices.contains(cluster) else { continue }
      for outer in chains[cluster] { nodes[outer].append(index) }
    }
    self.nodes = nodes
    self.chains = chains
  }
}
