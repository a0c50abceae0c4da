/// The marks with which some programs begin a text file.
enum ByteOrderMark {
  /// UTF-8's, which is harmless.
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding other than UTF-8 that a file announces, or that its first bytes show.
  static func foreignEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32, little endian" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32, big endian" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16, little endian" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16, big endian" }
    guard bytes.count >= 4 else { return nil }
    let isZero = bytes.prefix(4).map { $0 == 0 }
    if isZero == [true, true, true, false] { return "UTF-32, big endian" }
    if isZero == [false, true, true, true] { return "UTF-32, little endian" }
    if isZero == [true, false, true, false] { return "UTF-16, big endian" }
    if isZero == [false, true, false, true] { return "UTF-16, little endian" }
    return foreignByZeros(bytes)
  }

  /// UTF-16 by the zero bytes of its ASCII characters, spaces at least: they all stand at odd offsets, or all at even ones.
  private static func foreignByZeros(_ bytes: [UInt8]) -> String? {
    var zeros = (even: 0, odd: 0)
    let sample = bytes.prefix(1 << 16)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard (zeros.even == 0) != (zeros.odd == 0), zeros.even + zeros.odd > 3,
      (zeros.even + zeros.odd) * 50 > sample.count
    else { return nil }
    return zeros.even == 0 ? "UTF-16, little endian" : "UTF-16, big endian"
  }
}
