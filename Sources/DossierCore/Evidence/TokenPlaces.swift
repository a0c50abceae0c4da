/// Where each token of a text stands in its bytes. Tokens of one width that follow each other are one entry, so that a text in
/// a plain script takes next to no memory.
struct TokenPlaces: Sendable {
  private var runs: [Run] = []

  /// Tokens that are equally wide and stand side by side, or all stand for the same bytes.
  private struct Run {
    /// The first of them.
    let token: UInt32
    /// Where that begins.
    let start: UInt32
    /// How many bytes each stands for, and in the lowest bit whether they all stand for the same.
    var shape: UInt32

    var width: Int { Int(shape >> 1) }
    var stride: Int { shape & 1 == 0 ? width : 0 }
  }

  /// Adds the place of the next token.
  mutating func append(_ place: Range<Int>, of token: Int) {
    if let last = runs.last, last.width == place.count {
      let count = token - Int(last.token)
      if Int(last.start) + count * last.stride == place.lowerBound { return }
      if count == 1, Int(last.start) == place.lowerBound {
        runs[runs.count - 1].shape |= 1
        return
      }
    }
    runs.append(Run(token: UInt32(token), start: UInt32(place.lowerBound), shape: UInt32(place.count) << 1))
  }

  /// The bytes that a token stands for.
  func bytes(of token: Int) -> Range<Int> {
    var lower = 0
    var upper = runs.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(runs[middle].token) <= token { lower = middle } else { upper = middle }
    }
    let run = runs[lower]
    let start = Int(run.start) + (token - Int(run.token)) * run.stride
    return start..<start + run.width
  }
}

/// Where a large text can be parted.
struct TextJoint {
  /// Where the next piece begins.
  let offset: Int
  /// Whether that is at an empty line; else it is after a sentence.
  let isEmptyLine: Bool

  /// The first empty line from an index on, or the end; after some patience, any place after a full stop.
  init(in bytes: [UInt8], from start: Int, to end: Int, patience: Int) {
    let limit = min(start + patience, end)
    var index = max(start, 1)
    while index < limit {
      if bytes[index] == 0x0A, Self.isEmptyLine(endingAt: index, bytes) {
        (offset, isEmptyLine) = (index, true)
        return
      }
      index += 1
    }
    while index + 1 < end, !Self.isAfterSentence(index, bytes) { index += 1 }
    offset = index + 1 < end ? index : end
    isEmptyLine = false
  }

  private static func isEmptyLine(endingAt index: Int, _ bytes: [UInt8]) -> Bool {
    var before = index - 1
    while before > 0, bytes[before] == 0x20 || bytes[before] == 0x0D || bytes[before] == 0x09 { before -= 1 }
    return bytes[before] == 0x0A
  }

  /// Whether white space stands at an index, a word of small letters with a full stop before it, and a capital after it.
  private static func isAfterSentence(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let isSmall = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return (bytes[index] == 0x20 || bytes[index] == 0x0A) && index > 2 && bytes[index - 1] == UInt8(ascii: ".")
      && isSmall(bytes[index - 2]) && isSmall(bytes[index - 3])
      && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index + 1])
  }
}
