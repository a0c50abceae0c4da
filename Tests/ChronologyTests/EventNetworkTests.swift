import Testing

@testable import Chronology

@Suite("Event network")
struct EventNetworkTests {
  @Test func contradictionNamesItsClaims() throws {
    var network = EventNetwork<String>()
    let founding = network.addEvent()
    let strike = network.addEvent()
    let talks = network.addEvent()
    network.add(try DateExpression("May 1921").bounds, of: founding, claim: "founded in May 1921")
    network.add(try DateExpression("1923").bounds, of: talks, claim: "talks in 1923")
    #expect(network.add(.precedes, of: founding, to: strike, claim: "a union that exists").isEmpty)
    #expect(network.add(.precedes, of: strike, to: talks, claim: "talks followed the strike").isEmpty)
    let found = network.add(try DateExpression("1920").bounds, of: strike, claim: "strike in 1920")
    #expect(!found.isEmpty)
    for contradiction in found {
      #expect(Set(contradiction.claims) == ["strike in 1920", "a union that exists", "founded in May 1921"])
      #expect(contradiction.rejected == ["strike in 1920"] && !contradiction.isSoft)
    }
    let solution = network.solve()
    let bounds = solution.bounds(of: strike)
    // After the first day of May 1921 at the earliest, before the last day of 1923.
    #expect(bounds.firstDay == Day(year: 1921, month: 5, day: 2))
    #expect(bounds.lastDay == Day(year: 1923, month: 12, day: 30))
    #expect(
      solution.reasonsForEarliestDay(of: .start, of: strike) == ["a union that exists", "founded in May 1921"])
    #expect(solution.reasonsForLatestDay(of: .end, of: strike) == ["talks followed the strike", "talks in 1923"])
    #expect(network.certaintyOfPreceding(founding, talks) == .certain)
    #expect(network.certaintyOfPreceding(talks, founding) == .impossible)
    #expect(network.remove("a union that exists") == ["strike in 1920"])
    #expect(network.solve().bounds(of: strike).firstDay == Day(year: 1920, month: 1, day: 1))
  }

  @Test func approximateDatesOnlyWarn() throws {
    var network = EventNetwork<Int>()
    let event = network.addEvent()
    let date = try DateExpression("c. 1850")
    network.add(date.bounds, of: event, claim: 1, isSoft: date.isApproximate || date.isUncertain)
    let found = network.add(try DateExpression("1852").bounds, of: event, claim: 2)
    #expect(!found.isEmpty && found.allSatisfy { $0.isSoft && $0.rejected == [1] })
    #expect(network.solve().bounds(of: event) == (try DateExpression("1852").bounds))
  }

  @Test func withinTwoWeeksAfter() throws {
    var network = EventNetwork<Int>()
    let (walkout, talks) = (network.addEvent(), network.addEvent())
    network.add(try EDTFDate("2023-05-31").bounds, of: walkout, claim: 1)
    network.add(.precedes, of: walkout, to: talks, claim: 2)
    network.add(.start, of: talks, before: .end, of: walkout, by: -14, claim: 2)
    let bounds = network.solve().bounds(of: talks)
    #expect(bounds.earliestStart.day == Day(year: 2023, month: 6, day: 1))
    #expect(bounds.latestStart.day == Day(year: 2023, month: 6, day: 15))
    #expect(bounds.latestEnd == .open)
  }

  /// What the network says of two dated events under an order is what their bounds say of it.
  @Test func ordersAgreeWithRelationsOfBounds() {
    var random = SeededGenerator(seed: 31)
    func ordered(_ random: inout SeededGenerator, _ low: Int64) -> (Int64, Int64) {
      let first = Int64.random(in: low...8, using: &random)
      return (first, Int64.random(in: first...8, using: &random))
    }
    for _ in 0..<300 {
      let dates = (0..<2).map { _ in
        let (first, last) = ordered(&random, 0)
        let (early, late) = ordered(&random, first)
        return TimeBounds(
          earliestStart: .day(Day(first)), latestStart: .day(Day(last)), earliestEnd: .day(Day(early + 1)),
          latestEnd: .day(Day(max(late, last) + 1)))
      }
      let orders: [(EventOrder, Certainty)] =
        AllenRelation.allCases.map { (.allen($0), dates[0].certainty(of: $0, to: dates[1])) } + [
          (.precedes, dates[0].certaintyOfPreceding(dates[1])),
          (.intersects, dates[0].certaintyOfIntersecting(dates[1])),
          (.within, dates[0].certaintyOfLyingWithin(dates[1])),
        ]
      for (order, certainty) in orders {
        var network = EventNetwork<Int>()
        let (a, b) = (network.addEvent(), network.addEvent())
        network.add(dates[0], of: a, claim: 0)
        network.add(dates[1], of: b, claim: 1)
        #expect(network.add(order, of: a, to: b, claim: 2).isEmpty == (certainty != .impossible))
      }
    }
  }
}
