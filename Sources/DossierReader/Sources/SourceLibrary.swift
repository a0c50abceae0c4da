import DossierCore

/// The sources of a dossier with their texts.
struct SourceLibrary {
  /// The sources, by id.
  private(set) var sources: [Source.ID: Source] = [:]
  /// Their texts, where they could be read.
  private var bodies: [Source.ID: SourceBody] = [:]
  /// The texts as quotes are compared with them, made when first needed.
  private var foldedBodies: [Source.ID: (text: FoldedText, words: WordIndex)] = [:]
  /// How many nearest passages are looked for; beyond that, a dossier has other problems.
  private var remainingSearches = 200

  /// Adds a source; its text is `nil` if that could not be read.
  mutating func add(_ source: Source, _ body: SourceBody?) {
    sources[source.id] = source
    bodies[source.id] = body
  }

  /// The result of looking a quote up.
  enum Finding {
    /// It stands there.
    case found(Passage)
    /// It stands there, but not that many times.
    case tooFew(Int)
    /// It does not stand there; perhaps something like it does, or another source has it.
    case notFound(nearest: (words: String, range: SourceRange)?, other: Source.ID?)
    /// The source's text could not be read, which is reported already.
    case unreadable
  }

  /// Looks a quote up in a source.
  mutating func find(_ quote: String, in id: Source.ID, occurrence: Int) -> Finding {
    guard let body = bodies[id] else { return .unreadable }
    let (text, words) = folded(id, body)
    let wanted = FoldedText(quote)
    let places = words.occurrences(of: wanted, in: text, limit: occurrence)
    if places.count == occurrence, let place = places.last { return .found(passage(place, text, body)) }
    if !places.isEmpty { return .tooFew(places.count) }
    guard remainingSearches > 0 else { return .notFound(nearest: nil, other: nil) }
    remainingSearches -= 1
    let other = bodies.keys.sorted().first { candidate in
      guard candidate != id, let body = bodies[candidate] else { return false }
      let (text, words) = folded(candidate, body)
      return !words.occurrences(of: wanted, in: text, limit: 1).isEmpty
    }
    let nearest = NearestPassage.find(wanted, in: text).map { place in
      let bytes = text.original(place, in: body.text.bytes)
      return (words: FoldedText.spaces(body.text.bytes, bytes), range: body.range(of: bytes))
    }
    return .notFound(nearest: nearest, other: other)
  }

  private mutating func folded(_ id: Source.ID, _ body: SourceBody) -> (text: FoldedText, words: WordIndex) {
    if let folded = foldedBodies[id] { return folded }
    let text = FoldedText(body.text.bytes, range: body.range)
    let folded = (text, WordIndex(text))
    foldedBodies[id] = folded
    return folded
  }

  private func passage(_ place: Range<Int>, _ text: FoldedText, _ body: SourceBody) -> Passage {
    let bytes = text.original(place, in: body.text.bytes)
    return Passage(
      range: body.range(of: bytes), utf8Range: body.place == nil ? bytes : body.placeBytes,
      sentence: Sentence.around(bytes, in: body.text.bytes, body: body.range))
  }
}
