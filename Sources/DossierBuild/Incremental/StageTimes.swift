/// How long the stages of a build took. No output depends on it.
public struct StageTimes: Sendable {
  /// The stages in their order, each with its seconds.
  public private(set) var stages: [(name: String, seconds: Double)] = []
  private var start = ContinuousClock.now

  /// Begins the first stage.
  init() {}

  /// Ends a stage and begins the next.
  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - start).components
    stages.append((name, Double(seconds) + Double(attoseconds) * 1e-18))
    start = now
  }
}
