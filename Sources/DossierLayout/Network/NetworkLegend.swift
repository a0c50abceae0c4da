import DossierCore
import LayoutProtocol

/// The legend of a network: one entry for each look that is really drawn.
enum NetworkLegend {
  static func items(_ diagram: NetworkDiagram, _ theme: Theme) -> [LegendItem] {
    let graph = diagram.graph
    let nodes = diagram.items.compactMap { item in if case .node(let index) = item { index } else { nil } }
    var items: [LegendItem] = []
    var looks: [NodeStyle: [String]] = [:]
    var lookOrder: [NodeStyle] = []
    for index in nodes {
      let node = graph.nodes[index]
      let label = graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue
      if looks[node.style] == nil { lookOrder.append(node.style) }
      if !(looks[node.style, default: []].contains(label)) { looks[node.style, default: []].append(label) }
    }
    for look in lookOrder {
      items.append(LegendItem(.node(look), Wording.capitalized((looks[look] ?? []).joined(separator: ", "))))
    }
    items += edgeItems(diagram)
    let statuses = diagram.connections.map { $0.status(graph) }
    if nodes.contains(where: { graph.nodes[$0].isDisputed }) || statuses.contains(.disputed) {
      items.append(LegendItem(.marks(DisputeBadge.sample(theme)), graph.words[.disputed]))
    }
    if statuses.contains(.retracted) {
      items.append(
        LegendItem(
          .marks(line(EdgeStyle(line: .solid, hue: .slate), .retracted, theme)),
          graph.words[.withdrawnBySource]))
    }
    return items + furnitureItems(diagram, theme)
  }

  /// What bundles, folds and sizes mean, where there are any.
  private static func furnitureItems(_ diagram: NetworkDiagram, _ theme: Theme) -> [LegendItem] {
    var items: [LegendItem] = []
    if diagram.connections.contains(where: { $0.edges.count > 1 }) {
      let marks = line(EdgeStyle(line: .solid, hue: .slate), .asserted, theme).map(
        BundleStroke.widened(BundleStroke.width))
      let sample = MarkGroup(classes: ["bundle"], origin: .furniture, role: .presentation, marks: marks)
      items.append(LegendItem(.marks([.group(sample)]), diagram.view.graph.words[.severalRelations]))
    }
    if diagram.foldedNodes > 0 {
      let frame = Rectangle(x: 1, y: 1, width: LegendItem.sampleWidth - 2, height: LegendItem.sampleHeight - 2)
      items.append(
        LegendItem(
          .marks([FoldOutline.mark(frame, theme: theme)]),
          "\(diagram.foldedNodes) " + diagram.view.graph.words[.foldedNodes]))
    }
    if let text = NodeSalience(diagram.view).legendText(diagram.view.graph.words) {
      let middle = LegendItem.sampleHeight / 2
      let marks = [(4.0, 1.2, 6.0), (18, 2.4, 13)].map { x, stroke, height in
        Mark.rectangle(
          RectangleMark(
            Rectangle(x: x - 2, y: middle - height / 2, width: height, height: height), cornerRadius: 2,
            paint: Paint(fill: theme.background, stroke: theme.mutedInk, strokeWidth: stroke)))
      }
      items.append(LegendItem(.marks(marks), text))
    }
    return items
  }

  private static func line(_ style: EdgeStyle, _ status: Claim.Status, _ theme: Theme) -> [Mark] {
    let start = Point(x: 0, y: LegendItem.sampleHeight / 2)
    let end = Point(x: LegendItem.sampleWidth, y: LegendItem.sampleHeight / 2)
    return EdgeStroke.marks([.move(start), .line(end)], tip: nil, style: style, status: status, theme: theme)
  }

  /// The edges' captions, those of one look in one entry; in a bundle the look is that of the line.
  private static func edgeItems(_ diagram: NetworkDiagram) -> [LegendItem] {
    struct Look: Hashable {
      var style: EdgeStyle
      var isDirected: Bool
    }
    let graph = diagram.graph
    var labels: [Look: [String]] = [:]
    var order: [Look] = []
    for connection in diagram.connections {
      let style = connection.style(graph)
      let look = Look(style: style, isDirected: connection.arrows != .none)
      for index in connection.edges where graph.edges[index].style == style {
        let edge = graph.edges[index]
        let label = graph.schema.relationTypes[edge.type]?.label ?? edge.label
        if labels[look] == nil { order.append(look) }
        if !(labels[look, default: []].contains(label)) { labels[look, default: []].append(label) }
      }
    }
    return order.map { look in
      let all = labels[look] ?? []
      let shown = all.prefix(4).joined(separator: ", ") + (all.count > 4 ? " …" : "")
      return LegendItem(.edge(look.style, isDirected: look.isDirected), shown)
    }
  }
}
