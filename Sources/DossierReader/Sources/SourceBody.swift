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
  /// Where each page but the first begins, in bytes, of a source that has pages; `nil` for others.
  private(set) var pages: [Int]?

  /// The text of a file, or of a part of it.
  init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
    place = nil
    isInline = false
    placeBytes = range
  }

  /// The text that a file was converted to; with pages it has a form feed at the end of each.
  init(converted text: [UInt8], path: String, hasPages: Bool = false) {
    self.init(text: SourceText(path: path, bytes: text), range: 0..<text.count)
    if hasPages { pages = text.indices.filter { text[$0] == 0x0C }.map { $0 + 1 } }
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

  /// The page on which a byte stands, from 1.
  func page(ofByte byte: Int) -> Int? {
    pages.map { pages in (pages.firstIndex { $0 > byte } ?? pages.count) + 1 }
  }

  /// Some bytes of the text with what stands around them.
  func words(_ bytes: Range<Int>) -> Passage.Words {
    var lower = bytes.lowerBound
    var count = 0
    while lower > range.lowerBound, count < Passage.contextLength {
      lower -= 1
      if text.bytes[lower] & 0xC0 != 0x80 { count += 1 }
    }
    var upper = bytes.upperBound
    count = 0
    while upper < range.upperBound {
      if text.bytes[upper] & 0xC0 != 0x80 {
        if count == Passage.contextLength { break }
        count += 1
      }
      upper += 1
    }
    let string = { (part: Range<Int>) in String(decoding: text.bytes[part], as: UTF8.self) }
    return Passage.Words(
      prefix: string(lower..<bytes.lowerBound), exact: string(bytes), suffix: string(bytes.upperBound..<upper))
  }
}
