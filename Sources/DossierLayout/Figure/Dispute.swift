import Chronology
import DossierCore

/// What sources disagree on: one thing, and what each of them says.
struct Dispute: Sendable {
  /// One version.
  struct Version: Hashable, Sendable {
    /// What it says: "late May 2023".
    let text: String
    /// Who says so.
    let citations: [Citation]
  }

  /// What it is about: "Macron objects, when".
  let subject: String
  /// The versions, the preferred one first; at least two.
  let versions: [Version]

  /// The disagreements that the nodes and edges of a view take part in.
  static func all(in view: GraphView) -> [Dispute] {
    let graph = view.graph
    var seen: Set<Claim.ID> = []
    var disputes: [Dispute] = []
    func add(_ groups: [[Int]]) {
      for group in groups {
        guard let id = graph.claims[group[0]].dispute, seen.insert(id).inserted else { continue }
        if let dispute = Dispute(group, graph) { disputes.append(dispute) }
      }
    }
    for index in view.nodes where graph.nodes[index].isDisputed { add(groups(graph.nodes[index].claims, graph)) }
    for index in view.edges + view.spans where graph.edges[index].status == .disputed {
      add(groups(around: graph.edges[index], graph))
    }
    return disputes
  }

  /// The disagreements about a node's properties.
  static func about(_ node: Node, _ graph: KnowledgeGraph) -> [Dispute] {
    guard node.isDisputed else { return [] }
    return groups(node.claims, graph).compactMap { Dispute($0, graph) }
  }

  /// The disagreements that an edge takes part in.
  static func about(_ edge: Edge, _ graph: KnowledgeGraph) -> [Dispute] {
    guard edge.status == .disputed else { return [] }
    return groups(around: edge, graph).compactMap { Dispute($0, graph) }
  }

  private init?(_ claims: [Int], _ graph: KnowledgeGraph) {
    let claims = graph.ranked(claims).map { graph.claims[$0] }
    guard let first = claims.first, claims.count > 1 else { return nil }
    let hasOneObject = Set(claims.map(\.object)).count == 1
    let hasOneSubject = Set(claims.map(\.subject)).count == 1
    func text(_ claim: Claim) -> String {
      var parts: [String] = []
      if !hasOneSubject { parts.append(graph.name(of: claim.subject)) }
      if !hasOneObject { parts.append(graph.text(of: claim.object)) }
      if let when = graph.timeText(of: claim) {
        parts.append(when)
      }
      if parts.isEmpty { parts = [claim.note ?? graph.text(of: claim.object)] }
      return parts.joined(separator: ", ")
    }
    var words = hasOneSubject ? [graph.name(of: first.subject)] : []
    words.append(Self.predicate(first, graph))
    if hasOneObject, case .entity = first.object { words.append(graph.text(of: first.object)) }
    subject = words.joined(separator: " – ")
    let preferred = " (\(graph.words[.preferred]))"
    versions = claims.map { claim in
      Version(text: text(claim) + (claim.preference == nil ? "" : preferred), citations: claim.citations)
    }
  }

  private static func predicate(_ claim: Claim, _ graph: KnowledgeGraph) -> String {
    let type = graph.node(claim.subject)?.type
    let lineage = type.map { graph.schema.lineage(of: $0) } ?? []
    switch claim.predicate {
    case .type: return graph.words[.type]
    case .property(let name):
      return lineage.lazy.flatMap(\.properties).first { $0.id == name }?.label ?? name
    case .role(let id):
      return claim.label ?? lineage.lazy.flatMap(\.roles).first { $0.id == id }?.label ?? id.rawValue
    case .relation(let id): return claim.label ?? graph.schema.relationTypes[id]?.label ?? id.rawValue
    case .alias, .sameAs, .differentFrom: return claim.predicate.description
    }
  }

  /// Claims by the dispute they belong to, in the order of the claims.
  private static func groups(_ claims: [Int], _ graph: KnowledgeGraph) -> [[Int]] {
    var order: [Claim.ID] = []
    var groups: [Claim.ID: [Int]] = [:]
    for index in claims {
      guard let dispute = graph.claims[index].dispute else { continue }
      if groups[dispute] == nil { order.append(dispute) }
      groups[dispute, default: []].append(index)
    }
    return order.compactMap { groups[$0] }
  }

  /// The rivals of an edge's claims are among the claims of edges at either of its ends.
  private static func groups(around edge: Edge, _ graph: KnowledgeGraph) -> [[Int]] {
    let own = Set(edge.claims.compactMap { graph.claims[$0].dispute })
    let near = Array(graph.edges(from: edge.source)) + Array(graph.edges(to: edge.target))
    let claims = Set(near.flatMap { graph.edges[$0].claims } + edge.claims).filter { index in
      graph.claims[index].dispute.map(own.contains) ?? false
    }
    return groups(claims.sorted(), graph)
  }
}
