import Chronology
import DossierCore
import Testing

@testable import DossierLayout

@Suite struct TimeScaleTests {
  private func extents(_ dates: [String]) throws -> [TimeExtent] {
    try dates.compactMap { TimeExtent(try DateExpression($0)) }
  }

  private func scale(_ dates: [String]) throws -> TimeScale {
    let stretches = TimeSegmentation.stretches(try extents(dates), window: (nil, nil))
    return try #require(
      TimeScale(
        stretches, x: 36, width: 1_208, shares: TimeScale.shares(stretches, spread: 0.5),
        setting: ScaleSetting(hasClock: try extents(dates).contains(where: \.hasClock))))
  }

  private func day(_ year: Int64, _ month: Int, _ day: Int) throws -> Int64 {
    try #require(Day(year: year, month: month, day: day)).number * CalendarStep.day
  }

  private static let briefing = TimelineFixture.briefing.flatMap(\.dates)

  @Test func laterIsFurtherRight() throws {
    for dates in [Self.briefing, ["-0500", "2023-07-12"], ["2023-07-12"], ["Y-100000", "Y100000", "2023"]] {
      let scale = try scale(dates)
      let step = max(1, (scale.end - scale.start) / 4_000)
      var last = -Double.infinity
      for number in stride(from: scale.start - step, through: scale.end + step, by: Int(step)) {
        let x = scale.x(Int64(number))
        #expect(x >= last)
        #expect(x >= scale.minX && x <= scale.maxX)
        last = x
      }
    }
  }

  @Test func segmentsAreLinear() throws {
    for segment in try scale(Self.briefing).segments {
      let scale = try scale(Self.briefing)
      let middle = segment.start + (segment.end - segment.start) / 2
      let share = Double(middle - segment.start) / Double(segment.end - segment.start)
      #expect(abs(scale.x(middle) - (segment.x + share * segment.width)) < 1e-9)
    }
  }

  @Test func longGapsAreBroken() throws {
    let breaks = try scale(Self.briefing).breaks
    #expect(breaks.map(\.label) == ["10 years", "3 years"])
    #expect(try scale(["-0500", "2023-07-12"]).breaks.count == 1)
    #expect(
      try scale(["2007", "2018", "2023-05", "2023-06", "2007/.."]).breaks.count == 2, "a span does not hinder it")
  }

  @Test func aLoneYearIsBrokenOffACrowd() throws {
    let crowd = ["2022-02", "2022-06"] + (1...9).map { "2023-0\($0 % 4 + 4)-1\($0)" }
    let scale = try scale(["2007", "2018", "2024"] + crowd)
    #expect(scale.breaks.map(\.label) == ["10 years", "3 years", "5 months"])
    let years = try extents(["2007", "2018", "2024"]).map { EventShape($0, scale) }.map { $0.maxX - $0.minX }
    #expect(years.allSatisfy { abs($0 - years[0]) < 1 }, "years alone are drawn alike")
    for days in try extents(["[2023-04-11..2023-04-20]", "2023-06"]) {
      let shape = EventShape(days, scale)
      #expect(shape.maxX - shape.minX <= years[0] + 1, "a year is not shorter than some days")
    }
  }

  @Test func evenTimeIsNotBroken() throws {
    let even = (0..<12).map { "\(2_010 + $0)-05-01" }
    #expect(try scale(even).breaks.isEmpty)
    #expect(try scale(even).segments.count == 1)
    #expect(try scale(["2007/2023"]).breaks.isEmpty, "a span alone is shown whole")
    #expect(try scale(["19XX"]).breaks.isEmpty, "nor a moment somewhere in a century")
  }

  @Test func crowdedTimeGetsMoreRoom() throws {
    let crowd = (1...20).map { "2023-06-\($0 < 10 ? "0" : "")\($0)" }
    let scale = try scale(["2022-01-10", "2022-05-20", "2022-09-03", "2023-01-15", "2023-12-01"] + crowd)
    #expect(scale.segments.count > 1)
    let june = try #require(scale.segments.max { $0.scale < $1.scale })
    let tenth = try day(2_023, 6, 10)
    #expect(june.start <= tenth && june.end > tenth)
    #expect(!scale.joints.isEmpty || !scale.breaks.isEmpty)
  }

  @Test func barsReachFromBoundToBound() throws {
    let dates = ["2023-04", "2023-02-10/2023-06-20", "2023-03/2023-09", "2022-12/2023-05-05"]
    let scale = try scale(dates)
    for extent in try extents(dates) {
      let shape = EventShape(extent, scale)
      let start = try #require(extent.start.time)
      let end = try #require(extent.end.time)
      #expect(abs(shape.minX - scale.x(start)) < 1e-9)
      #expect(abs(shape.maxX - scale.x(end)) < 1e-9)
      let marks = EventMarks(hue: .blue, theme: .light, background: Color(0xFFFFFF))
        .marks(shape, y: 100, isDisputed: false)
      let frames = marks.compactMap { mark -> (Double, Double)? in
        guard case .rectangle(let rectangle) = mark else { return nil }
        let half = rectangle.paint.stroke == nil ? 0 : rectangle.paint.strokeWidth / 2
        return (rectangle.frame.x - half, rectangle.frame.maxX + half)
      }
      #expect(abs((frames.map(\.0).min() ?? 0) - scale.x(start)) < 0.5)
      #expect(abs((frames.map(\.1).max() ?? 0) - scale.x(end)) < 0.5)
      if let core = shape.core, let inner = extent.core {
        #expect(abs(core.lowerBound - scale.x(inner.start ?? start)) < 2.5)
        #expect(abs(core.upperBound - scale.x(inner.end ?? end)) < 2.5)
      }
    }
  }

  @Test func aDayIsADotInItsMiddle() throws {
    let scale = try scale(["2023-06-01", "2023-06-09"])
    let shape = EventShape(try extents(["2023-06-05"])[0], scale)
    #expect(shape.form == .day)
    let noon = Double(try day(2_023, 6, 5)) + 720
    #expect(abs((shape.minX + shape.maxX) / 2 - scale.x(noon)) < 1e-9)
  }

  @Test func formsFollowTheBounds() throws {
    func shape(_ date: String) throws -> EventShape {
      EventShape(try extents([date])[0], try scale(["2022-01-01", "2023-12-30", "2023-05-05", "2022-07-07"]))
    }
    #expect(try shape("2022-05").form == .moment)
    #expect(try shape("2022-05/2023-05").form == .span)
    #expect(try shape("2022-05/2023-05").core != nil)
    #expect(try shape("2022-05/..").endCap == .arrow)
    #expect(try shape("2022-05/..").form == .span)
    #expect(try shape("2022-05/").endCap == .fade)
    #expect(try shape("../2022-05").startCap == .arrow)
    #expect(try shape("[..2023-05-01]").form == .moment)
    #expect(try shape("[..2023-05-01]").startCap == .arrow)
    #expect(try shape("2021/2022-05").startCap == .arrow, "it begins before what is shown")
    #expect(try shape("2022-05~").sign == "~")
    #expect(try shape("2022-05?").sign == "?")
    #expect(try shape("2022-05%").sign == "~?")
  }

  @Test func theFirstLabelOfASegmentTellsItsYear() throws {
    let scale = try scale(Self.briefing)
    let ticks = TimeTicks(scale).ticks
    for segment in scale.segments {
      let labelled = ticks.first { $0.label != nil && $0.x >= segment.x - 0.01 && $0.x < segment.maxX }
      if let label = labelled?.label {
        #expect(label.contains("20"), "\(label)")
      }
    }
  }
}

@Suite struct CalendarStepTests {
  @Test func boundariesEncloseEveryDay() {
    var random = SplitMix(state: 7)
    for step in CalendarStep.clockLadder {
      for _ in 0..<200 {
        let day = (Int64(random.below(80_000_000)) - 40_000_000) * 1_440 + Int64(random.below(1_440))
        let floor = step.floor(day)
        let next = step.next(after: day)
        #expect(floor <= day && day < next)
        #expect(step.floor(floor) == floor)
        #expect(step.next(after: floor) == next)
        #expect(step.ceil(floor) == floor && step.ceil(next) == next)
      }
    }
  }

  @Test func extremesDoNotTrap() {
    for step in CalendarStep.clockLadder {
      for day in [Int64.min, .max, 0].map(CalendarStep.clamped) {
        #expect(step.floor(day) <= day)
        #expect(step.next(after: day) > day)
      }
    }
  }

  @Test func labelsReadAsPrinted() throws {
    let june = try #require(Day(year: 2_023, month: 6, day: 5)).number * CalendarStep.day
    let text = CalendarText("en")
    #expect(text.tick(june, .days([1]), withYear: false) == "5 Jun")
    #expect(text.tick(june, .days([1]), withYear: true) == "5 Jun 2023")
    #expect(text.tick(june, .months(1), withYear: true) == "Jun 2023")
    #expect(text.tick(june, .years(1), withYear: true) == "2023")
    #expect(text.year(0) == "1 BCE")
    #expect(text.year(-99_999) == "100,000 BCE")
    #expect(text.duration(from: 0, to: 4_018 * CalendarStep.day) == "11 years")
    #expect(text.duration(from: 0, to: 153 * CalendarStep.day) == "5 months")
    #expect(text.duration(from: 0, to: 35 * CalendarStep.day) == "5 weeks")
    #expect(text.duration(from: 0, to: 21 * CalendarStep.day) == "21 days")
  }
}
