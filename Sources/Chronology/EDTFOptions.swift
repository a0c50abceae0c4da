/// What an EDTF reader may accept beyond the specification; nothing, unless asked.
public struct EDTFOptions: OptionSet, Hashable, Sendable {
  /// The flags, as bits.
  public let rawValue: UInt16

  /// Options from their bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The specification as it is written, and strict where it is silent.
  public static let strict: EDTFOptions = []
  /// Blanks around the expression and after the commas of a set or list.
  public static let blanks = EDTFOptions(rawValue: 1)
  /// A century as two digits (`19`) and a decade as three (`193`), as ISO 8601 has them.
  public static let centuriesAndDecades = EDTFOptions(rawValue: 2)
  /// `24:00:00` for the end of a day.
  public static let endOfDayHour = EDTFOptions(rawValue: 4)
  /// Fractions of a second, which are read and dropped.
  public static let fractionalSeconds = EDTFOptions(rawValue: 8)
  /// `Y` before a year of four digits or fewer.
  public static let shortLongYears = EDTFOptions(rawValue: 16)
  /// An interval or range whose end stands before its start; the ends are exchanged.
  public static let reversedIntervals = EDTFOptions(rawValue: 32)
  /// An interval without any date, such as `/` or `../..`.
  public static let undatedIntervals = EDTFOptions(rawValue: 64)
}
