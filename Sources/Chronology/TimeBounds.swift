/// One of the four ends of a time span.
public enum TimeBound: Hashable, Sendable {
  /// A known day. Starts are inclusive, ends exclusive: `[start, end)`.
  case day(Day)
  /// Without end: EDTF `..`.
  case open
  /// There is an end, nobody said when: an empty end of an EDTF interval.
  case unknown

  /// The day, where there is one.
  public var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }
}

/// What a date means: the earliest and latest day on which it can have started and ended.
///
/// The outer bounds (`earliestStart`, `latestEnd`) enclose every possibility; the inner bounds (`latestStart`,
/// `earliestEnd`) enclose what must have been part of it, where `latestStart < earliestEnd`. These are the four bounds
/// behind CIDOC-CRM P81 and P82. Half-open: an end is the first day after.
public struct TimeBounds: Hashable, Sendable {
  /// First day on which it can have started.
  public var earliestStart: TimeBound
  /// Last day on which it can have started.
  public var latestStart: TimeBound
  /// The first day by which it can have been over (exclusive end).
  public var earliestEnd: TimeBound
  /// The day by which it was over at the latest (exclusive end).
  public var latestEnd: TimeBound

  /// The four bounds as they are.
  public init(earliestStart: TimeBound, latestStart: TimeBound, earliestEnd: TimeBound, latestEnd: TimeBound) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.earliestEnd = earliestEnd
    self.latestEnd = latestEnd
  }
}

extension TimeBounds {
  /// A moment that lies between two days, both included: `[1760-12-03..1760-12-05]`.
  public init(momentFrom first: TimeBound, through last: TimeBound) {
    self.init(
      earliestStart: first, latestStart: last, earliestEnd: first.advanced(by: 1), latestEnd: last.advanced(by: 1))
  }

  /// The first day that can belong to it, `nil` where open or unknown.
  public var firstDay: Day? { earliestStart.day }

  /// The last day that can belong to it, included; `nil` where open or unknown.
  public var lastDay: Day? { latestEnd.day?.advanced(by: -1) }
}

extension TimeBounds {
  /// Earliest start, then latest end; an open or unknown start before, such an end behind every other.
  var sortKey: (Int64, Int64) {
    (earliestStart.day?.number ?? .min, latestEnd.day?.number ?? .max)
  }
}

extension TimeBound {
  /// The same so many days later; open and unknown stay.
  public func advanced(by days: Int64) -> TimeBound {
    if case .day(let day) = self { .day(day.advanced(by: days)) } else { self }
  }

  /// The earlier of two starts; an open one is the earliest.
  func earlier(_ other: TimeBound) -> TimeBound {
    guard let mine = day, let theirs = other.day else { return day == nil ? self : other }
    return .day(min(mine, theirs))
  }

  /// The later of two ends; an open one is the latest.
  func later(_ other: TimeBound) -> TimeBound {
    guard let mine = day, let theirs = other.day else { return day == nil ? self : other }
    return .day(max(mine, theirs))
  }
}
