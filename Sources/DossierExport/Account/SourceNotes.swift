import DossierCore

/// The numbered notes of a text: one number for each source cited, one letter for each quote where there are several.
///
/// Sources are numbered in the order in which nodes, edges and spans cite them, as in the figure of the same view.
struct SourceNotes {
  /// What stands behind a statement: a note's number, and the letter of the quote.
  struct Mark: Hashable, Comparable {
    let number: Int
    /// From 0; `nil` where the source is quoted only once.
    let letter: Int?

    /// `1`, `2b`.
    var text: String { "\(number)\(letter.map(Self.letters) ?? "")" }

    static func < (left: Mark, right: Mark) -> Bool {
      (left.number, left.letter ?? 0) < (right.number, right.letter ?? 0)
    }

    /// `a` to `z`, then `aa`, as in the columns of a spreadsheet.
    private static func letters(_ index: Int) -> String {
      let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
      return index < 26 ? last : letters(index / 26 - 1) + last
    }
  }

  /// A source, and the words quoted from it.
  struct Note {
    let number: Int
    let source: Source
    /// Each once, in the order of first use.
    var quotes: [Citation]

    /// The mark of a quote, by its index.
    func mark(ofQuote index: Int) -> Mark {
      Mark(number: number, letter: quotes.count > 1 ? index : nil)
    }
  }

  /// The notes, number 1 first.
  let notes: [Note]
  private let numbers: [Source.ID: Int]
  private let letters: [Source.ID: [String: Int]]

  /// The notes for all that a view says, and for who plays which role in its events.
  init(_ view: GraphView) {
    let graph = view.graph
    let shown = view.nodes.flatMap { graph.nodes[$0].claims } + view.edges.flatMap { graph.edges[$0].claims }
    let spans = view.spans.flatMap { graph.edges[$0].claims }
    let roles = view.nodes.filter { graph.nodes[$0].kind == .event }.flatMap { event in
      graph.edges(from: event).filter { graph.edges[$0].isRole }.flatMap { graph.edges[$0].claims }
    }
    self.init(graph, claims: shown + spans + roles)
  }

  /// The notes for some claims, with the other versions of what is disputed among them.
  init(_ graph: KnowledgeGraph, claims: [Int]) {
    var notes: [Note] = []
    var numbers: [Source.ID: Int] = [:]
    var letters: [Source.ID: [String: Int]] = [:]
    let disputes = Set(claims.compactMap { graph.claims[$0].dispute })
    let rivals = graph.claims.indices.filter { graph.claims[$0].dispute.map(disputes.contains) ?? false }
    for citation in (claims + rivals).lazy.flatMap({ graph.claims[$0].citations }) {
      guard let source = graph.source(citation.source) else { continue }
      let number = numbers[source.id] ?? notes.count + 1
      if number > notes.count {
        numbers[source.id] = number
        notes.append(Note(number: number, source: source, quotes: []))
      }
      if letters[source.id]?[citation.quote] != nil { continue }
      letters[source.id, default: [:]][citation.quote] = notes[number - 1].quotes.count
      notes[number - 1].quotes.append(citation)
    }
    self.notes = notes
    self.numbers = numbers
    self.letters = letters
  }

  /// The marks of some citations, each once, in order.
  func marks(_ citations: [Citation]) -> [Mark] {
    Set(citations.compactMap(mark)).sorted()
  }

  /// The number of a source; `nil` if nothing here cites it.
  func number(of source: Source.ID) -> Int? {
    numbers[source]
  }

  private func mark(_ citation: Citation) -> Mark? {
    guard let number = numbers[citation.source], let letter = letters[citation.source]?[citation.quote] else {
      return nil
    }
    return notes[number - 1].mark(ofQuote: letter)
  }
}
