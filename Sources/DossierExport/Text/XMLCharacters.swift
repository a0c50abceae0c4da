/// Text in files that hold only characters of XML 1.0, appended byte by byte.
enum XMLCharacters {
  /// Appends a string; characters that XML 1.0 cannot hold become U+FFFD, and `replacement` may write a byte otherwise.
  ///
  /// XML 1.0, section 2.2: no control character but tab, line feed and carriage return; neither U+FFFE nor U+FFFF.
  /// `replacement` is asked for ASCII only and returns `nil` for what stays as it is.
  static func append(_ text: String, to bytes: inout [UInt8], replacement: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { utf8 in
      var run = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        let length = isNoncharacter(utf8, at: index) ? 3 : 1
        if byte >= 0x80, length == 1 {
          index += 1
          continue
        }
        let substitute = length == 3 || isForbidden(byte) ? "\u{FFFD}" : replacement(byte)
        if let substitute {
          bytes.append(contentsOf: utf8[run..<index])
          substitute.withUTF8Buffer { bytes.append(contentsOf: $0) }
          run = index + length
        }
        index += length
      }
      bytes.append(contentsOf: utf8[run...])
    }
  }

  /// Whether U+FFFE or U+FFFF (`EF BF BE`, `EF BF BF`) stands here.
  private static func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    utf8[index] == 0xEF && index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
