/// A single date: year, year and month, year and sub-year, or year, month and day, each with its own qualifier.
public struct CalendarDate: Hashable, Sendable {
  /// The year.
  public var year: YearComponent
  /// The month slot: 1–12 or unspecified for a month, 21–41 for a ``SubYear``.
  var slot: DateComponent?
  /// The day of the month; only where there is a month.
  public internal(set) var day: DateComponent?

  init(year: YearComponent, slot: DateComponent? = nil, day: DateComponent? = nil) {
    self.year = year
    self.slot = slot
    self.day = day
  }

  /// A year, a month or a day, or `nil` where it does not exist in the calendar.
  public init?(year: Int64, month: Int? = nil, day: Int? = nil) {
    guard let year = YearComponent(year) else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day, month == nil || !(1...31).contains(day) { return nil }
    self.init(
      year: year, slot: month.map { DateComponent(UInt8($0)) }, day: day.map { DateComponent(UInt8($0)) })
    if firstDay == nil { return nil }
  }

  /// A part of a year, or `nil` beyond the years that can be counted.
  public init?(year: Int64, subYear: SubYear) {
    guard let year = YearComponent(year) else { return nil }
    self.init(year: year, slot: DateComponent(subYear.rawValue))
  }

  /// A day, or `nil` beyond the years that can be counted.
  public init?(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    self.init(year: year, month: month, day: dayOfMonth)
  }

  /// The month, where there is one.
  public var month: DateComponent? {
    if let slot, slot.value < 21 { slot } else { nil }
  }

  /// The season, quarter, third or half, where there is one.
  public var subYear: SubYear? {
    if let slot, slot.unspecifiedDigits == 0 { SubYear(rawValue: slot.value) } else { nil }
  }

  /// Whether EDTF has a spelling for it: a year of more than four digits has no months.
  var isWritable: Bool {
    slot == nil || year.magnitude <= 9999
  }

  /// The qualifiers of all components together.
  public var qualifier: DateQualifier {
    var all = year.qualifier
    if let slot { all.formUnion(slot.qualifier) }
    if let day { all.formUnion(day.qualifier) }
    return all
  }

  /// The same date with every component qualified.
  public func qualified(_ qualifier: DateQualifier) -> CalendarDate {
    var copy = self
    copy.year.qualifier.formUnion(qualifier)
    copy.slot?.qualifier.formUnion(qualifier)
    copy.day?.qualifier.formUnion(qualifier)
    return copy
  }
}

extension CalendarDate {
  /// The first day it can be, or `nil` where no day of the calendar fits.
  public var firstDay: Day? {
    var year = self.year.first
    while year <= self.year.last {
      if self.year.matches(year) {
        if let found = firstDay(in: year) { return found }
        // What fails in a leap year fails in every year.
        if Day.isLeap(year) { return nil }
      }
      year += 1
    }
    return nil
  }

  /// The last day it can be, or `nil` where no day of the calendar fits.
  public var lastDay: Day? {
    var year = self.year.last
    while year >= self.year.first {
      if self.year.matches(year) {
        if let found = lastDay(in: year) { return found }
        if Day.isLeap(year) { return nil }
      }
      year -= 1
    }
    return nil
  }

  private func firstDay(in year: Int64) -> Day? {
    guard let slot else { return Day(validYear: year, month: 1, day: 1) }
    if let subYear { return Day(validYear: year, month: subYear.months.first, day: 1) }
    guard let day else {
      return slot.first(in: 1...12).map { Day(validYear: year, month: $0, day: 1) }
    }
    for month in 1...12 where slot.matches(month) {
      if let number = day.first(in: 1...Day.length(ofMonth: month, year: year)) {
        return Day(validYear: year, month: month, day: number)
      }
    }
    return nil
  }

  private func lastDay(in year: Int64) -> Day? {
    guard let slot else { return Day(validYear: year, month: 12, day: 31) }
    if let subYear {
      let month = subYear.months.first + subYear.months.count - 1
      return Day(lastOfMonth: month > 12 ? month - 12 : month, year: month > 12 ? year + 1 : year)
    }
    guard let day else {
      return slot.last(in: 1...12).map { Day(lastOfMonth: $0, year: year) }
    }
    var month = 12
    while month >= 1 {
      if slot.matches(month), let number = day.last(in: 1...Day.length(ofMonth: month, year: year)) {
        return Day(validYear: year, month: month, day: number)
      }
      month -= 1
    }
    return nil
  }
}
