public import DossierCore

/// What two states of a dossier have not in common, with the graphs that name it.
public struct DifferenceReport: Sendable {
  /// The changes.
  public let difference: Difference
  let old: KnowledgeGraph
  let new: KnowledgeGraph

  /// A report on the changes from one graph to another.
  public init(_ difference: Difference, old: KnowledgeGraph, new: KnowledgeGraph) {
    self.difference = difference
    self.old = old
    self.new = new
  }

  /// The changes of each kind that has any, in the order of reports; those of typography apart.
  var sections: [(kind: Record.Kind, changes: [Difference.Change])] {
    Record.Kind.allCases.compactMap { kind in
      let changes = difference.changes.filter { $0.key.kind == kind && !$0.isCosmetic }
      return changes.isEmpty ? nil : (kind, changes)
    }
  }

  /// "Around 3 quotes only the typography changed."; `nil` where it did not.
  var typography: String? {
    let quotes = items(difference.changes.filter(\.isCosmetic)).count
    return quotes == 0 ? nil : "Around \(quotes == 1 ? "one quote" : "\(quotes) quotes") only the typography changed."
  }

  func title(_ key: Record.Key) -> String {
    Difference.title(key, old: old, new: new)
  }

  /// "2 claims added, 1 removed, 3 changed".
  static func count(_ changes: [Difference.Change], _ kind: Record.Kind) -> String {
    var counts = (added: 0, removed: 0, changed: 0)
    for change in changes {
      switch change {
      case .added: counts.added += 1
      case .removed: counts.removed += 1
      case .changed: counts.changed += 1
      }
    }
    return [(counts.added, "added"), (counts.removed, "removed"), (counts.changed, "changed")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// What records of a kind are called in headings.
  static func heading(_ kind: Record.Kind) -> String {
    switch kind {
    case .dossier: "Dossier"
    case .node: "Actors, institutions, events"
    case .edge: "Relations and roles"
    case .date: "Dates"
    case .conflict: "Disagreements"
    case .judgement: "Judgements of names"
    case .claim: "Claims"
    case .evidence: "Evidence"
    case .source: "Sources"
    case .view: "Figures"
    }
  }
}

/// Changes for people, on a terminal: one block a kind, one line a change, its fields below.
///
/// Of what came or went only that is told which its title does not say; citations of one quote are told together.
public func differenceText(_ report: DifferenceReport) -> String {
  if report.difference.isEmpty { return "" }
  var lines: [String] = []
  for (kind, changes) in report.sections {
    if !lines.isEmpty { lines.append("") }
    lines.append("\(DifferenceReport.heading(kind)): \(DifferenceReport.count(changes, kind))")
    for item in report.items(changes) {
      lines.append(
        "  \(sign(item.change)) \(item.title)" + (item.ids.isEmpty ? "" : "  (\(item.ids.joined(separator: ", ")))"))
      switch item.change {
      case .added(let record), .removed(let record):
        lines += report.telling(record).map { "      \($0.name): \(joined($0.values))" }
      case .changed:
        for field in item.change.fields {
          lines.append("      \(field.name): \(field.old.isEmpty ? "–" : joined(field.old))")
          lines.append(
            "      \(String(repeating: " ", count: field.name.count)) → \(field.new.isEmpty ? "–" : joined(field.new))")
        }
      }
    }
  }
  for note in [report.typography, report.difference.isReordered ? "The order in the files changed." : nil] {
    guard let note else { continue }
    if !lines.isEmpty { lines.append("") }
    lines.append(note)
  }
  return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
}

/// Changes as Markdown: a table a kind.
public func differenceMarkdown(_ report: DifferenceReport) -> [UInt8] {
  var writer = MarkdownWriter()
  writer.heading(1, "What changed: \(report.new.title)")
  if report.sections.isEmpty { writer.paragraph("Nothing that is said in the dossier.") }
  for (kind, changes) in report.sections {
    writer.heading(2, DifferenceReport.heading(kind))
    writer.paragraph(DifferenceReport.count(changes, kind).capitalizedFirst + ".")
    writer.raw("| | What | Before | After |\n|---|---|---|---|\n")
    for item in report.items(changes) {
      for row in rows(item.change) {
        writer.raw("| \(sign(item.change)) | ")
        writer.text(row.field.map { "\(item.title): \($0)" } ?? item.title)
        writer.raw(" | ")
        writer.text(row.old)
        writer.raw(" | ")
        writer.text(row.new)
        writer.raw(" |\n")
      }
    }
    writer.raw("\n")
  }
  if let typography = report.typography { writer.paragraph(typography) }
  return writer.bytes
}

extension DifferenceReport {
  /// What is told in one place: a change, or the same change of every claim that cites one quote.
  struct Item {
    /// The change, of the first of them.
    let change: Difference.Change
    let title: String
    /// The ids that are not in the title; of citations those of the claims.
    var ids: [String]
  }

  /// The changes of a kind as they are told.
  func items(_ changes: [Difference.Change]) -> [Item] {
    struct Told: Hashable {
      let sign: String
      let source: [String]
      let old: [String]
      let fields: [Difference.FieldChange]
    }
    var items: [Item] = []
    var places: [Told: Int] = [:]
    for change in changes {
      guard change.key.kind == .evidence else {
        let name = title(change.key)
        items.append(Item(change: change, title: name, ids: name == change.key.id ? [] : [change.key.id]))
        continue
      }
      let record = change.record
      let told = Told(
        sign: sign(change), source: record.values("source"), old: record.values("quote"), fields: change.fields)
      let claims = record.values("claim")
      if let place = places[told] {
        items[place].ids += claims.filter { !items[place].ids.contains($0) }
      } else {
        places[told] = items.count
        let source = title(Record.Key(.source, told.source.first ?? ""))
        items.append(Item(change: change, title: "\(source): “\(joined(told.old))”", ids: claims))
      }
    }
    return items
  }
}

extension Difference.Change {
  /// The record as it is now, or was last.
  fileprivate var record: Record {
    switch self {
    case .added(let record), .removed(let record), .changed(_, let record): record
    }
  }
}

extension DifferenceReport {
  /// The fields of a record that its title does not say already.
  func telling(_ record: Record) -> [Record.Field] {
    let said: Set<String> =
      switch record.key.kind {
      case .dossier, .date: []
      case .node: ["kind", "name"]
      case .edge: ["from", "type", "to", "label"]
      case .conflict: ["claims"]
      case .judgement: ["judgement", "subject", "object"]
      case .claim: titleSaysObject(record.key) ? ["subject", "predicate", "object"] : ["subject", "predicate"]
      case .evidence: ["claim", "source", "quote", "heading", "dateline", "sentence before", "sentence after"]
      case .source: ["title", "publisher"]
      case .view: Set(record.fields.map(\.name)).subtracting(["title", "layout"])
      }
    return record.fields.filter { !said.contains($0.name) && !($0.name == "status" && $0.values == ["asserted"]) }
  }

  /// Whether a claim's title tells its object, as those of relations and roles do.
  private func titleSaysObject(_ key: Record.Key) -> Bool {
    guard let claim = new.claim(Claim.ID(key.id)) ?? old.claim(Claim.ID(key.id)) else { return false }
    switch claim.predicate {
    case .type, .property: return false
    case .role, .relation, .alias, .sameAs, .differentFrom: return true
    }
  }
}

/// Changes as one JSON object: `changes`, each with `kind`, `id`, `change`, `title`, `cosmetic`, and `fields` with `name`,
/// `old`, `new`.
public func differenceJSON(_ report: DifferenceReport) -> [UInt8] {
  let changes = report.difference.changes.map { change -> JSON in
    let fields = allFields(change).map { field -> JSON in
      .object([
        ("name", .string(field.name)), ("old", .array(field.old.map(JSON.string))),
        ("new", .array(field.new.map(JSON.string))),
      ])
    }
    return .object([
      ("kind", .string(change.key.kind.rawValue)), ("id", .string(change.key.id)), ("change", .string(word(change))),
      ("title", .string(report.title(change.key))), ("cosmetic", .boolean(change.isCosmetic)),
      ("fields", .array(fields)),
    ])
  }
  let order = report.difference.order.map { keys in
    JSON.array(keys.map { .object([("kind", .string($0.kind.rawValue)), ("id", .string($0.id))]) })
  }
  return JSON.object([("changes", .array(changes)), ("order", order ?? .null)]).bytes(indented: true) + [0x0A]
}

/// The fields of a change with what they were and are; of what came or went, all of them.
private func allFields(_ change: Difference.Change) -> [(name: String, old: [String], new: [String])] {
  switch change {
  case .added(let record): record.fields.map { ($0.name, [], $0.values) }
  case .removed(let record): record.fields.map { ($0.name, $0.values, []) }
  case .changed: change.fields.map { ($0.name, $0.old, $0.new) }
  }
}

/// The rows of a change: one a field that differs, one for what came or went whole.
private func rows(_ change: Difference.Change) -> [(field: String?, old: String, new: String)] {
  switch change {
  case .added(let record): [(nil, "", gist(record))]
  case .removed(let record): [(nil, gist(record), "")]
  case .changed: change.fields.map { ($0.name, joined($0.old), joined($0.new)) }
  }
}

/// What says most of a record.
private func gist(_ record: Record) -> String {
  let names =
    switch record.key.kind {
    case .dossier, .source, .view: ["title"]
    case .node: ["type"]
    case .edge: ["label", "status"]
    case .date: ["written", "relative", "inferred"]
    case .conflict: ["versions"]
    case .judgement: ["judgement", "object", "note"]
    case .claim: ["object"]
    case .evidence: ["quote"]
    }
  return joined(names.flatMap { record.values($0) })
}

private func joined(_ values: [String]) -> String {
  values.joined(separator: " | ")
}

private func sign(_ change: Difference.Change) -> String {
  switch change {
  case .added: "+"
  case .removed: "−"
  case .changed: "~"
  }
}

private func word(_ change: Difference.Change) -> String {
  switch change {
  case .added: "added"
  case .removed: "removed"
  case .changed: "changed"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
