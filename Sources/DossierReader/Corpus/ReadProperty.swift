import DossierCore

extension ClaimReader {
  static let valueKeys = ["value", "cites", "prefer", "or"]

  /// Reads a property with its rivals.
  mutating func readProperty(_ entry: YAMLEntry, _ subject: Subject) {
    var definition = subject.type?.properties.first { $0.id == entry.key }
    if definition == nil {
      guard subject.type == nil else {
        diagnostics.append(unknownProperty(entry, subject))
        return
      }
      // The type is unknown, so nothing can be said about the property but what the schema says of it elsewhere.
      definition = PropertyDefinition(id: entry.key, label: entry.key, valueType: .text)
    }
    guard let definition else { return }
    guard case .mapping = entry.value.content else {
      if case .sequence = entry.value.content {
        diagnostics.append(
          Diagnostic(
            .error, "wrong-shape", "`\(entry.key)` must be one value, not a list", at: entry.value.range,
            hint: "where sources disagree, write `{value: …, or: [{value: …}]}`"))
        return
      }
      if let object = readValue(entry, definition) {
        addProperty(entry, definition, subject, object, [], entry.range, entry.value.range, nil)
      }
      return
    }
    let keys = definition.isEventTime ? Self.valueKeys + Self.relativeKeys : Self.valueKeys
    guard let fields = Fields(entry.value, "`\(entry.key)`", keys: keys, &diagnostics) else { return }
    let first = readRival(fields, entry, definition, subject, dispute: nil, hasRivals: fields["or"] != nil)
    for element in alternatives(fields) {
      guard let rival = Fields(element, "an alternative", keys: keys.filter { $0 != "or" }, &diagnostics) else {
        continue
      }
      _ = readRival(rival, entry, definition, subject, dispute: first, hasRivals: true)
    }
  }

  private mutating func readRival(
    _ fields: Fields, _ entry: YAMLEntry, _ definition: PropertyDefinition, _ subject: Subject,
    dispute: Claim.ID?, hasRivals: Bool
  ) -> Claim.ID? {
    let range = dispute == nil && fields["or"] != nil ? entry.range : fields.node.range
    let rivals: Claim.ID?? = hasRivals ? .some(dispute) : nil
    let preference = readPreference(fields)
    if definition.isEventTime, let time = readRelativeTime(fields) {
      return addProperty(
        entry, definition, subject, .relativeTime(time), readCitations(fields["cites"]), range, fields.node.range,
        rivals, preference)
    }
    guard let value = fields["value"] else {
      diagnostics.append(missingKey("value", in: fields, at: fields.node.isEmpty ? entry.keyRange : fields.node.range))
      return dispute
    }
    guard let object = readValue(value, definition) else { return dispute }
    return addProperty(
      entry, definition, subject, object, readCitations(fields["cites"]), range, value.value.range, rivals, preference)
  }

  /// Adds the claim that an entity has a property; `dispute` is `.some(nil)` for the first of several rivals.
  @discardableResult
  private mutating func addProperty(
    _ entry: YAMLEntry, _ definition: PropertyDefinition, _ subject: Subject, _ object: Claim.Object,
    _ citations: [Citation], _ range: SourceRange, _ place: SourceRange, _ dispute: Claim.ID??,
    _ preference: Claim.Preference? = nil
  ) -> Claim.ID {
    let id = uniqueID("\(subject.id).\(definition.id)")
    add(
      Claim(
        id: id, subject: subject.id, predicate: .property(definition.id), object: object,
        citations: citations.isEmpty ? subject.citations : citations, dispute: dispute.map { $0 ?? id },
        preference: preference,
        origin: Claim.Origin(range: range, subject: subject.range, predicate: entry.keyRange, object: place)))
    return id
  }

  /// A scalar as a value of a property's type; what cannot be read stays a text.
  private mutating func readValue(_ entry: YAMLEntry, _ definition: PropertyDefinition) -> Claim.Object? {
    guard let text = entry.text(of: "`\(definition.id)`", &diagnostics) else { return nil }
    switch definition.valueType {
    case .text: return .text(text.value)
    case .date:
      if definition.isEventTime, let time = readOffsetPhrase(text) { return .relativeTime(time) }
      return parseDate(entry.value, &diagnostics).map { .date($0) } ?? .text(text.value)
    case .number:
      if let number = parseNumber(text.value) { return .number(number) }
      diagnostics.append(
        Diagnostic(
          .error, "number-malformed", "`\(text.value.shortened)` is not a number", at: text.range,
          hint: "write digits only, with `.` before a fraction: `1500`, `2.5`"))
    case .boolean:
      if text.value == "true" || text.value == "false" { return .boolean(text.value == "true") }
      diagnostics.append(
        Diagnostic(
          .error, "boolean-malformed", "`\(text.value.shortened)` is neither `true` nor `false`", at: text.range))
    case .url:
      if isURL(text.value, schemes: ["http", "https", "mailto"]) { return .text(text.value) }
      diagnostics.append(malformedURL(text, schemes: "`http://`, `https://` or `mailto:`"))
    }
    return .text(text.value)
  }

  private func unknownProperty(_ entry: YAMLEntry, _ subject: Subject) -> Diagnostic {
    let type = subject.type
    let isRole = type?.roles.contains { $0.id.rawValue == entry.key } ?? false
    let names = (type?.properties.map(\.id) ?? []) + EntityKeys.all
    let hint =
      isRole
      ? "it is a role: write `roles: {\(entry.key): …}`"
      : Spelling.nearest(to: entry.key, among: names).map { "did you mean `\($0)`?" }
        ?? "possible: \(names.map { "`\($0)`" }.joined(separator: ", "))"
    return Diagnostic(
      .error, "property-unknown", "\(type.map { "`\($0.id)`" } ?? "it") has no property `\(entry.key.shortened)`",
      at: entry.keyRange, hint: hint)
  }

  /// The alternatives under `or`.
  mutating func alternatives(_ fields: Fields) -> [YAMLNode] {
    guard let entry = fields["or"] else { return [] }
    if case .sequence(let elements) = entry.value.content {
      if elements.isEmpty {
        diagnostics.append(
          Diagnostic(
            .warning, "alternative-empty", "`or` lists no alternative", at: entry.value.range,
            hint: "leave `or` out, or write what the other source says: `or: [{…}]`"))
      }
      return elements
    }
    diagnostics.append(
      Diagnostic(
        .error, "wrong-shape", "`or` must be a list, not \(entry.value.description)", at: entry.value.range,
        hint: "write `or: [{…}]`"))
    return []
  }

  /// The diagnostic for a key that a mapping must have.
  func missingKey(_ key: String, in fields: Fields, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "key-missing", "\(fields.what) has no `\(key)`", at: range, hint: "add `\(key): …`")
  }
}
