/// Patterns as a tree of symbols, so that a phrase is matched against all of them in one walk.
struct PhraseTrie: Sendable {
  /// The rule that ends at a node, or −1.
  private(set) var rules: [Int16] = [-1]
  /// Where a `{period}` leads from a node, or −1.
  private(set) var periodTargets: [Int32] = [-1]
  private var keys: [UInt32] = []
  private var targets: [Int32] = []
  private var mask = 0
  private var edges: [UInt32: Int32] = [:]

  /// Adds a sequence; the rule that was added first keeps a sequence that two rules share.
  mutating func insert(_ symbols: [UInt16], rule: Int, periodSymbol: UInt16) {
    var node = 0
    for symbol in symbols {
      let key = UInt32(node) << 10 | UInt32(symbol)
      if let target = edges[key] {
        node = Int(target)
        continue
      }
      let target = Int32(rules.count)
      edges[key] = target
      if symbol == periodSymbol { periodTargets[node] = target }
      rules.append(-1)
      periodTargets.append(-1)
      node = Int(target)
    }
    if rules[node] < 0 { rules[node] = Int16(rule) }
  }

  /// Lays the edges out for reading; nothing is inserted afterwards.
  mutating func freeze() {
    var capacity = 64
    while capacity < edges.count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: .max, count: capacity)
    targets = Array(repeating: -1, count: capacity)
    for (key, target) in edges {
      var slot = PhraseTrie.slot(key) & mask
      while keys[slot] != .max { slot = (slot + 1) & mask }
      keys[slot] = key
      targets[slot] = target
    }
    edges = [:]
  }

  /// The node behind a symbol, or −1.
  @inline(__always)
  func step(_ node: Int, _ symbol: UInt16) -> Int {
    let key = UInt32(truncatingIfNeeded: node) << 10 | UInt32(symbol)
    var slot = PhraseTrie.slot(key) & mask
    while keys[slot] != key {
      if keys[slot] == .max { return -1 }
      slot = (slot + 1) & mask
    }
    return Int(targets[slot])
  }

  private static func slot(_ key: UInt32) -> Int {
    Int(key &* 0x9E37_79B1 >> 12)
  }
}
