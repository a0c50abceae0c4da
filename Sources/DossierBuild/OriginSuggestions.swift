public import DossierCore
import DossierReader

/// Origins proposed for a dossier's sources: see ``DossierCore/suggestOrigins(_:texts:)``.
public func originProposals(in dossier: LoadedDossier) -> [OriginProposal] {
  var texts: [Source.ID: ArraySlice<UInt8>] = [:]
  for source in dossier.graph.sources { texts[source.id] = dossier.texts[source.id] }
  let actors = dossier.graph.nodes.filter { $0.kind == .actor || $0.kind == .institution }
  return suggestOrigins(
    dossier.graph.sources, texts: texts, actors: actors.flatMap { [$0.name] + $0.aliases })
}

/// Proposals for people: the passages side by side, their places, and the line to add.
public func originProposalsText(_ proposals: [OriginProposal], _ dossier: LoadedDossier) -> String {
  var lines: [String] = []
  for proposal in proposals {
    guard let source = dossier.graph.source(proposal.source) else { continue }
    let writing = OriginWriting(dossier, proposal, source)
    lines.append("`\(source.id)` seems to retell \(writing.originName)")
    for evidence in proposal.evidence {
      for (index, row) in writing.rows(evidence).enumerated() {
        lines.append("  \(index == 0 ? writing.reason(evidence) + ":" : "and:")")
        lines.append("    \(row.place)  “\(row.words)”")
      }
    }
    lines.append("  if so, \(writing.place)")
    lines += writing.yaml.map { "    \($0)" }
    lines.append("  if not, in the same place")
    lines.append("    \(writing.refusal)")
    lines.append("")
  }
  return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
}

/// Proposals for scripts: one JSON object.
public func originProposalsJSON(_ proposals: [OriginProposal], _ dossier: LoadedDossier) -> String {
  let items = proposals.compactMap { proposal -> JSON? in
    guard let source = dossier.graph.source(proposal.source) else { return nil }
    let writing = OriginWriting(dossier, proposal, source)
    var origin: (String, JSON)
    switch proposal.origin {
    case .source(let id): origin = ("origin", .string(id.rawValue))
    case .outlet(let name): origin = ("outlet", .string(name))
    }
    let evidence = proposal.evidence.map { evidence -> JSON in
      .object([
        ("reason", .string(writing.reason(evidence))),
        (
          "passages",
          .array(
            writing.rows(evidence).map { .object([("at", .string($0.place)), ("words", .string($0.words))]) })
        ),
      ])
    }
    return .object([
      ("source", .string(source.id.rawValue)), origin, ("evidence", .array(evidence)),
      ("write", .string(writing.yaml.joined(separator: "\n"))), ("refuse", .string(writing.refusal)),
    ])
  }
  return JSON.object([("proposals", .array(items))]).text(indented: true) + "\n"
}

/// One proposal in words.
private struct OriginWriting {
  let dossier: LoadedDossier
  let proposal: OriginProposal
  let source: Source

  init(_ dossier: LoadedDossier, _ proposal: OriginProposal, _ source: Source) {
    self.dossier = dossier
    self.proposal = proposal
    self.source = source
  }

  var originName: String {
    switch proposal.origin {
    case .source(let id): "`\(id)`"
    case .outlet(let name): "\(name), of which this dossier has no source"
    }
  }

  func reason(_ evidence: OriginProposal.Evidence) -> String {
    switch evidence {
    case .nearDuplicate(let match):
      "\(Int((match.share * 100).rounded(.down))) % of the shorter text stands in both, \(match.wordCount) words in a row"
    case .credit(let attribution) where attribution.isStated: "it credits \(attribution.outlet)"
    case .credit(let attribution): "it names \(attribution.outlet), and both tell of the same"
    }
  }

  func rows(_ evidence: OriginProposal.Evidence) -> [(place: String, words: String)] {
    switch evidence {
    case .credit(let attribution): return [row(attribution.range, source.id)]
    case .nearDuplicate(let match):
      guard case .source(let origin) = proposal.origin else { return [] }
      return [row(match.first, source.id), row(match.second, origin)]
    }
  }

  private func row(_ range: Range<Int>, _ id: Source.ID) -> (place: String, words: String) {
    let place = dossier.texts.range(of: range, in: id).map(\.description) ?? id.rawValue
    let text = dossier.texts[id].map { String(decoding: $0[range], as: UTF8.self) } ?? ""
    let words = text.split(whereSeparator: \.isWhitespace)
    let shown = words.count > 40 ? words.prefix(36).joined(separator: " ") + " …" : words.joined(separator: " ")
    return (place, shown)
  }

  /// Whether the source describes itself in front matter.
  private var hasFrontMatter: Bool { source.range.file == source.file && source.format == .text }

  var place: String {
    hasFrontMatter ? "add to the front matter of \(source.file)" : "add to `\(source.id)` in \(source.range.file)"
  }

  /// The line that declines the proposal for good.
  var refusal: String {
    let declined = source.independentOf.map(\.value)
    let origin =
      switch proposal.origin {
      case .source(let id): id.rawValue
      case .outlet(let name): name
      }
    return "independent-of: [\((declined + [origin]).map(Self.flowText).joined(separator: ", "))]"
  }

  /// A text as an element of a list in brackets.
  private static func flowText(_ text: String) -> String {
    let isPlain = text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy {
      Identifier<Source>.isValid(String($0))
    }
    return isPlain ? text : JSON.string(text).text()
  }

  var yaml: [String] {
    switch proposal.origin {
    case .source(let id): return ["origin: \(id)"]
    case .outlet(let name):
      let id = name.lowercased().filter { Identifier<Source>.isValid("a\($0)") }
      return [
        "origin: \(id)", "# and once, under `sources`:",
        "\(id): {title: \(name), publisher: \(name), withheld: true}",
      ]
    }
  }
}
