import Chronology
import DossierCore

/// Takes out of a dossier's trees what is not for a circle, as its author would by deleting it from the files.
///
/// It leaves what it does not understand: only dossiers without errors are built for a circle.
struct TreeRedaction {
  private let level: Release
  private let sources: Set<String>
  /// The entities to take out.
  let entities: Set<String>
  /// The relations that an earlier round took out, by id.
  private let lostRelations: Set<String>
  /// What was taken out.
  var removed = ReleaseWords()
  var hasRemoved = false
  /// The entities whose evidence is withheld and which nothing else that may be shown speaks of.
  private var unsupported: Set<String> = []
  /// The events among them.
  private var unsupportedEvents: Set<String> = []
  /// The ends of relations and the players of roles that stay.
  private var mentioned: Set<String> = []
  private var nextLostRelations: Set<String> = []

  /// Takes out what is narrower than a circle, what rests on it alone, and what refers to it, until nothing more follows.
  ///
  /// - Parameter sources: the ids of the sources that are withheld.
  static func redact(
    _ roots: [YAMLNode], for level: Release, sources: Set<String>
  ) -> (roots: [YAMLNode], removed: ReleaseWords, hasRemoved: Bool) {
    var entities: Set<String> = []
    var relations: Set<String> = []
    while true {
      var redaction = TreeRedaction(
        level: level, sources: sources, entities: entities.union(marked(in: roots, above: level)),
        lostRelations: relations)
      let kept = roots.map { redaction.root($0) }
      let next = redaction.entities.union(redaction.unsupportedEvents)
        .union(redaction.unsupported.subtracting(redaction.mentioned))
      if next == redaction.entities, redaction.nextLostRelations == relations {
        return (kept, redaction.removed, redaction.hasRemoved)
      }
      (entities, relations) = (next, redaction.nextLostRelations)
    }
  }

  private init(level: Release, sources: Set<String>, entities: Set<String>, lostRelations: Set<String>) {
    self.level = level
    self.sources = sources
    self.entities = entities
    self.lostRelations = lostRelations
  }

  /// The entities that are marked themselves.
  private static func marked(in roots: [YAMLNode], above level: Release) -> Set<String> {
    var ids: Set<String> = []
    for section in roots.lazy.flatMap({ $0.mapping ?? [] })
    where Kind.allCases.contains(where: { $0.section == section.key }) {
      for entity in section.value.mapping ?? [] where isWithheld(entity.value.mapping ?? [], level) {
        ids.insert(entity.key)
      }
    }
    return ids
  }

  private static func isWithheld(_ entries: [YAMLEntry], _ level: Release) -> Bool {
    entries["release"].flatMap { Release(rawValue: $0.written) }.map { $0 > level } ?? false
  }

  func isWithheld(_ entries: [YAMLEntry]) -> Bool { Self.isWithheld(entries, level) }

  // MARK: Sections

  private mutating func root(_ node: YAMLNode) -> YAMLNode {
    guard let sections = node.mapping else { return node }
    return node.with(
      sections.compactMap { section in
        if let kind = Kind.allCases.first(where: { $0.section == section.key }) {
          return kept(section) { redaction, entry in redaction.entity(entry, kind) }
        }
        switch section.key {
        case "sources": return kept(section) { redaction, entry in redaction.source(entry) }
        case "views": return kept(section) { redaction, entry in redaction.view(entry) }
        case "relations":
          guard case .sequence(let elements) = section.value.content else { return section }
          return section.with(section.value.with(elements.compactMap { relation($0) }))
        case "names":
          guard case .sequence(let elements) = section.value.content else { return section }
          return section.with(section.value.with(elements.compactMap { judgement($0) }))
        default: return section
        }
      })
  }

  /// A section with those of its entries that stay.
  private mutating func kept(
    _ section: YAMLEntry, _ keep: (inout TreeRedaction, YAMLEntry) -> YAMLEntry?
  ) -> YAMLEntry {
    guard let entries = section.value.mapping else { return section }
    return section.with(section.value.with(entries.compactMap { keep(&self, $0) }))
  }

  private mutating func source(_ entry: YAMLEntry) -> YAMLEntry? {
    guard sources.contains(entry.key) else { return entry }
    hasRemoved = true
    return nil
  }

  /// A judgement about names, without the entities that are withheld.
  private mutating func judgement(_ node: YAMLNode) -> YAMLNode? {
    guard let entries = node.mapping else { return node }
    func withheld() -> YAMLNode? {
      hasRemoved = true
      removed.add(judgement: node)
      return nil
    }
    guard var result = evidence(entries, false) else { return withheld() }
    for (index, entry) in result.enumerated() where ["same", "different", "of"].contains(entry.key) {
      let kept = without(entry.value)
      if kept.elements.count < (entry.key == "of" ? 1 : 2) { return withheld() }
      result[index] = entry.with(kept)
    }
    return node.with(result)
  }

  // MARK: Entities

  private mutating func entity(_ entry: YAMLEntry, _ kind: Kind) -> YAMLEntry? {
    if entities.contains(entry.key) {
      hasRemoved = true
      removed.add(entity: entry, isActor: kind == .actor)
      return nil
    }
    guard let entries = entry.value.mapping else { return entry }
    let hasCitations = entries["cites"]?.elements.isEmpty == false
    let citations = entries["cites"].map { self.citations($0) } ?? []
    let isLost = hasCitations && citations.isEmpty
    var isSupported = false
    var result: [YAMLEntry] = []
    for field in entries {
      switch field.key {
      case "cites": if !isLost { result.append(field.with(field.value.with(citations))) }
      case "roles": if let roles = roles(field, isLost) { result.append(roles) }
      case _ where EntityKeys.all.contains(field.key): result.append(field)
      default:
        guard let value = property(field, isLost) else { continue }
        isSupported = isSupported || value["cites"] != nil
        result.append(field.with(value))
      }
    }
    if isLost, !isSupported {
      if kind == .event { unsupportedEvents.insert(entry.key) } else { unsupported.insert(entry.key) }
    }
    return entry.with(entry.value.with(result))
  }

  /// The citations of a list that stay.
  private mutating func citations(_ node: YAMLNode) -> [YAMLNode] {
    node.elements.filter { element in
      let entries = element.mapping ?? []
      let isHidden = isWithheld(entries) || entries.contains { sources.contains($0.key) }
      if isHidden {
        hasRemoved = true
        removed.add(citation: element)
      }
      return !isHidden
    }
  }

  private mutating func property(_ entry: YAMLEntry, _ isLost: Bool) -> YAMLNode? {
    let isTime = entry.key == "when"
    guard entry.value.mapping != nil else {
      if !isLost, !isTime || time(entry.value) != nil { return entry.value }
      hasRemoved = true
      removed.add(property: entry.value)
      return nil
    }
    return statement(entry.value) { redaction, side in
      guard let side = redaction.evidence(side, isLost) else { return nil }
      guard isTime, side["value"] == nil else { return side }
      return redaction.time(entry.value.with(side))?.mapping
    } discard: {
      $0.add(property: $1)
    }
  }

  private mutating func roles(_ section: YAMLEntry, _ isLost: Bool) -> YAMLEntry? {
    guard let roles = section.value.mapping else { return section }
    let kept = roles.compactMap { role -> YAMLEntry? in
      if case .sequence(let elements) = role.value.content {
        let players = elements.compactMap { player($0, isLost) }
        return players.isEmpty && !elements.isEmpty ? nil : role.with(role.value.with(players))
      }
      return player(role.value, isLost).map { role.with($0) }
    }
    return kept.isEmpty && !roles.isEmpty ? nil : section.with(section.value.with(kept))
  }

  private mutating func player(_ node: YAMLNode, _ isLost: Bool) -> YAMLNode? {
    guard node.mapping != nil else {
      if !isLost, !entities.contains(node.written) {
        mentioned.insert(node.written)
        return node
      }
      hasRemoved = true
      return nil
    }
    return statement(node) { redaction, side in
      guard let id = side["id"]?.written, !redaction.entities.contains(id), var side = redaction.evidence(side, isLost)
      else { return nil }
      redaction.mentioned.insert(id)
      if let capacity = side["as"]?.written, redaction.isLost(relation: capacity) {
        redaction.hasRemoved = true
        side.removeAll { $0.key == "as" }
      }
      return side
    } discard: {
      $0.add(player: $1)
    }
  }

  /// Whether a relation is gone, or perhaps is called something else without those of the same name before it.
  private func isLost(relation id: String) -> Bool {
    lostRelations.contains(id) || lostRelations.contains(String(id.prefix { $0 != "~" }))
  }

  // MARK: Statements and their alternatives

  /// A mapping with alternatives: the sides that stay, the first of them in front. Alternatives are for whom the first is,
  /// unless they say otherwise.
  private mutating func statement(
    _ node: YAMLNode, keep: (inout TreeRedaction, [YAMLEntry]) -> [YAMLEntry]?,
    discard: (inout ReleaseWords, YAMLNode) -> Void
  ) -> YAMLNode? {
    let entries = node.mapping ?? []
    let first = entries.filter { $0.key != "or" }
    var kept: [YAMLNode] = []
    for side in [node.with(first)] + (entries["or"]?.elements ?? []) {
      guard var own = side.mapping else { continue }
      if own["release"] == nil { own += first.filter { $0.key == "release" } }
      if let stays = keep(&self, own) {
        kept.append(side.with(stays))
      } else {
        hasRemoved = true
        discard(&removed, side)
      }
    }
    return Self.joined(kept, entries)
  }

  /// The first side with the others under `or`.
  private static func joined(_ sides: [YAMLNode], _ entries: [YAMLEntry]) -> YAMLNode? {
    guard let first = sides.first, let side = first.mapping else { return nil }
    guard let or = entries.first(where: { $0.key == "or" }) else { return first }
    // Preferred to nothing, a version would tell of others.
    guard sides.count > 1 else { return first.with(side.filter { $0.key != "prefer" }) }
    return first.with(side + [or.with(or.value.with(Array(sides.dropFirst())))])
  }

  /// A side with the citations that stay; `nil` if it is withheld itself, or all its evidence is.
  private mutating func evidence(_ side: [YAMLEntry], _ isLost: Bool) -> [YAMLEntry]? {
    if isWithheld(side) { return nil }
    guard let index = side.firstIndex(where: { $0.key == "cites" }), !side[index].value.elements.isEmpty else {
      return isLost ? nil : side
    }
    let citations = citations(side[index].value)
    if citations.isEmpty { return nil }
    var result = side
    result[index] = side[index].with(side[index].value.with(citations))
    return result
  }

  // MARK: Relations

  /// What an alternative takes over from the relation above it.
  private static let inherited = ["from", "type", "to", "when", "label", "status", "release"]

  private mutating func relation(_ node: YAMLNode) -> YAMLNode? {
    guard let entries = node.mapping else { return node }
    let first = entries.filter { $0.key != "or" }
    let base = end(first)
    if base == nil { lose(node, first, first) }
    var kept = base.map { [node.with($0)] } ?? []
    for rival in entries["or"]?.elements ?? [] {
      guard let own = rival.mapping else { continue }
      let keys = Set(own.map(\.key))
      let merged = first.filter { Self.inherited.contains($0.key) && !keys.contains($0.key) } + own
      // What an alternative says otherwise must not turn into what the relation above it says.
      guard let whole = end(merged), keys.isSubset(of: whole.map(\.key)) else {
        lose(rival, own, merged)
        continue
      }
      kept.append(rival.with(kept.isEmpty ? whole : whole.filter { keys.contains($0.key) }))
    }
    return Self.joined(kept, entries)
  }

  private mutating func lose(_ node: YAMLNode, _ own: [YAMLEntry], _ whole: [YAMLEntry]) {
    hasRemoved = true
    removed.add(relation: node.with(own))
    if let id = own["id"]?.written { nextLostRelations.insert(id) }
    for target in whole["to"]?.elements ?? [] {
      nextLostRelations.insert("\(whole["from"]?.written ?? "").\(whole["type"]?.written ?? "").\(target.written)")
    }
  }

  /// One side of a relation with all that it takes over; `nil` if it does not stay.
  private mutating func end(_ side: [YAMLEntry]) -> [YAMLEntry]? {
    guard let from = side["from"]?.written, !entities.contains(from), var result = evidence(side, false) else {
      return nil
    }
    if let index = result.firstIndex(where: { $0.key == "to" }) {
      let targets = result[index].value.elements
      let kept = targets.filter { !entities.contains($0.written) }
      if kept.isEmpty { return nil }
      for target in targets where entities.contains(target.written) {
        hasRemoved = true
        nextLostRelations.insert("\(from).\(side["type"]?.written ?? "").\(target.written)")
      }
      mentioned.formUnion(kept.map(\.written) + [from])
      if kept.count < targets.count { result[index] = result[index].with(result[index].value.with(kept)) }
    }
    if let index = result.firstIndex(where: { $0.key == "when" }) {
      if let when = time(result[index].value) {
        result[index] = result[index].with(when)
      } else {
        result.remove(at: index)
      }
    }
    return result
  }

  // MARK: Times given by other events

  /// A time without the events that are withheld; `nil` if no other gives it.
  private mutating func time(_ node: YAMLNode) -> YAMLNode? {
    guard var entries = node.mapping else {
      guard (try? DateExpression(node.written)) == nil,
        let offset = try? PhraseLanguage.english.readOffset(node.written), entities.contains(offset.anchor)
      else { return node }
      hasRemoved = true
      return nil
    }
    var limits = 0
    for key in ["after", "before", "during", "between"] {
      guard let index = entries.firstIndex(where: { $0.key == key }) else { continue }
      let entry = entries[index]
      let events = entry.value.elements
      let kept = events.filter { !entities.contains($0.written) }
      limits += kept.count
      if kept.count == events.count { continue }
      hasRemoved = true
      if kept.isEmpty {
        entries.remove(at: index)
      } else if key == "between" {
        let side = kept[0].start == events[0].start ? "after" : "before"
        entries[index] = YAMLEntry(key: side, keyNode: entry.keyNode, value: kept[0])
      } else {
        entries[index] = entry.with(entry.value.with(kept))
      }
    }
    if limits == 0 { return nil }
    if !entries.contains(where: { ["after", "before", "between"].contains($0.key) }) {
      entries.removeAll { $0.key == "within" || $0.key == "by" }
    }
    return node.with(entries)
  }

  /// An id, or a list of them, without those that are withheld.
  mutating func without(_ node: YAMLNode) -> YAMLNode {
    let kept = node.elements.filter { !entities.contains($0.written) }
    if kept.count == node.elements.count { return node }
    hasRemoved = true
    return node.with(kept)
  }
}
