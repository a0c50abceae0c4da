import DossierCore

/// What the bytes of a text file are for, which decides what they may hold.
enum TextUse {
  /// A YAML file.
  case yaml
  /// The text of a source, which may have form feeds.
  case source
  /// A page in HTML, in which only the encoding matters.
  case page
}

/// The code points that may not stand in a dossier, or only with a warning.
enum SuspiciousScalar {
  /// Whether a code point is a control character or otherwise no character that text may hold.
  static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a code point changes the direction of the text around it without being seen.
  static func isBidiControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x061C, 0x200E, 0x200F: true
    default: false
    }
  }

  /// `U+202E`, with its name where it has a well-known one.
  static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return names[value].map { "\(code) (\($0))" } ?? code
  }

  private static let names: [UInt32: String] = [
    0x00: "null", 0x07: "bell", 0x08: "backspace", 0x0B: "vertical tab", 0x0C: "form feed", 0x1B: "escape",
    0x7F: "delete", 0xFEFF: "byte order mark", 0x061C: "Arabic letter mark", 0x200E: "left-to-right mark",
    0x200F: "right-to-left mark", 0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding",
    0x202C: "pop directional formatting", 0x202D: "left-to-right override", 0x202E: "right-to-left override",
    0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "first strong isolate",
    0x2069: "pop directional isolate",
  ]
}

/// Checks that a file is UTF-8 text without control characters, before anything else reads it.
///
/// - Returns: the diagnostics, and whether the file can be read on: it cannot after invalid UTF-8 or a control character.
func checkBytes(_ text: SourceText, as use: TextUse) -> (isReadable: Bool, diagnostics: [Diagnostic]) {
  if let encoding = ByteOrderMark.foreignEncoding(text.bytes) {
    let range = SourceRange(file: text.path, start: Position(line: 1, column: 1))
    return (
      false,
      [
        Diagnostic(
          .error, "not-utf8", "this file is not UTF-8 but \(encoding)", at: range,
          hint: use == .yaml ? "save it as UTF-8" : "save it as UTF-8, or say so: `encoding: utf-16le`, `utf-16be`")
      ]
    )
  }
  if let offset = invalidUTF8(text.bytes) {
    let range = text.range(bytes: offset..<offset + 1)
    let byte = String(text.bytes[offset], radix: 16, uppercase: true)
    return (
      false,
      [
        Diagnostic(
          .error, "not-utf8", "byte \(offset) of this file, 0x\(byte), is not valid UTF-8", at: range,
          hint: encodingHint(text.bytes, use))
      ]
    )
  }
  // What a parser makes of a null is its own affair: words behind it may be lost.
  if use == .page, !text.bytes.contains(0) { return (true, []) }
  return checkScalars(text, as: use)
}

private func encodingHint(_ bytes: [UInt8], _ use: TextUse) -> String {
  guard let guess = TextEncoding.guess(bytes) else { return "save it as UTF-8" }
  return use == .yaml
    ? "save it as UTF-8; it looks like \(guess.name)"
    : "it looks like \(guess.name): add `encoding: \(guess.name)`, or save it as UTF-8"
}

/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 3.9, table 3-7).
func invalidUTF8(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(byte)
      guard length > 0, index + length <= buffer.count, isSecond(buffer[index + 1], after: byte) else { return index }
      for offset in 2..<max(length, 2) where buffer[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}

private func sequenceLength(_ lead: UInt8) -> Int {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 0
  }
}

private func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
  switch lead {
  case 0xE0: (0xA0...0xBF).contains(byte)
  case 0xED: (0x80...0x9F).contains(byte)
  case 0xF0: (0x90...0xBF).contains(byte)
  case 0xF4: (0x80...0x8F).contains(byte)
  default: (0x80...0xBF).contains(byte)
  }
}

/// The control and bidi characters of a file: each is reported, up to a limit, and then how many more there are.
struct SuspiciousFindings {
  /// How many of each sort are reported one by one.
  private static let maximum = 20
  private var controls: [Diagnostic] = []
  private var bidiControls: [Diagnostic] = []
  private var uncounted = (controls: 0, bidiControls: 0)

  /// Whether there is a control character, so that the file cannot be used.
  var hasControl: Bool { !controls.isEmpty }

  /// Takes a control character in.
  mutating func addControl(_ value: UInt32, isEscaped: Bool = false, at range: @autoclosure () -> SourceRange) {
    if controls.count == Self.maximum {
      uncounted.controls += 1
      return
    }
    let what = isEscaped ? "the escaped control character" : "the control character"
    controls.append(
      Diagnostic(
        .error, "control-character", "\(what) \(SuspiciousScalar.name(value)) cannot stand here", at: range(),
        hint: "remove it"))
  }

  /// Takes a bidi control in.
  mutating func addBidiControl(_ value: UInt32, at range: @autoclosure () -> SourceRange) {
    if bidiControls.count == Self.maximum {
      uncounted.bidiControls += 1
      return
    }
    bidiControls.append(
      Diagnostic(
        .warning, "bidi-control",
        "the invisible character \(SuspiciousScalar.name(value)) can make this text read differently from what it says",
        at: range(), hint: "remove it, unless right-to-left text needs it"))
  }

  /// What was found.
  var diagnostics: [Diagnostic] {
    Self.noting(uncounted.controls, on: controls) + Self.noting(uncounted.bidiControls, on: bidiControls)
  }

  private static func noting(_ count: Int, on diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard count > 0, let last = diagnostics.last else { return diagnostics }
    let note = Diagnostic.Note("this file has \(count) more of them, which are not listed")
    return diagnostics.dropLast() + [
      Diagnostic(
        last.severity, last.id, last.message, at: last.range, notes: last.notes + [note], hint: last.hint)
    ]
  }
}

/// Looks for control characters, which are errors, and bidi controls, which are warnings.
private func checkScalars(_ text: SourceText, as use: TextUse) -> (isReadable: Bool, diagnostics: [Diagnostic]) {
  var findings = SuspiciousFindings()
  var index = text.start
  let bytes = text.bytes
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F {
      index += 1
      continue
    }
    let (value, length) = decodeScalar(bytes, at: index)
    let range = index..<index + length
    index += length
    if use == .page, value != 0 { continue }
    if SuspiciousScalar.isControl(value) {
      if use == .source, value == 0x0B || value == 0x0C || value == 0xFEFF { continue }
      findings.addControl(value, at: text.range(bytes: range))
    } else if SuspiciousScalar.isBidiControl(value) {
      findings.addBidiControl(value, at: text.range(bytes: range))
    }
  }
  return (!findings.hasControl, findings.diagnostics)
}

/// The code point at an offset of valid UTF-8, with its length in bytes.
@inline(__always)
func decodeScalar(_ bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
  let lead = UInt32(bytes[index])
  func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0 }
  switch lead {
  case 0..<0x80: return (lead, 1)
  case 0x80..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
  case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
  default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
