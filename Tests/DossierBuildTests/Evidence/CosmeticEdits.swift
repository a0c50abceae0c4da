import Foundation

/// What typesetting, saving and converting do to a text: ten sorts, each applied to a whole passage.
///
/// A sort changes only typography: how marks look, where lines break, in which form letters are encoded.
enum CosmeticEdit: String, CaseIterable {
  case quotationMarks = "quotation marks"
  case apostrophes
  case dashes
  case spaces
  case lineBreaks = "line breaks"
  case hyphenation
  case unicodeForm = "Unicode form"
  case ligatures
  case invisible = "invisible characters"
  case ellipses = "ellipses, emphasis, headings"

  /// The passage set anew; several ways, each a pair of its own.
  func variants(of text: String) -> [String] {
    let results: [String] =
      switch self {
      case .quotationMarks: quotationMarks(text)
      case .apostrophes:
        [text.replacing("'", with: "’"), text.replacing("’", with: "'"), text.replacing("'", with: "´")]
      case .dashes: dashes(text)
      case .spaces:
        [
          text.replacing(" ", with: "  "), text.replacing(" ", with: "\u{A0}"),
          text.replacing(". ", with: ".\t"), text.replacing("\n", with: " \n"), text.replacing("%", with: "\u{202F}%"),
          text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        ]
      case .lineBreaks:
        [
          wrapped(text, at: 34), wrapped(text, at: 61), text.replacing("\n", with: "\r\n"),
          text.replacing("\n\n", with: "\n\n\n"),
        ]
      case .hyphenation: [hyphenated(text, "-\n"), hyphenated(text, "\u{AD}"), hyphenated(text, "\u{2010}\n")]
      case .unicodeForm:
        [
          text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
          String(
            String.UnicodeScalarView(
              text.unicodeScalars.map { scalar in
                ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
              })),
        ]
      case .ligatures:
        [
          text.replacing("fi", with: "ﬁ").replacing("fl", with: "ﬂ").replacing("ff", with: "ﬀ"),
          text.replacing("st", with: "ﬆ"),
        ]
      case .invisible:
        [
          text.replacing("ti", with: "t\u{200B}i"), text.replacing("er", with: "e\u{200D}r"),
          text.replacing("on", with: "o\u{2060}n"), text.replacing(" the ", with: " the \u{200B}"),
        ]
      case .ellipses:
        [
          text.replacing("…", with: "..."), text.replacing("...", with: "…"), text.replacing("\n## ", with: "\n### "),
          text.replacing("**Question:**", with: "Question:").replacing("**Answer:**", with: "__Answer:__"),
          emphasized(text),
        ]
      }
    return results.filter { !$0.utf8.elementsEqual(text.utf8) }
  }

  private func quotationMarks(_ text: String) -> [String] {
    func paired(_ open: String, _ close: String) -> String {
      var result = ""
      var isOpen = false
      for character in text {
        if character == "\"" {
          result += isOpen ? close : open
          isOpen.toggle()
        } else if "“„«".contains(character), character != "“" || !isOpen {
          result += open
          isOpen = true
        } else if "”“»".contains(character) {
          result += close
          isOpen = false
        } else {
          result.append(character)
        }
      }
      return result
    }
    return [paired("“", "”"), paired("„", "“"), paired("«", "»"), paired("\"", "\""), paired("‘", "’")]
  }

  private func dashes(_ text: String) -> [String] {
    [
      text.replacing(" – ", with: " — "), text.replacing(" — ", with: " – "), text.replacing(" – ", with: "—"),
      text.replacing(" — ", with: " -- "), text.replacing("-", with: "\u{2011}"), text.replacing(" – ", with: " - "),
      text.replacing(" — ", with: "--"),
    ]
  }

  private func wrapped(_ text: String, at width: Int) -> String {
    text.components(separatedBy: "\n\n").map { paragraph in
      var lines = [""]
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count >= width { lines.append("") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Breaks every fourth long word of lower-case letters in its middle.
  private func hyphenated(_ text: String, _ sign: String) -> String {
    var count = 0
    return text.components(separatedBy: " ").map { word in
      guard word.count > 6, word.allSatisfy({ $0.isLowercase && $0.isLetter }) else { return word }
      count += 1
      if count % 4 != 1 { return word }
      let middle = word.index(word.startIndex, offsetBy: word.count / 2)
      return word[..<middle] + sign + word[middle...]
    }.joined(separator: " ")
  }

  private func emphasized(_ text: String) -> String {
    var count = 0
    return text.components(separatedBy: " ").map { word in
      guard word.count > 3, word.allSatisfy(\.isLetter) else { return word }
      count += 1
      return count % 5 == 0 ? "*\(word)*" : word
    }.joined(separator: " ")
  }
}
