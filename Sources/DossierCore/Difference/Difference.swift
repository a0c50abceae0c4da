/// What changed from one state of a dossier to another.
///
/// Applied to the first state it gives the second, its order included: `diff(a, b).applied(to: a) == b`.
public struct Difference: Hashable, Sendable {
  /// One record that came, went or is another.
  public enum Change: Hashable, Sendable {
    /// It was not there.
    case added(Record)
    /// It is no longer there.
    case removed(Record)
    /// Some of its fields differ.
    case changed(from: Record, to: Record)

    /// What the changed record is called.
    public var key: Record.Key {
      switch self {
      case .added(let record), .removed(let record), .changed(let record, _): record.key
      }
    }
  }

  /// A field that differs.
  public struct FieldChange: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its values before; none if it was not there.
    public let old: [String]
    /// Its values after; none if it is no longer there.
    public let new: [String]
  }

  /// Why a difference does not fit a state.
  public struct Mismatch: Error, Hashable, Sendable {
    /// The record that is not as the difference expects it.
    public let key: Record.Key
  }

  /// The changes, by key.
  public let changes: [Change]
  /// The keys of the second state in its order, where that does not follow from the first by taking out what went and
  /// appending what came; `nil` where it does.
  public let order: [Record.Key]?
  /// Whether records that both states have follow each other in another order.
  public let isReordered: Bool

  /// What leads from one state to another.
  public init(from old: RecordSet, to new: RecordSet) {
    let before = Dictionary(uniqueKeysWithValues: old.records.map { ($0.key, $0) })
    let after = Set(new.records.map(\.key))
    var changes: [Change] = old.records.filter { !after.contains($0.key) }.map { .removed($0) }
    for record in new.records {
      if let earlier = before[record.key] {
        if earlier != record { changes.append(.changed(from: earlier, to: record)) }
      } else {
        changes.append(.added(record))
      }
    }
    self.changes = changes.sorted { $0.key < $1.key }
    let keys = new.records.map(\.key)
    order = Self.followingOrder(self.changes, old) == keys ? nil : keys
    isReordered =
      order != nil
      && old.records.lazy.map(\.key).filter(after.contains) != keys.filter { before[$0] != nil }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty && order == nil }

  /// The second state, made from the first.
  ///
  /// - Throws: ``Mismatch`` for the first record that is not as it was when the difference was taken.
  public func applied(to old: RecordSet) throws(Mismatch) -> RecordSet {
    var records = Dictionary(uniqueKeysWithValues: old.records.map { ($0.key, $0) })
    for change in changes {
      switch change {
      case .added(let record):
        guard records[record.key] == nil else { throw Mismatch(key: record.key) }
        records[record.key] = record
      case .removed(let record):
        guard records[record.key] == record else { throw Mismatch(key: record.key) }
        records[record.key] = nil
      case .changed(let earlier, let later):
        guard records[earlier.key] == earlier else { throw Mismatch(key: earlier.key) }
        records[later.key] = later
      }
    }
    let keys = order ?? Self.followingOrder(changes, old)
    var result: [Record] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      guard let record = records[key] else { throw Mismatch(key: key) }
      result.append(record)
    }
    guard result.count == records.count else {
      throw Mismatch(key: Set(records.keys).subtracting(keys).min() ?? Record.Key(.dossier, "dossier"))
    }
    return RecordSet(result)
  }

  /// The order that follows from an earlier one: what went is taken out, what came is appended by key.
  private static func followingOrder(_ changes: [Change], _ old: RecordSet) -> [Record.Key] {
    var removed: Set<Record.Key> = []
    var added: [Record.Key] = []
    for change in changes {
      switch change {
      case .added(let record): added.append(record.key)
      case .removed(let record): removed.insert(record.key)
      case .changed: break
      }
    }
    return old.records.map(\.key).filter { !removed.contains($0) } + added
  }
}

extension Difference.Change {
  /// Whether nothing differs but the typography of what a citation rests on: the words around it are the same.
  public var isCosmetic: Bool {
    guard key.kind == .evidence, case .changed = self else { return false }
    return fields.allSatisfy { field in
      Self.words.contains(field.name) && field.old.count == field.new.count
        && zip(field.old, field.new).allSatisfy { CanonicalText.matches(CanonicalText($0), CanonicalText($1)) }
    }
  }

  /// The fields of evidence that hold words of the source.
  private static let words: Set<String> = [
    "quote", "sentence", "heading", "dateline", "sentence before", "sentence after", "corrections",
  ]

  /// The fields that differ, in the order of the later record; empty for what came or went whole.
  public var fields: [Difference.FieldChange] {
    guard case .changed(let earlier, let later) = self else { return [] }
    var names = later.fields.map(\.name)
    names += earlier.fields.map(\.name).filter { !names.contains($0) }
    return names.compactMap { name in
      let (old, new) = (earlier.values(name), later.values(name))
      return old == new ? nil : Difference.FieldChange(name: name, old: old, new: new)
    }
  }
}
