import Chronology
import DossierCore

/// What a figure's marks are called, and what a screen reader says about them.
enum Wording {
  /// A node's name and, for events, its date.
  static func title(_ node: Node, _ graph: KnowledgeGraph) -> String {
    let dates = graph.dateTexts(of: node)
    return dates.isEmpty ? node.name : "\(node.name) (\(graph.words.alternatives(dates)))"
  }

  /// A node's type, properties and evidence.
  static func summary(_ node: Node, _ graph: KnowledgeGraph) -> String {
    var parts = [typeLabel(node, graph)]
    for property in node.properties where property.name != "when" || node.dates.isEmpty {
      parts.append(property.label + graph.words.colon + graph.text(of: property.value))
    }
    if let note = node.note { parts.append(note) }
    parts += disagreements(Dispute.about(node, graph), graph)
    return sentence(parts, evidence: graph.citations(of: node), graph)
  }

  /// Who does what to whom.
  static func title(_ edge: Edge, _ graph: KnowledgeGraph) -> String {
    let source = graph.nodes[edge.source].name
    let target = graph.nodes[edge.target].name
    let dates = graph.dateTexts(of: edge)
    let when = dates.isEmpty ? "" : " (\(graph.words.alternatives(dates)))"
    return edge.isRole
      ? "\(source) – \(edge.label)\(graph.words.colon)\(target)\(when)" : "\(source) – \(edge.label) – \(target)\(when)"
  }

  /// An edge's notes and evidence.
  static func summary(_ edge: Edge, _ graph: KnowledgeGraph) -> String {
    var parts = edge.claims.compactMap { graph.claims[$0].note }
    switch edge.status {
    case .asserted: break
    case .disputed:
      let disputes = disagreements(Dispute.about(edge, graph), graph)
      parts += disputes.isEmpty ? [graph.words[.disputed]] : disputes
    case .retracted: parts.append(graph.words[.withdrawn])
    }
    return sentence(parts, evidence: graph.citations(of: edge), graph)
  }

  /// What a node's type is called, with a capital.
  static func typeLabel(_ node: Node, _ graph: KnowledgeGraph) -> String {
    capitalized(graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue)
  }

  /// The text with its first letter a capital.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Each disagreement with its versions and who says them.
  private static func disagreements(_ disputes: [Dispute], _ graph: KnowledgeGraph) -> [String] {
    let words = graph.words
    return disputes.map { dispute in
      words[.sourcesDisagree] + words.colon
        + NoteContents.text(dispute) { citations in
          let outlets = citations.map { graph.source($0.source).map { $0.publisher ?? $0.title } ?? $0.source.rawValue }
          let distinct = outlets.enumerated().filter { outlets.firstIndex(of: $1) == $0 }.map(\.element)
          return distinct.isEmpty ? "" : " (\(distinct.joined(separator: ", ")))"
        }
    }
  }

  private static func sentence(_ parts: [String], evidence: [Citation], _ graph: KnowledgeGraph) -> String {
    let quotes = evidence.map { citation in
      let source = graph.source(citation.source)
      let outlet = source?.publisher ?? source?.title ?? citation.source.rawValue
      return outlet + graph.words.colon + graph.words.enclosed(citation.quote)
    }
    return (parts + quotes).reduce(into: "") { text, part in
      if !text.isEmpty { text += text.hasSuffix(".") ? " " : ". " }
      text += part
    }
  }
}
