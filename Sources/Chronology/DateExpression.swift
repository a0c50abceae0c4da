/// A date as its author wrote it (an EDTF string or a phrase as a newspaper prints it) with what it means.
public struct DateExpression: Hashable, Sendable {
  /// The text as written, for print.
  public let text: String
  /// The same in EDTF, canonical: what other tools are given.
  public let edtf: String
  /// What it means, never narrower than what was said.
  public let bounds: TimeBounds
  /// How it is printed: "late May 2023", "12 July 2023", "c. 1850", "2019 – today".
  public let displayText: String

  /// Reads an EDTF string (levels 0, 1, 2) or an English phrase.
  ///
  /// - Parameter relativeTo: the date of the document the phrase stands in; without it a phrase such as "last week" is
  ///   refused, never read against today.
  /// - Throws: ``DateError`` with what was not understood and where.
  public init(_ text: String, relativeTo: Day? = nil) throws(DateError) {
    throw DateError(message: "not implemented", offset: 0)
  }
}

/// Why a date was refused.
public struct DateError: Error, Hashable, Sendable {
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// Where in the text, as an offset in UTF-8 bytes.
  public let offset: Int
  /// What to write instead, where that is known.
  public let hint: String?

  /// An error with its place and perhaps a hint.
  public init(message: String, offset: Int, hint: String? = nil) {
    self.message = message
    self.offset = offset
    self.hint = hint
  }
}

extension DateExpression: Comparable {
  /// By earliest start, then latest end, then text; an open or unknown start sorts first, such an end last.
  public static func < (left: DateExpression, right: DateExpression) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (Int64, Int64, String) {
    (bounds.earliestStart.day?.number ?? .min, bounds.latestEnd.day?.number ?? .max, text)
  }
}
