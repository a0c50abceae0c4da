/// Works out what a matched phrase means.
struct PhraseEvaluator {
  let resolver: PhraseResolver
  let match: PhraseMatch

  func evaluate() throws(DateError) -> DatePhrase {
    let meaning = match.meaning
    switch meaning {
    case .moment, .whole, .before, .after, .by, .notBefore, .since, .until:
      return try one(meaning, try resolver.resolve(match.first))
    case .approximately, .uncertainly:
      var period = match.first
      period.qualifier.formUnion(meaning == .approximately ? .approximate : .uncertain)
      return try one(.moment, try resolver.resolve(period))
    case .interval, .between, .either, .both:
      let (first, last) = try pair(match.first, match.second)
      return try two(meaning, first, last)
    case .dayInterval, .betweenDays, .eitherDay, .bothDays, .yearInterval:
      let (first, last) = try pair(try shortened(meaning, isFirst: true), try shortened(meaning, isFirst: false))
      switch meaning {
      case .betweenDays: return try two(.between, first, last)
      case .eitherDay: return try two(.either, first, last)
      case .bothDays: return try two(.both, first, last)
      default: return try two(.interval, first, last)
      }
    }
  }

  // MARK: One period

  private func one(_ meaning: PhraseMeaning, _ period: ResolvedPeriod) throws(DateError) -> DatePhrase {
    let document = period.usesDocument ? resolver.document : nil
    switch meaning {
    case .whole:
      guard let first = CalendarDate(period.firstDay), let last = CalendarDate(period.lastDay) else { throw beyond }
      return try DatePhrase(.interval(start: .date(first), end: .date(last)), relativeTo: document)
    case .before where match.first.outermostBound != 3:
      return try DatePhrase(.oneOf([.through(try neighbour(of: period.first, by: -1))]), relativeTo: document)
    case .before, .by:
      return try DatePhrase(.oneOf([.through(try lastDate(of: period))]), relativeTo: document)
    case .after where match.first.outermostBound != 1:
      return try DatePhrase(.oneOf([.from(try neighbour(of: period.last, by: 1))]), relativeTo: document)
    case .after, .notBefore:
      return try DatePhrase(.oneOf([.from(period.first)]), relativeTo: document)
    case .since:
      let bounds = TimeBounds(
        earliestStart: .day(period.firstDay), latestStart: .day(period.lastDay), earliestEnd: .open, latestEnd: .open)
      return try DatePhrase(
        .interval(start: .date(period.covering), end: .open), bounds: bounds, relativeTo: document)
    case .until:
      let bounds = TimeBounds(
        earliestStart: .unknown, latestStart: .unknown, earliestEnd: .day(period.firstDay.advanced(by: 1)),
        latestEnd: .day(period.lastDay.advanced(by: 1)))
      return try DatePhrase(
        .interval(start: .unknown, end: .date(period.covering)), bounds: bounds, relativeTo: document)
    default:
      if period.isSingle { return try DatePhrase(.date(period.first), relativeTo: document) }
      return try DatePhrase(.oneOf([.range(period.first, period.last)]), relativeTo: document)
    }
  }

  /// The last date of a period; of its end, the very last day.
  private func lastDate(of period: ResolvedPeriod) throws(DateError) -> CalendarDate {
    if match.first.outermostBound != 3 { return period.last }
    guard let date = CalendarDate(period.lastDay) else { throw beyond }
    return date.qualified(period.last.qualifier)
  }

  /// The date of the same precision next to another.
  private func neighbour(of date: CalendarDate, by step: Int64) throws(DateError) -> CalendarDate {
    let day = step < 0 ? date.dayRange.first.advanced(by: -1) : date.dayRange.last.advanced(by: 1)
    let (year, month, _) = day.civil
    let found =
      date.day != nil
      ? CalendarDate(day)
      : date.slot == nil ? CalendarDate(year: year) : CalendarDate(year: year, month: month)
    guard let found else { throw beyond }
    return found.qualified(date.qualifier)
  }

  private var beyond: DateError {
    DateError(message: "the date is too far away for its days to be counted", offset: 0)
  }

  // MARK: Two periods

  private func two(
    _ meaning: PhraseMeaning, _ first: ResolvedPeriod, _ last: ResolvedPeriod
  ) throws(DateError) -> DatePhrase {
    let document = first.usesDocument || last.usesDocument ? resolver.document : nil
    switch meaning {
    case .either: return try DatePhrase(.oneOf([member(first), member(last)]), relativeTo: document)
    case .both: return try DatePhrase(.allOf([member(first), member(last)]), relativeTo: document)
    default: break
    }
    if last.lastDay < first.firstDay {
      throw DateError(message: "it ends before it starts", offset: 0, hint: "exchange the two dates")
    }
    if meaning == .between {
      return try DatePhrase(.oneOf([.range(first.first, last.last)]), relativeTo: document)
    }
    let bounds = TimeBounds(
      earliestStart: .day(first.firstDay), latestStart: .day(min(first.lastDay, last.lastDay)),
      earliestEnd: .day(max(first.firstDay, last.firstDay).advanced(by: 1)),
      latestEnd: .day(last.lastDay.advanced(by: 1)))
    return try DatePhrase(
      .interval(start: .date(first.covering), end: .date(last.covering)), bounds: bounds, relativeTo: document)
  }

  private func member(_ period: ResolvedPeriod) -> EDTFDate.SetMember {
    period.isSingle ? .date(period.first) : .range(period.first, period.last)
  }

  /// Two periods, of which one may lend its year to the other: "from December to March 2024" starts in 2023.
  private func pair(
    _ first: PhrasePeriod, _ last: PhrasePeriod
  ) throws(DateError) -> (ResolvedPeriod, ResolvedPeriod) {
    if first.wantsYear {
      let end = try resolver.resolve(last)
      guard let year = end.last.year.known else { return (try resolver.resolve(first), end) }
      var start = try resolver.resolve(first, lending: year)
      if end.lastDay < start.firstDay { start = try resolver.resolve(first, lending: year - 1) }
      return (start, end)
    }
    let start = try resolver.resolve(first)
    guard last.wantsYear, let year = start.first.year.known else { return (start, try resolver.resolve(last)) }
    var end = try resolver.resolve(last, lending: year)
    if end.lastDay < start.firstDay { end = try resolver.resolve(last, lending: year + 1) }
    return (start, end)
  }

  /// One end of a phrase that says the month or the year only once.
  private func shortened(_ meaning: PhraseMeaning, isFirst: Bool) throws(DateError) -> PhrasePeriod {
    let words = match.words
    var period = PhrasePeriod()
    period.year = words.year
    switch meaning {
    case .yearInterval:
      if !isFirst {
        period.year = words.year / 100 * 100 + words.shortYear
        if words.shortYear <= words.year % 100 {
          throw DateError(message: "it ends before it starts", offset: 0, hint: "write both years in full")
        }
      }
    default:
      period.month = words.month
      period.day = isFirst ? words.day : words.secondDay
    }
    return period
  }
}
