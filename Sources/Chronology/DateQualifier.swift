/// How sure a source is of a date or of one of its components (EDTF level 1, qualification).
///
/// Qualifiers never move the strict bounds of a date.
public struct DateQualifier: OptionSet, Hashable, Sendable {
  /// The flags, as bits.
  public let rawValue: UInt8

  /// A qualifier from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `?`: the source is not sure of it.
  public static let uncertain = DateQualifier(rawValue: 1)
  /// `~`: an estimate, known to be near.
  public static let approximate = DateQualifier(rawValue: 2)

  /// The EDTF character, `%` for both, or an empty string for a plain date.
  public var symbol: String {
    switch rawValue & 3 {
    case 1: "?"
    case 2: "~"
    case 3: "%"
    default: ""
    }
  }

  init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }
}
