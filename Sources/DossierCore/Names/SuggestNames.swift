import Chronology

/// Two entities that may be one: proposed, never merged.
public struct NameProposal: Hashable, Sendable {
  /// The entity declared first.
  public let first: Entity.ID
  /// The other one.
  public let second: Entity.ID
  /// The names that speak for it, one of each.
  public let names: [String]
  /// Why.
  public let reason: NameLikeness
}

/// A name that several entities have, so that a quote with it alone fits all of them.
public struct NameCollision: Hashable, Sendable {
  /// The name, as the first of them has it.
  public let name: String
  /// The entities, in order of declaration.
  public let entities: [Entity.ID]
}

/// Proposes entities that may be one, and finds names that several share.
///
/// Left alone are entities that are judged to be different, whose types do not fit, whose dates lie too far apart, that a
/// relation joins, and that play one role in one event side by side. Initials, abbreviations and parts of names are proposed
/// only if they fit one entity here.
///
/// - Returns: proposals, the strongest first, each of which joins what the others leave apart; and collisions.
public func suggestNames(_ graph: KnowledgeGraph) -> (proposals: [NameProposal], collisions: [NameCollision]) {
  let finder = NameFinder(graph)
  let pairs = finder.likePairs()
  let kept = finder.withoutAmbiguity(pairs)
  let order = Dictionary(uniqueKeysWithValues: NameLikeness.allCases.enumerated().map { ($1, $0) })
  let sorted = kept.sorted { left, right in
    let (one, two) = (order[left.reason] ?? 0, order[right.reason] ?? 0)
    return one != two ? one < two : (left.first, left.second) < (right.first, right.second)
  }
  // Each proposal joins what the others leave apart, so that all of them can be accepted together.
  let proposals = finder.spanning(sorted).map { pair in
    NameProposal(
      first: graph.nodes[pair.first].id, second: graph.nodes[pair.second].id, names: pair.names, reason: pair.reason)
  }
  return (proposals, finder.collisions(besides: kept))
}

/// Two nodes whose names are alike.
private struct LikePair {
  let first: Int
  let second: Int
  let names: [String]
  let reason: NameLikeness
}

private struct NameFinder {
  let graph: KnowledgeGraph
  /// The names of each node that are compared.
  private let names: [[PreparedName]]
  /// Pairs that are judged to be different.
  private let apart: Set<[Int]>
  /// Words that more names than so many have tell nothing.
  private static let largestBlock = 200

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    names = graph.nodes.map { Self.names(of: $0, graph.schema) }
    var apart: Set<[Int]> = []
    for claim in graph.claims where claim.predicate == .differentFrom {
      guard case .entity(let other) = claim.object, let first = graph.nodeIndex(claim.subject),
        let second = graph.nodeIndex(other)
      else { continue }
      apart.insert([min(first, second), max(first, second)])
    }
    self.apart = apart
  }

  private static func names(of node: Node, _ schema: Schema) -> [PreparedName] {
    let sorts: [PreparedName.Sort] =
      switch node.kind {
      case .event, .document: [.title]
      case .institution, .place: [.organization]
      case .actor:
        // Of an actor of no further type nothing is known.
        schema.isType(node.type, a: "person")
          ? [.person] : node.type == node.kind.rootType ? [.person, .organization] : [.organization]
      }
    return sorts.flatMap { sort -> [PreparedName] in
      let main = PreparedName(node.name, sort)
      var others = node.aliases.map { PreparedName($0, sort) }
      // One word of a person's is a way to speak of them, not a name to know them by.
      if sort == .person { others.removeAll { $0.words.count < 2 } }
      if sort == .organization, node.shortName != node.name {
        others += [PreparedName(node.shortName, sort)].filter { $0.acronym != nil }
      }
      return [main] + others
    }
  }

  // MARK: Pairs

  func likePairs() -> [LikePair] {
    candidates().compactMap { pair in
      let (first, second) = (pair[0], pair[1])
      guard !apart.contains(pair), mayBeOne(first, second) else { return nil }
      let agreement = agreementInTime(first, second)
      if agreement == .none { return nil }
      var best: (NameLikeness, [String])?
      for left in names[first] {
        for right in names[second] {
          guard let reason = NameLikeness.compare(left, right) else { continue }
          if let found = best, found.0.strength <= reason.strength { continue }
          if agreement == .near, !reason.isWhole { continue }
          best = (reason, [left.text, right.text])
        }
      }
      return best.map { LikePair(first: first, second: second, names: $0.1, reason: $0.0) }
    }
  }

  /// The pairs of nodes that have something of a name in common, ascending.
  private func candidates() -> [[Int]] {
    var blocks: [String: [Int]] = [:]
    for (index, all) in names.enumerated() {
      for key in Set(all.flatMap(\.blockingKeys)) { blocks[key, default: []].append(index) }
    }
    var pairs: Set<[Int]> = []
    for (key, nodes) in blocks where nodes.count > 1 {
      // Whole names count however many have them.
      if nodes.count > Self.largestBlock, !key.hasPrefix("=") { continue }
      for (position, first) in nodes.enumerated() {
        for second in nodes[(position + 1)...] where first != second { pairs.insert([first, second]) }
      }
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func mayBeOne(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (graph.nodes[first], graph.nodes[second])
    guard graph.schema.isType(left.type, a: right.type) || graph.schema.isType(right.type, a: left.type) else {
      return false
    }
    return !areJoined(first, second) && !playSideBySide(first, second)
  }

  private enum Agreement: Comparable {
    /// Something was at another time.
    case none
    /// Born, founded at times so near that sources may disagree on one thing's.
    case near
    case full
  }

  /// How far apart two dates of one thing may be, in days.
  private static let nearness: Int64 = 800

  private func agreementInTime(_ first: Int, _ second: Int) -> Agreement {
    let (left, right) = (graph.nodes[first], graph.nodes[second])
    var agreement = Agreement.full
    for property in left.properties {
      guard case .date(let date) = property.value else { continue }
      let others = right.properties.filter { $0.name == property.name }
      if others.isEmpty || others.contains(where: { agree($0.value, property.value) }) { continue }
      let isNear = others.contains { other in
        guard case .date(let other) = other.value, let one = date.bounds.earliestStart.day,
          let two = other.bounds.earliestStart.day
        else { return false }
        return abs(one.number - two.number) <= Self.nearness
      }
      // Events of one name are often held again.
      agreement = min(agreement, isNear && left.kind != .event ? .near : .none)
    }
    return agreement
  }

  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    graph.edges(from: first).contains { graph.edges[$0].target == second }
      || graph.edges(to: first).contains { graph.edges[$0].source == second }
  }

  /// Whether both play one role in one event, and not one instead of the other.
  private func playSideBySide(_ first: Int, _ second: Int) -> Bool {
    let others = graph.edges(to: second).map { graph.edges[$0] }.filter { $0.isRole && $0.status == .asserted }
    return graph.edges(to: first).map { graph.edges[$0] }.contains { edge in
      edge.isRole && edge.status == .asserted
        && others.contains { $0.source == edge.source && $0.type == edge.type }
    }
  }

  // MARK: What fits several

  /// Leaves out what says less than a whole name and fits several entities that are not proposed to be one.
  func withoutAmbiguity(_ pairs: [LikePair]) -> [LikePair] {
    var groups = Array(graph.nodes.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while groups[index] != index { index = groups[index] }
      return index
    }
    for pair in pairs where !pair.reason.needsToBeOnly {
      let (one, two) = (root(pair.first), root(pair.second))
      groups[max(one, two)] = min(one, two)
    }
    var fitting: [Int: Set<Int>] = [:]
    for pair in pairs where pair.reason.needsToBeOnly {
      fitting[vaguer(pair), default: []].insert(root(pair.first + pair.second - vaguer(pair)))
    }
    return pairs.filter { !$0.reason.needsToBeOnly || fitting[vaguer($0)]?.count == 1 }
  }

  /// Leaves out pairs that others before them join already, and those that would join what is judged to be different.
  func spanning(_ pairs: [LikePair]) -> [LikePair] {
    var groups = Array(graph.nodes.indices)
    var members: [Int: [Int]] = [:]
    return pairs.filter { pair in
      let (one, two) = (groups[pair.first], groups[pair.second])
      if one == two { return false }
      let (left, right) = (members[one] ?? [one], members[two] ?? [two])
      let isForbidden = left.contains { first in
        right.contains { apart.contains([min(first, $0), max(first, $0)]) }
      }
      if isForbidden { return false }
      for node in right { groups[node] = one }
      members[one] = left + right
      return true
    }
  }

  /// The node whose name says less.
  private func vaguer(_ pair: LikePair) -> Int {
    pair.names[0].utf8.count <= pair.names[1].utf8.count ? pair.first : pair.second
  }

  // MARK: Collisions

  func collisions(besides pairs: [LikePair]) -> [NameCollision] {
    var order: [NameForm] = []
    var holders: [NameForm: [(node: Int, name: String, isAlias: Bool)]] = [:]
    for (index, node) in graph.nodes.enumerated() where node.kind != .event && node.kind != .document {
      var seen: Set<NameForm> = []
      for (position, name) in ([node.name, node.shortName] + node.aliases).enumerated() {
        let form = NameForm(name)
        guard !form.words.isEmpty, seen.insert(form).inserted else { continue }
        if holders[form] == nil { order.append(form) }
        holders[form, default: []].append((index, name, position > 0))
      }
    }
    let proposed = Set(pairs.map { [$0.first, $0.second] })
    return order.compactMap { form in
      guard let found = holders[form], found.count > 1, found.contains(where: \.isAlias) else { return nil }
      let open = found.enumerated().contains { position, one in
        found[(position + 1)...].contains { other in
          let pair = [one.node, other.node]
          return !apart.contains(pair) && !proposed.contains(pair)
        }
      }
      return open
        ? NameCollision(name: found[0].name, entities: found.map { graph.nodes[$0.node].id }) : nil
    }
  }
}
