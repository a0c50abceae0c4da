import Chronology
import DossierCore
import LayoutProtocol

/// A network view with its texts broken and measured: what the layout engine is asked, and what is drawn afterwards.
struct NetworkRequest {
  /// How wide the texts may be, and how close the nodes.
  struct Measure: Hashable {
    /// The width at which node labels are broken, in points.
    var nodeWidth: Double
    /// The width at which edge labels are broken, in points.
    var edgeWidth: Double
    /// Between neighbours on one rank, in points.
    var nodeSeparation: Double
    /// Between ranks, in points.
    var rankSeparation: Double
  }

  /// A node's texts.
  struct NodeText {
    let label: TextBlock
    let date: TextBlock?
    let size: LayoutSize
    /// How much larger than usual it is, 0 to 3.
    let step: Int
  }

  let diagram: NetworkDiagram
  let measure: Measure
  let direction: LayoutRequest.RankDirection
  let nodes: [NodeText]
  let edges: [TextBlock]
  let clusters: [(label: String, text: TextBlock)]
  let ranks: TimeRanks?
  /// What is drawn: nodes and edges are the diagram's items and connections.
  let request: LayoutRequest

  var view: GraphView { diagram.view }

  init(
    _ diagram: NetworkDiagram, numbers: SourceNumbers, measure: Measure, direction: LayoutRequest.RankDirection,
    theme: Theme
  ) {
    let spec = diagram.view.spec
    let texts = NetworkTexts(diagram: diagram, numbers: numbers, measure: measure, theme: theme)
    self.diagram = diagram
    self.measure = measure
    self.direction = direction
    nodes = diagram.items.map(texts.node)
    edges = diagram.connections.map(texts.label)
    ranks = spec?.ranking == .time ? TimeRanks(diagram) : nil
    let groups = diagram.items.map(diagram.group)
    var clusterValues: [ChannelValue] = []
    for group in groups { if let group, !clusterValues.contains(group) { clusterValues.append(group) } }
    clusters = clusterValues.map {
      ($0.label, TextBlock($0.label, size: theme.smallSize + 0.5, isBold: true, maxWidth: 220, maxLines: 2))
    }
    var request = LayoutRequest(
      engine: LayoutRequest.Engine(spec?.engine ?? .dot), rankDirection: direction,
      nodeSeparation: measure.nodeSeparation, rankSeparation: measure.rankSeparation, clusterMargin: 14,
      arrowLength: EdgeStroke.arrowLength)
    request.clusters = clusters.map {
      .init(label: LayoutSize(width: $0.text.width + 12, height: $0.text.height + 6))
    }
    request.nodes = zip(nodes, groups).map { node, group in
      .init(size: node.size, cluster: group.flatMap { clusterValues.firstIndex(of: $0) })
    }
    request.edges = zip(diagram.connections, edges).map { connection, text in
      .init(
        tail: connection.tail, head: connection.head,
        label: text.lines.isEmpty ? nil : LayoutSize(width: text.width + 8, height: text.height + 4),
        arrows: connection.arrows)
    }
    self.request = request
  }

  /// What Graphviz is sent: with time ranks, a chain of nodes that holds the ranks in order, and every edge turned so that it
  /// leads on in time; else what is drawn.
  var sent: LayoutRequest {
    guard let ranks else { return request }
    var sent = request
    let count = request.nodes.count
    // Room for labels would cost a rank each; they are placed along the edges instead.
    for index in sent.edges.indices { sent.edges[index].label = nil }
    sent.rankSeparation += direction == .leftToRight ? 34 : 18
    if direction == .leftToRight { sent.nodeSeparation = max(34, sent.nodeSeparation) }
    sent.edges = sent.edges.map { edge in
      guard ranks.ranks[edge.tail] > ranks.ranks[edge.head] else { return edge }
      var turned = edge
      (turned.tail, turned.head) = (edge.head, edge.tail)
      turned.arrows = edge.arrows.turned
      return turned
    }
    for rank in ranks.labels.indices {
      sent.nodes.append(.init(size: LayoutSize(width: 4, height: 4)))
      if rank > 0 { sent.edges.append(.init(tail: count + rank - 1, head: count + rank, arrows: .none, weight: 50)) }
      sent.rankGroups.append([count + rank] + request.nodes.indices.filter { ranks.ranks[$0] == rank })
    }
    sent.rankGroups = sent.rankGroups.filter { $0.count > 1 }
    return sent
  }

  /// The reply to ``sent`` as a reply to ``request``.
  func received(_ reply: LayoutReply) -> LayoutReply {
    guard let ranks else { return reply }
    var reply = reply
    reply.nodes.removeLast(max(0, reply.nodes.count - request.nodes.count))
    reply.edges.removeLast(max(0, reply.edges.count - request.edges.count))
    for (index, edge) in request.edges.enumerated() where ranks.ranks[edge.tail] > ranks.ranks[edge.head] {
      reply.edges[index].splines = reply.edges[index].splines.reversed().map(\.turned)
    }
    return reply
  }

  /// Whether what is later stands further along in a reply.
  func keepsTimeOrder(_ reply: LayoutReply) -> Bool {
    guard let ranks else { return true }
    var farthest = -Double.infinity
    for rank in ranks.labels.indices {
      let places = zip(reply.nodes, ranks.ranks).filter { $0.1 == rank }
        .map { direction == .leftToRight ? $0.0.center.x : $0.0.center.y }
      guard let least = places.min(), let most = places.max() else { continue }
      if least <= farthest { return false }
      farthest = most
    }
    return true
  }
}

extension LayoutRequest.Arrows {
  /// The arrowheads of an edge seen from its other end.
  fileprivate var turned: LayoutRequest.Arrows {
    switch self {
    case .none: .none
    case .forward: .back
    case .back: .forward
    case .both: .both
    }
  }
}

extension LayoutReply.Spline {
  /// The same course from its other end.
  fileprivate var turned: LayoutReply.Spline {
    LayoutReply.Spline(points: points.reversed(), startTip: endTip, endTip: startTip)
  }
}

extension LayoutRequest.Engine {
  init(_ engine: ViewSpec.Engine) {
    switch engine {
    case .dot: self = .dot
    case .neato: self = .neato
    case .fdp: self = .fdp
    case .sfdp: self = .sfdp
    case .circo: self = .circo
    case .twopi: self = .twopi
    }
  }
}
