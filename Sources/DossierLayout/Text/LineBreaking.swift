/// Puts pieces on lines: greedily, then evenly.
struct LineBreaking {
  let pieces: [TextPiece]
  /// The widest line allowed, in font units.
  let limit: Int

  /// The fewest lines.
  var ranges: [Range<Int>] { lines(within: limit) }

  /// As many lines as given, the widest of them as narrow as can be.
  func balanced(_ count: Int) -> [Range<Int>] {
    guard count > 1 else { return lines(within: limit) }
    var low = pieces.reduce(1) { max($0, $1.width + $1.hyphenWidth) }
    var high = limit
    guard low < high else { return lines(within: limit) }
    while low < high {
      let middle = (low + high) / 2
      if lines(within: middle).count <= count { high = middle } else { low = middle + 1 }
    }
    return lines(within: high)
  }

  /// Each line takes what fits; a piece too wide for any line has one of its own.
  private func lines(within limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var width = 0
    for index in pieces.indices {
      let piece = pieces[index]
      if index > start, width + piece.width + piece.hyphenWidth > limit {
        ranges.append(start..<index)
        start = index
        width = 0
      }
      width += piece.width + piece.spaceWidth
    }
    if start < pieces.count { ranges.append(start..<pieces.count) }
    return ranges
  }
}
