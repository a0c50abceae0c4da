/// Appends numbers to a byte array, least significant byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  mutating func flag(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  mutating func uint32(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func uint64(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// An index or count; anything outside 32 bits becomes the largest value, which no reader accepts.
  mutating func index(_ value: Int) {
    uint32(UInt32(exactly: value) ?? .max)
  }

  /// An index that may be absent, stored one higher.
  mutating func index(_ value: Int?) {
    index(value.map { $0 + 1 } ?? 0)
  }

  mutating func number(_ value: Double) {
    uint64(value.bitPattern)
  }

  mutating func point(_ value: LayoutPoint) {
    number(value.x)
    number(value.y)
  }

  mutating func size(_ value: LayoutSize) {
    number(value.width)
    number(value.height)
  }

  mutating func box(_ value: LayoutBox) {
    number(value.x)
    number(value.y)
    number(value.width)
    number(value.height)
  }

  /// A value that may be absent, behind a flag.
  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    flag(value != nil)
    if let value {
      write(&self, value)
    }
  }

  mutating func ascii(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Closes the message: a mark and the checksum of everything before it.
  mutating func trailer() {
    ascii(MessageMark.end.utf8)
    uint64(checksum(bytes[...]))
  }
}

/// The marks a message starts and ends with; the digit is the version of the format.
enum MessageMark {
  static let request = "DLQ1"
  static let reply = "DLR1"
  static let failure = "DLF1"
  static let end = "END."
  static let trailerLength = 12
}

/// FNV-1a over 64 bits: tells a damaged message from a whole one, nothing more.
func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
