public import Chronology

/// One assertion of the dossier: a subject, a predicate, an object and what it rests on.
public struct Claim: Hashable, Sendable {
  /// The name of a claim.
  public typealias ID = Identifier<Claim>

  /// What is said of the subject.
  public enum Predicate: Hashable, Sendable {
    /// It exists and is of a type.
    case type
    /// It has a property.
    case property(String)
    /// Somebody plays a role in it; the subject is an event.
    case role(RelationType.ID)
    /// It stands in a relation to another entity.
    case relation(RelationType.ID)
    /// It is also called something; the object is a text.
    case alias
    /// It is the same as another entity, by an author's judgement.
    case sameAs
    /// It is not the same as another entity, by an author's judgement.
    case differentFrom
  }

  /// What the predicate leads to.
  public enum Object: Hashable, Sendable {
    /// Another entity.
    case entity(Entity.ID)
    /// An entity type, for ``Predicate/type``.
    case type(EntityType.ID)
    /// A text or an address.
    case text(String)
    /// A number.
    case number(Double)
    /// A truth value.
    case boolean(Bool)
    /// A date.
    case date(DateExpression)
    /// A time given by other events.
    case relativeTime(RelativeTime)
  }

  /// How a claim stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Said, and not contradicted in this dossier.
    case asserted
    /// Contradicted by another claim of the same group, or marked so by the author.
    case disputed
    /// Withdrawn by its source; kept, drawn faintly.
    case retracted
  }

  /// That the author prefers a claim to those that it disagrees with. The others stay.
  public struct Preference: Hashable, Sendable {
    /// Why, in the author's words.
    public let reason: String?
    /// Where it is written.
    public let range: SourceRange

    /// A preference.
    public init(reason: String?, range: SourceRange) {
      self.reason = reason
      self.range = range
    }
  }

  /// The ids of a claim as they are written, where judgements of names have put others in their place.
  public struct Written: Hashable, Sendable {
    /// The subject.
    public let subject: Entity.ID
    /// The object.
    public let object: Object
    /// When it holds, by other events.
    public let relativeWhen: RelativeTime?
  }

  /// Where the parts of a claim are written.
  public struct Origin: Hashable, Sendable {
    /// The whole claim.
    public let range: SourceRange
    /// The subject.
    public let subject: SourceRange
    /// The predicate: the key or the relation's type.
    public let predicate: SourceRange
    /// The object.
    public let object: SourceRange

    /// The places of a claim and its parts; parts not written on their own have the whole claim's.
    public init(
      range: SourceRange, subject: SourceRange? = nil, predicate: SourceRange? = nil, object: SourceRange? = nil
    ) {
      self.range = range
      self.subject = subject ?? range
      self.predicate = predicate ?? range
      self.object = object ?? range
    }
  }

  /// The claim's id, unique in the dossier and stable under reordering: `abe-2007.visitor.abe`.
  public let id: ID
  /// What it speaks of.
  public package(set) var subject: Entity.ID
  /// What it says.
  public let predicate: Predicate
  /// What it leads to.
  public package(set) var object: Object
  /// When it holds, for relations and roles.
  public let when: DateExpression?
  /// When it holds, where other events give its time, for relations.
  public package(set) var relativeWhen: RelativeTime?
  /// The relation in whose time a role was played: a visit "as prime minister".
  public internal(set) var capacity: Located<ID>?
  /// A remark of the author's, printed with the claim.
  public let note: String?
  /// A short label instead of the type's, for print.
  public let label: String?
  /// What it rests on. Claims of an entity without their own citations have the entity's.
  public package(set) var citations: [Citation]
  /// How it stands.
  public let status: Status
  /// The first claim of the group of claims that contradict each other, where there is one.
  public package(set) var dispute: ID?
  /// That the author prefers it to those that it disagrees with; `nil` if nothing is said.
  public internal(set) var preference: Preference?
  /// What stands in the file; `nil` where that is what ``subject`` and ``object`` say.
  public package(set) var written: Written?
  /// Where it is written.
  public internal(set) var origin: Origin

  /// A claim with all its parts.
  public init(
    id: ID, subject: Entity.ID, predicate: Predicate, object: Object, when: DateExpression? = nil,
    relativeWhen: RelativeTime? = nil, capacity: Located<ID>? = nil, note: String? = nil, label: String? = nil,
    citations: [Citation],
    status: Status = .asserted, dispute: ID? = nil, preference: Preference? = nil,
    origin: Origin
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.when = when
    self.relativeWhen = relativeWhen
    self.capacity = capacity
    self.note = note
    self.label = label
    self.citations = citations
    self.status = status
    self.dispute = dispute
    self.preference = preference
    self.origin = origin
  }
}

extension Claim {
  /// The subject as it is written.
  public var writtenSubject: Entity.ID { written?.subject ?? subject }

  /// The object as it is written.
  public var writtenObject: Object { written?.object ?? object }

  /// The time by other events as it is written.
  public var writtenRelativeWhen: RelativeTime? { written.map(\.relativeWhen) ?? relativeWhen }

  /// Whether it is a judgement about names: what else something is called, what it is the same as or not.
  public var isJudgement: Bool {
    switch predicate {
    case .alias, .sameAs, .differentFrom: true
    case .type, .property, .role, .relation: false
    }
  }
}

extension Claim.Predicate: CustomStringConvertible {
  /// The predicate as it appears in claim ids.
  public var description: String {
    switch self {
    case .type: "type"
    case .property(let name): name
    case .role(let id), .relation(let id): id.rawValue
    case .alias: "alias"
    case .sameAs: "same-as"
    case .differentFrom: "different-from"
    }
  }
}
