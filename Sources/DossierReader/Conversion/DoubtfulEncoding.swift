import DossierCore

/// Finds out that a text was probably read in an encoding that is not its own: every encoding of single bytes makes some letters
/// of anything, but not words.
struct DoubtfulEncoding {
  /// A word that no language has, or what shows that the text is UTF-8.
  let example: String
  /// Whether the bytes are UTF-8.
  let isUTF8: Bool

  /// How much of a text is looked at, in bytes.
  private static let reach = 1 << 18

  /// What is odd about some bytes that were read in an encoding; `nil` if nothing is.
  ///
  /// - Parameters:
  ///   - original: the bytes as they are in the file.
  ///   - text: the same in UTF-8.
  init?(_ original: [UInt8], readAs encoding: TextEncoding, _ text: [UInt8]) {
    guard encoding.isSingleByte else { return nil }
    let sample = Array(original.prefix(Self.reach))
    var words = WordReading()
    words.read(text, upTo: Self.reach)
    // Letters of two bytes and more that fit together by chance are very rare.
    if Self.accents(inUTF8: sample) > 2, let example = words.foreign ?? words.mixed {
      (self.example, isUTF8) = (example, true)
    } else if words.mixedCount > 1, words.mixedCount * 2 > words.foreignCount, let example = words.mixed {
      (self.example, isUTF8) = (example, false)
    } else if encoding.isLatin, words.accents > 20, words.accents > words.plainLetters, let example = words.foreign {
      (self.example, isUTF8) = (example, false)
    } else {
      return nil
    }
  }

  /// How many letters beyond ASCII there are if it is UTF-8; 0 if it is not.
  private static func accents(inUTF8 bytes: [UInt8]) -> Int {
    var whole = bytes
    // The sample may end within a letter.
    while let last = whole.last, last >= 0x80, bytes.count == reach { whole.removeLast() }
    return invalidUTF8(whole) == nil ? whole.count { $0 >= 0xC0 } : 0
  }

  /// The diagnostic for a text that was read in an encoding which is probably wrong.
  func diagnostic(_ encoding: TextEncoding, path: String, at place: SourceRange, guess: TextEncoding?) -> Diagnostic {
    let better = isUTF8 ? "utf-8" : guess.flatMap { $0 == encoding ? nil : $0.name }
    return Diagnostic(
      .warning, "encoding-doubtful",
      "`\(path.shortened)` is declared as \(encoding.name), in which it has words like “\(example.shortened(to: 40))”",
      at: place,
      hint: better.map { "it looks like \($0): write `encoding: \($0)` in the source's entry" }
        ?? "find out its encoding, and write it as `encoding` in the source's entry")
  }
}

/// The words of a text by the scripts of their letters.
private struct WordReading {
  /// The first word with ASCII letters and letters of another script in it.
  private(set) var mixed: String?
  /// The first word of letters beyond ASCII alone, two at least.
  private(set) var foreign: String?
  private(set) var mixedCount = 0
  /// How many words have a letter beyond ASCII.
  private(set) var foreignCount = 0
  private(set) var plainLetters = 0
  private(set) var accents = 0

  mutating func read(_ text: [UInt8], upTo limit: Int) {
    var index = 0
    var word = String.UnicodeScalarView()
    var (plain, latin, other) = (0, 0, 0)
    func finish(_ reading: inout WordReading) {
      if latin + other > 0 { reading.foreignCount += 1 }
      if plain > 0, other > 0 {
        reading.mixedCount += 1
        reading.mixed = reading.mixed ?? String(word)
      } else if latin + other > 1, reading.foreign == nil {
        reading.foreign = String(word)
      }
      word = String.UnicodeScalarView()
      (plain, latin, other) = (0, 0, 0)
    }
    while index < min(text.count, limit) {
      let (value, length) = decodeScalar(text, at: index)
      index += length
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else {
        finish(&self)
        continue
      }
      word.append(scalar)
      if value < 0x80 {
        plain += 1
        plainLetters += 1
      } else {
        accents += 1
        if value < 0x250 || (0x1E00..<0x1F00).contains(value) { latin += 1 } else { other += 1 }
      }
    }
    finish(&self)
  }
}
