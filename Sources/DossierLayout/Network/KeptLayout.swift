import DossierCore
import LayoutProtocol

/// A network drawn where a kept placement has it: what was there stays, what is new goes near its neighbours.
struct KeptLayout {
  /// What the placement was made with.
  let measure: NetworkRequest.Measure
  let direction: LayoutRequest.RankDirection
  let routing: NetworkDrawing.Routing

  private let previous: FigurePlacement

  /// At least so much of a drawing must have been there before.
  private static let leastKnown = 0.5
  /// Points around a new box that must be free, across and down.
  private static let room = LayoutSize(width: 34, height: 24)

  /// `nil` if the placement was not made for such a view.
  init?(_ previous: FigurePlacement, for spec: ViewSpec?) {
    let engine = spec?.engine ?? .dot
    let ranking = spec?.ranking ?? .edges
    guard previous.choices["layout"] == "network", previous.choices["engine"] == engine.rawValue,
      previous.choices["rank"] == ranking.rawValue,
      let direction = previous.choices["direction"].flatMap(ViewSpec.Direction.init),
      spec?.direction == nil || engine != .dot || spec?.direction == direction,
      let routing = previous.choices["routing"].flatMap(NetworkDrawing.Routing.init),
      let measure = previous.choices["measure"].flatMap(NetworkRequest.Measure.init(text:))
    else { return nil }
    self.previous = previous
    self.direction = LayoutRequest.RankDirection(direction)
    self.routing = routing
    self.measure = measure
  }

  /// What is kept of a drawing.
  static func placement(of drawing: NetworkDrawing, budget: Int) -> FigurePlacement {
    let request = drawing.request
    let spec = request.view.spec
    return FigurePlacement(
      choices: [
        "layout": "network", "engine": (spec?.engine ?? .dot).rawValue, "rank": (spec?.ranking ?? .edges).rawValue,
        "direction": request.direction == .leftToRight ? "right" : "down", "routing": drawing.routing.rawValue,
        "measure": request.measure.text, "budget": String(budget),
      ], frames: frames(of: drawing))
  }

  private static func frames(of drawing: NetworkDrawing) -> [String: Rectangle] {
    let request = drawing.request
    var frames: [String: Rectangle] = [:]
    for (item, box) in zip(request.diagram.items, drawing.reply.nodes) {
      frames[request.diagram.name(of: item)] = Rectangle(
        x: (box.x * 10).rounded() / 10, y: (box.y * 10).rounded() / 10, width: (box.width * 10).rounded() / 10,
        height: (box.height * 10).rounded() / 10)
    }
    return frames
  }

  /// Whether a drawing has everything where the placement has it, and nothing else.
  func isSame(_ drawing: NetworkDrawing) -> Bool {
    Self.frames(of: drawing) == previous.frames
  }

  /// The boxes for a request; `nil` if too little is known or the old places no longer do.
  func reply(_ request: NetworkRequest) -> LayoutReply? {
    let names = request.diagram.items.map(request.diagram.name)
    var places: [LayoutBox?] = zip(names, request.request.nodes).map { name, node in
      previous.frames[name].flatMap { Self.box($0, node.size) }
    }
    let known = places.count { $0 != nil }
    guard known > 0, Double(known) >= Self.leastKnown * Double(places.count),
      overlappingBoxes(places.compactMap { $0 }, by: 1).isEmpty
    else { return nil }
    let columns = columns(request, places)
    if request.ranks != nil, columns == nil { return nil }
    let insertion = NodeInsertion(
      request: request.request, room: Self.room, columns: columns, ranks: request.ranks?.ranks ?? [],
      isSideways: direction == .leftToRight)
    for node in insertion.order(of: places) {
      guard let box = insertion.place(of: node, among: places) else { return nil }
      places[node] = box
    }
    var reply = LayoutReply(
      size: LayoutSize(width: 0, height: 0), nodes: places.compactMap { $0 },
      edges: request.request.edges.map { _ in LayoutReply.Edge() },
      clusters: request.request.clusters.map { _ in LayoutReply.Cluster() })
    reply = reply.settled(for: request.request)
    if ClusterHulls.boxes(around: reply.nodes, request.request).lost > 0, request.request.engine.placesClusters {
      return nil
    }
    return request.keepsTimeOrder(reply) ? reply : nil
  }

  /// A kept frame for a box that may have another size by now.
  private static func box(_ frame: Rectangle, _ size: LayoutSize) -> LayoutBox? {
    guard
      [frame.x, frame.y, frame.width, frame.height].allSatisfy({ $0.isFinite && abs($0) < LayoutLimits.coordinate / 4 })
    else { return nil }
    if abs(frame.width - size.width) < 0.06, abs(frame.height - size.height) < 0.06 {
      return LayoutBox(x: frame.x, y: frame.y, width: size.width, height: size.height)
    }
    let center = frame.center
    return LayoutBox(center: LayoutPoint(x: center.x, y: center.y), size: size)
  }

  /// Where each rank stands; `nil` if one of them has nothing that was there before.
  private func columns(_ request: NetworkRequest, _ places: [LayoutBox?]) -> [Double]? {
    guard let ranks = request.ranks else { return nil }
    var columns: [Double] = []
    for rank in ranks.labels.indices {
      let centers = zip(places, ranks.ranks).compactMap { $1 == rank ? $0?.center : nil }
        .map { direction == .leftToRight ? $0.x : $0.y }
      guard !centers.isEmpty else { return nil }
      columns.append(centers.reduce(0, +) / Double(centers.count))
    }
    return columns
  }
}

extension LayoutRequest.RankDirection {
  init(_ direction: ViewSpec.Direction) {
    switch direction {
    case .right: self = .leftToRight
    case .down: self = .topToBottom
    }
  }
}

extension NetworkRequest.Measure {
  /// The measure in a kept placement: `150 110 26 56`.
  var text: String {
    [nodeWidth, edgeWidth, nodeSeparation, rankSeparation].map(NumberText.value).joined(separator: " ")
  }

  /// Reads ``text``; widths and distances beyond reason are refused.
  init?(text: String) {
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy({ (4...400).contains($0) }), numbers[0] >= 40, numbers[1] >= 40 else {
      return nil
    }
    self.init(
      nodeWidth: numbers[0], edgeWidth: numbers[1], nodeSeparation: numbers[2], rankSeparation: numbers[3])
  }
}
