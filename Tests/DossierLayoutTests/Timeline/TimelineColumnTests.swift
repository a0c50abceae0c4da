import Chronology
import DossierCore
import Testing

@testable import DossierLayout

/// Timelines whose time runs down the page.
@Suite struct TimelineColumnTests {
  typealias Event = TimelineFixture.Event

  static let portrait = Theme.light.on(.a4)

  static let cases: [(name: String, events: [Event], lanes: ViewSpec.Channel)] = [
    ("briefing", TimelineFixture.briefing, .none), ("briefing in lanes", TimelineFixture.briefing, .type),
    ("fifteen", TimelineFixture.chronicle(15, seed: 1), .type),
    ("sixty", TimelineFixture.chronicle(60, seed: 2), .none),
    ("hostile", TimelineFixture.random(24, seed: 4), .none),
    ("hostile in lanes", TimelineFixture.random(24, seed: 5), .type),
    ("one", [Event(id: "a", title: "Alone", dates: ["2023-07-12"])], .none),
    ("one day", (0..<12).map { Event(id: "e\($0)", title: "Statement \($0)", dates: ["2023-07-12"]) }, .none),
    ("undated", (0..<9).map { Event(id: "e\($0)", title: "Some time, \($0)", dates: []) }, .type),
  ]

  @Test(arguments: cases.indices) func nothingOverlapsAndNothingIsLost(_ index: Int) throws {
    let test = Self.cases[index]
    let view = try TimelineFixture.view(test.events, lanes: test.lanes)
    let (figure, _) = TimelineFigure.figure(view, theme: Self.portrait)
    let reading = SceneReading(figure.scene)
    TimelineLayoutChecks.check(reading, figure.scene)
    let claims = reading.events.flatMap { event -> [Claim.ID] in
      if case .claims(let first, let others) = event.group.origin { [first] + others } else { [] }
    }
    #expect(Set(claims) == Set(view.nodes.flatMap { view.graph.nodes[$0].claims }.map { view.graph.claims[$0].id }))
  }

  @Test func timeRunsDown() throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(20, seed: 7), lanes: .none)
    let composer = TimelineComposer(
      view: view, all: TimelineEvents(view), numbers: SourceNumbers(view), theme: Self.portrait, isDown: true,
      memory: nil, jobs: 1)
    guard case .columns(let plan) = composer.best().page.plan, let scale = plan.scale else {
      Issue.record("no columns")
      return
    }
    for item in plan.dated {
      let start = try #require(item.event.versions.first?.times.first)
      let mark = try #require(item.marks.first)
      #expect(mark.y <= scale.x(start) + 5.01 && mark.maxY >= scale.x(start) - 5.01, "a mark stands at its time")
      #expect(item.frame.x > mark.maxX)
    }
    let ys = plan.dated.map { $0.frame.y }
    #expect(ys == ys.sorted(), "labels stand in the order of time")
  }

  @Test func theViewSaysWhichWay() throws {
    let events = TimelineFixture.chronicle(8, seed: 1)
    func form(_ direction: ViewSpec.Direction?, _ theme: Theme) throws -> String? {
      let view = try TimelineFixture.view(events) { $0.direction = direction }
      return TimelineFigure.figure(view, theme: theme).0.placement.choices["timeline"]
    }
    #expect(try form(nil, .light) == "rows")
    #expect(try form(.down, .light) == "columns")
    #expect(try form(nil, Self.portrait) == "columns")
    #expect(try form(.right, Self.portrait) == "rows")
  }

  @Test func labelsStandAsNearAsTheyCan() {
    #expect(ColumnPlanner.spread([10, 50], [20, 20], gap: 5, top: 0, bottom: 100) == [10, 50])
    #expect(ColumnPlanner.spread([50, 50], [20, 20], gap: 5, top: 0, bottom: 200) == [37.5, 62.5])
    #expect(ColumnPlanner.spread([0, 0], [20, 20], gap: 5, top: 0, bottom: 100) == [0, 25])
    #expect(ColumnPlanner.spread([90, 95], [20, 20], gap: 5, top: 0, bottom: 100) == [55, 80])
    #expect(ColumnPlanner.spread([0, 0], [60, 60], gap: 5, top: 0, bottom: 100) == nil)
    #expect(ColumnPlanner.spread([], [], gap: 5, top: 0, bottom: 100) == [])
  }

  @Test func textIsNeverSmallerThanEightPoints() {
    #expect(ColumnMeasure.all.allSatisfy { $0.titleSize >= 10.7 && $0.dateSize >= 10.7 })
    #expect(TimelineMeasure.all.allSatisfy { $0.titleSize >= 9 && $0.dateSize >= 9 })
  }
}
