import Foundation
import Testing

@testable import DossierLayout

@Suite struct LineBreakTests {
  /// Unicode's own test data, where Debian's unicode-data is installed.
  private static let data = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: data), "Debian's unicode-data is not installed"))
  func agreesWithUnicode() throws {
    let text = try String(contentsOfFile: Self.data, encoding: .utf8)
    var count = 0
    var failures: [String] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      let scalars = words.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let expected = words.dropFirst().dropLast().filter { $0 == "÷" || $0 == "×" }.map { $0 == "÷" }
      // Surrogates are no characters.
      guard scalars.count == expected.count + 1 else { continue }
      let found = LineBreakRules(isTailored: false).opportunities(in: scalars)
      count += 1
      if Array(found.dropFirst()) != expected { failures.append(String(line.prefix { $0 != "#" })) }
    }
    #expect(count > 7_000)
    #expect(failures.isEmpty, "\(failures.count) of \(count): \(failures.prefix(20).joined(separator: "\n"))")
  }

  /// Where a line may break is marked `|`.
  @Test(arguments: [
    "約|束。|「本」|を", "東|京|（日|本）|へ", "ラー|メ|ン", "한국 |정부는 |발표했다", "North-|South", "2019–2023 |end", "a |-5 |b",
    "Berlin/|Paris", "2023-07-12", "12/31/2024", "10,000 |km", "$1.50", "5 |%", "e.g. |this", "don’t |stop",
    "Ada\u{A0}Mills", "a\u{2060}b", "a\u{200B}|b", "👩\u{200D}🚀|👍🏽|🇯🇵|🇩🇪", "สมาคม|แห่งประ|เทศ|ไทย", "น้ำ", "well—|known",
    "« |citation", "(a) |b", "https://|example.org/|path", "e\u{301}t\u{301}é",
  ]) func labelsBreakWhereReadersExpect(marked: String) {
    var scalars: [Unicode.Scalar] = []
    var expected: [Bool] = []
    var isBreak = false
    for scalar in marked.unicodeScalars {
      if scalar == "|" {
        isBreak = true
      } else {
        scalars.append(scalar)
        expected.append(isBreak)
        isBreak = false
      }
    }
    let found = LineBreakRules().opportunities(in: scalars)
    let text = zip(scalars, found).map { ($1 ? "|" : "") + String($0) }.joined()
    #expect(found == expected, "\(text)")
  }
}
