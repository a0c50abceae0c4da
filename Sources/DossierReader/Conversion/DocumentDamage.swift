import DossierCore

/// What can be seen to be wrong with a document without reading it.
enum DocumentDamage: Equatable {
  /// Its end is missing, as after a download that broke off.
  case cutOff
  /// It needs a password.
  case encrypted

  /// What is wrong with a document; `nil` if that is nothing that can be seen.
  init?(_ bytes: [UInt8], _ format: Source.Format) {
    // An empty file has no end that could be missing.
    if bytes.isEmpty { return nil }
    switch format {
    case .pdf:
      if !Self.contains("%%EOF", in: bytes.suffix(1 << 16)) {
        self = .cutOff
      } else if Self.contains("/Encrypt", in: bytes.suffix(1 << 16)) {
        self = .encrypted
      } else {
        return nil
      }
    case .docx:
      // The directory of a ZIP archive is its end; behind it there may be a comment.
      if Self.contains("PK\u{5}\u{6}", in: bytes.suffix(22 + (1 << 16))) { return nil }
      self = .cutOff
    case .text, .html: return nil
    }
  }

  private static func contains(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    !ByteSearch(Array(mark.utf8)).ranges(in: Array(bytes), limit: 1).isEmpty
  }

  var description: String {
    switch self {
    case .cutOff: "its end is missing"
    case .encrypted: "it is encrypted"
    }
  }

  var hint: String {
    switch self {
    case .cutOff: "fetch it again, or save it anew"
    case .encrypted: "save it without a password"
    }
  }

  /// The diagnostic for a document that could be read in spite of it; `nil` if all of it could.
  func diagnostic(path: String, at place: SourceRange) -> Diagnostic? {
    guard self == .cutOff else { return nil }
    return Diagnostic(
      .warning, "source-cut-off", "the end of `\(path.shortened)` is missing: there may be less text than there was",
      at: place, hint: hint)
  }
}
