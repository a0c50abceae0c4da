import Chronology

/// Offices and roles that sources give to different people, or to one person at once.
extension ConflictFinder {
  /// Two holders of what one holds at a time, and two offices of one holder in one body, where no source has both.
  func offices() -> [Conflict] {
    var conflicts: [Conflict] = []
    for node in graph.nodes.indices {
      let held = graph.edges(to: node).map { graph.edges[$0] }
        .filter { !$0.isRole && $0.status == .asserted && office(of: $0) != .none }
      for (position, first) in held.enumerated() {
        for second in held[(position + 1)...] where first.type == second.type && mustMeet(first, second) {
          let isOneHolder = first.source == second.source
          guard isOneHolder ? first.label != second.label : office(of: first) == .head && first.label == second.label,
            !haveSourceInCommon(first, second)
          else { continue }
          let topic = isOneHolder ? graph.nodes[first.source].name : "\(graph.nodes[node].name): \(first.inverse)"
          conflicts.append(
            Conflict(
              kind: .office, topic: topic,
              sides: [first, second].map { edge in
                let plain = side(edge.claims[0])
                let who = isOneHolder ? edge.label : graph.nodes[edge.source].name
                return side(plain.claim, text: "\(who): \(plain.text)")
              }))
        }
      }
    }
    return conflicts
  }

  /// Roles of one player in one event, and relations between the same two, that exclude each other.
  func exclusions() -> [Conflict] {
    var conflicts: [Conflict] = []
    for node in graph.nodes.indices {
      let edges = graph.edges(from: node).map { graph.edges[$0] }.filter { $0.status == .asserted }
      for (position, first) in edges.enumerated() {
        for second in edges[(position + 1)...] where first.target == second.target && first.isRole == second.isRole {
          guard exclude(first, second, at: graph.nodes[node].type) else { continue }
          if !first.isRole {
            let areDated = first.when != nil && second.when != nil
            guard !areDated || mustMeet(first, second), !haveSourceInCommon(first, second) else { continue }
          }
          conflicts.append(
            Conflict(
              kind: .exclusion, topic: "\(graph.nodes[node].name), \(graph.nodes[first.target].name)",
              sides: [first, second].map { side($0.claims[0], text: $0.label) }))
        }
      }
    }
    return conflicts
  }

  private func exclude(_ first: Edge, _ second: Edge, at type: EntityType.ID) -> Bool {
    func excluded(by edge: Edge) -> [RelationType.ID] {
      edge.isRole
        ? graph.schema.entityTypes[type]?.roles.first { $0.id == edge.type }?.excludes ?? []
        : graph.schema.relationTypes[edge.type]?.excludes ?? []
    }
    return excluded(by: first).contains(second.type) || excluded(by: second).contains(first.type)
  }

  private func office(of edge: Edge) -> RelationType.Office {
    graph.schema.relationTypes[edge.type]?.office ?? .none
  }

  /// Whether both certainly hold at one time.
  private func mustMeet(_ first: Edge, _ second: Edge) -> Bool {
    guard let one = first.when?.bounds, let other = second.when?.bounds else { return false }
    return one.certaintyOfIntersecting(other) == .certain
  }

  /// Whether one source speaks of both: it knows of the other and sees nothing wrong in it.
  private func haveSourceInCommon(_ first: Edge, _ second: Edge) -> Bool {
    func sources(_ edge: Edge) -> Set<Source.ID> {
      Set(edge.claims.flatMap { graph.claims[$0].citations.map(\.source) })
    }
    let (one, other) = (sources(first), sources(second))
    return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }
}
