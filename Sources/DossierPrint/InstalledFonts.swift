import ProgramRunner

/// The fonts of this machine, as fontconfig lists them; for advice only, no output depends on them.
public struct InstalledFonts: Sendable {
  /// The code points that some font has, as ascending ranges that do not touch; `nil` if fontconfig does not answer.
  public let coverage: [ClosedRange<UInt32>]?

  /// Asks fontconfig's `fc-list` for all fonts.
  public init() {
    coverage = Self.ask("fc-list", ["--format", "%{charset}\n"]).map(Self.merged)
  }

  /// Whether some font has a character; `nil` if that cannot be known.
  public func has(_ scalar: Unicode.Scalar) -> Bool? {
    guard let coverage else { return nil }
    var lower = 0
    var upper = coverage.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if coverage[middle].upperBound < scalar.value { lower = middle + 1 } else { upper = middle }
    }
    return lower < coverage.count && coverage[lower].contains(scalar.value)
  }

  /// The family that is used where one is asked for; `nil` if fontconfig does not answer.
  public func match(_ family: String) -> String? {
    let pattern = family.unicodeScalars.filter { !"-:,\\".unicodeScalars.contains($0) }.map(String.init).joined()
    guard let answer = Self.ask("fc-match", ["--format", "%{family[0]}", pattern]), !answer.isEmpty else { return nil }
    return answer
  }

  /// All fonts with their versions, in no order that means anything but the same as long as they are; `nil` if fontconfig
  /// does not answer.
  package static func listing() -> [UInt8]? {
    ask("fc-list", ["--format", "%{file} %{fontversion}\n"]).map { list in
      Array(list.split(separator: "\n").sorted().joined(separator: "\n").utf8)
    }
  }

  private static func ask(_ program: String, _ arguments: [String]) -> String? {
    guard let executable = ProgramLocation.onPath(program) else { return nil }
    let client = ProgramClient(
      executable: executable, outputLimit: 64 << 20, environment: FigurePrinter.environment)
    guard case .exited(0, let output) = client.run(input: [], arguments: arguments, until: .now + .seconds(20)) else {
      return nil
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `20-7e a0 3b1-3c9`, a line a font.
  private static func merged(_ list: String) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for word in Set(list.split { $0 == " " || $0 == "\n" }) {
      let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      if let first = ends.first, let last = ends.last, first <= last { ranges.append(first...last) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var result: [ClosedRange<UInt32>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
