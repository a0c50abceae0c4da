extension EDTFDate {
  /// What the expression means as bounds in days: proleptic Gregorian, half-open.
  ///
  /// A date, a date with clock time and a set are a moment somewhere in them; an interval and a list last. Qualifiers
  /// move nothing, and a clock time keeps to the day it is written with.
  public var bounds: TimeBounds {
    switch content {
    case .date(let date), .dateTime(let date, _):
      let (first, last) = date.dayRange
      return TimeBounds(momentFrom: .day(first), through: .day(last))
    case .interval(let start, let end): return EDTFDate.bounds(from: start, to: end)
    case .oneOf(let members): return EDTFDate.boundsOfOne(members)
    case .allOf(let members): return EDTFDate.boundsOfAll(members)
    }
  }

  private static func bounds(from start: IntervalEnd, to end: IntervalEnd) -> TimeBounds {
    var bounds = TimeBounds(earliestStart: .open, latestStart: .open, earliestEnd: .open, latestEnd: .open)
    let first = start.date?.dayRange
    let last = end.date?.dayRange
    if let first {
      // It cannot start after it is over, nor be over before it starts.
      let latest = last.map { min(first.last, $0.last) } ?? first.last
      bounds.earliestStart = .day(first.first)
      bounds.latestStart = .day(latest)
    } else if start == .unknown {
      bounds.earliestStart = .unknown
      bounds.latestStart = .unknown
    }
    if let last {
      let earliest = first.map { max(last.first, $0.first) } ?? last.first
      bounds.earliestEnd = .day(earliest.advanced(by: 1))
      bounds.latestEnd = .day(last.last.advanced(by: 1))
    } else if end == .unknown {
      bounds.earliestEnd = .unknown
      bounds.latestEnd = .unknown
    }
    return bounds
  }

  private static func boundsOfOne(_ members: [SetMember]) -> TimeBounds {
    var first: TimeBound?
    var last: TimeBound?
    for member in members {
      let (start, end) = member.outerDays
      first = first.map { $0.earlier(start) } ?? start
      last = last.map { $0.later(end) } ?? end
    }
    return TimeBounds(momentFrom: first ?? .open, through: last ?? .open)
  }

  private static func boundsOfAll(_ members: [SetMember]) -> TimeBounds {
    var outer: (first: TimeBound, last: TimeBound)?
    var inner: (first: TimeBound, last: TimeBound)?
    for member in members {
      let (first, last) = member.outerDays
      let (latestStart, earliestEnd) = member.innerDays
      outer = outer.map { ($0.first.earlier(first), $0.last.later(last)) } ?? (first, last)
      inner = inner.map { ($0.first.earlier(latestStart), $0.last.later(earliestEnd)) } ?? (latestStart, earliestEnd)
    }
    let end = outer?.last ?? .open
    return TimeBounds(
      earliestStart: outer?.first ?? .open, latestStart: inner?.first ?? .open,
      earliestEnd: (inner?.last ?? .open).advanced(by: 1), latestEnd: end.advanced(by: 1))
  }
}

extension CalendarDate {
  /// First and last day; a date in an `EDTFDate` has both, checked when it was read.
  var dayRange: (first: Day, last: Day) {
    let first = firstDay ?? Day(0)
    return (first, lastDay ?? first)
  }
}

extension EDTFDate.SetMember {
  /// The first and the last day that belong to it.
  fileprivate var outerDays: (TimeBound, TimeBound) {
    switch self {
    case .date(let date):
      let (first, last) = date.dayRange
      return (.day(first), .day(last))
    case .range(let start, let end): return (.day(start.dayRange.first), .day(end.dayRange.last))
    case .through(let end): return (.open, .day(end.dayRange.last))
    case .from(let start): return (.day(start.dayRange.first), .open)
    }
  }

  /// The latest start and the earliest last day, where all of it is meant.
  fileprivate var innerDays: (TimeBound, TimeBound) {
    switch self {
    case .date(let date):
      let (first, last) = date.dayRange
      return (.day(last), .day(first))
    case .range(let start, let end):
      let first = start.dayRange
      let last = end.dayRange
      return (.day(min(first.last, last.last)), .day(max(first.first, last.first)))
    case .through(let end): return (.open, .day(end.dayRange.first))
    case .from(let start): return (.day(start.dayRange.last), .open)
    }
  }
}
