/// The weight of a face.
package enum FontWeight: Sendable, Hashable, CaseIterable {
  case regular
  case bold
}

/// How wide text is, without a font at hand: advance widths of Liberation Sans, which has the metrics of Arial.
///
/// Widths are in points for a size in points. Kerning is left out, so that text is at most as wide as this says; characters
/// that the face lacks count as wide as the widest of the faces that renderers take instead.
package enum FontMetrics {
  /// Added by default, for renderers that round each glyph up: 4 %.
  package static let slack = 0.04
  /// From the top of the highest letter to the baseline, as a fraction of the size.
  package static let ascent = Double(LiberationSansTable.ascent) / Double(LiberationSansTable.unitsPerEm)
  /// From the baseline to the bottom of the lowest letter, as a fraction of the size.
  package static let descent = Double(LiberationSansTable.descent) / Double(LiberationSansTable.unitsPerEm)

  /// The width of one line of text, in points, `slack` included.
  package static func width(
    of text: some StringProtocol, size: Double, weight: FontWeight = .regular, slack: Double = slack
  ) -> Double {
    points(units(of: text.unicodeScalars, table: AdvanceTable.of(weight)), size: size, slack: slack)
  }

  /// The width of some characters beside each other, in 2048ths of the size.
  static func units(of scalars: some Collection<Unicode.Scalar>, table: AdvanceTable) -> Int {
    var total = 0
    for scalar in scalars {
      guard standsAlone(scalar) else { return TextMeasure.units(of: scalars, table: table) }
      total += table.advance(of: scalar)
    }
    return total
  }

  /// Whether a character is as wide beside others as by itself, and leaves them as wide as they are.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 && scalar.value != 0xA9 && scalar.value != 0xAE
  }

  /// The advance width of one character by itself, in 2048ths of the size.
  static func advance(of scalar: Unicode.Scalar, weight: FontWeight) -> Int {
    AdvanceTable.of(weight).advance(of: scalar)
  }

  /// Font units as points.
  static func points(_ units: Int, size: Double, slack: Double) -> Double {
    Double(units) * size * (1 + slack) / Double(LiberationSansTable.unitsPerEm)
  }
}

/// The decoded table of one weight.
struct AdvanceTable: Sendable {
  private struct Run {
    var first: UInt32
    var end: UInt32
    var offset: Int
  }

  let weight: FontWeight
  private let runs: [Run]
  private let widths: [UInt16]
  /// The widths up to U+017F, 0xFFFF where the face has none: most text needs no search.
  private let latin: [UInt16]
  private static let missing: UInt16 = 0xFFFF

  private static let regular = AdvanceTable(LiberationSansTable.regular, .regular)
  private static let bold = AdvanceTable(LiberationSansTable.bold, .bold)

  static func of(_ weight: FontWeight) -> AdvanceTable {
    switch weight {
    case .regular: regular
    case .bold: bold
    }
  }

  private init(_ digits: StaticString, _ weight: FontWeight) {
    self.weight = weight
    var widths: [UInt16] = []
    digits.withUTF8Buffer { bytes in
      widths.reserveCapacity(bytes.count / 3)
      for start in stride(from: 0, to: bytes.count - 2, by: 3) {
        widths.append(bytes[start..<(start + 3)].reduce(0) { $0 << 4 | UInt16(hexDigit($1)) })
      }
    }
    var runs: [Run] = []
    var offset = 0
    let pairs = LiberationSansTable.runs
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      let first = UInt32(pairs[index])
      let count = min(Int(pairs[index + 1]), widths.count - offset)
      runs.append(Run(first: first, end: first + UInt32(count), offset: offset))
      offset += count
    }
    var latin = [UInt16](repeating: Self.missing, count: 0x180)
    for run in runs {
      for code in run.first..<run.end where code < 0x180 {
        latin[Int(code)] = widths[run.offset + Int(code - run.first)]
      }
    }
    latin[0x09] = latin[0x20]  // renderers draw a tab as a space
    latin[0xAD] = 0  // and no soft hyphen, but where a line breaks
    self.runs = runs
    self.widths = widths
    self.latin = latin
  }

  /// In 2048ths of the size.
  func advance(of scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x180 {
      let width = latin[Int(code)]
      return width == Self.missing ? FallbackWidth.of(scalar, weight) : Int(width)
    }
    return found(code) ?? FallbackWidth.of(scalar, weight)
  }

  private func found(_ code: UInt32) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= code { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].first <= code else { return nil }
    return Int(widths[runs[low].offset + Int(code - runs[low].first)])
  }
}

/// What a hexadecimal digit in capitals stands for.
func hexDigit(_ byte: UInt8) -> UInt8 {
  byte < UInt8(ascii: "A") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "A") + 10
}
