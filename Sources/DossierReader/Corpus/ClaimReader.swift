import Chronology
import DossierCore

/// Reads entities and relations into claims.
struct ClaimReader {
  let schema: SchemaReading
  /// The sources, in which citations are looked up.
  var library: SourceLibrary
  /// Whether a YAML file could not be read, so that what seems missing may stand there.
  let isIncomplete: Bool
  var diagnostics: [Diagnostic] = []
  private(set) var entities: [Entity] = []
  private(set) var claims: [Claim] = []
  private var entityPlaces: [Entity.ID: SourceRange] = [:]
  private var takenIDs: Set<Claim.ID> = []
  /// The ids that authors gave to relations, with the place of the first use.
  private var givenIDs: [Claim.ID: SourceRange] = [:]
  /// The next number to try for an id that is taken.
  private var nextNumbers: [Claim.ID: Int] = [:]

  /// What the claims of each dispute say, with the place where it is said first.
  private var statements: [Claim.ID: [Statement: SourceRange]] = [:]
  /// The alternatives that are reported to say nothing else.
  private var repeatedAlternatives: Set<SourceRange> = []

  init(schema: SchemaReading, library: SourceLibrary, isIncomplete: Bool) {
    self.schema = schema
    self.library = library
    self.isIncomplete = isIncomplete
  }

  /// Sets aside the ids that authors give to relations, wherever they stand, so that no other claim takes them.
  mutating func reserveIDs(_ roots: [YAMLNode]) {
    for root in roots {
      for section in root.mapping ?? [] where section.key == "relations" {
        for relation in section.value.elements {
          for entry in relation.mapping ?? [] {
            if entry.key == "id" { reserve(entry) }
            if entry.key != "or" { continue }
            for rival in entry.value.elements {
              for entry in rival.mapping ?? [] where entry.key == "id" { reserve(entry) }
            }
          }
        }
      }
    }
  }

  private mutating func reserve(_ entry: YAMLEntry) {
    guard let id = entry.value.scalar?.text.trimmed, Claim.ID.isValid(id) else { return }
    if let first = givenIDs[Claim.ID(id)] {
      diagnostics.append(
        Diagnostic(
          .error, "relation-duplicate-id", "there is another relation with the id `\(id)`", at: entry.value.range,
          notes: [.init("the other one", at: first)]))
    } else {
      givenIDs[Claim.ID(id)] = entry.value.range
      takenIDs.insert(Claim.ID(id))
    }
  }

  /// Reads a file's entities and relations, in the order written.
  mutating func read(_ root: YAMLNode) {
    for section in root.mapping ?? [] {
      if section.key == "relations" {
        readRelations(section)
      } else if section.key == "names" {
        readNames(section)
      } else if let kind = Kind.allCases.first(where: { $0.section == section.key }) {
        for entry in section.value.entries("`\(section.key)`", &diagnostics) ?? [] { readEntity(entry, kind) }
      }
    }
  }

  /// Adds an entity; `false` if there is one with the same id, which is reported.
  mutating func declare(_ id: Entity.ID, at range: SourceRange) -> Bool {
    if let first = entityPlaces[id] {
      diagnostics.append(
        Diagnostic(
          .error, "entity-duplicate", "there is another entity with the id `\(id)`", at: range,
          notes: [.init("the other one", at: first)], hint: "all sections share one name space"))
      return false
    }
    entityPlaces[id] = range
    return true
  }

  /// Adds an entity that is declared.
  mutating func add(_ entity: Entity) {
    entities.append(entity)
  }

  /// Adds a claim; an alternative that says what another one of its dispute says already is reported.
  mutating func add(_ claim: Claim) {
    claims.append(claim)
    guard let dispute = claim.dispute else { return }
    let statement = Statement(claim)
    guard let first = statements[dispute, default: [:]][statement] else {
      statements[dispute, default: [:]][statement] = claim.origin.range
      return
    }
    // An alternative to a relation to several counts once.
    guard repeatedAlternatives.insert(claim.origin.range).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "alternative-same", "this alternative says nothing else", at: claim.origin.range,
        notes: [.init("the same stands here", at: first)],
        hint: "add its citation to the `cites` of the other, or write what differs"))
  }

  /// Reports relations and sources whose ids are also the ids of entities.
  mutating func checkAmbiguousIDs() {
    let relations = givenIDs.map { (name: $0.key.rawValue, what: "relation", range: $0.value) }
    let sources = library.sources.values.map { (name: $0.id.rawValue, what: "source", range: $0.range) }
    for (name, what, range) in relations + sources {
      guard let entity = entityPlaces[Entity.ID(name)] else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, "id-ambiguous", "`\(name)` is the id of this \(what) and of an entity", at: range,
          notes: [.init("the entity", at: entity)], hint: "rename one of them"))
    }
  }

  /// An id that no other claim has: the wanted one, or with `~2`, `~3` … after it.
  mutating func uniqueID(_ wanted: String) -> Claim.ID {
    let id = Claim.ID(wanted)
    if takenIDs.insert(id).inserted { return id }
    var number = nextNumbers[id] ?? 2
    while !takenIDs.insert(Claim.ID("\(wanted)~\(number)")).inserted { number += 1 }
    nextNumbers[id] = number + 1
    return Claim.ID("\(wanted)~\(number)")
  }

  /// The id that an author gave to a relation, if this is where it was first given.
  func givenID(_ text: Located<String>) -> Claim.ID? {
    givenIDs[Claim.ID(text.value)] == text.range ? Claim.ID(text.value) : nil
  }
}

/// What a claim says, without the places and the evidence.
private struct Statement: Hashable {
  let subject: Entity.ID
  let predicate: Claim.Predicate
  let object: String
  let when: String?
  let label: String?
  let status: Claim.Status
  let capacity: Claim.ID?

  init(_ claim: Claim) {
    subject = claim.subject
    predicate = claim.predicate
    object = Self.words(claim.object)
    when = claim.when?.edtf ?? claim.relativeWhen.map { $0.text(calling: \.rawValue) }
    label = claim.label
    status = claim.status
    capacity = claim.capacity?.value
  }

  private static func words(_ object: Claim.Object) -> String {
    switch object {
    case .entity(let id): "entity \(id)"
    case .type(let id): "type \(id)"
    case .text(let text): "text \(text)"
    case .number(let number): "number \(number)"
    case .boolean(let value): "boolean \(value)"
    case .date(let date): "date \(date.edtf)"
    case .relativeTime(let time):
      time.limits.map { limit in
        let distance = limit.distance.map { "\($0.lowerBound)…\($0.upperBound)" } ?? ""
        return "\(limit.side.rawValue) \(limit.event.value) \(distance)"
      }.sorted().joined(separator: ", ")
    }
  }
}
