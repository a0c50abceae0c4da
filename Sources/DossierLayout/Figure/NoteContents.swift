import DossierCore

/// What the notes of a figure say, as paragraphs for a column of some width.
struct NoteContents: Sendable {
  let numbers: SourceNumbers
  let graph: KnowledgeGraph
  let words: Vocabulary
  let theme: Theme
  /// The size of type.
  let size: Double
  /// The width of a column.
  let width: Double

  /// How far quotes stand in from the text of their source.
  private var quoteIndent: Double {
    let letters = numbers.quotes.map(\.count).max() ?? 1
    return FontMetrics.width(of: letters > 26 ? "mm" : "m", size: size, weight: .bold) + 4
  }

  /// What is printed of a source.
  enum Detail {
    /// Outlet and date.
    case short
    /// Outlet, title, date, origin.
    case full
    /// All of that, its address, and the quotes.
    case quotes(withAddress: Bool)
  }

  private var indent: Double {
    FontMetrics.width(of: "\(max(numbers.sources.count, 10))", size: size, weight: .bold) + 7
  }

  /// The entries of some sources, by position.
  func sources(_ indices: some Collection<Int>, _ detail: Detail) -> [NoteBlock] {
    indices.flatMap { entry($0, detail) }
  }

  private func entry(_ index: Int, _ detail: Detail) -> [NoteBlock] {
    let source = numbers.sources[index]
    let reference = Self.reference(source, numbers, graph, words)
    let text =
      switch detail {
      case .short:
        [source.publisher ?? source.title, source.displayDate ?? source.date].compactMap(\.self).joined(separator: ", ")
      case .full, .quotes: reference.replacing("(\(words[.retells]) ", with: "(\(words[.retells])\u{A0}")
      }
    var head = NoteBlock(
      text: block(text, indent), indent: indent, label: label("\(index + 1)"), isMuted: true, group: anchor(index))
    guard case .quotes(let hasAddress) = detail else { return [head] }
    head.isMuted = false
    head.gap = size * 0.55
    head.keepsWithNext = true
    var blocks = [head]
    if hasAddress, let url = source.url {
      blocks.append(
        NoteBlock(
          text: block(url, indent), indent: indent, keepsWithNext: true, isMuted: true,
          group: MarkGroup(
            classes: ["source-address"], origin: .furniture, role: .link, title: url, link: url, marks: [])))
    }
    let quotes = numbers.quotes[index]
    let quoteIndent = indent + self.quoteIndent
    for (position, quote) in quotes.enumerated() {
      let letter = quotes.count > 1 && numbers.hasLetters ? label(SourceNumbers.letter(position)) : nil
      blocks.append(
        NoteBlock(
          text: block(words.quoted(quote.text), quoteIndent), indent: quoteIndent,
          label: letter, labelIndent: indent, gap: 1, isMuted: true,
          group: MarkGroup(classes: ["quote"], origin: .furniture, role: .listItem, marks: [])))
    }
    return blocks
  }

  /// An entry's element: its name, and its quotes for whoever reads the file rather than the print.
  func anchor(_ index: Int) -> MarkGroup {
    let source = numbers.sources[index]
    let quotes = numbers.quotes[index].enumerated().map { position, quote in
      let letter = numbers.hasLetters && numbers.quotes[index].count > 1 ? SourceNumbers.letter(position) : ""
      return "\(index + 1)\(letter) \(words.quoted(quote.text))"
    }
    return MarkGroup(
      id: SourceNumbers.elementID(source.id), classes: ["source"], origin: .furniture, role: .listItem,
      title: "\(index + 1). \(Self.reference(source, numbers, graph, words))",
      summary: quotes.joined(separator: " "), link: source.url, marks: [])
  }

  /// A heading, and what sources disagree on with who says what; nothing if they agree.
  func disputes(_ disputes: [Dispute]) -> [NoteBlock] {
    guard !disputes.isEmpty else { return [] }
    let heading = NoteBlock(
      text: TextBlock(words[.disputes], size: size, isBold: true, maxWidth: width, maxLines: .max), gap: size * 1.1,
      keepsWithNext: true,
      group: MarkGroup(classes: ["notes-heading"], origin: .furniture, role: .presentation, marks: []))
    return [heading]
      + disputes.map { dispute in
        let text = Self.text(dispute) { citations in
          let references = numbers.text(for: citations)
          return references.isEmpty ? "" : " (\(references))"
        }
        return NoteBlock(
          text: block(text, indent), indent: indent, label: label("≠"), gap: size * 0.35,
          group: MarkGroup(
            classes: ["dispute"], origin: .furniture, role: .listItem, title: text, marks: []))
      }
  }

  /// "Macron objects – when: late May 2023 (1a) / between 29 May and 4 June 2023 (2c)", colons as English has them.
  static func text(_ dispute: Dispute, sources: ([Citation]) -> String) -> String {
    dispute.subject + ": "
      + dispute.versions.map { $0.text + sources($0.citations) }.joined(separator: " / ")
  }

  /// Outlet, title, date, and whose words it retells.
  static func reference(
    _ source: Source, _ numbers: SourceNumbers, _ graph: KnowledgeGraph, _ words: Vocabulary
  ) -> String {
    let date = source.displayDate ?? source.date
    var text = [source.publisher, words.quoted(source.title), date].compactMap(\.self).joined(separator: ", ")
    if let origin = source.origin {
      if let number = numbers.number(of: origin) {
        text += " (\(words.retells("\(number)")))"
      } else if let original = graph.source(origin) {
        text += " (\(words.retells(original.publisher ?? original.title)))"
      }
    }
    return text
  }

  private func block(_ text: String, _ indent: Double) -> TextBlock {
    TextBlock(text, size: size, maxWidth: max(40, width - indent), maxLines: .max, isBalanced: false)
  }

  private func label(_ text: String) -> TextBlock {
    TextBlock(text, size: size, isBold: true, maxWidth: 60)
  }
}
