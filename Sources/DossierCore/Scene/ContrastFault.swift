/// A colour of a theme that is too close to what is behind it.
public struct ContrastFault: Hashable, Sendable {
  /// A colour of a theme by the keys that lead to it: `ink`, or `hues`, `blue`, `text`.
  public struct Part: Hashable, Sendable {
    /// The keys.
    public let path: [String]
    /// The colour.
    public let color: Color
  }

  /// The text, line or mark.
  public let front: Part
  /// What is behind it.
  public let ground: Part
  /// The contrast that it needs (WCAG 2.1): 4.5 for text, 3 for lines and marks.
  public let needed: Double

  /// The contrast that there is.
  public var ratio: Double { front.color.contrast(with: ground.color) }
}

extension Theme {
  /// Everything in the theme that is hard to see where it stands, in a fixed order; empty for the built-in themes.
  public var contrastFaults: [ContrastFault] {
    contrastPairs.filter { $0.ratio < $0.needed }
  }

  /// Every text, line and mark with every ground it can stand on.
  public var contrastPairs: [ContrastFault] {
    func part(_ path: String..., color: Color) -> ContrastFault.Part { ContrastFault.Part(path: path, color: color) }
    let page = [part("background", color: background), part("panel", color: panel)]
    var fills: [ContrastFault.Part] = []
    for hue in Hue.allCases {
      fills.append(part("hues", hue.rawValue, "fill", color: swatch(hue).fill))
      if hasPatterns, let pattern = swatch(hue).fillPattern {
        fills.append(part("hues", hue.rawValue, "pattern", color: pattern.color))
      }
    }
    var pairs: [ContrastFault] = []
    func check(_ front: ContrastFault.Part, on grounds: [ContrastFault.Part], needs needed: Double) {
      pairs += grounds.map { ContrastFault(front: front, ground: $0, needed: needed) }
    }
    check(part("ink", color: ink), on: page + fills, needs: 4.5)
    check(part("muted", color: mutedInk), on: page + fills, needs: 4.5)
    check(part("dispute", color: dispute), on: page, needs: 4.5)
    check(part("rule", color: rule), on: page, needs: 3)
    for hue in Hue.allCases {
      let swatch = swatch(hue)
      check(part("hues", hue.rawValue, "text", color: swatch.text), on: page, needs: 4.5)
      // A bar is dark where a date is certain and light where it is possible.
      let fill = part("hues", hue.rawValue, "fill", color: swatch.fill)
      check(part("hues", hue.rawValue, "stroke", color: swatch.stroke), on: page + [fill], needs: 3)
    }
    return pairs
  }
}
