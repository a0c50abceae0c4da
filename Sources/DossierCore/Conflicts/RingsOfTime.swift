/// Events each of which is said to be after the one before it, and the first after the last.
extension ConflictFinder {
  private struct Step {
    let later: Entity.ID
    let claim: Int
  }

  /// Rings of "after" and "before", the shortest through each claim.
  ///
  /// The network of times counts days, and all of a ring could fall on one day; the words still contradict each other.
  func rings() -> [Conflict] {
    var steps: [Entity.ID: [Step]] = [:]
    for (index, claim) in graph.claims.enumerated() where claim.dispute == nil && claim.status == .asserted {
      for (earlier, later) in order(of: claim) {
        steps[earlier, default: []].append(Step(later: later, claim: index))
      }
    }
    steps = Self.withoutEnds(steps)
    var seen = Set(graph.contradictions.map { Set($0) })
    var conflicts: [Conflict] = []
    for start in steps.keys.sorted() {
      for step in steps[start] ?? [] {
        guard let ring = path(from: step.later, to: start, steps).map({ [step.claim] + $0 }),
          seen.insert(Set(ring)).inserted, !graph.contradictions.contains(where: { Set(ring).isSuperset(of: $0) })
        else { continue }
        conflicts.append(
          Conflict(
            kind: .time, topic: "cannot all be true",
            sides: ring.map { side($0, text: sentence($0, graph)) }))
      }
    }
    return conflicts
  }

  /// The steps without those from events that nothing is before: they are on no ring, nor is what is left without them.
  private static func withoutEnds(_ steps: [Entity.ID: [Step]]) -> [Entity.ID: [Step]] {
    var counts: [Entity.ID: Int] = [:]
    for step in steps.values.joined() { counts[step.later, default: 0] += 1 }
    var rest = steps
    var open = steps.keys.filter { counts[$0] == nil }
    while let event = open.popLast() {
      for step in rest.removeValue(forKey: event) ?? [] {
        counts[step.later, default: 0] -= 1
        if counts[step.later] == 0 { open.append(step.later) }
      }
    }
    return rest
  }

  /// Which event is over before which other begins, says a claim.
  private func order(of claim: Claim) -> [(earlier: Entity.ID, later: Entity.ID)] {
    switch claim.object {
    case .relativeTime(let time):
      return time.limits.compactMap { limit in
        switch limit.side {
        case .after: (limit.event.value, claim.subject)
        case .before: (claim.subject, limit.event.value)
        case .during: nil
        }
      }
    case .entity(let object):
      guard case .relation(let id) = claim.predicate else { return [] }
      switch graph.schema.relationTypes[id]?.order {
      case .before: return [(claim.subject, object)]
      case .after: return [(object, claim.subject)]
      default: return []
      }
    default: return []
    }
  }

  /// The claims on a shortest way from one event to another.
  private func path(from start: Entity.ID, to end: Entity.ID, _ steps: [Entity.ID: [Step]]) -> [Int]? {
    if start == end { return [] }
    var ways: [Entity.ID: [Int]] = [start: []]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let event = queue[next]
      next += 1
      for step in steps[event] ?? [] where ways[step.later] == nil {
        let way = (ways[event] ?? []) + [step.claim]
        if step.later == end { return way }
        ways[step.later] = way
        queue.append(step.later)
      }
    }
    return nil
  }
}
