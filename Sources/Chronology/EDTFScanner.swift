/// Reads an EDTF expression byte by byte; the whole grammar of levels 0, 1 and 2.
struct EDTFScanner {
  typealias Scanned = (content: EDTFDate.Content, level: Int)

  let bytes: UnsafeBufferPointer<UInt8>
  let options: EDTFOptions
  var position = 0
  var level = 0

  static func scan(_ text: String, options: EDTFOptions) -> Result<Scanned, DateError> {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = EDTFScanner(bytes: bytes, options: options)
      do throws(DateError) {
        let content = try scanner.expression()
        return .success((content, scanner.level))
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func expression() throws(DateError) -> EDTFDate.Content {
    skipBlanks()
    let content = try contentAtPosition()
    skipBlanks()
    if position < bytes.count { throw unexpected() }
    return content
  }

  private mutating func contentAtPosition() throws(DateError) -> EDTFDate.Content {
    switch byte {
    case UInt8(ascii: "["): return .oneOf(try members(closing: UInt8(ascii: "]")))
    case UInt8(ascii: "{"): return .allOf(try members(closing: UInt8(ascii: "}")))
    case UInt8(ascii: "/"), UInt8(ascii: "."): return try interval(start: intervalEnd())
    case 0: throw DateError(message: "an empty date", offset: position)
    default: break
    }
    let start = position
    let date = try date()
    switch byte {
    case UInt8(ascii: "/"): return try interval(start: .date(date))
    case UInt8(ascii: "T"): return .dateTime(date, try clockTime(after: date, from: start))
    default: return .date(date)
    }
  }

  // MARK: Bytes

  /// The byte at the position, 0 at the end.
  var byte: UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  func byte(ahead: Int) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  mutating func take(_ expected: UInt8) -> Bool {
    if byte != expected { return false }
    position += 1
    return true
  }

  mutating func takeRangeDots() -> Bool {
    if byte != UInt8(ascii: ".") || byte(ahead: 1) != UInt8(ascii: ".") { return false }
    position += 2
    return true
  }

  mutating func skipBlanks() {
    if options.contains(.blanks) {
      while byte == UInt8(ascii: " ") { position += 1 }
    }
  }

  // MARK: Intervals, sets and lists

  private mutating func interval(start: EDTFDate.IntervalEnd) throws(DateError) -> EDTFDate.Content {
    if !take(UInt8(ascii: "/")) { throw unexpected() }
    if let first = start.date, first.hasUnspecifiedDigits { level = 2 }
    let endPosition = position
    let end = try intervalEnd()
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if isReversed(first, last) {
        if options.contains(.reversedIntervals) { return .interval(start: end, end: start) }
        throw DateError(
          message: "the interval ends before it starts", offset: endPosition, hint: "exchange its two ends")
      }
    case (.date, _), (_, .date): level = max(level, 1)
    default:
      level = max(level, 1)
      if !options.contains(.undatedIntervals) {
        throw DateError(message: "an interval without a date", offset: 0, hint: "give one of its ends a date")
      }
    }
    return .interval(start: start, end: end)
  }

  private mutating func intervalEnd() throws(DateError) -> EDTFDate.IntervalEnd {
    if takeRangeDots() { return .open }
    if byte == UInt8(ascii: "/") || byte == 0 || byte == UInt8(ascii: " ") && options.contains(.blanks) {
      return .unknown
    }
    let date = try date()
    if byte == UInt8(ascii: "T") {
      throw DateError(message: "an interval has no clock times", offset: position)
    }
    if date.hasUnspecifiedDigits { level = 2 }
    return .date(date)
  }

  private mutating func members(closing: UInt8) throws(DateError) -> [EDTFDate.SetMember] {
    level = 2
    position += 1
    var members: [EDTFDate.SetMember] = []
    while true {
      skipBlanks()
      members.append(try member())
      skipBlanks()
      if take(closing) { return members }
      if !take(UInt8(ascii: ",")) {
        if byte == 0 {
          throw DateError(
            message: "the \(closing == UInt8(ascii: "]") ? "set" : "list") is not closed", offset: position,
            hint: "end it with \(closing == UInt8(ascii: "]") ? "]" : "}")")
        }
        throw unexpected()
      }
    }
  }

  private mutating func member() throws(DateError) -> EDTFDate.SetMember {
    if takeRangeDots() { return .through(try date()) }
    let first = try date()
    if !takeRangeDots() { return .date(first) }
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == 0 {
      return .from(first)
    }
    let lastPosition = position
    let last = try date()
    if isReversed(first, last) {
      if options.contains(.reversedIntervals) { return .range(last, first) }
      throw DateError(
        message: "the range ends before it starts", offset: lastPosition, hint: "exchange its two dates")
    }
    return .range(first, last)
  }

  private func isReversed(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    guard let start = first.firstDay, let end = last.lastDay else { return false }
    return end < start
  }
}

extension CalendarDate {
  var hasUnspecifiedDigits: Bool {
    year.unspecifiedDigits != 0 || (slot?.unspecifiedDigits ?? 0) != 0 || (day?.unspecifiedDigits ?? 0) != 0
  }
}
