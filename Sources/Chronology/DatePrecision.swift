/// How fine a date is: what a timeline needs in order to choose a mark and a tick.
public enum DatePrecision: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// Neither end is known, or it is wider than a millennium.
  case unbounded
  /// A thousand years.
  case millennium
  /// A century or a third of a millennium.
  case century
  /// A decade or a part of a century.
  case decade
  /// A year or a part of a decade.
  case year
  /// Half a year, or a third.
  case halfYear
  /// A season or a quarter.
  case season
  /// A month.
  case month
  /// A part of a month, more than a day.
  case week
  /// A day.
  case day
  /// A clock time.
  case second

  /// Coarser precisions are smaller.
  public static func < (left: DatePrecision, right: DatePrecision) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The precision of a moment that can lie on any of so many days.
  init(days: Int64) {
    self =
      switch days {
      case ...1: .day
      case ...16: .week
      case ...31: .month
      case ...92: .season
      case ...184: .halfYear
      case ...366: .year
      case ...3653: .decade
      case ...36_525: .century
      case ...365_250: .millennium
      default: .unbounded
      }
  }
}

extension CalendarDate {
  /// The precision of the finest component of which something is known.
  public var precision: DatePrecision {
    if let day, day.unspecifiedDigits != 3 { return .day }
    if let subYear {
      let count = subYear.months.count
      return count == 3 ? .season : .halfYear
    }
    if let slot, slot.unspecifiedDigits != 3 { return .month }
    if year.significantDigits > 0 {
      switch year.last - year.first {
      case 0: return .year
      case ..<10: return .decade
      case ..<100: return .century
      case ..<1000: return .millennium
      default: return .unbounded
      }
    }
    if year.unspecifiedDigits & 1 == 0 { return .year }
    if year.unspecifiedDigits & 2 == 0 { return .decade }
    if year.unspecifiedDigits & 4 == 0 { return .century }
    return year.unspecifiedDigits & 8 == 0 ? .millennium : .unbounded
  }
}

extension EDTFDate {
  /// The precision of a date; of an interval, that of its coarser end; of a set or list, by the days it can lie on.
  public var precision: DatePrecision {
    switch content {
    case .date(let date): return date.precision
    case .dateTime: return .second
    case .interval(let start, let end):
      let precisions = [start.date?.precision, end.date?.precision].compactMap { $0 }
      return precisions.min() ?? .unbounded
    case .oneOf(let members), .allOf(let members):
      if members.count == 1, case .date(let date) = members[0] { return date.precision }
      if case .allOf = content {
        return members.map(\.precision).min() ?? .unbounded
      }
      let bounds = bounds
      guard let first = bounds.firstDay, let last = bounds.lastDay else {
        return members.map(\.precision).min() ?? .unbounded
      }
      return DatePrecision(days: last.number - first.number + 1)
    }
  }
}

extension EDTFDate.SetMember {
  /// The precision of its coarser date.
  var precision: DatePrecision {
    switch self {
    case .date(let date), .through(let date), .from(let date): date.precision
    case .range(let first, let last): min(first.precision, last.precision)
    }
  }
}
