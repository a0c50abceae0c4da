public import Chronology

/// A time given by other events: "after the walkout, within two weeks".
public struct RelativeTime: Hashable, Sendable {
  /// On which side of another event it lies.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// Begins when the other is over.
    case after
    /// Over when the other begins.
    case before
    /// In the time of the other.
    case during
  }

  /// One limit by another event.
  public struct Limit: Hashable, Sendable {
    /// On which side of the event it lies.
    public let side: Side
    /// The other event.
    public let event: Located<Entity.ID>
    /// How many days lie between the two; `nil` where nothing was said. Not for ``Side/during``.
    public let distance: ClosedRange<Int64>?

    /// A limit.
    public init(_ side: Side, _ event: Located<Entity.ID>, distance: ClosedRange<Int64>? = nil) {
      self.side = side
      self.event = event
      self.distance = distance
    }
  }

  /// The limits, all of which hold.
  public let limits: [Limit]
  /// How far it is from the events, as it is printed before their side: "within 2 weeks", "four months".
  public let durationText: String?

  /// A time by its limits.
  public init(limits: [Limit], durationText: String? = nil) {
    self.limits = limits
    self.durationText = durationText
  }

  /// How it is printed, with what each event is called: "within 2 weeks after “Night shift walks out”".
  public func text(in language: DisplayLanguage = .english, calling name: (Entity.ID) -> String) -> String {
    let sides = Side.allCases.compactMap { side -> (Side, [String])? in
      let events = limits.filter { $0.side == side }.map { name($0.event.value) }
      return events.isEmpty ? nil : (side, events)
    }
    return Vocabulary(language.rawValue).relativeTime(durationText, sides)
  }
}
