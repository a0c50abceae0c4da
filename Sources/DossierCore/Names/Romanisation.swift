/// Words written in Latin letters by different rules of transliteration, brought to one spelling.
enum Romanisation {
  /// A word of a Japanese name without the ways of writing long vowels and syllables; `nil` if it is none.
  ///
  /// Long vowels are short ("ou", "oo", "oh", "uu"), syllables are spelled as in Kunrei ("si", "tu", "zi").
  static func japanese(_ word: String) -> String? {
    var letters = Array(word.unicodeScalars)
    func isVowel(_ index: Int) -> Bool { index < letters.count && "aiueo".unicodeScalars.contains(letters[index]) }
    var short: [Unicode.Scalar] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if let last = short.last, last == "o" || last == "u", letter == "u" || letter == last {
        // The second half of a long vowel.
      } else if letter == "h", short.last == "o", !isVowel(index + 1),
        index + 1 == letters.count || letters[index + 1] != "y"
      {
        // "Satoh", "Ohno".
      } else {
        short.append(letter)
      }
      index += 1
    }
    letters = short
    var text = String(String.UnicodeScalarView(letters))
    for (from, to) in [
      ("sh", "s"), ("ch", "t"), ("ts", "t"), ("j", "z"), ("f", "h"), ("dz", "z"), ("mb", "nb"), ("mp", "np"),
      ("mm", "nm"),
    ] { text = text.replacing(from, with: to) }
    return isSyllables(text) ? text : nil
  }

  /// Whether a word is made of consonant and vowel, as Japanese ones are.
  private static func isSyllables(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    func isVowel(_ byte: UInt8) -> Bool { "aiueo".utf8.contains(byte) }
    var index = 0
    var count = 0
    while index < letters.count {
      if isVowel(letters[index]) {
        index += 1
        count += 1
        continue
      }
      guard "kgsztdnhbpmyrw".utf8.contains(letters[index]) else { return false }
      let isNasal = letters[index] == UInt8(ascii: "n")
      // A doubled consonant, or a nasal that ends its syllable.
      if isNasal,
        index + 1 == letters.count || !(isVowel(letters[index + 1]) || letters[index + 1] == UInt8(ascii: "y"))
      {
        index += 1
        continue
      }
      if index + 1 < letters.count, letters[index + 1] == letters[index] { index += 1 }
      index += 1
      if index < letters.count, letters[index] == UInt8(ascii: "y") { index += 1 }
      guard index < letters.count, isVowel(letters[index]) else { return false }
    }
    return count >= 0 && !letters.isEmpty
  }

  /// A word of a Slavic or Arabic name with the letters that transliterations differ in made one.
  static func folded(_ word: String) -> String {
    var text = NameVocabulary.transliterations[word] ?? word
    for (from, to) in [
      ("shch", "sc"), ("sch", "sh"), ("kh", "h"), ("x", "ks"), ("ph", "f"), ("yu", "iu"), ("ju", "iu"), ("ya", "ia"),
      ("ja", "ia"), ("yo", "io"), ("ye", "e"), ("je", "e"), ("ey", "ei"), ("ej", "ei"), ("ay", "ai"), ("aj", "ai"),
      ("q", "k"),
      ("tz", "ts"), ("w", "v"),
    ] { text = text.replacing(from, with: to) }
    for ending in ["iyi", "yii", "yy", "iy", "yi", "ii", "ij", "yj", "y"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count) + "i"
      break
    }
    for (ending, to) in [("off", "ov"), ("eff", "ev"), ("ow", "ov")] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count) + to
    }
    return text
  }
}
