import DossierCore

/// Finds ways for arrows between marks: along the gaps between labels, with few bends, apart from each other.
///
/// The lines a way can follow run along the edges of all obstacles and through the middles of marks; the cheapest way over
/// their crossings is found by Dijkstra's method. Obstacles are not impassable but dear, so that there is always a way.
struct ArrowRouter {
  private let xs: [Double]
  private let ys: [Double]
  /// What the piece right of, or below, a crossing costs besides its length.
  private var right: [Double]
  private var down: [Double]

  /// From an obstacle's edge to the lines along it, in points.
  private static let margin = 4.0
  /// Lines nearer to each other than this are one.
  private static let least = 0.75
  private static let bendCost = 24.0
  /// For entering each obstacle, and what is just beside it: a long way round is better than a way through a label.
  private static let obstacleCost = 400.0
  private static let nearCost = 25.0
  /// For each point beside another arrow.
  private static let sharedCost = 3.0
  /// For crossing another arrow.
  private static let crossingCost = 30.0

  /// A field with labels and marks in the way.
  init(obstacles: [Rectangle], in field: Rectangle) {
    func lines(_ values: [Double], _ low: Double, _ high: Double) -> [Double] {
      var result: [Double] = []
      for value in (values + [low + 1, high - 1]).sorted() where value >= low && value <= high {
        if value - (result.last ?? -.infinity) >= Self.least { result.append(value) }
      }
      return result
    }
    let m = Self.margin
    let xs = lines(
      obstacles.flatMap { [$0.x - m, $0.maxX + m, $0.center.x] + ($0.width > 40 ? [$0.x + 6, $0.maxX - 6] : []) },
      field.x, field.maxX)
    // Between labels that stand close there is room just beside them.
    let ys = lines(
      obstacles.flatMap { [$0.y - m, $0.y - 1, $0.maxY + 1, $0.maxY + m, $0.center.y] }, field.y, field.maxY)
    right = [Double](repeating: 0, count: xs.count * ys.count)
    down = right
    self.xs = xs
    self.ys = ys
    for obstacle in obstacles {
      block(obstacle.inset(by: -(Self.margin - 0.5)), entering: Self.nearCost, point: 0.6)
      block(obstacle.inset(by: -0.4), entering: Self.obstacleCost, point: 12)
    }
  }

  /// Makes ways through a frame dear: for entering it, and for each point in it.
  private mutating func block(_ frame: Rectangle, entering: Double, point: Double) {
    let columns = xs.count
    for (row, y) in ys.enumerated() where y > frame.y && y < frame.maxY {
      for column in xs.indices.dropLast() where xs[column] < frame.maxX && xs[column + 1] > frame.x {
        let covered = min(xs[column + 1], frame.maxX) - max(xs[column], frame.x)
        right[row * columns + column] += entering + point * covered
      }
    }
    for (column, x) in xs.enumerated() where x > frame.x && x < frame.maxX {
      for row in ys.indices.dropLast() where ys[row] < frame.maxY && ys[row + 1] > frame.y {
        let covered = min(ys[row + 1], frame.maxY) - max(ys[row], frame.y)
        down[row * columns + column] += entering + point * covered
      }
    }
  }

  /// The way from the edge of one mark to the edge of another; the next ways keep off it.
  mutating func route(from source: Rectangle, to target: Rectangle) -> [Point] {
    let starts = ports(source, towards: target)
    let ends = ports(target, towards: source)
    guard let path = cheapest(starts, ends) else {
      return [source.center, target.center]
    }
    take(path.cells)
    var points = path.cells.map { Point(x: xs[$0 % xs.count], y: ys[$0 / xs.count]) }
    points.insert(touch(source, points[0]), at: 0)
    points.append(touch(target, points[points.count - 1]))
    return Self.simplified(points)
  }

  /// One place beside a mark where an arrow can begin or end.
  private struct Port {
    let cell: Int
    let isVertical: Bool
    let cost: Double
  }

  /// Places on the four sides of a mark.
  private func ports(_ frame: Rectangle, towards other: Rectangle) -> [Port] {
    let m = Self.margin
    let x = min(max(other.center.x, frame.x + 4), max(frame.maxX - 4, frame.center.x))
    let columns = frame.width > 40 ? [frame.x + 6, frame.center.x, x, frame.maxX - 6] : [frame.center.x]
    var result: [Port] = []
    for place in columns {
      for y in [frame.y - m, frame.maxY + m] {
        result.append(Port(cell: cell(place, y), isVertical: true, cost: abs(place - x) * 0.1))
      }
    }
    for place in [frame.x - m, frame.maxX + m] {
      result.append(Port(cell: cell(place, frame.center.y), isVertical: false, cost: 4))
    }
    return result
  }

  private func cell(_ x: Double, _ y: Double) -> Int {
    Self.nearest(ys, y) * xs.count + Self.nearest(xs, x)
  }

  private static func nearest(_ lines: [Double], _ value: Double) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < value { low = middle + 1 } else { high = middle }
    }
    if low == lines.count { return max(lines.count - 1, 0) }
    if low > 0, value - lines[low - 1] < lines[low] - value { return low - 1 }
    return low
  }

  /// The point of a mark's edge nearest to a port.
  private func touch(_ frame: Rectangle, _ port: Point) -> Point {
    Point(x: min(max(port.x, frame.x), frame.maxX), y: min(max(port.y, frame.y), frame.maxY))
  }

  /// Dijkstra's method; a state is a crossing and the direction in which it was reached.
  private func cheapest(_ starts: [Port], _ ends: [Port]) -> (cells: [Int], cost: Double)? {
    let count = xs.count * ys.count
    var costs = [Double](repeating: .infinity, count: 2 * count)
    var previous = [Int32](repeating: -1, count: 2 * count)
    var goals: [Int: Port] = [:]
    for end in ends where end.cost < goals[end.cell * 2 + (end.isVertical ? 1 : 0)]?.cost ?? .infinity {
      goals[end.cell * 2 + (end.isVertical ? 1 : 0)] = end
    }
    var queue = CostQueue()
    for start in starts {
      let state = start.cell * 2 + (start.isVertical ? 1 : 0)
      if start.cost < costs[state] {
        costs[state] = start.cost
        queue.push(start.cost, state)
      }
    }
    var best: (state: Int, cost: Double)?
    while let (cost, state) = queue.pop() {
      if let best, cost >= best.cost { break }
      if cost > costs[state] { continue }
      if let goal = goals[state], cost + goal.cost < best?.cost ?? .infinity { best = (state, cost + goal.cost) }
      for (next, step) in neighbours(state) where cost + step < costs[next] {
        costs[next] = cost + step
        previous[next] = Int32(state)
        queue.push(cost + step, next)
      }
    }
    guard let best else { return nil }
    var cells: [Int] = []
    var state = best.state
    while state >= 0 {
      if cells.last != state / 2 { cells.append(state / 2) }
      state = Int(previous[state])
    }
    return (cells.reversed(), best.cost)
  }

  /// Straight on, back is never cheaper, or a turn on the spot.
  private func neighbours(_ state: Int) -> [(Int, Double)] {
    let cell = state / 2
    let columns = xs.count
    let column = cell % columns
    let row = cell / columns
    var result: [(Int, Double)] = [(state ^ 1, Self.bendCost)]
    if state & 1 == 0 {
      if column + 1 < columns { result.append((state + 2, xs[column + 1] - xs[column] + right[cell])) }
      if column > 0 { result.append((state - 2, xs[column] - xs[column - 1] + right[cell - 1])) }
    } else {
      if row + 1 < ys.count { result.append((state + 2 * columns, ys[row + 1] - ys[row] + down[cell])) }
      if row > 0 { result.append((state - 2 * columns, ys[row] - ys[row - 1] + down[cell - columns])) }
    }
    return result
  }

  /// Makes a way, the lines just beside it and what crosses it dear for the next.
  private mutating func take(_ cells: [Int]) {
    let columns = xs.count
    for (cell, next) in zip(cells, cells.dropFirst()) {
      let (low, isRow) = (min(cell, next), abs(cell - next) == 1)
      if isRow {
        let length = xs[low % columns + 1] - xs[low % columns]
        let row = low / columns
        for other in ys.indices where abs(ys[other] - ys[row]) < 5 {
          right[other * columns + low % columns] += Self.sharedCost * length
        }
        if row > 0 { down[low - columns] += Self.crossingCost }
      } else {
        let row = low / columns
        let length = ys[row + 1] - ys[row]
        for other in xs.indices where abs(xs[other] - xs[low % columns]) < 5 {
          down[row * columns + other] += Self.sharedCost * length
        }
        if low % columns > 0 { right[low - 1] += Self.crossingCost }
      }
    }
  }

  /// A way without points on straight lines, all its pieces along the axes.
  private static func simplified(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for point in points {
      if let last = result.last, abs(last.x - point.x) < 0.01, abs(last.y - point.y) < 0.01 { continue }
      if result.count > 1 {
        let (before, last) = (result[result.count - 2], result[result.count - 1])
        let isRow = abs(before.y - last.y) < 0.01 && abs(last.y - point.y) < 0.01
        let isColumn = abs(before.x - last.x) < 0.01 && abs(last.x - point.x) < 0.01
        if isRow || isColumn { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }
}

/// States by cost, the cheapest first; equal costs by state, so that the order is always the same.
private struct CostQueue {
  private var heap: [(cost: Double, state: Int)] = []

  private static func isBefore(_ left: (cost: Double, state: Int), _ right: (cost: Double, state: Int)) -> Bool {
    left.cost != right.cost ? left.cost < right.cost : left.state < right.state
  }

  mutating func push(_ cost: Double, _ state: Int) {
    heap.append((cost, state))
    var child = heap.count - 1
    while child > 0, Self.isBefore(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (Double, Int)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return (first.cost, first.state) }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, Self.isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard Self.isBefore(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return (first.cost, first.state)
  }
}
