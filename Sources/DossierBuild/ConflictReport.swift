public import DossierCore

/// Conflicts for people: every version with its place, its sources and their words.
public func conflictsText(_ conflicts: [Conflict], _ graph: KnowledgeGraph) -> String {
  var lines: [String] = []
  for conflict in conflicts {
    lines.append("\(conflict.topic)  [\(conflict.kind.rawValue)]")
    for side in conflict.sides {
      let claim = graph.claims[side.claim]
      lines.append("  \(side.text)  \(claim.origin.range)\(preference(side, claim))")
      for citation in side.citations {
        let place = citation.passage.map { $0.range.description } ?? "not checkable here"
        lines.append("    \(citation.source): “\(citation.quote)”  \(place)")
      }
    }
    lines.append("")
  }
  return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
}

/// That a side is the author's preferred one, and why.
private func preference(_ side: Conflict.Side, _ claim: Claim) -> String {
  guard side.isPreferred else { return "" }
  return "  [preferred\(claim.preference?.reason.map { ": \($0)" } ?? "")]"
}

/// Conflicts for scripts: one JSON object.
public func conflictsJSON(_ conflicts: [Conflict], _ graph: KnowledgeGraph) -> String {
  let items = conflicts.map { conflict -> JSON in
    .object([
      ("kind", .string(conflict.kind.rawValue)), ("topic", .string(conflict.topic)),
      ("sides", .array(conflict.sides.map { side($0, graph) })),
    ])
  }
  return JSON.object([("conflicts", .array(items))]).text(indented: true) + "\n"
}

private func side(_ side: Conflict.Side, _ graph: KnowledgeGraph) -> JSON {
  let claim = graph.claims[side.claim]
  let citations = side.citations.map { citation -> JSON in
    .object([
      ("source", .string(citation.source.rawValue)),
      ("origin", .string(graph.origins.origin(of: citation.source).rawValue)), ("quote", .string(citation.quote)),
      ("at", citation.passage.map { .string($0.range.description) } ?? .null),
    ])
  }
  return .object([
    ("claim", .string(claim.id.rawValue)), ("text", .string(side.text)),
    ("at", .string(claim.origin.range.description)), ("rank", .string(side.isPreferred ? "preferred" : "normal")),
    ("support", .integer(Set(side.citations.map { graph.origins.origin(of: $0.source) }).count)),
    ("citations", .array(citations)),
  ])
}
