extension EDTFDisplay {
  /// What a part is a part of, which decides the words between them.
  enum Whole {
    /// A month or year: "late May 2023".
    case plain
    case decade
    case century
  }

  func early(_ name: String, _ whole: Whole) -> String {
    language.choose("early \(name)", "Anfang \(of(name, whole))", "début \(of(name, whole))")
  }

  func middle(_ name: String, _ whole: Whole) -> String {
    language.choose(
      "mid-\(name)", "Mitte \(of(name, whole))", whole == .plain ? "mi-\(name)" : "milieu \(of(name, whole))")
  }

  func late(_ name: String, _ whole: Whole) -> String {
    language.choose("late \(name)", "Ende \(of(name, whole))", "fin \(of(name, whole))")
  }

  /// "first half of the 19th century", "erste Hälfte Mai 2023", "seconde moitié d’avril 2023".
  func half(_ number: Int, _ name: String, _ whole: Whole) -> String {
    let isFirst = number == 1
    return language.choose(
      "\(isFirst ? "first" : "second") half of \(whole == .plain ? "" : "the ")\(name)",
      "\(isFirst ? "erste" : "zweite") Hälfte \(of(name, whole))",
      "\(isFirst ? "première" : "seconde") moitié \(whole == .plain ? Self.frenchOf(name) : of(name, whole))")
  }

  /// "der 1990er Jahre", "du XIXe siècle": the genitive of decades and centuries.
  private func of(_ name: String, _ whole: Whole) -> String {
    switch whole {
    case .plain: name
    case .decade: language.choose(name, "der \(name)", "des \(name)")
    case .century: language.choose(name, "des \(name)s", "du \(name)")
    }
  }

  /// "de mai", "d’avril".
  private static func frenchOf(_ name: String) -> String {
    "aoéAOÉ".contains(name.prefix(1)) ? "d’\(name)" : "de \(name)"
  }

  // MARK: Times with a preposition

  /// A French date after "au plus tard": "le 12 juillet 2023", "en mai 2023", "dans les années 1990".
  private func frenchAt(_ date: CalendarDate) -> String {
    let text = text(date)
    if date.qualifier.contains(.approximate) { return text }
    return Self.frenchPreposition(date, text) + text
  }

  private static func frenchPreposition(_ date: CalendarDate, _ text: String) -> String {
    if date.day?.known != nil { return "le " }
    if text.hasPrefix("années") { return "dans les " }
    if text.hasSuffix("siècle") || text.hasPrefix("printemps") || text.contains("trimestre") { return "au " }
    return "en "
  }

  /// "from 2019", where nobody knows until when.
  func since(_ date: CalendarDate) -> String {
    let isDay = date.day?.known != nil && !date.qualifier.contains(.approximate)
    let name = text(date)
    return language.choose("from \(name)", "ab \(name)", "à partir \(Self.frenchFrom(name, isDay: isDay))")
  }

  private static func frenchFrom(_ name: String, isDay: Bool) -> String {
    if isDay || name.hasSuffix("siècle") || name.hasPrefix("printemps") || name.contains("trimestre") {
      return "du \(name)"
    }
    return name.hasPrefix("années") ? "des \(name)" : frenchOf(name)
  }

  /// "until 2019", where nobody knows from when.
  func until(_ date: CalendarDate) -> String {
    let name = text(date)
    switch language {
    case .english: return "until \(name)"
    case .german: return "bis \(name)"
    case .french:
      if date.qualifier.contains(.approximate) { return "jusque \(name)" }
      switch Self.frenchPreposition(date, name) {
      case "en ": return "jusqu’en \(name)"
      case "dans les ": return "jusqu’aux \(name)"
      default: return "jusqu’au \(name)"
      }
    }
  }

  /// "by 1984": at some time, and not later.
  func by(_ date: CalendarDate) -> String {
    // "by the end of 2024"; English has it from phrases as they were written.
    if language != .english, date.qualifier.isEmpty, date.month?.known == 12, date.day?.known == 31,
      let year = date.year.known
    {
      return language.choose("", "bis Ende \(text(year: year))", "d’ici fin \(text(year: year))")
    }
    return language.choose("by \(text(date))", "bis spätestens \(text(date))", "au plus tard \(frenchAt(date))")
  }

  func orLater(_ date: CalendarDate) -> String {
    "\(text(date)) " + language.choose("or later", "oder später", "ou plus tard")
  }
}
