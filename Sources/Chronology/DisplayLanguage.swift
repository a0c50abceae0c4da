/// A language in which dates can be printed.
public enum DisplayLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case german = "de"
  case french = "fr"

  /// The language of a BCP 47 tag, whatever its region or script; `nil` if dates cannot be printed in it.
  public init?(tag: String) {
    self.init(rawValue: tag.prefix { $0 != "-" }.lowercased())
  }
}

extension DisplayLanguage {
  /// The months in full, January first.
  var months: [String] {
    switch self {
    case .english: EDTFDisplay.months
    case .german:
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ]
    }
  }

  /// One of three.
  func choose(
    _ english: @autoclosure () -> String, _ german: @autoclosure () -> String, _ french: @autoclosure () -> String
  )
    -> String
  {
    switch self {
    case .english: english()
    case .german: german()
    case .french: french()
    }
  }
}
