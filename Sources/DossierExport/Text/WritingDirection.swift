import DossierCore

/// Which way a text runs.
enum WritingDirection {
  /// Whether the first strong character is written right to left (Unicode Bidirectional Algorithm, rules P2 and P3).
  static func isRightToLeft(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    TextDirection(firstStrongOf: text) == .rightToLeft
  }
}
