import DossierCore

extension ClaimReader {
  /// Reads a `cites` list; citations that point nowhere are kept, so that what they support does not count as uncited.
  mutating func readCitations(_ entry: YAMLEntry?) -> [Citation] {
    guard let entry else { return [] }
    guard case .sequence(let elements) = entry.value.content else {
      diagnostics.append(
        Diagnostic(
          .error, "wrong-shape", "`cites` must be a list, not \(entry.value.description)", at: entry.value.range,
          hint: "write `cites: [{SOURCE: \"the words in the source\"}]`"))
      return []
    }
    return elements.compactMap { readCitation($0) }
  }

  private mutating func readCitation(_ node: YAMLNode) -> Citation? {
    guard let entries = node.mapping, !entries.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .error, "wrong-shape", "a citation must be a source with the words quoted from it, not \(node.description)",
          at: node.range, hint: "write `{SOURCE: \"the words in the source\"}`"))
      return nil
    }
    let named = entries.filter { $0.key != "occurrence" && $0.key != "release" }
    guard let entry = named.first else {
      diagnostics.append(
        Diagnostic(.error, "citation-sources", "this citation names no source", at: node.range))
      return nil
    }
    if named.count > 1 {
      diagnostics.append(
        Diagnostic(
          .error, "citation-sources", "a citation names one source, and this is a second one", at: named[1].keyRange,
          notes: [.init("the first one", at: entry.keyRange)], hint: "write two citations: `[{…}, {…}]`"))
    }
    guard let quote = entry.text(of: "the quote", &diagnostics) else { return nil }
    let source = Source.ID(entry.key)
    let occurrence = entries.first { $0.key == "occurrence" }
    var number = 1
    if let occurrence {
      guard let text = occurrence.text(of: "`occurrence`", &diagnostics) else { return nil }
      guard let value = Int(text.value), (1...1_000_000).contains(value) else {
        diagnostics.append(
          Diagnostic(
            .error, "number-malformed", "`occurrence` must be a whole number from 1, not `\(text.value.shortened)`",
            at: text.range))
        return nil
      }
      number = value
    }
    let passage = find(quote, in: source, number, at: entry, occurrence: occurrence)
    var citation = Citation(
      source: source, quote: quote.value, passage: passage, occurrence: occurrence == nil ? nil : number,
      range: node.range)
    citation.release = readRelease(Fields(what: "a citation", entries: entries, node: node))
    return citation
  }

  /// For whom something is; for everybody, if it does not say.
  mutating func readRelease(_ fields: Fields) -> Release {
    fields.choice("release", as: Release.self, &diagnostics) ?? .public
  }

  private mutating func find(
    _ quote: Located<String>, in source: Source.ID, _ number: Int, at entry: YAMLEntry, occurrence: YAMLEntry?
  ) -> Passage? {
    guard library.sources[source] != nil else {
      if !isIncomplete {
        let guess = Spelling.nearest(to: entry.key, among: library.sources.keys.map(\.rawValue).sorted())
        diagnostics.append(
          Diagnostic(
            .error, "citation-unknown-source", "there is no source `\(entry.key.shortened)`", at: entry.keyRange,
            hint: guess.map { "did you mean `\($0)`?" } ?? "add it under `sources` or as a file in `sources/`"))
      }
      return nil
    }
    switch library.find(quote.value, in: source, occurrence: number) {
    case .found(let passage): return passage
    case .unreadable, .withheld: return nil
    case .tooFew(let count):
      diagnostics.append(
        Diagnostic(
          .error, "quote-occurrence",
          "the quote stands only \(count == 1 ? "once" : "\(count) times") in `\(source)`, not \(number) times",
          at: occurrence?.value.range ?? quote.range))
    case .notFound(let nearest, let other):
      var notes: [Diagnostic.Note] = []
      if let nearest {
        notes.append(.init("the nearest passage is “\(nearest.words.shortened(to: 240))”", at: nearest.range))
      }
      let difference = nearest?.difference.map { difference in
        "the source has “\(difference.inSource.shortened)” where the quote has “\(difference.inQuote.shortened)”"
      }
      diagnostics.append(
        Diagnostic(
          .error, "quote-not-found", "this quote does not stand in the source `\(source)`", at: quote.range,
          notes: notes,
          hint: other.map { "it stands in `\($0)`: cite that one?" } ?? difference
            ?? "quote the source's own words; only white space, quotation marks and dashes may differ"))
    }
    return nil
  }
}
