import Chronology

/// Two claims, or a claim and a quote under it, that do not agree, and of which nobody has said so.
struct Disagreement: Hashable {
  /// What they disagree about.
  enum Matter: Hashable {
    /// A quote has another number than the claim it stands under.
    case number
    /// A quote has another date than the claim it stands under.
    case date
    /// Two terms of one relation that overlap and begin or end differently.
    case term
    /// One claims what another has withdrawn.
    case withdrawal
  }

  let matter: Matter
  /// The claims, as indices; the same one twice where a quote disagrees with its own claim.
  let first: Int
  let second: Int
  /// The citation that disagrees with its claim.
  let citation: Citation?
  /// What it says instead.
  let says: String?
}

/// Compares claims with their quotes and with each other. What is under `or:`, disputed or compatible is left alone:
/// dates that may be the same day, numbers that one may have rounded.
struct Disagreements {
  private let claims: [Claim]
  private let schema: Schema
  private let days: [Source.ID: Day]

  init(_ claims: [Claim], _ schema: Schema, _ sources: [Source]) {
    self.claims = claims
    self.schema = schema
    var days: [Source.ID: Day] = [:]
    for source in sources {
      guard let bounds = source.date.flatMap({ try? DateExpression($0) })?.bounds,
        let day = bounds.earliestStart.day, let end = bounds.latestEnd.day, end.number - day.number == 1
      else { continue }
      days[source.id] = day
    }
    self.days = days
  }

  /// All of them, in the order of the claims.
  func all() -> [Disagreement] {
    var inherited: [Entity.ID: [Citation]] = [:]
    for claim in claims where claim.predicate == .type { inherited[claim.writtenSubject] = claim.citations }
    var found: [Disagreement] = []
    var links: [Link: [Int]] = [:]
    for (index, claim) in claims.enumerated()
    where claim.dispute == nil && claim.status != .disputed && !claim.isJudgement {
      if case .entity(let object) = claim.object {
        links[Link(subject: claim.subject, predicate: claim.predicate, object: object), default: []].append(index)
        if claim.status == .asserted { found += terms(index, claim) }
      } else if claim.status == .asserted {
        found += quotes(index, claim, areOwn: claim.citations != inherited[claim.writtenSubject])
      }
    }
    for group in links.values where group.count > 1 { found += rivals(group) }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  // MARK: A claim and its quotes

  private func quotes(_ index: Int, _ claim: Claim, areOwn: Bool) -> [Disagreement] {
    switch claim.object {
    case .number(let value) where areOwn:
      return claim.citations.compactMap { citation in
        let words = QuotedNumbers.words(citation.quote)
        let dates = Set(QuotedDates.find(words, relativeTo: days[citation.source]).flatMap(\.words))
        return QuotedNumbers.rival(of: value, words, excluding: dates).map { rival in
          Disagreement(matter: .number, first: index, second: index, citation: citation, says: rival.text)
        }
      }
    case .date(let date):
      guard areOwn || claim.predicate == .property("when") else { return [] }
      let dated = claim.citations.map { citation in
        let words = QuotedNumbers.words(citation.quote)
        // A day without a year is one of the source's own time, and says nothing of claims about another.
        let found = QuotedDates.find(words, relativeTo: days[citation.source]).filter { found in
          found.reach.map { reach in
            (days[citation.source]).map { Self.isNear($0, date.bounds, reach: reach) } ?? false
          } ?? true
        }
        return (citation, found)
      }
      let isMet = { (found: QuotedDates.Found) in
        found.dates.contains { Self.mayAgree($0.bounds, date.bounds) }
      }
      // Quotes for a whole event may speak of other days too: there every quote must miss, and have one date only.
      if !areOwn,
        dated.contains(where: { $0.1.contains(where: isMet) || $0.1.count > 1 || $0.1.first?.isVague == true })
      {
        return []
      }
      return dated.compactMap { citation, found in
        guard let first = found.first, !found.contains(where: isMet) else { return nil }
        let says = QuotedNumbers.words(citation.quote)[first.words].joined(separator: " ")
        return Disagreement(
          matter: .date, first: index, second: index, citation: citation,
          says: first.isVague ? says : first.dates.first?.displayText ?? says)
      }
    default: return []
    }
  }

  /// Quotes under a relation that let it begin otherwise: "since 2014" under 2018.
  private func terms(_ index: Int, _ claim: Claim) -> [Disagreement] {
    guard let when = claim.when, when.isTerm, !when.isDoubtful else { return [] }
    return claim.citations.compactMap { citation in
      let words = QuotedNumbers.words(citation.quote)
      let since = QuotedDates.beginnings(words)
      guard since.count == 1, let begin = since[0].dates.first,
        Self.areApart(
          begin.bounds.earliestStart, begin.bounds.latestEnd, when.bounds.earliestStart, when.bounds.latestStart)
      else { return nil }
      return Disagreement(
        matter: .date, first: index, second: index, citation: citation, says: "since \(begin.displayText)")
    }
  }

  /// Whether a time begins within some days of a day.
  private static func isNear(_ day: Day, _ time: TimeBounds, reach: Int64) -> Bool {
    time.earliestStart.day.map { abs($0.number - day.number) <= reach } ?? false
  }

  /// Whether two dates may be of the same time: they may have a day in common.
  private static func mayAgree(_ left: TimeBounds, _ right: TimeBounds) -> Bool {
    left.certaintyOfIntersecting(right) != .impossible
  }

  // MARK: Claims of one relation

  private struct Link: Hashable {
    let subject: Entity.ID
    let predicate: Claim.Predicate
    let object: Entity.ID
  }

  private func rivals(_ group: [Int]) -> [Disagreement] {
    var found: [Disagreement] = []
    for (position, first) in group.enumerated() {
      for second in group[(position + 1)...] {
        if let matter = matter(claims[first], claims[second]) {
          found.append(Disagreement(matter: matter, first: first, second: second, citation: nil, says: nil))
        }
      }
    }
    return found
  }

  private func matter(_ left: Claim, _ right: Claim) -> Disagreement.Matter? {
    let mayMeet = left.when.flatMap { when in right.when.map { Self.mayAgree(when.bounds, $0.bounds) } } ?? true
    if left.status != right.status { return mayMeet ? .withdrawal : nil }
    guard left.status == .asserted, case .relation(let id) = left.predicate,
      schema.relationTypes[id]?.temporalExtent == .span, let first = left.when, let second = right.when
    else { return nil }
    // A moment in a term is no other term.
    guard first.isTerm, second.isTerm, !first.isDoubtful, !second.isDoubtful,
      first.bounds.certaintyOfIntersecting(second.bounds) == .certain
    else {
      return nil
    }
    let (one, other) = (first.bounds, second.bounds)
    let starts = Self.areApart(one.earliestStart, one.latestStart, other.earliestStart, other.latestStart)
    let ends = Self.areApart(one.earliestEnd, one.latestEnd, other.earliestEnd, other.latestEnd)
    return starts || ends ? .term : nil
  }

  /// Whether two ends cannot be the same day.
  private static func areApart(_ first: TimeBound, _ last: TimeBound, _ otherFirst: TimeBound, _ otherLast: TimeBound)
    -> Bool
  {
    if let last = last.day, let other = otherFirst.day, last.number < other.number { return true }
    if let first = first.day, let other = otherLast.day, other.number < first.number { return true }
    return false
  }
}

extension DateExpression {
  /// Whether it says when something began or ended, not only when it was.
  fileprivate var isTerm: Bool { edtf.utf8.contains(UInt8(ascii: "/")) }

  /// Whether its author gives it with a doubt: about, perhaps.
  fileprivate var isDoubtful: Bool {
    edtf.utf8.contains { [UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%")].contains($0) }
  }
}
