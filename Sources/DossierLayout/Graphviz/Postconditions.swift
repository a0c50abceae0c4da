package import LayoutProtocol

/// Something in a reply that no good layout has.
package struct LayoutViolation: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case count
    case number
    case outside
    case nodeSize
    case nodeOverlap
    case noSpline
    case splineShape
    case tip
    case label
    case cluster
  }

  package var kind: Kind
  /// A clause: which node or edge, and what is wrong.
  package var message: String

  package init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}

/// What must hold of every layout before it is drawn: Graphviz's own word for it is not enough.
package enum Postconditions {
  /// Points that two nodes may reach into each other.
  private static let overlapTolerance = 1.0
  /// Points that anything may stick out of what holds it.
  private static let tolerance = 1.0
  /// Points between the end of an edge and its node.
  private static let tipTolerance = 3.0

  /// The violations, in order; none for a good layout.
  package static func check(_ reply: LayoutReply, for request: LayoutRequest) -> [LayoutViolation] {
    guard reply.nodes.count == request.nodes.count, reply.edges.count == request.edges.count,
      reply.clusters.count == request.clusters.count
    else { return [LayoutViolation(kind: .count, message: "something is missing")] }
    let numbers = checkNumbers(reply)
    guard numbers.isEmpty else { return numbers }
    return checkNodes(reply, request) + checkEdges(reply, request) + checkClusters(reply, request)
  }

  private static func checkNumbers(_ reply: LayoutReply) -> [LayoutViolation] {
    func isGood(_ value: Double) -> Bool { value.isFinite && abs(value) < LayoutLimits.coordinate }
    func isGood(_ point: LayoutPoint) -> Bool { isGood(point.x) && isGood(point.y) }
    func isGood(_ box: LayoutBox?) -> Bool {
      guard let box else { return true }
      return isGood(box.x) && isGood(box.y) && isGood(box.maxX) && isGood(box.maxY) && box.width >= 0
        && box.height >= 0
    }
    let areGood =
      isGood(reply.size.width) && isGood(reply.size.height) && reply.nodes.allSatisfy(isGood)
      && reply.clusters.allSatisfy { isGood($0.box) && isGood($0.label) }
      && reply.edges.allSatisfy { edge in
        isGood(edge.label)
          && edge.splines.allSatisfy { spline in
            (spline.points + spline.tips).allSatisfy(isGood)
          }
      }
    return areGood ? [] : [LayoutViolation(kind: .number, message: "a coordinate is out of range")]
  }

  private static func checkNodes(_ reply: LayoutReply, _ request: LayoutRequest) -> [LayoutViolation] {
    var found: [LayoutViolation] = []
    for (index, box) in reply.nodes.enumerated() {
      let size = request.nodes[index].size
      if abs(box.width - size.width) > 0.01 || abs(box.height - size.height) > 0.01 {
        found.append(LayoutViolation(kind: .nodeSize, message: "node \(index) has another size than asked for"))
      }
      if !reply.bounds.contains(box, tolerance: tolerance) {
        found.append(LayoutViolation(kind: .outside, message: "node \(index) lies outside the drawing"))
      }
    }
    for (first, second) in overlappingBoxes(reply.nodes, by: overlapTolerance) {
      found.append(LayoutViolation(kind: .nodeOverlap, message: "nodes \(first) and \(second) overlap"))
    }
    return found
  }

  private static func checkEdges(_ reply: LayoutReply, _ request: LayoutRequest) -> [LayoutViolation] {
    var found: [LayoutViolation] = []
    for (index, edge) in reply.edges.enumerated() {
      let asked = request.edges[index]
      guard let first = edge.splines.first?.points.first, let last = edge.splines.last?.points.last else {
        found.append(LayoutViolation(kind: .noSpline, message: "edge \(index) has no course"))
        continue
      }
      if edge.splines.contains(where: { $0.points.count < 4 || $0.points.count % 3 != 1 }) {
        found.append(LayoutViolation(kind: .splineShape, message: "edge \(index) is not a Bézier curve"))
      }
      let start = edge.splines.first?.startTip
      let end = edge.splines.last?.endTip
      if (start == nil) == asked.arrows.atTail || (end == nil) == asked.arrows.atHead {
        found.append(LayoutViolation(kind: .tip, message: "edge \(index) has other arrowheads than asked for"))
      }
      for (point, node) in [(start ?? first, asked.tail), (end ?? last, asked.head)]
      where reply.nodes[node].borderDistance(to: point) > tipTolerance {
        found.append(LayoutViolation(kind: .tip, message: "edge \(index) does not touch node \(node)"))
      }
      if let message = labelFault(edge.label, asked: asked.label, in: reply.bounds) {
        found.append(LayoutViolation(kind: .label, message: "the label of edge \(index) \(message)"))
      }
    }
    return found
  }

  private static func checkClusters(_ reply: LayoutReply, _ request: LayoutRequest) -> [LayoutViolation] {
    guard request.engine.placesClusters, !request.clusters.isEmpty else { return [] }
    var found: [LayoutViolation] = []
    let members = ClusterMembers(request)
    for (index, cluster) in reply.clusters.enumerated() where !members.nodes[index].isEmpty {
      guard let box = cluster.box else {
        found.append(LayoutViolation(kind: .cluster, message: "cluster \(index) has no box"))
        continue
      }
      if let message = labelFault(cluster.label, asked: request.clusters[index].label, in: box) {
        found.append(LayoutViolation(kind: .label, message: "the label of cluster \(index) \(message)"))
      }
      let inside = Set(members.nodes[index])
      for (node, place) in reply.nodes.enumerated() {
        if inside.contains(node) {
          if !box.contains(place, tolerance: tolerance) {
            found.append(LayoutViolation(kind: .cluster, message: "node \(node) lies outside its cluster \(index)"))
          }
        } else if box.overlap(with: place) > overlapTolerance {
          found.append(LayoutViolation(kind: .cluster, message: "node \(node) lies in cluster \(index) by mistake"))
        }
      }
    }
    return found
  }

  private static func labelFault(_ label: LayoutBox?, asked: LayoutSize?, in bounds: LayoutBox) -> String? {
    guard let asked else { return nil }
    guard let label else { return "has no place" }
    if abs(label.width - asked.width) > 1 || abs(label.height - asked.height) > 1 { return "has another size" }
    return bounds.contains(label, tolerance: tolerance) ? nil : "lies outside"
  }
}

/// Pairs of boxes that reach into each other by more than `tolerance` points, smaller index first.
func overlappingBoxes(_ boxes: [LayoutBox], by tolerance: Double) -> [(Int, Int)] {
  let order = boxes.indices.sorted { (boxes[$0].x, $0) < (boxes[$1].x, $1) }
  var found: [(Int, Int)] = []
  var open: [Int] = []
  for index in order {
    open.removeAll { boxes[$0].maxX - boxes[index].x <= tolerance }
    for other in open where boxes[index].overlap(with: boxes[other]) > tolerance {
      found.append((min(index, other), max(index, other)))
    }
    open.append(index)
  }
  return found.sorted { $0 < $1 }
}

extension LayoutReply.Spline {
  fileprivate var tips: [LayoutPoint] { [startTip, endTip].compactMap { $0 } }
}

extension LayoutBox {
  /// How far a point outside the box is from it, in points; 0 inside.
  fileprivate func borderDistance(to point: LayoutPoint) -> Double {
    let x = max(x - point.x, point.x - maxX, 0)
    let y = max(y - point.y, point.y - maxY, 0)
    return (x * x + y * y).squareRoot()
  }
}
