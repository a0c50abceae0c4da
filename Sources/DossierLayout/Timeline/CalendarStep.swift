import Chronology

/// A step of the calendar: what the ticks of an axis stand on, and what the ends of a stretch of time are rounded to.
///
/// Times are minutes since the beginning of 1 January 1970, kept within ``CalendarStep/limit`` so that no sum overflows.
enum CalendarStep: Hashable, Sendable {
  /// So many minutes, counted from midnight; a divisor of a day.
  case minutes(Int64)
  /// Days of every month, ascending, the first of them 1.
  case days([Int])
  /// So many months, counted from January; a divisor of 12.
  case months(Int)
  /// So many years: multiples of that number, year 1, and on the other side the years n BCE.
  case years(Int64)

  /// The minutes of a day.
  static let day: Int64 = 1_440

  /// No timeline reaches further from 1970 than this many minutes, about ten thousand million years.
  static let limit: Int64 = 3_600_000_000_000 * day

  /// The beginning of a day, brought within ``limit``.
  static func beginning(of day: Day) -> Int64 {
    let most = limit / Self.day
    return min(max(day.number, -most), most) * Self.day
  }

  /// A time brought within ``limit``.
  static func clamped(_ number: Int64) -> Int64 {
    min(max(number, -limit), limit)
  }

  /// From fine to coarse, where times of day are known: what ticks may stand on.
  static let clockLadder = [1, 5, 15, 30, 60, 180, 360, 720].map { CalendarStep.minutes($0) } + ladder

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

  /// The number of the day that a time falls on.
  static func dayNumber(_ time: Int64) -> Int64 {
    time >= 0 ? time / day : -((day - 1 - time) / day)
  }

  /// The last boundary at or before a time.
  func floor(_ time: Int64) -> Int64 {
    if case .minutes(let count) = self {
      let midnight = Self.dayNumber(time) * Self.day
      return midnight + (time - midnight) / count * count
    }
    let (year, month, dayOfMonth) = Day(Self.dayNumber(time)).civil
    switch self {
    case .minutes: return time
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

  /// The first boundary after a time.
  func next(after time: Int64) -> Int64 {
    let (year, month, dayOfMonth) = Day(Self.dayNumber(time)).civil
    switch self {
    case .minutes(let count): return floor(time) + count
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

  /// The first boundary at or after a time.
  func ceil(_ time: Int64) -> Int64 {
    floor(time) == time ? time : next(after: time)
  }

  /// The boundaries in `[start, end)`, at most `most` of them.
  func boundaries(from start: Int64, to end: Int64, most: Int) -> [Int64] {
    var result: [Int64] = []
    var time = ceil(start)
    while time < end, result.count < most {
      result.append(time)
      time = next(after: time)
    }
    return result
  }

  /// About how many minutes lie between two boundaries.
  var length: Double {
    switch self {
    case .minutes(let count): Double(count)
    case .days(let days): 30.44 / Double(max(days.count, 1)) * Double(Self.day)
    case .months(let count): 30.44 * Double(count) * Double(Self.day)
    case .years(let count): 365.2425 * Double(count) * Double(Self.day)
    }
  }

  private static func number(_ year: Int64, _ month: Int, _ day: Int) -> Int64 {
    (Day(year: year, month: month, day: day)?.number ?? 0) * Self.day
  }
}
