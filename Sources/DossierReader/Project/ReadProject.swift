import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a dossier's folder could not be read at all.
public struct ProjectError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// What is wrong with it, in a sentence without a full stop.
  public let reason: String

  /// An error about a path.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `path: reason`
  public var description: String { "\(path): \(reason)" }
}

/// Reads the files of a dossier: its YAML files, the texts in `sources/`, and the files that entries of `sources` name.
///
/// Hidden files and folders and `output/` are passed over. Only regular files inside the folder are read, each up to
/// ``ProjectFiles/maximumFileSize`` or, if it is a source, ``ProjectFiles/maximumSourceSize``; one that cannot be read
/// becomes a fault, a folder that is not entered an omission, and ``parse(_:)`` reports both.
///
/// PDF and DOCX are converted to text here, by programs of the system, each in a process with a deadline.
///
/// - Parameter path: the folder, or one YAML file: then that file is the dossier, and its folder the root.
/// - Throws: ``ProjectError`` if there is no such folder or file, or if it cannot be listed.
public func readProject(at path: String) throws(ProjectError) -> ProjectFiles {
  try readProjectBytes(at: path).converted()
}

/// Reads the files of a dossier like ``readProject(at:)``, but leaves PDF and DOCX as they are: see ``ProjectFiles/converted()``.
public func readProjectBytes(at path: String) throws(ProjectError) -> ProjectFiles {
  guard let real = realPath(path) else { throw ProjectError(path: path, reason: systemReason()) }
  var status = stat()
  guard stat(real, &status) == 0 else { throw ProjectError(path: path, reason: systemReason()) }
  var folder = ProjectFolder(root: real)
  var listing = ProjectFolder.Listing()
  var lockPath = "dossier.lock"
  var placements = "dossier.layout.json"
  if status.st_mode & S_IFMT == S_IFDIR {
    listing = try folder.list()
  } else {
    let name = real.split(separator: "/").last.map(String.init) ?? ""
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      throw ProjectError(path: path, reason: "a dossier is a folder or a YAML file")
    }
    placements = ProjectPath.stem(name) + ".layout.json"
    folder = ProjectFolder(root: String(real.dropLast(name.count + 1)))
    lockPath = ProjectPath.stem(name) + ".lock"
    listing = try folder.list()
    listing.paths = listing.paths.filter { ProjectPath.isSourceText($0) } + [name]
    listing.omissions = listing.omissions.filter { $0.key == "sources" || $0.key.hasPrefix("sources/") }
  }
  var files: [String: [UInt8]] = [:]
  var faults: [String: ProjectFiles.Fault] = [:]
  func read(_ path: String) {
    if files[path] != nil || faults[path] != nil { return }
    switch folder.read(path) {
    case .success(let bytes): files[path] = bytes
    case .failure(let failure): faults[path] = failure.fault
    }
  }
  for path in listing.paths { read(path) }
  for path in listing.paths where !ProjectPath.isSourceText(path) {
    for named in files[path].map({ namedFiles(in: $0, path: path) }) ?? [] { read(named) }
  }
  switch folder.read(lockPath) {
  case .success(let bytes): files[lockPath] = bytes
  case .failure(let failure): if failure.fault != .missing { faults[lockPath] = failure.fault }
  }
  let name = folder.root.split(separator: "/").last.map(String.init) ?? ""
  return ProjectFiles(
    name: name, files: files, faults: faults, omissions: listing.omissions,
    placementFile: placementFile(placements, in: folder), lockPath: lockPath)
}

/// The file of placements; what cannot be read counts as damaged, not as missing.
private func placementFile(_ name: String, in folder: ProjectFolder) -> ProjectFiles.PlacementFile {
  let bytes: [UInt8]?
  switch folder.read(name) {
  case .success(let read): bytes = read
  case .failure(let failure): bytes = failure.fault == .missing ? nil : []
  }
  return ProjectFiles.PlacementFile(path: (folder.root == "/" ? "" : folder.root) + "/" + name, bytes: bytes)
}

/// The files that entries of `sources` in a YAML file name.
private func namedFiles(in bytes: [UInt8], path: String) -> [String] {
  // Most files name none: those need not be parsed for it. A key may be written with escapes.
  guard bytes.contains(UInt8(ascii: "\\")) || !ByteSearch(Array("file".utf8)).ranges(in: bytes, limit: 1).isEmpty else {
    return []
  }
  let text = SourceText(path: path, bytes: bytes)
  guard checkBytes(text, as: .yaml).isReadable, let root = readYAML(text).root else { return [] }
  let sources = root.mapping?.first { $0.key == "sources" }?.value.mapping ?? []
  return sources.compactMap { source in
    source.value.mapping?.first { $0.key == "file" }?.value.scalar.flatMap { ProjectPath.normalized($0.text) }
  }
}

/// The absolute path without links; `nil`, with `errno` set, if there is none.
func realPath(_ path: String) -> String? {
  guard !path.utf8.contains(0), let pointer = realpath(path, nil) else { return nil }
  defer { free(pointer) }
  return String(validatingCString: pointer)
}

/// The system's words for the last failure.
func systemReason() -> String {
  let code = errno
  return strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
