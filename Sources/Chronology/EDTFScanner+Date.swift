extension EDTFScanner {
  /// One date with its qualifiers; the position ends behind it.
  mutating func date() throws(DateError) -> CalendarDate {
    let start = position
    let left = try qualifier()
    if !left.isEmpty { level = 2 }
    if byte == UInt8(ascii: "Y") {
      var year = try longYear()
      year.qualifier = left
      var date = CalendarDate(year: year)
      try trailingQualifier(of: &date)
      if byte == UInt8(ascii: "-") {
        throw DateError(message: "a year written with Y has no month", offset: position)
      }
      return date
    }
    var year = try plainYear()
    year.qualifier = left
    var date = CalendarDate(year: year)
    try trailingQualifier(of: &date)
    if take(UInt8(ascii: "-")) {
      if year.significantDigits > 0 {
        throw DateError(message: "a year with significant digits has no month", offset: position - 1)
      }
      try monthAndDay(of: &date)
    }
    if date.hasUnspecifiedDigits {
      level = max(level, EDTFLevel.ofUnspecifiedDigits(in: date))
      if date.firstDay == nil {
        throw DateError(message: "no day of the calendar fits these digits", offset: start)
      }
    }
    return date
  }

  private mutating func monthAndDay(of date: inout CalendarDate) throws(DateError) {
    let left = try leftQualifier()
    let start = position
    var slot = try component("month")
    slot.qualifier = left
    date.slot = slot
    if slot.unspecifiedDigits != 0 {
      if slot.first(in: 1...12) == nil { throw DateError(message: "no month fits these digits", offset: start) }
    } else if !(1...12).contains(slot.value) {
      guard let subYear = SubYear(rawValue: slot.value) else { throw noSuchMonth(slot.value, at: start) }
      level = max(level, subYear.rawValue <= 24 ? 1 : 2)
      try trailingQualifier(of: &date)
      if byte == UInt8(ascii: "-") {
        throw DateError(message: "a season or other part of a year has no day", offset: position)
      }
      return
    }
    try trailingQualifier(of: &date)
    if !take(UInt8(ascii: "-")) { return }
    let leftOfDay = try leftQualifier()
    let dayStart = position
    var day = try component("day")
    day.qualifier = leftOfDay
    date.day = day
    if !date.hasUnspecifiedDigits { try checkDay(of: date, at: dayStart) }
    try trailingQualifier(of: &date)
  }

  private func noSuchMonth(_ month: UInt8, at offset: Int) -> DateError {
    DateError(
      message: "month \(month) does not exist", offset: offset,
      hint: "months are 01–12, seasons 21–24, other parts of a year 25–41")
  }

  private func checkDay(of date: CalendarDate, at offset: Int) throws(DateError) {
    guard let month = date.slot?.known, let day = date.day?.known else { return }
    let length = Day.length(ofMonth: month, year: date.year.first)
    if day < 1 || day > length {
      throw DateError(message: "the month has \(length) days, there is no day \(day)", offset: offset)
    }
  }

  // MARK: Years

  private mutating func plainYear() throws(DateError) -> YearComponent {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    if isNegative { level = max(level, 1) }
    var magnitude: Int64 = 0
    var unspecified: UInt8 = 0
    var digits = 0
    while digits < 4 {
      let next = byte
      if next == UInt8(ascii: "X") {
        unspecified |= 8 >> UInt8(digits)
        magnitude *= 10
      } else if let digit = EDTFScanner.digit(next) {
        magnitude = magnitude * 10 + digit
      } else {
        break
      }
      digits += 1
      position += 1
    }
    if digits < 4 { return try shortYear(magnitude, unspecified, digits, isNegative, from: start) }
    if EDTFScanner.digit(byte) != nil {
      throw DateError(
        message: "a year has four digits", offset: start, hint: "write Y before a longer year, as in Y12345")
    }
    if isNegative && magnitude == 0 && unspecified == 0 {
      throw DateError(message: "there is no year -0000", offset: start, hint: "1 BCE is 0000")
    }
    let significant = try significantDigits()
    if significant > 0 && unspecified != 0 {
      throw DateError(message: "significant digits after unspecified ones", offset: position - 1)
    }
    return YearComponent(
      magnitude: magnitude, isNegative: isNegative, unspecifiedDigits: unspecified, significantDigits: significant)
  }

  private func shortYear(
    _ magnitude: Int64, _ unspecified: UInt8, _ digits: Int, _ isNegative: Bool, from start: Int
  ) throws(DateError) -> YearComponent {
    if options.contains(.centuriesAndDecades), digits == 2 || digits == 3, unspecified == 0, byte == 0 {
      return YearComponent(
        magnitude: digits == 2 ? magnitude * 100 : magnitude * 10, isNegative: isNegative,
        unspecifiedDigits: digits == 2 ? 3 : 1)
    }
    if byte != 0 && digits == 0 || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "x") { throw unexpected() }
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
      throw DateError(
        message: "a date starts with its year", offset: start, hint: "write 2023-07-12 or 12 July 2023")
    }
    throw DateError(
      message: "a year has four digits", offset: start,
      hint: "write 0044 for the year 44, 19XX for a century, 193X for a decade")
  }

  private mutating func longYear() throws(DateError) -> YearComponent {
    let start = position
    position += 1
    let isNegative = take(UInt8(ascii: "-"))
    level = max(level, 1)
    let digitsStart = position
    var magnitude = try integer(limit: YearComponent.limit)
    var exponent: Int64 = 0
    if take(UInt8(ascii: "E")) {
      level = 2
      if bytes[digitsStart] == UInt8(ascii: "0") {
        throw DateError(message: "a year with an exponent does not start with 0", offset: digitsStart)
      }
      exponent = try positiveInteger("exponent")
      for _ in 0..<min(exponent, 20) {
        magnitude *= 10
        if magnitude > YearComponent.limit { throw beyondLimit(at: start) }
      }
      if exponent > 20 { throw beyondLimit(at: start) }
    } else if magnitude <= 9999 && !options.contains(.shortLongYears) {
      throw DateError(
        message: "Y is for years of more than four digits", offset: start, hint: "write the year in four digits")
    }
    let significant = try significantDigits()
    let year = YearComponent(
      magnitude: magnitude, isNegative: isNegative && magnitude != 0, significantDigits: significant,
      exponent: UInt8(exponent))
    if max(abs(year.first), abs(year.last)) > YearComponent.limit { throw beyondLimit(at: start) }
    return year
  }

  private mutating func significantDigits() throws(DateError) -> UInt8 {
    if !take(UInt8(ascii: "S")) { return 0 }
    level = 2
    return UInt8(min(try positiveInteger("count of significant digits"), 99))
  }
}
