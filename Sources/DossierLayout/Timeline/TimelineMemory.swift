import DossierCore

/// What a timeline remembers of its last drawing, as it stands in a ``FigurePlacement``.
///
/// Choices: `timeline` (`rows` or `columns`), `measure` (an index), `budget` (events drawn one by one, or `all`), `lanes`
/// (titles, a line each), `scale` (segments: start, end, x, width), `groups` (lane, unit of the calendar, first and last
/// event). Frames: an event's label under its key, its mark under `KEY mark`, lanes under `lane NUMBER`.
struct TimelineMemory {
  /// Which way time runs.
  enum Form: String {
    case rows
    case columns
  }

  /// Which way time ran.
  let form: Form
  /// The measure's index.
  let measure: Int
  /// How many events were drawn one by one; `nil` for all.
  let budget: Int?
  /// The lanes' titles.
  let lanes: [String]
  /// The segments of the scale.
  let segments: [TimeScale.Segment]
  /// The groups, in rows.
  let groups: [Group]
  private let frames: [String: Rectangle]

  /// Events that were counted.
  struct Group {
    /// Index of the lane.
    let lane: Int
    /// Where its unit of the calendar begins; `nil` for undated events.
    let start: Int64?
    /// When its first and its last event began.
    let range: ClosedRange<Int64>

    /// Whether an event that begins then belongs to it.
    func holds(_ time: Int64?) -> Bool {
      guard let time, start != nil else { return time == nil && start == nil }
      return range.contains(time)
    }

    fileprivate init?(_ text: Substring) {
      let parts = text.split(separator: " ")
      guard parts.count == 4, let lane = Int(parts[0]), let first = Int64(parts[2]), let last = Int64(parts[3]),
        first <= last
      else { return nil }
      self.lane = lane
      start = Int64(parts[1])
      range = first...last
    }
  }

  /// The groups as they are kept: lane, unit, first and last event.
  private static func line(groups: TimelineGroups) -> String {
    groups.events.events.filter { $0.node == nil && !$0.isSpan }.map { group in
      let start = group.key.split(separator: " ").last ?? ""
      return "\(group.lane) \(start) \(group.members.first ?? 0) \(group.members.last ?? 0)"
    }.joined(separator: ";")
  }

  /// Reads a placement; `nil` if it is not one of a timeline.
  init?(_ placement: FigurePlacement?) {
    guard let placement, let form = placement.choices["timeline"].flatMap(Form.init),
      let measure = placement.choices["measure"].flatMap({ Int($0) }), let lanes = placement.choices["lanes"]
    else { return nil }
    self.form = form
    self.measure = measure
    budget = placement.choices["budget"].flatMap { Int($0) }
    self.lanes = lanes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    segments = (placement.choices["scale"] ?? "").split(separator: ";").compactMap(Self.segment)
    groups = (placement.choices["groups"] ?? "").split(separator: ";").compactMap(Group.init)
    frames = placement.frames
  }

  private static func segment(_ text: Substring) -> TimeScale.Segment? {
    let parts = text.split(separator: " ")
    guard parts.count == 4, let start = Int64(parts[0]), let end = Int64(parts[1]), let x = Double(parts[2]),
      let width = Double(parts[3]), start < end, start >= -CalendarStep.limit, end <= CalendarStep.limit, x.isFinite,
      width.isFinite
    else { return nil }
    return TimeScale.Segment(start: start, end: end, x: x, width: width)
  }

  /// A lane's title as it is kept.
  static func line(_ title: String?) -> String {
    (title ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Where an event's label stood.
  func label(_ event: TimelineEvent) -> Rectangle? { frames[event.key] }

  /// Where an event's mark stood.
  func mark(_ event: TimelineEvent) -> Rectangle? { frames[event.key + " mark"] }

  /// A lane's panel.
  func lane(_ index: Int) -> Rectangle? { frames["lane \(index)"] }

  private static func choices(
    _ form: Form, _ measure: Int, _ groups: TimelineGroups, _ scale: TimeScale?
  ) -> [String: String] {
    let segments = (scale?.segments ?? []).map { "\($0.start) \($0.end) \($0.x) \($0.width)" }
    let kept = line(groups: groups)
    var result = [
      "timeline": form.rawValue, "measure": "\(measure)", "budget": groups.grouped > 0 ? "\(groups.budget)" : "all",
      "lanes": groups.events.lanes.map(line).joined(separator: "\n"), "scale": segments.joined(separator: ";"),
    ]
    if !kept.isEmpty { result["groups"] = kept }
    return result
  }

  /// What is to be kept of a plan in rows.
  static func placement(_ plan: TimelinePlan, measure: Int, _ groups: TimelineGroups) -> FigurePlacement {
    var frames: [String: Rectangle] = [:]
    for (index, lane) in plan.lanes.enumerated() { frames["lane \(index)"] = lane.frame }
    for item in plan.dated {
      frames[item.event.key] = item.placement.label
      frames[item.event.key + " mark"] = item.placement.mark
    }
    for item in plan.undated { frames[item.event.key] = item.frame }
    return FigurePlacement(choices: choices(.rows, measure, groups, plan.scale), frames: frames)
  }

  /// What is to be kept of a plan in columns.
  static func placement(_ plan: ColumnPlan, measure: Int, _ groups: TimelineGroups) -> FigurePlacement {
    var frames: [String: Rectangle] = [:]
    for item in plan.dated { frames[item.event.key] = item.frame }
    for item in plan.undated { frames[item.event.key] = item.frame }
    return FigurePlacement(choices: choices(.columns, measure, groups, plan.scale), frames: frames)
  }
}

extension TimelineEvents {
  /// The same events with the lanes in an earlier order, new ones last.
  func ordered(like titles: [String]) -> TimelineEvents {
    let names = lanes.map { TimelineMemory.line($0) }
    guard names != titles, Set(names).count == names.count else { return self }
    let places = Dictionary(titles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let order = names.indices.sorted { left, right in
      (places[names[left]] ?? .max, left) < (places[names[right]] ?? .max, right)
    }
    var moved = [Int](repeating: 0, count: lanes.count)
    for (place, lane) in order.enumerated() { moved[lane] = place }
    return TimelineEvents(
      events.map { event in
        var event = event
        event.lane = moved[event.lane]
        return event
      }, lanes: order.map { lanes[$0] }, text: text, window: window)
  }
}
