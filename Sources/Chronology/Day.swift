/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0.
///
/// Years are astronomical: year 0 is 1 BCE. No time zone and no clock are involved.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int64

  /// A day by its number; every `Int64` within ±3.6e18 / 1461 years is usable.
  public init(_ number: Int64) {
    self.number = number
  }

  /// A day by its civil date, or `nil` where the month or the day does not exist in that year.
  public init?(year: Int64, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    self.init(Day.number(year: year, month: month, day: day))
  }

  /// A day whose month and day are known to exist.
  init(validYear year: Int64, month: Int, day: Int) {
    self.init(Day.number(year: year, month: month, day: day))
  }

  /// The last day of a month (1–12).
  init(lastOfMonth month: Int, year: Int64) {
    self.init(Day.number(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
  }

  /// The number of days in a month (1–12) of a year.
  public static func length(ofMonth month: Int, year: Int64) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day this many days later, or earlier if negative.
  public func advanced(by days: Int64) -> Day {
    Day(number + days)
  }

  /// Earlier days are smaller.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The civil date: astronomical year, month 1–12, day 1–31.
  public var civil: (year: Int64, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week: Monday 1 to Sunday 7.
  public var weekday: Int {
    let rest = Int((number + 3) % 7)
    return (rest < 0 ? rest + 7 : rest) + 1
  }

  /// The Monday of the ISO week the day is in.
  public var startOfWeek: Day {
    advanced(by: Int64(1 - weekday))
  }

  /// The same day so many months later or earlier, or the last of a month that is too short for it.
  public func advanced(byMonths months: Int64) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + Int64(month - 1) + months
    let target = total >= 0 ? total / 12 : (total - 11) / 12
    let targetMonth = Int(total - target * 12) + 1
    return Day(
      validYear: target, month: targetMonth, day: min(day, Day.length(ofMonth: targetMonth, year: target)))
  }

  private static func number(year: Int64, month: Int, day: Int) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`, with a sign before negative years and at least four digits.
  public var description: String {
    let (year, month, day) = civil
    return "\(year < 0 ? "-" : "")\(padded(year.magnitude, 4))-\(padded(UInt64(month), 2))-\(padded(UInt64(day), 2))"
  }

  private func padded(_ value: UInt64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
