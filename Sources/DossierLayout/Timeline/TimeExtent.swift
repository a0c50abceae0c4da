import Chronology

/// What a timeline draws of one date: its bounds in minutes since 1970, and how sure they are.
struct TimeExtent: Hashable, Sendable {
  /// What a date looks like.
  enum Form: Hashable, Sendable {
    /// Known to the day, or to the minute.
    case day
    /// A moment, or a span, of which nothing is certain.
    case moment
    /// A span with days that certainly belong to it.
    case span
  }

  /// An end of an extent.
  enum Bound: Hashable, Sendable {
    /// A known time; starts are inclusive, ends exclusive.
    case at(Int64)
    /// Without end.
    case open
    /// There is an end, nobody said when.
    case unknown

    /// The time, where there is one.
    var time: Int64? {
      if case .at(let time) = self { time } else { nil }
    }
  }

  /// What certainly belongs to a span, half-open; `nil` for a side that goes on without end.
  struct Core: Hashable, Sendable {
    let start: Int64?
    let end: Int64?
  }

  /// The first time that can belong to it.
  let start: Bound
  /// The time by which it was over at the latest, exclusive.
  let end: Bound
  /// The time that certainly belongs to it.
  let core: Core?
  /// Whether it is said to be about then.
  let isApproximate: Bool
  /// Whether it is said to be in doubt.
  let isUncertain: Bool
  /// Whether its time of day is known.
  let hasClock: Bool

  /// The extent of a date; `nil` where not one of its bounds is known.
  ///
  /// - Parameter shift: from UTC, in minutes, of the clock that the axis shows; `nil` for the times as written.
  init?(_ date: DateExpression, shift: Int64? = nil) {
    isApproximate = date.edtf.contains("~") || date.edtf.contains("%")
    isUncertain = date.edtf.contains("?") || date.edtf.contains("%")
    if let minute = Self.minute(date, shift) {
      hasClock = true
      start = .at(minute)
      end = .at(minute + 1)
      core = nil
      return
    }
    hasClock = false
    let bounds = date.bounds
    start = Self.bound(bounds.earliestStart)
    end = Self.bound(bounds.latestEnd)
    core = Self.core(bounds)
    if times.isEmpty { return nil }
  }

  /// A stretch of time of which nothing more is known.
  init(from start: Int64, to end: Int64) {
    self.start = .at(start)
    self.end = .at(max(end, start + CalendarStep.day))
    core = nil
    isApproximate = false
    isUncertain = false
    hasClock = false
  }

  /// The minute of a date with a time of day.
  private static func minute(_ date: DateExpression, _ shift: Int64?) -> Int64? {
    guard case .dateTime(_, let clock) = date.date.content, let day = date.bounds.earliestStart.day else { return nil }
    let moved = clock.shift.flatMap { own in shift.map { $0 - Int64(own) } } ?? 0
    return CalendarStep.clamped(CalendarStep.beginning(of: day) + Int64(clock.secondOfDay) / 60 + moved)
  }

  /// What it looks like.
  var form: Form {
    if let first = start.time, let last = end.time, last - first <= CalendarStep.day { return .day }
    return core == nil ? .moment : .span
  }

  /// The known bounds, ascending.
  var times: [Int64] {
    [start.time, core?.start, core?.end, end.time].compactMap { $0 }.sorted()
  }

  /// The least time that it takes up.
  private var grain: Int64 { hasClock ? 1 : CalendarStep.day }

  /// The time that it takes up for certain or perhaps, half-open, as stretches of which nothing may be left out.
  ///
  /// The certain middle of a span is not among them: there nothing begins or ends.
  var occupied: [(start: Int64, end: Int64)] {
    let first = start.time
    let last = end.time
    guard let core else {
      if let first, let last { return [(first, max(last, first + grain))] }
      return (first ?? last.map { $0 - grain }).map { [($0, $0 + grain)] } ?? []
    }
    var result: [(start: Int64, end: Int64)] = []
    if let time = first ?? core.start { result.append((time, max(core.start ?? time, time + grain))) }
    if let time = last ?? core.end { result.append((min(core.end ?? time, time - grain), time)) }
    return result
  }

  /// The certain part: from the latest start to the earliest end, if that leaves a day.
  ///
  /// An open bound is one thing for a span, which then goes on for certain, and another for a moment ("before May"),
  /// of which nothing is certain; the other bound of that side tells them apart.
  private static func core(_ bounds: TimeBounds) -> Core? {
    let startsEarly = bounds.latestStart == .open && bounds.earliestStart == .open
    let endsLate = bounds.earliestEnd == .open && bounds.latestEnd == .open
    let start = bound(bounds.latestStart).time
    let end = bound(bounds.earliestEnd).time
    switch (start, end) {
    case (let start?, let end?): return start < end ? Core(start: start, end: end) : nil
    case (let start?, nil): return endsLate ? Core(start: start, end: nil) : nil
    case (nil, let end?): return startsEarly ? Core(start: nil, end: end) : nil
    case (nil, nil): return nil
    }
  }

  private static func bound(_ bound: TimeBound) -> Bound {
    switch bound {
    case .day(let day): .at(CalendarStep.beginning(of: day))
    case .open: .open
    case .unknown: .unknown
    }
  }
}

extension Sequence<DateExpression> {
  /// The shift from UTC, in minutes, of the clock that an axis shows: UTC if the dates' clocks differ; `nil` if they are as
  /// written.
  var clockShift: Int64? {
    var shifts: Set<Int16> = []
    for date in self {
      if case .dateTime(_, let clock) = date.date.content, let shift = clock.shift { shifts.insert(shift) }
    }
    return shifts.count > 1 ? 0 : nil
  }
}
