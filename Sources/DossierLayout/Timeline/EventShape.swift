import Chronology

/// What one date looks like on the axis: places in points along it.
struct EventShape: Hashable, Sendable {
  /// How an end of a bar is drawn.
  enum Cap: Hashable, Sendable {
    /// The bound is known.
    case closed
    /// There is an end, but nobody said when.
    case fade
    /// It goes on: without end, or beyond what is shown.
    case arrow
  }

  /// A dot or a bar.
  let form: TimeExtent.Form
  /// Left edge of the bar, or of the dot.
  let minX: Double
  /// Right edge of the bar, or of the dot.
  let maxX: Double
  /// The certain part of a span; `nil` for other forms.
  let core: ClosedRange<Double>?
  /// The left end.
  let startCap: Cap
  /// The right end.
  let endCap: Cap
  /// What stands before it: `~`, `?`.
  let sign: String?

  /// The height of bars and dots in points.
  static let size = 10.0
  /// From one version of a date to the next below, in points.
  static let trackHeight = 15.0
  /// Certain parts narrower than this are not drawn, nor are uncertain ones beside them, in points.
  private static let leastCore = 2.5
  /// How far a fading end reaches, in points.
  private static let fadeLength = 44.0
  /// Room for each sign before the mark, in points.
  static let signWidth = 10.0

  /// All that is painted, along the axis.
  var range: ClosedRange<Double> {
    (minX - Double(sign?.count ?? 0) * Self.signWidth)...maxX
  }

  /// Whether the certain part is all of it.
  var isWholeCore: Bool {
    core.map { $0.lowerBound <= minX + 0.01 && $0.upperBound >= maxX - 0.01 } ?? false
  }

  /// A look as it is, for legends.
  init(
    form: TimeExtent.Form, minX: Double, maxX: Double, core: ClosedRange<Double>?, startCap: Cap, endCap: Cap,
    sign: String?
  ) {
    self.form = form
    self.minX = minX
    self.maxX = maxX
    self.core = core
    self.startCap = startCap
    self.endCap = endCap
    self.sign = sign
  }

  /// The look of an extent on a scale.
  init(_ extent: TimeExtent, _ scale: TimeScale) {
    sign = Self.sign(extent)
    if extent.form == .day, let from = extent.start.time, let to = extent.end.time, from >= scale.start,
      from < scale.end,
      extent.hasClock || !scale.hasClock || scale.x(to) - scale.x(from) < 2 * Self.size
    {
      let center = scale.x(Double(from) + Double(extent.hasClock ? 0 : to - from) / 2)
      form = .day
      (minX, maxX) = (center - Self.size / 2, center + Self.size / 2)
      core = nil
      (startCap, endCap) = (.closed, .closed)
      return
    }
    let left = Self.start(extent, scale)
    let right = Self.end(extent, scale)
    (startCap, endCap) = (left.cap, right.cap)
    if right.x - left.x < Self.size {
      // Too short to see: a dot of the same kind in its place.
      let center = min(max((left.x + right.x) / 2, scale.minX), scale.maxX)
      (minX, maxX) = (center - Self.size / 2, center + Self.size / 2)
      form = extent.core == nil ? .moment : .day
      core = nil
      return
    }
    (minX, maxX) = (left.x, right.x)
    var from = max(extent.core?.start.map { scale.x($0) } ?? left.x, left.x)
    var to = min(extent.core?.end.map { scale.x($0) } ?? right.x, right.x)
    if from - left.x < Self.leastCore { from = left.x }
    if right.x - to < Self.leastCore { to = right.x }
    // Of "2022 to 2023" two days are certain: too few to see.
    if extent.core != nil, to - from >= Self.leastCore {
      form = .span
      core = from...to
    } else {
      form = .moment
      core = nil
    }
  }

  private static func sign(_ extent: TimeExtent) -> String? {
    switch (extent.isApproximate, extent.isUncertain) {
    case (true, true): "~?"
    case (true, false): "~"
    case (false, true): "?"
    case (false, false): nil
    }
  }

  private static func start(_ extent: TimeExtent, _ scale: TimeScale) -> (x: Double, cap: Cap) {
    switch extent.start {
    case .at(let time):
      return (scale.x(time), time < scale.start ? .arrow : .closed)
    case .open where extent.core != nil && extent.core?.start == nil:
      return (scale.minX, .arrow)
    case .open, .unknown:
      let known = extent.core?.start ?? extent.times.first ?? scale.start
      return (max(scale.minX, scale.x(known) - fadeLength), extent.start == .open ? .arrow : .fade)
    }
  }

  private static func end(_ extent: TimeExtent, _ scale: TimeScale) -> (x: Double, cap: Cap) {
    switch extent.end {
    case .at(let time):
      return (scale.x(time), time > scale.end ? .arrow : .closed)
    case .open where extent.core != nil && extent.core?.end == nil:
      return (scale.maxX, .arrow)
    case .open, .unknown:
      let known = extent.core?.end ?? extent.times.last ?? scale.end
      return (min(scale.maxX, scale.x(known) + fadeLength), extent.end == .open ? .arrow : .fade)
    }
  }
}
