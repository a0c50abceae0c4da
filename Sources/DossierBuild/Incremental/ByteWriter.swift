/// Values as bytes, each in a form that no other sequence of values has: what is hashed, and what a cache entry holds.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ value: Int) {
    // Small numbers, which most are, in one byte; the sign in the lowest bit.
    var rest = UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func add(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ other: [UInt8]) {
    add(other.count)
    bytes += other
  }

  /// Whether there is a value, and the value.
  mutating func add<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  mutating func add(_ text: String?) { add(text) { $0.add($1) } }

  /// How many values there are, and the values.
  mutating func add<Values: Collection>(each values: Values, _ write: (inout ByteWriter, Values.Element) -> Void) {
    add(values.count)
    for value in values { write(&self, value) }
  }

  mutating func add(each texts: [String]) { add(each: texts) { $0.add($1) } }
}

/// Reads what a ``ByteWriter`` wrote; `nil` from the first value on that is not there.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { position == bytes.count }

  mutating func int() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
      shift += 7
    }
    return nil
  }

  mutating func bool() -> Bool? {
    guard position < bytes.count, bytes[position] <= 1 else { return nil }
    defer { position += 1 }
    return bytes[position] == 1
  }

  mutating func double() -> Double? {
    guard bytes.count - position >= 8 else { return nil }
    var bits: UInt64 = 0
    for index in 0..<8 { bits |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += 8
    return Double(bitPattern: bits)
  }

  mutating func data() -> [UInt8]? {
    guard let count = int(), count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() -> String? {
    data().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A value that need not be there: the outer `nil` is a fault.
  mutating func optional<Value>(_ read: (inout ByteReader) -> Value?) -> Value?? {
    guard let isThere = bool() else { return nil }
    guard isThere else { return .some(nil) }
    guard let value = read(&self) else { return nil }
    return .some(value)
  }

  mutating func list<Value>(_ read: (inout ByteReader) -> Value?) -> [Value]? {
    guard let count = int(), count >= 0, count <= bytes.count - position else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
