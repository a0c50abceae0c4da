import DossierCore

/// Looks for the arrangement of a timeline that its page has room for.
struct TimelineComposer {
  let view: GraphView
  /// All events, in no groups.
  let all: TimelineEvents
  let numbers: SourceNumbers
  let theme: Theme
  /// Whether time runs down the page.
  let isDown: Bool
  /// The last drawing, if there was one.
  let memory: TimelineMemory?
  /// How many trials are made side by side.
  let jobs: Int
  private let stretches: [TimeStretch]

  init(
    view: GraphView, all: TimelineEvents, numbers: SourceNumbers, theme: Theme, isDown: Bool, memory: TimelineMemory?,
    jobs: Int
  ) {
    self.view = view
    self.all = all
    self.numbers = numbers
    self.theme = theme
    self.isDown = isDown
    self.memory = memory
    self.jobs = jobs
    stretches = TimeSegmentation.stretches(all.events.flatMap(\.versions), window: all.window)
  }

  /// A page: what is around the drawing, and the drawing.
  struct Page {
    /// The drawing, across the page or down.
    enum Plan {
      case rows(TimelinePlan)
      case columns(ColumnPlan)
    }

    let frame: FigureFrame
    let plan: Plan
    /// The measure's index.
    let measure: Int
    let groups: TimelineGroups
    let arrows: [TimelineArrows.Arrow]

    /// How high the drawing is.
    var height: Double {
      switch plan {
      case .rows(let plan): plan.height
      case .columns(let plan): plan.height
      }
    }

    /// The figure, with what the next drawing may keep to.
    func figure(_ view: GraphView, _ theme: Theme) -> Figure {
      let marks: [Mark]
      let placement: FigurePlacement
      switch plan {
      case .rows(let plan):
        marks = TimelinePainter(plan: plan, graph: view.graph, theme: theme, arrows: arrows).marks()
        placement = TimelineMemory.placement(plan, measure: measure, groups)
      case .columns(let plan):
        marks = ColumnPainter(plan: plan, graph: view.graph, theme: theme, arrows: arrows).marks()
        placement = TimelineMemory.placement(plan, measure: measure, groups)
      }
      return frame.figure(
        marks.map { $0.translated(x: 0, y: frame.body.y) }, bottom: frame.body.y + height, summary: view.described,
        placement: placement)
    }
  }

  typealias Best = (page: Page, groups: TimelineGroups, fits: Bool)

  /// More events than this are never tried one by one.
  private static let mostSingle = 160
  /// What part of a body labels can take up before a trial is worth its time.
  private static let fill = 0.62
  /// By how much the number of single events shrinks from trial to trial.
  private static let shrink = 0.82

  /// The page with all events one by one, or else with as many as fit.
  func best() -> Best {
    if let memory, memory.form == (isDown ? .columns : .rows), let kept = kept(memory) { return kept }
    let whole = TimelineGroups(all: all)
    let count = all.events.count { !$0.isSpan }
    var budget = view.spec?.budget ?? count
    var tried: [Best] = []
    if budget >= count, all.events.count <= Self.mostSingle {
      let page = page(whole)
      if page.fits { return page }
      tried.append(page)
      budget = count - 1
    }
    if !isDown, let filled = filledPage(view.spec?.budget ?? count) { return filled }
    budget = min(budget, likely(budget))
    while true {
      let groups = self.groups(budget)
      if groups.grouped == 0, !tried.isEmpty {
        // One left over is no group; and what the view names always stands alone.
        if budget == 0 || groups.isNamed { break }
        budget = Int(Double(budget) * Self.shrink)
        continue
      }
      let page = page(groups)
      if page.fits { return page }
      tried.append(page)
      if budget == 0 || groups.isNamed { break }
      budget = budget < 4 ? 0 : Int(Double(budget) * Self.shrink)
    }
    // Nothing fits: the page grows, by little more than it must.
    let lowest = tried.map(\.page.height).min() ?? 0
    return tried.first { $0.page.height <= lowest * Self.growth } ?? tried[0]
  }

  /// A page that has to grow may do so by this factor, if more events stand alone then.
  private static let growth = 1.15

  private func groups(_ budget: Int, like memory: TimelineMemory? = nil) -> TimelineGroups {
    TimelineGroups(all, keeping: budget, perLane: isDown ? .max : Self.groupsInRow, view) { event in
      memory?.label(event) != nil
    }
  }

  /// So many groups stand in a row.
  private static let groupsInRow = 7

  /// So many labels have room on the page by their area.
  private func likely(_ budget: Int) -> Int {
    let area = theme.pageWidth * theme.pageHeight * 0.6
    let label = isDown ? 17.0 * theme.pageWidth / 2 : 118.0 * 46
    return max(4, min(budget, Int(area * Self.fill / label)))
  }

  /// The last drawing with what is new in it.
  private func kept(_ memory: TimelineMemory) -> Best? {
    let groups =
      memory.budget.map { budget in
        memory.form == .rows ? TimelineGroups(all, like: memory) : self.groups(budget, like: memory)
      } ?? TimelineGroups(all: all)
    guard groups.events.events.count <= 2 * Self.mostSingle else { return nil }
    let fit = fit(groups)
    let sketched = frame(fit, groups)
    switch memory.form {
    case .rows:
      guard let kept = fit.kept(memory, in: sketched) else { return nil }
      let frame = frame(rows: kept.plan, groups)
      guard kept.plan.height <= frame.body.height + 0.01 else { return nil }
      return (
        Page(
          frame: frame, plan: .rows(kept.plan), measure: kept.measure, groups: groups,
          arrows: TimelineArrows.arrows(kept.plan.dated.map(\.event), view)), groups, true
      )
    case .columns:
      guard ColumnMeasure.all.indices.contains(memory.measure) else { return nil }
      var planner = columns(groups, fit.stretches, ColumnMeasure.all[memory.measure])
      let setting = ScaleSetting(
        text: all.text, textSize: theme.smallSize,
        hasClock: all.events.contains { $0.versions.contains(where: \.hasClock) }, isVertical: true)
      let needed = TimeSegmentation.occupied(groups.events.events.flatMap(\.versions), window: all.window)
      guard let scale = TimeScale(segments: memory.segments, setting: setting),
        needed.allSatisfy({ scale.shows($0.start, $0.end) }), let first = planner.plan(in: sketched)
      else { return nil }
      planner.kept = scale
      let frame = frame(columns: first, groups)
      guard let plan = planner.plan(in: frame.body), scale.minX >= plan.top - 0.01, scale.maxX <= plan.bottom + 0.01
      else { return nil }
      return (columnPage(plan, memory.measure, frame, groups), groups, true)
    }
  }

  /// The scale follows all events, whether they stand alone or not.
  private func fit(_ groups: TimelineGroups) -> TimelineFit {
    TimelineFit(
      events: groups.events, stretches: stretches, numbers: numbers, theme: theme, isTrial: groups.grouped > 0)
  }

  private func page(_ groups: TimelineGroups) -> Best {
    let fit = fit(groups)
    return isDown ? columnsPage(groups, fit.stretches) : rowsPage(groups, fit)
  }

  /// The numbers with those sources listed that a label refers to: groups have no numbers.
  private func listed(_ content: TimelineLegend.Content, _ groups: TimelineGroups) -> SourceNumbers {
    guard groups.grouped > 0 || groups.leftOut > 0 else { return numbers }
    return numbers.listing((content.dated.map(\.event) + content.undated).flatMap(\.citations))
  }

  // MARK: Across the page

  private func frame(rows plan: TimelinePlan, _ groups: TimelineGroups) -> FigureFrame {
    let arrows = TimelineArrows.arrows(plan.dated.map(\.event), view)
    let content = TimelineLegend.Content(plan, arrows: arrows, language: view.graph.language)
    return FigureFrame(
      view: view, legend: TimelineLegend.items(content, view, theme), numbers: listed(content, groups), theme: theme)
  }

  /// The body of a page whose legend tells what a sketch shows.
  private func frame(_ fit: TimelineFit, _ groups: TimelineGroups) -> Rectangle {
    let bare = FigureFrame(view: view, legend: [], numbers: numbers, theme: theme)
    return frame(rows: fit.sketch(in: bare.body), groups).body
  }

  /// The frame and the plan in it.
  ///
  /// The legend tells what the plan draws, and takes room from it: the plan is made again if the legend it was made for
  /// is another one.
  private func rowsPage(_ groups: TimelineGroups, _ fit: TimelineFit) -> Best {
    func page(_ fitted: TimelineFit.Fitted, _ frame: FigureFrame) -> Best {
      let plan = fitted.plan.stretched(to: frame.body.height)
      let page = Page(
        frame: frame, plan: .rows(plan), measure: fitted.measure, groups: groups,
        arrows: TimelineArrows.arrows(plan.dated.map(\.event), view))
      return (page, groups, fitted.plan.height <= frame.body.height)
    }
    let sketched = frame(fit, groups)
    let first = fit.best(in: sketched)
    let firstFrame = frame(rows: first.plan, groups)
    if first.plan.height <= firstFrame.body.height || firstFrame.body == sketched { return page(first, firstFrame) }
    let second = fit.best(in: firstFrame.body)
    return page(second, frame(rows: second.plan, groups))
  }

  /// More events than this are not considered for a place of their own, and those of less evidence counted at once.
  private static let mostCandidates = 200
  /// Of more events than the first, at most the second stand alone: the others are too many for single names to matter.
  private static let crowd = (events: 1_000, single: 25)

  /// The page with as many events as have room, the others counted; `nil` if those that must stand alone have none.
  private func filledPage(_ budget: Int) -> Best? {
    let search = search(budget)
    let bare = FigureFrame(view: view, legend: [], numbers: numbers, theme: theme)
    guard let first = search.best(in: bare.body) else { return nil }
    var body = frame(rows: first.filled.plan(), TimelineGroups(all: all)).body
    for _ in 0..<3 {
      guard let filled = search.again(first, in: body), filled.hasPinned else { return nil }
      let found = filled.plan()
      let groups = TimelineGroups(
        all, drawn: found.dated.map(\.event) + found.undated.map(\.event), leftOut: filled.leftOut)
      let frame = frame(rows: found, groups)
      guard found.height <= frame.body.height + 0.01 else {
        body.height = frame.body.height
        continue
      }
      let plan = found.stretched(to: frame.body.height)
      let page = Page(
        frame: frame, plan: .rows(plan), measure: first.measure, groups: groups,
        arrows: TimelineArrows.arrows(plan.dated.map(\.event), view))
      return (page, groups, true)
    }
    return nil
  }

  private func search(_ budget: Int) -> FillSearch {
    let events = all.events
    let stood = { event in memory?.label(event) != nil }
    let spans = TimelineGroups.ranked(events.indices.filter { events[$0].isSpan }, events, view).order
    let (ranked, pinned) = TimelineGroups.ranked(
      events.indices.filter { !events[$0].isSpan }, events, view, stood)
    let count = max(pinned, Self.mostCandidates)
    let most = ranked.count > Self.crowd.events ? min(budget, Self.crowd.single) : budget
    let chosen =
      Array(ranked.prefix(pinned)) + spans.prefix(TimelineGroups.mostSpans) + ranked.prefix(count).dropFirst(pinned)
    return FillSearch(
      all: all, stretches: stretches, numbers: numbers, theme: theme, chosen: chosen,
      rest: ranked.dropFirst(count).map { events[$0] },
      pinned: pinned, limit: max(most, pinned), jobs: jobs)
  }

  // MARK: Down the page

  /// Labels farther from their marks than this part of the height, in the mean, are set smaller.
  private static let mostStrain = 0.028
  /// No label stands farther from its mark than this part of the height.
  private static let mostAway = 0.12

  private func columns(_ groups: TimelineGroups, _ stretches: [TimeStretch], _ measure: ColumnMeasure) -> ColumnPlanner
  {
    ColumnPlanner(events: groups.events, stretches: stretches, numbers: numbers, measure: measure, theme: theme)
  }

  private func frame(columns plan: ColumnPlan, _ groups: TimelineGroups) -> FigureFrame {
    let arrows = TimelineArrows.arrows(plan.dated.map(\.event), view)
    let content = TimelineLegend.Content(plan, arrows: arrows, language: view.graph.language)
    return FigureFrame(
      view: view, legend: TimelineLegend.items(content, view, theme), numbers: listed(content, groups), theme: theme)
  }

  private func columnPage(_ plan: ColumnPlan, _ measure: Int, _ frame: FigureFrame, _ groups: TimelineGroups) -> Page {
    Page(
      frame: frame, plan: .columns(plan), measure: measure, groups: groups,
      arrows: TimelineArrows.arrows(plan.dated.map(\.event), view))
  }

  /// The most generous measure whose labels stand near their marks; else the one with the least strain.
  private func columnsPage(_ groups: TimelineGroups, _ stretches: [TimeStretch]) -> Best {
    let bare = FigureFrame(view: view, legend: [], numbers: numbers, theme: theme)
    var calmest: (page: Page, strain: Double, farthest: Double)?
    for (index, measure) in ColumnMeasure.all.enumerated() {
      let planner = columns(groups, stretches, measure)
      guard let sketch = planner.plan(in: bare.body) else { continue }
      let frame = frame(columns: sketch, groups)
      guard let plan = planner.plan(in: frame.body) else { continue }
      let page = columnPage(plan, index, frame, groups)
      let mean = (plan.strain / Double(max(plan.dated.count, 1))).squareRoot() / plan.height
      let farthest = plan.farthest / plan.height
      if mean <= Self.mostStrain, farthest <= Self.mostAway { return (page, groups, true) }
      if mean < calmest?.strain ?? .infinity { calmest = (page, mean, farthest) }
    }
    // A crowd on one day needs room below and above it, whatever its size.
    if let calmest { return (calmest.page, groups, calmest.farthest <= 2 * Self.mostAway) }
    return grown(groups, stretches)
  }

  /// A page that grows until everything has room.
  private func grown(_ groups: TimelineGroups, _ stretches: [TimeStretch]) -> Best {
    let measure = ColumnMeasure.all.count - 1
    let planner = columns(groups, stretches, ColumnMeasure.all[measure])
    var body = FigureFrame(view: view, legend: [], numbers: numbers, theme: theme).body
    while true {
      if let plan = planner.plan(in: body) {
        return (columnPage(plan, measure, frame(columns: plan, groups), groups), groups, false)
      }
      body.height *= 1.25
    }
  }
}
