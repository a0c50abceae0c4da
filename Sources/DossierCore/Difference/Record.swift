/// One thing that a dossier holds, taken apart into named fields: what two states of a dossier are compared by.
public struct Record: Hashable, Sendable {
  /// What a record stands for; the order is that of reports.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The dossier itself: title, language, state of knowledge.
    case dossier
    /// An entity with its properties.
    case node
    /// A typed edge: a relation or a role.
    case edge
    /// When something was, as written and as read.
    case date
    /// What sources disagree about, with every version.
    case conflict
    /// What an author judged about names: another name, the same, not the same.
    case judgement
    /// One assertion.
    case claim
    /// A quote in a source, with the sentence around it.
    case evidence
    /// A source with its bibliographic data.
    case source
    /// A figure asked for.
    case view

    /// By their order in reports.
    public static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What a record is called: unique in a dossier, stable from one state of it to the next.
  public struct Key: Hashable, Sendable, Comparable {
    /// What it stands for.
    public let kind: Kind
    /// Its id among its kind.
    public let id: String

    /// A key.
    public init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }

    /// By kind, then by the bytes of the id.
    public static func < (left: Key, right: Key) -> Bool {
      left.kind == right.kind ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.kind < right.kind
    }
  }

  /// A named list of values; a field without a value is left out.
  public struct Field: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its values in order, at least one.
    public let values: [String]

    /// A field.
    public init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// What it is called.
  public let key: Key
  /// Its fields in the order of its kind, none empty.
  public let fields: [Field]

  /// A record; fields without a value are left out.
  public init(_ key: Key, _ fields: [Field]) {
    self.key = key
    self.fields = fields.filter { !$0.values.isEmpty }
  }

  /// The values of a field; none if it has no such field.
  public func values(_ name: String) -> [String] {
    fields.first { $0.name == name }?.values ?? []
  }
}

/// All that a dossier holds at one time, as records in the dossier's own order.
public struct RecordSet: Hashable, Sendable {
  /// The records; keys are unique.
  public let records: [Record]

  /// A set of records; of several with one key the first counts.
  public init(_ records: [Record]) {
    var seen: Set<Record.Key> = []
    self.records = records.filter { seen.insert($0.key).inserted }
  }
}
