/// Makes one entity of those that the author judges to be one, and leaves every claim with the place where it is written.
///
/// The corpus that is returned has the entities of each group as one, under the id that the first judgement names first,
/// and its claims speak of that id; ``Claim/written`` keeps what stands in the file. Judgements in error are reported and
/// left out, so that their entities stay apart.
func resolveNames(_ corpus: Corpus) -> (Corpus, NameResolution, [Diagnostic]) {
  guard corpus.claims.contains(where: \.isJudgement) else { return (corpus, NameResolution(), []) }
  var resolver = NameResolver(corpus)
  resolver.judge()
  let names = resolver.names()
  var resolved = corpus
  resolved.entities = resolver.mergedEntities(names)
  resolved.claims = corpus.claims.enumerated().compactMap { index, claim in
    if claim.isJudgement { return resolver.rejected.contains(index) ? nil : claim }
    return claim.resolved(names)
  }
  resolved.claims = settleAgreement(in: resolved.claims)
  resolved.claims = markDisagreement(in: resolved.claims, names)
  return (resolved, names, resolver.diagnostics)
}

/// Reads the judgements of a corpus one by one.
private struct NameResolver {
  let corpus: Corpus
  let directory: EntityDirectory
  var suggestions: Suggestions
  var diagnostics: [Diagnostic] = []
  /// The judgements in error, as indices of claims.
  var rejected: Set<Int> = []
  private var sameAs = SameAsGraph()
  /// Groups of entities by the index of any of them: that of the group's first.
  private var parents: [Int]
  /// What all of a group are, by its first: the most specific type.
  private var types: [EntityType.ID]
  /// The id that a group's first judgement names first, by its first.
  private var primaries: [Int: Int] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    directory = EntityDirectory(corpus)
    suggestions = Suggestions(corpus.entities)
    parents = Array(corpus.entities.indices)
    types = corpus.entities.map { [directory] in directory.type(of: $0) }
  }

  mutating func judge() {
    for (index, claim) in corpus.claims.enumerated() where claim.isJudgement { checkIDs(index, claim) }
    for (index, claim) in corpus.claims.enumerated() where claim.predicate == .sameAs && !rejected.contains(index) {
      join(index, claim)
    }
    for (index, claim) in corpus.claims.enumerated()
    where claim.predicate == .differentFrom && !rejected.contains(index) {
      keepApart(index, claim)
    }
    // Parents are declared before their children: one pass makes every entity point at its group's first.
    for index in parents.indices { parents[index] = parents[parents[index]] }
  }

  private mutating func reject(_ index: Int, _ diagnostic: Diagnostic) {
    rejected.insert(index)
    diagnostics.append(diagnostic)
  }

  private mutating func checkIDs(_ index: Int, _ claim: Claim) {
    var ids = [(claim.subject, claim.origin.subject)]
    if case .entity(let other) = claim.object { ids.append((other, claim.origin.object)) }
    for (id, range) in ids where directory.indices[id] == nil {
      // A list of several names its first id in each of its claims.
      let diagnostic = unknownEntity(id, at: range, &suggestions)
      rejected.insert(index)
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    guard ids.count == 2, ids[0].0 == ids[1].0, !rejected.contains(index) else { return }
    reject(
      index,
      Diagnostic(
        .error, "names-self", "`\(claim.subject)` stands here twice", at: claim.origin.object,
        hint: "a judgement names entities that are declared under different ids"))
  }

  // MARK: Groups

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  private mutating func join(_ index: Int, _ claim: Claim) {
    guard case .entity(let other) = claim.object, let left = directory.indices[claim.subject],
      let right = directory.indices[other]
    else { return }
    let (first, second) = (root(left), root(right))
    if first == second {
      return reject(
        index,
        Diagnostic(
          .error, "names-cycle", "`\(claim.subject)` and `\(other)` are one already", at: claim.origin.object,
          notes: notes(claim.subject, other),
          hint: "leave one of them out: each judgement alone must be what makes two entities one"))
    }
    guard let type = common(types[first], types[second]) else {
      let (one, two) = (corpus.entities[left], corpus.entities[right])
      return reject(
        index,
        Diagnostic(
          .error, "names-type",
          "`\(one.id)` cannot be `\(two.id)`: \(named(types[first], corpus.schema)) is not \(named(types[second], corpus.schema))",
          at: claim.origin.object,
          notes: [.init("`\(one.id)` is declared here", at: one.range), .init("`\(two.id)` here", at: two.range)],
          hint: "one type must be the other, or a type below it"))
    }
    // The group that was judged first gives the id; a group of one has no judgement yet.
    let primary = primaries[first] ?? primaries[second] ?? left
    let (kept, merged) = first < second ? (first, second) : (second, first)
    parents[merged] = kept
    types[kept] = type
    primaries[merged] = nil
    primaries[kept] = primary
    sameAs.add(claim.subject, other, claim: index)
  }

  /// The more specific of two types if one is the other or above it.
  private func common(_ left: EntityType.ID, _ right: EntityType.ID) -> EntityType.ID? {
    if corpus.schema.isType(left, a: right) { return left }
    return corpus.schema.isType(right, a: left) ? right : nil
  }

  private mutating func keepApart(_ index: Int, _ claim: Claim) {
    guard case .entity(let other) = claim.object, let left = directory.indices[claim.subject],
      let right = directory.indices[other]
    else { return }
    guard root(left) == root(right) else { return }
    reject(
      index,
      Diagnostic(
        .error, "names-contradiction", "`\(claim.subject)` and `\(other)` are different here and the same elsewhere",
        at: claim.origin.object, notes: notes(claim.subject, other), hint: "take one of these judgements out"))
  }

  /// The chain of judgements that makes two entities one, a note each.
  private func notes(_ first: Entity.ID, _ second: Entity.ID) -> [Diagnostic.Note] {
    (sameAs.chain(from: first, to: second) ?? []).compactMap { index in
      let claim = corpus.claims[index]
      guard case .entity(let other) = claim.object else { return nil }
      return .init("`\(claim.subject)` is the same as `\(other)`", at: claim.origin.object)
    }
  }

  // MARK: What comes of it

  /// The groups, in order of declaration.
  func names() -> NameResolution {
    var groups: [Int: [Entity]] = [:]
    for (index, entity) in corpus.entities.enumerated() {
      let root = parents[index]
      if primaries[root] != nil { groups[root, default: []].append(entity) }
    }
    return NameResolution(
      groups: groups.keys.sorted().map { root in
        let group = groups[root] ?? []
        let primary = primaries[root].map { corpus.entities[$0].id }
        return group.filter { $0.id == primary } + group.filter { $0.id != primary }
      })
  }

  /// The entities with each group as one, where its first id is declared; further names are aliases.
  func mergedEntities(_ names: NameResolution) -> [Entity] {
    var given: [Entity.ID: [String]] = [:]
    for (index, claim) in corpus.claims.enumerated() where claim.predicate == .alias && !rejected.contains(index) {
      if case .text(let name) = claim.object { given[names.primary(of: claim.subject), default: []].append(name) }
    }
    return corpus.entities.enumerated().compactMap { index, entity in
      guard names.primary(of: entity.id) == entity.id else { return nil }
      let members = names.members(of: entity.id)
      let further = given[entity.id] ?? []
      if members.isEmpty, further.isEmpty { return entity }
      let group = members.isEmpty ? [entity] : members
      let type = types[parents[index]]
      return Entity(
        id: entity.id, kind: entity.kind,
        type: group.lazy.compactMap(\.type).first { $0.value == type } ?? entity.type,
        name: entity.name ?? group.lazy.compactMap(\.name).first, shortName: entity.shortName,
        aliases: aliases(of: group, further, besides: entity.name), note: note(of: group), range: entity.range)
    }
  }

  private func aliases(of group: [Entity], _ further: [String], besides name: String?) -> [String] {
    var seen: Set<String> = name.map { [$0] } ?? []
    var aliases: [String] = []
    for (index, entity) in group.enumerated() {
      // The first one's short name is printed as such.
      let names = (index == 0 ? [] : [entity.name, entity.shortName].compactMap { $0 }) + entity.aliases
      for name in names where seen.insert(name).inserted { aliases.append(name) }
    }
    for name in further where seen.insert(name).inserted { aliases.append(name) }
    return aliases
  }

  /// The remarks of a group, each once.
  private func note(of group: [Entity]) -> String? {
    var seen: Set<String> = []
    let notes = group.compactMap(\.note).filter { seen.insert($0).inserted }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }
}

extension Claim {
  /// The claim with the ids of nodes for those of entities merged into them.
  fileprivate func resolved(_ names: NameResolution) -> Claim {
    var claim = self
    claim.subject = names.primary(of: subject)
    switch object {
    case .entity(let id): claim.object = .entity(names.primary(of: id))
    case .relativeTime(let time): claim.object = .relativeTime(time.resolved(names))
    case .type, .text, .number, .boolean, .date: break
    }
    claim.relativeWhen = relativeWhen?.resolved(names)
    if claim.subject == subject, claim.object == object, claim.relativeWhen == relativeWhen { return self }
    claim.written = Written(subject: subject, object: object, relativeWhen: relativeWhen)
    return claim
  }
}

extension RelativeTime {
  fileprivate func resolved(_ names: NameResolution) -> RelativeTime {
    RelativeTime(
      limits: limits.map { limit in
        Limit(
          limit.side, Located(names.primary(of: limit.event.value), at: limit.event.range), distance: limit.distance)
      }, durationText: durationText)
  }
}
