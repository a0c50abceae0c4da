/// A time given by another event: "two weeks after the walkout", "within four months of the invasion".
///
/// Which event it is, and what it means for both, is for the reader of the phrase to say: see ``EventNetwork``.
public struct EventOffset: Hashable, Sendable {
  /// On which side of the other event it lies.
  public enum Side: UInt8, Sendable {
    /// Before it starts.
    case before
    /// After it is over.
    case after
    /// While it lasts.
    case during
    /// On either side.
    case around
  }

  /// On which side of the other event it lies.
  public let side: Side
  /// How far away it is, where that was said.
  public let duration: CalendarDuration?
  /// Whether the duration is the farthest it can be ("within"), as against about how far it is.
  public let isLimit: Bool
  /// The other event, as it was called.
  public let anchor: String
  /// Where the other event's name starts in the phrase, in UTF-8 bytes.
  public let anchorOffset: Int

  /// How many days lie between the two, or `nil` where nothing was said.
  ///
  /// A distance in days is exact; one in weeks, months or years is good to half its last unit either side, as such
  /// phrases are: "two weeks after" is 11 to 17 days.
  public var distance: ClosedRange<Int64>? {
    guard let duration else { return nil }
    let range = duration.dayRange
    if isLimit { return 0...max(0, range.upperBound) }
    let unit: Int64 = duration.months % 12 != 0 ? 30 : duration.months != 0 ? 365 : duration.days % 7 == 0 ? 7 : 0
    return max(0, range.lowerBound - unit / 2)...range.upperBound + unit / 2
  }
}
