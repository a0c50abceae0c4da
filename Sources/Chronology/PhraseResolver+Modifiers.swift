extension PhraseResolver {
  /// A part, a week, a neighbour … of a period.
  func apply(_ modifier: PhrasePeriod.Modifier, to period: ResolvedPeriod) throws(DateError) -> ResolvedPeriod {
    let ordinal = Int(modifier.argument)
    switch modifier.meaning {
    case .third: return try known(period.part(ordinal, of: 3))
    case .ordinalHalf: return try part(ordinal, of: 2, in: period)
    case .ordinalQuarter: return try part(ordinal, of: 4, in: period)
    case .ordinalWeek: return try week(ordinal, of: period)
    case .ordinalWeekend: return try weekday(6, ordinal, of: period, lasting: 2)
    case .ordinalWeekday: return try weekday(Int(modifier.weekday), ordinal, of: period, lasting: 1)
    case .ordinalDay: return try ordinalDay(ordinal, of: period)
    case .weekOf: return try days(from: oneDay(period).startOfWeek, 7)
    case .weekFrom: return try days(from: oneDay(period), 7)
    case .weekTo: return try days(from: oneDay(period).advanced(by: -6), 7)
    case .weekendOf: return try days(from: oneDay(period).startOfWeek.advanced(by: 5), 2)
    case .nightOf: return try days(from: oneDay(period), 2)
    case .earlierThis, .laterThis:
      let document = try documentDay()
      if document < period.firstDay || document > period.lastDay {
        throw DateError(message: "the document's date does not lie in that period", offset: 0)
      }
      return modifier.meaning == .earlierThis
        ? try relative(period.firstDay, document) : try relative(document, period.lastDay)
    case .unitsBefore: return try shifted(period, by: -Int64(modifier.argument), unit: modifier.unit)
    case .unitsAfter: return try shifted(period, by: Int64(modifier.argument), unit: modifier.unit)
    default: return period
    }
  }

  /// The day of a period that has to be a single one: a month has no night and many weeks.
  private func oneDay(_ period: ResolvedPeriod) throws(DateError) -> Day {
    let day = period.firstDay
    if day != period.lastDay {
      throw DateError(message: "this needs a single day to count from", offset: 0)
    }
    return day
  }

  private func days(from first: Day, _ count: Int64) throws(DateError) -> ResolvedPeriod {
    try known(ResolvedPeriod(first, first.advanced(by: count - 1)))
  }

  private func part(_ ordinal: Int, of count: Int, in period: ResolvedPeriod) throws(DateError) -> ResolvedPeriod {
    let index = ordinal == -1 ? count : ordinal
    if index < 1 || index > count { throw PhraseResolver.noSuchPart }
    return try known(period.part(index, of: count))
  }

  private func week(_ ordinal: Int, of period: ResolvedPeriod) throws(DateError) -> ResolvedPeriod {
    let (first, last) = (period.firstDay, period.lastDay)
    let start = ordinal == -1 ? last.advanced(by: -6) : first.advanced(by: Int64(ordinal - 1) * 7)
    if start < first || start > last { throw PhraseResolver.noSuchPart }
    return try known(ResolvedPeriod(start, min(last, start.advanced(by: 6))))
  }

  private func weekday(
    _ weekday: Int, _ ordinal: Int, of period: ResolvedPeriod, lasting days: Int64
  ) throws(DateError) -> ResolvedPeriod {
    let (first, last) = (period.firstDay, period.lastDay)
    let start =
      ordinal == -1
      ? last.advanced(by: -Int64((last.weekday - weekday + 7) % 7))
      : first.advanced(by: Int64((weekday - first.weekday + 7) % 7) + Int64(ordinal - 1) * 7)
    if start < first || start > last { throw PhraseResolver.noSuchPart }
    return try self.days(from: start, days)
  }

  private func ordinalDay(_ ordinal: Int, of period: ResolvedPeriod) throws(DateError) -> ResolvedPeriod {
    let day = ordinal == -1 ? period.lastDay : period.firstDay.advanced(by: Int64(ordinal - 1))
    if day < period.firstDay || day > period.lastDay { throw PhraseResolver.noSuchPart }
    return try days(from: day, 1)
  }

  private static var noSuchPart: DateError {
    DateError(message: "that period does not have so many parts", offset: 0)
  }

  /// A period moved as a whole: a day stays a day, a month counted in months stays a month, a year in years a year.
  private func shifted(_ period: ResolvedPeriod, by count: Int64, unit: Int8) throws(DateError) -> ResolvedPeriod {
    let first = try PhraseResolver.shift(period.firstDay, by: count, unit: unit)
    let isWholeMonths = PhraseUnit(rawValue: Int(unit)).map { $0 == .month || $0 == .quarter || $0 == .year } == true
    if isWholeMonths, period.lastDay.advanced(by: 1).civil.day == 1 {
      // The last day of a month stays the last day of its month.
      let end = try PhraseResolver.shift(period.lastDay.advanced(by: 1), by: count, unit: unit)
      if period.firstDay.civil.day == 1 { return try known(ResolvedPeriod(first, end.advanced(by: -1))) }
    }
    let last = try PhraseResolver.shift(period.lastDay, by: count, unit: unit)
    return try known(ResolvedPeriod(first, last))
  }
}
