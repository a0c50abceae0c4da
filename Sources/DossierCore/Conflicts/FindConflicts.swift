import Chronology

/// Claims that disagree, side by side.
public struct Conflict: Hashable, Sendable {
  /// How it was found.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The author says so: under `or:`, or with `status: disputed`.
    case stated
    /// A quote has another number than the claim it stands under.
    case number
    /// A quote has another date than the claim it stands under.
    case date
    /// Entities that the author judges to be one have different values of a property.
    case identity
    /// Two terms of one relation that overlap and begin or end differently.
    case term
    /// One claims what another has withdrawn.
    case withdrawal
    /// Two at one time where the relation's type allows only one, or sources that name two holders of an office, or two
    /// offices of one holder.
    case office
    /// More players of a role than the event's type allows.
    case role
    /// Roles of one player in one event, or relations between the same two, that exclude each other.
    case exclusion
    /// A quote has another name than the one it stands under, or the same one in another spelling.
    case name
    /// Claims about time that cannot all be true.
    case time
  }

  /// One version.
  public struct Side: Hashable, Sendable {
    /// The claim, as an index into ``KnowledgeGraph/claims``.
    public let claim: Int
    /// What it says.
    public let text: String
    /// What it rests on.
    public let citations: [Citation]
    /// Whether the author prefers it to the others.
    public let isPreferred: Bool
  }

  /// How it was found.
  public let kind: Kind
  /// What it is about.
  public let topic: String
  /// The versions, the author's preferred one first, else in the order written; at least two but for a claim marked as
  /// disputed on its own.
  public let sides: [Side]
}

/// All conflicts of a dossier: those that its author names, and those that claims, quotes and the network of times show.
///
/// Nothing is merged or left out: each conflict has all its versions with what they rest on. In order of their first claims.
public func findConflicts(in graph: KnowledgeGraph) -> [Conflict] {
  let finder = ConflictFinder(graph: graph)
  let all =
    finder.stated() + finder.found() + finder.exclusive() + finder.roles() + finder.times()
    + finder.offices() + finder.exclusions() + finder.names() + finder.rings()
  let sorted = all.sorted { left, right in
    let (first, second) = (left.sides.map(\.claim).min() ?? 0, right.sides.map(\.claim).min() ?? 0)
    return first != second ? first < second : left.kind.rawValue < right.kind.rawValue
  }
  return sorted.map(\.preferredFirst)
}

extension Conflict {
  /// With the author's preferred version first; what cannot all be true is a chain and keeps its order.
  fileprivate var preferredFirst: Conflict {
    guard kind != .time, sides.contains(where: \.isPreferred) else { return self }
    return Conflict(kind: kind, topic: topic, sides: sides.filter(\.isPreferred) + sides.filter { !$0.isPreferred })
  }
}

struct ConflictFinder {
  let graph: KnowledgeGraph

  func stated() -> [Conflict] {
    var groups: [Claim.ID: [Int]] = [:]
    for (index, claim) in graph.claims.enumerated() {
      if let dispute = claim.dispute {
        groups[dispute, default: []].append(index)
      } else if claim.status == .disputed {
        groups[claim.id] = [index]
      }
    }
    return groups.values.compactMap { group in
      guard let first = group.first, group.count > 1 || graph.claims[first].status == .disputed else { return nil }
      let isProperty = if case .property = graph.claims[first].predicate { true } else { false }
      let isIdentity = isProperty && Set(group.map { graph.claims[$0].writtenSubject }).count > 1
      return Conflict(
        kind: isIdentity ? .identity : .stated, topic: topic(graph.claims[first]), sides: sides(group))
    }
  }

  func found() -> [Conflict] {
    Disagreements(graph.claims, graph.schema, graph.sources).all().map { disagreement in
      let claim = graph.claims[disagreement.first]
      guard let citation = disagreement.citation, let says = disagreement.says else {
        return Conflict(
          kind: disagreement.matter == .term ? .term : .withdrawal, topic: topic(claim),
          sides: sides([disagreement.first, disagreement.second]))
      }
      let others = claim.citations.filter { $0 != citation }
      return Conflict(
        kind: disagreement.matter == .number ? .number : .date, topic: topic(claim),
        sides: [
          Conflict.Side(
            claim: disagreement.first, text: text(claim), citations: others, isPreferred: claim.preference != nil),
          Conflict.Side(claim: disagreement.second, text: says, citations: [citation], isPreferred: false),
        ])
    }
  }

  func exclusive() -> [Conflict] {
    graph.nodes.indices.flatMap { node in
      exclusiveRivals(graph, graph.edges(from: node), limits: [.manyToOne, .oneToOne]) { $0.target }
        + exclusiveRivals(graph, graph.edges(to: node), limits: [.oneToMany, .oneToOne]) { $0.source }
    }.map { first, second in
      let sides = sides([first.claims[0], second.claims[0]])
      return Conflict(
        kind: .office, topic: graph.schema.relationTypes[first.type]?.label ?? first.type.rawValue, sides: sides)
    }
  }

  func roles() -> [Conflict] {
    var conflicts: [Conflict] = []
    for (index, node) in graph.nodes.enumerated() where node.kind == .event {
      for role in graph.schema.entityTypes[node.type]?.roles ?? [] {
        let edges = graph.edges(from: index).map { graph.edges[$0] }
          .filter { $0.isRole && $0.type == role.id && $0.status == .asserted }
        guard let maximum = role.maximum, edges.count > maximum else { continue }
        conflicts.append(
          Conflict(kind: .role, topic: "\(node.name): \(role.label)", sides: sides(edges.map { $0.claims[0] })))
      }
    }
    return conflicts
  }

  func times() -> [Conflict] {
    var seen: Set<Set<Int>> = []
    return graph.contradictions.filter { seen.insert(Set($0)).inserted }.map { chain in
      Conflict(kind: .time, topic: "cannot all be true", sides: chain.map { side($0, text: sentence($0, graph)) })
    }
  }

  func sides(_ claims: [Int]) -> [Conflict.Side] {
    graph.ranked(claims).map { side($0) }
  }

  /// What a claim says, in its own words unless others are given.
  func side(_ index: Int, text words: String? = nil) -> Conflict.Side {
    let claim = graph.claims[index]
    return Conflict.Side(
      claim: index, text: words ?? text(claim), citations: claim.citations, isPreferred: claim.preference != nil)
  }

  func topic(_ claim: Claim) -> String {
    let subject = graph.name(of: claim.subject)
    switch claim.predicate {
    case .type: return subject
    case .property(let name): return "\(subject): \(name)"
    case .role(let id): return "\(subject): \(id)"
    case .relation(let id): return "\(subject): \(graph.schema.relationTypes[id]?.label ?? id.rawValue)"
    case .alias, .sameAs, .differentFrom: return subject
    }
  }

  private func text(_ claim: Claim) -> String {
    let time = claim.when?.displayText ?? claim.relativeWhen.map { $0.text { graph.name(of: $0) } }
    let withdrawn = claim.status == .retracted ? " (withdrawn)" : ""
    return graph.text(of: claim.object) + (time.map { ", \($0)" } ?? "") + withdrawn
  }
}
