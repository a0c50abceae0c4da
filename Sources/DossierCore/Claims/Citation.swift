/// A quote in one source.
public struct Citation: Hashable, Sendable {
  /// The source quoted.
  public let source: Source.ID
  /// The words, as the author copied them.
  public let quote: String
  /// Where the quote stands in the source's text; `nil` if it was not found there.
  public let passage: Passage?
  /// Which of several places the author names, from 1; `nil` if none is named.
  public let occurrence: Int?
  /// Where the citation is written.
  public let range: SourceRange

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
  /// Where it stands in the source's file.
  public let range: SourceRange
  /// Offset and length in UTF-8 bytes from the beginning of the file.
  public let utf8Range: Range<Int>
  /// The whole sentence around it, white space folded.
  public let sentence: String

  /// A stretch of text with the sentence it stands in.
  public init(range: SourceRange, utf8Range: Range<Int>, sentence: String) {
    self.range = range
    self.utf8Range = utf8Range
    self.sentence = sentence
  }
}
