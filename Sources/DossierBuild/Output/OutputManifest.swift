import DossierCore

/// The files in a dossier's output folder that this tool wrote: what it may replace, and take away when nothing asks for them
/// any more.
///
/// It stands among them as ``name``, a line a file in the form of `sha256sum`, and is a function of the files: it belongs under
/// version control with them, so that a fresh clone, too, knows what is whose.
struct OutputManifest: Equatable {
  /// The name of its file.
  static let name = ".dossier-manifest"
  private static let heading =
    "# What dossier wrote here. It replaces and removes no other file; sha256sum -c checks them."

  /// The SHA-256 of each file by its name; several while files are being replaced.
  private(set) var fingerprints: [String: Set<String>] = [:]

  /// Of the files with these names and fingerprints.
  init(_ files: [(name: String, fingerprint: String)] = []) {
    for file in files { fingerprints[file.name, default: []].insert(file.fingerprint) }
  }

  /// As it was written; lines that say something else are left out of account.
  init(reading bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x20, maxSplits: 1)
      guard fields.count == 2, fields[0].count == 64, fields[1].first == 0x20,
        let name = String(validating: fields[1].dropFirst(), as: UTF8.self), Self.isPlain(name)
      else { continue }
      fingerprints[name, default: []].insert(String(decoding: fields[0], as: UTF8.self))
    }
  }

  /// The names, sorted by their bytes.
  var names: [String] {
    fingerprints.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of its file.
  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    for name in names { for fingerprint in (fingerprints[name] ?? []).sorted() { text += "\(fingerprint)  \(name)\n" } }
    return Array(text.utf8)
  }

  /// Whether this tool wrote a file of that name with these contents.
  func wrote(_ name: String, fingerprint: String) -> Bool {
    fingerprints[name]?.contains(fingerprint) ?? false
  }

  /// Both together: what stands while files are replaced, so that a build that is killed leaves none that nobody knows.
  func merging(_ other: OutputManifest) -> OutputManifest {
    var result = self
    result.fingerprints.merge(other.fingerprints) { $0.union($1) }
    return result
  }

  /// A name that leads to a file in the folder itself.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) && name != "." && name != ".." && name != Self.name
      && !name.utf8.contains(0)
  }
}
