/// A name reduced to its words: without letter case, diacritics, width, punctuation and invisible characters.
///
/// "Abe Shinzō" and "ABE Shinzo" have the same words. Marks are taken from Latin and Greek letters only: in other scripts
/// they make other letters.
struct NameForm: Hashable {
  /// The words in order, none empty.
  let words: [String]

  init(_ name: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var base: UInt32 = 0
    func finish() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for token in CanonicalText(name).scalars {
      guard let scalar = Unicode.Scalar(token) else {
        // Signs of typography, hyphens among them.
        finish()
        continue
      }
      if Self.isMark(token) {
        if !Self.losesMarks(base, token) { word.append(scalar) }
        continue
      }
      base = token
      if let letters = Self.special[token] {
        word.append(contentsOf: letters.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
      {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if !Self.isApostrophe(token) {
        finish()
      }
    }
    finish()
    self.words = words
  }

  private static func isMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  /// Whether a letter is the same name's letter without a mark: Latin, Greek, and Cyrillic ё.
  private static func losesMarks(_ base: UInt32, _ mark: UInt32) -> Bool {
    switch base {
    case 0x41...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF: true
    case 0x415, 0x435: mark == 0x308
    default: false
    }
  }

  private static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value == 0x2BC || value == 0x2019 || value == 0x2BB || value == 0x60
  }

  /// Letters that do not decompose.
  private static let special: [UInt32: String] = [
    0xDF: "ss", 0x1E9E: "ss", 0xE6: "ae", 0xC6: "ae", 0x153: "oe", 0x152: "oe", 0xF8: "o", 0xD8: "o", 0x142: "l",
    0x141: "l", 0x111: "d", 0x110: "d", 0xF0: "d", 0xD0: "d", 0xFE: "th", 0xDE: "th", 0x131: "i", 0x130: "i",
    0x127: "h", 0x126: "h", 0x3C2: "σ",
  ]
}

extension KnowledgeGraph {
  /// The nodes that are called so, as indices: by name, short name or another name, letter case and diacritics aside.
  public func nodes(named name: String) -> [Int] {
    let wanted = NameForm(name)
    if wanted.words.isEmpty { return [] }
    return nodes.indices.filter { index in
      let node = nodes[index]
      return ([node.name, node.shortName] + node.aliases).contains { NameForm($0) == wanted }
    }
  }
}
