/// The thirteen relations two time spans can have (Allen 1983); exactly one of them holds between two given spans.
public enum AllenRelation: String, Hashable, Sendable, CaseIterable {
  /// Over before the other starts, with time between.
  case before
  /// Over just when the other starts.
  case meets
  /// Starts first, and is over while the other lasts.
  case overlaps
  /// Starts first, and both are over together.
  case finishedBy
  /// Starts first, and lasts longer.
  case contains
  /// Both start together, and it is over first.
  case starts
  /// Both start and end together.
  case equals
  /// Both start together, and it lasts longer.
  case startedBy
  /// Starts later, and is over first.
  case during
  /// Starts later, and both are over together.
  case finishes
  /// Starts while the other lasts, and lasts longer.
  case overlappedBy
  /// Starts just when the other is over.
  case metBy
  /// Starts after the other is over, with time between.
  case after

  /// The same relation seen from the other span.
  public var inverse: AllenRelation {
    switch self {
    case .before: .after
    case .meets: .metBy
    case .overlaps: .overlappedBy
    case .finishedBy: .finishes
    case .contains: .during
    case .starts: .startedBy
    case .equals: .equals
    case .startedBy: .starts
    case .during: .contains
    case .finishes: .finishedBy
    case .overlappedBy: .overlaps
    case .metBy: .meets
    case .after: .before
    }
  }
}

/// Whether something holds, as far as the bounds tell.
public enum Certainty: UInt8, Hashable, Comparable, Sendable {
  /// It holds in no case that the bounds allow.
  case impossible
  /// It holds in some cases and not in others.
  case possible
  /// It holds in every case.
  case certain

  /// Less certain is smaller.
  public static func < (left: Certainty, right: Certainty) -> Bool {
    left.rawValue < right.rawValue
  }
}
