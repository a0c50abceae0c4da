import Chronology
import DossierCore
import Testing

@testable import DossierLayout

/// A drawing keeps to the one before.
@Suite struct TimelineStabilityTests {
  typealias Event = TimelineFixture.Event

  private func draw(_ view: GraphView, _ previous: FigurePlacement?, _ theme: Theme) -> Figure {
    TimelineFigure.figure(view, theme: theme, options: LayoutOptions(previous: previous)).0
  }

  @Test(arguments: [false, true], [ViewSpec.Channel.none, .type])
  func theSameViewStaysAsItIs(_ isDown: Bool, _ lanes: ViewSpec.Channel) throws {
    let theme = isDown ? TimelineColumnTests.portrait : .light
    for events in [
      TimelineFixture.briefing, TimelineFixture.chronicle(60, seed: 11), TimelineFixture.random(30, seed: 4),
    ] {
      let view = try TimelineFixture.view(events, lanes: lanes)
      let first = draw(view, nil, theme)
      let second = draw(view, first.placement, theme)
      #expect(second.scene == first.scene)
      #expect(second.placement == first.placement)
    }
  }

  @Test func oneMoreEventMovesLittle() throws {
    let base = TimelineFixture.chronicle(60, seed: 11)
    let extra = TimelineFixture.chronicle(20, seed: 77)
    for theme in [Theme.light, TimelineColumnTests.portrait] {
      let first = draw(try TimelineFixture.view(base, lanes: .type), nil, theme)
      var kept: [Double] = []
      var fresh: [Double] = []
      for (index, event) in extra.enumerated() {
        var added = event
        added.id = "new\(index)"
        let view = try TimelineFixture.view(base + [added], lanes: .type)
        kept.append(Self.displacement(first.placement, draw(view, first.placement, theme).placement))
        fresh.append(Self.displacement(first.placement, draw(view, nil, theme).placement))
      }
      let (median, before) = (kept.sorted()[10], fresh.sorted()[10])
      print("median displacement: \(median) px with the previous layout, \(before) px without")
      #expect(median < 3)
      #expect(median <= before)
    }
  }

  /// The median distance that what both drawings have was moved.
  private static func displacement(_ first: FigurePlacement, _ second: FigurePlacement) -> Double {
    let distances = first.frames.compactMap { key, frame -> Double? in
      guard !key.hasPrefix("lane "), let other = second.frames[key] else { return nil }
      let (dx, dy) = (other.x - frame.x, other.y - frame.y)
      return (dx * dx + dy * dy).squareRoot()
    }.sorted()
    return distances.isEmpty ? 0 : distances[distances.count / 2]
  }

  @Test func lanesKeepTheirOrder() throws {
    let events = TimelineFixture.chronicle(20, seed: 3)
    let first = draw(try TimelineFixture.view(events, lanes: .type), nil, .light)
    let last = try #require(first.placement.choices["lanes"]?.split(separator: "\n").last)
    let type = try #require(["meeting", "statement", "visit"].first { last.lowercased().hasPrefix($0) })
    let early = Event(id: "early", type: EntityType.ID(type), title: "Long before", dates: ["1999-01-01"])
    let view = try TimelineFixture.view(events + [early], lanes: .type)
    #expect(draw(view, first.placement, .light).placement.choices["lanes"] == first.placement.choices["lanes"])
    #expect(draw(view, nil, .light).placement.choices["lanes"] != first.placement.choices["lanes"])
  }

  @Test func aPlacementThatMakesNoSenseIsLeftOutOfAccount() throws {
    let view = try TimelineFixture.view(TimelineFixture.briefing, lanes: .type)
    let fresh = draw(view, nil, .light)
    var broken: [FigurePlacement] = [FigurePlacement(choices: ["timeline": "rows"])]
    for (key, value) in [
      ("scale", "1 2 x"), ("scale", "9 1 0 5"), ("scale", ""), ("measure", "99"), ("measure", "-1"),
      ("scale", "-9223372036854775808 9223372036854775807 0 1e308"), ("lanes", "Nobody"),
    ] {
      var placement = fresh.placement
      placement.choices[key] = value
      broken.append(placement)
    }
    var shrunk = fresh.placement
    shrunk.frames = [:]
    for placement in broken + [shrunk] { #expect(draw(view, placement, .light).scene.height == fresh.scene.height) }
  }
}
