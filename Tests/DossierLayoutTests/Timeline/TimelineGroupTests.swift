import Chronology
import DossierCore
import Testing

@testable import DossierLayout

/// Long dossiers: what has no room stands in groups, and everything is still there.
@Suite struct TimelineGroupTests {
  typealias Event = TimelineFixture.Event

  private static var portrait: Theme {
    Theme.light.on(.a4)
  }

  @Test(arguments: [50, 200, 500, 5_000], [false, true])
  func nothingIsLost(_ count: Int, _ isDown: Bool) throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(count, seed: UInt64(count)), lanes: .type)
    let theme = isDown ? Self.portrait : .light
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: theme)
    let reading = SceneReading(figure.scene)
    #expect(figure.scene.height == theme.page.pointHeight, "it fits the page")
    #expect(diagnostics.map(\.id) == (count > 50 || !diagnostics.isEmpty ? ["view-grouped"] : []))
    var claims: Set<Claim.ID> = []
    var events = 0
    for event in reading.events {
      guard case .claims(let first, let others) = event.group.origin else {
        Issue.record("\(event.id) stands on nothing")
        continue
      }
      claims.formUnion([first] + others)
      events += event.group.classes.contains("group") ? Self.count(event.group) : 1
    }
    #expect(claims == Set(view.nodes.flatMap { view.graph.nodes[$0].claims }.map { view.graph.claims[$0].id }))
    #expect(events == count, "the numbers of the groups add up")
    TimelineLayoutChecks.check(reading, figure.scene)
  }

  @Test("How many trials run side by side changes nothing", arguments: [60, 200, 500])
  func jobs(_ count: Int) throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(count, seed: UInt64(count)), lanes: .type)
    let scenes = [1, 2, 3, 8].map { jobs in
      TimelineFigure.figure(view, theme: .light, options: LayoutOptions(jobs: jobs)).0.scene
    }
    #expect(Set(scenes).count == 1)
  }

  @Test(arguments: [(30, 28), (50, 25), (200, 20)])
  func asManyStandAloneAsFit(_ count: Int, _ least: Int) throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(count, seed: 21), lanes: .type)
    let reading = SceneReading(TimelineFigure.figure(view, theme: .light).0.scene)
    let groups = reading.events.filter { $0.group.classes.contains("group") }
    #expect(reading.events.count - groups.count >= least)
    for group in groups {
      guard case .claims(let first, let others) = group.group.origin else { continue }
      let nodes = view.nodes.map { view.graph.nodes[$0] }.filter { node in
        node.claims.contains { ([first] + others).contains(view.graph.claims[$0].id) }
      }
      #expect(Set(nodes.map(\.type)).count == 1, "a group has events of one lane only")
      #expect(nodes.count > 1, "one event is no group")
    }
  }

  @Test("Where lanes are low, numbers stand in their groups and the most important events above them")
  func manyLanesOfManyEvents() throws {
    let view = try TimelineFixture.view(
      (0..<500).map { index in
        let day = (index * 37) % 2_800
        return TimelineFixture.Event(
          id: "e\(index)", title: "Event number \(index)",
          dates: ["20\(10 + day / 365)-\(day % 12 < 9 ? "0" : "")\(day % 12 + 1)-1\(day % 10)"],
          sources: [Source.ID("s\(index % 10)")] + (index % 27 == 0 ? [Source.ID("s\((index + 1) % 10)")] : []))
      }, lanes: .source)
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: .light)
    #expect(diagnostics.map(\.id) == ["view-grouped"])
    let reading = SceneReading(figure.scene)
    let single = Set(reading.events.map(\.id).filter { $0.hasPrefix("node-") })
    #expect(single.count >= 30)
    let important = Set((0..<500).filter { $0 % 27 == 0 }.map { "node-e\($0)" })
    #expect(important.subtracting(single).count <= 4, "events with more evidence stand alone")
    TimelineLayoutChecks.check(reading, figure.scene)
  }

  @Test func ofThousandsTheFirstAreNamed() throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(1_500, seed: 4), lanes: .type)
    let reading = SceneReading(TimelineFigure.figure(view, theme: .light).0.scene)
    #expect((15...25).contains(reading.events.count { $0.id.hasPrefix("node-") }))
  }

  /// "+12 events, …".
  private static func count(_ group: MarkGroup) -> Int {
    let digits = (group.title ?? "").prefix { $0 != "e" }.filter(\.isNumber)
    return Int(digits) ?? 0
  }

  @Test func whatTheViewNamesStandsAlone() throws {
    let events = TimelineFixture.chronicle(300, seed: 3)
    let named = ["c0", "c99", "c250"]
    let view = try TimelineFixture.view(events) { spec in
      spec.include.entities = named.map { Located(Entity.ID($0), at: spec.range) }
      spec.include.types = [Located("event", at: spec.range)]
      spec.budget = 12
    }
    let ids = SceneReading(TimelineFigure.figure(view, theme: .light).0.scene).events.map(\.id)
    #expect(named.allSatisfy { ids.contains("node-" + $0) })
    #expect(ids.count { $0.hasPrefix("node-") } <= 30)
  }

  @Test func aBudgetIsKept() throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(30, seed: 5)) { $0.budget = 6 }
    let groups = TimelineGroups(TimelineEvents(view), keeping: 6, view)
    let single = groups.events.events.count { $0.node != nil }
    #expect(groups.grouped + single == 30)
    #expect(groups.grouped >= 15)
  }

  @Test func strokesTellHowDenseAGroupIs() throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(120, seed: 8)) { $0.budget = 10 }
    let reading = SceneReading(TimelineFigure.figure(view, theme: .light).0.scene)
    #expect(reading.legend.contains("Several events: a stroke for each, and their number"))
    let group = try #require(reading.events.first { $0.group.classes.contains("group") })
    #expect(group.group.summary?.contains(". ") == true, "its events are named")
  }

  @Test func manyLanesAreDrawnAsOne() throws {
    let events = (0..<40).map {
      Event(
        id: "e\($0)", title: "Event \($0)", dates: ["2023-01-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)"],
        sources: [Source.ID("s\($0 % 20)")])
    }
    let view = try TimelineFixture.view(events, lanes: .source)
    #expect(TimelineEvents(view).lanes.count <= 10)
  }
}

/// What holds of every timeline.
enum TimelineLayoutChecks {
  static func check(_ reading: SceneReading, _ scene: Scene) {
    let page = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
    for box in reading.allTexts {
      #expect(box.x >= -0.5 && box.maxX <= page.maxX + 0.5 && box.y >= 0 && box.maxY <= page.maxY)
    }
    for (index, event) in reading.events.enumerated() {
      for other in reading.events[(index + 1)...] {
        for box in event.texts {
          #expect(!other.texts.contains { $0.overlaps(box) }, "\(event.id) on \(other.id)")
        }
      }
    }
    for (index, label) in reading.axisLabels.enumerated() {
      for other in reading.axisLabels[(index + 1)...] {
        #expect(!label.box.overlaps(other.box), "\(label.text) on \(other.text)")
      }
    }
  }
}
