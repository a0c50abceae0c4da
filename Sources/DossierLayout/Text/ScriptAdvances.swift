/// The decoded widths of scripts that Liberation Sans lacks, in one weight.
struct ScriptAdvances: Sendable {
  /// A letter that joins its neighbours.
  struct Letter: Sendable {
    /// Whether it joins the letter before it.
    var joinsBefore: Bool
    /// Whether it joins the letter after it.
    var joinsAfter: Bool
    fileprivate var forms: (alone: Int, first: Int, middle: Int, last: Int)

    /// Its width between neighbours that it joins or not, in 2048ths of the size.
    func width(before: Bool, after: Bool) -> Int {
      switch (before, after) {
      case (false, false): forms.alone
      case (false, true): forms.first
      case (true, true): forms.middle
      case (true, false): forms.last
      }
    }
  }

  private struct Run {
    var first: UInt32
    var end: UInt32
    var offset: Int
  }

  private let runs: [Run]
  private let widths: [UInt16]
  private let joiningRuns: [Run]
  private let letters: [Letter]

  private static let regular = ScriptAdvances(ScriptTable.regular, ScriptTable.joiningRegular)
  private static let bold = ScriptAdvances(ScriptTable.bold, ScriptTable.joiningBold)

  static func of(_ weight: FontWeight) -> ScriptAdvances {
    switch weight {
    case .regular: regular
    case .bold: bold
    }
  }

  private init(_ widths: StaticString, _ joining: StaticString) {
    self.widths = widths.withUTF8Buffer { bytes in
      stride(from: 0, to: bytes.count - 3, by: 4).map { UInt16(number(bytes, $0)) }
    }
    letters = joining.withUTF8Buffer { bytes in
      stride(from: 0, to: bytes.count - 16, by: 17).map { start in
        let kind = hexDigit(bytes[start])
        return Letter(
          joinsBefore: kind & 1 != 0, joinsAfter: kind & 2 != 0,
          forms: (
            number(bytes, start + 1), number(bytes, start + 5), number(bytes, start + 9), number(bytes, start + 13)
          ))
      }
    }
    runs = Self.runs(ScriptTable.runs, count: self.widths.count)
    joiningRuns = Self.runs(ScriptTable.joiningRuns, count: letters.count)
  }

  private static func runs(_ pairs: [UInt16], count: Int) -> [Run] {
    var runs: [Run] = []
    var offset = 0
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      let first = UInt32(pairs[index])
      let length = min(Int(pairs[index + 1]), count - offset)
      runs.append(Run(first: first, end: first + UInt32(length), offset: offset))
      offset += length
    }
    return runs
  }

  /// The width of a character by itself, in 2048ths of the size.
  func advance(of code: UInt32) -> Int? {
    Self.place(of: code, in: runs).map { Int(widths[$0]) }
  }

  /// A letter that joins its neighbours.
  func letter(_ code: UInt32) -> Letter? {
    Self.place(of: code, in: joiningRuns).map { letters[$0] }
  }

  private static func place(of code: UInt32, in runs: [Run]) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= code { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].first <= code else { return nil }
    return runs[low].offset + Int(code - runs[low].first)
  }
}

private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
  (0..<4).reduce(0) { $0 << 4 | Int(hexDigit(bytes[start + $1])) }
}
