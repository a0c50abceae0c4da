/// One language's words and phrase patterns: everything the phrase reader knows of it.
///
/// A pattern is words and slots with blanks between them: `the {part} [half] of {period}`. `[…]` is optional, `(a|b)`
/// is a choice, and a slot in braces stands for any word or number of its kind. `-` is any dash, `<` and `>` are round
/// brackets. `{period}` is any time-naming phrase, built from the patterns of `periods`.
public struct PhraseTable: Sendable {
  /// The kinds of words and numbers that fill a slot.
  public enum Slot: String, Sendable, CaseIterable {
    /// A day of the month: 1–31, `12th`, or an ordinal word.
    case day
    /// The name of a month, 1–12.
    case month
    /// A year in three or four digits.
    case year
    /// The name of a weekday, Monday 1 to Sunday 7.
    case weekday
    /// A number, in digits or as a word.
    case count
    /// A unit of time, by ``PhraseUnit``.
    case unit
    /// An ordinal as a word or as `3rd`; −1 is the last.
    case ordinal
    /// A third: 1 early, 2 mid, 3 late.
    case part
    /// A third named by a noun: 1 the beginning, 2 the middle, 3 the end.
    case bound
    /// A season by its EDTF code, 21–24.
    case season
    /// `Q1`…`Q4`.
    case quarter
    /// `H1` and `H2`.
    case half
    /// A decade in four digits: `1990s`.
    case decade
    /// A decade without its century: `'90s`.
    case shortDecade
    /// Two digits that shorten a year: the `23` of `2022–23`.
    case shortYear
    /// `last` −1, `this` 0, `next` 1.
    case which
    /// A whole date, `2023-07-12`.
    case isoDay
    /// A year and month, `2023-07`, where no pattern wants a range.
    case isoMonth
    /// Any phrase of `periods`.
    case period
  }

  /// A two-letter language code.
  public var identifier: String
  /// The words that fill a slot, several words of one value being separated by blanks.
  public var words: [(slot: Slot, value: Int, words: String)]
  /// What follows the digits of a decade: the `s` of `1990s`.
  public var decadeEndings: [String]
  /// What follows the digits of an ordinal: the `th` of `19th`; a full stop is always one.
  public var ordinalEndings: [String]
  /// Patterns of what names a time.
  public var periods: [(pattern: String, meaning: PeriodMeaning)]
  /// Patterns of whole phrases.
  public var phrases: [(pattern: String, meaning: PhraseMeaning)]

  /// A table from its parts.
  public init(
    identifier: String, words: [(slot: Slot, value: Int, words: String)], decadeEndings: [String],
    ordinalEndings: [String], periods: [(pattern: String, meaning: PeriodMeaning)],
    phrases: [(pattern: String, meaning: PhraseMeaning)]
  ) {
    self.identifier = identifier
    self.words = words
    self.decadeEndings = decadeEndings
    self.ordinalEndings = ordinalEndings
    self.periods = periods
    self.phrases = phrases
  }
}

/// The units that phrases count in.
public enum PhraseUnit: Int, Sendable {
  /// Days.
  case day = 1
  /// ISO weeks, from Monday.
  case week = 2
  /// Calendar months.
  case month = 3
  /// Calendar quarters.
  case quarter = 4
  /// Calendar years.
  case year = 5
  /// Decades from a year that ends in 0.
  case decade = 6
  /// Centuries from a year that ends in 00.
  case century = 7
  /// Saturday and Sunday.
  case weekend = 8
  /// Fourteen days.
  case fortnight = 9
}

/// What a pattern of ``PhraseTable/periods`` means by the words in its slots.
public enum PeriodMeaning: UInt8, Sendable {
  /// The period inside it, as it is.
  case same
  /// A year, a month of a year or a day, by whichever of `{day}`, `{month}` and `{year}` stand in it; without a year,
  /// the one nearest to the document's date. A `{weekday}` has to agree.
  case date
  /// `{count}` years before the common era.
  case yearBCE
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
