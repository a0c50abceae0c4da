import DossierCore

/// The text of a source, in which quotes are looked up.
struct SourceBody: Sendable {
  /// The file it stands in.
  let text: SourceText
  /// The bytes of the file that are the source's text: not its front matter.
  let range: Range<Int>
  /// The place that stands for every passage, where the text is written with escapes in a YAML file.
  let place: SourceRange?
  /// Whether the text is written in a YAML file.
  let isInline: Bool
  /// The bytes of that place in its file.
  let placeBytes: Range<Int>

  /// The text of a file, or of a part of it.
  init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
    place = nil
    isInline = false
    placeBytes = range
  }

  /// A text written into a YAML file under `text:`.
  ///
  /// Quotes are looked up in the file's own bytes, white space folded, wherever these say what the text says.
  init(_ node: YAMLNode, _ scalar: YAMLScalar) {
    isInline = true
    let file = node.text
    var lower = file.byteOffset(ofScalar: Int(node.start))
    var upper = max(lower, file.byteOffset(ofScalar: Int(node.end)))
    switch scalar.style {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      let hasEscapes = file.bytes[lower..<upper].contains(UInt8(ascii: "\\")) || scalar.text.contains("'")
      if hasEscapes {
        let bytes = Array(scalar.text.utf8)
        text = SourceText(path: file.path, bytes: bytes)
        range = 0..<bytes.count
        place = node.range
        placeBytes = lower..<upper
        return
      }
      lower = min(lower + 1, upper)
      upper = max(lower, upper - 1)
    case .block:
      while lower < upper, file.bytes[lower] != 0x0A, file.bytes[lower] != 0x0D { lower += 1 }
    }
    text = file
    range = lower..<upper
    place = nil
    placeBytes = range
  }

  /// Where some bytes of the text stand.
  func range(of bytes: Range<Int>) -> SourceRange {
    place ?? text.range(bytes: bytes)
  }
}
