/// The objects of a PDF file with a plain cross-reference table (ISO 32000-1, 7.5.4), as far as an update needs them.
struct PDFObjects {
  let bytes: [UInt8]
  /// Where the last cross-reference table begins.
  let table: Int
  /// How many object numbers are taken.
  let size: Int
  /// The numbers of the catalogue and of the document's information.
  let root: Int
  let info: Int
  /// Where each object begins; 0 if it is free.
  private let offsets: [Int]

  /// `nil` if the file is built in any other way than cairo builds it.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let mark = Self.last("startxref", in: bytes), let table = Self.number(in: bytes, at: mark + 9)?.value,
      let header = Self.skip("xref", in: bytes, at: table), let first = Self.number(in: bytes, at: header),
      first.value == 0, let count = Self.number(in: bytes, at: first.end), count.value < 1 << 20
    else { return nil }
    self.table = table
    var start = count.end
    while start < bytes.count, Self.isBlank(bytes[start]) { start += 1 }
    var offsets: [Int] = []
    for index in 0..<count.value {
      let entry = start + 20 * index
      guard entry + 20 <= bytes.count, let offset = Self.number(in: bytes, at: entry) else { return nil }
      offsets.append(bytes[entry + 17] == UInt8(ascii: "n") ? offset.value : 0)
    }
    self.offsets = offsets
    let trailerStart = start + 20 * count.value
    guard let trailer = Self.skip("trailer", in: bytes, at: trailerStart), let end = Self.last(">>", in: bytes),
      end > trailer
    else { return nil }
    let text = String(decoding: bytes[trailer..<end], as: UTF8.self)
    guard let size = Self.number(after: "/Size", in: text), let root = Self.number(after: "/Root", in: text),
      let info = Self.number(after: "/Info", in: text), size == count.value, !text.contains("/Prev"),
      !text.contains("/Encrypt")
    else { return nil }
    self.size = size
    self.root = root
    self.info = info
  }

  /// The numbers of the pages' objects, in order; none if the tree of pages is not understood.
  var pages: [Int] {
    guard let catalog = text(of: root), let tree = Self.number(after: "/Pages", in: catalog) else { return [] }
    var pages: [Int] = []
    var open = [tree]
    var seen: Set<Int> = []
    while let number = open.popLast() {
      guard seen.insert(number).inserted, let text = text(of: number) else { return [] }
      guard let kids = text.firstRange(of: "/Kids") else {
        pages.append(number)
        continue
      }
      let list = text[kids.upperBound...].drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
      let words = list.split(whereSeparator: \.isWhitespace)
      open += stride(from: 0, to: words.count, by: 3).compactMap { Int(words[$0]) }.reversed()
    }
    return pages
  }

  /// An object that is a dictionary, with entries put behind its own; `nil` if it is none, or has one of them.
  func dictionary(of object: Int, with entries: String) -> String? {
    guard let text = text(of: object), let start = text.firstRange(of: "<<"), text.hasSuffix(">>") else { return nil }
    let body = text[start.lowerBound...].dropLast(2)
    let names = entries.split(separator: " ").filter { $0.hasPrefix("/") }
    if names.contains(where: { ["/Title", "/Lang", "/Outlines", "/PageMode"].contains($0) && body.contains($0) }) {
      return nil
    }
    return String(body) + entries + " >>"
  }

  /// What stands between an object's number and its end.
  private func text(of object: Int) -> String? {
    guard offsets.indices.contains(object), offsets[object] > 0, offsets[object] < bytes.count else { return nil }
    let rest = bytes[offsets[object]...]
    guard let end = Self.first("endobj", in: rest), let start = Self.first("obj", in: rest), start < end else {
      return nil
    }
    var text = String(decoding: bytes[start + 3..<end], as: UTF8.self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  // MARK: Bytes

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func number(in bytes: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    var index = start
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    let digits = bytes[min(index, bytes.count)...].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)).map { ($0, digits.endIndex) }
  }

  private static func number(after name: String, in text: String) -> Int? {
    guard let range = text.firstRange(of: name) else { return nil }
    return Int(text[range.upperBound...].drop(while: \.isWhitespace).prefix(while: \.isNumber))
  }

  private static func skip(_ word: String, in bytes: [UInt8], at start: Int) -> Int? {
    guard start >= 0, start < bytes.count else { return nil }
    let from = bytes[start...].drop(while: isBlank)
    return from.starts(with: word.utf8) ? from.startIndex + word.utf8.count : nil
  }

  private static func first(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.dropLast(word.count - 1).first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.dropLast(word.count - 1).last { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }
}

/// Objects put behind a finished PDF file, and the cross-reference table that leads to them.
struct PDFUpdate {
  private let old: PDFObjects
  private var bytes: [UInt8]
  private var offsets: [Int: Int] = [:]
  private var next: Int

  init(_ old: PDFObjects) {
    self.old = old
    bytes = old.bytes
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    next = old.size
  }

  /// The first of some numbers that no object has.
  mutating func reserve(_ count: Int) -> Int {
    defer { next += count }
    return next
  }

  /// Adds an object, or another version of one that is there.
  mutating func add(_ object: String, as number: Int) {
    offsets[number] = bytes.count
    append("\(number) 0 obj\n\(object)\nendobj\n")
  }

  /// The whole file.
  mutating func finished() -> [UInt8] {
    let table = bytes.count
    append("xref\n")
    for number in offsets.keys.sorted() {
      let digits = String(offsets[number] ?? 0)
      append("\(number) 1\n\(String(repeating: "0", count: max(0, 10 - digits.utf8.count)))\(digits) 00000 n \n")
    }
    append("trailer\n<< /Size \(next) /Root \(old.root) 0 R /Info \(old.info) 0 R /Prev \(old.table) >>\n")
    append("startxref\n\(table)\n%%EOF\n")
    return bytes
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
