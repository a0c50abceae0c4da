/// What a relation or a role says about when its two ends took place or existed.
///
/// For relations the source is meant first, for roles the event and then the one who plays the role.
public enum TemporalOrder: String, Hashable, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// The source is over when the target begins; both may fall on one day.
  case before
  /// The source begins no earlier than the target is over; both may fall on one day.
  case after
  /// The source begins no later than the target: a cause and its effect.
  case startsBefore = "starts-before"
  /// The source begins no earlier than the target: an answer and what it answers.
  case startsAfter = "starts-after"
  /// All of the source lies in the time of the target.
  case within
  /// The two have a day in common: a visitor lives on the day of the visit.
  case overlaps
  /// The target comes into being in the time of the source: a founding.
  case begins
  /// The target ceases to be in the time of the source: a dissolution.
  case ends
  /// It holds only while both ends exist: membership, office.
  case lifetimes
}
