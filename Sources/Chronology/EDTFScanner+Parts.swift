extension EDTFScanner {
  static func digit(_ byte: UInt8) -> Int64? {
    byte &- UInt8(ascii: "0") < 10 ? Int64(byte &- UInt8(ascii: "0")) : nil
  }

  /// Two digits, either of which may be `X`.
  mutating func component(_ name: StaticString) throws(DateError) -> DateComponent {
    var value: UInt8 = 0
    var unspecified: UInt8 = 0
    for place in 0..<2 {
      let next = byte
      if next == UInt8(ascii: "X") {
        unspecified |= 2 >> UInt8(place)
        value *= 10
      } else if next &- UInt8(ascii: "0") < 10 {
        value = value * 10 + (next &- UInt8(ascii: "0"))
      } else if next == 0 || next == UInt8(ascii: "/") || next == UInt8(ascii: "-") {
        throw DateError(message: "a \(name) has two digits", offset: position - place, hint: "write 05, not 5")
      } else {
        throw unexpected()
      }
      position += 1
    }
    return DateComponent(value, unspecifiedDigits: unspecified)
  }

  mutating func integer(limit: Int64) throws(DateError) -> Int64 {
    let start = position
    var value: Int64 = 0
    while let digit = EDTFScanner.digit(byte) {
      value = value * 10 + digit
      if value > limit { throw beyondLimit(at: start) }
      position += 1
    }
    if position == start {
      if byte == 0 { throw DateError(message: "a number is missing", offset: position) }
      throw unexpected()
    }
    return value
  }

  mutating func positiveInteger(_ name: StaticString) throws(DateError) -> Int64 {
    let start = position
    if byte == UInt8(ascii: "0") {
      throw DateError(message: "the \(name) does not start with 0", offset: start)
    }
    return try integer(limit: 1 << 60)
  }

  func beyondLimit(at offset: Int) -> DateError {
    DateError(message: "the year is too far away for its days to be counted in 64 bits", offset: offset)
  }

  // MARK: Qualifiers

  /// A qualifier at the position, if there is one.
  mutating func qualifier() throws(DateError) -> DateQualifier {
    guard let qualifier = DateQualifier(byte: byte) else { return [] }
    position += 1
    if DateQualifier(byte: byte) != nil {
      throw DateError(
        message: "two qualifiers in a row", offset: position - 1, hint: "write % for uncertain and approximate")
    }
    return qualifier
  }

  /// A qualifier left of a month or day: it qualifies that component alone.
  mutating func leftQualifier() throws(DateError) -> DateQualifier {
    let qualifier = try qualifier()
    if !qualifier.isEmpty { level = 2 }
    return qualifier
  }

  /// A qualifier right of the last component read: it qualifies everything up to there.
  mutating func trailingQualifier(of date: inout CalendarDate) throws(DateError) {
    let qualifier = try qualifier()
    if qualifier.isEmpty { return }
    level = max(level, byte == UInt8(ascii: "-") ? 2 : 1)
    date = date.qualified(qualifier)
  }

  // MARK: Clock times

  mutating func clockTime(after date: CalendarDate, from start: Int) throws(DateError) -> ClockTime {
    if date.day == nil || date.hasUnspecifiedDigits || !date.qualifier.isEmpty {
      throw DateError(message: "a clock time needs a complete date without qualifiers", offset: start)
    }
    position += 1
    let timeStart = position
    let hour = try twoDigits()
    if !take(UInt8(ascii: ":")) { throw incompleteTime() }
    let minute = try twoDigits()
    if !take(UInt8(ascii: ":")) { throw incompleteTime() }
    let second = try twoDigits()
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    if hour > 23 && !(isEndOfDay && options.contains(.endOfDayHour)) {
      let hint = isEndOfDay ? "write 00:00:00 of the next day" : nil
      throw DateError(message: "there is no hour \(hour)", offset: timeStart, hint: hint)
    }
    if minute > 59 { throw DateError(message: "there is no minute \(minute)", offset: timeStart + 3) }
    if second > 60 { throw DateError(message: "there is no second \(second)", offset: timeStart + 6) }
    try fraction()
    let isZulu = take(UInt8(ascii: "Z"))
    let shift = isZulu ? 0 : try shift()
    return ClockTime(
      secondOfDay: Int32(hour * 3600 + minute * 60 + second), isLeapSecond: second == 60, shift: shift, isZulu: isZulu)
  }

  private mutating func fraction() throws(DateError) {
    if byte != UInt8(ascii: ".") && byte != UInt8(ascii: ",") { return }
    if !options.contains(.fractionalSeconds) {
      throw DateError(message: "EDTF has no fractions of a second", offset: position)
    }
    position += 1
    if EDTFScanner.digit(byte) == nil { throw unexpected() }
    while EDTFScanner.digit(byte) != nil { position += 1 }
  }

  private mutating func shift() throws(DateError) -> Int16? {
    let start = position
    let isNegative = byte == UInt8(ascii: "-")
    if byte != UInt8(ascii: "+") && !isNegative { return nil }
    position += 1
    let hours = try twoDigits()
    let minutes = take(UInt8(ascii: ":")) ? try twoDigits() : 0
    let total = hours * 60 + minutes
    if minutes > 59 || total > 840 {
      throw DateError(message: "a shift from UTC is at most 14:00", offset: start)
    }
    if isNegative && total == 0 {
      throw DateError(message: "there is no shift of -00:00", offset: start, hint: "write Z or +00:00")
    }
    return Int16(isNegative ? -total : total)
  }

  private mutating func twoDigits() throws(DateError) -> Int {
    guard let tens = EDTFScanner.digit(byte), let ones = EDTFScanner.digit(byte(ahead: 1)) else {
      throw incompleteTime()
    }
    position += 2
    return Int(tens * 10 + ones)
  }

  private func incompleteTime() -> DateError {
    DateError(message: "a clock time is hh:mm:ss, with two digits each", offset: position)
  }
}
