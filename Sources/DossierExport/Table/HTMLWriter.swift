/// Writes HTML into a byte buffer: elements nest, text and attributes are escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []

  /// Markup as it stands.
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Opens an element; attributes without a value are left out.
  mutating func start(_ name: StaticString, _ attributes: [(StaticString, String?)] = []) {
    raw("<\(name)")
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" \(name)=\"")
      XMLCharacters.append(OneLine.text(value), to: &bytes, replacement: Self.escaped)
      raw("\"")
    }
    raw(">")
    open.append(name)
  }

  /// Closes the innermost open element, with a line break behind it if it is a block.
  mutating func end(block: Bool = false) {
    guard let name = open.popLast() else { return }
    raw("</\(name)>")
    if block { raw("\n") }
  }

  /// Text.
  mutating func text(_ text: String) {
    XMLCharacters.append(OneLine.text(text), to: &bytes, replacement: Self.escaped)
  }

  /// A whole element that holds only text.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String?)], _ content: String, block: Bool = true
  ) {
    start(name, attributes)
    text(content)
    end(block: block)
  }

  private static func escaped(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
