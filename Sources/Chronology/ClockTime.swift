/// A clock time with its shift from UTC (EDTF level 0, date and time).
public struct ClockTime: Hashable, Sendable {
  /// Seconds since midnight of the written day, 0…86400; a leap second counts as the 60th second of its minute.
  public let secondOfDay: Int32
  /// Whether the seconds were written as 60.
  public let isLeapSecond: Bool
  /// The shift from UTC in minutes, −840…840; `nil` for local time, whose shift nobody said.
  public let shift: Int16?
  /// Whether the shift was written as `Z`.
  public let isZulu: Bool

  init(secondOfDay: Int32, isLeapSecond: Bool, shift: Int16?, isZulu: Bool) {
    self.secondOfDay = secondOfDay
    self.isLeapSecond = isLeapSecond
    self.shift = shift
    self.isZulu = isZulu
  }

  /// Hour, minute and second as written.
  public var parts: (hour: Int, minute: Int, second: Int) {
    let whole = Int(secondOfDay) - (isLeapSecond ? 1 : 0)
    return (whole / 3600, whole / 60 % 60, whole % 60 + (isLeapSecond ? 1 : 0))
  }

  /// Seconds from 1970-01-01T00:00:00 UTC to this time on a day, or `nil` for local time and beyond 64 bits.
  ///
  /// The bounds of a date keep to the written day; only this instant crosses midnight.
  public func secondsSinceEpoch(on day: Day) -> Int64? {
    guard let shift else { return nil }
    let (seconds, overflow) = day.number.multipliedReportingOverflow(by: 86_400)
    if overflow { return nil }
    let (instant, beyond) = seconds.addingReportingOverflow(Int64(secondOfDay) - Int64(shift) * 60)
    return beyond ? nil : instant
  }
}
