/// A language whose date phrases can be read; a language is a ``PhraseTable`` and nothing else.
public struct PhraseLanguage: Sendable {
  /// The two-letter code.
  public let identifier: String
  let grammar: PhraseGrammar

  /// A language from its table.
  public init(_ table: PhraseTable) {
    identifier = table.identifier
    grammar = PhraseGrammar(table)
  }

  /// English, as newspapers print it.
  public static let english = PhraseLanguage(.english)
  /// German, as newspapers print it.
  public static let german = PhraseLanguage(.german)

  /// Reads a phrase.
  ///
  /// - Parameters:
  ///   - text: the phrase, without the sentence around it.
  ///   - document: the date of the document the phrase stands in; a phrase that needs it is refused without.
  /// - Returns: what the phrase means.
  /// - Throws: ``DateError`` with what was not understood and where.
  public func read(_ text: String, relativeTo document: Day? = nil) throws(DateError) -> DatePhrase {
    var text = text
    let result: Result<DatePhrase, DateError> = text.withUTF8 { bytes in
      do throws(DateError) {
        return .success(try read(bytes, relativeTo: document))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, relativeTo document: Day?) throws(DateError) -> DatePhrase {
    var tokenizer = PhraseTokenizer(bytes: bytes, grammar: grammar)
    try tokenizer.tokenize()
    var matcher = PhraseMatcher(grammar: grammar, tokens: tokenizer.tokens)
    guard let match = matcher.match() else {
      if matcher.furthest >= tokenizer.tokens.count {
        throw DateError(message: "the phrase is not complete", offset: bytes.count)
      }
      throw DateError(
        message: "not understood from here on", offset: tokenizer.tokens[matcher.furthest].offset,
        hint: "write the date in EDTF, as in 2023-07-12 or 2023-05/2023-07")
    }
    return try PhraseEvaluator(resolver: PhraseResolver(document: document), match: match).evaluate()
  }
}
