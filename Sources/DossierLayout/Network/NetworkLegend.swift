import DossierCore

/// The legend of a network: one entry for each look that is really drawn.
enum NetworkLegend {
  static func items(_ view: GraphView, _ theme: Theme) -> [LegendItem] {
    let graph = view.graph
    var items: [LegendItem] = []
    var looks: [NodeStyle: [String]] = [:]
    var lookOrder: [NodeStyle] = []
    for index in view.nodes {
      let node = graph.nodes[index]
      let label = graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue
      if looks[node.style] == nil { lookOrder.append(node.style) }
      if !(looks[node.style, default: []].contains(label)) { looks[node.style, default: []].append(label) }
    }
    for look in lookOrder {
      items.append(LegendItem(.node(look), Wording.capitalized((looks[look] ?? []).joined(separator: ", "))))
    }
    items += edgeItems(view)
    if view.nodes.contains(where: { graph.nodes[$0].isDisputed })
      || view.edges.contains(where: { graph.edges[$0].status == .disputed })
    {
      items.append(LegendItem(.marks(DisputeBadge.sample(theme)), FigureWords(graph.language)[.disputed]))
    }
    if view.edges.contains(where: { graph.edges[$0].status == .retracted }) {
      let start = Point(x: 0, y: LegendItem.sampleHeight / 2)
      let end = Point(x: LegendItem.sampleWidth, y: LegendItem.sampleHeight / 2)
      let line = EdgeStroke.marks(
        [.move(start), .line(end)], tip: nil, style: EdgeStyle(line: .solid, hue: .slate), status: .retracted,
        theme: theme)
      items.append(LegendItem(.marks(line), FigureWords(graph.language)[.withdrawnBySource]))
    }
    return items
  }

  /// The edges' captions, those of one look in one entry.
  private static func edgeItems(_ view: GraphView) -> [LegendItem] {
    struct Look: Hashable {
      var style: EdgeStyle
      var isDirected: Bool
    }
    var labels: [Look: [String]] = [:]
    var order: [Look] = []
    for index in view.edges {
      let edge = view.graph.edges[index]
      let look = Look(style: edge.style, isDirected: !edge.isSymmetric)
      let label = view.graph.schema.relationTypes[edge.type]?.label ?? edge.label
      if labels[look] == nil { order.append(look) }
      if !(labels[look, default: []].contains(label)) { labels[look, default: []].append(label) }
    }
    return order.map { look in
      let all = labels[look] ?? []
      return LegendItem(.edge(look.style, isDirected: look.isDirected), all.joined(separator: ", "))
    }
  }
}
