/// A text that grows by words, lines and paragraphs; white space at the ends of lines is never written.
struct TextLines {
  /// What was written so far.
  private(set) var text: [UInt8] = []
  /// The white space owed before the next word.
  private var pending = Gap.none

  private enum Gap: Int {
    case none, space, tab, line, paragraph
  }

  /// Appends text in which runs of white space count as one space.
  mutating func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] <= 0x20 else {
        index += 1
        continue
      }
      append(bytes, start..<index)
      owe(.space)
      index += 1
      start = index
    }
    append(bytes, start..<bytes.count)
  }

  /// Appends text as it is, its line ends too.
  mutating func appendExactly(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(bytes, 0..<bytes.count)
  }

  /// Appends text as it is.
  mutating func appendExactly(_ string: String) {
    var string = string
    string.withUTF8 { append($0, 0..<$0.count) }
  }

  /// Appends a mark that belongs to the last word, before the white space owed.
  mutating func appendBeforeSpace(_ mark: String) {
    text += Array(mark.utf8)
  }

  /// The next word stands in another cell.
  mutating func endCell() { owe(.tab) }

  /// The next word stands on another line.
  mutating func breakLine() { owe(.line) }

  /// The next word stands in another paragraph, after an empty line.
  mutating func endParagraph() { owe(.paragraph) }

  private mutating func owe(_ gap: Gap) {
    if gap.rawValue > pending.rawValue { pending = gap }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    if !text.isEmpty {
      switch pending {
      case .none: break
      case .space: text.append(0x20)
      case .tab: text.append(0x09)
      case .line: text.append(0x0A)
      case .paragraph: text += [0x0A, 0x0A]
      }
    }
    pending = .none
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }
}
