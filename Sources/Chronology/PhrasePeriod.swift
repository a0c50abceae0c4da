/// A period as a phrase names it, not yet laid on the calendar: it may want a year or a document's date.
struct PhrasePeriod {
  /// What stands at its core.
  enum Base: UInt8 {
    /// A year, month or day; a weekday alone is the most recent one.
    case date
    /// A season, quarter or half.
    case partOfYear
    /// The years that begin with the digits of a decade.
    case decade
    /// A decade without its century.
    case shortDecade
    /// A century, counted from 1.
    case century
    /// A century before the common era.
    case centuryBCE
    /// A decade before the common era.
    case decadeBCE
    /// The night between two days.
    case night
    /// Days from the document's date.
    case days
    /// Last, this or next unit, month, season or weekday.
    case which
    /// So many units from the document's date.
    case units
    /// The span of so many units up to, or from, the document's date.
    case span
  }

  /// What is done to a period: a third of it, or the week of it.
  struct Modifier {
    var meaning: PeriodMeaning = .same
    var unit: Int8 = 0
    var argument: Int32 = 0
    var weekday: Int8 = 0
  }

  static let none = Int32.min

  var base = Base.date
  var year = PhrasePeriod.none
  var month: Int8 = 0
  var day: Int8 = 0
  /// The second day of a night.
  var lastDay: Int8 = 0
  var weekday: Int8 = 0
  /// A season or other part of a year, by its EDTF code.
  var subYear: UInt8 = 0
  var unit: Int8 = 0
  /// Days or units from the document's date, or −1, 0, 1 for last, this, next.
  var offset: Int32 = 0
  var qualifier: DateQualifier = []
  /// Up to three modifiers, the innermost first.
  private(set) var modifierCount = 0
  private var first = Modifier()
  private var second = Modifier()
  private var third = Modifier()

  func modifier(_ index: Int) -> Modifier {
    switch index {
    case 0: first
    case 1: second
    default: third
    }
  }

  /// `nil` where a phrase piles up more than three.
  func modified(
    _ meaning: PeriodMeaning, _ argument: Int32 = 0, unit: Int8 = 0, weekday: Int8 = 0
  ) -> PhrasePeriod? {
    var copy = self
    let modifier = Modifier(meaning: meaning, unit: unit, argument: argument, weekday: weekday)
    switch modifierCount {
    case 0: copy.first = modifier
    case 1: copy.second = modifier
    case 2: copy.third = modifier
    default: return nil
    }
    copy.modifierCount += 1
    return copy
  }

  /// Whether another period of the same phrase may lend it its year.
  var wantsYear: Bool {
    year == PhrasePeriod.none && (base == .date && (month != 0 || day != 0) || base == .partOfYear || base == .night)
  }

  /// The part a noun phrase like "the end of 2024" names: 1 beginning, 2 middle, 3 end; 0 for anything else.
  var outermostBound: Int32 {
    if modifierCount == 0 { return 0 }
    let outermost = modifier(modifierCount - 1)
    return outermost.meaning == .third && outermost.unit == 1 ? outermost.argument : 0
  }
}

/// The words in the slots of a pattern, while it is matched.
struct PhraseCaptures {
  static let none = Int32.min

  var day: Int8 = 0
  var secondDay: Int8 = 0
  var month: Int8 = 0
  var year = PhraseCaptures.none
  var weekday: Int8 = 0
  var count = PhraseCaptures.none
  var unit: Int8 = 0
  var ordinal: Int32 = 0
  var part: Int8 = 0
  var bound: Int8 = 0
  var season: UInt8 = 0
  var which: Int32 = PhraseCaptures.none
  var decade = PhraseCaptures.none
  var isShortDecade = false
  var shortYear = PhraseCaptures.none
  var iso: Int32 = 0
  /// The first and second `{period}`, as the matcher numbers them; −1 where there is none.
  var firstPeriod: Int32 = -1
  var secondPeriod: Int32 = -1

  mutating func take(_ reading: PhraseReading) {
    let value = reading.value
    switch reading.symbol {
    case 1: if day == 0 { day = Int8(value) } else { secondDay = Int8(value) }
    case 2: month = Int8(value)
    case 3: year = value
    case 4: weekday = Int8(value)
    case 5: count = value
    case 6: unit = Int8(value)
    case 7: ordinal = value
    case 8: part = Int8(value)
    case 9: bound = Int8(value)
    case 10: season = UInt8(value)
    case 11: season = UInt8(value) + 32
    case 12: season = UInt8(value) + 39
    case 13: decade = value
    case 14:
      decade = value
      isShortDecade = true
    case 15: shortYear = value
    case 16: which = value
    case 17, 18: iso = value
    default: break
    }
  }

  mutating func take(period: Int32) {
    if firstPeriod < 0 { firstPeriod = period } else { secondPeriod = period }
  }
}
