/// Which addresses may be followed from an output.
enum Links {
  /// Whether an address is `http`, `https` or `mailto` and holds nothing but visible characters.
  static func isSafe(_ address: String) -> Bool {
    let schemes = ["http://", "https://", "mailto:"]
    let start = address.prefix(8).lowercased()
    guard let scheme = schemes.first(where: { start.hasPrefix($0) }), address.utf8.count > scheme.utf8.count else {
      return false
    }
    return address.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
      default: !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
      }
    }
  }
}
