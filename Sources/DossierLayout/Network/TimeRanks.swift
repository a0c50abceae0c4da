import Chronology
import DossierCore

/// The ranks of a network whose ranks stand for time: one for each period in which something of it begins.
struct TimeRanks {
  /// The rank of each item of the diagram, 0 for the earliest.
  let ranks: [Int]
  /// What is written over each rank: `May 2023`.
  let labels: [String]

  /// More periods than this do not fit beside each other; longer ones are taken then.
  private static let limit = 8

  private enum Period: Int, CaseIterable, Comparable {
    case day
    case month
    case year
    case decade
    case century

    static func < (left: Period, right: Period) -> Bool { left.rawValue < right.rawValue }
  }

  /// The earliest day on which something can have begun, and how exactly that is known.
  private struct Beginning {
    let day: Day
    let period: Period

    init?(_ date: DateExpression?) {
      guard let bounds = date?.bounds, let day = bounds.firstDay ?? bounds.lastDay else { return nil }
      self.day = day
      switch (bounds.latestStart.day?.number ?? .max).subtractingReportingOverflow(day.number).partialValue {
      case ..<1: period = .day
      case ..<31: period = .month
      case ..<366: period = .year
      case ..<3_660: period = .decade
      default: period = .century
      }
    }
  }

  init(_ diagram: NetworkDiagram) {
    let beginnings = Self.beginnings(diagram)
    let days = beginnings.map { $0?.day }
    var period = Period.century
    for candidate in Period.allCases {
      let count = Set(days.compactMap { $0.map { Self.start(of: candidate, $0) } }).count
      if count <= Self.limit {
        period = candidate
        break
      }
    }
    // A rank says no more than the most exact of the dates in it: of a year alone, the year.
    var finest: [Day: Period] = [:]
    for beginning in beginnings {
      guard let beginning else { continue }
      let start = Self.start(of: period, beginning.day)
      let own = max(period, beginning.period)
      finest[start] = min(finest[start] ?? own, own)
    }
    let words = diagram.graph.words
    var labels: [String] = []
    var places: [Day: Int] = [:]
    for (start, own) in finest.sorted(by: { $0.key < $1.key }) {
      let label = Self.label(of: own, Self.start(of: own, start), words)
      if labels.last != label { labels.append(label) }
      places[start] = labels.count - 1
    }
    ranks = days.map { day in day.flatMap { places[Self.start(of: period, $0)] } ?? labels.count }
    self.labels = labels + (ranks.contains(labels.count) ? [words[.noDate]] : [])
  }

  /// The beginning of each item: an event's own, of anything else that of its first dated event or relation.
  private static func beginnings(_ diagram: NetworkDiagram) -> [Beginning?] {
    let graph = diagram.graph
    var found: [Int: Beginning] = [:]
    for node in diagram.view.nodes where graph.nodes[node].kind == .event {
      found[node] = Beginning(graph.nodes[node].when)
    }
    let events = found
    for index in diagram.view.edges {
      let edge = graph.edges[index]
      for (node, other) in [(edge.source, edge.target), (edge.target, edge.source)]
      where graph.nodes[node].kind != .event {
        for beginning in [Beginning(edge.when), events[other]].compactMap({ $0 }) {
          if let first = found[node], first.day <= beginning.day { continue }
          found[node] = beginning
        }
      }
    }
    return diagram.items.map { item in
      switch item {
      case .node(let node): found[node]
      case .fold(let fold): fold.nodes.compactMap { found[$0] }.min { $0.day < $1.day }
      }
    }
  }

  private static func start(of period: Period, _ day: Day) -> Day {
    let (year, month, _) = day.civil
    func start(by step: Int64) -> Day {
      let first = year - ((year % step) + step) % step
      return Day(year: first, month: 1, day: 1) ?? day
    }
    switch period {
    case .day: return day
    case .month: return Day(year: year, month: month, day: 1) ?? day
    case .year: return start(by: 1)
    case .decade: return start(by: 10)
    case .century: return start(by: 100)
    }
  }

  private static func label(of period: Period, _ day: Day, _ words: Vocabulary) -> String {
    let text = day.description
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let year = parts.dropLast(2).joined(separator: "-")
    let edtf: String
    switch period {
    case .day: edtf = text
    case .month: edtf = parts.dropLast().joined(separator: "-")
    case .decade where day.civil.year > 0: edtf = year.dropLast() + "X"
    case .century where day.civil.year > 0: edtf = year.dropLast(2) + "XX"
    case .year, .decade, .century: edtf = year
    }
    do { return try DateExpression(edtf).displayText(in: words.language) } catch { return edtf }
  }
}
