package import LayoutProtocol

/// A layout without Graphviz: ranks in rows or columns, clusters as blocks, straight edges.
///
/// Nodes never overlap, no label lies on a node, and a cluster's box holds its members alone; edges may cross nodes. It takes
/// time in proportion to the graph, and depends on nothing but the request.
package struct PlainLayout {
  /// A node or a cluster, as its container sees it.
  enum Item: Hashable {
    case node(Int)
    case cluster(Int)
  }

  /// What one container holds: the items, where they stand in it, and how much room they take together.
  private struct Block {
    var items: [Item] = []
    var places: [LayoutPoint] = []
    var size = LayoutSize(width: 0, height: 0)
  }

  private let request: LayoutRequest

  /// For a request without dangling edges.
  package init(request: LayoutRequest) {
    self.request = request.clamped()
  }

  /// The layout; always the same for a request.
  package func reply() -> LayoutReply {
    var reply = LayoutReply(
      size: LayoutSize(width: 0, height: 0),
      nodes: request.nodes.map { LayoutBox(x: 0, y: 0, width: $0.size.width, height: $0.size.height) },
      clusters: request.clusters.map { _ in LayoutReply.Cluster() })
    placeItems(in: &reply)
    reply.edges = PlainEdges(request: request, nodes: reply.nodes).routes()
    reply.fit()
    LabelPlacement.settle(&reply, for: request)
    return reply
  }

  /// Arranges containers from the inside out, then moves them to their places from the outside in.
  private func placeItems(in reply: inout LayoutReply) {
    let members = ClusterMembers(request)
    let root = request.clusters.count
    var blocks = [Block](repeating: Block(), count: root + 1)
    for (index, node) in request.nodes.enumerated() { blocks[node.cluster ?? root].items.append(.node(index)) }
    for index in request.clusters.indices where !members.nodes[index].isEmpty {
      blocks[request.clusters[index].parent ?? root].items.append(.cluster(index))
    }
    let links = ContainerLinks(request: request, chains: members.chains)
    for index in request.clusters.indices.reversed() + [root] {
      let sizes = blocks[index].items.map { size(of: $0, blocks: blocks) }
      let arrangement = RankArrangement(
        items: blocks[index].items, sizes: sizes, links: links.links[index], request: request)
      blocks[index].places = arrangement.places
      blocks[index].size = arrangement.size
    }
    var origins = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: root + 1)
    for container in [root] + request.clusters.indices {
      for (item, place) in zip(blocks[container].items, blocks[container].places) {
        let corner = LayoutPoint(x: origins[container].x + place.x, y: origins[container].y + place.y)
        switch item {
        case .node(let node): reply.nodes[node].move(x: corner.x, y: corner.y)
        case .cluster(let cluster):
          let frame = ClusterFrame(request.clusters[cluster].label, margin: request.clusterMargin)
          reply.clusters[cluster] = frame.placed(at: corner, around: blocks[cluster].size)
          origins[cluster] = frame.contentOrigin(at: corner, around: blocks[cluster].size)
        }
      }
    }
  }

  private func size(of item: Item, blocks: [Block]) -> LayoutSize {
    switch item {
    case .node(let node): request.nodes[node].size
    case .cluster(let cluster):
      ClusterFrame(request.clusters[cluster].label, margin: request.clusterMargin).size(around: blocks[cluster].size)
    }
  }
}

/// The border of a cluster: its margin, and the label at the top.
private struct ClusterFrame {
  let label: LayoutSize?
  let margin: Double

  init(_ label: LayoutSize?, margin: Double) {
    self.label = label
    self.margin = max(margin, 4)
  }

  private var top: Double { margin + (label.map { $0.height + margin / 2 } ?? 0) }

  func size(around content: LayoutSize) -> LayoutSize {
    LayoutSize(
      width: max(content.width, label?.width ?? 0) + 2 * margin, height: content.height + top + margin)
  }

  func contentOrigin(at corner: LayoutPoint, around content: LayoutSize) -> LayoutPoint {
    LayoutPoint(x: corner.x + (size(around: content).width - content.width) / 2, y: corner.y + top)
  }

  func placed(at corner: LayoutPoint, around content: LayoutSize) -> LayoutReply.Cluster {
    let size = size(around: content)
    return LayoutReply.Cluster(
      box: LayoutBox(x: corner.x, y: corner.y, width: size.width, height: size.height),
      label: label.map {
        LayoutBox(
          x: corner.x + (size.width - $0.width) / 2, y: corner.y + margin / 2, width: $0.width, height: $0.height)
      })
  }
}

/// The edges that each container sees between two of its items; the last container is the whole graph.
struct ContainerLinks {
  struct Link {
    var tail: PlainLayout.Item
    var head: PlainLayout.Item
    var label: LayoutSize?
  }

  private(set) var links: [[Link]]

  init(request: LayoutRequest, chains: [[Int]]) {
    let root = request.clusters.count
    links = [[Link]](repeating: [], count: root + 1)
    for edge in request.edges where edge.tail != edge.head {
      // From the outside in: the first difference is where the edge becomes visible.
      let tail = Self.path(to: edge.tail, request, chains)
      let head = Self.path(to: edge.head, request, chains)
      var depth = 0
      while depth < tail.count - 1, depth < head.count - 1, tail[depth] == head[depth] { depth += 1 }
      var container = root
      if depth > 0, case .cluster(let cluster) = tail[depth - 1] { container = cluster }
      guard tail[depth] != head[depth] else { continue }
      links[container].append(Link(tail: tail[depth], head: head[depth], label: edge.label))
    }
  }

  private static func path(to node: Int, _ request: LayoutRequest, _ chains: [[Int]]) -> [PlainLayout.Item] {
    let clusters = request.nodes[node].cluster.map { chains[$0].reversed().map(PlainLayout.Item.cluster) } ?? []
    return clusters + [.node(node)]
  }
}
