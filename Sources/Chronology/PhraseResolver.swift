/// Lays periods on the calendar, with the document's date for those that are relative to it.
struct PhraseResolver {
  /// The document's date.
  let document: Day?

  /// A period on the calendar; `year` is what another period of the same phrase lends to one without its own.
  func resolve(_ period: PhrasePeriod, lending year: Int64? = nil) throws(DateError) -> ResolvedPeriod {
    var resolved = try base(of: period, lending: year)
    for index in 0..<period.modifierCount {
      let usesDocument = resolved.usesDocument
      resolved = try apply(period.modifier(index), to: resolved)
      resolved.usesDocument = resolved.usesDocument || usesDocument
    }
    return resolved.qualified(period.qualifier)
  }

  private func base(of period: PhrasePeriod, lending year: Int64?) throws(DateError) -> ResolvedPeriod {
    switch period.base {
    case .date: return try date(period, lending: year)
    case .partOfYear: return try partOfYear(period, lending: year)
    case .decade: return try known(PhraseResolver.decade(Int64(period.year)))
    case .shortDecade: return try shortDecade(Int64(period.year))
    case .century: return try known(PhraseResolver.century(Int64(period.year - 1) * 100))
    case .centuryBCE:
      let number = Int64(period.year)
      return try known(ResolvedPeriod(years: 1 - 100 * number, -100 * (number - 1)))
    case .decadeBCE: return try known(ResolvedPeriod(years: -8 - Int64(period.year), 1 - Int64(period.year)))
    case .night: return try night(period, lending: year)
    case .days: return try relative(try documentDay().advanced(by: Int64(period.offset)))
    case .which: return try which(period)
    case .units: return try units(period)
    case .span: return try span(period)
    }
  }

  // MARK: Dates

  private func date(_ period: PhrasePeriod, lending lent: Int64?) throws(DateError) -> ResolvedPeriod {
    let month = period.month == 0 ? nil : Int(period.month)
    let day = period.day == 0 ? nil : Int(period.day)
    if period.year != PhrasePeriod.none || lent != nil && month != nil {
      let year = period.year != PhrasePeriod.none ? Int64(period.year) : lent ?? 0
      guard let date = CalendarDate(year: year, month: month, day: day) else {
        throw PhraseResolver.noSuchDay(day, month, year)
      }
      try checkWeekday(period.weekday, of: date)
      return ResolvedPeriod(date)
    }
    let document = try documentDay()
    if month == nil && day == nil {
      // The most recent one, the document's own day included.
      return try relative(document.advanced(by: -Int64((document.weekday - Int(period.weekday) + 7) % 7)))
    }
    guard let nearest = month == nil ? nearestDay(day ?? 1, to: document) : nearest(month ?? 1, day, to: document)
    else { throw PhraseResolver.noSuchDay(day, month, document.civil.year) }
    try checkWeekday(period.weekday, of: nearest)
    var resolved = ResolvedPeriod(nearest)
    resolved.usesDocument = true
    return resolved
  }

  private func checkWeekday(_ weekday: Int8, of date: CalendarDate) throws(DateError) {
    if weekday == 0 || date.day == nil { return }
    guard let day = date.firstDay, day.weekday != Int(weekday) else { return }
    throw DateError(message: "\(day) is not that day of the week", offset: 0, hint: "correct the date or the weekday")
  }

  private static func noSuchDay(_ day: Int?, _ month: Int?, _ year: Int64) -> DateError {
    guard let day, let month, (1...12).contains(month) else {
      return DateError(message: "there is no such date", offset: 0)
    }
    return DateError(message: "there is no day \(day) in \(EDTFDisplay.months[month - 1]) \(year)", offset: 0)
  }

  private func nearest(_ month: Int, _ day: Int?, to document: Day) -> CalendarDate? {
    let year = document.civil.year
    return PhraseResolver.nearest(
      (year - 8...year + 8).compactMap { CalendarDate(year: $0, month: month, day: day) }, to: document)
  }

  private func nearestDay(_ day: Int, to document: Day) -> CalendarDate? {
    let candidates = (-2...2).compactMap { offset -> CalendarDate? in
      let (year, month, _) = document.advanced(byMonths: Int64(offset)).civil
      return CalendarDate(year: year, month: month, day: day)
    }
    return PhraseResolver.nearest(candidates, to: document)
  }

  /// The date with the fewest days between it and the document's; of two as near, the earlier.
  static func nearest(_ candidates: [CalendarDate], to document: Day) -> CalendarDate? {
    var best: (date: CalendarDate, distance: Int64)?
    for candidate in candidates {
      let (first, last) = candidate.dayRange
      let distance = max(0, first.number - document.number, document.number - last.number)
      if best.map({ distance < $0.distance }) != false { best = (candidate, distance) }
    }
    return best?.date
  }

  // MARK: Larger units

  private func partOfYear(_ period: PhrasePeriod, lending lent: Int64?) throws(DateError) -> ResolvedPeriod {
    guard let subYear = SubYear(rawValue: period.subYear) else {
      throw DateError(message: "there is no such part of a year", offset: 0)
    }
    if period.year != PhrasePeriod.none || lent != nil {
      let year = period.year != PhrasePeriod.none ? Int64(period.year) : lent ?? 0
      return try known(CalendarDate(year: year, subYear: subYear).map { ResolvedPeriod($0) })
    }
    let document = try documentDay()
    let year = document.civil.year
    let candidates = (year - 2...year + 2).compactMap { CalendarDate(year: $0, subYear: subYear) }
    var resolved = try known(PhraseResolver.nearest(candidates, to: document).map { ResolvedPeriod($0) })
    resolved.usesDocument = true
    return resolved
  }

  /// `1990s` are ten years; `1800s` and `1900s` a hundred, because they are said of both.
  static func decade(_ year: Int64) -> ResolvedPeriod? {
    if year % 100 == 0 && year < 2000 { return century(year) }
    return ResolvedPeriod(CalendarDate(year: YearComponent(magnitude: year, unspecifiedDigits: 1)))
  }

  /// The hundred years from one that ends in 00: the 19th century is 1800–1899, as `18XX` is.
  static func century(_ year: Int64) -> ResolvedPeriod? {
    ResolvedPeriod(CalendarDate(year: YearComponent(magnitude: year, unspecifiedDigits: 3)))
  }

  private func shortDecade(_ digits: Int64) throws(DateError) -> ResolvedPeriod {
    let year = try documentDay().civil.year
    var start = year / 100 * 100 + digits
    if start > year { start -= 100 }
    var resolved = try known(
      start < 0 || start > 9999
        ? nil : ResolvedPeriod(CalendarDate(year: YearComponent(magnitude: start, unspecifiedDigits: 1))))
    resolved.usesDocument = true
    return resolved
  }

  private func night(_ period: PhrasePeriod, lending lent: Int64?) throws(DateError) -> ResolvedPeriod {
    var morning = period
    morning.base = .date
    var evening = morning
    morning.day = period.lastDay
    evening.lastDay = 0
    let from = try date(evening, lending: lent)
    let to = try date(morning, lending: from.first.year.known)
    if to.firstDay != from.firstDay.advanced(by: 1) {
      throw DateError(message: "a night joins two days that follow each other", offset: 0)
    }
    var resolved = ResolvedPeriod(from.first, to.last)
    resolved.usesDocument = from.usesDocument
    return resolved
  }

  // MARK: Results

  func documentDay() throws(DateError) -> Day {
    guard let document else {
      throw DateError(
        message: "this is relative to its document, whose date is not known", offset: 0,
        hint: "give the document a date, or write the year")
    }
    return document
  }

  func known(_ resolved: ResolvedPeriod?) throws(DateError) -> ResolvedPeriod {
    guard let resolved else { throw DateError(message: "this part of a date cannot be worked out", offset: 0) }
    return resolved
  }

  func relative(_ day: Day) throws(DateError) -> ResolvedPeriod {
    try relative(day, day)
  }

  func relative(_ first: Day, _ last: Day) throws(DateError) -> ResolvedPeriod {
    var resolved = try known(ResolvedPeriod(first, last))
    resolved.usesDocument = true
    return resolved
  }
}
