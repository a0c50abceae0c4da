/// A period laid on the calendar: what it names lies from the first to the last date, both included.
struct ResolvedPeriod {
  var first: CalendarDate
  var last: CalendarDate
  /// Whether the document's date was needed.
  var usesDocument = false

  init(_ date: CalendarDate) {
    first = date
    last = date
  }

  init(_ first: CalendarDate, _ last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// The days from one to another, as a month or a year where they are just that; `nil` beyond what can be counted.
  init?(_ first: Day, _ last: Day) {
    let (start, end) = (first.civil, last.civil)
    if start.year == end.year, start.day == 1, end.day == Day.length(ofMonth: end.month, year: end.year) {
      if start.month == end.month, let month = CalendarDate(year: start.year, month: start.month) {
        self.init(month)
        return
      }
      if start.month == 1, end.month == 12, let year = CalendarDate(year: start.year) {
        self.init(year)
        return
      }
    }
    guard let firstDate = CalendarDate(first), let lastDate = CalendarDate(last) else { return nil }
    self.init(firstDate, lastDate)
  }

  /// The years from one to another.
  init?(years first: Int64, _ last: Int64) {
    guard let firstYear = CalendarDate(year: first), let lastYear = CalendarDate(year: last) else { return nil }
    self.init(firstYear, lastYear)
  }

  var isSingle: Bool { first == last }
  var firstDay: Day { first.dayRange.first }
  var lastDay: Day { last.dayRange.last }

  /// One date that covers all of it: itself, or the smallest month, year, decade or century around it.
  var covering: CalendarDate {
    if isSingle { return first }
    let (start, end) = (firstDay.civil, lastDay.civil)
    let qualifier = first.qualifier.union(last.qualifier)
    var date: CalendarDate?
    if start.year == end.year {
      date = CalendarDate(year: start.year, month: start.month == end.month ? start.month : nil)
    } else if start.year >= 0, end.year <= 9999 {
      for (place, mask) in [(Int64(10), UInt8(1)), (100, 3), (1000, 7), (10_000, 15)] where date == nil {
        if start.year / place == end.year / place {
          date = CalendarDate(
            year: YearComponent(magnitude: start.year / place * place, unspecifiedDigits: mask))
        }
      }
    }
    return (date ?? first).qualified(qualifier)
  }

  func qualified(_ qualifier: DateQualifier) -> ResolvedPeriod {
    if qualifier.isEmpty { return self }
    var copy = self
    copy.first = first.qualified(qualifier)
    copy.last = last.qualified(qualifier)
    return copy
  }
}

extension ResolvedPeriod {
  /// The `index`th of `count` equal parts, widened to whole units where the unit does not divide.
  ///
  /// Thirds of a month are the days 1–10, 11–20 and 21–end, its halves the days 1–15 and 16–end; parts of a year are
  /// its sub-years; parts of decades and centuries are whole years, which neighbours share where a year is cut.
  func part(_ index: Int, of count: Int) -> ResolvedPeriod? {
    if isSingle, first.day == nil {
      if let slot = first.slot {
        if let month = first.month?.known, slot.value <= 12 { return partOfMonth(month, index, of: count) }
        if let subYear = first.subYear { return part(index, of: count, in: subYear) }
      } else if let year = first.year.known {
        let start: UInt8 = count == 3 ? 37 : count == 2 ? 40 : 33
        return SubYear(rawValue: start + UInt8(index - 1)).flatMap { CalendarDate(year: year, subYear: $0) }
          .map { ResolvedPeriod($0) }
      }
    }
    if first.slot == nil, last.slot == nil {
      let start = first.year.first
      let (from, to) = ResolvedPeriod.steps(index, of: count, in: last.year.last - start + 1)
      return ResolvedPeriod(years: start + from, start + to)
    }
    if firstDay == lastDay { return self }
    let (from, to) = ResolvedPeriod.steps(index, of: count, in: lastDay.number - firstDay.number + 1)
    return ResolvedPeriod(firstDay.advanced(by: from), firstDay.advanced(by: to))
  }

  private static func steps(_ index: Int, of count: Int, in length: Int64) -> (Int64, Int64) {
    let from = Int64(index - 1) * length / Int64(count)
    let to = (Int64(index) * length + Int64(count) - 1) / Int64(count) - 1
    return (from, max(from, to))
  }

  private func partOfMonth(_ month: Int, _ index: Int, of count: Int) -> ResolvedPeriod? {
    guard let year = first.year.known else { return nil }
    let length = Day.length(ofMonth: month, year: year)
    let starts = count == 3 ? [1, 11, 21] : count == 2 ? [1, 16] : [1, 8, 15, 22]
    guard let from = CalendarDate(year: year, month: month, day: starts[index - 1]),
      let to = CalendarDate(year: year, month: month, day: index == count ? length : starts[index] - 1)
    else { return nil }
    return ResolvedPeriod(from, to)
  }

  private func part(_ index: Int, of count: Int, in subYear: SubYear) -> ResolvedPeriod? {
    let months = subYear.months.count
    let start = firstDay
    if months % count == 0 {
      let from = start.advanced(byMonths: Int64(months / count * (index - 1)))
      let to = start.advanced(byMonths: Int64(months / count * index)).advanced(by: -1)
      return ResolvedPeriod(from, to)
    }
    let (from, to) = ResolvedPeriod.steps(index, of: count, in: lastDay.number - start.number + 1)
    return ResolvedPeriod(start.advanced(by: from), start.advanced(by: to))
  }
}
