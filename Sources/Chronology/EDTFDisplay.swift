/// Prints EDTF for readers, in English: "12 July 2023", "late May 2023", "2019 – today".
enum EDTFDisplay {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func text(_ content: EDTFDate.Content) -> String {
    switch content {
    case .date(let date): return text(date)
    case .dateTime(let date, let time): return text(date) + ", " + text(time)
    case .interval(let start, let end): return text(from: start, to: end)
    case .oneOf(let members): return text(members, joinedBy: "or")
    case .allOf(let members): return text(members, joinedBy: "and")
    }
  }

  // MARK: Dates

  static func text(_ date: CalendarDate) -> String {
    let plain = plainText(date)
    let prefix = date.qualifier.contains(.approximate) ? "c. " : ""
    return prefix + plain + (date.qualifier.contains(.uncertain) ? "?" : "")
  }

  private static func plainText(_ date: CalendarDate) -> String {
    let year = text(date.year)
    if let subYear = date.subYear { return text(subYear, in: date.year) }
    guard let slot = date.slot, slot.unspecifiedDigits != 3 || date.day?.known != nil else { return year }
    let known = date.year.unspecifiedDigits == 0 ? year : nil
    guard let month = slot.known, let known else { return canonical(date) }
    guard let day = date.day, day.unspecifiedDigits != 3 else { return "\(months[month - 1]) \(known)" }
    return day.known.map { "\($0) \(months[month - 1]) \(known)" } ?? canonical(date)
  }

  private static func canonical(_ date: CalendarDate) -> String {
    var plain = date
    plain.year.qualifier = []
    plain.slot?.qualifier = []
    plain.day?.qualifier = []
    return EDTFText.canonical(.date(plain))
  }

  private static func text(_ year: YearComponent) -> String {
    if year.significantDigits > 0, year.known == nil {
      return "about \(text(year: year.isNegative ? -year.magnitude : year.magnitude))"
    }
    switch year.unspecifiedDigits {
    case 0: return text(year: year.first)
    case 1 where !year.isNegative: return "\(year.magnitude)s"
    case 3 where !year.isNegative: return ordinal(year.magnitude / 100 + 1) + " century"
    case 7 where !year.isNegative: return "\(year.first)–\(year.last)"
    case 15: return "year unknown"
    default: return EDTFText.canonical(.date(CalendarDate(year: YearComponent(unqualified: year))))
    }
  }

  static func text(year: Int64) -> String {
    year > 0 ? "\(year)" : "\(1 - year) BCE"
  }

  static func ordinal(_ number: Int64) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }

  private static func text(_ subYear: SubYear, in component: YearComponent) -> String {
    let year = text(component)
    switch subYear {
    case .spring, .northernSpring, .southernSpring: return "spring \(year)"
    case .summer, .northernSummer: return "summer \(year)"
    case .autumn, .northernAutumn, .southernAutumn: return "autumn \(year)"
    case .southernWinter: return "winter \(year)"
    case .winter, .northernWinter, .southernSummer:
      let name = subYear == .southernSummer ? "summer" : "winter"
      guard let first = component.known, first > 0 else { return "\(name) \(year)" }
      let next = (first + 1) % 100
      return next == 0 ? "\(name) \(first)–\(first + 1)" : "\(name) \(first)–\(next < 10 ? "0" : "")\(next)"
    case .firstQuarter: return "Q1 \(year)"
    case .secondQuarter: return "Q2 \(year)"
    case .thirdQuarter: return "Q3 \(year)"
    case .fourthQuarter: return "Q4 \(year)"
    case .firstThird: return "early \(year)"
    case .secondThird: return "mid-\(year)"
    case .lastThird: return "late \(year)"
    case .firstHalf: return "first half of \(year)"
    case .secondHalf: return "second half of \(year)"
    }
  }

  private static func text(_ time: ClockTime) -> String {
    let (hour, minute, second) = time.parts
    var text = ""
    for (index, part) in [hour, minute, second].enumerated() where index < 2 || second > 0 {
      if index > 0 { text += ":" }
      appendTwoDigits(part, to: &text)
    }
    guard let shift = time.shift else { return text }
    if shift == 0 { return text + " UTC" }
    text += shift < 0 ? " UTC−" : " UTC+"
    text += "\(shift.magnitude / 60)"
    if shift % 60 != 0 {
      text += ":"
      appendTwoDigits(Int(shift.magnitude % 60), to: &text)
    }
    return text
  }

  private static func appendTwoDigits(_ number: Int, to text: inout String) {
    if number < 10 { text += "0" }
    text += String(number)
  }
}

extension YearComponent {
  init(unqualified year: YearComponent) {
    self = year
    qualifier = []
  }
}
