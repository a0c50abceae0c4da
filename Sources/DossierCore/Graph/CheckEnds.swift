/// What is wrong with the ends of a claim: ids that do not exist, types outside the domain or range.
func checkEnds(
  of claim: Claim, _ directory: EntityDirectory, _ suggestions: inout Suggestions
) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  let subject = directory.indices[claim.subject].map { directory.entities[$0] }
  if subject == nil { faults.append(unknownEntity(claim.subject, at: claim.origin.subject, &suggestions)) }
  guard case .entity(let objectID) = claim.object else { return faults }
  let object = directory.indices[objectID].map { directory.entities[$0] }
  if object == nil { faults.append(unknownEntity(objectID, at: claim.origin.object, &suggestions)) }
  guard let subject, let object else { return faults }
  switch claim.predicate {
  case .relation(let id):
    if let type = directory.schema.relationTypes[id] {
      faults += checkRelation(type, claim, subject, object, directory)
    }
  case .role(let id):
    let event = directory.type(of: subject)
    if let role = directory.schema.entityTypes[event]?.roles.first(where: { $0.id == id }) {
      faults += checkRole(role, claim, object, directory)
    }
  case .type, .property, .alias, .sameAs, .differentFrom:
    break
  }
  return faults
}

/// What is wrong with the other claims and events that a claim's time refers to.
func checkTimeReferences(
  of claim: Claim, _ directory: EntityDirectory, _ suggestions: inout Suggestions, _ claims: [Claim.ID: Claim]
) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  var limits = claim.relativeWhen?.limits ?? []
  if case .relativeTime(let time) = claim.object { limits += time.limits }
  for limit in limits {
    guard let index = directory.indices[limit.event.value] else {
      faults.append(unknownEntity(limit.event.value, at: limit.event.range, &suggestions))
      continue
    }
    let entity = directory.entities[index]
    let isItself = entity.id == claim.subject && claim.relativeWhen == nil
    if entity.kind != .event || isItself {
      let what = isItself ? "itself" : named(directory.type(of: entity), directory.schema)
      faults.append(
        Diagnostic(
          .error, "when-not-event", "a time can be given by another event, but `\(entity.id)` is \(what)",
          at: limit.event.range))
    }
  }
  guard let capacity = claim.capacity, case .entity(let player) = claim.object else { return faults }
  let term = claims[capacity.value]
  if let term, case .relation = term.predicate, term.subject == player || term.object == .entity(player) {
    return faults
  }
  let own = claims.values.filter { other in
    if case .relation = other.predicate { other.subject == player || other.object == .entity(player) } else { false }
  }.map(\.id.rawValue).sorted()
  let hint =
    Spelling.nearest(to: capacity.value.rawValue, among: own).map { "did you mean `\($0)`?" }
    ?? (own.isEmpty
      ? "write the relation first, with `when`" : "possible: \(own.map { "`\($0)`" }.joined(separator: ", "))")
  faults.append(
    Diagnostic(
      .error, "role-capacity", "`\(capacity.value)` is no relation of `\(player)`", at: capacity.range, hint: hint))
  return faults
}

func unknownEntity(_ id: Entity.ID, at range: SourceRange, _ suggestions: inout Suggestions) -> Diagnostic {
  let hint = suggestions.suggestion(for: id).map { "did you mean `\($0)`?" }
  return Diagnostic(
    .error, "claim-unknown-entity", "there is no entity `\(id)`", at: range,
    hint: hint ?? "declare it under one of \(Kind.allCases.map { "`\($0.section)`" }.joined(separator: ", "))")
}

private func checkRelation(
  _ type: RelationType, _ claim: Claim, _ subject: Entity, _ object: Entity, _ directory: EntityDirectory
) -> [Diagnostic] {
  let schema = directory.schema
  let subjectType = directory.type(of: subject)
  let objectType = directory.type(of: object)
  if subject.id == object.id {
    return [
      Diagnostic(
        .error, "relation-to-itself", "`\(subject.id)` cannot stand in the relation `\(type.id)` to itself",
        at: claim.origin.object)
    ]
  }
  let fitsDomain = directory.isUndecided(subject) || schema.isType(subjectType, in: type.domain)
  let fitsRange = directory.isUndecided(object) || schema.isType(objectType, in: type.range)
  if fitsDomain, fitsRange { return [] }
  let isReversed = schema.isType(subjectType, in: type.range) && schema.isType(objectType, in: type.domain)
  let rule =
    "`\(type.id)` goes from \(typeList(type.domain, schema)) to \(typeList(type.range, schema))"
    + (isReversed ? "; swap `from` and `to`?" : "")
  var faults: [Diagnostic] = []
  if !fitsDomain {
    faults.append(
      Diagnostic(
        .error, "relation-domain",
        "`\(type.id)` cannot start at `\(subject.id)`, which is \(named(subjectType, schema))",
        at: claim.origin.subject, hint: rule))
  }
  if !fitsRange {
    faults.append(
      Diagnostic(
        .error, "relation-range", "`\(type.id)` cannot lead to `\(object.id)`, which is \(named(objectType, schema))",
        at: claim.origin.object, hint: rule))
  }
  return faults
}

private func checkRole(
  _ role: RoleDefinition, _ claim: Claim, _ object: Entity, _ directory: EntityDirectory
) -> [Diagnostic] {
  let objectType = directory.type(of: object)
  if directory.isUndecided(object) || directory.schema.isType(objectType, in: role.range) { return [] }
  return [
    Diagnostic(
      .error, "role-range",
      "`\(object.id)` cannot be `\(role.id)` of `\(claim.subject)`: it is \(named(objectType, directory.schema))",
      at: claim.origin.object, hint: "`\(role.id)` takes \(typeList(role.range, directory.schema))")
  ]
}

/// "an actor, an institution or a place".
func typeList(_ types: [EntityType.ID], _ schema: Schema) -> String {
  let names = types.map { named($0, schema) }
  guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}

/// "an actor", "a visit".
package func named(_ type: EntityType.ID, _ schema: Schema) -> String {
  let label = schema.entityTypes[type]?.label ?? type.rawValue
  let startsWithVowel = label.first.map { "aeiouAEIOU".contains($0) } ?? false
  return (startsWithVowel ? "an " : "a ") + label
}
