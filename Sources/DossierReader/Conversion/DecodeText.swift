import DossierCore

/// A source's file as UTF-8, or why it cannot be read as text.
struct DecodedText {
  /// The bytes in UTF-8; `nil` if the encoding is not known or not the one declared.
  let bytes: [UInt8]?
  let diagnostics: [Diagnostic]
}

/// Turns a source's file into UTF-8: by its byte order mark, by what the author declares, or by what the file declares.
///
/// Bytes that are no UTF-8 and of which nobody says what they are, are refused with a guess.
func decodeText(_ bytes: [UInt8], path: String, declared: Located<String>?) -> DecodedText {
  let start = SourceRange(file: path, start: Position(line: 1, column: 1))
  if let (encoding, length) = TextEncoding.announced(by: bytes) {
    return decoded(Array(bytes[length...]), encoding, path: path, at: declared?.range ?? start, offset: length)
  }
  if let declared {
    // A name that is none is reported with the other keys of the source.
    guard let encoding = TextEncoding(named: declared.value) else { return DecodedText(bytes: nil, diagnostics: []) }
    if !encoding.isUTF8 { return decoded(bytes, encoding, path: path, at: declared.range) }
  } else if let encoding = DeclaredEncoding.find(in: bytes, path: path), !encoding.isUTF8 {
    return decoded(bytes, encoding, path: path, at: start)
  }
  return DecodedText(bytes: bytes, diagnostics: [])
}

private func decoded(
  _ bytes: [UInt8], _ encoding: TextEncoding, path: String, at place: SourceRange, offset: Int = 0
) -> DecodedText {
  switch encoding.decode(bytes) {
  case .success(let text):
    let doubt = DoubtfulEncoding(bytes, readAs: encoding, text)
    return DecodedText(
      bytes: text,
      diagnostics: doubt.map {
        [$0.diagnostic(encoding, path: path, at: place, guess: TextEncoding.guess(bytes))]
      } ?? [])
  case .failure(.unsupported):
    return DecodedText(
      bytes: nil,
      diagnostics: [
        Diagnostic(
          .error, "source-not-converted",
          "this system cannot read \(encoding.name), the encoding of `\(path.shortened)`",
          at: place, hint: "save the file as UTF-8")
      ])
  case .failure(.byte(let index)):
    let byte = String(bytes[index], radix: 16, uppercase: true)
    return DecodedText(
      bytes: nil,
      diagnostics: [
        Diagnostic(
          .error, "encoding-malformed",
          "`\(path.shortened)` is not \(encoding.name): byte \(index + offset), 0x\(byte), means nothing there",
          at: place,
          hint: invalidUTF8(bytes) == nil
            ? "it is UTF-8: leave `encoding` out"
            : TextEncoding.guess(bytes).map { "it looks like \($0.name): `encoding: \($0.name)`" })
      ])
  }
}

/// What a file says of its own encoding.
enum DeclaredEncoding {
  /// How far into a file a declaration is looked for, in bytes.
  private static let reach = 4096

  /// The encoding that a page declares in a `meta` element or its XML declaration, or a text in its front matter.
  static func find(in bytes: [UInt8], path: String) -> TextEncoding? {
    let head = bytes.prefix(reach)
    switch ProjectPath.format(path) {
    case .html: return page(head)
    case .text: return frontMatter(head)
    case .pdf, .docx: return nil
    }
  }

  private static func page(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    var rest = Substring(text)
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>"), let key = text[..<end.lowerBound].range(of: "encoding=")
    {
      return label(text[key.upperBound...])
    }
    while let tag = rest.range(of: "<meta") {
      rest = rest[tag.upperBound...]
      let element = rest.prefix { $0 != ">" }
      if let key = element.range(of: "charset"), let equals = element[key.upperBound...].firstIndex(of: "=") {
        return label(element[element.index(after: equals)...])
      }
    }
    return nil
  }

  private static func label(_ text: Substring) -> TextEncoding? {
    let value = text.drop { $0 == "\"" || $0 == "'" || $0 == " " }
    // A page that could be scanned for ASCII is not UTF-16, whatever it says (Encoding Standard, HTML 13.2.3.2).
    let encoding = TextEncoding(named: String(value.prefix { !"\"' ;>/?".contains($0) }))
    return encoding?.name.hasPrefix("utf-16") == true ? TextEncoding(named: "utf-8") : encoding
  }

  private static func frontMatter(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let lines = head.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    guard let first = lines.first, String(decoding: first, as: UTF8.self).trimmed == "---" else { return nil }
    for line in lines.dropFirst() {
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text == "---" || text == "..." { return nil }
      guard text.hasPrefix("encoding:") else { continue }
      let value = text.dropFirst("encoding:".count).prefix { $0 != "#" }
      return TextEncoding(named: String(value).trimmed.filter { $0 != "\"" && $0 != "'" })
    }
    return nil
  }
}

extension StringProtocol {
  /// The first place of an ASCII text, without Foundation.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    let wanted = Array(needle.utf8)
    while start < endIndex {
      if self[start...].utf8.starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
