import DossierCore

/// The footnotes of a figure: a number for each source that a shown claim cites, in the order of first appearance, and
/// a letter for each of its quotes where there are several.
struct SourceNumbers: Sendable {
  /// One quoted passage of a source.
  struct Quote: Hashable, Sendable {
    /// The words, as they are cited.
    let text: String
    /// Where they stand in the source's text, if they were found there.
    let place: Range<Int>?

    init(_ citation: Citation) {
      text = citation.quote
      place = citation.passage?.utf8Range
    }
  }

  /// A reference to a source, or to one of its quotes.
  struct Reference: Hashable, Sendable {
    /// The source, from 1.
    var number: Int
    /// The quote, from 0; `nil` where the source has only one, or quotes are not told apart.
    var quote: Int?
  }

  /// The sources cited, number 1 first.
  let sources: [Source]
  /// The quotes of each source, each once.
  let quotes: [[Quote]]
  /// Whether references name the quote.
  let hasLetters: Bool
  /// The sources that the figure itself lists, as indices into ``sources``; the notes behind it list all.
  private(set) var listed: [Int]
  private let numbers: [Source.ID: Int]
  private let positions: [Source.ID: [Quote: Int]]

  /// Numbers the sources of a view's nodes, then of its edges; without letters if the view prints no quotes.
  init(_ view: GraphView) {
    let graph = view.graph
    let nodeClaims = view.nodes.flatMap { graph.nodes[$0].claims }
    let edgeClaims = view.edges.flatMap { graph.edges[$0].claims }
    let spanClaims = view.spans.flatMap { graph.edges[$0].claims }
    self.init(
      graph, claims: nodeClaims + edgeClaims + spanClaims, hasLetters: view.spec?.notes != ViewSpec.Notes.none)
  }

  /// Numbers the sources of some claims.
  init(_ graph: KnowledgeGraph, claims: [Int], hasLetters: Bool = true) {
    var sources: [Source] = []
    var quotes: [[Quote]] = []
    var numbers: [Source.ID: Int] = [:]
    var positions: [Source.ID: [Quote: Int]] = [:]
    for citation in claims.lazy.flatMap({ graph.claims[$0].citations }) {
      let quote = Quote(citation)
      if let number = numbers[citation.source] {
        guard positions[citation.source]?[quote] == nil else { continue }
        positions[citation.source]?[quote] = quotes[number - 1].count
        quotes[number - 1].append(quote)
      } else if let source = graph.source(citation.source) {
        sources.append(source)
        quotes.append([quote])
        numbers[source.id] = sources.count
        positions[source.id] = [quote: 0]
      }
    }
    self.sources = sources
    self.quotes = quotes
    listed = Array(sources.indices)
    self.hasLetters = hasLetters
    self.numbers = numbers
    self.positions = positions
  }

  /// The same numbers where the figure refers to some citations only: what stands behind things counted but not drawn one
  /// by one has no number in it.
  func listing(_ citations: some Sequence<Citation>) -> SourceNumbers {
    var shorter = self
    let shown = Set(citations.compactMap { numbers[$0.source] })
    shorter.listed = sources.indices.filter { shown.contains($0 + 1) }
    return shorter
  }

  /// Whether the figure lists every source.
  var listsAll: Bool { listed.count == sources.count }

  /// The number of a source; `nil` if nothing shown cites it.
  func number(of source: Source.ID) -> Int? {
    numbers[source]
  }

  /// The numbers of some citations, each once, ascending.
  func numbers(of citations: [Citation]) -> [Int] {
    Set(citations.compactMap { numbers[$0.source] }).sorted()
  }

  /// Whether any reference of the figure has a letter.
  var usesLetters: Bool {
    hasLetters && quotes.contains { $0.count > 1 }
  }

  /// The references of some citations, each once, in order.
  func references(of citations: [Citation]) -> [Reference] {
    var references: Set<Reference> = []
    for citation in citations {
      guard let number = numbers[citation.source] else { continue }
      let several = hasLetters && quotes[number - 1].count > 1
      references.insert(
        Reference(number: number, quote: several ? positions[citation.source]?[Quote(citation)] : nil))
    }
    return references.sorted { ($0.number, $0.quote ?? -1) < ($1.number, $1.quote ?? -1) }
  }

  /// The raised references behind a label, each leading to its source in the list: `1,3a,c`.
  func runs(for citations: [Citation]) -> [TextMark.Run] {
    var runs: [TextMark.Run] = []
    for (number, text) in labels(of: citations) {
      if !runs.isEmpty { runs.append(TextMark.Run(",", isSuperscript: true)) }
      runs.append(TextMark.Run(text, isSuperscript: true, link: "#" + Self.elementID(sources[number - 1].id)))
    }
    return runs
  }

  /// The references of some citations as text: `1, 3a, c`.
  func text(for citations: [Citation]) -> String {
    labels(of: citations).map(\.text).joined(separator: ", ")
  }

  /// References as printed: the number stands at its first letter only, and three letters in a row become `a–c`.
  private func labels(of citations: [Citation]) -> [(number: Int, text: String)] {
    let references = references(of: citations)
    var labels: [(number: Int, text: String)] = []
    var index = 0
    while index < references.count {
      let reference = references[index]
      let isFirst = index == 0 || references[index - 1].number != reference.number
      let number = isFirst ? "\(reference.number)" : ""
      guard let quote = reference.quote else {
        labels.append((reference.number, number))
        index += 1
        continue
      }
      var last = index
      while last + 1 < references.count, references[last + 1].number == reference.number,
        references[last + 1].quote == quote + (last + 1 - index)
      {
        last += 1
      }
      if last - index >= 2 {
        labels.append((reference.number, "\(number)\(Self.letter(quote))–\(Self.letter(quote + last - index))"))
        index = last + 1
      } else {
        labels.append((reference.number, number + Self.letter(quote)))
        index += 1
      }
    }
    return labels
  }

  /// `a` to `z`, then `aa`, `ab` and so on.
  static func letter(_ index: Int) -> String {
    var index = index
    var letters: [UInt8] = []
    repeat {
      letters.insert(UInt8(ascii: "a") + UInt8(index % 26), at: 0)
      index = index / 26 - 1
    } while index >= 0
    return String(decoding: letters, as: UTF8.self)
  }

  /// The id of a source's entry in the figure.
  static func elementID(_ id: Source.ID) -> String {
    "source-" + id.rawValue
  }
}
