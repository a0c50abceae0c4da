extension Color {
  /// Relative luminance by WCAG 2.1: 0 for black, 1 for white.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of WCAG 2.1, from 1 for equal colours to 21 for black and white.
  public func contrast(with other: Color) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The nearest colour on the way to black or to white that has a contrast of at least `ratio` with all the others;
  /// `nil` if there is none.
  public func adjusted(toContrast ratio: Double, with others: [Color]) -> Color? {
    let steps = 255
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      for end in [Color(0x000000), Color(0xFFFFFF)] {
        let candidate = mixed(with: end, share: share)
        if others.allSatisfy({ candidate.contrast(with: $0) >= ratio }) { return candidate }
      }
    }
    return nil
  }

  /// The colour with a share of another one mixed in, from 0 to 1.
  public func mixed(with other: Color, share: Double) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
      UInt32((Double(from) + (Double(to) - Double(from)) * min(max(share, 0), 1)).rounded())
    }
    return Color(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }

  /// A colour written as `#rrggbb` or `#rgb`.
  public init?(hex text: String) {
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = text.utf8.dropFirst().map { byte -> UInt32? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
      default: nil
      }
    }
    guard digits.count == 3 || digits.count == 6 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let digit else { return nil }
      value = digits.count == 3 ? value << 8 | digit << 4 | digit : value << 4 | digit
    }
    self.init(value)
  }

  /// The amount of light of a channel, by the curve of sRGB (IEC 61966-2-1) with the threshold of WCAG 2.1.
  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.03928 { return value / 12.92 }
    // x^2.4 = x^2 · fifthRoot(x^2): arithmetic alone, so that every machine gets the same digits.
    let base = (value + 0.055) / 1.055
    let square = base * base
    return square * fifthRoot(square)
  }

  /// Newton's method; the argument lies between 0 and 1.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      guard fourth > 0 else { return 0 }
      root = (4 * root + value / fourth) / 5
    }
    return root
  }
}
