/// Writes EDTF in its canonical spelling.
enum EDTFText {
  static func canonical(_ content: EDTFDate.Content) -> String {
    // Bytes first: letter by letter a String takes several times as long.
    var text: [UInt8] = []
    text.reserveCapacity(32)
    switch content {
    case .date(let date): append(date, to: &text)
    case .dateTime(let date, let time):
      append(date, to: &text)
      append(time, to: &text)
    case .interval(let start, let end):
      append(start, to: &text)
      text.append(UInt8(ascii: "/"))
      append(end, to: &text)
    case .oneOf(let members): append(members, between: "[", "]", to: &text)
    case .allOf(let members): append(members, between: "{", "}", to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ end: EDTFDate.IntervalEnd, to text: inout [UInt8]) {
    switch end {
    case .date(let date): append(date, to: &text)
    case .open: text += "..".utf8
    case .unknown: break
    }
  }

  private static func append(
    _ members: [EDTFDate.SetMember], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, to text: inout [UInt8]
  ) {
    text.append(UInt8(ascii: opening))
    for (index, member) in members.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      switch member {
      case .date(let date): append(date, to: &text)
      case .range(let first, let last):
        append(first, to: &text)
        text += "..".utf8
        append(last, to: &text)
      case .through(let date):
        text += "..".utf8
        append(date, to: &text)
      case .from(let date):
        append(date, to: &text)
        text += "..".utf8
      }
    }
    text.append(UInt8(ascii: closing))
  }

  private static func append(_ date: CalendarDate, to text: inout [UInt8]) {
    // One qualifier right of the longest run that shares it from the year on, the rest left of their components.
    let shared = date.year.qualifier
    let month = date.slot?.qualifier ?? shared
    let day = date.day?.qualifier ?? shared
    let run = month != shared ? 1 : day != shared ? 2 : 3
    append(date.year, to: &text)
    if run == 1 || date.slot == nil { text += shared.symbol.utf8 }
    guard let slot = date.slot else { return }
    text.append(UInt8(ascii: "-"))
    if run == 1 { text += month.symbol.utf8 }
    append(slot, to: &text)
    if run == 2 || run == 3 && date.day == nil { text += shared.symbol.utf8 }
    guard let dayOfMonth = date.day else { return }
    text.append(UInt8(ascii: "-"))
    if run < 3 { text += day.symbol.utf8 }
    append(dayOfMonth, to: &text)
    if run == 3 { text += shared.symbol.utf8 }
  }

  private static func append(_ year: YearComponent, to text: inout [UInt8]) {
    let sign = year.isNegative ? "-" : ""
    if year.exponent > 0 {
      var mantissa = year.magnitude
      for _ in 0..<year.exponent { mantissa /= 10 }
      text += "Y\(sign)\(mantissa)E\(year.exponent)".utf8
    } else if year.magnitude > 9999 {
      text += "Y\(sign)\(year.magnitude)".utf8
    } else {
      text += sign.utf8
      var place: Int64 = 1000
      for bit in [UInt8(8), 4, 2, 1] {
        appendDigit(year.unspecifiedDigits & bit != 0 ? nil : year.magnitude / place % 10, to: &text)
        place /= 10
      }
    }
    if year.significantDigits > 0 { text += "S\(year.significantDigits)".utf8 }
  }

  private static func append(_ component: DateComponent, to text: inout [UInt8]) {
    appendDigit(component.unspecifiedDigits & 2 != 0 ? nil : Int64(component.value / 10), to: &text)
    appendDigit(component.unspecifiedDigits & 1 != 0 ? nil : Int64(component.value % 10), to: &text)
  }

  private static func appendDigit(_ digit: Int64?, to text: inout [UInt8]) {
    text.append(digit.map { UInt8(ascii: "0") + UInt8($0) } ?? UInt8(ascii: "X"))
  }

  private static func appendTwoDigits(_ number: Int, to text: inout [UInt8]) {
    appendDigit(Int64(number / 10 % 10), to: &text)
    appendDigit(Int64(number % 10), to: &text)
  }

  private static func append(_ time: ClockTime, to text: inout [UInt8]) {
    let (hour, minute, second) = time.parts
    text.append(UInt8(ascii: "T"))
    appendTwoDigits(hour, to: &text)
    text.append(UInt8(ascii: ":"))
    appendTwoDigits(minute, to: &text)
    text.append(UInt8(ascii: ":"))
    appendTwoDigits(second, to: &text)
    guard let shift = time.shift else { return }
    if time.isZulu {
      text.append(UInt8(ascii: "Z"))
      return
    }
    text.append(UInt8(ascii: shift < 0 ? "-" : "+"))
    appendTwoDigits(Int(shift.magnitude) / 60, to: &text)
    text.append(UInt8(ascii: ":"))
    appendTwoDigits(Int(shift.magnitude) % 60, to: &text)
  }
}
