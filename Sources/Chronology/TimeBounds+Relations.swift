extension TimeBounds {
  /// Whether a relation of Allen's holds from this span to another, whatever days within their bounds they really had.
  ///
  /// Days are the unit and spans are half-open: two days that follow each other meet.
  public func certainty(of relation: AllenRelation, to other: TimeBounds) -> Certainty {
    let ends = EndPoints(self, other)
    switch relation {
    case .before: return ends.certainty(.before(.end, .otherStart))
    case .meets: return ends.certainty(.same(.end, .otherStart))
    case .overlaps:
      return ends.certainty(.before(.start, .otherStart), .before(.otherStart, .end), .before(.end, .otherEnd))
    case .finishedBy: return ends.certainty(.before(.start, .otherStart), .same(.end, .otherEnd))
    case .contains: return ends.certainty(.before(.start, .otherStart), .before(.otherEnd, .end))
    case .starts: return ends.certainty(.same(.start, .otherStart), .before(.end, .otherEnd))
    case .equals: return ends.certainty(.same(.start, .otherStart), .same(.end, .otherEnd))
    case .startedBy, .during, .finishes, .overlappedBy, .metBy, .after:
      return other.certainty(of: relation.inverse, to: self)
    }
  }

  /// Whether this is over when the other starts: before or meets.
  public func certaintyOfPreceding(_ other: TimeBounds) -> Certainty {
    EndPoints(self, other).certainty(.notAfter(.end, .otherStart))
  }

  /// Whether the two have a day in common.
  public func certaintyOfIntersecting(_ other: TimeBounds) -> Certainty {
    EndPoints(self, other).certainty(.before(.start, .otherEnd), .before(.otherStart, .end))
  }

  /// Whether every day of this is a day of the other: starts, during, finishes or equals.
  public func certaintyOfLyingWithin(_ other: TimeBounds) -> Certainty {
    EndPoints(self, other).certainty(.notAfter(.otherStart, .start), .notAfter(.end, .otherEnd))
  }

  /// The relations that are not impossible.
  public func possibleRelations(to other: TimeBounds) -> [AllenRelation] {
    AllenRelation.allCases.filter { certainty(of: $0, to: other) != .impossible }
  }
}

/// The four ends of two spans, each with the days it can have.
private struct EndPoints {
  enum End: Int {
    case start
    case end
    case otherStart
    case otherEnd
  }

  /// How two ends stand to each other.
  enum Order {
    case before(End, End)
    case notAfter(End, End)
    case same(End, End)
  }

  /// Far beyond every day, and far from overflow.
  private static let infinity: Int64 = 1 << 62

  private var lows: [Int64]
  private var highs: [Int64]

  init(_ span: TimeBounds, _ other: TimeBounds) {
    let mine = EndPoints.ranges(of: span)
    let theirs = EndPoints.ranges(of: other)
    lows = [mine.start.low, mine.end.low, theirs.start.low, theirs.end.low]
    highs = [mine.start.high, mine.end.high, theirs.start.high, theirs.end.high]
  }

  /// The days of either end, each of which is reached in some case.
  private static func ranges(
    of bounds: TimeBounds
  ) -> (start: (low: Int64, high: Int64), end: (low: Int64, high: Int64)) {
    var start = (
      low: bounds.earliestStart.day?.number ?? -infinity, high: bounds.latestStart.day?.number ?? infinity
    )
    var end = (low: bounds.earliestEnd.day?.number ?? -infinity, high: bounds.latestEnd.day?.number ?? infinity)
    let hasStart = bounds.earliestStart.day != nil || bounds.latestStart.day != nil
    let hasEnd = bounds.earliestEnd.day != nil || bounds.latestEnd.day != nil
    // An interval that is open at one end lasts forever there; a set that is open at both can lie anywhere.
    if bounds.earliestStart == .open, bounds.latestStart == .open, hasEnd { start.high = -infinity }
    if bounds.earliestEnd == .open, bounds.latestEnd == .open, hasStart { end.low = infinity }
    start.high = min(start.high, end.high - 1)
    end.low = max(end.low, start.low + 1)
    return (start, end)
  }

  func certainty(_ orders: Order...) -> Certainty {
    var gaps: [(left: Int, right: Int, gap: Int64)] = []
    for order in orders {
      switch order {
      case .before(let left, let right): gaps.append((left.rawValue, right.rawValue, 1))
      case .notAfter(let left, let right): gaps.append((left.rawValue, right.rawValue, 0))
      case .same(let left, let right):
        gaps.append((left.rawValue, right.rawValue, 0))
        gaps.append((right.rawValue, left.rawValue, 0))
      }
    }
    // The two spans are independent of each other, so each order may be looked at alone.
    if gaps.allSatisfy({ highs[$0.left] + $0.gap <= lows[$0.right] }) { return .certain }
    return isPossible(gaps) ? .possible : .impossible
  }

  /// Whether some days fit all orders at once: the smallest that do, where there are any.
  private func isPossible(_ gaps: [(left: Int, right: Int, gap: Int64)]) -> Bool {
    let all = gaps + [(0, 1, 1), (2, 3, 1)]
    var days = lows
    // Four ends: after four rounds nothing moves any more.
    for _ in 0..<4 {
      for (left, right, gap) in all { days[right] = max(days[right], days[left] + gap) }
    }
    return zip(days, highs).allSatisfy { $0 <= $1 }
  }
}
