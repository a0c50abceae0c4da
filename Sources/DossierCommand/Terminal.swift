import ArgumentParser
import DossierBuild
import DossierCore
import DossierReader

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the commands say, and where.
enum Terminal {
  /// Writes text to standard output, whole or with exit status 2.
  static func out(_ text: String) throws {
    try out(Array(text.utf8))
  }

  /// Writes bytes to standard output, whole or with exit status 2.
  static func out(_ bytes: [UInt8]) throws {
    do {
      try write(bytes, to: STDOUT_FILENO)
    } catch {
      throw fail(error)
    }
  }

  /// Writes text to standard error.
  static func error(_ text: String) {
    try? write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal that wants colour (`NO_COLOR` unset).
  static var wantsColor: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// Whether progress may be shown.
  static var showsProgress: Bool {
    isatty(STDERR_FILENO) == 1
  }

  /// Seconds of a clock that never jumps, for deciding whether to show progress; it reaches no output.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Ends with exit status 2 and the system's reason.
  static func fail(_ error: any Error) -> ExitCode {
    fail("\(error)")
  }

  /// Ends with exit status 2 and a reason.
  static func fail(_ reason: String) -> ExitCode {
    Self.error("dossier: \(reason)\n")
    return ExitCode(2)
  }

  /// Ends with exit status 64 (wrong usage) and a reason that only reading the dossier could tell.
  static func refusal(_ reason: String) -> ExitCode {
    Self.error("Error: \(reason)\n")
    return ExitCode.validationFailure
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    guard let code = writeAll(bytes, to: descriptor) else { return }
    throw SystemFailure(
      path: descriptor == STDOUT_FILENO ? "standard output" : "standard error", action: "write to",
      reason: String(cString: strerror(code)))
  }
}

/// Which dossier a command works on.
struct DossierArguments: ParsableArguments {
  @Argument(help: "The dossier: a folder, or a single YAML file.")
  var path = "."
}

/// Reads a dossier; ends with exit status 2 if the system refuses.
func load(_ path: String, collectsEvidence: Bool = false) throws -> LoadedDossier {
  do {
    return try loadDossier(at: path, collectsEvidence: collectsEvidence)
  } catch {
    throw Terminal.fail(error)
  }
}

/// Prints diagnostics to standard error, and ends with exit status 1 if one of them is an error.
func report(_ diagnostics: [Diagnostic], _ dossier: LoadedDossier, at path: String) throws {
  render(diagnostics, dossier, at: path)
  if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
}

/// Prints diagnostics to standard error.
func render(_ diagnostics: [Diagnostic], _ dossier: LoadedDossier, at path: String) {
  render(diagnostics, dossier.files, at: path)
}

/// Prints diagnostics that speak of some files to standard error.
func render(_ diagnostics: [Diagnostic], _ files: ProjectFiles, at path: String) {
  if diagnostics.isEmpty { return }
  Terminal.error(
    renderDiagnostics(diagnostics, files: files, folder: folder(of: path), color: Terminal.wantsColor))
}

/// What leads from here to the files of a dossier: its folder with a `/`, or nothing if we stand in it.
func folder(of path: String) -> String {
  if isFolder(path) { return path == "." ? "" : path.hasSuffix("/") ? path : path + "/" }
  return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Whether there is a folder at a path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
