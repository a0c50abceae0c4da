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

  /// The value as text; indented by two blanks a level, or on one line.
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
        bytes += (indented ? ": " : ":").utf8
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
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
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

  /// A JSON string: quotation marks, backslashes and control characters escaped, everything else as it is.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
