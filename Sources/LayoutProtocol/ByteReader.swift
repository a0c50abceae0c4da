/// Why bytes are not a message, and where.
package struct LayoutCodecError: Error, Sendable, Hashable {
  package enum Reason: String, Sendable, Hashable {
    case truncated = "the message ends too early"
    case mark = "an unknown mark"
    case checksum = "the checksum is wrong"
    case flag = "neither 0 nor 1"
    case choice = "an unknown choice"
    case number = "a number out of range"
    case index = "an index out of range"
    case count = "a count out of range"
    case text = "text that is not printable ASCII"
    case excess = "bytes after the end"
  }

  /// Offset into the message, in bytes.
  package var position: Int
  package var reason: Reason

  package init(position: Int, reason: Reason) {
    self.position = position
    self.reason = reason
  }
}

/// Reads what `ByteWriter` wrote and refuses everything else; never reads past the end.
struct ByteReader {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int

  /// Checks the mark at the start, the trailer and the checksum.
  init(_ bytes: [UInt8], mark: String) throws(LayoutCodecError) {
    let start = mark.utf8.count
    guard bytes.count >= start + MessageMark.trailerLength else {
      throw LayoutCodecError(position: bytes.count, reason: .truncated)
    }
    guard bytes[..<start].elementsEqual(mark.utf8) else { throw LayoutCodecError(position: 0, reason: .mark) }
    let end = bytes.count - MessageMark.trailerLength
    let sum = bytes.count - 8
    guard bytes[end..<sum].elementsEqual(MessageMark.end.utf8) else {
      throw LayoutCodecError(position: end, reason: .truncated)
    }
    var stored: UInt64 = 0
    for byte in bytes[sum...].reversed() {
      stored = stored << 8 | UInt64(byte)
    }
    guard stored == checksum(bytes[..<sum]) else { throw LayoutCodecError(position: sum, reason: .checksum) }
    self.bytes = bytes
    self.end = end
    self.position = start
  }

  private mutating func take(_ count: Int) throws(LayoutCodecError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= end - position else { throw fail(.truncated) }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  func fail(_ reason: LayoutCodecError.Reason) -> LayoutCodecError {
    LayoutCodecError(position: position, reason: reason)
  }

  mutating func byte() throws(LayoutCodecError) -> UInt8 {
    guard position < end else { throw fail(.truncated) }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func flag() throws(LayoutCodecError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw LayoutCodecError(position: position - 1, reason: .flag)
    }
  }

  mutating func choice<Value: RawRepresentable<UInt8>>() throws(LayoutCodecError) -> Value {
    guard let value = Value(rawValue: try byte()) else {
      throw LayoutCodecError(position: position - 1, reason: .choice)
    }
    return value
  }

  mutating func uint32() throws(LayoutCodecError) -> UInt32 {
    try take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// An integer inside `range`.
  mutating func integer(in range: ClosedRange<Int>) throws(LayoutCodecError) -> Int {
    let value = Int(try uint32())
    guard range.contains(value) else { throw LayoutCodecError(position: position - 4, reason: .number) }
    return value
  }

  /// An index below `count`.
  mutating func index(below count: Int) throws(LayoutCodecError) -> Int {
    let value = Int(try uint32())
    guard value < count else { throw LayoutCodecError(position: position - 4, reason: .index) }
    return value
  }

  /// An index below `count`, or nothing.
  mutating func optionalIndex(below count: Int) throws(LayoutCodecError) -> Int? {
    let value = Int(try uint32())
    guard value <= count else { throw LayoutCodecError(position: position - 4, reason: .index) }
    return value == 0 ? nil : value - 1
  }

  /// How many elements follow: at most `limit`, and no more than the bytes left can hold at `size` bytes each.
  mutating func count(limit: Int, size: Int) throws(LayoutCodecError) -> Int {
    let value = Int(try uint32())
    guard value <= limit else { throw LayoutCodecError(position: position - 4, reason: .count) }
    guard value <= (end - position) / size else { throw LayoutCodecError(position: position - 4, reason: .truncated) }
    return value
  }

  /// A number inside `range`; never infinite or NaN.
  mutating func number(in range: ClosedRange<Double>) throws(LayoutCodecError) -> Double {
    let bits: UInt64 = try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    let value = Double(bitPattern: bits)
    guard range.contains(value) else { throw LayoutCodecError(position: position - 8, reason: .number) }
    return value
  }

  mutating func size(in range: ClosedRange<Double>) throws(LayoutCodecError) -> LayoutSize {
    let width = try number(in: range)
    return LayoutSize(width: width, height: try number(in: range))
  }

  mutating func point() throws(LayoutCodecError) -> LayoutPoint {
    let x = try number(in: -LayoutLimits.coordinate...LayoutLimits.coordinate)
    return LayoutPoint(x: x, y: try number(in: -LayoutLimits.coordinate...LayoutLimits.coordinate))
  }

  mutating func box() throws(LayoutCodecError) -> LayoutBox {
    let corner = try point()
    let size = try size(in: 0...LayoutLimits.coordinate)
    return LayoutBox(x: corner.x, y: corner.y, width: size.width, height: size.height)
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(LayoutCodecError) -> Value
  ) throws(LayoutCodecError) -> Value? {
    guard try flag() else { return nil }
    return try read(&self)
  }

  mutating func list<Value>(
    limit: Int, size: Int, _ read: (inout ByteReader) throws(LayoutCodecError) -> Value
  ) throws(LayoutCodecError) -> [Value] {
    let count = try count(limit: limit, size: size)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      values.append(try read(&self))
    }
    return values
  }

  /// Printable ASCII of at most `limit` bytes.
  mutating func text(limit: Int) throws(LayoutCodecError) -> String {
    let length = try count(limit: limit, size: 1)
    let start = position
    let slice = try take(length)
    if let bad = slice.firstIndex(where: { !(0x20...0x7E).contains($0) }) {
      throw LayoutCodecError(position: start + (bad - slice.startIndex), reason: .text)
    }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Call last: nothing may be left before the trailer.
  func finish() throws(LayoutCodecError) {
    guard position == end else { throw fail(.excess) }
  }
}
