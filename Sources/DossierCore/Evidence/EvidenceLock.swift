/// What every citation of a dossier rested on when it was accepted: the contents of `dossier.lock`.
public struct EvidenceLock: Hashable, Sendable {
  /// Bibliographic data of the sources, by id.
  public var sources: [Source.ID: LockedSource]
  /// The citations, in no particular order.
  public var citations: [LockedCitation]

  /// A lock; an empty one has accepted nothing.
  public init(sources: [Source.ID: LockedSource] = [:], citations: [LockedCitation] = []) {
    self.sources = sources
    self.citations = citations
  }

  /// The version of the file's format.
  public static let version = 1
}

/// The bibliographic data of a source when it was accepted.
public struct LockedSource: Hashable, Sendable {
  /// Values by key, in the order of the keys; a key may come several times.
  public var fields: [Field]
  /// SHA-256 of the source's original bytes when it was last accepted as a whole; `nil` if it never could be read.
  public var fingerprint: String?

  /// A key with its value.
  public struct Field: Hashable, Sendable {
    /// `title`, `publisher`, `date`, `author` or `url`.
    public let key: String
    /// The value as written.
    public let value: String

    /// A key with its value.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Data that were read.
  public init(fields: [Field] = [], fingerprint: String? = nil) {
    self.fields = fields
    self.fingerprint = fingerprint
  }

  /// The data of a source.
  public init(_ source: Source, fingerprint: String?) {
    self.fingerprint = fingerprint
    fields = [Field("title", source.title)]
    if let publisher = source.publisher { fields.append(Field("publisher", publisher)) }
    if let date = source.date { fields.append(Field("date", date)) }
    fields += source.authors.map { Field("author", $0) }
    if let url = source.url { fields.append(Field("url", url)) }
  }

  /// The keys there are.
  public static let keys = ["title", "publisher", "date", "author", "url"]

  /// The values of a key as one text; `nil` if there is none.
  public func text(_ key: String) -> String? {
    let values = fields.filter { $0.key == key }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

/// What one citation of one claim rested on when it was accepted.
public struct LockedCitation: Hashable, Sendable {
  /// The claim.
  public var claim: Claim.ID
  /// The source it cites.
  public var source: Source.ID
  /// The words quoted, as the claim had them.
  public var quote: String
  /// Which of several places the claim named, from 1; `nil` if it named none.
  public var occurrence: Int?
  /// SHA-256 of the source's original bytes.
  public var fingerprint: String
  /// The line of the quote in the source's file.
  public var line: Int
  /// The offset of the quote in UTF-8 bytes from the beginning of the source's text, which is below its front matter.
  public var offset: Int
  /// The nearest heading above.
  public var heading: String?
  /// The source's dateline.
  public var dateline: String?
  /// The sentence before.
  public var before: String?
  /// The whole sentence, or sentences, in which the quote stands.
  public var sentence: String
  /// The sentence after.
  public var after: String?
  /// The sentences of the source that speak of a correction.
  public var notices: [String]

  /// What a citation rested on.
  public init(
    claim: Claim.ID, source: Source.ID, quote: String, occurrence: Int? = nil, fingerprint: String, line: Int,
    offset: Int, heading: String? = nil, dateline: String? = nil, before: String? = nil, sentence: String,
    after: String? = nil, notices: [String] = []
  ) {
    self.claim = claim
    self.source = source
    self.quote = quote
    self.occurrence = occurrence
    self.fingerprint = fingerprint
    self.line = line
    self.offset = offset
    self.heading = heading
    self.dateline = dateline
    self.before = before
    self.sentence = sentence
    self.after = after
    self.notices = notices
  }

  /// Claim, source, quote and occurrence: the same citation, accepted again, has the same.
  public var key: CitationKey {
    CitationKey(claim: claim, source: source, quote: quote, occurrence: occurrence)
  }

  /// What stands around it, for comparison.
  var window: EvidenceWindow {
    EvidenceWindow(
      heading: heading, dateline: dateline, before: before, sentence: sentence, after: after, notices: notices,
      bytes: 0..<0)
  }
}

/// What tells one citation of a dossier from the others.
public struct CitationKey: Hashable, Sendable {
  /// The claim.
  public let claim: Claim.ID
  /// The source it cites.
  public let source: Source.ID
  /// The words quoted.
  public let quote: String
  /// Which of several places is named.
  public let occurrence: Int?

  /// A citation's key.
  public init(claim: Claim.ID, source: Source.ID, quote: String, occurrence: Int?) {
    self.claim = claim
    self.source = source
    self.quote = quote
    self.occurrence = occurrence
  }
}

extension CitationKey: Comparable {
  /// By claim, source, quote and occurrence, bytewise: the order of the lock.
  public static func < (left: CitationKey, right: CitationKey) -> Bool {
    if left.claim != right.claim { return left.claim < right.claim }
    if left.source != right.source { return left.source < right.source }
    if !left.quote.utf8.elementsEqual(right.quote.utf8) {
      return left.quote.utf8.lexicographicallyPrecedes(right.quote.utf8)
    }
    return (left.occurrence ?? 0) < (right.occurrence ?? 0)
  }
}
