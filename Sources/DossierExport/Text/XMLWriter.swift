import DossierCore

/// Writes XML into a byte buffer: elements nest, everything is escaped, attributes stand in the order they are given.
///
/// Each element has a line of its own, indented; inside an inline element no white space is added.
struct XMLWriter {
  private struct Element {
    let name: StaticString
    let isInline: Bool
    var hasElements = false
  }

  private var bytes: [UInt8] = []
  private var path: [Element] = []
  private var isTagOpen = false

  /// A document with its declaration, in UTF-8 and without a byte order mark.
  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  /// A remark of our own, which has no two hyphens in a row, for people who open the file.
  mutating func comment(_ text: String) {
    closeTag()
    newLine(indent: path.count)
    bytes.append(contentsOf: "<!-- \(text) -->".utf8)
  }

  /// Opens an element; attributes and content follow, then ``end()``.
  mutating func start(_ name: StaticString, inline: Bool = false) {
    closeTag()
    let isInsideInline = path.last?.isInline ?? false
    if !isInsideInline { newLine(indent: path.count) }
    if let last = path.indices.last { path[last].hasElements = true }
    append("<")
    append(name)
    path.append(Element(name: name, isInline: inline || isInsideInline))
    isTagOpen = true
  }

  /// Closes the innermost open element.
  mutating func end() {
    guard let element = path.popLast() else { return }
    if isTagOpen {
      append("/>")
      isTagOpen = false
      return
    }
    if element.hasElements, !element.isInline { newLine(indent: path.count) }
    append("</")
    append(element.name)
    append(">")
  }

  /// An attribute of the element just opened.
  mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    XMLCharacters.append(value, to: &bytes, replacement: Self.inAttributes)
    append("\"")
  }

  /// An attribute that is there only if it has a value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    if let value { attribute(name, value) }
  }

  /// A coordinate or length.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    beginAttribute(name)
    NumberText.appendCoordinate(value, to: &bytes)
    append("\"")
  }

  /// An attribute whose value is written straight into the buffer and needs no escaping.
  mutating func attribute(_ name: StaticString, writing write: (inout [UInt8]) -> Void) {
    beginAttribute(name)
    write(&bytes)
    append("\"")
  }

  /// Text of the innermost open element.
  mutating func text(_ text: String) {
    closeTag()
    XMLCharacters.append(text, to: &bytes, replacement: Self.inText)
  }

  /// A whole element that holds only text.
  mutating func element(_ name: StaticString, id: String? = nil, _ content: String) {
    start(name, inline: true)
    attribute("id", id)
    text(content)
    end()
  }

  /// The finished document; elements still open are closed.
  consuming func finish() -> [UInt8] {
    while !path.isEmpty { end() }
    append("\n")
    return bytes
  }

  private mutating func beginAttribute(_ name: StaticString) {
    append(" ")
    append(name)
    append("=\"")
  }

  private mutating func closeTag() {
    if isTagOpen { append(">") }
    isTagOpen = false
  }

  private mutating func newLine(indent: Int) {
    append("\n")
    for _ in 0..<indent { append("  ") }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A bare carriage return would be read as a line feed (XML 1.0, section 2.11).
  private static func inText(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    default: nil
    }
  }

  /// White space in attributes would be read as spaces (XML 1.0, section 3.3.3).
  private static func inAttributes(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    default: inText(byte)
    }
  }
}
