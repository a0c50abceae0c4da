/// Finds where a quote and the passage nearest to it part.
enum FirstDifference {
  /// The first word that differs, as the source and as the quote have it; `nil` if the two do not begin alike.
  static func find(
    _ quote: ArraySlice<UInt8>, _ passage: ArraySlice<UInt8>
  ) -> (inSource: String, inQuote: String)? {
    let quoted = quote.split(separator: 0x20)
    let found = passage.split(separator: 0x20)
    var index = 0
    while index < quoted.count, index < found.count, quoted[index] == found[index] { index += 1 }
    guard index > 0, index < quoted.count, index < found.count else { return nil }
    return (String(decoding: found[index], as: UTF8.self), String(decoding: quoted[index], as: UTF8.self))
  }
}
