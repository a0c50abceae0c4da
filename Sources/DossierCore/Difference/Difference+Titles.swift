extension Difference {
  /// What a changed record is called in print, by the state that holds it: "Macron – objects to – Tokyo office".
  ///
  /// - Parameters:
  ///   - key: the record's key.
  ///   - old: the first state's graph.
  ///   - new: the second state's graph, which is asked first.
  public static func title(_ key: Record.Key, old: KnowledgeGraph, new: KnowledgeGraph) -> String {
    title(key, new) ?? title(key, old) ?? key.id
  }

  private static func title(_ key: Record.Key, _ graph: KnowledgeGraph) -> String? {
    switch key.kind {
    case .dossier: graph.title
    // An id that leads to another node is no longer one's own.
    case .node: graph.node(Entity.ID(key.id)).flatMap { $0.id.rawValue == key.id ? $0.name : nil }
    case .edge: graph.edge(Edge.ID(key.id)).map { title($0, graph) }
    case .date: graph.node(Entity.ID(key.id))?.name ?? graph.claim(Claim.ID(key.id)).map { title($0, graph) }
    case .conflict, .claim, .judgement: graph.claim(Claim.ID(key.id)).map { title($0, graph) }
    case .evidence: key.id.components(beforeArrow: " ← ").flatMap { graph.claim(Claim.ID($0)) }.map { title($0, graph) }
    case .source:
      graph.source(Source.ID(key.id)).map { source in
        [source.publisher, "“\(source.title)”"].compactMap { $0 }.joined(separator: ", ")
      }
    case .view: nil
    }
  }

  private static func title(_ edge: Edge, _ graph: KnowledgeGraph) -> String {
    "\(graph.nodes[edge.source].name) – \(edge.label) – \(graph.nodes[edge.target].name)"
  }

  private static func title(_ claim: Claim, _ graph: KnowledgeGraph) -> String {
    let subject = graph.name(of: claim.subject)
    switch claim.predicate {
    case .type: return subject
    case .property(let name): return "\(subject): \(name)"
    case .role(let id): return "\(subject): \(id) \(graph.text(of: claim.object))"
    case .relation(let id):
      let label = claim.label ?? graph.schema.relationTypes[id]?.label ?? id.rawValue
      return "\(subject) – \(label) – \(graph.text(of: claim.object))"
    case .alias: return "\(subject): also “\(graph.text(of: claim.object))”"
    case .sameAs, .differentFrom:
      guard case .entity(let other) = claim.object else { return subject }
      // By ids: the names of entities that are one are the same.
      return "`\(claim.subject)` \(claim.predicate == .sameAs ? "is" : "is not") `\(other)`"
    }
  }
}

extension String {
  /// What stands before the first arrow; `nil` without one.
  fileprivate func components(beforeArrow arrow: String) -> String? {
    guard let range = self.firstRange(of: arrow) else { return nil }
    return String(self[..<range.lowerBound])
  }
}
