import Chronology
import DossierCore
import Testing

@testable import DossierLayout

/// Bars of offices, arrows, orders without dates, times of day.
@Suite struct TimelineContentTests {
  typealias Event = TimelineFixture.Event
  typealias Relation = TimelineFixture.Relation

  private func draw(_ view: GraphView) -> SceneReading {
    SceneReading(TimelineFigure.figure(view, theme: .light).0.scene)
  }

  private static let days = [
    Event(id: "a", title: "First", dates: ["2023-03-01"]), Event(id: "b", title: "Second", dates: ["2023-06-10"]),
    Event(id: "c", title: "Third", dates: ["2023-09-20"]),
  ]

  @Test func officesAreBarsWithTheirClaims() throws {
    let view = try TimelineFixture.view(
      Self.days, from: "2023", to: "2023", people: ["mills", "reed"],
      relations: [
        Relation(source: "mills", type: "leads", target: "reed", dates: ["2019/2023-05-31"]),
        Relation(source: "reed", type: "leads", target: "mills", dates: ["1990/1995"]),
        Relation(source: "mills", type: "precedes", target: "reed"),
      ]
    ) { $0.spans = .all }
    #expect(view.spans.count == 1, "only what has a time, and one that falls into the view's")
    let reading = draw(view)
    let bar = try #require(reading.events.first { $0.id.hasSuffix("mills.leads.reed") })
    #expect(bar.group.origin == .claims(first: "mills.leads.reed", others: []))
    #expect(bar.group.title?.hasPrefix("mills – leads – reed (2019") == true)
    let march = try #require(reading.events.first { $0.id == "node-a" }).shapes[0]
    let june = try #require(reading.events.first { $0.id == "node-b" }).shapes[0]
    let right = try #require(bar.shapes.map(\.maxX).max())
    #expect(right > march.maxX && right < june.x, "it ends between the two")
    #expect(reading.legend.contains("Leads"))
    #expect(try draw(TimelineFixture.view(Self.days, people: ["mills"])).events.count == 3, "none is drawn unasked")
  }

  @Test func disputedOfficesHaveEveryVersion() throws {
    let view = try TimelineFixture.view(
      Self.days, people: ["mills", "reed"],
      relations: [
        Relation(source: "mills", type: "leads", target: "reed", dates: ["2023-04/2023-07", "2023-05/2023-08"])
      ]
    ) { $0.spans = .types([Located("leads", at: $0.range)]) }
    let events = TimelineEvents(view)
    let span = try #require(events.events.first { $0.node == nil })
    #expect(span.versions.count == 2 && span.dateTexts.count == 2)
  }

  @Test func causesHaveArrowsToTheirEffects() throws {
    let relations = [
      Relation(source: "a", type: "prompts", target: "c"), Relation(source: "a", type: "precedes", target: "b"),
    ]
    let reading = draw(try TimelineFixture.view(Self.days, relations: relations))
    #expect(reading.arrows.count == 1, "what only comes before has none")
    #expect(reading.arrows.first?.group.classes.contains("prompts") == true)
    #expect(reading.legend.contains("Prompts"))
    let arrow = try #require(reading.arrows.first)
    #expect(arrow.group.origin == .claims(first: "a.prompts.c", others: []))
    let source = try #require(reading.events.first { $0.id == "node-a" }).shapes[0]
    let target = try #require(reading.events.first { $0.id == "node-c" }).shapes[0]
    let first = try #require(arrow.pieces.first).from
    let last = try #require(arrow.pieces.last).to
    #expect(source.inset(by: -1).contains(first))
    #expect(target.inset(by: -9).contains(last))
    #expect(
      try draw(TimelineFixture.view(Self.days, relations: relations) { $0.arrows = .all }).arrows.count == 2)
    #expect(
      try draw(TimelineFixture.view(Self.days, relations: relations) { $0.arrows = ViewSpec.RelationChoice.none })
        .arrows.isEmpty)
  }

  @Test(arguments: [(18, 1), (18, 2), (18, 3), (36, 4)])
  func arrowsKeepOffLabelsAndMarks(_ count: Int, _ seed: UInt64) throws {
    let events = TimelineFixture.chronicle(count, seed: seed)
    let ids = try TimelineEvents(TimelineFixture.view(events)).events.compactMap(\.key)
    let relations = stride(from: 0, to: 15, by: 3).map {
      Relation(source: ids[$0], type: "prompts", target: ids[$0 + 2])
    }
    let reading = draw(try TimelineFixture.view(events, lanes: .type, relations: relations))
    // Events that are only counted in a group have no arrow.
    let alone = Set(reading.events.map(\.id))
    let drawn = relations.filter { alone.contains("node-\($0.source)") && alone.contains("node-\($0.target)") }
    #expect(reading.arrows.count == drawn.count)
    #expect(drawn.count >= 4)
    for arrow in reading.arrows {
      let ends = (arrow.group.id ?? "").split { ".:-".contains($0) }.map { "node-" + $0 }
      for event in reading.events {
        for box in event.texts.map({ $0.inset(by: 1) }) + (ends.contains(event.id) ? [] : event.shapes) {
          #expect(
            !arrow.pieces.contains { box.isCrossed(from: $0.from, to: $0.to) },
            "\(arrow.group.id ?? "") over \(event.id)")
        }
      }
    }
  }

  @Test func onlyTheOrderIsKnown() throws {
    let events = [
      Event(id: "a", title: "Dated", dates: ["2023-06-01"]), Event(id: "z", title: "Dated too", dates: ["2023-09-30"]),
      Event(
        id: "second", title: "Second", dates: [],
        limits: [TimelineFixture.limit(.after, "first"), TimelineFixture.limit(.before, "z")]),
      Event(id: "first", title: "First", dates: [], limits: [TimelineFixture.limit(.after, "a")]),
    ]
    let view = try TimelineFixture.view(events)
    let order = TimelineEvents(view).events.filter { $0.order != nil }
    #expect(order.map(\.key).sorted() == ["first", "second"])
    let first = try #require(order.first { $0.key == "first" }?.order)
    let second = try #require(order.first { $0.key == "second" }?.order)
    #expect(first < second)
    let reading = draw(view)
    #expect(reading.legend.contains("Only the order is known"))
    #expect(reading.events.allSatisfy { !$0.group.classes.contains("undated") }, "all stand on the axis")
  }

  @Test func aChainWithoutAnyDateStandsInItsOrder() throws {
    let events = [
      Event(id: "c", title: "C", dates: [], limits: [TimelineFixture.limit(.after, "b")]),
      Event(id: "b", title: "B", dates: [], limits: [TimelineFixture.limit(.after, "a")]),
      Event(id: "a", title: "A", dates: []),
    ]
    let drawn = TimelineEvents(try TimelineFixture.view(events)).events
    #expect(drawn.map(\.key) == ["a", "b", "c"])
    #expect(drawn[1].dateTexts == ["after “A”"])
  }

  @Test func hoursHaveTicks() throws {
    let events = [
      Event(id: "a", title: "Arrival", dates: ["2023-07-11T08:30:00Z"]),
      Event(id: "b", title: "Vote", dates: ["2023-07-11T14:00:00Z"]),
      Event(id: "c", title: "Statement", dates: ["2023-07-11T19:45:00Z"]),
      Event(id: "d", title: "All day", dates: ["2023-07-11"]),
    ]
    let reading = draw(try TimelineFixture.view(events))
    let labels = reading.axisLabels.map(\.text)
    #expect(labels.first?.contains("11 Jul 2023") == true)
    #expect(labels.contains("15:00"))
    func dot(_ id: String) throws -> Double {
      let shapes = try #require(reading.events.first { $0.id == id }).shapes
      return try #require(shapes.first).center.x
    }
    let (a, b, c) = (try dot("node-a"), try dot("node-b"), try dot("node-c"))
    #expect(abs((b - a) / (c - b) - 330.0 / 345.0) < 0.02, "true to the minute")
    let day = try #require(reading.events.first { $0.id == "node-d" }).shapes[0]
    #expect(day.width > c - a, "a day is a bar where hours are shown")
  }

  @Test func clocksOfDifferentZonesAreShownInOne() throws {
    let dates = try ["2023-07-11T09:00:00+09:00", "2023-07-11T02:00:00+02:00", "2023-07-11T00:00:00Z"].map {
      try DateExpression($0)
    }
    #expect(Set(dates.compactMap { TimeExtent($0, shift: dates.clockShift)?.start }).count == 1)
    #expect([dates[0]].clockShift == nil)
  }

  @Test(arguments: [
    ("en", "5 Jun 2023", "3 months", "500 BCE"), ("de", "5. Juni 2023", "3 Monate", "500 v. Chr."),
    ("fr-CA", "5 juin 2023", "3 mois", "500 av. J.-C."),
  ])
  func ticksSpeakTheDossiersLanguage(_ language: String, _ day: String, _ gap: String, _ year: String) throws {
    let text = CalendarText(language)
    let june = try #require(Day(year: 2_023, month: 6, day: 5)).number * CalendarStep.day
    #expect(text.tick(june, .days([1]), withYear: true) == day)
    #expect(text.duration(from: 0, to: 91 * CalendarStep.day) == gap)
    #expect(text.year(-499) == year)
  }

  @Test func centuriesHaveTicks() throws {
    let events = ["-0500", "-0044-03-15", "0476", "0800-12-25", "1066-10-14", "1453", "1789-07-14"].enumerated().map {
      Event(id: "e\($0)", title: "Event \($0)", dates: [$1])
    }
    let labels = draw(try TimelineFixture.view(events)).axisLabels.map(\.text)
    #expect(labels.contains { $0.hasSuffix("BCE") })
    #expect(labels.count >= 4)
  }
}

extension Rectangle {
  /// Whether a point lies in it or on its edge.
  func contains(_ point: Point) -> Bool {
    x <= point.x && point.x <= maxX && y <= point.y && point.y <= maxY
  }

  /// Whether a straight piece, level or upright, runs through its inside.
  func isCrossed(from: Point, to: Point) -> Bool {
    let box = Rectangle(
      x: min(from.x, to.x), y: min(from.y, to.y), width: max(abs(from.x - to.x), 0.01),
      height: max(abs(from.y - to.y), 0.01))
    return overlaps(box)
  }
}
