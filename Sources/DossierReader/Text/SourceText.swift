package import DossierCore

/// The bytes of one input file, with its lines: turns offsets into positions.
///
/// Lines end at LF, CR or CRLF. A byte order mark at the beginning belongs to no line. Offsets count either UTF-8 bytes
/// from the beginning of the file or code points from its first character; a byte that continues a code point counts
/// none, so that files with invalid UTF-8 have positions too.
package final class SourceText: Sendable {
  /// The path relative to the dossier's folder.
  package let path: String
  /// The whole file.
  package let bytes: [UInt8]
  /// Where each line begins, in bytes.
  private let lineBytes: [UInt32]
  /// Where each line begins, in code points.
  private let lineScalars: [UInt32]
  /// The number of code points before every `stride`-th byte.
  private let checkpoints: [UInt32]

  private static let stride = 256

  /// A file's bytes, at most 4 GB.
  package init(path: String, bytes: [UInt8]) {
    var lineBytes: [UInt32] = []
    var lineScalars: [UInt32] = []
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    let start = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    lineBytes.append(UInt32(start))
    lineScalars.append(0)
    bytes.withUnsafeBufferPointer { buffer in
      var scalars: UInt32 = 0
      for index in buffer.indices {
        if index % Self.stride == 0 { checkpoints.append(scalars) }
        if index < start { continue }
        let byte = buffer[index]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if byte > 0x0D { continue }
        let isLineEnd = byte == 0x0A || (byte == 0x0D && !(index + 1 < buffer.count && buffer[index + 1] == 0x0A))
        if isLineEnd {
          lineBytes.append(UInt32(index + 1))
          lineScalars.append(scalars)
        }
      }
    }
    self.path = path
    self.bytes = bytes
    self.lineBytes = lineBytes
    self.lineScalars = lineScalars
    self.checkpoints = checkpoints
  }

  /// The number of lines; a final line end opens one more, empty line.
  package var lineCount: Int { lineBytes.count }

  /// The offset of the first character, after a byte order mark.
  package var start: Int { Int(lineBytes[0]) }

  /// The position of a code point, counted from the first character.
  package func position(ofScalar scalar: Int) -> Position {
    let target = UInt32(clamping: scalar)
    let line = Self.last(in: lineScalars, notAfter: target)
    return Position(line: line + 1, column: scalar - Int(lineScalars[line]) + 1)
  }

  /// The position of a byte.
  package func position(ofByte byte: Int) -> Position {
    let offset = min(max(byte, start), bytes.count)
    let line = Self.last(in: lineBytes, notAfter: UInt32(offset))
    return Position(line: line + 1, column: scalarOffset(ofByte: offset) - Int(lineScalars[line]) + 1)
  }

  /// The range between two code points.
  package func range(scalars: Range<Int>) -> SourceRange {
    SourceRange(
      file: path, start: position(ofScalar: scalars.lowerBound), end: position(ofScalar: scalars.upperBound))
  }

  /// The range between two bytes.
  package func range(bytes: Range<Int>) -> SourceRange {
    SourceRange(file: path, start: position(ofByte: bytes.lowerBound), end: position(ofByte: bytes.upperBound))
  }

  /// The byte at which a code point begins.
  package func byteOffset(ofScalar scalar: Int) -> Int {
    let block = checkpoints.isEmpty ? 0 : Self.last(in: checkpoints, notAfter: UInt32(clamping: scalar))
    var offset = block * Self.stride
    var remaining = scalar - (checkpoints.isEmpty ? 0 : Int(checkpoints[block]))
    if offset < start { offset = start }
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if remaining == 0 { return offset }
        remaining -= 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// The byte at a position; the end of the file for lines that do not exist.
  package func byteOffset(of position: Position) -> Int {
    guard position.line >= 1, position.line <= lineScalars.count else { return bytes.count }
    return byteOffset(ofScalar: Int(lineScalars[position.line - 1]) + max(0, position.column - 1))
  }

  /// Whether nothing but white space follows a code point.
  package func isBlank(fromScalar scalar: Int) -> Bool {
    bytes[min(byteOffset(ofScalar: scalar), bytes.count)...].allSatisfy { $0 <= 0x20 }
  }

  /// The bytes of a line, counted from 1, without its line end; empty for a line that does not exist.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineBytes.count else { return [] }
    let lower = Int(lineBytes[number - 1])
    var upper = number < lineBytes.count ? Int(lineBytes[number]) : bytes.count
    while number < lineBytes.count, upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    return bytes[lower..<upper]
  }

  /// The number of code points before a byte, counted from the first character.
  package func scalarOffset(ofByte byte: Int) -> Int {
    let block = min(byte / Self.stride, checkpoints.count - 1)
    guard block >= 0 else { return 0 }
    var scalars = Int(checkpoints[block])
    var offset = max(block * Self.stride, start)
    while offset < byte {
      if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
      offset += 1
    }
    return scalars
  }

  /// The index of the last element that is not greater than a value; 0 if all are.
  private static func last(in sorted: [UInt32], notAfter value: UInt32) -> Int {
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if sorted[middle] <= value { lower = middle + 1 } else { upper = middle }
    }
    return max(lower - 1, 0)
  }
}
