public import DossierCore

/// Proposals and shared names for people: lines that can be put into a file of judgements as they are, reasons as comments.
public func nameSuggestionsText(
  _ suggestions: (proposals: [NameProposal], collisions: [NameCollision]), _ graph: KnowledgeGraph
) -> String {
  var lines: [String] = []
  if !suggestions.proposals.isEmpty {
    lines += ["# Each pair is one or it is not: keep the line that is true, under `names`.", "names:"]
  }
  for proposal in suggestions.proposals {
    lines.append("  # \(reason(proposal)): \(declared(proposal, graph))")
    lines.append("  - same: [\(proposal.first), \(proposal.second)]")
    lines.append("  #- different: [\(proposal.first), \(proposal.second)]")
  }
  if !suggestions.collisions.isEmpty {
    if !lines.isEmpty { lines.append("") }
    lines.append("# Names that several have: where a quote says no more, it fits all of them.")
  }
  for collision in suggestions.collisions {
    let places = collision.entities.map { "\($0)\(place($0, graph))" }
    lines.append("# “\(oneLine(collision.name))”: \(places.joined(separator: ", "))")
    lines.append("#  - different: [\(collision.entities.map(\.rawValue).joined(separator: ", "))]")
  }
  return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
}

/// Proposals and shared names for scripts: one JSON object.
public func nameSuggestionsJSON(
  _ suggestions: (proposals: [NameProposal], collisions: [NameCollision]), _ graph: KnowledgeGraph
) -> String {
  let proposals = suggestions.proposals.map { proposal -> JSON in
    let ids = "[\(proposal.first), \(proposal.second)]"
    return .object([
      ("entities", .array([.string(proposal.first.rawValue), .string(proposal.second.rawValue)])),
      ("names", .array(proposal.names.map(JSON.string))), ("likeness", .string(proposal.reason.rawValue)),
      ("reason", .string(reason(proposal))), ("write", .string("- same: \(ids)")),
      ("refuse", .string("- different: \(ids)")),
    ])
  }
  let collisions = suggestions.collisions.map { collision -> JSON in
    .object([
      ("name", .string(collision.name)), ("entities", .array(collision.entities.map { .string($0.rawValue) })),
    ])
  }
  return JSON.object([("proposals", .array(proposals)), ("collisions", .array(collisions))]).text(indented: true) + "\n"
}

private func reason(_ proposal: NameProposal) -> String {
  switch proposal.reason {
  case .same: "the same name"
  case .title: "the same name but for a title or legal form"
  case .order: "the same words in another order"
  case .romanisation: "the same name in another transliteration"
  case .spelling: "a letter apart"
  case .initials: "initials that fit nobody else here"
  case .abbreviation: "an abbreviation that fits nothing else here"
  case .part: "part of a name that fits nobody else here"
  }
}

private func declared(_ proposal: NameProposal, _ graph: KnowledgeGraph) -> String {
  zip([proposal.first, proposal.second], proposal.names)
    .map { "“\(oneLine($1))”\(place($0, graph))" }.joined(separator: ", ")
}

private func place(_ id: Entity.ID, _ graph: KnowledgeGraph) -> String {
  graph.node(id).map { " (\($0.range))" } ?? ""
}

/// A name that cannot end a comment.
private func oneLine(_ name: String) -> String {
  name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
