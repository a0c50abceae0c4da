/// The lane or cluster a node belongs to.
public struct ChannelValue: Hashable, Sendable {
  /// What tells it from others: ids, where two may be called the same.
  public let key: String
  /// What is written at it.
  public let label: String

  /// The value of a node in a channel; `nil` if it has none.
  public init?(_ index: Int, _ channel: ViewSpec.Channel, _ graph: KnowledgeGraph) {
    let node = graph.nodes[index]
    switch channel {
    case .none: return nil
    case .kind: self.init(node.kind.rawValue, Self.plural(node.kind.rootType, graph.schema))
    case .type: self.init(node.type.rawValue, Self.plural(node.type, graph.schema))
    case .actor: self.init(playing: .actor, in: index, graph)
    case .institution: self.init(playing: .institution, in: index, graph)
    case .place: self.init(playing: .place, in: index, graph)
    case .source:
      guard let source = graph.citations(of: node).first.flatMap({ graph.source($0.source) }) else { return nil }
      self.init(source.id.rawValue, source.publisher ?? source.title)
    case .property(let name):
      guard case .text(let text) = node.properties.first(where: { $0.name == name })?.value else { return nil }
      self.init(text, text)
    }
  }

  private init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }

  /// The first node of a kind that plays a role in an event.
  private init?(playing kind: Kind, in event: Int, _ graph: KnowledgeGraph) {
    let edge = graph.edges(from: event).first { index in
      graph.edges[index].isRole && graph.nodes[graph.edges[index].target].kind == kind
    }
    guard let player = edge.map({ graph.nodes[graph.edges[$0].target] }) else { return nil }
    self.init(player.id.rawValue, player.shortName)
  }

  private static func plural(_ type: EntityType.ID, _ schema: Schema) -> String {
    let plural = schema.entityTypes[type]?.plural ?? type.rawValue
    return plural.prefix(1).uppercased() + plural.dropFirst()
  }
}
