extension EDTFDisplay {
  // MARK: Intervals

  static func text(from start: EDTFDate.IntervalEnd, to end: EDTFDate.IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): return joined(first, last, "–")
    case (.date(let first), .open): return text(first) + " – today"
    case (.date(let first), .unknown): return "from " + text(first)
    case (_, .date(let last)): return "until " + text(last)
    default: return "date unknown"
    }
  }

  /// "11–12 July 2023", "May – July 2023", "12 July 2023 – May 2024": what both ends share is said once.
  private static func joined(_ first: CalendarDate, _ last: CalendarDate, _ dash: String) -> String {
    let end = text(last)
    if first == last { return end }
    guard let start = shortened(first, before: last) else { return "\(text(first)) \(dash) \(end)" }
    let isTight = dash == "–" && !start.contains(" ") && (last.month == nil || last.day != nil)
    return isTight ? "\(start)\(dash)\(end)" : "\(start) \(dash) \(end)"
  }

  /// The first of two dates without the year, or the year and month, that it shares with the second.
  private static func shortened(_ first: CalendarDate, before last: CalendarDate) -> String? {
    guard first.qualifier.isEmpty, last.qualifier.isEmpty, let year = first.year.known, let end = last.year.known else {
      return nil
    }
    if first.slot == nil, last.slot == nil, year > 0 { return "\(year)" }
    guard year == end, let month = first.month?.known, let endMonth = last.month?.known else { return nil }
    switch (first.day, last.day) {
    case (nil, nil): return months[month - 1]
    case (let day?, let endDay?):
      guard let number = day.known, endDay.known != nil else { return nil }
      return month == endMonth ? "\(number)" : "\(number) \(months[month - 1])"
    default: return nil
    }
  }

  // MARK: Sets and lists

  static func text(_ members: [EDTFDate.SetMember], joinedBy conjunction: String) -> String {
    if members.count == 1 { return text(members[0], of: conjunction) }
    let texts = members.map { text($0, of: "and") }
    return texts.dropLast().joined(separator: ", ") + " \(conjunction) " + (texts.last ?? "")
  }

  private static func text(_ member: EDTFDate.SetMember, of conjunction: String) -> String {
    switch member {
    case .date(let date): return text(date)
    case .through(let date): return "by " + text(date)
    case .from(let date): return text(date) + " or later"
    case .range(let first, let last):
      if conjunction == "and" { return joined(first, last, "–") }
      return part(first, last) ?? "between " + joined(first, last, "and")
    }
  }

  /// "late May 2023", "early 1990s", "first half of the 19th century": a range that is a named part of a larger unit.
  private static func part(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    guard first.qualifier == last.qualifier, let year = first.year.known, let end = last.year.known else { return nil }
    guard let name = year == end ? monthPart(first, last) : yearsPart(first, last, year, end) else { return nil }
    let prefix = first.qualifier.contains(.approximate) ? "c. " : ""
    return prefix + name + (first.qualifier.contains(.uncertain) ? "?" : "")
  }

  private static func monthPart(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    guard let month = first.month?.known, month == last.month?.known, let start = first.day?.known,
      let end = last.day?.known
    else { return nil }
    let length = Day.length(ofMonth: month, year: first.year.first)
    let name = "\(months[month - 1]) \(text(year: first.year.first))"
    switch (start, end) {
    case (1, 10): return "early " + name
    case (11, 20): return "mid-" + name
    case (21, length): return "late " + name
    case (1, 15): return "first half of " + name
    case (16, length): return "second half of " + name
    default: return nil
    }
  }

  private static func yearsPart(_ first: CalendarDate, _ last: CalendarDate, _ year: Int64, _ end: Int64) -> String? {
    if first.slot != nil || last.slot != nil || year < 0 { return nil }
    for unit in [Int64(10), 100] {
      let start = year / unit * unit
      let name = unit == 10 ? "\(start)s" : ordinal(start / 100 + 1) + " century"
      switch (year - start, end - start) {
      case (0, unit / 3): return "early \(name)"
      case (unit / 3, unit * 2 / 3): return "mid-\(name)"
      case (unit * 2 / 3, unit - 1): return "late \(name)"
      case (0, unit / 2 - 1): return "first half of the \(name)"
      case (unit / 2, unit - 1): return "second half of the \(name)"
      default: continue
      }
    }
    return nil
  }
}
