import DossierCore

/// The bytes of a dossier's files: all that ``parse(_:)`` needs, so that parsing touches no disk.
public struct ProjectFiles: Sendable {
  /// Why a file could not be read.
  public enum Fault: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It leads out of the dossier's folder.
    case outside
    /// It is no regular file: a folder, a pipe, a device.
    case notRegular
    /// It is larger than a dossier's file may be.
    case tooLarge
    /// The system refused, for the reason given.
    case unreadable(String)
  }

  /// Why a folder was not entered, or a file or folder was not even named.
  public enum Omission: Hashable, Sendable {
    /// The system refused to list the folder, for the reason given.
    case unreadable(String)
    /// The folder lies deeper than folders are entered.
    case tooDeep
    /// The folder is a link, which is not followed.
    case link
    /// The name is not UTF-8; its bytes that are no ASCII are written `\xE9`.
    case nameNotUTF8

    /// Whether something of the dossier may be missing for it.
    var hidesInput: Bool { self != .link }
  }

  /// Why a source could not be converted to text.
  public enum ConversionFault: Error, Hashable, Sendable {
    /// The program that converts it is not installed; with the Debian package that has it.
    case programMissing(String, package: String)
    /// The program found the file to be none of its kind, or failed.
    case failed(program: String)
    /// The program did not end in time.
    case timedOut(program: String)
    /// There is more text in it than a source may have.
    case tooLong
  }

  /// How large one YAML file may be, in bytes: 64 MB.
  public static let maximumFileSize = 64 << 20

  /// How large a source may be, and the text it is converted to, in bytes: 512 MB.
  public static let maximumSourceSize = 512 << 20

  /// The name of the dossier's folder.
  public let name: String
  /// The files' bytes by their path in the folder, with `/` between its parts.
  public let files: [String: [UInt8]]
  /// The files that could not be read.
  public let faults: [String: Fault]
  /// The text, in UTF-8, of the files that a program converts: PDF and DOCX. ``files`` has them as they are.
  public let conversions: [String: Result<[UInt8], ConversionFault>]
  /// What was left out when the folder was listed.
  public let omissions: [String: Omission]
  /// The path of the file that records what was accepted; it need not be there.
  public let lockPath: String

  /// The file of placements beside the dossier, which may not exist yet; `nil` in memory.
  public let placementFile: PlacementFile?

  /// Where figures stood when they were last drawn: a file that the build keeps, and that may be deleted.
  public struct PlacementFile: Hashable, Sendable {
    /// The absolute path.
    public let path: String
    /// What it holds; `nil` if there is none, empty if it cannot be read.
    public let bytes: [UInt8]?

    /// A file with its content.
    public init(path: String, bytes: [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A folder that exists only in memory.
  ///
  /// - Parameters:
  ///   - name: the folder's name, which becomes the dossier's id.
  ///   - files: the files' bytes by path.
  ///   - faults: files that are there but cannot be read.
  ///   - conversions: the texts of the files that a program converts.
  ///   - omissions: folders and files that were left out.
  ///   - lockPath: the file that records what was accepted.
  ///   - placementFile: the file of placements.
  public init(
    name: String = "dossier", files: [String: [UInt8]], faults: [String: Fault] = [:],
    conversions: [String: Result<[UInt8], ConversionFault>] = [:], omissions: [String: Omission] = [:],
    placementFile: PlacementFile? = nil,
    lockPath: String = "dossier.lock"
  ) {
    self.name = name
    self.files = files
    self.faults = faults
    self.conversions = conversions
    self.omissions = omissions
    self.lockPath = lockPath
    self.placementFile = placementFile
  }

  /// The same with the texts of its PDF and DOCX files, converted by programs of the system.
  ///
  /// - Parameters:
  ///   - last: an earlier reading; documents that have not changed since are not converted again.
  ///   - known: the texts that documents are known to have, by path; these are not converted either.
  public func converted(reusing last: ProjectFiles? = nil, known: [String: [UInt8]] = [:]) -> ProjectFiles {
    ProjectFiles(
      name: name, files: files, faults: faults, conversions: convertDocuments(files, reusing: last, known: known),
      omissions: omissions,
      placementFile: placementFile, lockPath: lockPath)
  }

  /// The files that a program must convert to be read: PDF and DOCX, in the order of their paths' bytes.
  public var documentPaths: [String] {
    files.keys.filter { [.pdf, .docx].contains(ProjectPath.format($0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether any file must be converted to be read.
  public var hasDocuments: Bool {
    files.keys.contains { [.pdf, .docx].contains(ProjectPath.format($0)) }
  }

  /// The dossier's id: the folder's name, reduced to the characters that an id may have.
  public var dossierID: String { Self.id(of: name) }

  /// The YAML files that make up the dossier, in the order of their paths' bytes.
  public var yamlPaths: [String] {
    paths { ProjectPath.isYAML($0) }
  }

  /// The texts in `sources/`, in the order of their paths' bytes.
  public var sourcePaths: [String] {
    paths { ProjectPath.isSourceText($0) }
  }

  /// A folder's name reduced to the characters an id may have.
  private static func id(of name: String) -> String {
    var id = ""
    for scalar in name.unicodeScalars {
      let isKept = Identifier<Corpus>.isValid("a" + String(scalar))
      if isKept { id.unicodeScalars.append(scalar) } else if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
    }
    while let last = id.utf8.last, last == UInt8(ascii: "-") { id.removeLast() }
    while let first = id.utf8.first, !Identifier<Corpus>.isValid(String(UnicodeScalar(first))) { id.removeFirst() }
    return id.isEmpty ? "dossier" : id
  }

  private func paths(where isWanted: (String) -> Bool) -> [String] {
    (Array(files.keys) + faults.keys.filter { files[$0] == nil }).filter(isWanted)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What a path inside a dossier's folder means.
enum ProjectPath {
  /// Whether a file is one of the dossier's YAML files.
  static func isYAML(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.hasPrefix("sources/") && !isIgnored(path)
  }

  /// Whether a file is the text of a source by its place.
  static func isSourceText(_ path: String) -> Bool {
    path.hasPrefix("sources/") && textExtensions.contains { path.hasSuffix($0) } && !isIgnored(path)
  }

  /// Whether a file or folder is passed over: hidden, or an output.
  static func isIgnored(_ path: String) -> Bool {
    path.hasPrefix(".") || path.utf8.starts(with: "output/".utf8) || path == "output" || path.contains("/.")
  }

  /// The file's name without folders and extension.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// A path as written in a dossier, reduced to the form in which files are named; `nil` if it leads out of the folder.
  static func normalized(_ path: String) -> String? {
    if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") || path.utf8.contains(0) { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// What a source's file is, by its name.
  static func format(_ path: String) -> Source.Format {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return .text }
    switch name[dot...].lowercased() {
    case ".html", ".htm", ".xhtml": return .html
    case ".pdf": return .pdf
    case ".docx": return .docx
    default: return .text
    }
  }

  private static let textExtensions = [".md", ".markdown", ".txt"]
}
