import DossierCore
import DossierLayout
import DossierPrint
import DossierReader

/// What a whole build came to: if nothing it was made from has changed, and its files stand as it left them, there is nothing
/// to do.
struct BuildRecord: Equatable {
  /// The manifest of the dossier's output folder.
  var manifest: [UInt8]
  /// What there was to tell.
  var diagnostics: [Diagnostic]
  /// What printed PNG and PDF, if there are any.
  var printer: String?

  /// What everything depends on that a build reads: the bytes and names of all files, the options, the programs.
  static func key(_ files: ProjectFiles, _ options: BuildOptions, _ tools: ToolIdentity) -> String {
    cacheKey("build") { writer in
      writer.add(tools.layout)
      writer.add(files.hasDocuments ? ToolIdentity.converters() : nil)
      writer.add(files.name)
      writer.add(files.lockPath)
      let paths = files.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let fingerprints = concurrentMap(paths, jobs: options.jobs) { SHA256.fingerprint(files.files[$0] ?? []) }
      writer.add(each: Array(zip(paths, fingerprints))) {
        $0.add($1.0)
        $0.add($1.1)
      }
      writer.add(each: files.faults.map { "\($0.key): \($0.value)" }.sorted()) { $0.add($1) }
      writer.add(each: files.omissions.map { "\($0.key): \($0.value)" }.sorted()) { $0.add($1) }
      writer.add(files.placementFile?.bytes) { $0.add($1) }
      writer.add(options.formats) { writer, formats in writer.add(each: formats.map(\.rawValue)) }
      writer.add(options.page) { $0.add($1) }
      writer.add(options.theme?.rawValue)
      writer.add(options.keepsLayout)
    }
  }

  /// Whether the files stand as the build left them, and would be printed alike today.
  func holds(in folder: String, _ printer: FigurePrinter) -> Bool {
    let path = joined(folder, OutputManifest.name)
    guard fileBytes(path) == manifest else { return false }
    let known = OutputManifest(reading: manifest)
    let isSame = concurrentMap(known.names, jobs: LayoutOptions.processors) { name in
      fileFingerprint(joined(folder, name)).map { known.wrote(name, fingerprint: $0) } ?? false
    }
    guard isSame.allSatisfy({ $0 }) else { return false }
    return self.printer == nil || self.printer == ToolIdentity.printer(printer)
  }

  /// As an entry of a cache.
  var entry: [UInt8] {
    var writer = ByteWriter()
    writer.add(manifest)
    writer.add(each: diagnostics) { $0.add($1) }
    writer.add(printer)
    return writer.bytes
  }

  init(manifest: [UInt8], diagnostics: [Diagnostic], printer: String?) {
    self.manifest = manifest
    self.diagnostics = diagnostics
    self.printer = printer
  }

  /// From an entry of a cache; `nil` if it is none.
  init?(entry: [UInt8]) {
    var reader = ByteReader(entry)
    guard let manifest = reader.data(), let diagnostics = reader.list({ $0.diagnostic() }),
      let printer = reader.optional({ $0.text() }), reader.isAtEnd
    else { return nil }
    self.init(manifest: manifest, diagnostics: diagnostics, printer: printer)
  }
}
