import Chronology
import Dispatch
public import DossierCore

/// Reads a dossier's files into a corpus: its schema, entities, claims, sources and views.
///
/// A pure function of the bytes. It never fails: what is wrong becomes a diagnostic with its place, and the corpus has
/// the best value there is. What can only be judged across entities (ids that do not exist, domains and ranges,
/// evidence) is left to ``buildGraph(_:)``; where a YAML file could not be read, views and claims about what may stand
/// in it are left out, so that one fault is reported once.
///
/// - Parameters:
///   - files: the dossier's files, its lock among them.
///   - collectsEvidence: whether to work out also what every citation rests on now, which accepting it needs.
public func parse(_ files: ProjectFiles, collectsEvidence: Bool = false) -> (Corpus, [Diagnostic]) {
  let (corpus, _, diagnostics) = parseWithTexts(files, collectsEvidence: collectsEvidence)
  return (corpus, diagnostics)
}

/// Reads a dossier's files like ``parse(_:)``, and keeps the texts of its sources.
///
/// - Parameter release: for whom it is read. What is not for them is taken out of the files before anything is made of them, as
///   if it had been deleted by hand; errors say where what stays names what is withheld. `nil` for all there is.
public func parseWithTexts(
  _ files: ProjectFiles, collectsEvidence: Bool = false, release: Release? = nil
) -> (Corpus, SourceTexts, [Diagnostic]) {
  prepareTables()
  var diagnostics: [Diagnostic] = []
  var files = files
  var (roots, isIncomplete) = readRoots(files, &diagnostics)
  let redacted = release.map { RedactedInput(roots, files, for: $0) }
  if let redacted {
    (roots, files) = (redacted.roots, redacted.files)
    diagnostics += redacted.mentions
  }

  // The lock is as long as all else together, and neither needs the other.
  var (content, lock) = sideBySide(
    jobs: 2, { [roots, files, isIncomplete] in ProjectContent(roots, files, isIncomplete: isIncomplete) },
    { [files] in EvidenceChecker.Lock(files) })
  diagnostics += content.diagnostics + lock.diagnostics
  var corpus = content.corpus(files)
  corpus.evidence = EvidenceChecker.check(
    &corpus.claims, &content.library, lock, files, collectsEvidence: collectsEvidence, ignoresOthers: redacted != nil)
  if let redacted {
    corpus.isRedacted = redacted.hasRemoved
    corpus.sources = redacted.withoutHiddenOrigins(corpus.sources)
    for claim in corpus.claims.indices {
      corpus.claims[claim].citations = corpus.claims[claim].citations.map {
        $0.redacted(content.library, redacted)
      }
    }
  }
  corpus.formats = readFormats(roots, &diagnostics)
  if isIncomplete { corpus.leaveOutUnresolved() }
  return (corpus, content.library.texts, diagnostics.sorted(by: Diagnostic.isOrderedBefore))
}

/// What the YAML files and the sources say, and what is wrong with them.
private struct ProjectContent {
  private let header: DossierHeader
  private let schema: SchemaReading
  private let claims: [Claim]
  private let entities: [Entity]
  private let views: [ViewSpec]
  private let themes: [Theme]
  /// The sources, with their texts.
  var library: SourceLibrary
  private(set) var diagnostics: [Diagnostic] = []

  init(_ roots: [YAMLNode], _ files: ProjectFiles, isIncomplete: Bool) {
    header = readHeader(roots, isIncomplete: isIncomplete, files, &diagnostics)
    let language = DisplayLanguage(tag: header.language) ?? .english
    var schemaBuilder = SchemaBuilder(base: SchemaLabels.builtIn(in: language), isBuiltIn: false)
    schemaBuilder.isIncomplete = isIncomplete
    for root in roots { schemaBuilder.collect(root) }
    let (schema, schemaDiagnostics) = schemaBuilder.build()
    let (library, sourceDiagnostics) = SourceReader.read(
      files, roots, isIncomplete: isIncomplete, language: language)
    diagnostics += schemaDiagnostics + sourceDiagnostics

    var reader = ClaimReader(schema: schema, library: library, isIncomplete: isIncomplete)
    reader.reserveIDs(roots)
    for root in roots { reader.read(root) }
    reader.checkAmbiguousIDs()
    diagnostics += reader.diagnostics
    let figures = FigureDefaults.read(roots, header, &diagnostics)
    views = ViewReader.read(roots, schema, defaults: figures, isIncomplete: isIncomplete, &diagnostics)
    themes = figures.themes
    self.schema = schema
    self.library = reader.library
    claims = reader.claims
    entities = reader.entities
  }

  func corpus(_ files: ProjectFiles) -> Corpus {
    var corpus = Corpus(
      id: files.dossierID, title: header.title, summary: header.summary, language: header.language,
      asOf: header.asOf, schema: schema.schema, entities: entities, claims: claims,
      sources: library.sources.values.sorted { $0.id < $1.id }, views: views,
      files: files.files.keys.filter { $0 != files.lockPath }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    corpus.themes = themes
    return corpus
  }
}

/// Makes the tables that every reading needs and that take milliseconds, on another thread while the files are read.
private func prepareTables() {
  DispatchQueue.global().async {
    _ = SchemaReading.builtIn
    _ = PhraseLanguage.english
    prepareNotices()
  }
}

/// The trees of the YAML files, and whether any file could not be read to its end.
private func readRoots(
  _ files: ProjectFiles, _ diagnostics: inout [Diagnostic]
) -> (roots: [YAMLNode], isIncomplete: Bool) {
  var roots: [YAMLNode] = []
  var isIncomplete = files.omissions.values.contains { $0.hidesInput }
  diagnostics += files.omissions.map { omissionFault($1, path: $0) }
  for path in files.yamlPaths {
    let place = SourceRange(file: path, start: Position(line: 1, column: 1))
    guard let bytes = files.files[path], bytes.count <= ProjectFiles.maximumFileSize else {
      let fault = files.files[path] == nil ? files.faults[path] ?? .missing : .tooLarge
      diagnostics.append(fileFault(fault, path: path, at: place, among: files))
      isIncomplete = true
      continue
    }
    let text = SourceText(path: path, bytes: bytes)
    let (isReadable, faults) = checkBytes(text, as: .yaml)
    diagnostics += faults
    guard isReadable else {
      isIncomplete = true
      continue
    }
    let (root, isComplete, yamlFaults) = readYAML(text)
    diagnostics += yamlFaults
    if !isComplete { isIncomplete = true }
    if let root, isComplete { roots.append(root) }
  }
  return (roots, isIncomplete)
}

extension Corpus {
  /// Leaves out what refers to entities and sources that may stand in a file that could not be read.
  fileprivate mutating func leaveOutUnresolved() {
    isIncomplete = true
    let known = Set(entities.map(\.id))
    claims.removeAll { claim in
      if !known.contains(claim.subject) { return true }
      if case .entity(let object) = claim.object { return !known.contains(object) }
      return false
    }
    let knownSources = Set(sources.map(\.id))
    for index in sources.indices {
      if let origin = sources[index].origin, !knownSources.contains(origin) { sources[index].origin = nil }
    }
    views = []
  }
}
