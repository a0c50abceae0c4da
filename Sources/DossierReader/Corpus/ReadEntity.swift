import DossierCore

/// The keys of an entity that are no properties.
enum EntityKeys {
  static let all = ["name", "title", "short", "type", "aliases", "note", "cites", "roles", "release"]
}

extension ClaimReader {
  /// What the claims of one entity have in common.
  struct Subject {
    let id: Entity.ID
    /// Where the entity is declared.
    let range: SourceRange
    /// What its claims rest on if they do not cite anything themselves.
    let citations: [Citation]
    /// Its type in the schema; `nil` if it is unknown, so that its properties cannot be judged.
    let type: EntityType?
  }

  /// Reads an entity of a section with all its claims.
  mutating func readEntity(_ entry: YAMLEntry, _ kind: Kind) {
    guard checkID(entry, of: "entity", &diagnostics) else { return }
    let id = Entity.ID(entry.key)
    guard declare(id, at: entry.keyRange) else { return }
    guard let entries = entry.value.entries("`\(id)`", &diagnostics) else {
      add(Entity(id: id, kind: kind, type: nil, name: nil, range: entry.keyRange))
      return
    }
    let fields = Fields(what: "`\(id)`", entries: entries, node: entry.value)
    let type = readType(fields, kind)
    var entity = Entity(
      id: id, kind: kind, type: type.written, name: readName(fields, entry),
      shortName: fields.text("short", &diagnostics)?.value,
      aliases: fields.texts("aliases", &diagnostics).map(\.value), note: fields.text("note", &diagnostics)?.value,
      range: entry.keyRange)
    entity.release = readRelease(fields)
    add(entity)
    let subject = Subject(
      id: id, range: entry.keyRange, citations: readCitations(fields["cites"]), type: type.definition)
    add(
      Claim(
        id: uniqueID("\(id).type"), subject: id, predicate: .type,
        object: .type(type.written?.value ?? kind.rootType), citations: subject.citations,
        origin: Claim.Origin(
          range: entry.keyRange, predicate: fields["type"]?.keyRange, object: type.written?.range)))
    for field in entries {
      if field.key == "roles" {
        readRoles(field, subject, kind)
      } else if !EntityKeys.all.contains(field.key) {
        readProperty(field, subject)
      }
    }
    checkRequired(fields, subject)
  }

  private mutating func readName(_ fields: Fields, _ entry: YAMLEntry) -> String? {
    if let first = fields["name"], let second = fields["title"] {
      let last = second.keyNode.start > first.keyNode.start ? second : first
      diagnostics.append(
        Diagnostic(
          .error, "name-and-title", "`name` and `title` are the same thing; an entity has one of them",
          at: last.keyRange))
    }
    guard fields["name"] != nil || fields["title"] != nil else {
      diagnostics.append(
        Diagnostic(
          .error, "entity-name-missing", "`\(entry.key)` has no name", at: entry.keyRange,
          hint: "add `name:` or `title:`"))
      return nil
    }
    return fields.text(fields["name"] != nil ? "name" : "title", &diagnostics)?.value
  }

  private mutating func readType(
    _ fields: Fields, _ kind: Kind
  ) -> (written: Located<EntityType.ID>?, definition: EntityType?) {
    guard fields["type"] != nil else { return (nil, schema.schema.entityTypes[kind.rootType]) }
    guard let text = fields.text("type", &diagnostics) else { return (nil, nil) }
    let id = EntityType.ID(text.value)
    let written = Located(id, at: text.range)
    guard let type = schema.schema.entityTypes[id] else {
      if !schema.brokenTypes.contains(id), !isIncomplete {
        diagnostics.append(unknownType(text, kind))
      }
      return (written, nil)
    }
    if type.kind != kind {
      diagnostics.append(
        Diagnostic(
          .error, "entity-wrong-section",
          "`\(id)` is a type of \(type.kind.rawValue), and this is the section `\(kind.section)`", at: text.range,
          hint: "move it to `\(type.kind.section)`"))
    } else if schema.abstractTypes.contains(id) {
      let below = schema.schema.entityTypes.values.filter { $0.parent == id }.map(\.id.rawValue).sorted()
      diagnostics.append(
        Diagnostic(
          .error, "entity-abstract-type", "`\(id)` is only for other types to extend", at: text.range,
          hint: below.isEmpty ? nil : "use one below it: \(below.map { "`\($0)`" }.joined(separator: ", "))"))
    }
    return (written, type)
  }

  private func unknownType(_ text: Located<String>, _ kind: Kind) -> Diagnostic {
    let types = schema.schema.entityTypes.values
    let guess =
      Spelling.nearest(to: text.value, among: types.filter { $0.kind == kind }.map(\.id.rawValue).sorted())
      ?? Spelling.nearest(to: text.value, among: schema.typeNames)
      ?? types.filter { $0.label.lowercased() == text.value.lowercased() }.map(\.id.rawValue).min()
    return Diagnostic(
      .error, "entity-unknown-type", "there is no entity type `\(text.value.shortened)`", at: text.range,
      hint: guess.map { "did you mean `\($0)`?" } ?? "declare it under `types`")
  }

  private mutating func checkRequired(_ fields: Fields, _ subject: Subject) {
    for property in subject.type?.properties ?? [] where property.isRequired && fields[property.id] == nil {
      let label = subject.type?.label ?? ""
      diagnostics.append(
        Diagnostic(
          .error, "property-missing", "`\(subject.id)` has no `\(property.id)`", at: subject.range,
          hint: "every \(label) needs one"))
    }
  }
}
