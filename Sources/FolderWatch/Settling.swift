/// Decides when files that are being written have come to rest.
///
/// Programs save in several steps: truncate, write, close; or move the old file away, write a new one, rename it. A change
/// that is whole (closed, renamed into place) counts almost at once, one that is half of something waits for the rest.
struct Settling {
  /// What happened to a file.
  enum Event {
    /// Something may follow: begun, written to, taken away.
    case unfinished
    /// It is whole: closed after writing, or renamed into place.
    case finished
  }

  /// How long there must be quiet after a whole change, after a half one, and how long changes may go on before they count
  /// all the same; in nanoseconds.
  static let quiet: UInt64 = 2_000_000
  static let patience: UInt64 = 80_000_000
  static let limit: UInt64 = 1_000_000_000

  /// The files of which more is expected.
  private var unfinished: Set<String> = []
  private var first: UInt64?
  private var last: UInt64 = 0

  /// Whether anything has happened.
  var isPending: Bool { first != nil }

  /// Takes note of what happened to a file, at a time in nanoseconds.
  mutating func note(_ event: Event, _ path: String, at time: UInt64) {
    switch event {
    case .unfinished: unfinished.insert(path)
    case .finished: unfinished.remove(path)
    }
    if first == nil { first = time }
    last = time
  }

  /// When all that happened so far counts, unless more happens; `nil` if nothing has happened.
  var due: UInt64? {
    guard let first else { return nil }
    return min(last + (unfinished.isEmpty ? Self.quiet : Self.patience), first + Self.limit)
  }
}
