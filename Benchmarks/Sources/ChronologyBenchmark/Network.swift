import Chronology

/// `second − first ≤ limit`, between points by their numbers.
struct Limit {
  var first: Int
  var second: Int
  var limit: Int64
}

/// 10,000 points, the starts and ends of 5,000 events, and 42,000 constraints that some schedule of ten years fits.
struct Schedule {
  static let eventCount = 5000
  static let constraintCount = 42_000

  /// Where each point really lies, in days; the origin first.
  var days: [Int64] = [0]
  /// In the order in which they are added.
  var limits: [Limit] = []

  init(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<Schedule.eventCount {
      let start = Int64.random(in: 0..<3650, using: &random)
      days += [start, start + Int64.random(in: 1...60, using: &random)]
    }
    let byStart = (0..<Schedule.eventCount).sorted { days[1 + 2 * $0] < days[1 + 2 * $1] }
    // An event lasts a day or longer.
    for event in 0..<Schedule.eventCount {
      limits.append(Limit(first: 2 + 2 * event, second: 1 + 2 * event, limit: -1))
    }
    let rest = Schedule.constraintCount - Schedule.eventCount
    for index in 0..<rest {
      switch index % 3 {
      case 0: addDate(&random)
      case 1: addOrder(byStart, within: 40, &random)
      default: addOrder(byStart, within: Schedule.eventCount, &random)
      }
    }
    limits.shuffle(using: &random)
  }

  /// One side of a date that is vague by up to 90 days.
  private mutating func addDate(_ random: inout SeededGenerator) {
    let point = Int.random(in: 1..<days.count, using: &random)
    let vagueness = Int64.random(in: 0...90, using: &random)
    if Bool.random(using: &random) {
      limits.append(Limit(first: 0, second: point, limit: days[point] + vagueness))
    } else {
      limits.append(Limit(first: point, second: 0, limit: vagueness - days[point]))
    }
  }

  /// An order between the ends of two events that lie so near in time, or a distance of at most so many days.
  private mutating func addOrder(_ byStart: [Int], within reach: Int, _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<byStart.count, using: &random)
    let other = min(byStart.count - 1, max(0, place + Int.random(in: -reach...reach, using: &random)))
    let first = 1 + 2 * byStart[place] + Int.random(in: 0...1, using: &random)
    let second = 1 + 2 * byStart[other] + Int.random(in: 0...1, using: &random)
    if first == second { return limits.append(Limit(first: 0, second: first, limit: days[first] + 365)) }
    let difference = days[second] - days[first]
    // "Before" is a limit of 0; a known distance is good to some days.
    let limit = difference <= 0 ? Int64(0) : difference + Int64.random(in: 0...30, using: &random)
    limits.append(Limit(first: first, second: second, limit: limit))
  }

  /// The network with all constraints, added one by one, and how long the adding took.
  func network() -> (network: TemporalNetwork, points: [TemporalNetwork.Point], seconds: Double) {
    var network = TemporalNetwork()
    let points = [TemporalNetwork.origin] + (1..<days.count).map { _ in network.addPoint() }
    var refused = 0
    let time = seconds {
      for limit in limits {
        let (_, conflicts) = network.add(from: points[limit.first], to: points[limit.second], atMost: limit.limit)
        refused += conflicts.count
      }
    }
    precondition(refused == 0, "the schedule fits all constraints")
    return (network, points, time)
  }
}

/// Seconds that each of many contradictions takes, from adding the constraint to the chain: one half misses by some
/// days, the other swaps two events that lie anywhere.
func conflictTimes(_ schedule: Schedule, count: Int) -> (near: [Double], far: [Double], longest: Int) {
  var (network, points, _) = schedule.network()
  var random = SeededGenerator(state: 99)
  var near: [Double] = []
  var far: [Double] = []
  var longest = 0
  while near.count + far.count < count {
    let first = points.randomElement(using: &random) ?? TemporalNetwork.origin
    let second = points.randomElement(using: &random) ?? TemporalNetwork.origin
    guard first != second, let greatest = network.greatestDifference(from: first, to: second) else { continue }
    let isNear = near.count <= far.count
    let excess = isNear ? Int64.random(in: 1...14, using: &random) : 1 + abs(greatest)
    var conflicts: [TemporalNetwork.Conflict] = []
    let time = seconds {
      conflicts = network.add(from: second, to: first, atMost: -greatest - excess).conflicts
    }
    precondition(conflicts.count == 1 && conflicts[0].excess >= 1)
    longest = max(longest, conflicts[0].chain.count)
    if isNear { near.append(time) } else { far.append(time) }
  }
  return (near, far, longest)
}
