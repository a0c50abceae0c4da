/// A month, sub-year or day slot of a date: two digits, either of which may be unspecified, with a qualifier.
public struct DateComponent: Hashable, Sendable {
  /// The two digits as a number, an unspecified digit counting as 0.
  public let value: UInt8
  /// Which digits are unspecified: bit 0 the ones, bit 1 the tens.
  public let unspecifiedDigits: UInt8
  /// How sure the source is of this component.
  public var qualifier: DateQualifier

  /// A component, by default with both digits known and unqualified.
  public init(_ value: UInt8, unspecifiedDigits: UInt8 = 0, qualifier: DateQualifier = []) {
    self.value = value
    self.unspecifiedDigits = unspecifiedDigits & 3
    self.qualifier = qualifier
  }

  /// `XX`: nothing known.
  public static let unspecified = DateComponent(0, unspecifiedDigits: 3)

  /// The number, where both digits are known.
  public var known: Int? {
    unspecifiedDigits == 0 ? Int(value) : nil
  }

  /// Whether a number of at most two digits fits the digits that are known.
  public func matches(_ number: Int) -> Bool {
    if unspecifiedDigits == 0 { return number == Int(value) }
    if unspecifiedDigits == 3 { return true }
    return unspecifiedDigits == 1 ? number / 10 == Int(value) / 10 : number % 10 == Int(value) % 10
  }

  /// The smallest matching number of a range.
  func first(in range: ClosedRange<Int>) -> Int? {
    if unspecifiedDigits == 0 { return range.contains(Int(value)) ? Int(value) : nil }
    var number = range.lowerBound
    while number <= range.upperBound {
      if matches(number) { return number }
      number += 1
    }
    return nil
  }

  /// The greatest matching number of a range.
  func last(in range: ClosedRange<Int>) -> Int? {
    if unspecifiedDigits == 0 { return range.contains(Int(value)) ? Int(value) : nil }
    var number = range.upperBound
    while number >= range.lowerBound {
      if matches(number) { return number }
      number -= 1
    }
    return nil
  }
}
