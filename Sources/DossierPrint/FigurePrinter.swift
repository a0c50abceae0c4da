import DossierCore
import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Turns finished SVG into PNG and PDF with librsvg's `rsvg-convert`.
///
/// The program is fed by standard input, several pages by files without a name, so that nothing beside them can be
/// loaded; it gets an environment of its own with the time fixed, an end to its time and to its output.
public struct FigurePrinter: Sendable {
  /// Why nothing was printed.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no `rsvg-convert` on the `PATH`.
    case notInstalled
    /// The system did not start it, or gave no room for the pages: an error number.
    case notStarted(Int32)
    /// It ended with this status.
    case status(Int32)
    /// It was ended by this signal.
    case signal(Int32)
    /// It took longer than it may.
    case timedOut
    /// It wrote more than it may.
    case tooLong
    /// What it wrote is not in the format.
    case malformed
  }

  /// How many pixels a picture gets.
  public enum Resolution: Hashable, Sendable {
    /// Pixels to the point of the scene; 1 is 96 to the inch.
    case scale(Double)
    /// Pixels across.
    case width(Int)
  }

  /// The most pixels on one side that cairo draws; of larger pictures `rsvg-convert` makes nothing.
  public static let mostPixels = 32_767

  /// The executable; `nil` if there is none.
  public let executable: String?
  /// How long one figure, or one document, may take.
  public var deadline: Duration

  /// The `rsvg-convert` on the `PATH`, or another one.
  public init(executable: String? = nil, deadline: Duration = .seconds(60)) {
    self.executable = executable ?? ProgramLocation.onPath("rsvg-convert")
    self.deadline = deadline
  }

  /// One page as pixels.
  public func png(_ svg: [UInt8], resolution: Resolution = .scale(1)) -> Result<[UInt8], Failure> {
    let size: [String] =
      switch resolution {
      case .scale(let scale): ["--zoom", NumberText.value(scale)]
      case .width(let width): ["--width", String(width), "--keep-aspect-ratio"]
      }
    return run(["--format", "png"] + size, input: svg, files: [])
      .flatMap {
        $0.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? .success($0) : .failure(.malformed)
      }
  }

  /// Pages as one document, each of the size of its SVG: 96 points of a scene are an inch.
  ///
  /// - Parameter details: its title, language and bookmarks, which `rsvg-convert` cannot set.
  public func pdf(_ pages: [[UInt8]], details: PDFDetails? = nil) -> Result<[UInt8], Failure> {
    var files: [Int32] = []
    defer { for file in files { close(file) } }
    let arguments = ["--format", "pdf"]
    let printed: Result<[UInt8], Failure>
    if pages.count == 1 {
      printed = run(arguments, input: pages[0], files: [])
    } else {
      for page in pages {
        switch Self.namelessFile(page) {
        case .success(let file): files.append(file)
        case .failure(let failure): return .failure(failure)
        }
      }
      printed = run(arguments + files.indices.map { "/dev/fd/\($0 + 3)" }, input: [], files: files)
    }
    return printed.flatMap { document in
      guard document.starts(with: Array("%PDF-".utf8)) else { return .failure(.malformed) }
      return .success(details?.added(to: document) ?? document)
    }
  }

  /// The program's own words for its version: `rsvg-convert version 2.54.7`; `nil` if it does not answer.
  public func version() -> String? {
    guard case .success(let output) = run(["--version"], input: [], files: []) else { return nil }
    let line = output.prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private func run(_ arguments: [String], input: [UInt8], files: [Int32]) -> Result<[UInt8], Failure> {
    guard let executable else { return .failure(.notInstalled) }
    let client = ProgramClient(executable: executable, outputLimit: 1 << 30, environment: Self.environment)
    switch client.run(input: input, arguments: arguments, files: files, until: .now + deadline) {
    case .exited(let status, let output):
      if let status, status != 0 { return .failure(.status(status)) }
      return .success(output)
    case .killed(let signal): return .failure(.signal(signal))
    case .timedOut: return .failure(.timedOut)
    case .outputTooLong: return .failure(.tooLong)
    case .notStarted(let number): return .failure(.notStarted(number))
    }
  }

  /// No locale, the date fixed, and what fontconfig needs to find the fonts of the machine and of the user.
  static var environment: [String] {
    let fonts = [
      "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_DIRS", "FONTCONFIG_FILE",
      "FONTCONFIG_PATH",
    ]
    return ["LC_ALL=C", "SOURCE_DATE_EPOCH=0"]
      + fonts.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  /// An open file that holds the bytes and has no name.
  private static func namelessFile(_ bytes: [UInt8]) -> Result<Int32, Failure> {
    let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var file: Int32 = -1
    for _ in 0..<16 where file < 0 {
      // The name is never seen again, so that it may be random.
      let path = "\(folder)/dossier-\(UInt64.random(in: .min ... .max))"
      file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 { unlink(path) } else if errno != EEXIST { break }
    }
    guard file >= 0 else { return .failure(.notStarted(errno)) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        close(file)
        return .failure(.notStarted(number))
      }
      offset += count
    }
    lseek(file, 0, SEEK_SET)
    return .success(file)
  }
}

extension FigurePrinter.Failure: CustomStringConvertible {
  /// What happened, in words that follow a colon.
  public var description: String {
    switch self {
    case .notInstalled: "there is no rsvg-convert"
    case .notStarted(let number): "rsvg-convert could not be started: \(String(cString: strerror(number)))"
    case .status(let status): "rsvg-convert ended with status \(status)"
    case .signal(let signal): "rsvg-convert was ended by signal \(signal)"
    case .timedOut: "rsvg-convert took too long"
    case .tooLong: "rsvg-convert wrote too much"
    case .malformed: "rsvg-convert wrote something else"
    }
  }
}
