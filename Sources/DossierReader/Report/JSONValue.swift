/// A JSON value whose text is the same bytes every time: keys stay in the order given.
package enum JSONValue: Sendable {
  /// Keys and values, in the order in which they are written.
  case object([(key: String, value: JSONValue)])
  /// A list.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// Nothing.
  case null

  /// A text, or `null`.
  package static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// The value in JSON (RFC 8259), indented by two spaces, with a final line end.
  ///
  /// Control characters, bidi controls and line separators are written as escapes, so that the text is safe to print.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indentation: Int) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", to: &bytes, indentation) { member, bytes in
        Self.write(member.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(to: &bytes, indentation: indentation + 1)
      }
    case .array(let elements):
      Self.writeList(elements, "[", "]", to: &bytes, indentation) { element, bytes in
        element.write(to: &bytes, indentation: indentation + 1)
      }
    case .string(let text): Self.write(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8], _ indentation: Int,
    each: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newline(indentation + 1, to: &bytes)
      each(element, &bytes)
    }
    if !elements.isEmpty { newline(indentation, to: &bytes) }
    bytes.append(contentsOf: close.utf8)
  }

  private static func newline(_ indentation: Int, to bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * indentation))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      default:
        if isEscaped(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
        } else {
          bytes.append(contentsOf: String(scalar).utf8)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a code point, always one of the first 65,536, is written as an escape.
  private static func isEscaped(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0x2028 || value == 0x2029 || value == 0xFEFF
      || value == 0xFFFE || value == 0xFFFF || SuspiciousScalar.isBidiControl(value)
  }
}
