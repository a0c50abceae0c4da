/// Writes Markdown (CommonMark) into a byte buffer; text of the dossier's author means nothing but itself.
struct MarkdownWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Markdown as it stands.
  mutating func raw(_ markdown: String) {
    bytes.append(contentsOf: markdown.utf8)
  }

  /// Text on one line, every character of the syntax escaped.
  mutating func text(_ text: String) {
    bytes.append(contentsOf: Self.escaped(text).utf8)
  }

  /// A heading with an empty line after it.
  mutating func heading(_ level: Int, _ title: String) {
    raw(String(repeating: "#", count: level) + " ")
    text(title)
    raw("\n\n")
  }

  /// A paragraph with an empty line after it.
  mutating func paragraph(_ content: String) {
    text(content)
    raw("\n\n")
  }

  /// A link to an address or a relative path.
  mutating func link(_ title: String, to target: String) {
    raw("[")
    text(title)
    raw("](")
    raw(Self.destination(target))
    raw(")")
  }

  /// An image, described for those who do not see it.
  mutating func image(_ description: String, path: String) {
    raw("!")
    link(description, to: path)
    raw("\n\n")
  }

  /// Line breaks as spaces, ASCII punctuation that Markdown or HTML could take for syntax behind a backslash.
  static func escaped(_ text: String) -> String {
    var result = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !result.isEmpty { result.append(" ") }
      for scalar in word.unicodeScalars {
        if scalar.properties.generalCategory == .control {
          result.unicodeScalars.append("\u{FFFD}")
          continue
        }
        if "\\`*_[]<>#|~&!$".unicodeScalars.contains(scalar) { result.append("\\") }
        result.unicodeScalars.append(scalar)
      }
    }
    return withoutListMark(result)
  }

  /// A line that begins like a list or a rule is none: `- a`, `1. a`.
  private static func withoutListMark(_ line: String) -> String {
    if let first = line.utf8.first, "-+=".utf8.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") else { return line }
    return digits + "\\" + rest
  }

  /// A path or address with everything but visible ASCII characters percent-encoded, parentheses too.
  private static func destination(_ target: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in target.utf8 {
      if byte <= 0x20 || byte >= 0x7F || "()<>\\\"[]`".utf8.contains(byte) {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
