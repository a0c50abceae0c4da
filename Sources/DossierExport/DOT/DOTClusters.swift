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
      guard let value = Self.value(of: node, channel, view.graph) else {
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

  private static func value(
    of index: Int, _ channel: ViewSpec.Channel, _ graph: KnowledgeGraph
  ) -> (key: String, label: String)? {
    let node = graph.nodes[index]
    switch channel {
    case .none: return nil
    case .kind: return (node.kind.rawValue, plural(node.kind.rootType, graph.schema))
    case .type: return (node.type.rawValue, plural(node.type, graph.schema))
    case .actor: return player(of: index, .actor, graph)
    case .institution: return player(of: index, .institution, graph)
    case .place: return player(of: index, .place, graph)
    case .source:
      let source = graph.citations(of: node).first.flatMap { graph.source($0.source) }
      return source.map { ($0.id.rawValue, $0.publisher ?? $0.title) }
    case .property(let name):
      guard case .text(let text) = node.properties.first(where: { $0.name == name })?.value else { return nil }
      return (text, text)
    }
  }

  private static func plural(_ type: EntityType.ID, _ schema: Schema) -> String {
    let plural = schema.entityTypes[type]?.plural ?? type.rawValue
    return plural.prefix(1).uppercased() + plural.dropFirst()
  }

  /// The first node of a kind that plays a role in an event.
  private static func player(of event: Int, _ kind: Kind, _ graph: KnowledgeGraph) -> (key: String, label: String)? {
    let edge = graph.edges(from: event).first { index in
      graph.edges[index].isRole && graph.nodes[graph.edges[index].target].kind == kind
    }
    return edge.map { graph.nodes[graph.edges[$0].target] }.map { ($0.id.rawValue, $0.shortName) }
  }
}
