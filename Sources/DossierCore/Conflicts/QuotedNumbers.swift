/// The numbers in a quote, with what the words around them allow.
enum QuotedNumbers {
  /// What a text says of a quantity: the values that it leaves possible.
  struct Quantity {
    let ranges: [ClosedRange<Double>]
    /// As it is written.
    let text: String
    /// Whether it is a share or a percentage, which says nothing of a count.
    let isShare: Bool
    /// Whether it is a number of something else: a paragraph, a room, an hour, a year. It can agree, but not disagree.
    let isName: Bool

    /// Whether a value may be meant: in range, or what the text says rounded to fewer digits.
    func allows(_ value: Double) -> Bool {
      ranges.contains { range in
        if range.contains(value) { return true }
        guard range.lowerBound == range.upperBound else { return false }
        return Self.isRounded(range.lowerBound, from: value) || Self.isRounded(value, from: range.lowerBound)
      }
    }

    /// Whether a round number may stand for a value: it is the value rounded to as many digits as the number shows.
    private static func isRounded(_ number: Double, from value: Double) -> Bool {
      guard number != 0, number == number.rounded() else { return value.rounded() == number }
      var unit = 1.0
      while (number / (unit * 10)).rounded() == number / (unit * 10) { unit *= 10 }
      return (value / unit).rounded() * unit == number
    }
  }

  /// What a quote says instead of a value; `nil` where it may say the same, or nothing of it.
  static func rival(of value: Double, _ words: [Substring], excluding dates: Set<Int>) -> Quantity? {
    let quantities = find(words, excluding: dates)
    if quantities.contains(where: { $0.allows(value) }) { return nil }
    if value == 0, words.contains(where: { nothing.contains(plain($0)) }) { return nil }
    // "Thirteen adults and two children" are fifteen.
    if isSum(value, of: quantities) { return nil }
    if value >= 1, quantities.isEmpty, let none = nobody(words) { return none }
    // Only what is no count can be a share.
    return quantities.first { !$0.isName && (!$0.isShare || value != value.rounded()) }
  }

  /// Whether two or more counts that follow each other add up to a value.
  private static func isSum(_ value: Double, of quantities: [Quantity]) -> Bool {
    let counts = quantities.map { quantity -> Double? in
      guard !quantity.isShare, !quantity.isName, let range = quantity.ranges.first, range.lowerBound == range.upperBound
      else { return nil }
      return range.lowerBound
    }
    for start in counts.indices {
      guard var sum = counts[start] else { continue }
      for next in counts[(start + 1)...].prefix(5) {
        guard let next else { break }
        sum += next
        if sum == value { return true }
      }
    }
    return false
  }

  /// That there was nobody: "no one was killed", "not a single person", "niemand"; in a quote that counts nothing else.
  private static func nobody(_ words: [Substring]) -> Quantity? {
    let plain = words.map(Self.plain)
    for index in plain.indices {
      guard let length = denialLength(plain[index...]) else { continue }
      let end = min(index + length, plain.count)
      if end < plain.count, afterUncounted.contains(plain[end]) { continue }
      // "Nobody knows how many" counts nothing; "no casualties" does by itself.
      let isCounted = length == 2 && !["one", "person"].contains(plain[index + 1])
      guard isCounted || plain[index...].prefix(length + 4).contains(where: fates.contains) else { continue }
      return Quantity(
        ranges: [0...0], text: words[index..<end].joined(separator: " "), isShare: false, isName: false)
    }
    return nil
  }

  /// How many words say that there was none of some persons, where a text begins so.
  private static func denialLength(_ words: ArraySlice<String>) -> Int? {
    let rest = words.dropFirst()
    return switch words.first {
    case "nobody", "niemand": 1
    case "no", "keine": rest.first.map(persons.contains) ?? false ? 2 : nil
    case "not": rest.starts(with: ["a", "single"]) || rest.first == "one" ? 3 : nil
    default: nil
    }
  }

  /// After "nobody" they say that somebody was meant, or that nobody was counted: "nobody else", "no one but the driver".
  private static let afterUncounted: Set<String> = [
    "else", "but", "except", "other", "knows", "knew", "can", "could", "would", "says", "said", "sonst", "anders",
    "außer", "weiß",
  ]

  /// What happens to those who are counted.
  private static let fates: Set<String> = [
    "killed", "died", "dead", "hurt", "injured", "wounded", "arrested", "detained", "missing", "evacuated", "struck",
    "joined",
    "came", "attended", "voted", "marched", "getötet", "starb", "tot", "verletzt", "vermisst", "festgenommen", "kam",
    "ums",
  ]

  /// Whom or what a dossier counts that a source may say there was none of.
  private static let persons: Set<String> = [
    "one", "person", "people", "deaths", "death", "dead", "casualties", "fatalities", "injuries", "injured", "victims",
    "toten", "opfer", "verletzten", "todesopfer",
  ]

  /// All quantities in a text, but those at the words in `dates`.
  static func find(_ words: [Substring], excluding dates: Set<Int>) -> [Quantity] {
    let plain = words.map(Self.plain)
    let denied = DeniedWords.find(words, plain)
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
      guard !dates.contains(index), !denied.contains(index), let first = NumberWords.number(words, plain, at: index)
      else {
        index += 1
        continue
      }
      var next = index + first.count
      var (lower, upper) = (first.readings, first.readings)
      // "between 100 and 200", "100 to 200", "8 to 9 thousand".
      if let other = end(ofRangeAt: index, next, words, plain, dates, first) {
        if first.factor == 1, other.factor > 1, first.readings[0] * other.factor < other.readings[0] * 2 {
          lower = lower.map { $0 * other.factor }
        }
        upper = other.readings
        next += 1 + other.count
      }
      let before = Array(plain[..<index].suffix(3))
      let after = Array(plain[next...].prefix(2))
      found.append(
        Quantity(
          ranges: zip(lower, upper).map { range($0, $1, first.isRough, before) },
          text: words[index..<next].joined(separator: " "),
          isShare: first.isShare || isPercent(after),
          isName: isName(before, after) || first.looksLikeYear && mayBeYear(before)))
      index = next
    }
    return found
  }

  private static func end(
    ofRangeAt start: Int, _ next: Int, _ words: [Substring], _ plain: [String], _ dates: Set<Int>,
    _ first: NumberWords.Number
  ) -> NumberWords.Number? {
    guard next + 1 < words.count, ["to", "and", "or", "bis", "à", "et", "und"].contains(plain[next]),
      !["and", "et", "und"].contains(plain[next])
        || (start > 0 && ["between", "entre", "zwischen"].contains(plain[start - 1])),
      !dates.contains(next + 1), let other = NumberWords.number(words, plain, at: next + 1),
      other.readings[0] > first.readings[0]
    else { return nil }
    return other
  }

  private static func range(_ value: Double, _ upper: Double, _ isRough: Bool, _ before: [String]) -> ClosedRange<
    Double
  > {
    if upper > value { return value...upper }
    let last = before.last ?? ""
    let pair = before.suffix(2).joined(separator: " ")
    let three = before.joined(separator: " ")
    if ["no more than", "not more than", "nicht mehr als", "pas plus de"].contains(three) { return 0...value }
    if ["no fewer than", "no less than", "not less than", "nicht weniger als", "pas moins de"].contains(three)
      || ["more than", "at least", "mehr als", "plus de", "plus d'", "au moins"].contains(pair)
      || ["over", "above", "exceeding", "über", "mindestens"].contains(last)
    {
      return value...max(value, Double.greatestFiniteMagnitude)
    }
    if ["less than", "fewer than", "up to", "at most", "weniger als", "bis zu", "moins de", "au plus"].contains(pair)
      || ["under", "below", "unter", "höchstens", "jusqu'à"].contains(last)
    {
      return 0...value
    }
    return isRough || pair == "près de" || hedges.contains(last) ? value * 0.85...value * 1.15 : value...value
  }

  private static func isPercent(_ after: [String]) -> Bool {
    guard let next = after.first else { return false }
    if ["percent", "percentage", "%", "prozent", "prozentpunkte", "v.h"].contains(next) { return true }
    return after.count > 1 && ["per", "pour"].contains(next) && ["cent", "mille"].contains(after[1])
  }

  /// Whether a number only tells things apart, or is an hour or an age.
  private static func isName(_ before: [String], _ after: [String]) -> Bool {
    if let last = before.last, labels.contains(last) { return true }
    guard let next = after.first else { return false }
    if ["p.m", "a.m", "pm", "am", "uhr", "o'clock", "o’clock", "heures"].contains(next) { return true }
    return after == ["years", "old"] || after == ["year", "old"] || after == ["jahre", "alt"]
  }

  private static func mayBeYear(_ before: [String]) -> Bool {
    before.last.map(yearWords.contains) ?? false
  }

  /// The words of a text, parted by white space.
  static func words(_ text: String) -> [Substring] {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return text.split(whereSeparator: \.isWhitespace) }
    return bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }

  /// A word without punctuation, in lower case.
  static func plain(_ word: Substring) -> String {
    if let plain = word.utf8.withContiguousStorageIfAvailable({ plain(ascii: $0) }) ?? nil { return plain }
    let isMark = { (character: Character) in ".,;:!?()[]“”„«»\"'‘’".contains(character) }
    return String(word.drop(while: isMark).reversed().drop(while: isMark).reversed()).lowercased()
  }

  /// The same of a word in ASCII, as most are; `nil` of others.
  private static func plain(ascii word: UnsafeBufferPointer<UInt8>) -> String? {
    guard word.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard let first = word.firstIndex(where: { !isMark($0) }), let last = word.lastIndex(where: { !isMark($0) }) else {
      return ""
    }
    return String(unsafeUninitializedCapacity: last - first + 1) { room in
      for index in first...last {
        let byte = word[index]
        room[index - first] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return last - first + 1
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static let nothing: Set<String> = [
    "no", "none", "nobody", "nothing", "not", "never", "without", "kein", "keine", "keiner", "niemand", "nichts",
    "aucun", "aucune", "personne", "rien",
  ]
  private static let hedges: Set<String> = [
    "about", "around", "some", "roughly", "nearly", "almost", "approximately", "circa", "rund", "etwa", "ungefähr",
    "knapp", "fast", "gut", "environ", "quelque", "presque",
  ]
  private static let labels: Set<String> = [
    "section", "sections", "article", "articles", "clause", "paragraph", "rule", "chapter", "page", "pages", "line",
    "no", "nr", "number", "route", "highway", "flight", "boeing", "airbus", "apollo", "room", "gate", "platform",
    "channel", "ward", "unit", "block", "phase", "stage", "round", "resolution", "case", "aged", "age", "§", "artikel",
    "absatz", "kapitel", "seite", "zeile", "nummer", "zimmer", "saal", "gleis", "linie", "halle", "flug", "phase",
    "chapitre", "ligne", "vol", "salle", "chambre", "numéro", "n°",
  ]
  private static let yearWords: Set<String> = [
    "the", "of", "in", "since", "from", "by", "until", "before", "after", "during", "act", "im", "seit", "von", "vom",
    "jahr", "jahre", "de", "en", "depuis", "année", "its", "his", "her", "their", "season", "may", "late", "early",
  ]
}
