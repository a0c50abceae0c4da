import Chronology
import DossierCore

/// Reads the sources of a dossier: the texts in `sources/` and the entries of its YAML files.
struct SourceReader {
  private let files: ProjectFiles
  /// Whether a YAML file could not be read, which may say more of the texts in `sources/`.
  private let isIncomplete: Bool
  /// In what language dates are printed.
  private let language: DisplayLanguage
  private var library = SourceLibrary()
  private var diagnostics: [Diagnostic] = []
  /// Where each source is declared.
  private var places: [Source.ID: SourceRange] = [:]
  /// The files that entries name.
  private var namedFiles: Set<String> = []

  static let keys = [
    "title", "publisher", "date", "authors", "url", "origin", "independent-of", "note", "encoding", "release",
  ]
  static let entryKeys = keys + ["file", "text", "withheld"]

  /// Reads all sources; their dates are printed in a language.
  static func read(
    _ files: ProjectFiles, _ roots: [YAMLNode], isIncomplete: Bool, language: DisplayLanguage
  ) -> (library: SourceLibrary, diagnostics: [Diagnostic]) {
    var reader = SourceReader(files: files, isIncomplete: isIncomplete, language: language)
    for root in roots {
      for section in root.mapping ?? [] where section.key == "sources" {
        for entry in section.value.entries("`sources`", &reader.diagnostics) ?? [] { reader.readEntry(entry) }
      }
    }
    for path in files.sourcePaths where !reader.namedFiles.contains(path) { reader.readFile(path) }
    return (reader.library, reader.diagnostics)
  }

  private init(files: ProjectFiles, isIncomplete: Bool, language: DisplayLanguage) {
    self.files = files
    self.language = language
    self.isIncomplete = isIncomplete
  }

  /// Whether a source of this id is new; else it is reported.
  private mutating func declare(_ id: Source.ID, at range: SourceRange) -> Bool {
    if let first = places[id] {
      let isFile = range.start == Position(line: 1, column: 1)
      diagnostics.append(
        Diagnostic(
          .error, "source-duplicate", "there is another source with the id `\(id)`", at: range,
          notes: [.init("the other one", at: first)],
          hint: isFile ? "if they are the same, write `file: \(range.file)` there" : nil))
      return false
    }
    places[id] = range
    return true
  }

  // MARK: Files in `sources/`

  private mutating func readFile(_ path: String) {
    let place = SourceRange(file: path, start: Position(line: 1, column: 1))
    let id = Source.ID(ProjectPath.stem(path))
    guard Source.ID.isValid(id.rawValue) else {
      diagnostics.append(
        Diagnostic(
          .error, "id-invalid", "the file's name, `\(id.rawValue.shortened)`, cannot be the id of a source", at: place,
          hint: "ids are ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit"))
      return
    }
    guard declare(id, at: place) else { return }
    let (document, isReadable) = readDocument(path, encoding: nil, blame: place)
    var source = Source(id: id, file: path, title: id.rawValue, range: place)
    if let header = document?.header {
      if let fields = Fields(header, "a source", keys: Self.keys, &diagnostics) { describe(&source, fields) }
    }
    if isReadable, !isIncomplete, document?.isHeaderBroken != true,
      document?.header?.mapping?.contains(where: { $0.key == "title" }) != true
    {
      diagnostics.append(missingTitle(id, at: place, hint: "begin the file with `---`, `title: …`, `---`"))
    }
    library.add(source, document?.body, original: files.files[path])
  }

  private func missingTitle(_ id: Source.ID, at place: SourceRange, hint: String) -> Diagnostic {
    Diagnostic(.error, "source-title-missing", "the source `\(id)` has no title", at: place, hint: hint)
  }

  /// A text file with its front matter.
  private struct Document {
    var header: YAMLNode?
    var isHeaderBroken = false
    var body: SourceBody
  }

  /// Reads a source's file; what keeps it from being read is reported at the place that is to blame.
  private mutating func readDocument(
    _ path: String, encoding: Located<String>?, blame: SourceRange
  ) -> (Document?, isReadable: Bool) {
    guard let original = files.files[path] else {
      diagnostics.append(fileFault(files.faults[path] ?? .missing, path: path, at: blame, among: files))
      return (nil, false)
    }
    let format = ProjectPath.format(path)
    if let mismatch = FileKind(original)?.mismatch(format, path: path) {
      diagnostics.append(mismatch)
      if mismatch.severity == .error { return (nil, false) }
    }
    if format == .pdf || format == .docx { return readConverted(path, format, blame: blame) }
    let decoded = decodeText(original, path: path, declared: encoding)
    diagnostics += decoded.diagnostics
    guard let bytes = decoded.bytes else { return (nil, false) }
    let text = SourceText(path: path, bytes: bytes)
    let (isReadable, faults) = checkBytes(text, as: format == .html ? .page : .source)
    diagnostics += faults
    guard isReadable else { return (nil, false) }
    guard format == .html else { return readText(text) }
    guard let converted = htmlText(Array(bytes[text.start...])) else {
      diagnostics.append(conversionFault(.tooLong, path: path, at: blame))
      return (nil, false)
    }
    warnIfEmpty(converted, path, blame)
    return (Document(body: SourceBody(converted: converted, path: path)), true)
  }

  /// Takes the text that a program made of a file.
  private mutating func readConverted(
    _ path: String, _ format: Source.Format, blame: SourceRange
  ) -> (Document?, isReadable: Bool) {
    let damage = DocumentDamage(files.files[path] ?? [], format)
    switch files.conversions[path] {
    case .success(let text):
      diagnostics += damage?.diagnostic(path: path, at: blame).map { [$0] } ?? []
      warnIfEmpty(text, path, blame)
      return (Document(body: SourceBody(converted: text, path: path, hasPages: format == .pdf)), true)
    case .failure(let fault):
      diagnostics.append(conversionFault(fault, path: path, at: blame, damage: damage))
    case nil:
      diagnostics.append(
        conversionFault(.failed(program: format == .pdf ? "pdftotext" : "bsdtar"), path: path, at: blame))
    }
    return (nil, false)
  }

  private mutating func warnIfEmpty(_ text: [UInt8], _ path: String, _ blame: SourceRange) {
    guard text.allSatisfy({ $0 <= 0x20 }) else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "source-empty", "there is no text in `\(path.shortened)`", at: blame,
        hint: "pages that are pictures need a text layer first: run them through text recognition"))
  }

  /// Reads a text with its front matter.
  private mutating func readText(_ text: SourceText) -> (Document?, isReadable: Bool) {
    let bytes = text.bytes
    let whole = SourceBody(text: text, range: text.start..<bytes.count)
    guard text.line(1).elementsEqual("---".utf8) else { return (Document(body: whole), true) }
    var number = 2
    while number <= text.lineCount {
      let line = text.line(number)
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) { break }
      number += 1
    }
    guard number <= text.lineCount else {
      diagnostics.append(
        Diagnostic(
          .error, "front-matter-open", "the front matter is never closed",
          at: text.range(bytes: text.start..<text.start + 3),
          hint: "end it with a line `---`"))
      return (Document(isHeaderBroken: true, body: whole), true)
    }
    let line = text.line(number)
    let header = text.line(2).startIndex..<line.startIndex
    let (root, isComplete, yamlFaults) = readYAML(text, bytes: header)
    diagnostics += yamlFaults
    let body = SourceBody(text: text, range: min(line.endIndex, bytes.count)..<bytes.count)
    return (Document(header: root, isHeaderBroken: !isComplete, body: body), true)
  }

  // MARK: Entries of `sources`

  private mutating func readEntry(_ entry: YAMLEntry) {
    guard checkID(entry, of: "source", &diagnostics) else { return }
    let id = Source.ID(entry.key)
    guard declare(id, at: entry.keyRange) else { return }
    var source = Source(id: id, file: entry.keyRange.file, title: id.rawValue, range: entry.keyRange)
    guard let fields = Fields(entry.value, "a source", keys: Self.entryKeys, &diagnostics) else {
      library.add(source, nil)
      return
    }
    var body: SourceBody?
    var hasTitle = fields["title"] != nil
    var isWithheld = fields.flag("withheld", &diagnostics) ?? false
    let encoding = fields.text("encoding", &diagnostics)
    if let field = fields["file"], let path = fields.text("file", &diagnostics) {
      let isAbsent = ProjectPath.normalized(path.value).map { files.files[$0] == nil } ?? false
      isWithheld = isWithheld && isAbsent
      let document =
        isWithheld ? (path: ProjectPath.normalized(path.value), document: nil) : readNamedFile(path, encoding)
      source = Source(id: id, file: document.path ?? source.file, title: source.title, range: source.range)
      body = document.document?.body
      if let header = document.document?.header,
        let fields = Fields(header, "a source", keys: Self.keys, &diagnostics)
      {
        describe(&source, fields)
        hasTitle = hasTitle || fields["title"] != nil
      }
      hasTitle = hasTitle || document.document?.isHeaderBroken == true
      if let text = fields["text"] {
        diagnostics.append(
          Diagnostic(
            .error, "source-file-and-text", "a source has either `file` or `text`, not both", at: text.keyRange,
            notes: [.init("the other one", at: field.keyRange)]))
      }
    } else if let field = fields["text"], fields.text("text", &diagnostics) != nil, let scalar = field.value.scalar {
      body = SourceBody(field.value, scalar)
      isWithheld = false
    } else if isWithheld {
      // Nothing to read.
    } else if fields["file"] == nil, fields["text"] == nil {
      diagnostics.append(missingText(id, at: entry.keyRange))
      claimFile(of: id)
    }
    describe(&source, fields)
    if !hasTitle { diagnostics.append(missingTitle(id, at: entry.keyRange, hint: "add `title:`")) }
    source.isWithheld = isWithheld
    source.format = ProjectPath.format(source.file)
    library.add(source, body, original: body?.isInline == false ? files.files[source.file] : nil)
  }

  private func file(of id: Source.ID) -> String? {
    files.sourcePaths.first { ProjectPath.stem($0) == id.rawValue }
  }

  /// Keeps a text that an entry forgot to name from being reported as another source.
  private mutating func claimFile(of id: Source.ID) {
    if let path = file(of: id) { namedFiles.insert(path) }
  }

  private func missingText(_ id: Source.ID, at place: SourceRange) -> Diagnostic {
    let path = file(of: id)
    return Diagnostic(
      .error, "source-text-missing", "the source `\(id)` has neither `file` nor `text`", at: place,
      hint: path.map { "add `file: \($0)`" } ?? "add the source's text, so that quotes can be found in it")
  }

  private mutating func readNamedFile(
    _ path: Located<String>, _ encoding: Located<String>?
  ) -> (path: String?, document: Document?) {
    guard let normalized = ProjectPath.normalized(path.value) else {
      diagnostics.append(fileFault(.outside, path: path.value, at: path.range, among: files))
      return (nil, nil)
    }
    namedFiles.insert(normalized)
    return (normalized, readDocument(normalized, encoding: encoding, blame: path.range).0)
  }

  // MARK: Bibliographic data

  private mutating func describe(_ source: inout Source, _ fields: Fields) {
    if let title = fields.text("title", &diagnostics) { source.title = title.value }
    if let publisher = fields.text("publisher", &diagnostics) { source.publisher = publisher.value }
    if fields["authors"] != nil { source.authors = fields.texts("authors", &diagnostics).map(\.value) }
    if let note = fields.text("note", &diagnostics) { source.note = note.value }
    if let release = fields.choice("release", as: Release.self, &diagnostics) { source.release = release }
    if let encoding = fields.text("encoding", &diagnostics), TextEncoding(named: encoding.value) == nil {
      diagnostics.append(unknownValue(encoding, of: "`encoding`", among: TextEncoding.names))
    }
    if let origin = fields.text("origin", &diagnostics) {
      source.origin = Source.ID(origin.value)
      source.originRange = origin.range
    }
    if fields["independent-of"] != nil { source.independentOf = fields.texts("independent-of", &diagnostics) }
    if let date = fields.text("date", &diagnostics), let node = fields["date"]?.value {
      source.date = date.value
      source.displayDate = parseDate(node, &diagnostics)?.displayText(in: language) ?? date.value
    }
    if let url = fields.text("url", &diagnostics) {
      if isURL(url.value, schemes: ["http", "https"]) {
        source.url = url.value
      } else {
        diagnostics.append(malformedURL(url, schemes: "`http://` or `https://`"))
      }
    }
  }
}
