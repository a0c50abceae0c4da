import DossierCore

extension ClaimReader {
  static let nameKeys = ["same", "different", "of", "aliases", "note", "cites"]
  /// How many entities one judgement may tell apart: it is a claim about every two of them.
  static let maximumApart = 50

  /// Reads the list of judgements about names. Each becomes claims, with citations like any other.
  mutating func readNames(_ section: YAMLEntry) {
    if section.value.isEmpty { return }
    guard case .sequence(let elements) = section.value.content else {
      diagnostics.append(
        Diagnostic(
          .error, "wrong-shape", "`names` must be a list, not \(section.value.description)", at: section.value.range,
          hint: "begin every judgement with `- same: […]`, `- different: […]` or `- of: …`"))
      return
    }
    for element in elements { readJudgement(element) }
  }

  private mutating func readJudgement(_ node: YAMLNode) {
    guard let fields = Fields(node, "a judgement of names", keys: Self.nameKeys, &diagnostics) else { return }
    let kinds = fields.entries.filter { ["same", "different", "of"].contains($0.key) }
    guard let kind = kinds.first else {
      diagnostics.append(missingKey("same", in: fields, at: fields.entries.first?.keyRange ?? node.range))
      return
    }
    if let second = kinds.dropFirst().first {
      diagnostics.append(
        Diagnostic(
          .error, "names-two-judgements", "a judgement has `\(kind.key)` or `\(second.key)`, not both",
          at: second.keyRange, hint: "write two judgements, each after a `-` of its own"))
      return
    }
    let details = JudgementDetails(
      note: fields.text("note", &diagnostics)?.value, citations: readCitations(fields["cites"]), range: node.range)
    if kind.key == "of" { return readAliases(fields, kind, details) }
    if let aliases = fields["aliases"] {
      diagnostics.append(unknownKey(aliases, "a judgement with `\(kind.key)`", [kind.key, "note", "cites"]))
    }
    let ids = fields.texts(kind.key, &diagnostics).map { Located(Entity.ID($0.value), at: $0.range) }
    guard ids.count > 1 else {
      diagnostics.append(
        Diagnostic(
          .error, "names-one", "`\(kind.key)` needs at least two entities", at: kind.value.range,
          hint: "write their ids as a list: `\(kind.key): [a, b]`"))
      return
    }
    if kind.key == "same" {
      for other in ids.dropFirst() { addJudgement(.sameAs, ids[0], .entity(other.value), other.range, kind, details) }
    } else if ids.count > Self.maximumApart {
      diagnostics.append(
        Diagnostic(
          .error, "names-many", "\(ids.count) entities are too many to tell apart in one judgement",
          at: kind.value.range, hint: "write at most \(Self.maximumApart), and more judgements"))
    } else {
      for (index, id) in ids.enumerated() {
        for other in ids[(index + 1)...] {
          addJudgement(.differentFrom, id, .entity(other.value), other.range, kind, details)
        }
      }
    }
  }

  private mutating func readAliases(_ fields: Fields, _ kind: YAMLEntry, _ details: JudgementDetails) {
    guard let id = fields.text("of", &diagnostics) else { return }
    guard fields["aliases"] != nil else {
      diagnostics.append(missingKey("aliases", in: fields, at: kind.keyRange))
      return
    }
    for name in fields.texts("aliases", &diagnostics) {
      addJudgement(
        .alias, Located(Entity.ID(id.value), at: id.range), .text(name.value), name.range, kind, details)
    }
  }

  /// What the claims of one judgement have in common.
  private struct JudgementDetails {
    let note: String?
    let citations: [Citation]
    let range: SourceRange
  }

  private mutating func addJudgement(
    _ predicate: Claim.Predicate, _ subject: Located<Entity.ID>, _ object: Claim.Object, _ place: SourceRange,
    _ kind: YAMLEntry, _ details: JudgementDetails
  ) {
    var wanted = "\(subject.value).\(predicate)"
    if case .entity(let other) = object { wanted += ".\(other)" }
    add(
      Claim(
        id: uniqueID(wanted), subject: subject.value, predicate: predicate, object: object, note: details.note,
        citations: details.citations,
        origin: Claim.Origin(
          range: details.range, subject: subject.range, predicate: kind.keyRange, object: place)))
  }

  /// Reads that a version is preferred: `true`, or why.
  mutating func readPreference(_ fields: Fields) -> Claim.Preference? {
    guard let entry = fields["prefer"], let text = fields.text("prefer", &diagnostics) else { return nil }
    switch text.value {
    case "false": return nil
    case "true": return Claim.Preference(reason: nil, range: entry.keyRange)
    default: return Claim.Preference(reason: text.value, range: entry.keyRange)
    }
  }
}
