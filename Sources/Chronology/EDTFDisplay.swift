/// Prints EDTF for readers: "12 July 2023", "Ende Mai 2023", "2019 – aujourd’hui".
struct EDTFDisplay {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  let language: DisplayLanguage
  let months: [String]

  init(_ language: DisplayLanguage) {
    self.language = language
    months = language.months
  }

  func text(_ content: EDTFDate.Content) -> String {
    switch content {
    case .date(let date): return text(date)
    case .dateTime(let date, let time): return text(date) + ", " + Self.text(time)
    case .interval(let start, let end): return text(from: start, to: end)
    case .oneOf(let members): return text(members, joinedBy: .or)
    case .allOf(let members): return text(members, joinedBy: .and)
    }
  }

  // MARK: Dates

  func text(_ date: CalendarDate) -> String {
    let plain = plainText(date)
    let prefix = date.qualifier.contains(.approximate) ? circa(isDay: date.day?.known != nil) : ""
    return prefix + plain + (date.qualifier.contains(.uncertain) ? "?" : "")
  }

  /// What stands before an approximate date.
  func circa(isDay: Bool) -> String {
    language.choose("c. ", "ca. ", isDay ? "vers le " : "vers ")
  }

  private func plainText(_ date: CalendarDate) -> String {
    let year = text(date.year)
    if let subYear = date.subYear { return text(subYear, in: date.year) }
    guard let slot = date.slot, slot.unspecifiedDigits != 3 || date.day?.known != nil else { return year }
    let known = date.year.unspecifiedDigits == 0 ? year : nil
    guard let month = slot.known, let known else { return Self.canonical(date) }
    guard let day = date.day, day.unspecifiedDigits != 3 else { return "\(months[month - 1]) \(known)" }
    return day.known.map { "\(dayText($0)) \(months[month - 1]) \(known)" } ?? Self.canonical(date)
  }

  /// The number of a day as it stands before its month: "1", "1.", "1er".
  func dayText(_ day: Int) -> String {
    language.choose("\(day)", "\(day).", day == 1 ? "1er" : "\(day)")
  }

  private static func canonical(_ date: CalendarDate) -> String {
    var plain = date
    plain.year.qualifier = []
    plain.slot?.qualifier = []
    plain.day?.qualifier = []
    return EDTFText.canonical(.date(plain))
  }

  private func text(_ year: YearComponent) -> String {
    if year.significantDigits > 0, year.known == nil {
      let number = text(year: year.isNegative ? -year.magnitude : year.magnitude)
      return language.choose("about \(number)", "etwa \(number)", "environ \(number)")
    }
    switch year.unspecifiedDigits {
    case 0: return text(year: year.first)
    case 1 where !year.isNegative: return decade(year.magnitude)
    case 3 where !year.isNegative: return century(year.magnitude / 100 + 1)
    case 7 where !year.isNegative: return "\(year.first)–\(year.last)"
    case 15: return language.choose("year unknown", "Jahr unbekannt", "année inconnue")
    default: return EDTFText.canonical(.date(CalendarDate(year: YearComponent(unqualified: year))))
    }
  }

  func text(year: Int64) -> String {
    year > 0 ? "\(year)" : "\(1 - year) " + language.choose("BCE", "v. Chr.", "av. J.-C.")
  }

  func decade(_ start: Int64) -> String {
    language.choose("\(start)s", "\(start)er Jahre", "années \(start)")
  }

  func century(_ number: Int64) -> String {
    language.choose("\(Self.ordinal(number)) century", "\(number). Jahrhundert", "\(Self.romanOrdinal(number)) siècle")
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

  /// A century's number as it is written in French; centuries have at most three digits.
  private static func romanOrdinal(_ number: Int64) -> String {
    let digits: [(Int64, String)] = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in digits {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text + (number == 1 ? "er" : "e")
  }

  private func text(_ subYear: SubYear, in component: YearComponent) -> String {
    let year = text(component)
    switch subYear {
    case .spring, .northernSpring, .southernSpring:
      return language.choose("spring \(year)", "Frühjahr \(year)", "printemps \(year)")
    case .summer, .northernSummer: return language.choose("summer \(year)", "Sommer \(year)", "été \(year)")
    case .autumn, .northernAutumn, .southernAutumn:
      return language.choose("autumn \(year)", "Herbst \(year)", "automne \(year)")
    case .southernWinter: return language.choose("winter \(year)", "Winter \(year)", "hiver \(year)")
    case .winter, .northernWinter, .southernSummer:
      let name =
        subYear == .southernSummer
        ? language.choose("summer", "Sommer", "été") : language.choose("winter", "Winter", "hiver")
      guard let first = component.known, first > 0 else { return "\(name) \(year)" }
      return "\(name) \(turnOfYear(first))"
    case .firstQuarter: return quarter(1, year)
    case .secondQuarter: return quarter(2, year)
    case .thirdQuarter: return quarter(3, year)
    case .fourthQuarter: return quarter(4, year)
    case .firstThird: return early(year, .plain)
    case .secondThird: return middle(year, .plain)
    case .lastThird: return late(year, .plain)
    case .firstHalf: return half(1, year, .plain)
    case .secondHalf: return half(2, year, .plain)
    }
  }

  /// "2023–24", "2023/24".
  private func turnOfYear(_ first: Int64) -> String {
    let next = (first + 1) % 100
    let short = next == 0 ? "\(first + 1)" : (next < 10 ? "0" : "") + "\(next)"
    return language.choose("\(first)–\(short)", "\(first)/\(short)", "\(first)-\(first + 1)")
  }

  private func quarter(_ number: Int, _ year: String) -> String {
    language.choose(
      "Q\(number) \(year)", "\(number). Quartal \(year)", "\(number == 1 ? "1er" : "\(number)e") trimestre \(year)")
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
