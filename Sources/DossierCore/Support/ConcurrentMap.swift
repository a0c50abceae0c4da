import Dispatch

/// The results of a function for each element, in the elements' order, computed by at most `jobs` threads at once.
///
/// Blocks until all are there; the calling thread takes part, so calls within calls cannot wait for each other.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
  let queue = WorkQueue<Result>(count: elements.count)
  DispatchQueue.concurrentPerform(iterations: min(jobs, elements.count)) { _ in
    while let index = queue.next() { queue.put(transform(elements[index]), at: index) }
  }
  return queue.results
}

/// The elements still to be taken and the results so far.
// @unchecked: `taken` and `found` are private and only touched inside `lock.sync`, which the compiler cannot see; `Mutex` of the
// Synchronization module needs macOS 15.
private final class WorkQueue<Result: Sendable>: @unchecked Sendable {
  private let lock = DispatchQueue(label: "dossier.work")
  private var taken = 0
  private var found: [Result?]

  init(count: Int) {
    found = [Result?](repeating: nil, count: count)
  }

  /// The index of an element that nobody has taken yet.
  func next() -> Int? {
    lock.sync {
      guard taken < found.count else { return nil }
      defer { taken += 1 }
      return taken
    }
  }

  func put(_ result: Result, at index: Int) {
    lock.sync { found[index] = result }
  }

  /// All results; each index has been put once.
  var results: [Result] {
    lock.sync { found.compactMap { $0 } }
  }
}

/// The results of two functions, computed side by side if there are two jobs.
package func sideBySide<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = concurrentMap([true, false], jobs: jobs) { $0 ? Either.first(first()) : Either.second(second()) }
  guard case .first(let one) = results[0], case .second(let other) = results[1] else { return (first(), second()) }
  return (one, other)
}

/// One of two.
private enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
