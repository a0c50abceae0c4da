public import Chronology

/// What all claims of a dossier together say about when its events took place.
///
/// Dates, relative times and the order that relations and roles imply form one temporal network; the bounds of an event
/// are what follows from all of them. Disputed and retracted claims have no part in it, but for disputed dates, of
/// which the widest reading counts.
public struct TimeModel: Sendable {
  private let events: [Int: EventNetwork<Int>.Event]
  private let solution: EventNetwork<Int>.Solution

  init(events: [Int: EventNetwork<Int>.Event], solution: EventNetwork<Int>.Solution) {
    self.events = events
    self.solution = solution
  }

  /// A model that knows nothing of any node.
  var forgotten: TimeModel { TimeModel(events: [:], solution: solution) }

  /// The tightest bounds of a node, by its index; `nil` if no claim about time touches it.
  public func bounds(ofNode index: Int) -> TimeBounds? {
    events[index].map { solution.bounds(of: $0) }
  }

  /// The claims, as indices, that say a node cannot have begun earlier; nearest first.
  public func reasonsForEarliestStart(ofNode index: Int) -> [Int] {
    events[index].map { solution.reasonsForEarliestDay(of: .start, of: $0) } ?? []
  }

  /// The claims, as indices, that say a node cannot have ended later; nearest first.
  public func reasonsForLatestEnd(ofNode index: Int) -> [Int] {
    events[index].map { solution.reasonsForLatestDay(of: .end, of: $0) } ?? []
  }

  /// The bounds of a node as a date; `nil` if they are open on both sides.
  func date(ofNode index: Int) -> DateExpression? {
    guard let bounds = bounds(ofNode: index) else { return nil }
    let first = bounds.earliestStart.day
    let last = bounds.latestEnd.day?.advanced(by: -1)
    let text: String
    switch (first, last) {
    case (let first?, let last?):
      text = first < last ? "between \(printed(first)) and \(printed(last))" : printed(first)
    case (let first?, nil): text = "not before \(printed(first))"
    case (nil, let last?): text = "by \(printed(last))"
    case (nil, nil): return nil
    }
    return try? DateExpression(text)
  }

  private func printed(_ day: Day) -> String {
    (try? EDTFDate(day.description))?.displayText ?? day.description
  }
}
