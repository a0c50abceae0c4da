import Chronology

/// A source that seems to retell another: proposed, never applied.
public struct OriginProposal: Hashable, Sendable {
  /// What speaks for it.
  public enum Evidence: Hashable, Sendable {
    /// Both have a stretch of text; the first text is that of the retelling.
    case nearDuplicate(NearDuplicate)
    /// The text credits the other's outlet.
    case credit(Attribution)
  }

  /// What it would go back to.
  public enum Origin: Hashable, Sendable {
    /// A source of the dossier.
    case source(Source.ID)
    /// An outlet that several sources credit, and of which the dossier has no source.
    case outlet(String)
  }

  /// The source that retells.
  public let source: Source.ID
  /// What it retells.
  public let origin: Origin
  /// Why.
  public let evidence: [Evidence]
}

/// Proposes origins: by stretches of text that sources share, and by the credits in them.
///
/// The earlier text is the origin; of texts of one day, or without a date, the one that the other credits, or else the
/// longer. Sources with an `origin` already, or of one origin, are left alone, and no source is proposed that another is
/// declared to be independent of. Of several candidates the one with most in common is proposed.
///
/// - Parameters:
///   - sources: all sources of the dossier, in any order.
///   - texts: the sources' texts in UTF-8; sources without one are compared with nothing.
///   - actors: names of those whom the dossier is about. A source's publisher that is one of them is named because of what
///     it does.
/// - Returns: sorted by source; at most one of the dossier's sources for each, and outlets of which the dossier has none.
public func suggestOrigins(
  _ sources: [Source], texts: [Source.ID: ArraySlice<UInt8>], actors: [String] = []
) -> [OriginProposal] {
  let retellings = Retellings(sources, texts: texts)
  let credits = retellings.credits(actors)
  var candidates = retellings.nearDuplicates(credits)
  candidates.merge(credits.candidates, uniquingKeysWith: +)
  let proposals = retellings.choose(candidates)
  let outlets = retellings.outlets(credits.unknown, besides: Set(proposals.map(\.source)))
  return (proposals + outlets).sorted { $0.source < $1.source }
}

/// The sources of a dossier, to be told which of them retell which. Sources are numbered by their ids' order.
private struct Retellings {
  let sources: [Source]
  let origins: SourceOrigins
  let dates: [TimeBounds?]
  let bodies: [ArraySlice<UInt8>]
  let independence: [Independence]

  init(_ sources: [Source], texts: [Source.ID: ArraySlice<UInt8>]) {
    let sources = sources.sorted { $0.id < $1.id }
    let origins = SourceOrigins(sources)
    self.sources = sources
    self.origins = origins
    dates = sources.map { $0.date.flatMap { try? DateExpression($0) }?.bounds }
    bodies = sources.map { withoutCarriageReturns(texts[$0.id] ?? []) }
    independence = sources.map { Independence($0, origins) }
  }

  /// Earlier texts first; of one day the longer first.
  private func order(_ index: Int) -> (Int64, Int, String) {
    (dates[index]?.earliestStart.day?.number ?? .max, -bodies[index].count, sources[index].id.rawValue)
  }

  /// For each source those that it shares text with and that come before it.
  func nearDuplicates(_ credits: Credits) -> [Int: [Candidate]] {
    var candidates: [Int: [Candidate]] = [:]
    for pair in NearDuplicates(bodies).pairs() {
      let isFirstLater =
        order(pair.first) > order(pair.second)
        ? !isFirst(pair.first, before: pair.second, credits) : isFirst(pair.second, before: pair.first, credits)
      let (later, earlier) = isFirstLater ? (pair.first, pair.second) : (pair.second, pair.first)
      let match = pair.match
      let directed =
        isFirstLater
        ? match
        : NearDuplicate(
          share: match.share, groupCount: match.groupCount, first: match.second, second: match.first,
          wordCount: match.wordCount)
      candidates[later, default: []].append(Candidate(origin: earlier, evidence: .nearDuplicate(directed)))
    }
    return candidates
  }

  /// Whether a text that seems to come later was first all the same: the other, which may be as late, credits it in so many
  /// words.
  private func isFirst(_ late: Int, before early: Int, _ credits: Credits) -> Bool {
    !isLater(dates[late], than: dates[early]) && credits.states(early, late) && !credits.states(late, early)
  }

  /// What a text's credits lead to.
  struct Credits {
    /// For each source those of an outlet that it credits.
    var candidates: [Int: [Candidate]] = [:]
    /// For each outlet of which the dossier has no source: who credits it.
    var unknown: [String: [(source: Int, attribution: Attribution)]] = [:]

    /// Whether a source says in so many words that it has something from another.
    func states(_ source: Int, _ other: Int) -> Bool {
      candidates[source, default: []].contains { candidate in
        guard candidate.origin == other, !candidate.isActing, case .credit(let attribution) = candidate.evidence else {
          return false
        }
        return attribution.isStated
      }
    }
  }

  func credits(_ actors: [String]) -> Credits {
    let outlets = Outlets(sources)
    var matters = Matters(bodies)
    let finder = outlets.attributions(sources)
    let found = bodies.map(finder.find)
    let acting = outlets.acting(actors, sources, bodies, found, finder) { isLater(dates[$0], than: dates[$1]) }
    var credits = Credits()
    for (index, source) in sources.enumerated() where source.origin == nil {
      let own = source.publisher.map { Set(OutletNames.names(of: $0)) } ?? []
      for attributions in found[index] {
        guard let attribution = attributions.first, own.isDisjoint(with: outlets.callings[attribution.outlet] ?? []),
          attribution.isStated || !acting.contains(attribution.outlet)
        else { continue }
        let known = outlets.sources[attribution.outlet] ?? []
        if known.isEmpty, attribution.isStated {
          credits.unknown[attribution.outlet, default: []].append((index, attribution))
        }
        for other in known where other != index && !isLater(dates[other], than: dates[index]) {
          for attribution in attributions {
            guard let common = matters.common(index, other, attribution) else { continue }
            let candidate = Candidate(
              origin: other, evidence: .credit(attribution), common: common,
              isActing: acting.contains(attribution.outlet))
            credits.candidates[index, default: []].append(candidate)
            break
          }
        }
      }
    }
    return credits
  }

  /// Of each source's candidates the one that it has most in common with.
  func choose(_ candidates: [Int: [Candidate]]) -> [OriginProposal] {
    var proposals: [OriginProposal] = []
    var chosen: [Source.ID: Source.ID] = [:]
    for source in sources { chosen[source.id] = source.origin }
    for (index, source) in sources.enumerated() where source.origin == nil {
      let open = (candidates[index] ?? []).filter {
        origins.origin(of: sources[$0.origin].id) != origins.origin(of: source.id)
          && !independence[index].covers(sources[$0.origin])
      }
      let groups = Dictionary(grouping: open, by: \.origin)
      let ranked = groups.keys.max { isWeaker($0, than: $1, groups) }
      guard let best = ranked, let evidence = groups[best]?.map(\.evidence) else { continue }
      // Two papers of one day that credit each other.
      var next: Source.ID? = sources[best].id
      for _ in sources where next != source.id { next = next.flatMap { chosen[$0] } }
      if next == source.id { continue }
      chosen[source.id] = sources[best].id
      proposals.append(OriginProposal(source: source.id, origin: .source(sources[best].id), evidence: evidence))
    }
    return proposals
  }

  /// What one text has of another says more than a credit; of several texts of an outlet the one that it has most in
  /// common with is meant, and of those the latest.
  private func isWeaker(_ left: Int, than right: Int, _ groups: [Int: [Candidate]]) -> Bool {
    let (first, second) = (groups[left] ?? [], groups[right] ?? [])
    let weights = (weight(first), weight(second))
    if weights.0 != weights.1 { return weights.0 < weights.1 }
    let areCredits = (isCredit(first), isCredit(second))
    if areCredits.0 != areCredits.1 { return areCredits.0 }
    return areCredits.0 ? order(left) < order(right) : order(left) > order(right)
  }

  /// Outlets that several sources credit, and of which there is none here.
  func outlets(
    _ credits: [String: [(source: Int, attribution: Attribution)]], besides proposed: Set<Source.ID>
  ) -> [OriginProposal] {
    credits.sorted { $0.key < $1.key }.flatMap { outlet, group -> [OriginProposal] in
      // A credit counts though its source is independent: it shows that others may have used the agency.
      guard group.count > 1 else { return [] }
      return group.compactMap { index, attribution in
        guard !proposed.contains(sources[index].id), !independence[index].covers(outlet: outlet) else { return nil }
        return OriginProposal(source: sources[index].id, origin: .outlet(outlet), evidence: [.credit(attribution)])
      }
    }
  }
}

/// A text whose lines end as on Unix, byte for byte in the same places.
private func withoutCarriageReturns(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard text.contains(0x0D) else { return text }
  var text = text
  for index in text.indices where text[index] == 0x0D { text[index] = 0x20 }
  return text
}

/// What one source may go back to, and why.
private struct Candidate {
  let origin: Int
  let evidence: OriginProposal.Evidence
  /// How many names, numbers and words both texts have, where one credits the other's outlet.
  var common = 0
  /// Whether the outlet acts itself, so that words of saying may be about what it does.
  var isActing = false
}

private func weight(_ candidates: [Candidate]) -> (Int, Int) {
  candidates.reduce((0, 0)) { sum, candidate in
    switch candidate.evidence {
    case .nearDuplicate(let match): (sum.0 + match.groupCount, sum.1)
    case .credit(let attribution):
      (
        sum.0 + (attribution.isStated && !candidate.isActing ? 1 : 0),
        max(sum.1, candidate.isActing ? 0 : candidate.common)
      )
    }
  }
}

private func isCredit(_ candidates: [Candidate]) -> Bool {
  candidates.allSatisfy { if case .credit = $0.evidence { true } else { false } }
}

/// Whether something was certainly published after something else.
private func isLater(_ date: TimeBounds?, than other: TimeBounds?) -> Bool {
  guard let start = date?.earliestStart.day, let end = other?.latestEnd.day else { return false }
  return start.number >= end.number
}
