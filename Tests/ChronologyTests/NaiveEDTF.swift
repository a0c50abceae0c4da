/// A second reading of EDTF, written for clarity alone: patterns and enumeration, no code shared with the library.
struct NaiveEDTF {
  enum Edge: Equatable {
    case day(Int, Int, Int)
    case open
    case unknown
  }

  struct Reading: Equatable {
    var level: Int
    var lower: Edge
    var upper: Edge
  }

  private typealias Span = (lower: (Int, Int, Int), upper: (Int, Int, Int))

  private let plain = regex("[?~%]?(-?)([0-9X]{4})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?)?)?")
  private let significant = regex("[?~%]?(-?)([0-9]{4})S([1-9][0-9]*)[?~%]?")
  private let long = regex("[?~%]?Y(-?)([0-9]+)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]*))?[?~%]?")
  private let time = regex(
    "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?")
  private let level0 = regex("[0-9]{4}(?:-[01][0-9](?:-[0-9]{2})?)?")
  private let level1 = regex(
    "(?:-?[0-9]{4}(?:-(?:[01][0-9]|2[1-4])(?:-[0-9]{2})?)?|-?[0-9]{3}X|-?[0-9]{2}XX|-?[0-9]{4}-XX"
      + "|-?[0-9]{4}-[01][0-9]-XX|-?[0-9]{4}-XX-XX|Y-?[0-9]{5,})[?~%]?")

  private static func regex(_ pattern: String) -> Regex<AnyRegexOutput> {
    do {
      return try Regex(pattern)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func read(_ text: String) -> Reading? {
    if text.hasPrefix("[") || text.hasPrefix("{") { return members(text) }
    if text.contains("/") { return interval(text) }
    if let mark = text.firstIndex(of: "T") {
      return dateTime(String(text[..<mark]), String(text[text.index(after: mark)...]))
    }
    guard let span = date(text) else { return nil }
    return Reading(level: level(of: text), lower: edge(span.lower), upper: edge(span.upper))
  }

  // MARK: Forms

  private func dateTime(_ date: String, _ time: String) -> Reading? {
    guard let span = self.date(date), date.allSatisfy({ $0.isNumber || $0 == "-" }),
      span.lower == span.upper, let match = time.wholeMatch(of: self.time)
    else { return nil }
    let parts = (1..<match.output.count).map { match.output[$0].substring.map(String.init) }
    guard let hour = number(parts[0]), let minute = number(parts[1]), let second = number(parts[2]), hour <= 23,
      minute <= 59, second <= 60
    else { return nil }
    if let sign = parts[3] {
      let (hours, minutes) = (number(parts[4]) ?? 0, number(parts[5]) ?? 0)
      if minutes > 59 || hours * 60 + minutes > 840 || sign == "-" && hours + minutes == 0 { return nil }
    }
    return Reading(level: date.hasPrefix("-") ? 1 : 0, lower: edge(span.lower), upper: edge(span.upper))
  }

  private func interval(_ text: String) -> Reading? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count != 2 { return nil }
    let spans = ends.map { date($0) }
    for (end, span) in zip(ends, spans) where span == nil && end != "" && end != ".." { return nil }
    if spans[0] == nil && spans[1] == nil { return nil }
    if let first = spans[0], let last = spans[1], last.upper < first.lower { return nil }
    let levels = ends.map { end in
      end == "" || end == ".." ? 1 : end.contains("X") ? 2 : level(of: end)
    }
    func edge(_ index: Int, _ day: (Int, Int, Int)?) -> Edge {
      day.map { .day($0.0, $0.1, $0.2) } ?? (ends[index] == "" ? .unknown : .open)
    }
    return Reading(
      level: max(levels[0], levels[1]), lower: edge(0, spans[0]?.lower), upper: edge(1, spans[1]?.upper))
  }

  private func members(_ text: String) -> Reading? {
    guard text.hasSuffix(text.hasPrefix("[") ? "]" : "}"), text.count > 2 else { return nil }
    var days: [(Int, Int, Int)] = []
    var isOpen = (start: false, end: false)
    for member in text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false) {
      guard let dots = member.firstRange(of: "..") else {
        guard let span = date(String(member)) else { return nil }
        days += [span.lower, span.upper]
        continue
      }
      let first = date(String(member[..<dots.lowerBound]))
      let last = date(String(member[dots.upperBound...]))
      if first == nil && (dots.lowerBound != member.startIndex || last == nil) { return nil }
      if last == nil && dots.upperBound != member.endIndex { return nil }
      if let first, let last, last.upper < first.lower { return nil }
      if let first { days.append(first.lower) } else { isOpen.start = true }
      if let last { days.append(last.upper) } else { isOpen.end = true }
    }
    guard let lower = days.min(by: <), let upper = days.max(by: <) else { return nil }
    return Reading(level: 2, lower: isOpen.start ? .open : edge(lower), upper: isOpen.end ? .open : edge(upper))
  }

  private func edge(_ day: (Int, Int, Int)) -> Edge { .day(day.0, day.1, day.2) }

  private func level(of text: String) -> Int {
    text.wholeMatch(of: level0) != nil ? 0 : text.wholeMatch(of: level1) != nil ? 1 : 2
  }

  private func number(_ text: String?) -> Int? { text.flatMap { Int($0) } }
}

extension NaiveEDTF {
  // MARK: Dates

  private func date(_ text: String) -> Span? {
    if let match = text.wholeMatch(of: plain) {
      let parts = (1..<match.output.count).map { match.output[$0].substring.map(String.init) }
      return plainDate(sign: parts[0] == "-" ? -1 : 1, year: parts[1] ?? "", month: parts[2], day: parts[3])
    }
    if let match = text.wholeMatch(of: significant) {
      let parts = (1..<match.output.count).map { match.output[$0].substring.map(String.init) }
      guard let year = number(parts[1]), let digits = number(parts[2]) else { return nil }
      if parts[0] == "-" && year == 0 { return nil }
      return years(year, sign: parts[0] == "-" ? -1 : 1, significant: digits)
    }
    guard let match = text.wholeMatch(of: long) else { return nil }
    let parts = (1..<match.output.count).map { match.output[$0].substring.map(String.init) }
    guard var year = number(parts[1]) else { return nil }
    if let exponent = number(parts[2]) {
      if parts[1]?.hasPrefix("0") != false { return nil }
      for _ in 0..<min(exponent, 30) {
        if year > 25_000_000_000_000_000 { return nil }
        year *= 10
      }
    } else if year <= 9999 {
      return nil
    }
    if year > 25_000_000_000_000_000 { return nil }
    return years(year, sign: parts[0] == "-" ? -1 : 1, significant: number(parts[3]))
  }

  private func years(_ year: Int, sign: Int, significant: Int?) -> Span? {
    var (low, high) = (year, year)
    if let significant, significant < String(year).count {
      let kept = String(year).prefix(significant)
      let missing = String(year).count - significant
      low = Int(kept + String(repeating: "0", count: missing)) ?? 0
      high = Int(kept + String(repeating: "9", count: missing)) ?? 0
    }
    if high > 25_000_000_000_000_000 { return nil }
    return sign > 0 ? ((low, 1, 1), (high, 12, 31)) : ((-high, 1, 1), (-low, 12, 31))
  }

  private func plainDate(sign: Int, year: String, month: String?, day: String?) -> Span? {
    let magnitudes = year.reduce([0]) { numbers, digit in
      numbers.flatMap { number in (digit == "X" ? Array(0...9) : [digit.wholeNumberValue ?? 0]).map { number * 10 + $0 }
      }
    }
    let years = magnitudes.filter { sign > 0 || $0 > 0 }.map { $0 * sign }.sorted()
    if let month, let code = Int(month), (21...41).contains(code) {
      guard day == nil, let first = years.first, let last = years.last else { return nil }
      let table = [
        21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
        29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
        37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6),
      ]
      guard let (start, count) = table[code] else { return nil }
      let end = start + count - 1
      let endYear = end > 12 ? last + 1 : last
      let endMonth = end > 12 ? end - 12 : end
      return ((first, start, 1), (endYear, endMonth, length(endMonth, endYear)))
    }
    func days(_ year: Int) -> [(Int, Int, Int)] {
      (1...12).filter { fits(month, $0) }.flatMap { month in
        (1...length(month, year)).filter { fits(day, $0) }.map { (year, month, $0) }
      }
    }
    guard let first = years.lazy.compactMap({ days($0).first }).first,
      let last = years.reversed().lazy.compactMap({ days($0).last }).first
    else { return nil }
    return (first, last)
  }

  private func fits(_ pattern: String?, _ number: Int) -> Bool {
    guard let pattern = pattern.map({ Array($0.utf8) }) else { return true }
    return (pattern[0] == UInt8(ascii: "X") || Int(pattern[0]) - 48 == number / 10)
      && (pattern[1] == UInt8(ascii: "X") || Int(pattern[1]) - 48 == number % 10)
  }

  private func length(_ month: Int, _ year: Int) -> Int {
    if month == 2 { return year % 400 == 0 || year % 4 == 0 && year % 100 != 0 ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
