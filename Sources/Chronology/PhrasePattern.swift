/// Expands the pattern language of a ``PhraseTable`` into plain sequences of words and slots.
struct PhrasePattern {
  private var pieces: [Substring]
  private var position = 0

  /// Every sequence that a pattern allows; a slot stands with its braces, a bracket as `(` or `)`.
  static func sequences(of pattern: String) -> [[String]] {
    var parser = PhrasePattern(pieces: pieces(of: pattern))
    return parser.choice()
  }

  private static func pieces(of pattern: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = pattern.startIndex
    var index = start
    while index < pattern.endIndex {
      let character = pattern[index]
      if character == " " || character == "[" || character == "]" || character == "(" || character == ")"
        || character == "|"
      {
        if start < index { pieces.append(pattern[start..<index]) }
        let next = pattern.index(after: index)
        if character != " " { pieces.append(pattern[index..<next]) }
        start = next
      }
      index = pattern.index(after: index)
    }
    if start < index { pieces.append(pattern[start..<index]) }
    return pieces
  }

  private mutating func choice() -> [[String]] {
    var alternatives = sequence()
    while position < pieces.count, pieces[position] == "|" {
      position += 1
      alternatives += sequence()
    }
    return alternatives
  }

  private mutating func sequence() -> [[String]] {
    var sequences: [[String]] = [[]]
    while position < pieces.count, pieces[position] != "|", pieces[position] != ")", pieces[position] != "]" {
      let piece = pieces[position]
      position += 1
      var next: [[String]]
      switch piece {
      case "[":
        next = [[]] + choice()
        position += 1
      case "(":
        next = choice()
        position += 1
      case "<": next = [["("]]
      case ">": next = [[")"]]
      default: next = [[String(piece)]]
      }
      sequences = sequences.flatMap { head in next.map { head + $0 } }
    }
    return sequences
  }
}
