/// Small JSON texts for attributes of graph files: arrays of strings and of flat objects, keys in the order given.
enum JSONText {
  /// A value of a flat object.
  enum Value: Hashable {
    case string(String)
    case integer(Int)
  }

  /// `["a", "b"]`.
  static func array(_ strings: [String]) -> String {
    array(strings) { appendString($0, to: &$1) }
  }

  /// `[{"source": "a", "line": 3}]`.
  static func array(_ objects: [[(key: String, value: Value)]]) -> String {
    array(objects) { object, bytes in
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        appendString(member.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        switch member.value {
        case .string(let text): appendString(text, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        }
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func array<Element>(_ elements: [Element], append: (Element, inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      append(element, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 8259, section 7: quotes, backslashes and control characters are escaped, everything else is plain UTF-8.
  private static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case ..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        for digit in [byte >> 4, byte & 15] { bytes.append(digit + UInt8(ascii: digit < 10 ? "0" : "W")) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
