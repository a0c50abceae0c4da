import Chronology
import DossierCore

/// Claims as short sentences, for the index.
struct ClaimText {
  let graph: KnowledgeGraph

  /// What several claims that contradict each other are about: "Port Board: founded".
  func topic(of claim: Claim) -> String {
    let subject = name(of: claim.subject)
    return switch claim.predicate {
    case .type: subject
    case .property(let name): subject + graph.words.colon + label(ofProperty: name, of: claim.subject)
    case .role, .relation: "\(subject) – \(label(of: claim))"
    case .alias: subject + graph.words.colon + graph.words[.alsoCalled]
    case .sameAs: "\(claim.subject) \(graph.words[.isSameAs])"
    case .differentFrom: "\(claim.subject) \(graph.words[.isNotSameAs])"
    }
  }

  /// What one of them says: "1898", "Dock Workers' Union (since 2019)".
  func version(of claim: Claim) -> String {
    // Entities that are one have one name: judgements are told by ids.
    if claim.isJudgement, case .entity(let id) = claim.object { return id.rawValue }
    let object = graph.text(of: claim.object)
    return claim.when.map { "\(object) (\(graph.text(of: $0)))" } ?? object
  }

  private func name(of id: Entity.ID) -> String {
    graph.node(id)?.name ?? id.rawValue
  }

  private func label(ofProperty name: String, of subject: Entity.ID) -> String {
    graph.node(subject)?.properties.first { $0.name == name }?.label ?? name
  }

  /// What a relation or role is called, from its subject.
  func label(of claim: Claim) -> String {
    if let label = claim.label { return label }
    switch claim.predicate {
    case .relation(let id):
      return graph.schema.relationTypes[id]?.label ?? id.rawValue
    case .role(let id):
      let type = graph.node(claim.subject).flatMap { graph.schema.entityTypes[$0.type] }
      return type?.roles.first { $0.id == id }?.label ?? id.rawValue
    case .type, .property, .alias, .sameAs, .differentFrom:
      return claim.predicate.description
    }
  }
}
