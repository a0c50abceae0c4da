/// A date as its author wrote it (an EDTF string or a phrase as a newspaper prints it) with what it means.
public struct DateExpression: Hashable, Sendable {
  /// The text as written, for print.
  public let text: String
  /// What it means, as EDTF: of a phrase, the EDTF equivalent.
  public let date: EDTFDate
  /// What it means, never narrower than what was said.
  public let bounds: TimeBounds
  /// The date of the document that a relative phrase was read against; `nil` where none was needed.
  public let relativeTo: Day?
  /// Whether it was written as a phrase, not as EDTF.
  public let isPhrase: Bool

  /// Reads an EDTF string (levels 0, 1, 2) or an English phrase.
  ///
  /// - Parameters:
  ///   - text: the date, without the sentence around it.
  ///   - relativeTo: the date of the document the phrase stands in; without it a phrase such as "last week" is refused,
  ///     never read against today.
  /// - Throws: ``DateError`` with what was not understood and where.
  public init(_ text: String, relativeTo: Day? = nil) throws(DateError) {
    try self.init(text, relativeTo: relativeTo, in: .english)
  }

  /// Reads an EDTF string (levels 0, 1, 2) or a phrase of a language.
  ///
  /// - Parameters:
  ///   - text: the date, without the sentence around it.
  ///   - relativeTo: the date of the document the phrase stands in.
  ///   - language: the phrases and words that are understood.
  /// - Throws: ``DateError`` with what was not understood and where.
  public init(_ text: String, relativeTo: Day? = nil, in language: PhraseLanguage) throws(DateError) {
    if !DateExpression.looksLikeEDTF(text) {
      self.init(text, try language.read(text, relativeTo: relativeTo))
      return
    }
    do throws(DateError) {
      self.init(text, try EDTFDate(text))
    } catch {
      // "1914-18" and "12.7.2023" have only bytes of EDTF and are phrases; of both errors that of EDTF says more.
      guard let phrase = try? language.read(text, relativeTo: relativeTo) else { throw error }
      self.init(text, phrase)
    }
  }

  private init(_ text: String, _ date: EDTFDate) {
    self.text = text
    self.date = date
    bounds = date.bounds
    relativeTo = nil
    isPhrase = false
  }

  private init(_ text: String, _ phrase: DatePhrase) {
    self.text = text
    date = phrase.date
    bounds = phrase.bounds
    relativeTo = phrase.relativeTo
    isPhrase = true
  }

  /// The same in EDTF, canonical: what other tools are given.
  public var edtf: String { date.canonicalText }

  /// How it is printed: "late May 2023", "12 July 2023", "2019 – today".
  ///
  /// A phrase is printed as it was written, unless it is a plain date, which all dossiers print alike, or was relative
  /// to its document.
  public var displayText: String {
    if !isPhrase || relativeTo != nil { return date.displayText }
    if case .date(let date) = date.content, date.subYear == nil, !date.hasUnspecifiedDigits {
      return self.date.displayText
    }
    return DateExpression.tidied(text)
  }

  /// How it is printed in a language: in English as ``displayText``; in others what it means, since phrases are read in
  /// English only.
  public func displayText(in language: DisplayLanguage) -> String {
    switch language {
    case .english: displayText
    case .german, .french: date.displayText(in: language)
    }
  }

  /// How fine the date is.
  public var precision: DatePrecision { date.precision }

  /// Whether any part of it is marked approximate (`~`, "circa").
  public var isApproximate: Bool { date.qualifier.contains(.approximate) }

  /// Whether any part of it is marked uncertain (`?`, "perhaps").
  public var isUncertain: Bool { date.qualifier.contains(.uncertain) }

  /// Whether it lasts from a start to an end, as against a moment somewhere within its bounds.
  public var isInterval: Bool { date.isInterval }

  /// Whether a text has only bytes that EDTF uses, in a place where EDTF can start.
  private static func looksLikeEDTF(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "X"), UInt8(ascii: "Y"),
        UInt8(ascii: "E"), UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: ":"),
        UInt8(ascii: "+"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: ","), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "y"):
        continue
      default: return false
      }
    }
    return true
  }

  /// The text with its blanks made single and plain, and none at its ends.
  private static func tidied(_ text: String) -> String {
    // Few phrases need it: none that is printable ASCII with single blanks.
    var previous = UInt8(ascii: " ")
    let isTidy = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte > 0x20 && byte < 0x7F || byte == 0x20 && previous != 0x20
    }
    if isTidy, previous != 0x20 { return text }
    return text.split {
      $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\u{2009}" || $0 == "\t" || $0.isNewline
    }
    .joined(separator: " ")
  }
}

extension DateExpression: Comparable {
  /// By earliest start, then latest end, then precision with the coarser first, then text; an open or unknown start
  /// sorts first, such an end last.
  public static func < (left: DateExpression, right: DateExpression) -> Bool {
    let (leftKey, rightKey) = (left.bounds.sortKey, right.bounds.sortKey)
    if leftKey != rightKey { return leftKey < rightKey }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.text < right.text
  }
}
