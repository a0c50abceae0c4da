import Chronology

/// How times, years and durations are printed on an axis, in the dossier's language.
struct CalendarText: Sendable {
  private let words: Words

  /// The words of a BCP 47 tag's language; English for those not known.
  init(_ language: String) {
    switch language.split(separator: "-").first.map({ $0.lowercased() }) {
    case "de": words = .german
    case "fr": words = .french
    default: words = .english
    }
  }

  /// The words of one language.
  private struct Words: Sendable {
    let months: [String]
    /// Singular and plural.
    let year: (String, String)
    let month: (String, String)
    let week: (String, String)
    let day: (String, String)
    let hour: (String, String)
    let minute: (String, String)
    let beforeChrist: String
    /// What stands behind the number of a day.
    let ordinal: String
    /// What stands between every three digits of a large number.
    let separator: Character
    let event: (String, String)

    static let english = Words(
      months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      year: ("year", "years"), month: ("month", "months"), week: ("week", "weeks"), day: ("day", "days"),
      hour: ("hour", "hours"), minute: ("minute", "minutes"), beforeChrist: "BCE", ordinal: "", separator: ",",
      event: ("event", "events"))
    static let german = Words(
      months: ["Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
      year: ("Jahr", "Jahre"), month: ("Monat", "Monate"), week: ("Woche", "Wochen"), day: ("Tag", "Tage"),
      hour: ("Stunde", "Stunden"), minute: ("Minute", "Minuten"), beforeChrist: "v. Chr.", ordinal: ".",
      separator: ".", event: ("Ereignis", "Ereignisse"))
    static let french = Words(
      months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
      year: ("an", "ans"), month: ("mois", "mois"), week: ("semaine", "semaines"), day: ("jour", "jours"),
      hour: ("heure", "heures"), minute: ("minute", "minutes"), beforeChrist: "av. J.-C.", ordinal: "",
      separator: "\u{202F}", event: ("événement", "événements"))
  }

  /// A tick's label; with its year where the ticks before it do not tell it.
  func tick(_ time: Int64, _ step: CalendarStep, withYear: Bool) -> String {
    let (year, month, dayOfMonth) = Day(CalendarStep.dayNumber(time)).civil
    let date = "\(dayOfMonth)\(words.ordinal) \(monthName(month))" + (withYear ? " " + self.year(year) : "")
    switch step {
    case .minutes:
      if CalendarStep.isMidnight(time) { return date }
      return withYear ? "\(date), \(clock(time))" : clock(time)
    case .days: return date
    case .months(let count):
      if withYear, count > 1, month == 1 { return self.year(year) }
      return monthName(month) + (withYear ? " " + self.year(year) : "")
    case .years: return self.year(year)
    }
  }

  private func monthName(_ month: Int) -> String {
    words.months[min(max(month - 1, 0), 11)]
  }

  private func clock(_ time: Int64) -> String {
    let minute = time - CalendarStep.dayNumber(time) * CalendarStep.day
    let rest = minute % 60
    return "\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// An astronomical year as historians count: 0 is 1 BCE.
  func year(_ year: Int64) -> String {
    year > 0 ? grouped(year) : grouped(1 - year) + " " + words.beforeChrist
  }

  /// How long a gap is: "11 years", "5 months", "3 weeks", "9 days", "6 hours".
  func duration(from start: Int64, to end: Int64) -> String {
    let minutes = Double(end - start)
    let days = minutes / Double(CalendarStep.day)
    let (count, unit): (Double, (String, String)) =
      switch days {
      case 730...: (days / 365.2425, words.year)
      case 59...: (days / 30.44, words.month)
      case 28...: (days / 7, words.week)
      case 2...: (days, words.day)
      case (1.0 / 12)...: (minutes / 60, words.hour)
      default: (minutes, words.minute)
      }
    let whole = Int64(count.rounded())
    return "\(grouped(whole)) \(whole == 1 ? unit.0 : unit.1)"
  }

  /// From when to when something lies, as short as it can be said: "March–May 2022" is "Mar – May 2022".
  func range(from start: Int64, through end: Int64) -> String {
    let first = Day(CalendarStep.dayNumber(start)).civil
    let last = Day(CalendarStep.dayNumber(end)).civil
    if first == last { return tick(start, .days([1]), withYear: true) }
    if last.year - first.year > 2 { return "\(year(first.year)) – \(year(last.year))" }
    if first.year != last.year {
      return "\(tick(start, .months(1), withYear: true)) – \(tick(end, .months(1), withYear: true))"
    }
    if first.month != last.month {
      return "\(monthName(first.month)) – \(tick(end, .months(1), withYear: true))"
    }
    return "\(first.day)\(words.ordinal) – \(tick(end, .days([1]), withYear: true))"
  }

  /// "12 events".
  func events(_ count: Int) -> String {
    "\(grouped(Int64(count))) \(count == 1 ? words.event.0 : words.event.1)"
  }

  /// With separators from 10,000 on.
  private func grouped(_ number: Int64) -> String {
    let digits = String(number)
    guard number >= 10_000 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(words.separator) }
      result.append(digit)
    }
    return result
  }
}

extension CalendarStep {
  /// Whether a day begins at a time.
  static func isMidnight(_ time: Int64) -> Bool {
    dayNumber(time) * day == time
  }
}
