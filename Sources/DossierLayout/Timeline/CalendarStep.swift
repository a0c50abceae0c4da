import Chronology

/// A step of the calendar: what the ticks of an axis stand on, and what the ends of a stretch of time are rounded to.
///
/// Days are day numbers of ``Day``, kept within ``CalendarStep/limit`` so that no sum overflows.
enum CalendarStep: Hashable, Sendable {
  /// Days of every month, ascending, the first of them 1.
  case days([Int])
  /// So many months, counted from January; a divisor of 12.
  case months(Int)
  /// So many years: multiples of that number, year 1, and on the other side the years n BCE.
  case years(Int64)

  /// No timeline reaches further from 1970 than this many days, about ten thousand million years.
  static let limit: Int64 = 3_600_000_000_000

  /// A day number brought within ``limit``.
  static func clamped(_ number: Int64) -> Int64 {
    min(max(number, -limit), limit)
  }

  /// From fine to coarse: what ticks may stand on.
  static let ladder: [CalendarStep] =
    [
      .days(Array(1...31)), .days([1, 4, 7, 10, 13, 16, 19, 22, 25, 28]), .days([1, 8, 15, 22]), .days([1, 15]),
      .months(1), .months(3), .months(6),
    ]
    + (0...9).flatMap { power -> [CalendarStep] in
      let unit = (0..<power).reduce(Int64(1)) { product, _ in product * 10 }
      return [.years(unit), .years(2 * unit), .years(5 * unit)]
    }

  /// The last boundary on or before a day.
  func floor(_ day: Int64) -> Int64 {
    let (year, month, dayOfMonth) = Day(day).civil
    switch self {
    case .days(let days):
      return Self.number(year, month, days.last { $0 <= dayOfMonth } ?? 1)
    case .months(let count):
      return Self.number(year, (month - 1) / count * count + 1, 1)
    case .years(let count):
      if year >= count { return Self.number(year / count * count, 1, 1) }
      if year >= 1 { return Self.number(1, 1, 1) }
      return Self.number(1 - (1 - year + count - 1) / count * count, 1, 1)
    }
  }

  /// The first boundary after a day.
  func next(after day: Int64) -> Int64 {
    let (year, month, dayOfMonth) = Day(day).civil
    switch self {
    case .days(let days):
      if let later = days.first(where: { $0 > dayOfMonth }), later <= Day.length(ofMonth: month, year: year) {
        return Self.number(year, month, later)
      }
      return month == 12 ? Self.number(year + 1, 1, 1) : Self.number(year, month + 1, 1)
    case .months(let count):
      let following = (month - 1) / count * count + 1 + count
      return following > 12 ? Self.number(year + 1, 1, 1) : Self.number(year, following, 1)
    case .years(let count):
      if year >= count { return Self.number((year / count + 1) * count, 1, 1) }
      if year >= 1 { return Self.number(max(count, 2), 1, 1) }
      let steps = (1 - year + count - 1) / count
      return Self.number(1 - (steps - 1) * count, 1, 1)
    }
  }

  /// The first boundary on or after a day.
  func ceil(_ day: Int64) -> Int64 {
    floor(day) == day ? day : next(after: day)
  }

  /// The boundaries in `[start, end)`, at most `most` of them.
  func boundaries(from start: Int64, to end: Int64, most: Int) -> [Int64] {
    var result: [Int64] = []
    var day = ceil(start)
    while day < end, result.count < most {
      result.append(day)
      day = next(after: day)
    }
    return result
  }

  /// About how many days lie between two boundaries.
  var length: Double {
    switch self {
    case .days(let days): 30.44 / Double(max(days.count, 1))
    case .months(let count): 30.44 * Double(count)
    case .years(let count): 365.2425 * Double(count)
    }
  }

  private static func number(_ year: Int64, _ month: Int, _ day: Int) -> Int64 {
    Day(year: year, month: month, day: day)?.number ?? 0
  }
}

/// How days, years and durations are printed on an axis.
enum CalendarText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A tick's label; with its year where the ticks before it do not tell it.
  static func tick(_ day: Int64, _ step: CalendarStep, withYear: Bool) -> String {
    let (year, month, dayOfMonth) = Day(day).civil
    let monthName = months[min(max(month - 1, 0), 11)]
    switch step {
    case .days: return "\(dayOfMonth) \(monthName)" + (withYear ? " " + Self.year(year) : "")
    case .months(let count):
      if withYear, count > 1, month == 1 { return Self.year(year) }
      return monthName + (withYear ? " " + Self.year(year) : "")
    case .years: return Self.year(year)
    }
  }

  /// An astronomical year as historians count: 0 is 1 BCE.
  static func year(_ year: Int64) -> String {
    year > 0 ? grouped(year) : grouped(1 - year) + " BCE"
  }

  /// How long a gap is: "11 years", "5 months", "3 weeks", "9 days".
  static func duration(from start: Int64, to end: Int64) -> String {
    let days = Double(end - start)
    let (count, unit): (Double, String) =
      switch days {
      case 730...: (days / 365.2425, "year")
      case 59...: (days / 30.44, "month")
      case 28...: (days / 7, "week")
      default: (days, "day")
      }
    let whole = Int64(count.rounded())
    return "\(grouped(whole)) \(unit)\(whole == 1 ? "" : "s")"
  }

  /// With commas from 10,000 on.
  private static func grouped(_ number: Int64) -> String {
    let digits = String(number)
    guard number >= 10_000 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
