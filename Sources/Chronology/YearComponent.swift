/// The year of a date: astronomical (year 0 is 1 BCE), with unspecified digits or significant digits.
public struct YearComponent: Hashable, Sendable {
  /// The greatest year, either side of zero, whose days can be counted in 64 bits.
  public static let limit: Int64 = 25_000_000_000_000_000

  /// The year without its sign, an unspecified digit counting as 0.
  public let magnitude: Int64
  /// Whether the year stands before year 0.
  public let isNegative: Bool
  /// Which of the four digits are unspecified: bit 0 the ones … bit 3 the thousands.
  public let unspecifiedDigits: UInt8
  /// How many leading digits are meant (EDTF level 2, `S`); 0 where all are.
  public let significantDigits: UInt8
  /// The exponent the year was written with (EDTF level 2, `E`); 0 where there was none.
  public let exponent: UInt8
  /// How sure the source is of the year.
  public var qualifier: DateQualifier

  /// A plain year, or `nil` beyond ``limit``.
  public init?(_ year: Int64, qualifier: DateQualifier = []) {
    guard year.magnitude <= UInt64(YearComponent.limit) else { return nil }
    self.init(magnitude: abs(year), isNegative: year < 0, qualifier: qualifier)
  }

  init(
    magnitude: Int64, isNegative: Bool = false, unspecifiedDigits: UInt8 = 0, significantDigits: UInt8 = 0,
    exponent: UInt8 = 0, qualifier: DateQualifier = []
  ) {
    self.magnitude = magnitude
    self.isNegative = isNegative
    self.unspecifiedDigits = unspecifiedDigits
    self.significantDigits = significantDigits
    self.exponent = exponent
    self.qualifier = qualifier
  }

  /// The year, where every digit is known and meant.
  public var known: Int64? {
    unspecifiedDigits == 0 && first == last ? first : nil
  }

  /// The first year it can be.
  public var first: Int64 {
    isNegative ? -greatestMagnitude : leastMagnitude
  }

  /// The last year it can be.
  public var last: Int64 {
    isNegative ? -leastMagnitude : greatestMagnitude
  }

  /// Whether a year fits the digits that are known.
  public func matches(_ year: Int64) -> Bool {
    guard (first...last).contains(year) else { return false }
    if unspecifiedDigits == 0 { return true }
    var rest = abs(year)
    var mine = magnitude
    var mask = unspecifiedDigits
    for _ in 0..<4 {
      if mask & 1 == 0, rest % 10 != mine % 10 { return false }
      rest /= 10
      mine /= 10
      mask >>= 1
    }
    return true
  }

  private var leastMagnitude: Int64 {
    if significantDigits > 0 { return magnitude / insignificantStep * insignificantStep }
    // Year -0000 does not exist: the digits -000X start at 1.
    return isNegative && magnitude == 0 ? 1 : magnitude
  }

  private var greatestMagnitude: Int64 {
    if significantDigits > 0 { return magnitude / insignificantStep * insignificantStep + insignificantStep - 1 }
    if unspecifiedDigits == 0 { return magnitude }
    var greatest = magnitude
    var place: Int64 = 9
    var mask = unspecifiedDigits
    while mask != 0 {
      if mask & 1 == 1 { greatest += place }
      mask >>= 1
      place *= 10
    }
    return greatest
  }

  /// 10 to the power of the digits that are not meant.
  private var insignificantStep: Int64 {
    var digits = 0
    var rest = magnitude
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    var step: Int64 = 1
    while digits > Int(significantDigits) {
      step *= 10
      digits -= 1
    }
    return step
  }
}
