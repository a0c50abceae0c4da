import DossierCore

/// The value of a lane or cluster channel.
enum ChannelValue {
  /// The label of the lane or cluster a node belongs to; `nil` for none.
  static func of(_ node: Node, _ channel: ViewSpec.Channel, _ graph: KnowledgeGraph) -> String? {
    switch channel {
    case .none: nil
    case .kind: Wording.capitalized(graph.schema.entityTypes[node.kind.rootType]?.plural ?? node.kind.section)
    case .type: Wording.capitalized(graph.schema.entityTypes[node.type]?.plural ?? node.type.rawValue)
    case .actor: player(of: node, graph) { $0.kind == .actor }
    case .institution: player(of: node, graph) { $0.kind == .institution }
    case .place: player(of: node, graph) { $0.kind == .place }
    case .source: graph.citations(of: node).first.map { sourceLabel($0.source, graph) }
    case .property(let name): node.properties.first { $0.name == name }.map { Wording.text($0.value) }
    }
  }

  /// The first in the event's roles of the wanted kind.
  private static func player(of node: Node, _ graph: KnowledgeGraph, where isWanted: (Node) -> Bool) -> String? {
    guard let index = graph.nodeIndex(node.id) else { return nil }
    return graph.edges(from: index).lazy
      .filter { graph.edges[$0].isRole }
      .map { graph.nodes[graph.edges[$0].target] }
      .first(where: isWanted)?.shortName
  }

  private static func sourceLabel(_ id: Source.ID, _ graph: KnowledgeGraph) -> String {
    let source = graph.source(id)
    return source?.publisher ?? source?.title ?? id.rawValue
  }
}
