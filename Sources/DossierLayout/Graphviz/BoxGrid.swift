import LayoutProtocol

/// Boxes in a grid of square cells, to find those near a place.
struct BoxGrid {
  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private static let maxCellsPerBox = 4_096
  private let cellSize: Double
  private var cells: [Cell: [LayoutBox]] = [:]
  /// Boxes too large for the cells.
  private var large: [LayoutBox] = []

  /// Cells of so many points.
  init(cellSize: Double = 96) {
    self.cellSize = cellSize
  }

  mutating func insert(_ box: LayoutBox) {
    guard let range = cellRange(of: box) else {
      large.append(box)
      return
    }
    for row in range.rows {
      for column in range.columns {
        cells[Cell(column: column, row: row), default: []].append(box)
      }
    }
  }

  /// The largest overlap of a box with any box in the grid, in points; 0 if there is none.
  func overlap(with box: LayoutBox) -> Double {
    var largest = 0.0
    for other in large { largest = max(largest, box.overlap(with: other)) }
    guard let range = cellRange(of: box) else { return largest }
    for row in range.rows {
      for column in range.columns {
        for other in cells[Cell(column: column, row: row)] ?? [] {
          largest = max(largest, box.overlap(with: other))
        }
      }
    }
    return largest
  }

  private func cellRange(of box: LayoutBox) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
    guard box.isFinite, box.width >= 0, box.height >= 0, abs(box.x) < 1e8, abs(box.y) < 1e8, box.width < 1e6,
      box.height < 1e6
    else { return nil }
    let columns = Int(box.x / cellSize) - 1...Int(box.maxX / cellSize) + 1
    let rows = Int(box.y / cellSize) - 1...Int(box.maxY / cellSize) + 1
    return columns.count * rows.count > Self.maxCellsPerBox ? nil : (columns, rows)
  }
}
