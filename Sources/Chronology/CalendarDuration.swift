/// A length of time as a calendar counts it: months and days, which do not convert into each other.
public struct CalendarDuration: Hashable, Sendable {
  /// Whole months; a year is twelve.
  public var months: Int64
  /// Days; a week is seven.
  public var days: Int64

  /// A duration from its parts.
  public init(months: Int64 = 0, days: Int64 = 0) {
    self.months = months
    self.days = days
  }

  /// So many units of a phrase.
  init(_ count: Int64, _ unit: PhraseUnit) {
    switch unit {
    case .day: self.init(days: count)
    case .week, .weekend: self.init(days: count * 7)
    case .fortnight: self.init(days: count * 14)
    case .month: self.init(months: count)
    case .quarter: self.init(months: count * 3)
    case .year: self.init(months: count * 12)
    case .decade: self.init(months: count * 120)
    case .century: self.init(months: count * 1200)
    }
  }

  /// The fewest and the most days it can be, by the months it may fall on.
  public var dayRange: ClosedRange<Int64> {
    if months == 0 { return days...days }
    // The calendar repeats after 4800 months.
    let (cycles, rest) = months.quotientAndRemainder(dividingBy: 4800)
    var least = Int64.max
    var most = Int64.min
    for start in 0..<Int64(4800) {
      let first = Day(0).advanced(byMonths: start)
      let length = first.advanced(byMonths: rest).number - first.number
      least = min(least, length)
      most = max(most, length)
    }
    let whole = cycles * 146_097 + days
    return whole + least...whole + most
  }
}
