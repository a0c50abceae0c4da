import Chronology

/// What is said of a view as a whole.
extension Vocabulary {
  /// "Timeline of 12 events from May 2023 to July 2023, 2 undated, beside 1 relation that lasts."
  func timeline(events: Int, from first: String?, to last: String?, undated: Int, spans: Int) -> String {
    let count = counted(events, .event)
    var text = choose("Timeline of \(count)", "Zeitleiste mit \(dative(events))", "Chronologie de \(count)")
    if let first, let last {
      text +=
        first == last
        ? ", \(first)"
        : choose(
          " from \(first) to \(last)", ", erstes: \(first), letztes: \(last)",
          ", du premier (\(first)) au dernier (\(last))")
    }
    if undated > 0 {
      text += ", "
      text +=
        undated == events
        ? choose("all undated", "alle ohne Datum", "tous sans date")
        : choose("\(undated) undated", "\(undated) ohne Datum", "dont \(undated) sans date")
    }
    if spans > 0 {
      let relations = counted(spans, .relation)
      text += choose(
        ", beside \(relations) that last\(spans == 1 ? "s" : "")",
        ", daneben \(relations) von Dauer", ", avec \(relations) qui \(isOne(spans) ? "dure" : "durent")")
    }
    return text + "."
  }

  private func dative(_ events: Int) -> String {
    events == 1 ? "1 Ereignis" : "\(events) Ereignissen"
  }

  /// "Network of 12 nodes and 20 edges."
  func network(nodes: Int, edges: Int) -> String {
    let (first, second) = (counted(nodes, .node), counted(edges, .edge))
    return choose(
      "Network of \(first) and \(second).", "Netz aus \(first) und \(second).", "Réseau de \(first) et \(second).")
  }

  /// "2 dates are inferred from other claims."
  func inferredDates(_ count: Int) -> String {
    choose(
      "\(count) date\(count == 1 ? " is" : "s are") inferred from other claims.",
      "\(count) \(count == 1 ? "Datum ist" : "Daten sind") aus anderen Aussagen erschlossen.",
      "\(count) \(isOne(count) ? "date est déduite" : "dates sont déduites") d’autres affirmations.")
  }

  /// "Sources disagree about “A”, “B” and 3 more."
  func disagreements(about names: [String], more: Int) -> String {
    let list = names.map { quotationMarks.open + $0 + quotationMarks.close }.joined(separator: ", ")
    let rest =
      more == 0
      ? ""
      : choose(
        " and \(more) more", " und \(more) \(more == 1 ? "weiteres" : "weitere")",
        " et \(more) \(more == 1 ? "autre" : "autres")")
    return choose(
      "Sources disagree about \(list)\(rest).", "Quellen widersprechen sich: \(list)\(rest).",
      "Les sources se contredisent sur \(list)\(rest).")
  }

  // MARK: Times given by other events

  /// How far from an event and on which side: "within 2 weeks after “A” and “B”".
  func relativeTime(_ duration: String?, _ sides: [(RelativeTime.Side, [String])]) -> String {
    let parts = sides.map { side, names in
      name(side) + " " + names.map { quotationMarks.open + $0 + quotationMarks.close }.joined(separator: and)
    }
    return ([duration.map(length)].compactMap { $0 } + [parts.joined(separator: ", ")]).joined(separator: " ")
  }

  private func name(_ side: RelativeTime.Side) -> String {
    switch side {
    case .after: choose("after", "nach", "après")
    case .before: choose("before", "vor", "avant")
    case .during: choose("during", "während", "pendant")
    }
  }

  /// A length of time as its author wrote it, in English; in other languages what it means, if it is understood.
  private func length(_ text: String) -> String {
    if language == .english { return text }
    let isLimit = text.hasPrefix("within ")
    let phrase = isLimit ? String(text.dropFirst(7)) : text
    guard let duration = try? PhraseLanguage.english.readDuration(phrase) else { return text }
    let length = self.length(duration, isDative: isLimit)
    return isLimit ? choose(text, "innerhalb von \(length)", "dans les \(length)") : length
  }

  private func length(_ duration: CalendarDuration, isDative: Bool) -> String {
    let (years, months) = duration.months.quotientAndRemainder(dividingBy: 12)
    let weeks = duration.days % 7 == 0 ? duration.days / 7 : 0
    let days = weeks == 0 ? duration.days : 0
    let german: [(Int64, String, String)] = [
      (years, "Jahr", isDative ? "Jahren" : "Jahre"), (months, "Monat", isDative ? "Monaten" : "Monate"),
      (weeks, "Woche", "Wochen"), (days, "Tag", isDative ? "Tagen" : "Tage"),
    ]
    let french: [(Int64, String, String)] = [
      (years, "an", "ans"), (months, "mois", "mois"), (weeks, "semaine", "semaines"), (days, "jour", "jours"),
    ]
    return (language == .german ? german : french).filter { $0.0 > 0 }.map { "\($0) \($0 == 1 ? $1 : $2)" }
      .joined(separator: " ")
  }
}
