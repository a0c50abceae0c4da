import Chronology
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
public func parseWithTexts(
  _ files: ProjectFiles, collectsEvidence: Bool = false
) -> (Corpus, SourceTexts, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let (roots, isIncomplete) = readRoots(files, &diagnostics)

  let header = readHeader(roots, isIncomplete: isIncomplete, files, &diagnostics)
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
  let views = ViewReader.read(roots, schema, defaults: figures, isIncomplete: isIncomplete, &diagnostics)

  var corpus = Corpus(
    id: files.dossierID, title: header.title, summary: header.summary, language: header.language,
    asOf: header.asOf, schema: schema.schema, entities: reader.entities, claims: reader.claims,
    sources: library.sources.values.sorted { $0.id < $1.id }, views: views,
    files: files.files.keys.filter { $0 != files.lockPath }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  corpus.evidence = EvidenceChecker.check(
    &corpus.claims, &reader.library, files, collectsEvidence: collectsEvidence, &diagnostics)
  corpus.themes = figures.themes
  corpus.formats = readFormats(roots, &diagnostics)
  if isIncomplete { corpus.leaveOutUnresolved() }
  return (corpus, library.texts, diagnostics.sorted(by: Diagnostic.isOrderedBefore))
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
