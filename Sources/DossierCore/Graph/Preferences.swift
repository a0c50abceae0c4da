/// Some claims with those that the author prefers first, else in the order given.
func ranked(_ indices: [Int], _ claims: [Claim]) -> [Int] {
  guard indices.count > 1, indices.contains(where: { claims[$0].preference != nil }) else { return indices }
  return indices.filter { claims[$0].preference != nil } + indices.filter { claims[$0].preference == nil }
}

extension KnowledgeGraph {
  /// Some claims, as indices, with those that the author prefers first, else in the order given.
  public func ranked(_ indices: [Int]) -> [Int] {
    DossierCore.ranked(indices, claims)
  }
}

/// Preferences among claims that do not disagree, and two of them in one conflict.
func checkPreferences(in graph: KnowledgeGraph) -> [Diagnostic] {
  guard graph.claims.contains(where: { $0.preference != nil }) else { return [] }
  var diagnostics: [Diagnostic] = []
  var reported: Set<SourceRange> = []
  var inConflict: Set<Int> = []
  for conflict in findConflicts(in: graph) {
    inConflict.formUnion(conflict.sides.map(\.claim))
    // All claims of a contradiction in time may be true but one, so that several can be preferred.
    if conflict.kind == .time { continue }
    let preferred = conflict.sides.filter(\.isPreferred).sorted { $0.claim < $1.claim }
      .compactMap { graph.claims[$0.claim].preference }
    guard let first = preferred.first else { continue }
    for other in preferred.dropFirst() where other.range != first.range && reported.insert(other.range).inserted {
      diagnostics.append(
        Diagnostic(
          .error, "prefer-twice", "another version of this is preferred already", at: other.range,
          notes: [.init("the other one", at: first.range)], hint: "`prefer` stands at one version"))
    }
  }
  for (index, claim) in graph.claims.enumerated() where !inConflict.contains(index) {
    guard let preference = claim.preference, reported.insert(preference.range).inserted else { continue }
    diagnostics.append(
      Diagnostic(
        .warning, "prefer-idle", "nothing disagrees with what is preferred here", at: preference.range,
        hint: "leave `prefer` out, or write the other version under `or:`"))
  }
  return diagnostics
}
