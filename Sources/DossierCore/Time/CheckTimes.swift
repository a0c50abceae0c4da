import Chronology

/// Claims about time that cannot all be true, each contradiction as the shortest chain of claims.
func checkTimes(
  _ contradictions: [EventNetwork<Int>.Contradiction], _ graph: KnowledgeGraph
) -> [Diagnostic] {
  var reported: Set<Set<Int>> = []
  return contradictions.compactMap { contradiction in
    let chain = contradiction.claims
    guard let culprit = contradiction.rejected.first ?? chain.first, reported.insert(Set(chain)).inserted else {
      return nil
    }
    let notes = chain.filter { $0 != culprit }.map {
      Diagnostic.Note(sentence($0, graph), at: graph.claims[$0].origin.range)
    }
    let days = contradiction.excess == 1 ? "one day" : "\(contradiction.excess) days"
    let message =
      notes.isEmpty
      ? "this cannot be: \(sentence(culprit, graph)); it misses by \(days)"
      : "\(sentence(culprit, graph)), which contradicts \(notes.count == 1 ? "another claim" : "other claims") by \(days)"
    return Diagnostic(
      contradiction.isSoft ? .warning : .error, contradiction.isSoft ? "time-doubtful" : "time-contradiction", message,
      at: graph.claims[culprit].origin.range, notes: notes,
      hint: contradiction.isSoft
        ? "one of the dates is marked approximate or uncertain, so this may be right"
        : "if the sources disagree, keep both: write one under `or:`, or give it `status: disputed`")
  }
}

/// A claim about time as a sentence without a full stop.
package func sentence(_ index: Int, _ graph: KnowledgeGraph) -> String {
  let claim = graph.claims[index]
  let subject = "“\(graph.name(of: claim.subject))”"
  let time = claim.when?.displayText ?? claim.relativeWhen.map { $0.text { graph.name(of: $0) } }
  let when = time.map { ", \($0)" } ?? ""
  switch (claim.predicate, claim.object) {
  case (.property("when"), .date(let date)): return "\(subject) is dated \(date.displayText)"
  case (.property("when"), .relativeTime): return "\(subject) is dated \(graph.text(of: claim.object))"
  case (.property(let id), .date(let date)): return "\(subject) – \(id): \(date.displayText)"
  case (.role(let id), .entity(let player)):
    let capacity = claim.capacity.map { ", as in `\($0.value)`" } ?? ""
    return "\(subject) – \(id): “\(graph.name(of: player))”\(capacity)"
  case (.relation(let id), .entity(let target)):
    return "\(subject) – \(graph.schema.relationTypes[id]?.label ?? id.rawValue) – “\(graph.name(of: target))”\(when)"
  default: return "\(subject) – \(claim.predicate)"
  }
}
