public import DossierCore

/// Every diagnostic there is, with its meaning in one line.
public enum DiagnosticCatalog {
  /// A kind of diagnostic.
  public struct Entry: Hashable, Sendable {
    /// The stable id.
    public let id: String
    /// How bad it is.
    public let severity: Diagnostic.Severity
    /// What it means, a sentence without a full stop.
    public let meaning: String
  }

  /// All diagnostics, grouped by what they are about.
  public static let entries: [Entry] =
    files + yaml + structure + schema + sources + evidence + claims + names + graph
    + views + output + release

  /// The entry of an id.
  public static func entry(_ id: String) -> Entry? {
    entries.first { $0.id == id }
  }

  private static func error(_ id: String, _ meaning: String) -> Entry {
    Entry(id: id, severity: .error, meaning: meaning)
  }

  private static func warning(_ id: String, _ meaning: String) -> Entry {
    Entry(id: id, severity: .warning, meaning: meaning)
  }

  private static func note(_ id: String, _ meaning: String) -> Entry {
    Entry(id: id, severity: .note, meaning: meaning)
  }

  private static let files = [
    error("dossier-empty", "The folder has no YAML file"),
    error("file-missing", "A file that the dossier names does not exist"),
    error("file-outside", "A path leads out of the dossier's folder"),
    error("file-not-regular", "A path leads to something that is no regular file"),
    error("file-too-large", "A file is larger than a dossier's files may be"),
    error("file-unreadable", "The system refused to read a file"),
    error("folder-unreadable", "The system refused to list a folder"),
    error("folder-too-deep", "A folder lies deeper than folders are entered"),
    warning("folder-link", "A link to a folder, which is not entered"),
    error("name-not-utf8", "A file or folder has a name that is not UTF-8"),
    error("not-utf8", "A file is not valid UTF-8"),
    error("control-character", "A control character stands in a text"),
    warning("bidi-control", "An invisible character changes the direction of the text around it"),
  ]

  private static let yaml = [
    error("yaml-syntax", "A file is not valid YAML"),
    error("yaml-alias", "A YAML alias, which a dossier cannot have"),
    error("yaml-anchor", "A YAML anchor, which a dossier cannot have"),
    error("yaml-tag", "A YAML tag, which a dossier cannot have"),
    error("yaml-documents", "A second YAML document in one file"),
    error("yaml-duplicate-key", "A mapping has the same key twice"),
    error("yaml-key", "A key that is no text"),
    error("yaml-depth", "Mappings and lists are nested too deep"),
    error("yaml-size", "A file has too many values, or a text is too long"),
  ]

  private static let structure = [
    error("title-missing", "The dossier has no title"),
    error("key-in-two-files", "A key of the dossier itself stands in two files"),
    error("language-malformed", "The language is no BCP 47 tag"),
    error("unknown-key", "A key that cannot stand here"),
    error("unknown-value", "A value that is none of those possible"),
    error("wrong-shape", "A text, list or mapping where something else is expected"),
    error("value-missing", "A key without a value"),
    error("key-missing", "A mapping lacks a key that it must have"),
    error("id-invalid", "An id with characters that ids cannot have"),
    error("date-not-understood", "A date that is neither EDTF nor a known phrase"),
    error("number-malformed", "A number that is not written as one"),
    error("boolean-malformed", "A truth value that is neither true nor false"),
    error("url-malformed", "An address that is not written as one"),
  ]

  private static let schema = [
    error("type-redefines-builtin", "A built-in type declared again"),
    error("type-duplicate", "A type declared twice"),
    error("type-extends-missing", "An entity type that does not say what it extends"),
    error("type-extends-cycle", "An entity type that extends itself"),
    error("type-unknown", "A declaration names an entity type that does not exist"),
    error("type-roles", "Roles on a type that is no event"),
    error("property-reserved", "A property named like a key with a meaning of its own"),
    error("excludes-unknown", "A role or relation type under `excludes` that there is not"),
    error("role-limits", "A role's greatest number is below its least"),
  ]

  private static let sources = [
    error("source-duplicate", "Two sources of one id"),
    error("source-title-missing", "A source without a title"),
    error("source-text-missing", "A source without its text"),
    warning("id-ambiguous", "A source or relation of the same id as an entity"),
    error("source-file-and-text", "A source with its text in two places"),
    error("encoding-malformed", "A source is not in the encoding that was declared"),
    warning("encoding-doubtful", "A source has words that no language has, in the encoding that was declared"),
    error("source-kind", "A source's file is not what its name says"),
    warning("source-is-page", "A page in HTML that is named as a text, so that its tags are read as words"),
    error("source-not-converted", "A source that could not be converted to text"),
    warning("source-converter-missing", "The program that converts a source is not installed"),
    warning("source-cut-off", "The end of a document is missing"),
    warning("source-empty", "A source without text"),
    note("source-withheld", "The text of a source is withheld: what rests on it is not checkable here"),
    error("source-unknown-origin", "A source names an origin that is no source"),
    error("source-origin-cycle", "The origins of a source lead back to itself"),
    error("source-independent-unknown", "A source is independent of what is neither a source nor an outlet here"),
    error("source-independent-origin", "A source is independent of what it retells, or of itself"),
    error("front-matter-open", "Front matter without an end"),
    error("citation-sources", "A citation that names no source, or several"),
    error("citation-unknown-source", "A citation of a source that does not exist"),
    error("quote-not-found", "A quote that does not stand in its source"),
    error("quote-occurrence", "A quote that stands less often in its source than the citation says"),
  ]

  private static let evidence = [
    error("evidence-changed", "What a citation rests on says something else than when it was accepted"),
    error("evidence-ambiguous", "What a citation rests on stands in several places, none of them where it was"),
    error("evidence-missing", "What a citation rested on does not stand in its source any more"),
    warning("evidence-metadata", "The title, publisher, date, authors or address of a source changed"),
    warning("evidence-stale", "The lock has citations that the dossier has no longer"),
    error("lock-damaged", "The lock is not as `dossier accept` writes it"),
    error("lock-newer", "The lock was written by a newer version"),
  ]

  private static let claims = [
    error("entity-duplicate", "Two entities of one id"),
    error("entity-name-missing", "An entity without a name or title"),
    error("name-and-title", "An entity with a name and a title"),
    error("entity-unknown-type", "An entity of a type that does not exist"),
    error("entity-wrong-section", "An entity in another section than its type's"),
    error("entity-abstract-type", "An entity of a type that is only for others to extend"),
    error("property-unknown", "A property that the entity's type does not have"),
    error("property-missing", "An entity lacks a property that its type requires"),
    error("roles-not-event", "Roles on an entity that is no event"),
    error("role-unknown", "A role that the event's type does not have"),
    error("relation-unknown-type", "A relation of a type that does not exist"),
    error("relation-duplicate-id", "Two relations of one id"),
    error("when-relative", "A time given by other events that says too little or too much"),
    error("relation-list", "An id or an alternative for a relation to several at once"),
    warning("relation-timeless", "A time on a relation that has none"),
    warning("alternative-empty", "Alternatives announced, but none written"),
    warning("alternative-same", "An alternative that says the same as the claim it stands beside"),
  ]

  private static let names = [
    error("names-two-judgements", "A judgement of names that is two"),
    error("names-one", "A judgement of names about fewer than two entities"),
    error("names-many", "A judgement that tells too many entities apart"),
    error("names-self", "A judgement of names that names an entity twice"),
    error("names-cycle", "Entities judged to be one that are one already"),
    error("names-type", "Entities judged to be one whose types do not fit"),
    error("names-contradiction", "Entities judged to be different and to be one"),
    error("prefer-twice", "Two preferred versions of one thing"),
    warning("prefer-idle", "A preferred version of something that nothing disagrees with"),
  ]

  private static let graph = [
    error("claim-unknown-entity", "A claim about an entity that does not exist"),
    error("relation-to-itself", "A relation of an entity to itself"),
    error("relation-domain", "A relation starts at an entity of a type that it cannot start at"),
    error("relation-range", "A relation leads to an entity of a type that it cannot lead to"),
    error("relation-cardinality", "More partners at one time than the relation's type allows"),
    error("relation-uncited", "A relation that cites no source"),
    warning("claim-duplicate", "The same relation or role stands there twice"),
    error("role-to-itself", "An event that plays a role in itself"),
    error("role-range", "A role played by an entity of a type that cannot play it"),
    error("role-capacity", "A role played in the capacity of a relation that does not exist"),
    error("when-not-event", "A time given by something that is no other event"),
    error("time-contradiction", "Claims about time that cannot all be true"),
    warning("time-doubtful", "Claims about time that cannot all be true unless an approximate date is off"),
    error("role-missing", "A role that must be played and is not"),
    error("role-too-many", "A role played by more than can play it"),
    error("event-uncited", "An event that cites no source"),
    warning("entity-uncited", "An entity of which no cited claim speaks"),
  ]

  private static let views = [
    error("view-duplicate", "Two views of one id"),
    error("view-layout-missing", "A view that does not say how it is laid out"),
    warning("view-labels-dropped", "Edge labels that found no place in a figure"),
    warning("view-key-ignored", "A key that means nothing for the view's layout"),
    error("theme-redefines-builtin", "A built-in theme declared again"),
    error("theme-duplicate", "Two themes of one name"),
    error("theme-extends-cycle", "A theme that extends itself"),
    error("theme-contrast", "A text or line of a theme that is hard to see on what is behind it"),
    error("color-malformed", "A colour that is not written as one"),
    error("view-unknown-entity", "A view names an entity that does not exist"),
    error("view-unknown-type", "A view names an entity type that does not exist"),
    error("view-unknown-relation", "A view names a relation type or role that does not exist"),
    error("view-between-one", "A view between fewer than two entities"),
    warning("view-no-path", "Two entities between which a view finds no path"),
    warning("view-paths-many", "More paths between two entities than are searched for"),
    note("view-folded", "Nodes drawn as one, for the view has more than its budget"),
    warning("layout-file-damaged", "The file of placements cannot be used"),
    warning("view-empty", "A view that shows nothing"),
    warning("view-crowded", "A view with more than its page can show at a readable size"),
    warning("view-grouped", "A timeline with more events than its page can show one by one"),
  ]

  private static let release = [
    error("release-mention", "What is shown names something that is withheld"),
    error("release-unchecked", "A dossier with errors cannot be built for a circle"),
    error("release-leftover", "The folder to write to has files that may show what is withheld"),
  ]

  private static let output = [
    error("output-name-taken", "Two files of a build would have the same name"),
    warning("output-left-alone", "A file that is no longer built was changed by somebody, and stays"),
    warning("printer-missing", "PNG or PDF asked for, and no program that makes them"),
    warning("print-failed", "A figure that could not be turned into PNG or PDF"),
  ]
}
