/// Something to tell the author about the dossier. Diagnostics are collected, never thrown.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The dossier is wrong; nothing is exported.
    case error
    /// The dossier works, but probably not as meant.
    case warning
    /// Worth knowing.
    case note
  }

  /// A remark that belongs to a diagnostic: "first defined here".
  public struct Note: Hashable, Sendable {
    /// The remark, a sentence without a full stop.
    public let message: String
    /// The place it speaks of.
    public let range: SourceRange?

    /// A remark, with its place where there is one.
    public init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// How bad it is.
  public let severity: Severity
  /// A stable name such as `claim-unknown-entity`, for scripts and for looking it up.
  public let id: String
  /// What is wrong, a sentence without a full stop.
  public let message: String
  /// Where; `nil` if no file is to blame.
  public let range: SourceRange?
  /// Remarks that help to understand it.
  public let notes: [Note]
  /// What to do about it: "did you mean `kishida`?".
  public let hint: String?

  /// A diagnostic with everything that is known about it.
  public init(
    _ severity: Severity, _ id: String, _ message: String, at range: SourceRange?, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.range = range
    self.notes = notes
    self.hint = hint
  }
}

extension Diagnostic {
  /// The order in which diagnostics are printed: by place, those without one first, then errors before warnings.
  public static func isOrderedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.range, right.range) {
    case (nil, .some): true
    case (.some, nil): false
    case (let leftRange, let rightRange):
      if let leftRange, let rightRange, leftRange != rightRange {
        leftRange < rightRange
      } else {
        (left.severity.rank, left.id, left.message) < (right.severity.rank, right.id, right.message)
      }
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
