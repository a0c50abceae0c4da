/// How far from what is written an approximate date (`~`, "circa") is taken to lie, in days either side.
///
/// The strict bounds of a date never move; an allowance is applied on top of them where somebody asks for it.
public struct CircaAllowance: Hashable, Sendable {
  /// Days either side of an approximate day or clock time.
  public var day: Int64
  /// Days either side of an approximate month.
  public var month: Int64
  /// Days either side of an approximate season, quarter or half.
  public var season: Int64
  /// Days either side of an approximate year.
  public var year: Int64
  /// Days either side of an approximate decade.
  public var decade: Int64
  /// Days either side of anything coarser.
  public var century: Int64

  /// An allowance; by default three days, a month, a season, two years, a decade, 25 years.
  public init(
    day: Int64 = 3, month: Int64 = 31, season: Int64 = 92, year: Int64 = 731, decade: Int64 = 3653,
    century: Int64 = 9131
  ) {
    self.day = day
    self.month = month
    self.season = season
    self.year = year
    self.decade = decade
    self.century = century
  }

  /// Nothing: approximate dates mean just what is written.
  public static let none = CircaAllowance(day: 0, month: 0, season: 0, year: 0, decade: 0, century: 0)

  func days(for precision: DatePrecision) -> Int64 {
    switch precision {
    case .second, .day, .week: day
    case .month: month
    case .season, .halfYear: season
    case .year: year
    case .decade: decade
    case .century, .millennium, .unbounded: century
    }
  }
}

extension EDTFDate {
  /// The bounds with an allowance around each date that is marked approximate.
  public func bounds(allowing allowance: CircaAllowance) -> TimeBounds {
    bounds.widened(around: content, by: allowance)
  }
}

extension DateExpression {
  /// The bounds with an allowance around each date that is marked approximate.
  public func bounds(allowing allowance: CircaAllowance) -> TimeBounds {
    bounds.widened(around: date.content, by: allowance)
  }
}

extension TimeBounds {
  fileprivate func widened(around content: EDTFDate.Content, by allowance: CircaAllowance) -> TimeBounds {
    switch content {
    case .date(let date), .dateTime(let date, _):
      let days = allowance.days(around: date)
      return widened(start: days, end: days)
    case .interval(let start, let end):
      return widened(
        start: start.date.map(allowance.days(around:)) ?? 0, end: end.date.map(allowance.days(around:)) ?? 0)
    case .oneOf(let members), .allOf(let members):
      let days = members.map { member in
        switch member {
        case .date(let date), .through(let date), .from(let date): allowance.days(around: date)
        case .range(let first, let last): max(allowance.days(around: first), allowance.days(around: last))
        }
      }
      return widened(start: days.max() ?? 0, end: days.max() ?? 0)
    }
  }

  private func widened(start: Int64, end: Int64) -> TimeBounds {
    TimeBounds(
      earliestStart: earliestStart.advanced(by: -start), latestStart: latestStart.advanced(by: start),
      earliestEnd: earliestEnd.advanced(by: -end), latestEnd: latestEnd.advanced(by: end))
  }
}

extension CircaAllowance {
  fileprivate func days(around date: CalendarDate) -> Int64 {
    date.qualifier.contains(.approximate) ? days(for: date.precision) : 0
  }
}
