/// Breaks text into lines of so many columns, for formats that cannot be told how wide a letter is.
enum ColumnWrap {
  /// The lines of a text, at most `width` columns wide; wide East Asian characters take two.
  ///
  /// Breaks at white space, and within a word only if that alone is longer than a line by a quarter.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let pieces = columns(of: word) > width + width / 4 ? broken(word, width: width) : [String(word)]
      for piece in pieces {
        if line.isEmpty {
          line = piece
        } else if columns(of: line) + 1 + columns(of: piece) <= width {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func broken(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = columns(of: character)
      if used + columns > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    pieces.append(piece)
    return pieces
  }

  private static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
