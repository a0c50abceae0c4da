/// Everything the reader found in a dossier's folder: declarations and claims, not yet resolved against each other.
public struct Corpus: Sendable {
  /// The dossier's id: its folder's name, reduced to the characters an id may have.
  public var id: String
  /// The dossier's title.
  public var title: String
  /// What it is about.
  public var summary: String?
  /// A BCP 47 language tag.
  public var language: String
  /// The state of knowledge the dossier describes, as a date is printed.
  public var asOf: String?
  /// The built-in schema with the dossier's own types.
  public var schema: Schema
  /// The entities in reading order; duplicates are already reported and left out.
  public var entities: [Entity]
  /// The claims in reading order.
  public var claims: [Claim]
  /// The sources, sorted by id.
  public var sources: [Source]
  /// The views in reading order.
  public var views: [ViewSpec]
  /// The relative paths of all files read, sorted.
  public var files: [String]
  /// What became of every citation since it was accepted.
  public var evidence = EvidenceReport()
  /// The dossier's own themes, by name, in reading order.
  public var themes: [Theme] = []
  /// What is to be written of each view; `nil` where the author does not say.
  public var formats: [OutputFormat]?
  /// Whether something was taken out because it is not for those that the dossier is built for.
  public var isRedacted = false
  /// Whether a file could not be read: then what seems to be missing may stand in it, and is not reported.
  public var isIncomplete = false

  /// A corpus; every part may be empty.
  public init(
    id: String, title: String, summary: String? = nil, language: String = "en", asOf: String? = nil, schema: Schema,
    entities: [Entity] = [], claims: [Claim] = [], sources: [Source] = [], views: [ViewSpec] = [], files: [String] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.asOf = asOf
    self.schema = schema
    self.entities = entities
    self.claims = claims
    self.sources = sources
    self.views = views
    self.files = files
  }
}
