/// "Did you mean …?": the closest of some candidates.
public enum Spelling {
  /// The candidate nearest to a misspelt word, or `nil` if none is near enough to be what was meant.
  ///
  /// Near enough is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the word's length,
  /// at least 1. Equal distances are decided by the order of the candidates' bytes.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased().unicodeScalars)
    var limit = max(1, target.count / 3)
    var best: String?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if abs(scalars.count - target.count) > limit { continue }
      let distance = editDistance(target, scalars)
      if distance > limit { continue }
      if distance == limit, let found = best, !candidate.utf8.lexicographicallyPrecedes(found.utf8) { continue }
      best = candidate
      limit = distance
    }
    return best
  }

  /// The optimal string alignment distance between two words.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
