import LayoutProtocol

/// Boxes around the members of clusters where the layout itself made none.
enum ClusterHulls {
  /// Gives every cluster with members a box if none but its members lie in it; counts those that must do without.
  ///
  /// A box that held others would say of them that they belong to the cluster. Nothing happens if the layout `placed`
  /// the clusters already.
  static func fill(_ reply: inout LayoutReply, for request: LayoutRequest, placed: Bool) -> Int {
    guard !placed, !request.clusters.isEmpty else { return 0 }
    let (clusters, lost) = boxes(around: reply.nodes, request)
    reply.clusters = clusters
    reply.fit(around: reply.bounds)
    return lost
  }

  /// The boxes of clusters whose members stand somewhere, and how many must do without.
  static func boxes(around nodes: [LayoutBox], _ request: LayoutRequest) -> ([LayoutReply.Cluster], lost: Int) {
    let members = ClusterMembers(request)
    var clusters = request.clusters.map { _ in LayoutReply.Cluster() }
    var lost = 0
    // From the inside out: children come after their parents.
    for index in request.clusters.indices.reversed() where !members.nodes[index].isEmpty {
      let children = request.clusters.indices.filter { request.clusters[$0].parent == index }
      let held = members.nodes[index].map { nodes[$0] } + children.compactMap { clusters[$0].box }
      guard let hull = hull(around: held, label: request.clusters[index].label, margin: request.clusterMargin),
        isFree(hull.box, of: index, members: members, nodes: nodes, clusters: clusters)
      else {
        lost += 1
        continue
      }
      clusters[index] = LayoutReply.Cluster(box: hull.box, label: hull.label)
    }
    return (clusters, lost)
  }

  /// The box around some boxes, with room for a label above them.
  static func hull(
    around boxes: [LayoutBox], label: LayoutSize?, margin: Double
  ) -> (box: LayoutBox, label: LayoutBox?)? {
    guard let first = boxes.first else { return nil }
    var box = boxes.dropFirst().reduce(first) { $0.union($1) }.grown(by: margin)
    guard let label else { return (box, nil) }
    let missing = max(label.width + 2 * margin - box.width, 0)
    box.x -= missing / 2
    box.width += missing
    box.y -= label.height + margin / 2
    box.height += label.height + margin / 2
    let place = LayoutBox(
      x: box.center.x - label.width / 2, y: box.y + margin / 2, width: label.width, height: label.height)
    return (box, place)
  }

  private static func isFree(
    _ box: LayoutBox, of cluster: Int, members: ClusterMembers, nodes: [LayoutBox], clusters: [LayoutReply.Cluster]
  ) -> Bool {
    let inside = Set(members.nodes[cluster])
    for (node, place) in nodes.enumerated() where !inside.contains(node) {
      if box.overlap(with: place) > 0 { return false }
    }
    for (other, placed) in clusters.enumerated() where !members.chains[other].contains(cluster) {
      if let placed = placed.box, box.overlap(with: placed) > 0 { return false }
    }
    return true
  }
}
