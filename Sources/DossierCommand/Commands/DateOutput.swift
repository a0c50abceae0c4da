import Chronology
import DossierCore

/// Writes what dates mean to standard output, gathered into large pieces: as JSON lines, or as blocks for people.
struct DateOutput {
  /// Whether a date was refused.
  private(set) var hasFailures = false
  private let json: Bool
  private var bytes: [UInt8] = []
  private var isFirst = true

  init(json: Bool) {
    self.json = json
    bytes.reserveCapacity(DateOutput.pieceSize + 4096)
  }

  /// Whether enough has come together to be written.
  var isFull: Bool { bytes.count >= DateOutput.pieceSize }

  private static let pieceSize = 1 << 16

  /// Writes what has come together.
  mutating func flush() throws {
    if bytes.isEmpty { return }
    try Terminal.out(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds what one date means, or why it was refused.
  mutating func append(_ answer: DateAnswer) {
    if case .failure = answer.meaning { hasFailures = true }
    if json {
      appendObject(answer)
    } else {
      appendBlock(answer)
    }
    isFirst = false
  }

  // MARK: JSON

  private mutating func appendObject(_ answer: DateAnswer) {
    append("{\"input\": ")
    appendString(answer.input)
    switch answer.meaning {
    case .success(let meaning):
      append(", \"ok\": true, \"edtf\": ")
      appendString(meaning.edtf)
      append(", \"level\": ")
      bytes.append(UInt8(ascii: "0") + UInt8(meaning.level))
      let bounds = meaning.bounds
      append(", \"earliestStart\": ")
      appendValue(bounds.earliestStart)
      append(", \"latestStart\": ")
      appendValue(bounds.latestStart)
      append(", \"earliestEnd\": ")
      appendValue(bounds.earliestEnd.advanced(by: -1))
      append(", \"latestEnd\": ")
      appendValue(bounds.latestEnd.advanced(by: -1))
      append(", \"display\": ")
      appendString(meaning.display)
      append(", \"error\": null}\n")
    case .failure(let error):
      append(", \"ok\": false, \"edtf\": null, \"level\": null, \"earliestStart\": null, \"latestStart\": null")
      append(", \"earliestEnd\": null, \"latestEnd\": null, \"display\": null, \"error\": ")
      appendString(error.description)
      append("}\n")
    }
  }

  private mutating func appendValue(_ bound: TimeBound) {
    switch bound {
    case .day(let day):
      append("\"")
      append(day)
      append("\"")
    case .open: append("null")
    case .unknown: append("\"unknown\"")
    }
  }

  private mutating func appendString(_ text: String) {
    if DateOutput.isPlain(text) {
      append("\"")
      bytes.append(contentsOf: text.utf8)
      append("\"")
    } else {
      bytes += JSON.string(text).bytes()
    }
  }

  // MARK: Blocks

  private mutating func appendBlock(_ answer: DateAnswer) {
    if !isFirst { append("\n") }
    appendShown(answer.input.isEmpty ? "(empty)" : answer.input)
    append("\n")
    switch answer.meaning {
    case .success(let meaning):
      appendRow("EDTF           ", meaning.edtf)
      appendRow("level          ", String(meaning.level))
      appendRow("earliest start ", meaning.bounds.earliestStart)
      appendRow("latest start   ", meaning.bounds.latestStart)
      appendRow("earliest end   ", meaning.bounds.earliestEnd.advanced(by: -1))
      appendRow("latest end     ", meaning.bounds.latestEnd.advanced(by: -1))
      appendRow("display        ", meaning.display)
      if let document = meaning.relativeTo { appendRow("relative to    ", .day(document)) }
    case .failure(let error):
      appendRow("not understood ", error.description)
    }
  }

  private mutating func appendRow(_ name: StaticString, _ text: String) {
    append("  ")
    append(name)
    append(" ")
    appendShown(text)
    append("\n")
  }

  private mutating func appendRow(_ name: StaticString, _ bound: TimeBound) {
    switch bound {
    case .day(let day): appendRow(name, day.description)
    case .open: appendRow(name, "open")
    case .unknown: appendRow(name, "unknown")
    }
  }

  /// The text with what would move a terminal's cursor or turn its direction escaped as in JSON.
  private mutating func appendShown(_ text: String) {
    if DateOutput.isPlain(text) {
      bytes.append(contentsOf: text.utf8)
    } else {
      bytes += JSON.string(text).bytes().dropFirst().dropLast()
    }
  }

  // MARK: Bytes

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// `YYYY-MM-DD`, as ``Day/description`` has it.
  private mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    guard (0...9999).contains(year) else {
      bytes.append(contentsOf: day.description.utf8)
      return
    }
    appendTwoDigits(Int(year) / 100)
    appendTwoDigits(Int(year) % 100)
    append("-")
    appendTwoDigits(month)
    append("-")
    appendTwoDigits(dayOfMonth)
  }

  private mutating func appendTwoDigits(_ number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Whether a text stands in JSON as it is: printable ASCII without quotation marks and backslashes.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
}
