#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks for one run of bytes in others in linear time, whatever they are (Knuth, Morris and Pratt).
struct ByteSearch {
  private let needle: [UInt8]
  /// For every prefix of the needle the length of its longest proper prefix that is also its suffix.
  private let fallback: [Int]

  init(_ needle: [UInt8]) {
    var fallback = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = fallback[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      fallback[index] = length
    }
    self.needle = needle
    self.fallback = fallback
  }

  /// The first places where the needle stands, overlapping ones too.
  func ranges(in haystack: [UInt8], limit: Int) -> [Range<Int>] {
    guard let first = needle.first, needle.count <= haystack.count else { return [] }
    var found: [Range<Int>] = []
    haystack.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var matched = 0
      var index = 0
      while index < bytes.count, found.count < limit {
        if matched == 0 {
          guard let hit = memchr(base + index, Int32(first), bytes.count - index) else { return }
          index = UnsafeRawPointer(hit) - base + 1
          matched = 1
        } else {
          let byte = bytes[index]
          while matched > 0, needle[matched] != byte { matched = fallback[matched - 1] }
          if needle[matched] == byte { matched += 1 }
          index += 1
        }
        if matched == needle.count {
          found.append(index - matched..<index)
          matched = fallback[matched - 1]
        }
      }
    }
    return found
  }
}
