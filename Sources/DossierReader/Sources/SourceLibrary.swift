import DossierCore

/// The sources of a dossier with their texts.
struct SourceLibrary {
  /// The sources, by id.
  private(set) var sources: [Source.ID: Source] = [:]
  /// Their texts, where they could be read.
  private(set) var bodies: [Source.ID: SourceBody] = [:]
  /// The original bytes of sources that are files of their own.
  private var originals: [Source.ID: [UInt8]] = [:]
  /// The texts as evidence is compared with them, made when first needed.
  private var evidenceTexts: [Source.ID: EvidenceText] = [:]
  /// The same texts before sentences are told apart, which quotes alone do not need.
  private var canonicalTexts: [Source.ID: CanonicalText] = [:]
  private var fingerprints: [Source.ID: String] = [:]
  /// The texts as quotes are compared with them, made when first needed.
  private var foldedBodies: [Source.ID: FoldedText] = [:]
  /// Where their words stand, made when a text is small or often asked.
  private var wordIndices: [Source.ID: WordIndex] = [:]
  /// How often a text without an index was searched from end to end.
  private var searches: [Source.ID: Int] = [:]
  /// How many nearest passages are looked for; beyond that, a dossier has other problems.
  private var remainingSearches = 200

  /// Adds a source; its text is `nil` if that could not be read.
  ///
  /// - Parameter original: the bytes of the source's file as they are on disk; `nil` if the text stands in a YAML file.
  mutating func add(_ source: Source, _ body: SourceBody?, original: [UInt8]? = nil) {
    sources[source.id] = source
    sources[source.id]?.hasText = body != nil
    bodies[source.id] = body
    originals[source.id] = original
  }

  /// The fingerprint of a source's original bytes; `nil` if it has no text.
  mutating func fingerprint(of id: Source.ID) -> String? {
    if let known = fingerprints[id] { return known }
    guard let body = bodies[id] else { return nil }
    let bytes = originals[id] ?? (body.isInline ? Array(body.text.bytes[body.range]) : body.text.bytes)
    let fingerprint = SHA256.fingerprint(bytes)
    fingerprints[id] = fingerprint
    return fingerprint
  }

  /// The text of a source as evidence is compared with it; `nil` if it has none.
  mutating func evidenceText(of id: Source.ID) -> EvidenceText? {
    if let known = evidenceTexts[id] { return known }
    guard let body = bodies[id], let fingerprint = fingerprint(of: id) else { return nil }
    let text = EvidenceText(
      canonicalText(of: id, body), of: body.text.bytes, range: body.range, fingerprint: fingerprint)
    evidenceTexts[id] = text
    return text
  }

  private mutating func canonicalText(of id: Source.ID, _ body: SourceBody) -> CanonicalText {
    if let known = canonicalTexts[id] { return known }
    let text = CanonicalText(body.text.bytes, range: body.range)
    canonicalTexts[id] = text
    return text
  }

  /// The passage at some bytes of a source's text.
  func passage(at bytes: Range<Int>, in id: Source.ID) -> Passage? {
    bodies[id].map { passage(at: bytes, $0) }
  }

  /// The passage that most resembles a quote.
  struct Nearest {
    /// Its words, white space folded.
    let words: String
    let range: SourceRange
    /// Where it first differs from the quote, if both begin alike.
    let difference: (inSource: String, inQuote: String)?
  }

  /// The result of looking a quote up.
  enum Finding {
    /// It stands there.
    case found(Passage)
    /// It stands there, but not that many times.
    case tooFew(Int)
    /// It does not stand there; perhaps something like it does, or another source has it.
    case notFound(nearest: Nearest?, other: Source.ID?)
    /// The source's text could not be read, which is reported already.
    case unreadable
    /// The source's text is withheld.
    case withheld
  }

  /// Looks a quote up in a source.
  mutating func find(_ quote: String, in id: Source.ID, occurrence: Int) -> Finding {
    guard let body = bodies[id] else { return sources[id]?.isWithheld == true ? .withheld : .unreadable }
    let text = folded(id, body)
    let wanted = FoldedText(quote)
    let places = occurrences(of: wanted, in: id, text, limit: occurrence)
    if places.count == occurrence, let place = places.last { return .found(passage(place, text, body)) }
    // Unicode forms, ligatures, line-end hyphens and emphasis too are no part of the words.
    let isLarge = text.bytes.count > 1 << 24
    let typographic = isLarge ? [] : canonicalText(of: id, body).occurrences(ofQuote: quote, limit: occurrence)
    if typographic.count == occurrence, let place = typographic.last { return .found(passage(at: place, body)) }
    if !places.isEmpty || !typographic.isEmpty { return .tooFew(max(places.count, typographic.count)) }
    guard remainingSearches > 0 else { return .notFound(nearest: nil, other: nil) }
    remainingSearches -= 1
    let other = bodies.keys.sorted().first { candidate in
      guard candidate != id, let body = bodies[candidate] else { return false }
      return !occurrences(of: wanted, in: candidate, folded(candidate, body), limit: 1).isEmpty
    }
    let nearest = NearestPassage.find(wanted, in: text).map { place in
      let bytes = text.original(place, in: body.text.bytes)
      return Nearest(
        words: FoldedText.spaces(body.text.bytes, bytes), range: body.range(of: bytes),
        difference: FirstDifference.find(wanted.bytes[...], text.bytes[place]))
    }
    return .notFound(nearest: nearest, other: other)
  }

  private mutating func folded(_ id: Source.ID, _ body: SourceBody) -> FoldedText {
    if let folded = foldedBodies[id] { return folded }
    let text = FoldedText(body.text.bytes, range: body.range)
    foldedBodies[id] = text
    return text
  }

  /// The places of a quote in a text. A large text is searched as it is for the first few quotes: indexing it costs more.
  private mutating func occurrences(
    of quote: FoldedText, in id: Source.ID, _ text: FoldedText, limit: Int
  ) -> [Range<Int>] {
    if let words = wordIndices[id] { return words.occurrences(of: quote, in: text, limit: limit) }
    if text.bytes.count > 1 << 22, searches[id, default: 0] < 16 {
      searches[id, default: 0] += 1
      return ByteSearch(quote.bytes).ranges(in: text.bytes, limit: limit)
    }
    let words = WordIndex(text)
    wordIndices[id] = words
    return words.occurrences(of: quote, in: text, limit: limit)
  }

  private func passage(_ place: Range<Int>, _ text: FoldedText, _ body: SourceBody) -> Passage {
    passage(at: text.original(place, in: body.text.bytes), body)
  }

  private func passage(at bytes: Range<Int>, _ body: SourceBody) -> Passage {
    Passage(
      range: body.range(of: bytes), utf8Range: body.place == nil ? bytes : body.placeBytes,
      sentence: Sentence.around(bytes, in: body.text.bytes, body: body.range),
      scalarRange: body.place == nil
        ? body.text.scalarOffset(ofByte: bytes.lowerBound)..<body.text.scalarOffset(ofByte: bytes.upperBound) : nil,
      words: body.words(bytes), page: body.page(ofByte: bytes.lowerBound))
  }

  /// The texts as they are, for whoever looks at more than quotes.
  var texts: SourceTexts { SourceTexts(bodies) }
}
