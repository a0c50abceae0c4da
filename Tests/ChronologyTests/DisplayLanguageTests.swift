import Testing

@testable import Chronology

@Suite("Dates in other languages")
struct DisplayLanguageTests {
  @Test(
    "What EDTF can say is said in German and French",
    arguments: [
      ("2023-07-12", "12. Juli 2023", "12 juillet 2023"), ("2023-05-01", "1. Mai 2023", "1er mai 2023"),
      ("2023-05", "Mai 2023", "mai 2023"), ("1850~", "ca. 1850", "vers 1850"),
      ("2023-07-12~", "ca. 12. Juli 2023", "vers le 12 juillet 2023"), ("-0043", "44 v. Chr.", "44 av. J.-C."),
      ("199X", "1990er Jahre", "années 1990"), ("18XX", "19. Jahrhundert", "XIXe siècle"),
      ("00XX", "1. Jahrhundert", "Ier siècle"), ("2023-21", "Frühjahr 2023", "printemps 2023"),
      ("2023-24", "Winter 2023/24", "hiver 2023-2024"), ("2023-33", "1. Quartal 2023", "1er trimestre 2023"),
      ("2023-41", "zweite Hälfte 2023", "seconde moitié de 2023"),
      ("[2023-05-21..2023-05-31]", "Ende Mai 2023", "fin mai 2023"),
      ("[2023-04-16..2023-04-30]", "zweite Hälfte April 2023", "seconde moitié d’avril 2023"),
      ("[1990..1993]", "Anfang der 1990er Jahre", "début des années 1990"),
      ("[1866..1899]", "Ende des 19. Jahrhunderts", "fin du XIXe siècle"),
      ("2019/..", "2019 – heute", "2019 – aujourd’hui"), ("2019/", "ab 2019", "à partir de 2019"),
      ("2023-07-12/", "ab 12. Juli 2023", "à partir du 12 juillet 2023"), ("/2019", "bis 2019", "jusqu’en 2019"),
      ("/199X", "bis 1990er Jahre", "jusqu’aux années 1990"),
      ("2023-07-11/2023-07-12", "11.–12. Juli 2023", "11–12 juillet 2023"),
      ("2023-05/2023-07", "Mai – Juli 2023", "mai – juillet 2023"),
      ("[..1984]", "bis spätestens 1984", "au plus tard en 1984"),
      ("[..2023-07-12]", "bis spätestens 12. Juli 2023", "au plus tard le 12 juillet 2023"),
      ("[..2024-12-31]", "bis Ende 2024", "d’ici fin 2024"),
      ("[1984..]", "1984 oder später", "1984 ou plus tard"),
      ("[2023-07-10..2023-07-16]", "zwischen 10. und 16. Juli 2023", "entre le 10 et le 16 juillet 2023"),
      ("[1667,1760]", "1667 oder 1760", "1667 ou 1760"), ("{1667,1760}", "1667 und 1760", "1667 et 1760"),
    ])
  func languages(edtf: String, german: String, french: String) throws {
    let date = try DateExpression(edtf)
    #expect(date.displayText(in: .german) == german)
    #expect(date.displayText(in: .french) == french)
    #expect(date.displayText(in: .english) == date.displayText)
  }

  @Test("An English phrase is printed as what it means")
  func phrases() throws {
    let date = try DateExpression("late May 2023")
    #expect(date.displayText(in: .english) == "late May 2023")
    #expect(date.displayText(in: .german) == "Ende Mai 2023")
  }

  @Test("No English word is left in dates of any form")
  func noEnglish() throws {
    let english = Set(
      EDTFDisplay.months.filter { !["April", "August", "September", "November"].contains($0) }
        + [
          "early", "late", "mid", "half", "of", "the", "first", "second", "century", "between", "and", "or", "by",
          "until",
        ]
        + ["from", "today", "later", "spring", "summer", "autumn", "winter", "unknown", "about", "BCE", "year"])
    var random = RandomEDTF(random: SeededGenerator(seed: 7))
    for _ in 0..<4_000 {
      guard let date = try? EDTFDate(random.expression()) else { continue }
      let words = date.displayText(in: .german).split { !$0.isLetter }.map(String.init)
      #expect(english.subtracting(["Winter"]).isDisjoint(with: words), "\(date.text)")
      let french = date.displayText(in: .french).split { !$0.isLetter }.map(String.init)
      #expect(english.isDisjoint(with: french), "\(date.text)")
    }
  }

  @Test("A tag's region and case do not matter; other languages have no dates")
  func tags() {
    #expect(DisplayLanguage(tag: "de-AT") == .german && DisplayLanguage(tag: "FR") == .french)
    #expect(DisplayLanguage(tag: "pl") == nil && DisplayLanguage(tag: "") == nil)
  }
}
