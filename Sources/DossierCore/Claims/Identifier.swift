/// The name by which one thing of a kind is referred to; `Owner` keeps ids of different kinds apart.
public struct Identifier<Owner>: Hashable, Comparable, Sendable {
  /// The id as written.
  public let rawValue: String

  /// An id; ``isValid(_:)`` says whether an author may write it.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether a string may serve as an id: ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit.
  ///
  /// This is a subset of XML's NMTOKEN, so that ids pass unchanged into GraphML.
  public static func isValid(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        if isFirst { return false }
      default:
        return false
      }
      isFirst = false
    }
    return !isFirst
  }

  /// By the bytes of the id, the same on every machine.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// An id written in code.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as written.
  public var description: String { rawValue }
}
