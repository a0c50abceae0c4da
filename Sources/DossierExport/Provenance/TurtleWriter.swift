/// Writes RDF in Turtle (W3C, 2014) into a byte buffer.
struct TurtleWriter {
  private(set) var bytes: [UInt8] = []

  /// Declares prefixes, in the order given.
  init(prefixes: [(String, String)]) {
    for (prefix, name) in prefixes { append("@prefix \(prefix): <\(name)> .\n") }
  }

  /// The object of a statement.
  enum Object {
    case resource(String)
    /// A name with a prefix.
    case name(String)
    case text(String)
    case typed(String, String)
    case integer(Int)
  }

  /// All that is said of one subject; objects in the order given.
  mutating func statements(about subject: String, _ pairs: [(String, Object)]) {
    append("\n<\(subject)>\n")
    for (index, (predicate, object)) in pairs.enumerated() {
      append("  \(predicate) ")
      switch object {
      case .resource(let name): append("<\(Self.reference(name))>")
      case .name(let name): append(name)
      case .text(let text): literal(text)
      case .typed(let text, let type):
        literal(text)
        append("^^\(type)")
      case .integer(let number): append(String(number))
      }
      append(index == pairs.count - 1 ? " .\n" : " ;\n")
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func literal(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// An address with what an IRI may not hold in percent (RFC 3987).
  private static func reference(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || "<>\"{}|^`\\".utf8.contains(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
