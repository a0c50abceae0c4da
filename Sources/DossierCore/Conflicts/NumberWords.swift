/// Numbers as they are written in English, German and French: digits and words.
enum NumberWords {
  /// A number and the words it takes.
  struct Number {
    /// What it may mean: `1.500` is one and a half, or fifteen hundred where a point parts thousands.
    var readings: [Double]
    let count: Int
    /// The factor that is written after it: 1000 for "thousand", otherwise 1.
    let factor: Double
    /// Whether it only says about how many: "une vingtaine".
    var isRough = false
    /// Whether it is a share of something: "three quarters".
    var isShare = false
    /// Whether it could also be a year: four digits and nothing else.
    var looksLikeYear = false
  }

  /// The number that begins at a word, if there is one.
  static func number(_ words: [Substring], _ plain: [String], at start: Int) -> Number? {
    if let share = share(plain, at: start) { return share }
    var number: Number
    if let digits = digits(words, at: start) {
      number = digits
    } else if let spelled = spelled(plain, at: start) {
      number = spelled
    } else {
      return nil
    }
    var next = start + number.count
    var readings = number.readings
    // "one and a half million"
    if next + 2 < plain.count, plain[next] == "and", plain[next + 1] == "a", plain[next + 2] == "half" {
      readings = readings.map { $0 + 0.5 }
      next += 3
    }
    var factor = 1.0
    if next < plain.count, let written = factors[plain[next]] {
      factor = written
      next += 1
    } else if let glued = glued(words[start], plain[start]) {
      (readings, factor) = ([glued.value], glued.factor)
    }
    return Number(
      readings: readings.map { $0 * factor }, count: next - start, factor: factor, isRough: number.isRough,
      looksLikeYear: number.looksLikeYear && factor == 1)
  }

  // MARK: Digits

  private static func digits(_ words: [Substring], at start: Int) -> Number? {
    guard var text = stripped(words[start]), !text.hasSuffix("%") else { return nil }
    var count = 1
    // "80 000": groups of three after one to three digits.
    if text.count <= 3, text.allSatisfy(isDigit), text.first != "0" {
      while start + count < words.count, let group = stripped(words[start + count]), group.count == 3,
        group.allSatisfy(isDigit), words[start + count - 1].last.map(isDigit) == true
      {
        text += group
        count += 1
      }
    }
    let isYear = text.count == 4 && text.allSatisfy(isDigit) && (1700...2100).contains(Int(text) ?? 0)
    let readings = readings(of: text)
    return readings.isEmpty ? nil : Number(readings: readings, count: count, factor: 1, looksLikeYear: isYear)
  }

  /// What digits with points and commas may mean, the likelier reading first.
  private static func readings(of text: String) -> [Double] {
    guard text.first.map(isDigit) == true, text.allSatisfy({ isDigit($0) || $0 == "." || $0 == "," }) else { return [] }
    var found: [Double] = []
    for (group, point) in [(Character(","), Character(".")), (".", ",")] {
      let halves = text.split(separator: point, omittingEmptySubsequences: false)
      guard halves.count <= 2, let whole = halves.first else { continue }
      let groups = whole.split(separator: group, omittingEmptySubsequences: false)
      guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) && (1...3).contains(groups[0].count),
        halves.count == 1 || !halves[1].contains(group),
        let value = Double(groups.joined() + (halves.count == 2 ? "." + halves[1] : ""))
      else { continue }
      if !found.contains(value) { found.append(value) }
    }
    return found
  }

  /// `3.4bn`, `12m`, `5k`.
  private static func glued(_ word: Substring, _ plain: String) -> (value: Double, factor: Double)? {
    let digits = plain.drop { "$€£".contains($0) }.prefix { isDigit($0) || $0 == "." || $0 == "," }
    let rest = plain.drop { "$€£".contains($0) }.dropFirst(digits.count)
    guard let factor = ["k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12][String(rest)],
      let value = readings(of: String(digits)).first
    else { return nil }
    return (value, factor)
  }

  private static func stripped(_ word: Substring) -> String? {
    let trimmed = word.drop { "([“\"'‘«„$€£".contains($0) }
    let text = String(trimmed.reversed().drop { ".,;:!?)]”\"'’»“€".contains($0) }.reversed())
    // `3.4bn` is a number too; its letters are read with it.
    let end = text.firstIndex { $0.isLetter } ?? text.endIndex
    let letters = text[end...].lowercased()
    guard letters.isEmpty || ["k", "m", "mn", "bn", "tn"].contains(letters) else { return nil }
    return text.first.map(isDigit) == true ? String(text[..<end]) : nil
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  // MARK: Words

  private static func spelled(_ plain: [String], at start: Int) -> Number? {
    // "half a dozen", "half a million"
    if plain[start] == "half", start + 2 < plain.count, plain[start + 1] == "a", let whole = multiples[plain[start + 2]]
    {
      return Number(readings: [whole / 2], count: 3, factor: 1)
    }
    if ["baker's", "baker’s"].contains(plain[start]), start + 1 < plain.count, plain[start + 1] == "dozen" {
      return Number(readings: [13], count: 2, factor: 1)
    }
    if ["une", "eine"].contains(plain[start]), start + 1 < plain.count, let about = about[plain[start + 1]] {
      return Number(readings: [about], count: 2, factor: 1, isRough: true)
    }
    var (sum, current, index) = (0.0, 0.0, start)
    while index < plain.count {
      let word = plain[index]
      if let value = value(of: word) {
        current += value
      } else if let whole = multiples[word], index > start || !isPlural(word) {
        current = max(current, 1) * whole
        if whole >= 1000 { (sum, current) = (sum + current, 0) }
      } else if articles.contains(word), index == start, index + 1 < plain.count, multiples[plain[index + 1]] != nil,
        !isPlural(plain[index + 1])
      {
        current = 1
      } else if word == "and", index > start, index + 1 < plain.count, current >= 100 || sum > 0,
        value(of: plain[index + 1]) != nil
      {
        index += 1
        continue
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    // A bare "one" is a pronoun as often as a number.
    if index == start + 1, ["one", "ein", "eins"].contains(plain[start]),
      !plain[index...].starts(with: ["and", "a", "half"])
    {
      return nil
    }
    return Number(readings: [sum + current], count: index - start, factor: 1)
  }

  /// "three quarters", "a third", "half of": a share, as a part of one and in per cent.
  private static func share(_ plain: [String], at start: Int) -> Number? {
    func share(_ value: Double, _ count: Int) -> Number {
      Number(readings: [value, value * 100], count: count, factor: 1, isShare: true)
    }
    if plain[start] == "half", start + 1 < plain.count, ["a", "of", "the"].contains(plain[start + 1]),
      start + 2 >= plain.count || multiples[plain[start + 2]] == nil
    {
      return share(0.5, 1)
    }
    guard start + 1 < plain.count else { return nil }
    let parts: [String: Double] = ["third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "tenths": 10]
    guard let part = parts[plain[start + 1]] else { return nil }
    if articles.contains(plain[start]), !plain[start + 1].hasSuffix("s") { return share(1 / part, 2) }
    return small[plain[start]].flatMap { $0 < part ? share($0 / part, 2) : nil }
  }

  /// The number that one word is, also where it is made of several: `thirty-one`, `einundzwanzig`, `zweihundert`.
  private static func value(of word: String) -> Double? {
    if let value = small[word] ?? french[word] { return value }
    let parts = word.split(separator: "-").map(String.init)
    if parts.count > 1 {
      let values = parts.filter { $0 != "et" }.compactMap { small[$0] ?? french[$0] }
      return values.count == parts.filter { $0 != "et" }.count ? values.reduce(0, +) : nil
    }
    return german(word[...])
  }

  private static func german(_ word: Substring) -> Double? {
    if let value = germanSmall[String(word)] { return value }
    for (name, factor) in [("tausend", 1000.0), ("hundert", 100.0)] {
      guard let range = word.firstRange(of: name) else { continue }
      let (left, right) = (word[..<range.lowerBound], word[range.upperBound...])
      let many = left.isEmpty ? 1 : germanUnit(left)
      let rest = right.isEmpty ? 0 : german(right.hasPrefix("und") ? right.dropFirst(3) : right)
      guard let many, let rest, !(left.isEmpty && right.isEmpty) || word.count == name.count else { return nil }
      return many * factor + rest
    }
    guard let range = word.firstRange(of: "und"), let unit = germanUnit(word[..<range.lowerBound]),
      let ten = germanSmall[String(word[range.upperBound...])], unit < 10, ten >= 20
    else { return nil }
    return unit + ten
  }

  private static func germanUnit(_ word: Substring) -> Double? {
    word == "ein" ? 1 : german(word)
  }

  private static func isPlural(_ word: String) -> Bool {
    ["hundreds", "dozens", "thousands", "millions", "milliers", "centaines", "dutzende"].contains(word)
  }

  private static let articles: Set<String> = ["a", "an", "ein", "eine", "une"]
  private static let multiples: [String: Double] = [
    "hundred": 100, "dozen": 12, "thousand": 1000, "million": 1e6, "billion": 1e9, "dutzend": 12, "mille": 1000,
  ]
  private static let about: [String: Double] = [
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
  ]
  private static let factors: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "m": 1e6,
    "bn": 1e9, "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "milliard": 1e9,
    "milliards": 1e9, "mrd": 1e9, "mio": 1e6,
  ]
  private static let small: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  // "neuf" is "new" and "sept" a month as often as a number.
  private static let french: [String: Double] = [
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-dix": 90, "soixante-dix": 70,
  ]
  private static let germanSmall: [String: Double] = [
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
  ]
}
