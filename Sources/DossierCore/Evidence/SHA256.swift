import Crypto

/// The SHA-256 digest of some bytes (FIPS 180-4), as the fingerprint of a source.
public enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  public static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash = Crypto.SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return String(unsafeUninitializedCapacity: 64) { text in
      var index = 0
      for byte in hash.finalize() {
        text[index] = digit(byte >> 4)
        text[index + 1] = digit(byte & 15)
        index += 2
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
