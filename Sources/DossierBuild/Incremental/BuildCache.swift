import DossierCore

/// What earlier builds made: looked up by a key that says everything it was made from.
///
/// A hit is what the same work would make again; with an empty cache the same files are built, only later.
struct BuildCache: Sendable {
  private let store: CacheStore?
  /// Whether entries are also held in memory, for the next build of this process.
  private let isHeld: Bool
  private var held: [String: [UInt8]] = [:]
  private var used: Set<String> = []
  private var fresh: [String: [UInt8]] = [:]
  private var found: Set<String> = []
  /// Whether nothing may be written.
  var isReadOnly = false
  /// How many lookups found something, and how many did not, in this build.
  private(set) var hits = 0
  private(set) var misses = 0

  /// A cache that knows nothing yet, in a folder or in memory or both; in neither it never knows anything.
  init(store: CacheStore? = nil, isHeld: Bool = false) {
    self.store = store
    self.isHeld = isHeld
  }

  /// Whether it can know nothing, ever.
  var isUseless: Bool { store == nil && !isHeld }

  /// What was kept for a key.
  mutating func entry(_ key: String) -> [UInt8]? {
    used.insert(key)
    if let bytes = fresh[key] ?? held[key] ?? store?.entry(key) {
      hits += 1
      found.insert(key)
      if isHeld { held[key] = bytes }
      return bytes
    }
    misses += 1
    return nil
  }

  /// Keeps something for a key, unless it is known.
  mutating func keep(_ bytes: [UInt8], for key: String) {
    if found.contains(key) { return }
    used.insert(key)
    fresh[key] = bytes
  }

  /// Ends a build: what is new goes to the disk, what was not asked for is forgotten.
  mutating func finish() {
    if !isReadOnly { store?.keep(fresh, used: used) }
    if isHeld {
      held.merge(fresh) { $1 }
      held = held.filter { used.contains($0.key) }
    }
    fresh = [:]
    used = []
    found = []
    (hits, misses) = (0, 0)
  }
}

/// The name of an entry: what kind of work, and everything it depends on.
func cacheKey(_ work: String, _ write: (inout ByteWriter) -> Void) -> String {
  var writer = ByteWriter()
  writer.add(work)
  write(&writer)
  return SHA256.fingerprint(writer.bytes)
}
