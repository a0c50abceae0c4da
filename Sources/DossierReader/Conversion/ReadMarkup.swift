import CTextShim

/// Takes the events of a marked-up text.
protocol MarkupReader: AnyObject {
  func start(_ name: UnsafePointer<CChar>, _ attributes: MarkupAttributes)
  func end(_ name: UnsafePointer<CChar>)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A language of marked-up text.
enum MarkupLanguage {
  /// However broken.
  case html
  /// Well-formed.
  case xml
}

/// The attributes of an element of HTML.
struct MarkupAttributes {
  /// Names and values by turns.
  let list: UnsafePointer<UnsafePointer<CChar>?>?

  /// Whether an attribute is there, with a value or without.
  func contains(_ wanted: String) -> Bool {
    guard let list else { return false }
    var index = 0
    while let name = list[index] {
      if String(cString: name) == wanted { return true }
      index += 2
    }
    return false
  }
}

/// Reads a marked-up text in UTF-8; false if it is too large or, as XML, not well-formed.
func readMarkup(_ bytes: [UInt8], as language: MarkupLanguage, to reader: some MarkupReader) -> Bool {
  let box = ReaderBox(reader)
  return withExtendedLifetime(box) {
    var events = dossier_markup_events(
      context: Unmanaged.passUnretained(box).toOpaque(),
      start: { context, name, attributes in
        guard let name else { return }
        ReaderBox.at(context)?.start(name, MarkupAttributes(list: attributes))
      },
      end: { context, name in
        guard let name else { return }
        ReaderBox.at(context)?.end(name)
      },
      text: { context, bytes, count in ReaderBox.at(context)?.text(UnsafeBufferPointer(start: bytes, count: count)) })
    return bytes.withUnsafeBufferPointer { buffer in
      switch language {
      case .html: dossier_read_html(buffer.baseAddress, buffer.count, &events) == 0
      case .xml: dossier_read_xml(buffer.baseAddress, buffer.count, &events) == 0
      }
    }
  }
}

/// Carries a reader through C, which knows no protocols.
private final class ReaderBox {
  let reader: any MarkupReader

  init(_ reader: any MarkupReader) {
    self.reader = reader
  }

  static func at(_ context: UnsafeMutableRawPointer?) -> (any MarkupReader)? {
    context.map { Unmanaged<ReaderBox>.fromOpaque($0).takeUnretainedValue().reader }
  }
}
