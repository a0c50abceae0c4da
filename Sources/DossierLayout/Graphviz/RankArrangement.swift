import LayoutProtocol

/// Puts the items of one container in ranks, and the ranks one after the other.
struct RankArrangement {
  /// The top left corner of each item.
  private(set) var places: [LayoutPoint]
  /// The room that all of them take.
  private(set) var size = LayoutSize(width: 0, height: 0)

  init(items: [PlainLayout.Item], sizes: [LayoutSize], links: [ContainerLinks.Link], request: LayoutRequest) {
    places = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: items.count)
    guard !items.isEmpty else { return }
    let positions = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    let arcs = links.compactMap { link in
      positions[link.tail].flatMap { tail in positions[link.head].map { (tail, $0) } }
    }
    let direction = request.rankDirection
    let isHorizontal = direction == .leftToRight || direction == .rightToLeft
    // Along a rank, and across the ranks.
    let extents = sizes.map { isHorizontal ? LayoutSize(width: $0.height, height: $0.width) : $0 }
    let labels = links.compactMap(\.label)
    let labelDepth = labels.map { isHorizontal ? $0.width : $0.height }.max() ?? 0
    let rankGap = max(request.rankSeparation, labelDepth + 2 * request.arrowLength + 8)
    let nodeGap = max(request.nodeSeparation, 12)
    let rows = Self.rows(
      ranks: Self.ranks(count: items.count, arcs: arcs), extents: extents, gap: nodeGap, rankGap: rankGap,
      isHorizontal: isHorizontal)

    let along = rows.map { row in
      row.reduce(-nodeGap) { $0 + extents[$1].width + nodeGap }
    }
    let widest = max(along.max() ?? 0, labels.map { isHorizontal ? $0.height : $0.width }.max() ?? 0)
    var across = 0.0
    for (row, length) in zip(rows, along) {
      let depth = row.map { extents[$0].height }.max() ?? 0
      var position = (widest - length) / 2
      for item in row {
        places[item] = LayoutPoint(x: position, y: across + (depth - extents[item].height) / 2)
        position += extents[item].width + nodeGap
      }
      across += depth + rankGap
    }
    across -= rankGap
    turn(direction, extents: extents, across: across)
    size = isHorizontal ? LayoutSize(width: across, height: widest) : LayoutSize(width: widest, height: across)
  }

  /// Turns ranks that grow downward into ranks that grow as asked.
  private mutating func turn(_ direction: LayoutRequest.RankDirection, extents: [LayoutSize], across: Double) {
    for index in places.indices {
      let place = places[index]
      let mirrored = across - place.y - extents[index].height
      switch direction {
      case .topToBottom: break
      case .bottomToTop: places[index].y = mirrored
      case .leftToRight: places[index] = LayoutPoint(x: place.y, y: place.x)
      case .rightToLeft: places[index] = LayoutPoint(x: mirrored, y: place.x)
      }
    }
  }

  /// The length of the longest path to each item; where there is a cycle, its first item begins.
  private static func ranks(count: Int, arcs: [(Int, Int)]) -> [Int] {
    var heads = [[Int]](repeating: [], count: count)
    var waiting = [Int](repeating: 0, count: count)
    for (tail, head) in arcs {
      heads[tail].append(head)
      waiting[head] += 1
    }
    var ranks = [Int](repeating: 0, count: count)
    var isDone = [Bool](repeating: false, count: count)
    var ready = (0..<count).filter { waiting[$0] == 0 }
    var next = 0
    var firstOpen = 0
    while true {
      if next == ready.count {
        while firstOpen < count, isDone[firstOpen] { firstOpen += 1 }
        guard firstOpen < count else { return ranks }
        ready.append(firstOpen)
      }
      let item = ready[next]
      next += 1
      guard !isDone[item] else { continue }
      isDone[item] = true
      for head in heads[item] where !isDone[head] {
        ranks[head] = max(ranks[head], ranks[item] + 1)
        waiting[head] -= 1
        if waiting[head] == 0 { ready.append(head) }
      }
    }
  }

  /// Items of one rank in rows; a rank too long for the drawing's shape continues in a second row.
  private static func rows(
    ranks: [Int], extents: [LayoutSize], gap: Double, rankGap: Double, isHorizontal: Bool
  ) -> [[Int]] {
    let area = extents.reduce(0.0) { $0 + ($1.width + gap) * ($1.height + rankGap) }
    let limit = max(area.squareRoot() * (isHorizontal ? 0.8 : 1.4), extents.map(\.width).max() ?? 0)
    var byRank = [[Int]](repeating: [], count: (ranks.max() ?? 0) + 1)
    for (item, rank) in ranks.enumerated() { byRank[rank].append(item) }
    var rows: [[Int]] = []
    for members in byRank where !members.isEmpty {
      var row: [Int] = []
      var length = 0.0
      for item in members {
        if !row.isEmpty, length + extents[item].width > limit {
          rows.append(row)
          row = []
          length = 0
        }
        row.append(item)
        length += extents[item].width + gap
      }
      rows.append(row)
    }
    return rows
  }
}
