import Chronology

/// What a timeline draws of one date: its bounds as day numbers, and how sure they are.
struct TimeExtent: Hashable, Sendable {
  /// What a date looks like.
  enum Form: Hashable, Sendable {
    /// Known to the day.
    case day
    /// A moment, or a span, of which no day is certain.
    case moment
    /// A span with days that certainly belong to it.
    case span
  }

  /// Days that certainly belong to a span, half-open; `nil` for a side that goes on without end.
  struct Core: Hashable, Sendable {
    let start: Int64?
    let end: Int64?
  }

  /// The first day that can belong to it.
  let start: TimeBound
  /// The day by which it was over at the latest, exclusive.
  let end: TimeBound
  /// The days that certainly belong to it.
  let core: Core?
  /// Whether it is said to be about then.
  let isApproximate: Bool
  /// Whether it is said to be in doubt.
  let isUncertain: Bool

  /// The extent of a date; `nil` where not one of its bounds is a day.
  init?(_ date: DateExpression) {
    let bounds = date.bounds
    start = Self.clamped(bounds.earliestStart)
    end = Self.clamped(bounds.latestEnd)
    core = Self.core(bounds)
    isApproximate = date.edtf.contains("~") || date.edtf.contains("%")
    isUncertain = date.edtf.contains("?") || date.edtf.contains("%")
    if days.isEmpty { return nil }
  }

  /// What it looks like.
  var form: Form {
    if let first = start.day?.number, let last = end.day?.number, last - first <= 1 { return .day }
    return core == nil ? .moment : .span
  }

  /// The known bounds as day numbers, ascending.
  var days: [Int64] {
    [start.day?.number, core?.start, core?.end, end.day?.number].compactMap { $0 }.sorted()
  }

  /// The days that it takes up for certain or perhaps, half-open, as stretches on which no time may be left out.
  ///
  /// The certain middle of a span is not among them: there nothing begins or ends.
  var occupied: [(start: Int64, end: Int64)] {
    let first = start.day?.number
    let last = end.day?.number
    guard let core else {
      if let first, let last { return [(first, max(last, first + 1))] }
      return (first ?? last.map { $0 - 1 }).map { [($0, $0 + 1)] } ?? []
    }
    var result: [(start: Int64, end: Int64)] = []
    if let day = first ?? core.start { result.append((day, max(core.start ?? day, day + 1))) }
    if let day = last ?? core.end { result.append((min(core.end ?? day, day - 1), day)) }
    return result
  }

  /// The certain part: from the latest start to the earliest end, if that leaves a day.
  ///
  /// An open bound is one thing for a span, which then goes on for certain, and another for a moment ("before May"),
  /// of which nothing is certain; the other bound of that side tells them apart.
  private static func core(_ bounds: TimeBounds) -> Core? {
    let startsEarly = bounds.latestStart == .open && bounds.earliestStart == .open
    let endsLate = bounds.earliestEnd == .open && bounds.latestEnd == .open
    let start = clamped(bounds.latestStart).day?.number
    let end = clamped(bounds.earliestEnd).day?.number
    switch (start, end) {
    case (let start?, let end?): return start < end ? Core(start: start, end: end) : nil
    case (let start?, nil): return endsLate ? Core(start: start, end: nil) : nil
    case (nil, let end?): return startsEarly ? Core(start: nil, end: end) : nil
    case (nil, nil): return nil
    }
  }

  private static func clamped(_ bound: TimeBound) -> TimeBound {
    if case .day(let day) = bound { .day(Day(CalendarStep.clamped(day.number))) } else { bound }
  }
}
