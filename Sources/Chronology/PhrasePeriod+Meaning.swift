extension PhrasePeriod {
  /// The period that a pattern means by the words in its slots and the period inside it, or `nil` where they make
  /// none.
  init?(_ meaning: PeriodMeaning, _ words: PhraseCaptures, around inner: PhrasePeriod) {
    switch meaning {
    case .same: self = inner
    case .date, .yearBCE, .decadeBCE, .yearCE, .iso, .partOfYear, .decade, .century, .centuryBCE, .nightBetween:
      self.init(calendar: meaning, words)
    case .today, .yesterday, .tomorrow, .dayBeforeYesterday, .dayAfterTomorrow, .lastNight, .which, .ago, .hence,
      .past, .coming, .spanByWhich:
      self.init(relative: meaning, words)
    case .earlierThis, .laterThis, .thirdOfThis, .endOfThis, .halfOfThis:
      guard let modified = PhrasePeriod.ofThisUnit(meaning, words, inner) else { return nil }
      self = modified
    case .approximate:
      self = inner
      qualifier.formUnion(.approximate)
    case .uncertain:
      self = inner
      qualifier.formUnion(.uncertain)
    default:
      guard let modified = PhrasePeriod.modified(meaning, words, inner) else { return nil }
      self = modified
    }
  }

  /// A part of the unit around the document's date, or, where the phrase has one, of another period.
  private static func ofThisUnit(
    _ meaning: PeriodMeaning, _ words: PhraseCaptures, _ inner: PhrasePeriod
  ) -> PhrasePeriod? {
    var period = inner
    if words.firstPeriod < 0 {
      period.base = .which
      period.unit = words.unit
    }
    switch meaning {
    case .thirdOfThis:
      return words.part != 0
        ? period.modified(.third, Int32(words.part)) : period.modified(.third, Int32(words.bound), unit: 1)
    case .endOfThis: return period.modified(.third, 3, unit: 1)
    case .halfOfThis: return period.modified(.ordinalHalf, words.ordinal)
    default: return period.modified(meaning)
    }
  }

  private static func modified(
    _ meaning: PeriodMeaning, _ words: PhraseCaptures, _ inner: PhrasePeriod
  ) -> PhrasePeriod? {
    switch meaning {
    case .third:
      if words.part != 0 { return inner.modified(meaning, Int32(words.part)) }
      if words.bound != 0 { return inner.modified(meaning, Int32(words.bound), unit: 1) }
      // "The first days", "the last years"; the second ones are no part anyone could point at.
      if words.ordinal != 1 && words.ordinal != -1 { return nil }
      return inner.modified(meaning, words.ordinal == 1 ? 1 : 3)
    case .unitsBefore, .unitsAfter:
      return inner.modified(meaning, words.count == PhraseCaptures.none ? 1 : words.count, unit: words.unit)
    case .ordinalSpan:
      if words.ordinal != 1 && words.ordinal != -1 { return nil }
      return inner.modified(meaning, words.ordinal * words.count, unit: words.unit)
    case .ordinalWeekday: return inner.modified(meaning, words.ordinal, weekday: words.weekday)
    default: return inner.modified(meaning, words.ordinal)
    }
  }

  private init?(calendar meaning: PeriodMeaning, _ words: PhraseCaptures) {
    self.init()
    switch meaning {
    case .yearBCE:
      (year, month, day) = (1 - words.count, words.month, words.day)
      if words.season != 0 {
        base = .partOfYear
        subYear = words.season
      }
    case .decadeBCE:
      base = .decadeBCE
      year = words.decade
    case .yearCE: year = words.count == PhraseCaptures.none ? words.year : words.count
    case .iso:
      year = words.iso / 10_000
      month = Int8(words.iso / 100 % 100)
      day = Int8(words.iso % 100)
      if month < 1 || month > 12 || day > 31 { return nil }
    case .partOfYear:
      base = .partOfYear
      subYear = words.season
      year = words.year
      if words.shortYear != PhraseCaptures.none, (words.year + 1) % 100 != words.shortYear { return nil }
    case .decade:
      base = words.isShortDecade ? .shortDecade : .decade
      year = words.decade
    case .century, .centuryBCE:
      base = meaning == .century ? .century : .centuryBCE
      year = words.ordinal
      if year < 1 || year > 99 { return nil }
    default:
      base = meaning == .nightBetween ? .night : .date
      (year, month, day, weekday) = (words.year, words.month, words.day, words.weekday)
      lastDay = words.secondDay
    }
  }

  private init?(relative meaning: PeriodMeaning, _ words: PhraseCaptures) {
    self.init()
    base = .days
    let count = words.count == PhraseCaptures.none ? 1 : words.count
    (unit, month, subYear, weekday) = (words.unit, words.month, words.season, words.weekday)
    switch meaning {
    case .yesterday: offset = -1
    case .tomorrow: offset = 1
    case .dayBeforeYesterday: offset = -2
    case .dayAfterTomorrow: offset = 2
    case .lastNight:
      offset = -1
      guard let night = modified(.nightOf) else { return nil }
      self = night
    case .which:
      base = .which
      offset = words.which
      (year, day) = (PhrasePeriod.none, words.day)
    case .ago, .hence:
      base = .units
      offset = meaning == .ago ? -count : count
    case .past, .coming:
      base = .span
      offset = meaning == .past ? -count : count
    case .spanByWhich:
      base = .span
      if words.which == 0 { return nil }
      offset = words.which * count
    default: offset = 0
    }
  }
}
