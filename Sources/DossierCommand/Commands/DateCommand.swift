import ArgumentParser
import Chronology
import DossierBuild
import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `dossier date`: what dates mean, from arguments or one a line.
struct DateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Read dates: EDTF, and phrases as newspapers print them.",
    usage: "dossier date [--relative-to <date>] [--edtf-only] [--json] [<date> ...]",
    discussion: """
      Prints what each date means: its EDTF form and level, the first and last day on which it can have started and \
      ended, and how it is printed. Without arguments dates are read from standard input, one a line (LF or CRLF); \
      every line is answered, an empty one too.

      Days are inclusive and written YYYY-MM-DD, with a minus sign before years before year 0 (1 BCE) and more digits \
      after year 9999; a clock time keeps to the day it is written with. In JSON an open end is null, one that nobody \
      knows "unknown".

      Exit status: 0 every date was understood, 1 one was not, 2 the system failed, 64 wrong usage.
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The dates.", valueName: "date"))
  var dates: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day of the document, for phrases such as \"last week\"; without it they are refused.", valueName: "date"))
  var relativeTo: String?

  @Flag(help: "Understand EDTF alone, no phrases.")
  var edtfOnly = false

  @Flag(help: "Print one JSON object a line, in the order of the dates.")
  var json = false

  mutating func validate() throws {
    // Years before year 0 start with a minus sign: what is no option is taken for a date, and so is all behind `--`.
    let terminator = dates.firstIndex(of: "--")
    for date in dates[..<(terminator ?? dates.endIndex)] where DateCommand.looksLikeOption(date) {
      throw ValidationError("Unknown option '\(date)'")
    }
    if let terminator { dates.remove(at: terminator) }
    _ = try document()
  }

  func run() throws {
    // Whoever closes the pipe early has seen enough: end as other filters do, without a word.
    signal(SIGPIPE, SIG_DFL)
    let reader = DateReader(document: try document(), edtfOnly: edtfOnly)
    var output = DateOutput(json: json)
    do {
      if dates.isEmpty {
        try forEachInputLine {
          output.append(reader.read($0))
          if output.isFull { try output.flush() }
        } beforeWaiting: {
          try output.flush()
        }
      } else {
        for date in dates { output.append(reader.read(date)) }
      }
      try output.flush()
    } catch {
      throw Terminal.fail(error)
    }
    if output.hasFailures { throw ExitCode(1) }
  }

  /// The day of `--relative-to`.
  private func document() throws -> Day? {
    guard let relativeTo else { return nil }
    let hint = "write it as in --relative-to 2023-07-20"
    do throws(DateError) {
      let bounds = try DateExpression(relativeTo).bounds
      if let day = bounds.firstDay, bounds.lastDay == day { return day }
    } catch {
      throw Terminal.refusal("'\(relativeTo)' is no date: \(error.message) (at byte \(error.offset)); \(hint)")
    }
    throw Terminal.refusal("'\(relativeTo)' is more than one day; \(hint)")
  }

  private static func looksLikeOption(_ date: String) -> Bool {
    guard date.hasPrefix("-"), let next = date.unicodeScalars.dropFirst().first else { return false }
    return next == "-" || ("a"..."z").contains(next)
  }
}

/// What one date means, or why it was refused.
struct DateAnswer {
  /// What was understood.
  struct Meaning {
    let edtf: String
    let level: Int
    let bounds: TimeBounds
    let display: String
    let relativeTo: Day?
  }

  let input: String
  let meaning: Result<Meaning, DateError>
}

/// Reads one date after another in the same way.
private struct DateReader {
  let document: Day?
  let edtfOnly: Bool

  func read(_ text: String) -> DateAnswer {
    do throws(DateError) {
      return DateAnswer(input: text, meaning: .success(try meaning(of: text)))
    } catch {
      return DateAnswer(input: text, meaning: .failure(error))
    }
  }

  /// Reads a line; one that is not UTF-8 is refused, and shown with U+FFFD where it is not.
  func read(_ line: ArraySlice<UInt8>) -> DateAnswer {
    let text = String(decoding: line, as: UTF8.self)
    if text.utf8.elementsEqual(line) { return read(text) }
    // The first byte of the first U+FFFD that was put in stands where the first faulty byte was.
    let bytes = Array(text.utf8)
    let difference = zip(bytes, line).enumerated().first { $1.0 != $1.1 }?.offset ?? line.count - 1
    let start = bytes[...difference].lastIndex { $0 & 0xC0 != 0x80 } ?? difference
    return DateAnswer(input: text, meaning: .failure(DateError(message: "the line is not UTF-8", offset: start)))
  }

  private func meaning(of text: String) throws(DateError) -> DateAnswer.Meaning {
    if edtfOnly {
      let date = try EDTFDate(text)
      return DateAnswer.Meaning(
        edtf: date.canonicalText, level: date.level, bounds: date.bounds, display: date.displayText, relativeTo: nil)
    }
    let date = try DateExpression(text, relativeTo: document)
    return DateAnswer.Meaning(
      edtf: date.edtf, level: date.date.level, bounds: date.bounds, display: date.displayText,
      relativeTo: date.relativeTo)
  }
}

/// Hands over the lines of standard input, without LF or CRLF; the last may lack its line end.
///
/// - Parameters:
///   - body: is given each line, an empty one too.
///   - beforeWaiting: is called whenever everything that has arrived was handed over.
private func forEachInputLine(
  _ body: (ArraySlice<UInt8>) throws -> Void, beforeWaiting: () throws -> Void
) throws {
  func hand(_ line: ArraySlice<UInt8>) throws {
    try body(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
  var chunk = Array(repeating: UInt8(0), count: 1 << 16)
  var unfinished: [UInt8] = []
  while true {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemFailure(path: "standard input", action: "read", reason: String(cString: strerror(errno)))
    }
    if count == 0 { break }
    var start = 0
    while let end = chunk[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
      if unfinished.isEmpty {
        try hand(chunk[start..<end])
      } else {
        unfinished += chunk[start..<end]
        try hand(unfinished[...])
        unfinished.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    unfinished += chunk[start..<count]
    try beforeWaiting()
  }
  if !unfinished.isEmpty { try hand(unfinished[...]) }
}
