import DossierCore

/// Which colours of a theme its author wrote, and where: a fault of contrast is reported at one of them.
struct WrittenColors {
  /// The places of colours, by the keys that lead to them.
  var ranges: [[String]: SourceRange] = [:]
  /// Where patterns were switched on or off.
  var patterns: SourceRange?

  /// One diagnostic for each written colour that is hard to see, or on which something is.
  ///
  /// What a theme inherits unchanged on both sides is reported where it is written.
  func faults(of theme: Theme) -> [Diagnostic] {
    let faults = theme.contrastFaults
    var diagnostics: [Diagnostic] = []
    var blamed: Set<[String]> = []
    for fault in faults where ranges[fault.front.path] != nil && blamed.insert(fault.front.path).inserted {
      let group = faults.filter { $0.front.path == fault.front.path }
      diagnostics.append(diagnostic(group, ranges[fault.front.path], theme, isFront: true))
    }
    let rest = faults.filter { ranges[$0.front.path] == nil }
    for fault in rest where blamed.insert(fault.ground.path).inserted {
      guard let range = place(of: fault.ground.path) else { continue }
      let group = rest.filter { $0.ground.path == fault.ground.path }
      diagnostics.append(diagnostic(group, range, theme, isFront: false))
    }
    return diagnostics
  }

  /// Where a ground is written; that of a pattern follows from fill, stroke and the kind of pattern.
  private func place(of path: [String]) -> SourceRange? {
    if let range = ranges[path] { return range }
    guard path.last == "pattern" else { return nil }
    let hue = Array(path.dropLast())
    return ranges[hue + ["fill"]] ?? ranges[hue + ["stroke"]] ?? patterns
  }

  private func diagnostic(
    _ faults: [ContrastFault], _ range: SourceRange?, _ theme: Theme, isFront: Bool
  ) -> Diagnostic {
    let worst = faults.min { $0.ratio / $0.needed < $1.ratio / $1.needed } ?? faults[0]
    let others = faults.filter { $0 != worst }.prefix(5).map { Diagnostic.Note(Self.sentence($0)) }
    let path = isFront ? worst.front.path : worst.ground.path
    // The colour must suit everything that it meets, not only what it fails with now.
    let pairs = theme.contrastPairs.filter { (isFront ? $0.front.path : $0.ground.path) == path }
    let needed = pairs.map(\.needed).max() ?? worst.needed
    let color = isFront ? worst.front.color : worst.ground.color
    let better = color.adjusted(toContrast: needed, with: pairs.map { isFront ? $0.ground.color : $0.front.color })
    let key = path.joined(separator: ".")
    let hint =
      better.map { "`\"\($0.hex)\"` is near and passes" }
      ?? "no shade of it passes: change \(isFront ? "what is behind it" : "what stands on it"), too"
    return Diagnostic(
      .error, "theme-contrast", Self.sentence(worst), at: range, notes: others,
      hint: path.last == "pattern" ? "write another `pattern`, or a lighter `stroke`" : "`\(key)`: \(hint)")
  }

  private static func sentence(_ fault: ContrastFault) -> String {
    let front = fault.front.path.joined(separator: ".")
    let ground = fault.ground.path.joined(separator: ".")
    // Rounded down: 4.49 must not read as 4.5.
    let ratio = (fault.ratio * 100).rounded(.down) / 100
    return "`\(front)` \(fault.front.color.hex) on `\(ground)` \(fault.ground.color.hex) has a contrast of "
      + "\(NumberText.coordinate(ratio)):1; at least \(NumberText.coordinate(fault.needed)):1 is needed"
  }
}
