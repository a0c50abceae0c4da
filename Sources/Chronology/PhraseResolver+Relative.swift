extension PhraseResolver {
  /// Last, this or next unit, month, season or weekday.
  func which(_ period: PhrasePeriod) throws(DateError) -> ResolvedPeriod {
    let document = try documentDay()
    if period.weekday != 0, period.unit == PhraseUnit.week.rawValue {
      let monday = document.startOfWeek.advanced(by: 7 * Int64(period.offset))
      return try relative(monday.advanced(by: Int64(period.weekday) - 1))
    }
    if period.weekday != 0 {
      let ahead = Int64((Int(period.weekday) - document.weekday + 7) % 7)
      switch period.offset {
      case 0: return try relative(document.startOfWeek.advanced(by: Int64(period.weekday) - 1))
      case 1: return try relative(document.advanced(by: ahead == 0 ? 7 : ahead))
      default: return try relative(document.advanced(by: ahead - 7))
      }
    }
    if period.unit != 0 { return try unit(period.unit, at: document, offset: Int64(period.offset)) }
    let year = document.civil.year
    let candidates = (year - 2...year + 2).compactMap { year in
      period.month != 0
        ? CalendarDate(year: year, month: Int(period.month))
        : SubYear(rawValue: period.subYear).flatMap { CalendarDate(year: year, subYear: $0) }
    }
    let chosen: CalendarDate? =
      switch period.offset {
      case 0:
        candidates.first { $0.year.known == year && document <= $0.dayRange.last || $0.contains(document) }
          ?? candidates.first { $0.year.known == year }
      case 1: candidates.first { document < $0.dayRange.first }
      default: candidates.last { $0.dayRange.last < document }
      }
    var resolved = try known(chosen.map { ResolvedPeriod($0) })
    resolved.usesDocument = true
    return resolved
  }

  /// So many units before or after the document's date, as coarse as the unit.
  func units(_ period: PhrasePeriod) throws(DateError) -> ResolvedPeriod {
    try unit(period.unit, at: try documentDay(), offset: Int64(period.offset))
  }

  /// The unit that contains a day, so many units later.
  private func unit(_ unit: Int8, at day: Day, offset: Int64) throws(DateError) -> ResolvedPeriod {
    let (year, month, _) = day.civil
    switch PhraseUnit(rawValue: Int(unit)) {
    case .day: return try relative(day.advanced(by: offset))
    case .week, .fortnight:
      let monday = day.startOfWeek.advanced(by: offset * (unit == PhraseUnit.week.rawValue ? 7 : 14))
      return try relative(monday, monday.advanced(by: 6))
    case .weekend:
      let saturday = day.startOfWeek.advanced(by: 5 + 7 * offset)
      return try relative(saturday, saturday.advanced(by: 1))
    case .month:
      let first = Day(validYear: year, month: month, day: 1).advanced(byMonths: offset)
      return try relative(first, first.advanced(byMonths: 1).advanced(by: -1))
    case .quarter:
      let first = Day(validYear: year, month: (month - 1) / 3 * 3 + 1, day: 1).advanced(byMonths: offset * 3).civil
      let quarter = SubYear(rawValue: UInt8(33 + (first.month - 1) / 3))
      return try marked(quarter.flatMap { CalendarDate(year: first.year, subYear: $0) }.map { ResolvedPeriod($0) })
    case .year: return try marked(CalendarDate(year: year + offset).map { ResolvedPeriod($0) })
    case .decade, .century:
      let size: Int64 = unit == PhraseUnit.decade.rawValue ? 10 : 100
      let start = year / size * size + offset * size
      if start < 0 || start > 9999 { return try known(nil) }
      let component = YearComponent(magnitude: start, unspecifiedDigits: size == 10 ? 1 : 3)
      return try marked(ResolvedPeriod(CalendarDate(year: component)))
    case nil: return try known(nil)
    }
  }

  private func marked(_ resolved: ResolvedPeriod?) throws(DateError) -> ResolvedPeriod {
    var resolved = try known(resolved)
    resolved.usesDocument = true
    return resolved
  }

  /// The stretch of so many units up to, or from, the document's date.
  func span(_ period: PhrasePeriod) throws(DateError) -> ResolvedPeriod {
    let document = try documentDay()
    let other = try PhraseResolver.shift(document, by: Int64(period.offset), unit: period.unit)
    return try relative(min(document, other), max(document, other))
  }

  /// A day so many units later.
  static func shift(_ day: Day, by count: Int64, unit: Int8) throws(DateError) -> Day {
    switch PhraseUnit(rawValue: Int(unit)) {
    case .day: day.advanced(by: count)
    case .week, .weekend: day.advanced(by: count * 7)
    case .fortnight: day.advanced(by: count * 14)
    case .month: day.advanced(byMonths: count)
    case .quarter: day.advanced(byMonths: count * 3)
    case .year: day.advanced(byMonths: count * 12)
    case .decade: day.advanced(byMonths: count * 120)
    case .century: day.advanced(byMonths: count * 1200)
    case nil: throw DateError(message: "this unit of time cannot be counted", offset: 0)
    }
  }
}

extension CalendarDate {
  /// Whether a day lies within its bounds.
  func contains(_ day: Day) -> Bool {
    let (first, last) = dayRange
    return first <= day && day <= last
  }
}
