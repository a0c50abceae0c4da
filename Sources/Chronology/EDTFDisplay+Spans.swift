extension EDTFDisplay {
  /// What stands between the members of a list.
  enum Conjunction {
    case and, or
  }

  private func word(_ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and: language.choose("and", "und", "et")
    case .or: language.choose("or", "oder", "ou")
    }
  }

  // MARK: Intervals

  func text(from start: EDTFDate.IntervalEnd, to end: EDTFDate.IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): return joined(first, last)
    case (.date(let first), .open): return "\(text(first)) – " + language.choose("today", "heute", "aujourd’hui")
    case (.date(let first), .unknown): return since(first)
    case (_, .date(let last)): return until(last)
    default: return language.choose("date unknown", "Datum unbekannt", "date inconnue")
    }
  }

  /// "11–12 July 2023", "May – July 2023", "12 July 2023 – May 2024": what both ends share is said once.
  private func joined(_ first: CalendarDate, _ last: CalendarDate) -> String {
    let end = text(last)
    if first == last { return end }
    guard let start = shortened(first, before: last) else { return "\(text(first)) – \(end)" }
    let isTight = !start.contains(" ") && (last.month == nil || last.day != nil)
    return isTight ? "\(start)–\(end)" : "\(start) – \(end)"
  }

  /// "between 11 and 12 July 2023": some time within.
  private func between(_ first: CalendarDate, _ last: CalendarDate) -> String {
    let start = first == last ? nil : shortened(first, before: last) ?? text(first)
    let ends = [(first, start), (last, text(last))].compactMap { date, text in
      text.map { language == .french ? Self.article(date) + $0 : $0 }
    }
    return language.choose("between ", "zwischen ", "entre ") + ends.joined(separator: " \(word(.and)) ")
  }

  private static func article(_ date: CalendarDate) -> String {
    date.qualifier.contains(.approximate) || date.day?.known == nil ? "" : "le "
  }

  /// The first of two dates without the year, or the year and month, that it shares with the second.
  private func shortened(_ first: CalendarDate, before last: CalendarDate) -> String? {
    guard first.qualifier.isEmpty, last.qualifier.isEmpty, let year = first.year.known, let end = last.year.known else {
      return nil
    }
    if first.slot == nil, last.slot == nil, year > 0 { return "\(year)" }
    guard year == end, let month = first.month?.known, let endMonth = last.month?.known else { return nil }
    switch (first.day, last.day) {
    case (nil, nil): return months[month - 1]
    case (let day?, let endDay?):
      guard let number = day.known, endDay.known != nil else { return nil }
      return month == endMonth ? dayText(number) : "\(dayText(number)) \(months[month - 1])"
    default: return nil
    }
  }

  // MARK: Sets and lists

  func text(_ members: [EDTFDate.SetMember], joinedBy conjunction: Conjunction) -> String {
    if members.count == 1 { return text(members[0], of: conjunction) }
    let texts = members.map { text($0, of: .and) }
    return texts.dropLast().joined(separator: ", ") + " \(word(conjunction)) " + (texts.last ?? "")
  }

  private func text(_ member: EDTFDate.SetMember, of conjunction: Conjunction) -> String {
    switch member {
    case .date(let date): return text(date)
    case .through(let date): return by(date)
    case .from(let date): return orLater(date)
    case .range(let first, let last):
      switch conjunction {
      case .and: return joined(first, last)
      case .or: return part(first, last) ?? between(first, last)
      }
    }
  }

  /// "late May 2023", "early 1990s", "first half of the 19th century": a range that is a named part of a larger unit.
  private func part(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    guard first.qualifier == last.qualifier, let year = first.year.known, let end = last.year.known else { return nil }
    guard let name = year == end ? monthPart(first, last) : yearsPart(first, last, year, end) else { return nil }
    let prefix = first.qualifier.contains(.approximate) ? circa(isDay: false) : ""
    return prefix + name + (first.qualifier.contains(.uncertain) ? "?" : "")
  }

  private func monthPart(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    guard let month = first.month?.known, month == last.month?.known, let start = first.day?.known,
      let end = last.day?.known
    else { return nil }
    let length = Day.length(ofMonth: month, year: first.year.first)
    let name = "\(months[month - 1]) \(text(year: first.year.first))"
    switch (start, end) {
    case (1, 10): return early(name, .plain)
    case (11, 20): return middle(name, .plain)
    case (21, length): return late(name, .plain)
    case (1, 15): return half(1, name, .plain)
    case (16, length): return half(2, name, .plain)
    default: return nil
    }
  }

  private func yearsPart(_ first: CalendarDate, _ last: CalendarDate, _ year: Int64, _ end: Int64) -> String? {
    if first.slot != nil || last.slot != nil || year < 0 { return nil }
    for unit in [Int64(10), 100] {
      let start = year / unit * unit
      let whole = unit == 10 ? Whole.decade : .century
      let name = unit == 10 ? decade(start) : century(start / 100 + 1)
      switch (year - start, end - start) {
      case (0, unit / 3): return early(name, whole)
      case (unit / 3, unit * 2 / 3): return middle(name, whole)
      case (unit * 2 / 3, unit - 1): return late(name, whole)
      case (0, unit / 2 - 1): return half(1, name, whole)
      case (unit / 2, unit - 1): return half(2, name, whole)
      default: continue
      }
    }
    return nil
  }
}
