import DossierCore
import LayoutProtocol

/// A network laid out, its labels placed, and how well it reads.
struct NetworkDrawing {
  let request: NetworkRequest
  let reply: LayoutReply
  let labels: [EdgeLabelPlacer.Placement]
  /// Where the title of each cluster stands; `nil` for a cluster that is not drawn.
  let titles: [Rectangle?]
  /// Everything drawn, which may reach beyond the layout's own bounds where labels do.
  let bounds: Rectangle
  /// What gets in the reader's way, weighed: 0 for nothing.
  let clutter: Double

  /// Up to this many nodes and edges labels are placed by search; beyond, no label could be read anyway.
  static let placementLimit = 500

  init(_ request: NetworkRequest, _ reply: LayoutReply) {
    self.request = request
    self.reply = reply
    let courses = reply.edges.map { Polyline($0) }
    let isLarge = reply.nodes.count + reply.edges.count > Self.placementLimit
    let titles = zip(reply.clusters, request.clusters).map { cluster, texts in
      cluster.box.map { Self.title(texts.text, in: Rectangle($0), courses) }
    }
    self.titles = titles
    let labels =
      isLarge
      ? request.edges.map { EdgeLabelPlacer.Placement(isDropped: !$0.lines.isEmpty) }
      : EdgeLabelPlacer(request, reply, courses: courses, titles: titles).place()
    self.labels = labels
    bounds = labels.compactMap(\.frame).reduce(Rectangle(reply.bounds)) { $0.union($1) }
    clutter = isLarge ? 0 : Self.clutter(request, reply, courses, labels, titles.compactMap { $0 })
  }

  /// The upper corner of a cluster, or the middle of its upper edge, where the fewest edges run through the title.
  private static func title(_ text: TextBlock, in box: Rectangle, _ courses: [Polyline]) -> Rectangle {
    let width = text.width + 24
    let places = [box.x, box.maxX - width, box.center.x - width / 2].map {
      Rectangle(x: max(box.x, $0), y: box.y, width: width, height: text.height + 10)
    }
    let crossings = places.map { place in courses.count { $0.touches(place) } }
    let least = crossings.min() ?? 0
    return places[crossings.firstIndex(of: least) ?? 0]
  }

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
    let isSideways = request.request.rankDirection == .leftToRight
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
