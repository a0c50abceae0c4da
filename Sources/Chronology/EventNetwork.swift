/// Events with a start and an end each, the order claimed of them, and the claims behind every constraint.
///
/// Built on a ``TemporalNetwork``: what contradicts earlier claims is kept out and answered with the claims it
/// contradicts; everything else goes on. Days are the unit and events are half-open, as ``TimeBounds`` are.
public struct EventNetwork<Claim: Hashable & Sendable>: Sendable {
  /// An event as its two ends.
  public struct Event: Hashable, Sendable {
    let start: TemporalNetwork.Point
    let end: TemporalNetwork.Point

    func point(_ end: EventEnd) -> TemporalNetwork.Point {
      end == .start ? start : self.end
    }
  }

  /// Claims that cannot all be right.
  public struct Contradiction: Hashable, Sendable {
    /// The claims of the shortest chain, from the one that completed it; a claim stands in it once.
    public let claims: [Claim]
    /// The claims whose constraints were kept out.
    public let rejected: [Claim]
    /// Whether a soft constraint gave way: a warning, no error.
    public let isSoft: Bool
    /// By how many days the chain misses.
    public let excess: Int64
  }

  private var network = TemporalNetwork()
  /// The claim of each constraint; `nil` for what holds of every event.
  private var claims: [Claim?] = []
  private var constraints: [Claim: [TemporalNetwork.ConstraintID]] = [:]

  /// A network without events.
  public init() {}

  /// Adds an event of which nothing is known but that it lasts a day or longer.
  public mutating func addEvent() -> Event {
    let event = Event(start: network.addPoint(), end: network.addPoint())
    network.add(from: event.end, to: event.start, atMost: -1)
    claims.append(nil)
    return event
  }

  /// Adds what a date says of an event; open and unknown ends say nothing.
  ///
  /// - Returns: the contradictions it ran into.
  @discardableResult
  public mutating func add(
    _ bounds: TimeBounds, of event: Event, claim: Claim, isSoft: Bool = false
  ) -> [Contradiction] {
    let origin = TemporalNetwork.origin
    var found: [Contradiction] = []
    if let day = bounds.earliestStart.day {
      found += limit(from: event.start, to: origin, atMost: -day.number, claim, isSoft)
    }
    if let day = bounds.latestStart.day {
      found += limit(from: origin, to: event.start, atMost: day.number, claim, isSoft)
    }
    if let day = bounds.earliestEnd.day {
      found += limit(from: event.end, to: origin, atMost: -day.number, claim, isSoft)
    }
    if let day = bounds.latestEnd.day {
      found += limit(from: origin, to: event.end, atMost: day.number, claim, isSoft)
    }
    return found
  }

  /// Adds that one end comes at least so many days before another, or, if negative, at most so many after it.
  ///
  /// - Returns: the contradictions it ran into.
  @discardableResult
  public mutating func add(
    _ end: EventEnd, of event: Event, before otherEnd: EventEnd, of other: Event, by days: Int64 = 0, claim: Claim,
    isSoft: Bool = false
  ) -> [Contradiction] {
    limit(from: other.point(otherEnd), to: event.point(end), atMost: -days, claim, isSoft)
  }

  /// Adds an order between two events.
  ///
  /// - Returns: the contradictions it ran into.
  @discardableResult
  public mutating func add(
    _ order: EventOrder, of event: Event, to other: Event, claim: Claim, isSoft: Bool = false
  ) -> [Contradiction] {
    order.limits.flatMap { limit in
      let (first, second) = limit.isReversed ? (other, event) : (event, other)
      return add(
        limit.end, of: first, before: limit.otherEnd, of: second, by: limit.days, claim: claim, isSoft: isSoft)
    }
  }

  /// Takes back everything a claim added.
  ///
  /// - Returns: the claims that hold again, all or in part.
  @discardableResult
  public mutating func remove(_ claim: Claim) -> [Claim] {
    var restored: [Claim] = []
    for id in constraints.removeValue(forKey: claim) ?? [] {
      for other in network.remove(id).compactMap({ claims[$0.index] }) {
        if other != claim && !restored.contains(other) { restored.append(other) }
      }
    }
    return restored
  }

  /// Whether an end comes, by so many days or more, before another.
  public func certainty(
    of end: EventEnd, of event: Event, before otherEnd: EventEnd, of other: Event, by days: Int64 = 0
  ) -> Certainty {
    network.certaintyOfOrder(event.point(end), before: other.point(otherEnd), by: days)
  }

  /// Whether one event is over when another starts.
  public func certaintyOfPreceding(_ event: Event, _ other: Event) -> Certainty {
    certainty(of: .end, of: event, before: .start, of: other)
  }

  /// The tightest bounds of all events: two searches over the whole network.
  public func solve() -> Solution {
    Solution(distances: network.solve(), claims: claims)
  }

  private mutating func limit(
    from first: TemporalNetwork.Point, to second: TemporalNetwork.Point, atMost days: Int64, _ claim: Claim,
    _ isSoft: Bool
  ) -> [Contradiction] {
    let (id, conflicts) = network.add(from: first, to: second, atMost: days, isSoft: isSoft)
    claims.append(claim)
    constraints[claim, default: []].append(id)
    return conflicts.map { conflict in
      Contradiction(
        claims: EventNetwork.distinct(conflict.chain, claims),
        rejected: EventNetwork.distinct(conflict.rejected, claims), isSoft: conflict.isSoft, excess: conflict.excess)
    }
  }

  fileprivate static func distinct(_ ids: [TemporalNetwork.ConstraintID], _ claims: [Claim?]) -> [Claim] {
    var seen: Set<Claim> = []
    return ids.compactMap { claims[$0.index] }.filter { seen.insert($0).inserted }
  }
}

extension EventNetwork {
  /// The tightest bounds and the claims they rest on.
  public struct Solution: Sendable {
    let distances: TemporalNetwork.Solution
    let claims: [Claim?]

    /// What is known of an event; a side that nothing limits is open.
    public func bounds(of event: Event) -> TimeBounds {
      TimeBounds(
        earliestStart: bound(distances.earliestDay(of: event.start)),
        latestStart: bound(distances.latestDay(of: event.start)),
        earliestEnd: bound(distances.earliestDay(of: event.end)), latestEnd: bound(distances.latestDay(of: event.end)))
    }

    /// The claims that give an end of an event its first day, nearest first.
    public func reasonsForEarliestDay(of end: EventEnd, of event: Event) -> [Claim] {
      EventNetwork.distinct(distances.reasonsForEarliestDay(of: event.point(end)), claims)
    }

    /// The claims that give an end of an event its last day, nearest first.
    public func reasonsForLatestDay(of end: EventEnd, of event: Event) -> [Claim] {
      EventNetwork.distinct(distances.reasonsForLatestDay(of: event.point(end)), claims)
    }

    private func bound(_ day: Int64?) -> TimeBound {
      day.map { .day(Day($0)) } ?? .open
    }
  }
}
