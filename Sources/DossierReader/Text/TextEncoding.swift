import CTextShim

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// An encoding other than UTF-8 in which a source may be written.
struct TextEncoding: Hashable {
  /// How it is written after `encoding:`.
  let name: String
  /// What the system's `iconv` calls it.
  let systemName: String

  /// An encoding by one of its names; those of the Encoding Standard mean here what they mean in a browser, so that
  /// `latin1` is Windows-1252.
  init?(named label: String) {
    let label = label.lowercased().trimmed
    guard let name = Self.labels[label] ?? (Self.systemNames[label] == nil ? nil : label),
      let systemName = Self.systemNames[name]
    else { return nil }
    self.name = name
    self.systemName = systemName
  }

  /// Whether every byte is a character.
  var isSingleByte: Bool {
    name.hasPrefix("windows") || name.hasPrefix("iso-8859") || name.hasPrefix("koi8") || name == "macintosh"
  }

  /// Whether its letters are Latin ones alone.
  var isLatin: Bool {
    [
      "windows-1250", "windows-1252", "windows-1254", "windows-1257", "windows-1258", "iso-8859-1", "iso-8859-2",
      "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
      "macintosh",
    ].contains(name)
  }

  /// Whether it is UTF-8 after all.
  var isUTF8: Bool { name == "utf-8" }

  /// The names that can be written, sorted.
  static var names: [String] { systemNames.keys.sorted() }

  /// Some bytes as UTF-8, or the offset of the first byte that means nothing.
  func decode(_ bytes: [UInt8]) -> Result<[UInt8], Malformed> {
    var output: UnsafeMutablePointer<UInt8>?
    var count = 0
    let fault = dossier_to_utf8(systemName, bytes, bytes.count, &output, &count)
    defer { free(output) }
    guard fault == -1 else { return .failure(fault < 0 ? .unsupported : .byte(Int(fault))) }
    return .success(Array(UnsafeBufferPointer(start: output, count: count)))
  }

  /// Why bytes could not be decoded.
  enum Malformed: Error {
    case byte(Int)
    /// This system's `iconv` does not know the encoding.
    case unsupported
  }

  private static let systemNames: [String: String] = [
    "utf-8": "UTF-8", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-32le": "UTF-32LE", "utf-32be": "UTF-32BE",
    "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1252": "CP1252", "windows-1253": "CP1253",
    "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257",
    "windows-1258": "CP1258", "windows-874": "CP874", "iso-8859-1": "ISO-8859-1", "iso-8859-2": "ISO-8859-2",
    "iso-8859-3": "ISO-8859-3", "iso-8859-4": "ISO-8859-4", "iso-8859-5": "ISO-8859-5", "iso-8859-6": "ISO-8859-6",
    "iso-8859-7": "ISO-8859-7", "iso-8859-8": "ISO-8859-8", "iso-8859-10": "ISO-8859-10",
    "iso-8859-13": "ISO-8859-13", "iso-8859-14": "ISO-8859-14", "iso-8859-15": "ISO-8859-15",
    "iso-8859-16": "ISO-8859-16", "macintosh": "MACINTOSH", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
    "shift_jis": "CP932", "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "UHC", "gb18030": "GB18030",
    "gbk": "GB18030", "big5": "BIG5-HKSCS",
  ]

  private static let labels: [String: String] = [
    "utf8": "utf-8", "ascii": "windows-1252", "us-ascii": "windows-1252", "latin1": "windows-1252",
    "latin-1": "windows-1252", "iso8859-1": "windows-1252", "iso-8859-1": "windows-1252", "cp1252": "windows-1252",
    "x-cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1253": "windows-1253",
    "cp1254": "windows-1254", "iso-8859-9": "windows-1254", "latin5": "windows-1254", "latin2": "iso-8859-2",
    "latin9": "iso-8859-15", "latin-9": "iso-8859-15", "sjis": "shift_jis", "shift-jis": "shift_jis",
    "x-sjis": "shift_jis", "windows-31j": "shift_jis", "ms932": "shift_jis", "cp932": "shift_jis", "eucjp": "euc-jp",
    "x-euc-jp": "euc-jp", "euckr": "euc-kr", "ks_c_5601-1987": "euc-kr", "cp949": "euc-kr", "windows-949": "euc-kr",
    "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5-hkscs": "big5", "utf-16": "utf-16le",
    "unicode": "utf-16le", "mac": "macintosh", "x-mac-roman": "macintosh",
  ]
}

extension TextEncoding {
  /// The encoding that a byte order mark announces, and the mark's length; `nil` without one, or for UTF-8.
  static func announced(by bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    for (mark, name) in [
      ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE], "utf-16le"),
      ([0xFE, 0xFF], "utf-16be"),
    ] as [([UInt8], String)] where bytes.starts(with: mark) {
      return TextEncoding(named: name).map { ($0, mark.count) }
    }
    return nil
  }

  /// What some bytes that are no UTF-8 probably are, by the letters that each encoding would make of them.
  static func guess(_ bytes: [UInt8]) -> TextEncoding? {
    // Enough to tell, cut where no character of several bytes can be open.
    var sample = Array(bytes.prefix(1 << 16))
    if sample.count < bytes.count, let stop = sample.lastIndex(where: { $0 < 0x30 }) { sample.removeSubrange(stop...) }
    var best: (name: String, share: Double)?
    for (name, ranges, least) in candidates {
      guard let text = try? TextEncoding(named: name)?.decode(sample).get() else { continue }
      var letters = 0
      var plainLetters = 0
      var expected = 0
      // How many stand directly behind an ASCII letter, as accented letters do and Chinese ones do not.
      var attached = 0
      var isAfterLetter = false
      var index = 0
      while index < text.count {
        let (value, length) = decodeScalar(text, at: index)
        index += length
        guard value >= 0x80 else {
          isAfterLetter = (0x61...0x7A).contains(value | 0x20)
          if isAfterLetter { plainLetters += 1 }
          continue
        }
        letters += 1
        if isAfterLetter { attached += 1 }
        isAfterLetter = false
        if ranges.contains(where: { $0.contains(value) }) { expected += 1 }
      }
      // A few accents among Latin letters are Cyrillic ones in another encoding.
      if name.hasPrefix("windows"), letters < plainLetters { continue }
      if attached * 2 > letters { continue }
      let share = letters == 0 ? 0 : Double(expected) / Double(letters)
      if share >= least, share > best?.share ?? 0 { best = (name, share) }
    }
    return TextEncoding(named: best?.name ?? "windows-1252")
  }

  /// Encodings with the letters that texts in them are made of, and how large their share must be.
  private static let candidates: [(String, [ClosedRange<UInt32>], Double)] = [
    ("shift_jis", [0x3041...0x3096, 0x30A1...0x30FC, 0x3001...0x3002, 0x4E00...0x9FFF], 0.9),
    ("euc-jp", [0x3041...0x3096, 0x30A1...0x30FC, 0x3001...0x3002, 0x4E00...0x9FFF], 0.9),
    ("euc-kr", [0xAC00...0xD7A3], 0.85),
    ("gb18030", [0x4E00...0x9FFF, 0x3001...0x3002, 0xFF0C...0xFF0C], 0.9),
    ("windows-1251", [0x0430...0x044F], 0.75),
  ]
}
