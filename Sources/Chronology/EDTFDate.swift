/// A date in the Extended Date/Time Format, levels 0 to 2, as the Library of Congress published it on 4 February 2019.
public struct EDTFDate: Hashable, Sendable {
  /// What an expression says.
  public enum Content: Hashable, Sendable {
    /// A year, month, day or sub-year.
    case date(CalendarDate)
    /// A complete date with a clock time.
    case dateTime(CalendarDate, ClockTime)
    /// A span that lasts from one end to the other.
    case interval(start: IntervalEnd, end: IntervalEnd)
    /// `[…]`: one of the members.
    case oneOf([SetMember])
    /// `{…}`: all of the members.
    case allOf([SetMember])
  }

  /// One end of an interval.
  public enum IntervalEnd: Hashable, Sendable {
    /// A date of any precision.
    case date(CalendarDate)
    /// `..`: without end.
    case open
    /// Left empty: there is an end, nobody said when.
    case unknown

    /// The date, where there is one.
    public var date: CalendarDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// One member of a set or list.
  public enum SetMember: Hashable, Sendable {
    /// A single date.
    case date(CalendarDate)
    /// `a..b`: every date between two, both included.
    case range(CalendarDate, CalendarDate)
    /// `..b`: a date or any earlier one.
    case through(CalendarDate)
    /// `a..`: a date or any later one.
    case from(CalendarDate)
  }

  /// The lowest level of the specification that has the expression: 0, 1 or 2.
  public let level: Int
  /// What the expression says.
  public let content: Content
  /// The expression as it was read; `nil` for one that was made from its content.
  private let written: String?

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: the expression, without anything around it.
  ///   - options: what is accepted beyond the specification.
  /// - Throws: ``DateError`` with what is wrong, where, and today's spelling of a form of the 2012 draft.
  public init(_ text: String, options: EDTFOptions = .strict) throws(DateError) {
    let scanned = EDTFScanner.scan(text, options: options)
    switch scanned {
    case .success(let (content, level)):
      self.written = text
      self.level = level
      self.content = content
    case .failure(let error): throw error
    }
  }

  /// An expression from what it says; its text is canonical.
  ///
  /// - Returns: `nil` for what cannot be written: a set without members, an interval without a date, or a month or day
  ///   of a year of more than four digits.
  public init?(_ content: Content) {
    switch content {
    case .interval(let start, let end):
      if start.date == nil && end.date == nil { return nil }
    case .oneOf(let members), .allOf(let members):
      if members.isEmpty { return nil }
    case .date, .dateTime: break
    }
    if case .date(let date) = content {
      if !date.isWritable { return nil }
    } else if !content.dates.allSatisfy(\.isWritable) {
      return nil
    }
    self.written = nil
    self.level = EDTFLevel.of(content)
    self.content = content
  }

  /// The expression as written.
  public var text: String {
    written ?? EDTFText.canonical(content)
  }

  /// The same in canonical spelling: each qualifier written once, and as far to the right as it can stand.
  public var canonicalText: String {
    EDTFText.canonical(content)
  }

  /// How the date is printed in English: "12 July 2023", "late May 2023", "2019 – today".
  public var displayText: String {
    displayText(in: .english)
  }

  /// How the date is printed in a language: "12. Juli 2023", "fin mai 2023".
  public func displayText(in language: DisplayLanguage) -> String {
    EDTFDisplay(language).text(content)
  }
}

extension EDTFDate {
  /// Whether two expressions say the same in the same spelling.
  public static func == (left: EDTFDate, right: EDTFDate) -> Bool {
    left.content == right.content && (left.written == right.written || left.text == right.text)
  }

  /// Hashes what the expression says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

extension EDTFDate: Comparable {
  /// By earliest start, then latest end, then precision with the coarser first, then text; an open or unknown start
  /// sorts first, such an end last.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    let (leftKey, rightKey) = (left.bounds.sortKey, right.bounds.sortKey)
    if leftKey != rightKey { return leftKey < rightKey }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.text < right.text
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The expression as written.
  public var description: String { text }
}

extension EDTFDate.Content {
  /// Every date in it, in the order they are written.
  public var dates: [CalendarDate] {
    switch self {
    case .date(let date), .dateTime(let date, _): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .oneOf(let members), .allOf(let members):
      members.flatMap { member in
        switch member {
        case .date(let date), .through(let date), .from(let date): [date]
        case .range(let first, let last): [first, last]
        }
      }
    }
  }
}

extension EDTFDate {
  /// The qualifiers of all components of all dates together.
  public var qualifier: DateQualifier {
    if case .date(let date) = content { return date.qualifier }
    return content.dates.reduce(into: []) { $0.formUnion($1.qualifier) }
  }

  /// Whether it lasts from a start to an end, as against a moment somewhere within its bounds.
  ///
  /// Intervals last, and so do lists of more than one date.
  public var isInterval: Bool {
    switch content {
    case .date, .dateTime, .oneOf: return false
    case .interval: return true
    case .allOf(let members):
      if members.count == 1, case .date = members[0] { return false }
      return true
    }
  }
}
