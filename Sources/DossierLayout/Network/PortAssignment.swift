import DossierCore

/// Where edges leave the boxes they join: those on one side of a box keep apart, in the order in which they fan out.
struct PortAssignment {
  enum End {
    case tail
    case head
  }

  struct Key: Hashable {
    let edge: Int
    let end: End
  }

  struct Place {
    /// Towards the middle of the box.
    let central: Point
    /// Apart from the other edges on this side.
    let spread: Point
  }

  private enum Side: Int {
    case left
    case right
    case top
    case bottom
  }

  private struct Port {
    let key: Key
    let central: Point
    /// How far along the side the edge comes from, beyond the side's ends too: it decides the order.
    let bearing: Double
  }

  /// Points between ports, where the side is long enough.
  private static let separation = 15.0
  private let nodes: [Rectangle]
  private var ports: [Int: [Side: [Port]]] = [:]

  init(nodes: [Rectangle]) {
    self.nodes = nodes
  }

  /// An end of an edge at a node, on the side from which `point` is seen.
  mutating func add(_ edge: Int, _ end: End, at node: Int, towards point: Point) {
    let box = nodes[node]
    let center = box.center
    let (dx, dy) = (point.x - center.x, point.y - center.y)
    let isSideways = abs(dx) * box.height > abs(dy) * box.width
    let side: Side = isSideways ? (dx < 0 ? .left : .right) : (dy < 0 ? .top : .bottom)
    let reach = isSideways ? box.width / 2 / max(abs(dx), 1e-9) : box.height / 2 / max(abs(dy), 1e-9)
    let central = Point(x: center.x + dx * min(reach, 1), y: center.y + dy * min(reach, 1))
    // The slope orders the fan; the distance along the side decides between equal ones.
    let slope = isSideways ? dy / max(abs(dx), 1) : dx / max(abs(dy), 1)
    ports[node, default: [:]][side, default: []].append(
      Port(key: Key(edge: edge, end: end), central: central, bearing: slope))
  }

  /// The ports of all edges.
  func places() -> [Key: Place] {
    var places: [Key: Place] = [:]
    for (node, sides) in ports {
      for (side, ports) in sides {
        for (port, point) in zip(
          ports.sorted(by: Self.isBefore), spread(ports.sorted(by: Self.isBefore), side, nodes[node]))
        {
          places[port.key] = Place(central: port.central, spread: point)
        }
      }
    }
    return places
  }

  private static func isBefore(_ left: Port, _ right: Port) -> Bool {
    left.bearing != right.bearing ? left.bearing < right.bearing : left.key.edge < right.key.edge
  }

  /// Points along a side, in order, near where the edges would meet it and at least the separation apart.
  private func spread(_ ports: [Port], _ side: Side, _ box: Rectangle) -> [Point] {
    guard ports.count > 1 else { return ports.map(\.central) }
    let isVertical = side == .left || side == .right
    let length = isVertical ? box.height : box.width
    let start = isVertical ? box.y : box.x
    let margin = min(10, length / 4)
    let gap = min(Self.separation, (length - 2 * margin) / Double(ports.count - 1))
    var along = ports.map { (isVertical ? $0.central.y : $0.central.x) - start }
    for index in along.indices.dropFirst() { along[index] = max(along[index], along[index - 1] + gap) }
    // What was pushed too far is pulled back, and so that the fan stays where its middle was.
    let wanted = ports.map { (isVertical ? $0.central.y : $0.central.x) - start }
    let shift = zip(wanted, along).reduce(0) { $0 + $1.0 - $1.1 } / Double(along.count)
    for index in along.indices { along[index] += shift }
    var limit = length - margin
    for index in along.indices.reversed() {
      along[index] = min(along[index], limit)
      limit = along[index] - gap
    }
    limit = margin
    for index in along.indices {
      along[index] = max(along[index], limit)
      limit = along[index] + gap
    }
    return along.map { place in
      switch side {
      case .left: Point(x: box.x, y: start + place)
      case .right: Point(x: box.maxX, y: start + place)
      case .top: Point(x: start + place, y: box.y)
      case .bottom: Point(x: start + place, y: box.maxY)
      }
    }
  }
}
