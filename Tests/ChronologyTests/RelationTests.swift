import Testing

@testable import Chronology

@Suite("Three-valued relations")
struct RelationTests {
  /// Every span that bounds of a few days allow.
  private static func spans(_ bounds: TimeBounds, within days: ClosedRange<Int64>) -> [(Int64, Int64)] {
    let first = bounds.earliestStart.day?.number ?? days.lowerBound
    let last = bounds.latestStart.day?.number ?? days.upperBound
    let early = bounds.earliestEnd.day?.number ?? days.lowerBound
    let late = bounds.latestEnd.day?.number ?? days.upperBound
    return (first...last).flatMap { start in (early...late).filter { $0 > start }.map { (start, $0) } }
  }

  private static func relation(_ a: (Int64, Int64), _ b: (Int64, Int64)) -> AllenRelation {
    if a.1 < b.0 { return .before }
    if a.1 == b.0 { return .meets }
    if b.1 < a.0 { return .after }
    if b.1 == a.0 { return .metBy }
    switch (a.0 < b.0 ? -1 : a.0 > b.0 ? 1 : 0, a.1 < b.1 ? -1 : a.1 > b.1 ? 1 : 0) {
    case (-1, -1): return .overlaps
    case (-1, 0): return .finishedBy
    case (-1, _): return .contains
    case (0, -1): return .starts
    case (0, 0): return .equals
    case (0, _): return .startedBy
    case (_, -1): return .during
    case (_, 0): return .finishes
    default: return .overlappedBy
    }
  }

  private static func randomBounds(_ random: inout SeededGenerator) -> TimeBounds {
    func ordered(_ random: inout SeededGenerator, _ low: Int64) -> (Int64, Int64) {
      let first = Int64.random(in: low...6, using: &random)
      return (first, Int64.random(in: first...6, using: &random))
    }
    let (first, last) = ordered(&random, 0)
    let (early, late) = ordered(&random, first)
    return TimeBounds(
      earliestStart: .day(Day(first)), latestStart: .day(Day(last)), earliestEnd: .day(Day(early + 1)),
      latestEnd: .day(Day(max(late, last) + 1)))
  }

  @Test func agreeWithAllAssignments() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<120 {
      let (a, b) = (Self.randomBounds(&random), Self.randomBounds(&random))
      let pairs = Self.spans(a, within: -1...9).flatMap { mine in Self.spans(b, within: -1...9).map { (mine, $0) } }
      func expected(_ holds: ((Int64, Int64), (Int64, Int64)) -> Bool) -> Certainty {
        let count = pairs.filter { holds($0.0, $0.1) }.count
        return count == 0 ? .impossible : count == pairs.count ? .certain : .possible
      }
      for relation in AllenRelation.allCases {
        #expect(a.certainty(of: relation, to: b) == expected { Self.relation($0, $1) == relation })
      }
      #expect(a.certaintyOfPreceding(b) == expected { $0.1 <= $1.0 })
      #expect(a.certaintyOfIntersecting(b) == expected { $0.0 < $1.1 && $1.0 < $0.1 })
      #expect(a.certaintyOfLyingWithin(b) == expected { $0.0 >= $1.0 && $0.1 <= $1.1 })
      #expect(!a.possibleRelations(to: b).isEmpty)
    }
  }

  @Test(arguments: [
    ("2019/..", "2020", AllenRelation.contains, Certainty.certain),
    ("2019/..", "2017", .after, .certain),
    ("2019/..", "2018", .metBy, .possible),
    ("2019/", "2021", .before, .possible),
    ("../1985", "1990", .before, .certain),
    ("../1985", "1980", .contains, .certain),
    ("2023-05", "2023-05-12", .before, .possible),
    ("2023-05-11", "2023-05-12", .meets, .certain),
    ("[..2020]", "2021", .after, .impossible),
    ("[1984..]", "1983", .before, .impossible),
    ("[1984..]", "1990", .before, .possible),
    ("{1960,1961-12}", "1960-12-31/1961-11", .contains, .possible),
  ])
  func openAndUnknownEnds(left: String, right: String, relation: AllenRelation, certainty: Certainty) throws {
    let (a, b) = (try EDTFDate(left).bounds, try EDTFDate(right).bounds)
    #expect(a.certainty(of: relation, to: b) == certainty)
    #expect(b.certainty(of: relation.inverse, to: a) == certainty)
  }

  @Test func allowanceWidensApproximateDatesOnly() throws {
    let allowance = CircaAllowance(year: 365)
    let circa = try DateExpression("c. 1850")
    #expect(circa.bounds == (try EDTFDate("1850").bounds))
    #expect(circa.bounds(allowing: allowance).earliestStart == .day(try #require(Day(year: 1849, month: 1, day: 1))))
    #expect(circa.bounds(allowing: allowance).lastDay == Day(year: 1851, month: 12, day: 31))
    #expect(circa.bounds(allowing: .none) == circa.bounds)
    let uncertain = try EDTFDate("1850?")
    #expect(uncertain.bounds(allowing: allowance) == uncertain.bounds)
    let interval = try EDTFDate("1850~/1860")
    #expect(interval.bounds(allowing: allowance).latestEnd == interval.bounds.latestEnd)
    #expect(interval.bounds(allowing: allowance).firstDay == Day(year: 1849, month: 1, day: 1))
  }
}
