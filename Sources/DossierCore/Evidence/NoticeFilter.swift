/// Tells of nearly every sentence in one pass that it holds no phrase of ``CorrectionNotice``, so that the few others alone are
/// looked at closely.
///
/// An automaton that knows all phrases at once (Aho and Corasick) reads tokens as they stand in the whole text, where marks
/// may be paired in another way than in the sentence alone. It therefore reads more generously than the phrases are
/// meant: anywhere in a word, whatever the quotation mark, without emphasis, and over every hyphen and dash both as if it
/// were not there and as if it were a space.
struct NoticeFilter: Sendable {
  /// The class of each token: how the phrases spell, case apart.
  private let classes: [UInt8]
  private let classCount: Int
  /// The next state by state and class.
  private let next: [UInt16]
  /// Which kinds of phrases have been read to their end in a state.
  private let ends: [Kinds]

  /// The kinds of phrases, as a set.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// Enough on its own.
    static let notice = Kinds(rawValue: 1)
    static let doubt = Kinds(rawValue: 2)
    static let report = Kinds(rawValue: 4)
  }

  /// Of no phrase.
  private static let foreign: UInt8 = 0
  private static let space: UInt8 = 1
  /// Read over.
  private static let emphasis: UInt8 = 254
  /// Read over, or as a space.
  private static let stroke: UInt8 = 255

  /// A filter for some phrases by their kinds.
  init(_ phrases: [(kind: Kinds, texts: [String])]) {
    var alphabet = Alphabet()
    var trie = Trie()
    for (kind, texts) in phrases {
      for text in texts {
        for spelling in [text, text.replacing(":", with: " :")] {
          trie.add(CanonicalText(spelling).tokens.compactMap { alphabet.add($0) }, kind)
        }
      }
    }
    classes = alphabet.classes
    classCount = alphabet.count
    (next, ends) = trie.automaton(classCount: classCount)
  }

  /// Whether some tokens may hold a notice.
  func mayHold(_ tokens: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
    var found: Kinds = []
    var state = 0
    // The other reading of a hyphen, as long as it makes a difference.
    var other: Int?
    for index in range {
      let kind = classes[Int(tokens[index])]
      if kind < Self.emphasis {
        state = Int(next[state * classCount + Int(kind)])
        found.formUnion(ends[state])
        if let last = other {
          let now = Int(next[last * classCount + Int(kind)])
          found.formUnion(ends[now])
          other = now == state ? nil : now
        }
      } else if kind == Self.stroke {
        if other != nil { return true }
        let now = Int(next[state * classCount + Int(Self.space)])
        other = now == state ? nil : now
      }
    }
    return found.contains(.notice) || found.isSuperset(of: [.doubt, .report])
  }

  /// The tokens that phrases are spelled with.
  private struct Alphabet {
    var classes = [UInt8](repeating: foreign, count: 1 << 16)
    var count = 2

    init() {
      for token in [CanonicalText.Token.space, CanonicalText.Token.paragraph] { classes[Int(token)] = space }
      for token in "*_".utf16 { classes[Int(token)] = emphasis }
      for token in CanonicalText.Token.hyphen...CanonicalText.Token.lineHyphen { classes[Int(token)] = stroke }
    }

    /// The class of a phrase's token, made where it has none; `nil` if it is read over.
    mutating func add(_ token: UInt16) -> UInt8? {
      let known = classes[Int(token)]
      if known >= emphasis { return nil }
      if known != foreign { return known }
      let kind = UInt8(count)
      count += 1
      classes[Int(token)] = kind
      if token == 0x27 { classes[0x22] = kind }
      let capitals = Unicode.Scalar(token).map { $0.properties.uppercaseMapping.utf16.map(Int.init) } ?? []
      if capitals.count == 1, classes[capitals[0]] == foreign { classes[capitals[0]] = kind }
      return kind
    }
  }

  /// The phrases by their common beginnings.
  private struct Trie {
    private var children: [[UInt8: Int]] = [[:]]
    private var ends: [Kinds] = [[]]

    mutating func add(_ phrase: [UInt8], _ kind: Kinds) {
      var state = 0
      for letter in phrase {
        if let child = children[state][letter] {
          state = child
        } else {
          children.append([:])
          ends.append([])
          children[state][letter] = children.count - 1
          state = children.count - 1
        }
      }
      ends[state].formUnion(kind)
    }

    /// The states with a transition for every class.
    func automaton(classCount: Int) -> (next: [UInt16], ends: [Kinds]) {
      var next = [UInt16](repeating: 0, count: children.count * classCount)
      var ends = ends
      // Where the longest end of what was read that begins a phrase is read to.
      var fallback = [Int](repeating: 0, count: children.count)
      var queue = [0]
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        for kind in 0..<classCount {
          let beside = state == 0 ? 0 : Int(next[fallback[state] * classCount + kind])
          if let child = children[state][UInt8(kind)] {
            next[state * classCount + kind] = UInt16(child)
            fallback[child] = beside
            ends[child].formUnion(ends[beside])
            queue.append(child)
          } else {
            next[state * classCount + kind] = UInt16(beside)
          }
        }
      }
      return (next, ends)
    }
  }
}
