/// One end of an event.
public enum EventEnd: Hashable, Sendable {
  /// Its first day.
  case start
  /// The day after its last.
  case end
}

/// An order between two events that an ``EventNetwork`` can hold: each is a set of limits between their ends.
public enum EventOrder: Hashable, Sendable {
  /// Over when the other starts: before or meets.
  case precedes
  /// Every day of it is a day of the other.
  case within
  /// The two have a day in common.
  case intersects
  /// Starts no earlier than the other starts.
  case startsAfterStart
  /// One of Allen's thirteen.
  case allen(AllenRelation)

  /// `end` of the first comes at least `days` before `otherEnd` of the second, or the other way round if reversed.
  struct Limit: Sendable {
    var end: EventEnd
    var otherEnd: EventEnd
    var days: Int64
    var isReversed = false
  }

  var limits: [Limit] {
    switch self {
    case .precedes: [Limit(end: .end, otherEnd: .start, days: 0)]
    case .within:
      [Limit(end: .start, otherEnd: .start, days: 0, isReversed: true), Limit(end: .end, otherEnd: .end, days: 0)]
    case .intersects:
      [Limit(end: .start, otherEnd: .end, days: 1), Limit(end: .start, otherEnd: .end, days: 1, isReversed: true)]
    case .startsAfterStart: [Limit(end: .start, otherEnd: .start, days: 0, isReversed: true)]
    case .allen(let relation): EventOrder.limits(of: relation)
    }
  }

  private static func limits(of relation: AllenRelation) -> [Limit] {
    switch relation {
    case .before: [Limit(end: .end, otherEnd: .start, days: 1)]
    case .meets: same(.end, .start)
    case .overlaps:
      [
        Limit(end: .start, otherEnd: .start, days: 1), Limit(end: .start, otherEnd: .end, days: 1, isReversed: true),
        Limit(end: .end, otherEnd: .end, days: 1),
      ]
    case .finishedBy: [Limit(end: .start, otherEnd: .start, days: 1)] + same(.end, .end)
    case .contains:
      [Limit(end: .start, otherEnd: .start, days: 1), Limit(end: .end, otherEnd: .end, days: 1, isReversed: true)]
    case .starts: same(.start, .start) + [Limit(end: .end, otherEnd: .end, days: 1)]
    case .equals: same(.start, .start) + same(.end, .end)
    case .startedBy, .during, .finishes, .overlappedBy, .metBy, .after:
      limits(of: relation.inverse).map { limit in
        Limit(end: limit.end, otherEnd: limit.otherEnd, days: limit.days, isReversed: !limit.isReversed)
      }
    }
  }

  private static func same(_ end: EventEnd, _ otherEnd: EventEnd) -> [Limit] {
    [
      Limit(end: end, otherEnd: otherEnd, days: 0), Limit(end: otherEnd, otherEnd: end, days: 0, isReversed: true),
    ]
  }
}
