import DossierCore

/// The diagnostic for a source that could not be converted to text.
///
/// A program that is missing here may be there elsewhere: that is no error of the dossier's, but its claims cannot be
/// checked here.
///
/// - Parameter damage: what is known to be wrong with the file.
func conversionFault(
  _ fault: ProjectFiles.ConversionFault, path: String, at place: SourceRange, damage: DocumentDamage? = nil
) -> Diagnostic {
  let name = "`\(path.shortened)`"
  switch fault {
  case .programMissing(let program, let package):
    return Diagnostic(
      .warning, "source-converter-missing",
      "\(name) cannot be read without `\(program)`: what is quoted from it is not checkable here", at: place,
      hint: "install it: `apt-get install \(package)`")
  case .failed(let program):
    return Diagnostic(
      .error, "source-not-converted", "`\(program)` cannot read \(name)\(damage.map { ": \($0.description)" } ?? "")",
      at: place, hint: damage?.hint ?? "open it in the program it comes from and save it again, without a password")
  case .timedOut(let program):
    return Diagnostic(
      .error, "source-not-converted", "`\(program)` takes too long for \(name)", at: place,
      hint: "keep the part that is quoted")
  case .tooLong:
    return Diagnostic(
      .error, "source-not-converted", "there is more text in \(name) than \(ProjectFiles.maximumSourceSize >> 20) MB",
      at: place, hint: "keep the part that is quoted")
  }
}

/// The diagnostic for a file that could not be read.
func fileFault(_ fault: ProjectFiles.Fault, path: String, at place: SourceRange, among files: ProjectFiles)
  -> Diagnostic
{
  let name = "`\(path.shortened)`"
  switch fault {
  case .missing:
    let guess = Spelling.nearest(to: path, among: files.files.keys.sorted())
    return Diagnostic(
      .error, "file-missing", "there is no file \(name) in the dossier's folder", at: place,
      hint: guess.map { "did you mean `\($0)`?" })
  case .outside:
    return Diagnostic(
      .error, "file-outside", "\(name) leads out of the dossier's folder", at: place,
      hint: "copy the file into the folder and name it by its path there, with `/`")
  case .notRegular:
    return Diagnostic(.error, "file-not-regular", "\(name) is no regular file", at: place)
  case .tooLarge:
    let limit = ProjectPath.isYAML(path) ? ProjectFiles.maximumFileSize : ProjectFiles.maximumSourceSize
    return Diagnostic(
      .error, "file-too-large", "\(name) is larger than \(limit >> 20) MB", at: place,
      hint: "keep the part that is quoted")
  case .unreadable(let reason):
    return Diagnostic(.error, "file-unreadable", "\(name) cannot be read: \(reason)", at: place)
  }
}

/// The diagnostic for what was left out when the folder was listed.
func omissionFault(_ omission: ProjectFiles.Omission, path: String) -> Diagnostic {
  let name = "`\(path.shortened)`"
  let place = SourceRange(file: path, start: Position(line: 1, column: 1))
  switch omission {
  case .unreadable(let reason):
    return Diagnostic(
      .error, "folder-unreadable", "the folder \(name) cannot be read: \(reason)", at: place,
      hint: "allow reading it, or move it out of the dossier's folder")
  case .tooDeep:
    return Diagnostic(
      .error, "folder-too-deep",
      "the folder \(name) is nested more than \(ProjectFolder.maximumDepth) deep and was not entered", at: place,
      hint: "move it further up, or out of the dossier's folder")
  case .link:
    return Diagnostic(
      .warning, "folder-link", "\(name) is a link to a folder, which is not entered", at: place,
      hint: "copy the folder here; a link to a single file inside the dossier is followed")
  case .nameNotUTF8:
    return Diagnostic(
      .error, "name-not-utf8", "the name \(name) is not UTF-8, so nothing was read there", at: place,
      hint: "rename it; ASCII letters are safest")
  }
}
