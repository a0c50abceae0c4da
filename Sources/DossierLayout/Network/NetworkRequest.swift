import Chronology
import DossierCore
import LayoutProtocol

/// A network view with its texts broken and measured: what the layout engine is asked, and what is drawn afterwards.
struct NetworkRequest {
  /// How wide the texts may be, and how close the nodes.
  struct Measure {
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
  }

  let view: GraphView
  let nodes: [NodeText]
  let edges: [TextBlock]
  let clusters: [(label: String, text: TextBlock)]
  let request: LayoutRequest

  init(
    _ view: GraphView, numbers: SourceNumbers, measure: Measure, direction: LayoutRequest.RankDirection, theme: Theme
  ) {
    let graph = view.graph
    self.view = view
    nodes = view.nodes.map { Self.nodeText(graph.nodes[$0], graph, numbers, measure, theme) }
    edges = view.edges.map { Self.edgeText(graph.edges[$0], graph, numbers, measure, theme) }
    let groups = view.nodes.map { ChannelValue($0, view.spec?.group ?? .none, graph) }
    var clusterValues: [ChannelValue] = []
    for group in groups { if let group, !clusterValues.contains(group) { clusterValues.append(group) } }
    clusters = clusterValues.map {
      ($0.label, TextBlock($0.label, size: theme.smallSize + 0.5, isBold: true, maxWidth: 220, maxLines: 2))
    }
    let position = Dictionary(uniqueKeysWithValues: view.nodes.enumerated().map { ($1, $0) })
    var request = LayoutRequest(
      engine: LayoutRequest.Engine(view.spec?.engine ?? .dot), rankDirection: direction,
      nodeSeparation: measure.nodeSeparation, rankSeparation: measure.rankSeparation, clusterMargin: 14,
      arrowLength: EdgeStroke.arrowLength)
    request.clusters = clusters.map {
      .init(label: LayoutSize(width: $0.text.width + 12, height: $0.text.height + 6))
    }
    request.nodes = zip(nodes, groups).map { node, group in
      .init(size: node.size, cluster: group.flatMap { clusterValues.firstIndex(of: $0) })
    }
    for (index, text) in zip(view.edges, edges) {
      let edge = graph.edges[index]
      guard let tail = position[edge.source], let head = position[edge.target] else { continue }
      request.edges.append(
        .init(
          tail: tail, head: head,
          label: text.lines.isEmpty ? nil : LayoutSize(width: text.width + 8, height: text.height + 4),
          arrows: edge.isSymmetric ? .none : .forward))
    }
    self.request = request
  }

  private static func nodeText(
    _ node: Node, _ graph: KnowledgeGraph, _ numbers: SourceNumbers, _ measure: Measure, _ theme: Theme
  ) -> NodeText {
    let notes = numbers.runs(for: graph.citations(of: node))
    let isEvent = node.kind == .event
    let label = TextBlock(
      node.shortName, notes: notes, size: theme.labelSize, isBold: !isEvent, maxWidth: measure.nodeWidth, maxLines: 5)
    let dates = isEvent ? node.dateTexts : []
    let date =
      dates.isEmpty
      ? nil
      : TextBlock(
        dates.joined(separator: " or "), size: theme.smallSize, maxWidth: measure.nodeWidth, maxLines: 3)
    let padding = NodeOutline.padding(node.style.shape)
    let width = max(label.width, date?.width ?? 0)
    let height = label.height + (date?.height ?? 0)
    return NodeText(
      label: label, date: date,
      size: LayoutSize(
        width: (max(width, 30) + 2 * padding.x).rounded(.up), height: (height + 2 * padding.y).rounded(.up)))
  }

  private static func edgeText(
    _ edge: Edge, _ graph: KnowledgeGraph, _ numbers: SourceNumbers, _ measure: Measure, _ theme: Theme
  ) -> TextBlock {
    let mark = edge.status == .disputed ? "≠ " : ""
    let dates = graph.dateTexts(of: edge)
    let when = dates.isEmpty ? "" : ", " + dates.joined(separator: " or ")
    return TextBlock(
      mark + edge.label + when, notes: numbers.runs(for: graph.citations(of: edge)), size: theme.smallSize,
      maxWidth: measure.edgeWidth, maxLines: 4)
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
