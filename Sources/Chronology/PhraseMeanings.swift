/// What a pattern of ``PhraseTable/periods`` means by the words in its slots.
public enum PeriodMeaning: UInt8, Sendable {
  /// The period inside it, as it is.
  case same
  /// A year, a month of a year or a day, by whichever of `{day}`, `{month}` and `{year}` stand in it; without a year,
  /// the one nearest to the document's date. A `{weekday}` has to agree.
  case date
  /// A year, month, day or season in the year `{count}` before the common era.
  case yearBCE
  /// A `{decade}` before the common era: the 470s are 479–470 BCE.
  case decadeBCE
  /// A `{year}` or `{count}` of the common era.
  case yearCE
  /// `{isoDay}` or `{isoMonth}`.
  case iso
  /// `{season}`, `{quarter}` or `{half}` with or without a `{year}`; a `{shortYear}` after the year is the next one.
  case partOfYear
  /// A `{decade}` or `{shortDecade}`.
  case decade
  /// The `{ordinal}` century.
  case century
  /// The `{ordinal}` century before the common era.
  case centuryBCE
  /// The `{part}` or `{bound}` of a period: a third.
  case third
  /// The `{ordinal}` half, quarter, week, weekend or day of a period.
  case ordinalHalf
  /// The `{part}` or `{bound}` of this `{unit}`.
  case thirdOfThis
  /// The end of this `{unit}`.
  case endOfThis
  /// The `{ordinal}` half of this `{unit}`.
  case halfOfThis
  /// The first or last `{count}` `{unit}` of a period.
  case ordinalSpan
  /// A quarter of a period.
  case ordinalQuarter
  /// Seven days of a period, counted from its start.
  case ordinalWeek
  /// A Saturday and Sunday of a period.
  case ordinalWeekend
  /// The `{ordinal}` `{weekday}` of a period.
  case ordinalWeekday
  /// A day of a period.
  case ordinalDay
  /// The ISO week that contains a period's first day.
  case weekOf
  /// The seven days from a period's first day.
  case weekFrom
  /// The seven days up to a period's last day.
  case weekTo
  /// The Saturday and Sunday of the week of a period.
  case weekendOf
  /// The period and the day after it.
  case nightOf
  /// The night between two days of a month.
  case nightBetween
  /// So many days from the document's date, by `{count}`, or by the rule itself.
  case today
  /// The day before the document's.
  case yesterday
  /// The day after the document's.
  case tomorrow
  /// Two days before the document's.
  case dayBeforeYesterday
  /// Two days after the document's.
  case dayAfterTomorrow
  /// The night before the document's day.
  case lastNight
  /// `{which}` `{unit}`, `{month}`, `{season}` or `{weekday}`: last, this or next.
  case which
  /// `{count}` units before the document's date.
  case ago
  /// `{count}` units after the document's date.
  case hence
  /// The `{count}` units up to the document's date.
  case past
  /// The `{count}` units from the document's date.
  case coming
  /// The `{count}` units up to or from the document's date, by `{which}`.
  case spanByWhich
  /// From the start of the unit (or of the period) to the document's date.
  case earlierThis
  /// From the document's date to the end of the unit (or of the period).
  case laterThis
  /// `{count}` units before a period.
  case unitsBefore
  /// `{count}` units after a period.
  case unitsAfter
  /// A period near which it is: `~`.
  case approximate
  /// A period that is not sure: `?`.
  case uncertain
}

/// What a pattern of ``PhraseTable/phrases`` means.
public enum PhraseMeaning: UInt8, Sendable {
  /// A moment in a period.
  case moment
  /// The whole of a period.
  case whole
  /// From one period to another.
  case interval
  /// From one day to another of the same month.
  case dayInterval
  /// From a year to another, shortened to two digits.
  case yearInterval
  /// A moment from one period to another.
  case between
  /// A moment from one day to another of the same month.
  case betweenDays
  /// One of two periods.
  case either
  /// One of two days of a month.
  case eitherDay
  /// Both of two periods.
  case both
  /// Both of two days of a month.
  case bothDays
  /// Before a period starts; before the end of one: not after it.
  case before
  /// After a period is over; after the beginning of one: from it on.
  case after
  /// Not after a period.
  case by
  /// Not before a period.
  case notBefore
  /// Lasting from a period on.
  case since
  /// Lasting up to a period.
  case until
  /// A moment near a period: `~`, said behind it.
  case approximately
  /// A moment in a period that is not sure: `?`, said behind it.
  case uncertainly
}

/// What a pattern of ``PhraseTable/offsets`` means.
public enum OffsetMeaning: UInt8, Sendable {
  /// `{count}` `{unit}` alone.
  case duration
  /// Before another event, by `{count}` `{unit}` where they stand in it.
  case before
  /// After another event.
  case after
  /// During another event.
  case during
  /// At most so far before another event.
  case withinBefore
  /// At most so far after another event.
  case withinAfter
  /// At most so far from another event.
  case withinAround
}
