import DossierCore
import LayoutProtocol

/// A network laid out, its labels placed, and how well it reads.
struct NetworkDrawing {
  /// Who drew the courses of the edges.
  enum Routing: String {
    /// The engine.
    case engine
    /// ``EdgeRouter``, around boxes that stood already.
    case own
  }

  let request: NetworkRequest
  let reply: LayoutReply
  let routing: Routing
  let labels: [EdgeLabelPlacer.Placement]
  /// Where the title of each cluster stands; `nil` for a cluster that is not drawn.
  let titles: [Rectangle?]
  /// The periods over the ranks, where these stand for time.
  let header: RankHeader?
  /// Everything drawn, which may reach beyond the layout's own bounds where labels do.
  let bounds: Rectangle
  /// What gets in the reader's way, weighed: 0 for nothing.
  let clutter: Double

  /// Up to this many nodes and edges labels are placed by search; beyond, no label could be read anyway.
  static let placementLimit = 500

  /// Draws a reply's nodes; its edges too, if the engine's routing is wanted.
  init(_ request: NetworkRequest, _ reply: LayoutReply, routing: Routing) {
    var reply = reply
    let isLarge = reply.nodes.count + reply.edges.count > Self.placementLimit
    var titles = Self.titles(request, reply, avoiding: [])
    let nodes = reply.nodes.map { Rectangle($0) }
    switch routing {
    case .own:
      let router = EdgeRouter(nodes: nodes, titles: titles.compactMap { $0 })
      reply.edges = router.routes(request.request)
    case .engine where !isLarge:
      reply.edges = SharedStretches.separated(reply.edges, request.request)
    case .engine: break
    }
    var courses = reply.edges.map { Polyline($0) }
    titles = Self.titles(request, reply, avoiding: courses)
    if routing == .engine, !isLarge {
      Self.mend(&reply, &courses, nodes, titles.compactMap { $0 }, request.request)
    }
    self.request = request
    self.reply = reply
    self.routing = routing
    self.titles = titles
    let header = request.ranks.map { RankHeader($0, reply.nodes, request.direction) }
    self.header = header
    labels =
      isLarge
      ? request.edges.map { EdgeLabelPlacer.Placement(isDropped: !$0.lines.isEmpty) }
      : EdgeLabelPlacer(request, reply, courses: courses, titles: titles).place()
    bounds = Self.bounds(reply, courses, labels.compactMap(\.frame) + titles.compactMap { $0 }, header)
    clutter = isLarge ? 0 : Self.clutter(request, reply, courses, labels, titles.compactMap { $0 })
  }

  private static func bounds(
    _ reply: LayoutReply, _ courses: [Polyline], _ frames: [Rectangle], _ header: RankHeader?
  ) -> Rectangle {
    let boxes = reply.nodes + reply.clusters.compactMap(\.box)
    let all = boxes.map { Rectangle($0) } + courses.filter { !$0.points.isEmpty }.map(\.bounds) + frames
    guard let first = all.first else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
    let whole = all.dropFirst().reduce(first) { $0.union($1) }.inset(by: -2)
    return header.map { $0.bounds(around: whole) } ?? whole
  }

  // MARK: - Titles

  /// Where the title of each cluster stands: on its upper edge, where no course runs through it; left if it can be.
  private static func titles(
    _ request: NetworkRequest, _ reply: LayoutReply, avoiding courses: [Polyline]
  ) -> [Rectangle?] {
    zip(reply.clusters, request.clusters).map { cluster, texts in
      cluster.box.map { title(texts.text, in: Rectangle($0), courses) }
    }
  }

  private static func title(_ text: TextBlock, in box: Rectangle, _ courses: [Polyline]) -> Rectangle {
    let width = text.width + 20
    let room = max(0, box.width - width)
    var best = Rectangle(x: box.x, y: box.y, width: width, height: text.height + 9)
    var least = Int.max
    let steps = max(1, Int(room / 12))
    for step in 0...steps {
      let place = Rectangle(
        x: box.x + room * Double(step) / Double(steps), y: box.y, width: width, height: text.height + 9)
      let crossings = courses.count { $0.touches(place) }
      if crossings < least { (best, least) = (place, crossings) }
      if least == 0 || room == 0 { break }
    }
    return best
  }

  // MARK: - Mending

  /// Leads anew what still runs through a title or a node, if that makes the drawing clearer.
  private static func mend(
    _ reply: inout LayoutReply, _ courses: inout [Polyline], _ nodes: [Rectangle], _ titles: [Rectangle],
    _ request: LayoutRequest
  ) {
    let faulty = courses.indices.filter { faults(courses[$0], request.edges[$0], nodes, titles) > 0 }
    guard !faulty.isEmpty else { return }
    let routes = EdgeRouter(nodes: nodes, titles: titles).routes(request, only: Set(faulty))
    for index in faulty {
      let course = Polyline(routes[index])
      func cost(_ course: Polyline) -> Double {
        let crossings = courses.indices.reduce(0) { $1 == index ? $0 : $0 + course.crossings(with: courses[$1]) }
        return 8 * Double(faults(course, request.edges[index], nodes, titles)) + Double(crossings)
      }
      if cost(course) < cost(courses[index]) {
        reply.edges[index].splines = routes[index].splines
        courses[index] = course
      }
    }
  }

  /// How many titles and nodes, other than its own, a course runs through.
  private static func faults(
    _ course: Polyline, _ edge: LayoutRequest.Edge, _ nodes: [Rectangle], _ titles: [Rectangle]
  ) -> Int {
    titles.count { course.touches($0) }
      + nodes.enumerated().count { index, box in
        index != edge.tail && index != edge.head && course.touches(box.inset(by: 1))
      }
  }

  // MARK: - Judging

  /// The scale at which the drawing fits, at most `limit`.
  func scale(in body: Rectangle, limit: Double) -> Double {
    min(body.width / max(bounds.width, 1), body.height / max(bounds.height, 1), limit)
  }

  /// How good the drawing is in a given room: the size of its texts first, as long as they are small, less what clutters it.
  func score(in body: Rectangle) -> Double {
    let scale = scale(in: body, limit: 1)
    let comfortable = 0.85
    return (scale < comfortable ? 6 * (scale - comfortable) : scale - comfortable) - clutter
  }

  /// How many edges have a label that found no place.
  var droppedLabels: Int {
    labels.count { $0.isDropped }
  }

  /// How much further apart the ranks could stand in a given room, in points; 0 if there is no room left.
  func spareRankSeparation(in body: Rectangle) -> Double {
    let isSideways = request.direction == .leftToRight
    let centers = reply.nodes.map { isSideways ? $0.center.x : $0.center.y }.sorted()
    let ranks = 1 + zip(centers, centers.dropFirst()).count { $1 - $0 > 12 }
    guard ranks > 1 else { return 0 }
    let scale = scale(in: body, limit: 1)
    let spare = isSideways ? body.width / scale - bounds.width : body.height / scale - bounds.height
    return max(0, min(60, (spare - 4) / Double(ranks - 1)))
  }

  private static func clutter(
    _ request: NetworkRequest, _ reply: LayoutReply, _ courses: [Polyline], _ labels: [EdgeLabelPlacer.Placement],
    _ titles: [Rectangle]
  ) -> Double {
    var crossings = 0
    var overNodes = 0
    for (index, course) in courses.enumerated() {
      for other in courses.indices where other > index { crossings += course.crossings(with: courses[other]) }
      let edge = request.request.edges[index]
      for (node, box) in reply.nodes.enumerated() where node != edge.tail && node != edge.head {
        if course.touches(Rectangle(box).inset(by: 1)) { overNodes += 1 }
      }
    }
    let throughTitles = titles.reduce(0) { count, title in count + courses.count { $0.touches(title) } }
    let foreign = labels.reduce(0) { $0 + $1.foreignEdges }
    let dropped = labels.count { $0.isDropped }
    return 0.006 * Double(crossings) + 0.05 * Double(overNodes) + 0.012 * Double(foreign) + 0.1 * Double(dropped)
      + 0.03 * Double(throughTitles)
  }
}
