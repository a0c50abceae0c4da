/// One text the dossier rests on, with its bibliographic data.
public struct Source: Hashable, Sendable {
  /// The name of a source.
  public typealias ID = Identifier<Source>

  /// What a source's file is, which decides how it becomes text.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Plain text or Markdown, quoted as it stands.
    case text
    /// A saved page.
    case html
    /// A PDF, converted by poppler's `pdftotext`.
    case pdf
    /// A word processor's document (Office Open XML).
    case docx
  }

  /// The source's id: its key under `sources`, or its file's name.
  public let id: ID
  /// The text's path relative to the dossier's folder.
  public let file: String
  /// The headline or title.
  public var title: String
  /// The outlet.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String]
  /// The date of publication as written, such as `2023-07-12` or `early June 2023`.
  public var date: String?
  /// How the date is printed.
  public var displayDate: String?
  /// Where it can be read; `http` or `https`.
  public var url: String?
  /// The source that this one retells: both count as one origin.
  public var origin: ID?
  /// Where the origin is written; `nil` if there is none.
  public var originRange: SourceRange?
  /// The sources and outlets that it does not retell, by the author's judgement: ids of sources, names of outlets, or `all`.
  public var independentOf: [Located<String>] = []
  /// A remark of the author's.
  public var note: String?
  /// What its file is. Places in a source that is no text are those in the text it was converted to.
  public var format: Format = .text
  /// Whether its text was read here. Without it no quote can be looked up: what rests on it alone is not checkable here.
  public var hasText = true
  /// Whether the author withholds the text and it is not here.
  public var isWithheld = false
  /// Where the source is declared.
  public internal(set) var range: SourceRange

  /// A source; what is not known is left out.
  public init(
    id: ID, file: String, title: String, publisher: String? = nil, authors: [String] = [], date: String? = nil,
    displayDate: String? = nil, url: String? = nil, origin: ID? = nil, note: String? = nil, range: SourceRange
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.date = date
    self.displayDate = displayDate
    self.url = url
    self.origin = origin
    self.note = note
    self.range = range
  }
}
