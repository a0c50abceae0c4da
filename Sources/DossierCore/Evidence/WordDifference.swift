/// What changed between two texts, word by word.
public enum WordDifference {
  /// The second text with what is gone in `[-…-]` and what is new in `{+…+}`; words are what stands between white space.
  ///
  /// Texts of more than 2,000 words are compared only up to where they first and last differ.
  public static func text(from old: String, to new: String) -> String {
    let before = old.split(whereSeparator: \.isWhitespace)
    let after = new.split(whereSeparator: \.isWhitespace)
    var prefix = 0
    while prefix < before.count, prefix < after.count, isSame(before[prefix], after[prefix]) { prefix += 1 }
    var suffix = 0
    while suffix < before.count - prefix, suffix < after.count - prefix,
      isSame(before[before.count - 1 - suffix], after[after.count - 1 - suffix])
    {
      suffix += 1
    }
    let middle = changes(
      Array(before[prefix..<before.count - suffix]), Array(after[prefix..<after.count - suffix]))
    let parts = before[..<prefix].map(String.init) + middle + before[(before.count - suffix)...].map(String.init)
    return parts.joined(separator: " ")
  }

  private static func isSame(_ left: Substring, _ right: Substring) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private static func changes(_ old: [Substring], _ new: [Substring]) -> [String] {
    if old.count * new.count > 4_000_000 { return [marked(old, "[-", "-]"), marked(new, "{+", "+}")] }
    // The lengths of the longest common subsequences of what follows.
    var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] = isSame(old[i], new[j]) ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var parts: [String] = []
    var gone: [Substring] = []
    var added: [Substring] = []
    func flush() {
      if !gone.isEmpty, !added.isEmpty {
        parts.append(marked(gone, "[-", "-]") + marked(added, "{+", "+}"))
      } else if !gone.isEmpty || !added.isEmpty {
        parts.append(gone.isEmpty ? marked(added, "{+", "+}") : marked(gone, "[-", "-]"))
      }
      gone = []
      added = []
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, isSame(old[i], new[j]) {
        flush()
        parts.append(String(old[i]))
        (i, j) = (i + 1, j + 1)
      } else if j == new.count || (i < old.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        gone.append(old[i])
        i += 1
      } else {
        added.append(new[j])
        j += 1
      }
    }
    flush()
    return parts
  }

  private static func marked(_ words: [Substring], _ open: String, _ close: String) -> String {
    open + words.joined(separator: " ") + close
  }
}
