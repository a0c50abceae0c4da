/// What changed between two texts, word by word.
public enum WordDifference {
  /// A word, and what is left of it without typography.
  private struct Word {
    let text: Substring
    let key: [UInt16]

    init(_ text: Substring) {
      self.text = text
      key = CanonicalText(String(text)).tokens
    }
  }

  /// The second text with what is gone in `[-…-]` and what is new in `{+…+}`; words are what stands between white space.
  ///
  /// Words that differ in typography only are marked where nothing else has changed.
  /// Texts of more than 2,000 words are compared only up to where they first and last differ.
  public static func text(from old: String, to new: String) -> String {
    let (before, after) = (words(old), words(new))
    let hasOther =
      before.count != after.count || zip(before, after).contains { $0.key != $1.key }
    let isSame = { (left: Word, right: Word) in
      left.text.utf8.elementsEqual(right.text.utf8) || hasOther && !left.key.isEmpty && left.key == right.key
    }
    var prefix = 0
    while prefix < before.count, prefix < after.count, isSame(before[prefix], after[prefix]) { prefix += 1 }
    var suffix = 0
    while suffix < before.count - prefix, suffix < after.count - prefix,
      isSame(before[before.count - 1 - suffix], after[after.count - 1 - suffix])
    {
      suffix += 1
    }
    let middle = changes(
      Array(before[prefix..<before.count - suffix]), Array(after[prefix..<after.count - suffix]), isSame)
    let end = after[(after.count - suffix)...].map { String($0.text) }
    return (after[..<prefix].map { String($0.text) } + middle + end).joined(separator: " ")
  }

  private static func words(_ text: String) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).map(Word.init)
  }

  private static func changes(_ old: [Word], _ new: [Word], _ isSame: (Word, Word) -> Bool) -> [String] {
    if old.count * new.count > 4_000_000 { return [marked(old, "[-", "-]"), marked(new, "{+", "+}")] }
    // The lengths of the longest common subsequences of what follows.
    var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] = isSame(old[i], new[j]) ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var parts: [String] = []
    var gone: [Word] = []
    var added: [Word] = []
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
        parts.append(String(new[j].text))
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

  private static func marked(_ words: [Word], _ open: String, _ close: String) -> String {
    open + words.map(\.text).joined(separator: " ") + close
  }
}
