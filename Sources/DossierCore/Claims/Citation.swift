/// A quote in one source.
public struct Citation: Hashable, Sendable {
  /// The source quoted.
  public let source: Source.ID
  /// The words, as the author copied them.
  public let quote: String
  /// Where the quote stands in the source's text; `nil` if it was not found there.
  public internal(set) var passage: Passage?
  /// Which of several places the author names, from 1; `nil` if none is named.
  public let occurrence: Int?
  /// Where the citation is written.
  public internal(set) var range: SourceRange

  /// A quote; its passage is known once the source has been read.
  public init(source: Source.ID, quote: String, passage: Passage?, occurrence: Int? = nil, range: SourceRange) {
    self.source = source
    self.quote = quote
    self.passage = passage
    self.occurrence = occurrence
    self.range = range
  }
}

/// A stretch of a source's text.
public struct Passage: Hashable, Sendable {
  /// Where it stands in the source's file, or in the text that the file was converted to.
  public let range: SourceRange
  /// Offset and length in UTF-8 bytes from the beginning of that text.
  public let utf8Range: Range<Int>
  /// The whole sentence around it, white space folded.
  public let sentence: String
  /// Offset and length in Unicode code points from the beginning of that text, as in a Web Annotation's
  /// `TextPositionSelector`; `nil` where the text is written with escapes in a YAML file.
  public let scalarRange: Range<Int>?
  /// What stands there, letter for letter, with what stands just before and after it, as in a Web Annotation's
  /// `TextQuoteSelector`; at most ``contextLength`` code points on each side.
  public let words: Words
  /// The page, from 1, of a source that has pages.
  public let page: Int?

  /// How much of the text around a passage is kept on each side, in code points.
  public static let contextLength = 32

  /// The words of a passage and around it.
  public struct Words: Hashable, Sendable {
    /// Just before it.
    public let prefix: String
    /// Its own.
    public let exact: String
    /// Just after it.
    public let suffix: String

    /// Words as they stand in the text.
    public init(prefix: String, exact: String, suffix: String) {
      self.prefix = prefix
      self.exact = exact
      self.suffix = suffix
    }
  }

  /// A stretch of text with the sentence it stands in.
  public init(
    range: SourceRange, utf8Range: Range<Int>, sentence: String, scalarRange: Range<Int>? = nil,
    words: Words? = nil, page: Int? = nil
  ) {
    self.range = range
    self.utf8Range = utf8Range
    self.sentence = sentence
    self.scalarRange = scalarRange
    self.words = words ?? Words(prefix: "", exact: sentence, suffix: "")
    self.page = page
  }
}
