/// A JSON value with its members in the order given, so that the same value is always the same bytes (RFC 8259).
public enum JSON: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A finite number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// Members in order; keys are not checked for repetition.
  case object([(String, JSON)])

  /// The value as text; indented by two blanks a level, or on one line: `{"a": ["b", 1]}`.
  public func text(indented: Bool = false) -> String {
    String(decoding: bytes(indented: indented), as: UTF8.self)
  }

  /// The value as UTF-8; indented by two blanks a level, or on one line.
  public func bytes(indented: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indented: indented, depth: 0)
    return bytes
  }

  private func append(to bytes: inout [UInt8], indented: Bool, depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number): bytes += (number.isFinite ? NumberText.value(number) : "null").utf8
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let items):
      Self.appendList(items, "[", "]", to: &bytes, indented: indented, depth: depth) { item, bytes in
        item.append(to: &bytes, indented: indented, depth: depth + 1)
      }
    case .object(let members):
      Self.appendList(members, "{", "}", to: &bytes, indented: indented, depth: depth) { member, bytes in
        Self.append(member.0, to: &bytes)
        bytes += ": ".utf8
        member.1.append(to: &bytes, indented: indented, depth: depth + 1)
      }
    }
  }

  private static func appendList<Item>(
    _ items: [Item], _ open: String, _ close: String, to bytes: inout [UInt8], indented: Bool, depth: Int,
    _ append: (Item, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += (indented ? "," : ", ").utf8 }
      if indented { appendBreak(depth + 1, to: &bytes) }
      append(item, &bytes)
    }
    if indented, !items.isEmpty { appendBreak(depth, to: &bytes) }
    bytes += close.utf8
  }

  private static func appendBreak(_ depth: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// A JSON string: quotation marks, backslashes, control characters, bidi controls and line separators escaped.
  ///
  /// The last two are legal as they are, but would reorder or break a terminal's lines.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        appendEscape(scalar.value, to: &bytes)
      case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u` and four hexadecimal digits.
  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(digits[Int(value >> shift & 15)]) }
  }
}
