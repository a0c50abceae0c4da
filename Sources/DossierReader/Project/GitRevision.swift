import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads a dossier as it was at a revision of the Git repository that its folder lies in; nothing is checked out.
///
/// Links and submodules of the revision are not followed, they count as files that cannot be read.
/// - Parameters:
///   - path: the dossier's folder, which must exist but may have changed since in any way.
///   - revision: anything Git resolves to a commit: `HEAD~3`, `v1.2`, `main@{yesterday}`.
/// - Throws: ``ProjectError`` if there is no Git, no repository, no such revision, or no dossier in it.
public func readProject(at path: String, revision: String) throws(ProjectError) -> ProjectFiles {
  let git = try Git(folder: path)
  let name = realPath(path)?.split(separator: "/").last.map(String.init) ?? path
  // A revision that begins like an option would be taken for one.
  guard !revision.hasPrefix("-") else { throw ProjectError(path: revision, reason: "this is no revision") }
  let commit = try git.line(
    ["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], or: "no revision \(revision)")
  let prefix = try git.line(["rev-parse", "--show-prefix"], or: "not in a Git repository")
  let tree = "\(commit):\(prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)"
  let listing = try git.ask(["ls-tree", "-r", "-z", "--full-tree", tree], or: "there is nothing here at \(revision)")
  let wanted = listing.split(separator: 0).compactMap(GitEntry.init)
    .filter { ProjectPath.isYAML($0.path) || $0.path.hasPrefix("sources/") && !ProjectPath.isIgnored($0.path) }
  guard wanted.contains(where: { ProjectPath.isYAML($0.path) }) else {
    throw ProjectError(path: path, reason: "there is no dossier here at \(revision)")
  }
  var files = try git.blobs(wanted.filter(\.isFile))
  var faults: [String: ProjectFiles.Fault] = [:]
  for entry in wanted where !entry.isFile { faults[entry.path] = .notRegular }
  for (path, bytes) in files where bytes.count > ProjectFiles.maximumFileSize {
    files[path] = nil
    faults[path] = .tooLarge
  }
  return ProjectFiles(name: name, files: files, faults: faults, conversions: convertDocuments(files))
}

/// One line of `git ls-tree -z`: mode, type, object, a tab, the path.
private struct GitEntry {
  let path: String
  let object: String
  /// Whether it is a regular file.
  let isFile: Bool

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
      let path = String(validating: line[(tab + 1)...], as: UTF8.self)
    else { return nil }
    let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard words.count == 3 else { return nil }
    self.path = path
    object = String(words[2])
    isFile = words[0].hasPrefix("100") && words[1] == "blob"
  }
}

/// The program `git`, asked about one folder.
private struct Git {
  let folder: String
  private let client: ProgramClient

  /// How long it may take to answer once, in seconds.
  private static let patience = 60

  init(folder: String) throws(ProjectError) {
    guard let program = ProgramLocation.onPath("git") else {
      throw ProjectError(path: folder, reason: "Git is not installed, and reading a revision needs it")
    }
    self.folder = folder
    // Git finds its settings, and whose repositories to trust, by these.
    let names: [String] = ["HOME", "PATH", "XDG_CONFIG_HOME"]
    let kept = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    client = ProgramClient(executable: program, outputLimit: 1 << 30, environment: ["LC_ALL=C"] + kept)
  }

  /// What Git prints.
  func ask(_ arguments: [String], input: [UInt8] = [], or reason: String) throws(ProjectError) -> [UInt8] {
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    switch client.run(input: input, arguments: ["-C", folder] + arguments, until: deadline) {
    case .exited(let status, let output) where status == 0 || status == nil: return output
    case .exited: throw ProjectError(path: folder, reason: reason)
    case .killed(let signal): throw ProjectError(path: folder, reason: "Git was ended by signal \(signal)")
    case .timedOut: throw ProjectError(path: folder, reason: "Git did not answer in \(Self.patience) seconds")
    case .outputTooLong: throw ProjectError(path: folder, reason: "the revision holds more than 1 GB")
    case .notStarted(let number):
      throw ProjectError(path: folder, reason: "Git cannot be started: \(String(cString: strerror(number)))")
    }
  }

  /// The one line that Git prints.
  func line(_ arguments: [String], or reason: String) throws(ProjectError) -> String {
    let bytes = try ask(arguments, or: reason)
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    guard let text = String(validating: line, as: UTF8.self) else { throw ProjectError(path: folder, reason: reason) }
    return text
  }

  /// The bytes of files by their path: `git cat-file --batch` answers each object with a line and the bytes.
  func blobs(_ entries: [GitEntry]) throws(ProjectError) -> [String: [UInt8]] {
    let request = Array(entries.map { $0.object + "\n" }.joined().utf8)
    let answer = try ask(["cat-file", "--batch"], input: request, or: "the repository is damaged")
    var files: [String: [UInt8]] = [:]
    var position = 0
    for entry in entries {
      guard let lineEnd = answer[position...].firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(String(decoding: answer[position..<lineEnd], as: UTF8.self).split(separator: " ").last ?? ""),
        size >= 0, lineEnd + 1 + size < answer.count
      else { throw ProjectError(path: folder, reason: "the repository lacks \(entry.path)") }
      files[entry.path] = Array(answer[(lineEnd + 1)..<(lineEnd + 1 + size)])
      position = lineEnd + 2 + size
    }
    return files
  }
}
