/// The level of the specification that an expression needs.
enum EDTFLevel {
  static func of(_ content: EDTFDate.Content) -> Int {
    switch content {
    case .date(let date): return of(date)
    case .dateTime(let date, _): return of(date)
    case .interval(let start, let end): return max(of(start), of(end))
    case .oneOf, .allOf: return 2
    }
  }

  private static func of(_ end: EDTFDate.IntervalEnd) -> Int {
    guard let date = end.date else { return 1 }
    return date.hasUnspecifiedDigits ? 2 : of(date)
  }

  private static func of(_ date: CalendarDate) -> Int {
    var level = date.year.isNegative || date.year.magnitude > 9999 || date.slot.map { $0.value > 12 } == true ? 1 : 0
    if date.year.exponent > 0 || date.year.significantDigits > 0 { level = 2 }
    if let subYear = date.subYear, subYear.rawValue > 24 { level = 2 }
    if date.hasUnspecifiedDigits { level = max(level, ofUnspecifiedDigits(in: date)) }
    if !date.qualifier.isEmpty {
      let isWhole =
        (date.slot ?? date.day).map { $0.qualifier == date.year.qualifier } != false
        && date.day.map { $0.qualifier == date.year.qualifier } != false
      level = max(level, isWhole ? 1 : 2)
    }
    return level
  }

  /// 1 for the shapes `201X`, `20XX`, `YYYY-XX`, `YYYY-MM-XX`, `YYYY-XX-XX`, 2 for every other.
  static func ofUnspecifiedDigits(in date: CalendarDate) -> Int {
    let year = date.year.unspecifiedDigits
    guard let slot = date.slot else { return year == 1 || year == 3 ? 1 : 2 }
    if year != 0 || slot.unspecifiedDigits & 3 != 0 && slot.unspecifiedDigits != 3 { return 2 }
    guard let day = date.day else { return 1 }
    return day.unspecifiedDigits == 3 ? 1 : 2
  }
}
