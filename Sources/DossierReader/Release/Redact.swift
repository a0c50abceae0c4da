import Chronology
import DossierCore

/// A dossier's trees and files without what is not for a circle.
struct RedactedInput {
  var roots: [YAMLNode]
  let files: ProjectFiles
  /// Whether anything was taken out.
  let hasRemoved: Bool
  let search: MentionSearch
  private let sources: Set<Source.ID>
  private let shown: ReleaseWords

  init(_ roots: [YAMLNode], _ files: ProjectFiles, for level: Release) {
    // In which language dates are printed does not matter here.
    let (library, _) = SourceReader.read(files, roots, isIncomplete: false, language: .english)
    let all = library.sources.values.sorted { $0.id < $1.id }
    let hidden = all.filter { $0.release > level }
    sources = Set(hidden.map(\.id))
    var (kept, removed, hasRemoved) = TreeRedaction.redact(roots, for: level, sources: Set(hidden.map(\.id.rawValue)))
    var shown = ReleaseWords(kept)
    for source in all { if source.release > level { removed.add(source) } else { shown.add(source) } }
    let open = Set(all.lazy.filter { $0.release <= level }.map(\.file))
    self.files = files.without(Set(hidden.map(\.file)).subtracting(open).filter { !ProjectPath.isYAML($0) })
    self.roots = kept
    self.hasRemoved = hasRemoved || !hidden.isEmpty
    self.shown = shown
    search = MentionSearch(withheld: removed, shown: shown)
  }

  /// Where words that stay name what is withheld. What it is, the message does not say.
  var mentions: [Diagnostic] {
    var seen: Set<SourceRange> = []
    return shown.words.compactMap { word in
      guard word.kind != .surname, word.kind == .id ? search.finds(inID: word.text) : search.finds(in: word.text),
        seen.insert(word.range).inserted
      else { return nil }
      return Diagnostic(
        .error, "release-mention", "this is shown, and names something that is withheld", at: word.range,
        hint: "reword it, or withhold it too with `release:`; `--allow-mentions` if it means something else")
    }
  }

  /// Where a source names an origin that is withheld.
  func hiddenOrigin(of source: Source) -> SourceRange? {
    guard let origin = source.origin, sources.contains(origin) else { return nil }
    return source.originRange
  }

  /// Sources without the origins that are withheld.
  func withoutHiddenOrigins(_ all: [Source]) -> [Source] {
    all.map { source in
      var copy = source
      copy.independentOf.removeAll { sources.contains(Source.ID($0.value)) }
      guard let origin = source.origin, sources.contains(origin) else { return copy }
      copy.origin = nil
      copy.originRange = nil
      return copy
    }
  }
}

extension ProjectFiles {
  /// The files but some, and without what is kept beside them of earlier drawings.
  fileprivate func without(_ paths: Set<String>) -> ProjectFiles {
    ProjectFiles(
      name: name, files: files.filter { !paths.contains($0.key) }, faults: faults.filter { !paths.contains($0.key) },
      conversions: conversions.filter { !paths.contains($0.key) }, omissions: omissions, placementFile: nil,
      lockPath: lockPath)
  }
}

extension Citation {
  /// The citation without traces of what is withheld: what stands around the quote, where that names it; and where the text of
  /// a source is part of a YAML file, the place in that file, which tells how much stands before it.
  func redacted(_ library: SourceLibrary, _ input: RedactedInput) -> Citation {
    guard let passage, let body = library.bodies[source] else { return self }
    let names = input.search.finds(in: body.surroundings(of: passage))
    let origin = library.sources[source].flatMap { input.hiddenOrigin(of: $0) }
    let place = body.place(passage, without: origin)
    if !names, place.range == passage.range { return self }
    var copy = Citation(
      source: source, quote: quote,
      passage: Passage(
        range: place.range, utf8Range: passage.utf8Range,
        sentence: names ? passage.words.exact : passage.sentence,
        scalarRange: place.scalars,
        words: names ? Passage.Words(prefix: "", exact: passage.words.exact, suffix: "") : passage.words,
        page: passage.page), occurrence: occurrence, range: range)
    copy.release = release
    return copy
  }
}

extension SourceBody {
  /// The text around a passage, wide enough that no name can be cut off at the ends of what is shown of it.
  fileprivate func surroundings(of passage: Passage) -> String {
    let shown = passage.words.prefix + passage.words.exact + passage.words.suffix
    if place != nil { return shown + " " + passage.sentence }
    let lower = max(range.lowerBound, passage.utf8Range.lowerBound - 600)
    let upper = min(range.upperBound, passage.utf8Range.upperBound + 600)
    let around = lower < upper ? String(decoding: text.bytes[lower..<upper], as: UTF8.self) : shown
    return around + " " + passage.sentence
  }

  /// Where a passage stands: counted from the beginning of a text that is part of a YAML file; in a file of its own without
  /// the line of its front matter that names a withheld origin.
  fileprivate func place(
    _ passage: Passage, without origin: SourceRange?
  ) -> (range: SourceRange, scalars: Range<Int>?) {
    if isInline { return (ownRange(passage.range), ownScalars(passage.scalarRange)) }
    guard let origin, origin.file == text.path else { return (passage.range, passage.scalarRange) }
    let lines = origin.start.line...origin.end.line
    let next = text.range(bytes: range.lowerBound..<range.lowerBound).start.line
    guard lines.upperBound < next else { return (passage.range, passage.scalarRange) }
    let first = text.scalarOffset(ofByte: text.line(lines.lowerBound).startIndex)
    let count = text.scalarOffset(ofByte: text.line(lines.upperBound + 1).startIndex) - first
    func moved(_ position: Position) -> Position {
      Position(line: position.line - lines.count, column: position.column)
    }
    return (
      SourceRange(
        file: passage.range.file, start: moved(passage.range.start), end: moved(passage.range.end)),
      passage.scalarRange.map { ($0.lowerBound - count)..<($0.upperBound - count) }
    )
  }

  /// Where the text begins in its file: below the sign of a block.
  private var ownStart: Int {
    var start = range.lowerBound
    if start < range.upperBound, text.bytes[start] == 0x0D { start += 1 }
    if start < range.upperBound, text.bytes[start] == 0x0A { start += 1 }
    return start
  }

  /// A place counted from the beginning of the text instead of the file's.
  fileprivate func ownRange(_ range: SourceRange) -> SourceRange {
    let first = text.range(bytes: ownStart..<ownStart).start
    if place != nil { return SourceRange(file: range.file, start: Position(line: 1, column: 1)) }
    func own(_ position: Position) -> Position {
      let line = position.line - first.line + 1
      return Position(
        line: max(1, line), column: line <= 1 ? max(1, position.column - first.column + 1) : position.column)
    }
    return SourceRange(file: range.file, start: own(range.start), end: own(range.end))
  }

  fileprivate func ownScalars(_ scalars: Range<Int>?) -> Range<Int>? {
    guard let scalars else { return nil }
    let first = text.scalarOffset(ofByte: ownStart)
    guard scalars.lowerBound >= first else { return nil }
    return (scalars.lowerBound - first)..<(scalars.upperBound - first)
  }
}
