import Chronology
import DossierCore
import Testing

@testable import DossierLayout

@Suite struct TimelineFigureTests {
  typealias Event = TimelineFixture.Event

  /// A corpus with what it is called.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let events: [Event]
    var lanes = ViewSpec.Channel.none
    var from: String?
    var to: String?

    var testDescription: String { name }
  }

  static let cases: [Case] =
    [
      Case(name: "briefing", events: TimelineFixture.briefing),
      Case(name: "briefing in lanes", events: TimelineFixture.briefing, lanes: .type),
      Case(name: "briefing by source", events: TimelineFixture.briefing, lanes: .source),
      Case(name: "window", events: TimelineFixture.briefing, lanes: .type, from: "2023-05", to: "2023-07"),
      Case(name: "one event", events: [Event(id: "a", title: "Alone", dates: ["2023-07-12"])]),
      Case(
        name: "far apart",
        events: [
          Event(id: "a", title: "Battle", dates: ["-0500"]), Event(id: "b", title: "Summit", dates: ["2023-07-12"]),
        ]),
      Case(
        name: "extreme years",
        events: [
          Event(id: "a", title: "Long ago", dates: ["Y-100000"]),
          Event(id: "b", title: "Far ahead", dates: ["Y100000"]),
          Event(id: "c", title: "Beyond reach", dates: ["Y-17E9"]), Event(id: "d", title: "Now", dates: ["2023"]),
        ]),
      Case(
        name: "all on one day",
        events: (0..<24).map { Event(id: "e\($0)", title: "Statement number \($0)", dates: ["2023-07-12"]) }),
      Case(
        name: "all undated", events: (0..<30).map { Event(id: "e\($0)", title: "Some time, \($0)", dates: []) },
        lanes: .type),
      Case(
        name: "long title",
        events: [
          Event(
            id: "a", title: String((0..<300).map { $0 % 7 == 6 ? " " : "m" }), dates: ["2023-07-12"]),
          Event(id: "b", title: String(repeating: "W", count: 300), dates: ["2023-07-11"]),
        ]),
      // None of them is among those that may stand alone.
      Case(
        name: "a crowd, and others without a date",
        events: TimelineFixture.chronicle(200, seed: 7).map { event in
          var event = event
          event.sources = ["gazette", "courier"]
          return event
        } + (0..<40).map { Event(id: "u\($0)", title: "Some time, \($0)", dates: []) }),
    ]
    + [(5, 1), (5, 2), (30, 3), (30, 4), (60, 5), (60, 6)].map { count, seed in
      Case(
        name: "\(count) random (\(seed))", events: TimelineFixture.random(count, seed: UInt64(seed)),
        lanes: seed.isMultiple(of: 2) ? .type : .none)
    }

  /// Each case laid out once.
  private static let laidOut: [String: Result<(GraphView, Scene, SceneReading), any Error>] = Dictionary(
    uniqueKeysWithValues: cases.map { test in (test.name, Result { try draw(test) }) })

  private static func draw(_ test: Case) throws -> (GraphView, Scene, SceneReading) {
    let view = try TimelineFixture.view(test.events, lanes: test.lanes, from: test.from, to: test.to)
    let scene = TimelineFigure.figure(view, theme: .light).0.scene
    return (view, scene, SceneReading(scene))
  }

  private func scene(_ test: Case) throws -> (GraphView, Scene, SceneReading) {
    try #require(Self.laidOut[test.name]).get()
  }

  @Test(arguments: cases) func everyEventIsDrawnWithItsClaims(_ test: Case) throws {
    let (view, _, reading) = try scene(test)
    let expected = Set(view.nodes.map { "node-\(view.graph.nodes[$0].id)" })
    let groups = reading.events.filter { $0.group.classes.contains("group") }
    #expect(Set(reading.events.map(\.id)).subtracting(groups.map(\.id)).isSubset(of: expected))
    #expect(reading.events.count == expected.count || !groups.isEmpty)
    let claims = reading.events.flatMap { event -> [Claim.ID] in
      if case .claims(let first, let others) = event.group.origin { [first] + others } else { [] }
    }
    #expect(Set(claims) == Set(view.nodes.flatMap { view.graph.nodes[$0].claims }.map { view.graph.claims[$0].id }))
    for event in reading.events {
      #expect(event.group.origin != .furniture)
      #expect(event.group.role == .symbol)
      #expect(!event.texts.isEmpty && !event.shapes.isEmpty)
    }
  }

  @Test(arguments: cases) func noLabelOverlapsAnother(_ test: Case) throws {
    let events = try scene(test).2.events
    for (index, event) in events.enumerated() {
      for other in events[(index + 1)...] {
        for box in event.texts {
          #expect(!other.texts.contains { $0.overlaps(box) }, "\(event.id) on \(other.id)")
        }
      }
    }
  }

  @Test(arguments: cases) func noLabelStandsOnABar(_ test: Case) throws {
    let events = try scene(test).2.events
    for event in events {
      for other in events where other.id != event.id {
        for shape in other.shapes {
          #expect(!event.texts.contains { $0.overlaps(shape) }, "\(event.id) on \(other.id)")
          #expect(!event.shapes.contains { $0.overlaps(shape) }, "\(event.id) on \(other.id)")
        }
      }
    }
  }

  @Test(arguments: cases) func noLabelStandsOnItsOwnMark(_ test: Case) throws {
    for event in try scene(test).2.events {
      // The badge's sign stands in the badge.
      let texts = event.texts.filter { $0.width > 12 }
      if event.group.classes.contains("group") { continue }
      for shape in event.shapes where !(shape.width == shape.height && shape.width == 2 * DisputeBadge.radius) {
        #expect(!texts.contains { $0.overlaps(shape) }, "\(event.id)")
      }
    }
  }

  @Test(arguments: cases) func everythingIsOnThePage(_ test: Case) throws {
    let (_, scene, reading) = try scene(test)
    let page = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
    for box in reading.allTexts + reading.events.flatMap(\.shapes) {
      #expect(box.x.isFinite && box.y.isFinite)
      #expect(box.x >= 0 && box.maxX <= page.maxX && box.y >= 0 && box.maxY <= page.maxY)
    }
  }

  @Test(arguments: cases) func axisLabelsDoNotOverlap(_ test: Case) throws {
    let labels = try scene(test).2.axisLabels
    for (index, label) in labels.enumerated() {
      for other in labels[(index + 1)...] {
        #expect(!label.box.overlaps(other.box), "\(label.text) on \(other.text)")
      }
    }
  }

  @Test(arguments: cases.filter { $0.events.count <= 30 }) func theSameViewGivesTheSameScene(_ test: Case) throws {
    #expect(try scene(test).1 == Self.draw(test).1)
  }

  @Test func titlesAreNeverCut() throws {
    for test in Self.cases {
      let (view, _, reading) = try scene(test)
      for event in reading.events {
        guard let node = view.nodes.map({ view.graph.nodes[$0] }).first(where: { "node-\($0.id)" == event.id }) else {
          continue
        }
        let drawn = Self.letters(Self.text(event.group.marks))
        #expect(drawn.contains(Self.letters(node.shortName)), "\(node.shortName)")
      }
    }
  }

  private static func text(_ marks: [Mark]) -> String {
    marks.map { mark in
      if case .text(let text) = mark { text.runs.filter { !$0.isSuperscript }.map(\.text).joined() } else { "" }
    }.joined()
  }

  private static func letters(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  @Test func aBriefingFitsASlide() throws {
    let view = try TimelineFixture.view(TimelineFixture.briefing)
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: .light)
    let scene = figure.scene
    #expect(scene.height == Theme.light.pageHeight)
    #expect(diagnostics.isEmpty)
    #expect(scene.summary.contains("Timeline of 24 events from 12 January 2007 to"))
    #expect(scene.summary.contains("1 undated."))
  }

  @Test func aCrowdThatIsNamedMakesThePageGrow() throws {
    let events = TimelineFixture.random(90, seed: 9)
    let view = try TimelineFixture.view(events, lanes: .type) { spec in
      spec.include.entities = events.map { Located(Entity.ID($0.id), at: spec.range) }
    }
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: .light)
    #expect(figure.scene.height > Theme.light.pageHeight)
    #expect(diagnostics.map(\.id) == ["view-crowded"])
  }

  @Test func aCrowdStandsInGroups() throws {
    let view = try TimelineFixture.view(TimelineFixture.chronicle(90, seed: 9), lanes: .type)
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: .light)
    #expect(figure.scene.height == Theme.light.pageHeight)
    #expect(diagnostics.map(\.id) == ["view-grouped"])
  }

  @Test func eventsComeInOrderOfTime() throws {
    let (_, _, reading) = try scene(Self.cases[0])
    let ids = reading.events.map(\.id)
    #expect(ids.first == "node-first-visit")
    #expect(ids.last == "node-rewrite", "undated events come last")
    let tour = try #require(ids.firstIndex(of: "node-tour"))
    let ministers = try #require(ids.firstIndex(of: "node-ministers"))
    #expect(tour < ministers)
  }

  @Test func theLegendTellsWhatIsDrawn() throws {
    let plain = try scene(Self.cases.first { $0.name == "one event" } ?? Self.cases[0]).2.legend
    #expect(plain == ["Meeting"])
    let rich = try scene(Self.cases[0]).2.legend
    for label in ["Some time within", "Sources disagree", "Time left out", "Undated", "About then", "Date in doubt"] {
      #expect(rich.contains(label))
    }
  }

  private func legend(_ events: [Event]) throws -> [String] {
    SceneReading(TimelineFigure.figure(try TimelineFixture.view(events), theme: .light).0.scene).legend
  }

  @Test func theLegendTellsTheArrowsApart() throws {
    let day = Event(id: "day", title: "A day", dates: ["2023-06-15"])
    let until = Event(id: "until", title: "By then", dates: ["[..2023-06-10]"])
    let since = Event(id: "since", title: "Not before", dates: ["[2023-06-10..]"])
    let open = Event(id: "open", title: "Still going on", dates: ["2023-06-01/.."])
    let arrows = ["Not later than", "Not earlier than", "Goes on", "Began earlier"]
    #expect(try legend([day, until]).filter(arrows.contains) == ["Not later than"])
    #expect(try legend([day, since]).filter(arrows.contains) == ["Not earlier than"])
    #expect(try legend([day, open]).filter(arrows.contains) == ["Goes on"])
    #expect(try legend([day]).filter(arrows.contains).isEmpty)
  }

  @Test(arguments: [["2024", "2023-05"], ["2023-06-01", "2023-06-09"]])
  func theLegendNamesAlternativeVersions(_ dates: [String]) throws {
    let one = try legend([Event(id: "a", title: "Once", dates: [dates[0]])])
    #expect(!one.contains("One source's version"))
    let two = try legend([Event(id: "a", title: "Twice", dates: dates)])
    #expect(two.contains("One source's version"))
  }

  @Test func theLegendNamesEveryType() throws {
    func events(_ types: [EntityType.ID]) -> [Event] {
      types.enumerated().map { Event(id: "e\($0)", type: $1, title: "Event \($0)", dates: ["2023-06-1\($0)"]) }
    }
    #expect(try legend(events(["meeting", "talk", "summit", "hearing"])) == ["Meeting, talk, summit, hearing"])
    #expect(try legend(events(["meeting", "talk", "summit", "hearing", "congress"])) == ["Meeting"])
    let five = events(["event", "storm", "strike", "launch", "leak"])
    #expect(try legend(five) == ["Event"])
    #expect(try legend(five + [Event(id: "m", title: "Last", dates: ["2023-06-18"])]) == ["Other event", "Meeting"])
  }

  @Test func inferredDatesAreDottedOutlines() throws {
    let events = [
      Event(id: "a", title: "First", dates: ["2023-06-01"]), Event(id: "b", title: "Last", dates: ["2023-06-30"]),
      Event(
        id: "between", title: "In between", dates: [],
        limits: [TimelineFixture.limit(.after, "a"), TimelineFixture.limit(.before, "b")]),
      Event(id: "by", title: "Before all that", dates: [], limits: [TimelineFixture.limit(.before, "a")]),
    ]
    let view = try TimelineFixture.view(events)
    let (figure, diagnostics) = TimelineFigure.figure(view, theme: .light)
    let scene = figure.scene
    #expect(diagnostics.isEmpty)
    let reading = SceneReading(scene)
    #expect(reading.legend.contains("Inferred from other events"))
    #expect(!reading.legend.contains("Some time within"))
    let between = try #require(reading.events.first { $0.id == "node-between" })
    #expect(Self.text(between.group.marks).contains("(inferred)"))
    let bars = between.group.marks.compactMap { mark in
      if case .rectangle(let bar) = mark { bar } else { nil }
    }
    #expect(bars.count == 1)
    #expect(bars.allSatisfy { $0.paint.fill == nil && !$0.paint.dash.isEmpty && $0.frame.width > 100 })
    #expect(try legend([Event(id: "a", title: "Dated", dates: ["2023-06"])]).contains("Some time within"))
    #expect(try !legend([Event(id: "a", title: "Dated", dates: ["2023-06"])]).contains("Inferred from other events"))
  }

  @Test(arguments: [ViewSpec.Channel.none, .type]) func noLabelCrossesABreak(_ lanes: ViewSpec.Channel) throws {
    let view = try TimelineFixture.view(TimelineFixture.briefing, lanes: lanes)
    let events = TimelineEvents(view)
    let stretches = TimeSegmentation.stretches(events.events.flatMap(\.versions), window: (nil, nil))
    let fit = TimelineFit(events: events, stretches: stretches, numbers: SourceNumbers(view), theme: .light)
    let plan = fit.best(in: Rectangle(x: 36, y: 90, width: 1_208, height: 520)).plan
    #expect(plan.scale?.breaks.isEmpty == false)
    #expect(plan.crossings == 0)
  }

  @Test func aViewWithoutEventsIsAFigureNevertheless() throws {
    let view = try TimelineFixture.view([])
    let scene = TimelineFigure.figure(view, theme: .light).0.scene
    #expect(scene.height == Theme.light.pageHeight)
    #expect(scene.summary.contains("Timeline of 0 events."))
  }
}
