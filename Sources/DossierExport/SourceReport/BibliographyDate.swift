import Chronology
import DossierCore

/// A date of publication as bibliographies know it: days, months, years, seasons, intervals, and what is only about right.
struct BibliographyDate {
  /// The date in EDTF.
  let edtf: String
  /// Year, month and day as far as there are any; two for an interval.
  let parts: [[Int]]
  /// Spring, summer, autumn and winter from 1 to 4.
  let season: Int?
  /// Whether it is approximate or uncertain.
  let isCirca: Bool

  /// Whether it is one day, month or year and certain.
  var isPlain: Bool { parts.count == 1 && season == nil && !isCirca }

  /// - Parameter date: a date as it is written in a source.
  /// - Returns: `nil` where bibliographies have no form for it: decades, open intervals, "late May".
  init?(_ date: String) {
    guard let expression = try? DateExpression(date) else { return nil }
    var text = expression.edtf[...]
    let edtf = String(text)
    var isCirca = false
    if let last = text.last, "~?%".contains(last) {
      isCirca = true
      text.removeLast()
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    // "Early June" is an interval in EDTF that nobody has written.
    guard ends.count == 1 || ends.count == 2 && date.contains("/") else { return nil }
    var season: Int?
    var parts: [[Int]] = []
    for end in ends {
      guard var numbers = Self.numbers(end) else { return nil }
      if numbers.count == 2, (21...24).contains(numbers[1]) {
        guard ends.count == 1 else { return nil }
        season = numbers.removeLast() - 20
      }
      guard numbers.count < 2 || (1...12).contains(numbers[1]) else { return nil }
      parts.append(numbers)
    }
    self.edtf = edtf
    self.parts = parts
    self.season = season
    self.isCirca = isCirca
  }

  /// `2023-05-02` as numbers; `nil` for anything else than digits at these places.
  private static func numbers(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count)),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }

  /// The date as CSL-JSON has it.
  var csl: JSON {
    var members: [(String, JSON)] = [("date-parts", .array(parts.map { .array($0.map(JSON.integer)) }))]
    if let season { members.append(("season", .integer(season))) }
    if isCirca { members.append(("circa", .boolean(true))) }
    return .object(members)
  }
}
