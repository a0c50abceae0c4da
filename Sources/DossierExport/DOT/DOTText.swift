/// The value of a DOT attribute, quoted when it is written.
enum DOTValue: Hashable {
  /// A word of the language itself: `box`, `true`, `#ffffff`, `0.3`.
  case word(String)
  /// Text that is given as it is to whoever reads the file.
  case data(String)
  /// Text that Graphviz draws, by lines.
  case label([String])
  /// Text that Graphviz shows when the pointer rests on something, by lines.
  case tooltip([String])
}

/// Quoted strings of the DOT language.
///
/// Quotes and backslashes have a backslash before them and a line feed is `\n`: readers other than Graphviz hand these
/// on as they stand. Every string stays below the 16,384 bytes at which Graphviz 2.43 gives up.
enum DOTText {
  /// The longest string written, in bytes as they stand in the file.
  static let limit = 16_000

  /// Appends a value in quotes.
  static func append(_ value: DOTValue, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    switch value {
    case .word(let text):
      bytes.append(contentsOf: text.utf8)
    case .data(let text):
      append(cut(normalized(text)), to: &bytes)
    case .label(let lines):
      append(cut(guarded(lines.joined(separator: "\n"))), to: &bytes)
    case .tooltip(let lines):
      // Graphviz 2.43 resolves escapes in tooltips twice, so that no backslash is safe there.
      append(cut(guarded(lines.joined(separator: "\n"), backslash: "\u{2216}")), to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes a text takes in a file.
  static func size(of text: String) -> Int {
    text.utf8.reduce(0) { $0 + cost($1) }
  }

  private static func cost(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A: 2
    case ..<0x20: 3
    default: 1
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    XMLCharacters.append(text, to: &bytes) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case 0x0A: "\\n"
      default: nil
      }
    }
  }

  /// Carriage returns as line feeds: `\r` aligns a line to the right.
  private static func normalized(_ text: String) -> String {
    if !text.utf8.contains(0x0D) { return text }
    return String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
  }

  /// The text cut, with an ellipsis, to what a quoted string may hold.
  private static func cut(_ text: String) -> String {
    if text.utf8.count * 3 <= limit || size(of: text) <= limit { return text }
    var total = 0
    var end = text.startIndex
    for index in text.indices {
      total += size(of: String(text[index]))
      if total > limit - 3 { break }
      end = text.index(after: index)
    }
    return text[..<end] + "…"
  }

  /// Text for drawing: tabs as spaces, `&` written out where Graphviz would take it for the start of an entity.
  private static func guarded(_ text: String, backslash: Unicode.Scalar = "\\") -> String {
    let text = normalized(text)
    if !text.utf8.contains(where: { "&\t\\".utf8.contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\t": result.append(" ")
      case "\\": result.append(backslash)
      case "&": result.append(contentsOf: (startsLikeEntity(rest) ? "&amp;" : "&").unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `name;`, `#38;` or `#x26;`.
  private static func startsLikeEntity(_ text: Substring.UnicodeScalarView) -> Bool {
    let name = text.prefix { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "#": true
      default: false
      }
    }
    return !name.isEmpty && text[name.endIndex...].first == ";"
  }
}
