import ProgramRunner

/// A program of the system that turns a document into text: fed by its standard input, read from its standard output.
///
/// It finds an environment of `PATH` and `LC_ALL` alone, nothing on standard error, and is ended at the deadline whatever it
/// does.
struct Converter {
  /// The program's name, looked for on the `PATH`.
  let program: String
  /// The Debian package that has it.
  let package: String
  /// In seconds.
  var deadline = 120
  /// In bytes.
  var outputLimit = ProjectFiles.maximumSourceSize

  /// What the program makes of some bytes.
  func run(_ arguments: [String], input: [UInt8]) -> Result<[UInt8], ProjectFiles.ConversionFault> {
    guard let path = ProgramLocation.onPath(program) else {
      return .failure(.programMissing(program, package: package))
    }
    let client = ProgramClient(
      executable: path, outputLimit: outputLimit,
      environment: ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"])
    switch client.run(input: input, arguments: arguments, until: .now + .seconds(deadline)) {
    case .exited(let status, let output) where status == 0 || status == nil: return .success(output)
    case .timedOut: return .failure(.timedOut(program: program))
    case .outputTooLong: return .failure(.tooLong)
    case .exited, .killed, .notStarted: return .failure(.failed(program: program))
    }
  }
}
