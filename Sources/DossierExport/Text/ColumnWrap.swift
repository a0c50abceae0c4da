/// Breaks text into lines of so many columns, for formats that cannot be told how wide a letter is.
enum ColumnWrap {
  /// The lines of a text, at most `width` columns wide; wide East Asian characters take two.
  ///
  /// Breaks at white space, and within a word only if that alone is longer than a line by more than `slack` columns, by
  /// default a quarter of a line; within an address never if `keepsAddresses`.
  static func wrap(_ text: String, width: Int, slack: Int? = nil, keepsAddresses: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.unicodeScalars.split(whereSeparator: isSpace) {
      let columns = columns(of: word)
      let isWhole = columns <= width + (slack ?? width / 4) || keepsAddresses && isAddress(Substring(word))
      let pieces = isWhole ? [(String(word), columns)] : broken(Substring(word), width: width)
      for (piece, columns) in pieces {
        if used == 0 {
          line = piece
          used = columns
        } else if used + 1 + columns <= width {
          line += " " + piece
          used += 1 + columns
        } else {
          lines.append(line)
          line = piece
          used = columns
        }
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// How many columns a text takes on one line.
  static func columns(of text: String) -> Int {
    columns(of: text.unicodeScalars)
  }

  private static func isAddress(_ word: Substring) -> Bool {
    ["http://", "https://", "mailto:", "<http://", "<https://", "<mailto:"].contains { word.hasPrefix($0) }
  }

  private static func broken(_ word: Substring, width: Int) -> [(text: String, columns: Int)] {
    var pieces: [(text: String, columns: Int)] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = columns(of: character.unicodeScalars)
      if used + columns > width, !piece.isEmpty {
        pieces.append((piece, used))
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    pieces.append((piece, used))
    return pieces
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}
