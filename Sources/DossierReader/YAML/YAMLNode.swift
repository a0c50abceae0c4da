import DossierCore

/// A part of a YAML file that knows where it stands.
struct YAMLNode: Sendable {
  /// What a node is.
  enum Content: Sendable {
    /// Text; what it means is decided by where it stands.
    case scalar(YAMLScalar)
    /// Keys with values, each key once, in the order written.
    case mapping([YAMLEntry])
    /// A list.
    case sequence([YAMLNode])
  }

  /// What the node is.
  var content: Content
  /// The file it stands in.
  let text: SourceText
  /// Its first code point, counted from the beginning of the file.
  let start: UInt32
  /// The code point after its last one.
  let end: UInt32

  /// Where it stands.
  var range: SourceRange {
    text.range(scalars: Int(start)..<Int(max(start, end)))
  }

  /// The scalar, if it is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The keys and values, if it is a mapping.
  var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing is written where it stands.
  var isEmpty: Bool {
    if case .scalar(let scalar) = content { scalar.text.isEmpty && scalar.style == .plain } else { false }
  }

  /// "a mapping", for messages.
  var description: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }
}

/// A scalar's text, and how it is written.
struct YAMLScalar: Sendable {
  /// How a scalar is written.
  enum Style: Sendable {
    /// Without quotation marks.
    case plain
    /// `'…'`
    case singleQuoted
    /// `"…"`
    case doubleQuoted
    /// `|` or `>`
    case block
  }

  /// The text it stands for.
  let text: String
  /// How it is written.
  let style: Style
}

/// A key and its value in a mapping.
struct YAMLEntry: Sendable {
  /// The key's text.
  let key: String
  /// The key's node, for its place.
  let keyNode: YAMLNode
  /// The value.
  let value: YAMLNode

  /// Where the key stands.
  var keyRange: SourceRange { keyNode.range }
  /// From the key to the end of the value.
  var range: SourceRange {
    keyNode.text.range(scalars: Int(keyNode.start)..<Int(max(value.end, keyNode.end)))
  }
}

extension YAMLNode {
  /// The place of a byte of the scalar's text, given as an offset in UTF-8 bytes.
  ///
  /// Exact for plain and quoted scalars, escapes included; the scalar's first character where the place cannot be told.
  func range(ofByte offset: Int) -> SourceRange {
    guard let scalar else { return range }
    let raw = text.byteOffset(ofScalar: Int(start))..<text.byteOffset(ofScalar: Int(max(start, end)))
    guard let byte = ScalarAlignment.rawOffset(of: offset, in: scalar, bytes: text.bytes, range: raw) else {
      return range
    }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    return text.range(bytes: byte..<max(byte, isQuoted ? raw.upperBound - 1 : raw.upperBound))
  }
}

/// Finds in the bytes of a file what a byte of a scalar's text was written as.
enum ScalarAlignment {
  /// The offset in the file of the `offset`-th byte of the scalar's text; `nil` if the two cannot be aligned.
  static func rawOffset(of offset: Int, in scalar: YAMLScalar, bytes: [UInt8], range: Range<Int>) -> Int? {
    let text = Array(scalar.text.utf8)
    guard offset <= text.count else { return nil }
    var raw = range.lowerBound
    switch scalar.style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: raw += 1
    case .block:
      while raw < range.upperBound, bytes[raw] != 0x0A, bytes[raw] != 0x0D { raw += 1 }
    }
    var index = 0
    while index < offset, raw < range.upperBound {
      if isSpace(bytes[raw]), isSpace(text[index]) || scalar.style == .block {
        while raw < range.upperBound, isSpace(bytes[raw]) { raw += 1 }
        while index < offset, isSpace(text[index]) { index += 1 }
      } else if bytes[raw] == UInt8(ascii: "\\"), scalar.style == .doubleQuoted {
        raw += escapeLength(bytes, at: raw)
        index += 1
        while index < offset, text[index] & 0xC0 == 0x80 { index += 1 }
      } else if bytes[raw] == text[index] {
        raw += bytes[raw] == UInt8(ascii: "'") && scalar.style == .singleQuoted ? 2 : 1
        index += 1
      } else {
        return nil
      }
    }
    return min(raw, range.upperBound)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The escapes in the bytes of a double-quoted scalar, each with the code point that it stands for.
  static func escapes(in bytes: [UInt8], range: Range<Int>) -> [(value: UInt32, range: Range<Int>)] {
    var found: [(value: UInt32, range: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let end = min(index + escapeLength(bytes, at: index), range.upperBound)
      if let value = escapedValue(bytes[index..<end]) { found.append((value, index..<end)) }
      index = end
    }
    return found
  }

  /// The code point of an escape (YAML 1.2, 5.7); `nil` for those of ordinary characters and white space.
  private static func escapedValue(_ escape: ArraySlice<UInt8>) -> UInt32? {
    switch escape.dropFirst().first {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "e"): 0x1B
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      UInt32(String(decoding: escape.dropFirst(2), as: UTF8.self), radix: 16)
    default: nil
    }
  }

  private static func escapeLength(_ bytes: [UInt8], at index: Int) -> Int {
    guard index + 1 < bytes.count else { return 1 }
    switch bytes[index + 1] {
    case UInt8(ascii: "x"): return 4
    case UInt8(ascii: "u"): return 6
    case UInt8(ascii: "U"): return 10
    default: return 2
    }
  }
}
