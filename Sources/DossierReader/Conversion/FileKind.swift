import DossierCore

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
  case pdf, archive, wordDocument, richText, picture, compressed, page

  /// The kind of a file that is no plain text; `nil` for all others.
  init?(_ bytes: [UInt8]) {
    let start = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    let head = bytes[min(start, bytes.count)...].prefix(64)
    let found = Self.signatures.first { head.starts(with: $0.bytes) }?.kind
    if let found {
      self = found
    } else if Self.isPage(head) {
      self = .page
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 3, 4], .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .wordDocument),
    (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), ([0x1F, 0x8B, 8], .compressed), (Array("BZh".utf8) + [0x39], .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
  ]

  private static func isPage(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.drop { $0 <= 0x20 }.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html>") || text.hasPrefix("<html ")
  }

  private var name: String {
    switch self {
    case .pdf: "a PDF document"
    case .archive: "a ZIP archive, as DOCX, ODT and EPUB documents are"
    case .wordDocument: "an old Office document"
    case .richText: "a rich text document"
    case .picture: "a picture"
    case .compressed: "a compressed file"
    case .page: "a page in HTML"
    }
  }

  private var hint: String {
    switch self {
    case .pdf: "name it `….pdf`, so that its text is read"
    case .archive: "name it `….docx` if it is one, else save its text"
    case .page: "name it `….html`, so that its tags are no part of the text"
    case .wordDocument, .richText: "save it as DOCX, PDF or text"
    case .picture: "run it through text recognition, and keep the text"
    case .compressed: "unpack it"
    }
  }

  /// The diagnostic for a file that is not what its name says; `nil` where the two fit.
  ///
  /// A page that is named as a text can be quoted from, tags and all, so that this is no error.
  func mismatch(_ format: Source.Format, path: String) -> Diagnostic? {
    let isMeant: Bool
    switch (format, self) {
    case (.pdf, .pdf), (.docx, .archive), (.html, .page): isMeant = true
    default: isMeant = false
    }
    if isMeant { return nil }
    let place = SourceRange(file: path, start: Position(line: 1, column: 1))
    let message = "`\(path.shortened)` is \(name), which its name does not say"
    return format == .text && self == .page
      ? Diagnostic(.warning, "source-is-page", message, at: place, hint: hint)
      : Diagnostic(.error, "source-kind", message, at: place, hint: hint)
  }
}
