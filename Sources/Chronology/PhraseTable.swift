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
  /// Patterns of what stands before the name of another event, and of bare lengths of time.
  public var offsets: [(pattern: String, meaning: OffsetMeaning)]

  /// A table from its parts.
  public init(
    identifier: String, words: [(slot: Slot, value: Int, words: String)], decadeEndings: [String],
    ordinalEndings: [String], periods: [(pattern: String, meaning: PeriodMeaning)],
    phrases: [(pattern: String, meaning: PhraseMeaning)], offsets: [(pattern: String, meaning: OffsetMeaning)] = []
  ) {
    self.identifier = identifier
    self.words = words
    self.decadeEndings = decadeEndings
    self.ordinalEndings = ordinalEndings
    self.periods = periods
    self.phrases = phrases
    self.offsets = offsets
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
