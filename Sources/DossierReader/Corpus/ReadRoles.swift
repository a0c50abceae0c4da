import DossierCore

extension ClaimReader {
  static let playerKeys = ["id", "as", "note", "cites", "prefer", "or"]

  /// Reads who plays which role in an event.
  mutating func readRoles(_ section: YAMLEntry, _ subject: Subject, _ kind: Kind) {
    guard kind == .event else {
      diagnostics.append(
        Diagnostic(
          .error, "roles-not-event", "only events have roles", at: section.keyRange,
          hint: "write a relation under `relations`"))
      return
    }
    for entry in section.value.entries("`roles`", &diagnostics) ?? [] {
      let isKnown = subject.type?.roles.contains { $0.id.rawValue == entry.key } ?? true
      if !isKnown { diagnostics.append(unknownRole(entry, subject)) }
      if entry.value.isEmpty {
        _ = entry.text(of: "`\(entry.key)`", &diagnostics)
        continue
      }
      for element in entry.value.elements { readPlayer(element, entry, subject) }
    }
  }

  private func unknownRole(_ entry: YAMLEntry, _ subject: Subject) -> Diagnostic {
    let names = subject.type?.roles.map(\.id.rawValue) ?? []
    let hint =
      Spelling.nearest(to: entry.key, among: names).map { "did you mean `\($0)`?" }
      ?? (names.isEmpty ? "it has no roles at all" : "possible: \(names.map { "`\($0)`" }.joined(separator: ", "))")
    return Diagnostic(
      .error, "role-unknown", "`\(subject.type?.id.rawValue ?? "event")` has no role `\(entry.key.shortened)`",
      at: entry.keyRange, hint: hint)
  }

  private mutating func readPlayer(_ node: YAMLNode, _ entry: YAMLEntry, _ subject: Subject) {
    guard case .mapping = node.content else {
      if let id = node.text(of: "the one who plays `\(entry.key)`", &diagnostics) {
        addPlayer(id, entry, subject, node.range, nil, nil, [], nil, nil)
      }
      return
    }
    guard let fields = Fields(node, "the one who plays `\(entry.key)`", keys: Self.playerKeys, &diagnostics) else {
      return
    }
    let first = readRival(fields, entry, subject, dispute: nil, hasRivals: fields["or"] != nil)
    for element in alternatives(fields) {
      guard let rival = Fields(element, "an alternative", keys: Self.playerKeys.filter { $0 != "or" }, &diagnostics)
      else { continue }
      _ = readRival(rival, entry, subject, dispute: first, hasRivals: true)
    }
  }

  private mutating func readRival(
    _ fields: Fields, _ entry: YAMLEntry, _ subject: Subject, dispute: Claim.ID?, hasRivals: Bool
  ) -> Claim.ID? {
    guard fields["id"] != nil else {
      diagnostics.append(missingKey("id", in: fields, at: fields.node.range))
      return dispute
    }
    guard let id = fields.text("id", &diagnostics) else { return dispute }
    return addPlayer(
      id, entry, subject, fields.node.range, fields.text("as", &diagnostics), fields.text("note", &diagnostics)?.value,
      readCitations(fields["cites"]), hasRivals ? .some(dispute) : nil, readPreference(fields))
  }

  @discardableResult
  private mutating func addPlayer(
    _ player: Located<String>, _ entry: YAMLEntry, _ subject: Subject, _ range: SourceRange,
    _ capacity: Located<String>?, _ note: String?,
    _ citations: [Citation], _ dispute: Claim.ID??, _ preference: Claim.Preference?
  ) -> Claim.ID {
    let id = uniqueID("\(subject.id).\(entry.key).\(player.value)")
    add(
      Claim(
        id: id, subject: subject.id, predicate: .role(RelationType.ID(entry.key)),
        object: .entity(Entity.ID(player.value)),
        capacity: capacity.map { Located(Claim.ID($0.value), at: $0.range) }, note: note,
        citations: citations.isEmpty ? subject.citations : citations, dispute: dispute.map { $0 ?? id },
        preference: preference,
        origin: Claim.Origin(range: range, subject: subject.range, predicate: entry.keyRange, object: player.range)))
    return id
  }
}
