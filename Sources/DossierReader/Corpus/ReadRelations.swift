import Chronology
import DossierCore

extension ClaimReader {
  static let relationKeys = ["from", "type", "to", "when", "label", "note", "status", "id", "cites", "prefer", "or"]

  /// Reads the list of relations.
  mutating func readRelations(_ section: YAMLEntry) {
    if section.value.isEmpty { return }
    guard case .sequence(let elements) = section.value.content else {
      diagnostics.append(
        Diagnostic(
          .error, "wrong-shape", "`relations` must be a list, not \(section.value.description)",
          at: section.value.range,
          hint: "begin every relation with `- from: …`"))
      return
    }
    for element in elements { readRelation(element) }
  }

  /// The parts of a relation; an alternative takes over what it does not say itself.
  private struct Parts {
    var from: Located<String>?
    var type: Located<String>?
    var to: [Located<String>]
    var when: DateExpression?
    var relativeWhen: RelativeTime?
    var label: String?
    var note: String?
    var status: Claim.Status?
    var id: Located<String>?
    var citations: [Citation]
    var preference: Claim.Preference?
    var range: SourceRange
  }

  private mutating func readRelation(_ node: YAMLNode) {
    guard let fields = Fields(node, "a relation", keys: Self.relationKeys, &diagnostics) else { return }
    let parts = readParts(fields)
    var isComplete = true
    for key in ["from", "type", "to"] where fields[key] == nil {
      diagnostics.append(missingKey(key, in: fields, at: fields.node.range.start(of: fields)))
      isComplete = false
    }
    var alternatives: [Parts] = []
    for element in self.alternatives(fields) {
      let keys = Self.relationKeys.filter { $0 != "or" }
      guard let rival = Fields(element, "an alternative", keys: keys, &diagnostics) else { continue }
      let own = readParts(rival)
      if parts.to.count > 1, let to = rival["to"] {
        diagnostics.append(
          Diagnostic(
            .error, "relation-list", "this replaces one of several in the list above, but which?", at: to.keyRange,
            hint: "write a relation of its own for the one that is disputed"))
        continue
      }
      alternatives.append(own)
    }
    guard isComplete else { return }
    if parts.to.count > 1, let id = parts.id {
      diagnostics.append(
        Diagnostic(
          .error, "relation-list", "one id cannot name \(parts.to.count) relations", at: id.range,
          hint: "leave `id` out, or write a relation each"))
    }
    for target in parts.to {
      let first = addRelation(parts, over: parts, to: target, dispute: alternatives.isEmpty ? nil : .some(nil))
      guard let first else { return }
      for rival in alternatives {
        for rivalTarget in rival.to.isEmpty ? [target] : rival.to {
          _ = addRelation(rival, over: parts, to: rivalTarget, dispute: .some(first))
        }
      }
    }
  }

  private mutating func readParts(_ fields: Fields) -> Parts {
    let type = fields.text("type", &diagnostics)
    if let type { checkRelationType(type, fields["when"]) }
    let id = fields.text("id", &diagnostics)
    if let id, !Claim.ID.isValid(id.value) {
      diagnostics.append(
        Diagnostic(
          .error, "id-invalid", "`\(id.value.shortened)` cannot be the id of a relation", at: id.range,
          hint: "ids are ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit"))
    }
    let (when, relativeWhen) = readWhen(fields)
    return Parts(
      from: fields.text("from", &diagnostics), type: type, to: fields.texts("to", &diagnostics),
      when: when, relativeWhen: relativeWhen, label: fields.text("label", &diagnostics)?.value,
      note: fields.text("note", &diagnostics)?.value,
      status: fields.choice("status", as: Claim.Status.self, &diagnostics), id: id,
      citations: readCitations(fields["cites"]), preference: readPreference(fields), range: fields.node.range)
  }

  /// A date, or a time given by other events.
  private mutating func readWhen(_ fields: Fields) -> (DateExpression?, RelativeTime?) {
    guard let entry = fields["when"] else { return (nil, nil) }
    if case .mapping = entry.value.content {
      guard let time = Fields(entry.value, "`when`", keys: Self.relativeKeys, &diagnostics) else { return (nil, nil) }
      if time.entries.isEmpty { diagnostics.append(missingKey("after", in: time, at: entry.value.range)) }
      return (nil, readRelativeTime(time))
    }
    guard let text = fields.text("when", &diagnostics) else { return (nil, nil) }
    if let time = readOffsetPhrase(text) { return (nil, time) }
    return (parseDate(entry.value, &diagnostics), nil)
  }

  private mutating func checkRelationType(_ type: Located<String>, _ when: YAMLEntry?) {
    let id = RelationType.ID(type.value)
    if let definition = schema.schema.relationTypes[id] {
      if let when, definition.temporalExtent == .none {
        diagnostics.append(
          Diagnostic(
            .warning, "relation-timeless", "`\(id)` is a relation without time", at: when.keyRange,
            hint: "leave `when` out, or choose another type"))
      }
      return
    }
    if isIncomplete || schema.brokenRelations.contains(id) { return }
    let names = schema.schema.relationTypes.keys.map(\.rawValue).sorted()
    let isRole = schema.schema.entityTypes.values.contains { type in type.roles.contains { $0.id == id } }
    let byLabel = schema.schema.relationTypes.values.filter { $0.label.lowercased() == type.value.lowercased() }
    let guess = Spelling.nearest(to: type.value, among: names) ?? byLabel.map(\.id.rawValue).min()
    diagnostics.append(
      Diagnostic(
        .error, "relation-unknown-type", "there is no relation type `\(type.value.shortened)`", at: type.range,
        hint: guess.map { "did you mean `\($0)`?" }
          ?? (isRole ? "it is a role: write it under `roles` of the event" : "declare it under `relation-types`")))
  }

  /// Adds the claim that a relation holds; `base` has what the relation does not say itself.
  private mutating func addRelation(
    _ parts: Parts, over base: Parts, to target: Located<String>, dispute: Claim.ID??
  ) -> Claim.ID? {
    guard let from = parts.from ?? base.from, let type = parts.type ?? base.type else { return nil }
    let given = parts.to.count > 1 ? nil : parts.id.flatMap { givenID($0) }
    let id = given ?? uniqueID("\(from.value).\(type.value).\(target.value)")
    add(
      Claim(
        id: id, subject: Entity.ID(from.value), predicate: .relation(RelationType.ID(type.value)),
        object: .entity(Entity.ID(target.value)),
        when: parts.when ?? (parts.relativeWhen == nil ? base.when : nil),
        relativeWhen: parts.relativeWhen ?? (parts.when == nil ? base.relativeWhen : nil), note: parts.note,
        label: parts.label ?? base.label, citations: parts.citations, status: parts.status ?? base.status ?? .asserted,
        dispute: dispute.map { $0 ?? id }, preference: parts.preference,
        origin: Claim.Origin(range: parts.range, subject: from.range, predicate: type.range, object: target.range)))
    return id
  }
}

extension SourceRange {
  /// The beginning of a mapping: its first key, or itself if it has none.
  fileprivate func start(of fields: Fields) -> SourceRange {
    fields.entries.first?.keyRange ?? self
  }
}
