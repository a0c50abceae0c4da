/// Names that a source writes otherwise than the dossier does.
extension ConflictFinder {
  /// Entities under whose name a quote has one that differs by a letter or two, and none of theirs.
  func names() -> [Conflict] {
    let all = graph.nodes.map { Set(([$0.name, $0.shortName] + $0.aliases).map { QuotedNameWords($0).folded }) }
    let known = Set(all.joined())
    var conflicts: [Conflict] = []
    for (index, node) in graph.nodes.enumerated() where [.actor, .institution, .place].contains(node.kind) {
      for claim in node.claims where graph.claims[claim].predicate == .type {
        let citations = graph.claims[claim].citations
        for citation in citations {
          guard let rival = QuotedNameWords(citation.quote).rival(of: node.name, all[index], known) else { continue }
          conflicts.append(
            Conflict(
              kind: .name, topic: node.name,
              sides: [
                Conflict.Side(
                  claim: claim, text: node.name, citations: citations.filter { $0 != citation },
                  isPreferred: graph.claims[claim].preference != nil),
                Conflict.Side(claim: claim, text: rival, citations: [citation], isPreferred: false),
              ]))
        }
      }
    }
    return conflicts
  }
}

/// The words of a text, for comparing names.
struct QuotedNameWords {
  /// As written.
  private let written: [Substring]
  /// In lower case, without accents.
  let folded: [String]

  init(_ text: String) {
    written = text.split { !($0.isLetter || $0 == "'" || $0 == "’") }
    folded = written.map(Self.fold)
  }

  /// The name in this text that is nearly another one's but not the same; `nil` if the text has a name of theirs too.
  ///
  /// - Parameters:
  ///   - name: the name looked for.
  ///   - own: what the one who bears it is called.
  ///   - known: all names of the dossier, which are nobody's misspellings.
  func rival(of name: String, _ own: Set<[String]>, _ known: Set<[String]>) -> String? {
    let wanted = QuotedNameWords(name).folded
    if own.contains(where: { form in !form.isEmpty && places(of: form) }) { return nil }
    guard !wanted.isEmpty, wanted.count <= folded.count else { return nil }
    for start in 0...folded.count - wanted.count {
      let range = start..<start + wanted.count
      guard written[range].allSatisfy({ $0.first?.isUppercase == true }), !known.contains(Array(folded[range])),
        Self.areNear(wanted, Array(folded[range]))
      else { continue }
      return written[range].joined(separator: " ")
    }
    return nil
  }

  /// Whether a name stands in the text, perhaps with an ending.
  private func places(of form: [String]) -> Bool {
    guard form.count <= folded.count else { return false }
    return (0...folded.count - form.count).contains { start in
      zip(form, folded[start..<start + form.count]).allSatisfy {
        $0 == $1 || $1.hasPrefix($0) && $1.count - $0.count <= 2 || Self.romanised($0) == Self.romanised($1)
      }
    }
  }

  /// A word with ae, oe and ue as the vowels whose dots they stand for.
  private static func romanised(_ word: String) -> String {
    word.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u").replacing("ß", with: "ss")
  }

  /// Whether two names differ in spelling only: a word or two of them by a letter, or one by two if another is the same.
  private static func areNear(_ first: [String], _ second: [String]) -> Bool {
    let pairs = Array(zip(first, second)).filter { $0 != $1 }
    guard !pairs.isEmpty, pairs.count <= 2 else { return false }
    let hasAnchor = pairs.count < first.count
    return pairs.allSatisfy { left, right in
      let shorter = min(left.count, right.count)
      let distance = distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
      // A name of one word has nothing else to know it by.
      if first.count == 1 { return distance == 1 && shorter >= 6 && left.first == right.first }
      if distance == 1 { return shorter >= 3 && (hasAnchor || shorter >= 5) }
      return distance == 2 && hasAnchor && pairs.count == 1 && shorter >= 4 && left.first == right.first
    }
  }

  /// How many letters must be put in, taken out or exchanged.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = letter == right[column] ? corner : min(corner, above, row[column]) + 1
        corner = above
      }
    }
    return row[right.count]
  }

  private static func fold(_ word: Substring) -> String {
    var word = word.lowercased()
    for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
    return String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { scalar in
          var value = scalar.value
          while let (first, _) = ScalarReading.decomposition(of: value) { value = first }
          return Unicode.Scalar(value) ?? scalar
        }.filter { !(0x300...0x36F).contains($0.value) }))
  }
}
