import Testing

@testable import Chronology

/// The library against ``NaiveEDTF`` on random strings: valid or not, level, first and last day.
@Suite("EDTF against enumeration")
struct EDTFDifferentialTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]
  static let casesPerSeed = 2500

  @Test(arguments: seeds)
  func grammar(seed: UInt64) throws {
    var strings = RandomEDTF(random: SeededGenerator(seed: seed))
    let valid = try compare((0..<Self.casesPerSeed).map { _ in strings.expression() })
    // The generator is of use only if neither answer is rare.
    #expect(valid > Self.casesPerSeed / 4 && valid < Self.casesPerSeed * 19 / 20)
  }

  @Test(arguments: seeds)
  func mutations(seed: UInt64) throws {
    var strings = RandomEDTF(random: SeededGenerator(seed: seed &+ 1000))
    let valid = try compare((0..<Self.casesPerSeed).map { _ in strings.mutation() })
    #expect(valid > Self.casesPerSeed / 20)
  }

  private func compare(_ strings: [String]) throws -> Int {
    let naive = NaiveEDTF()
    var valid = 0
    for string in strings {
      let expected = naive.read(string)
      guard let date = try? EDTFDate(string) else {
        #expect(expected == nil, "refused: \(string)")
        continue
      }
      valid += 1
      let bounds = date.bounds
      let found = NaiveEDTF.Reading(
        level: date.level, lower: edge(bounds.earliestStart, by: 0), upper: edge(bounds.latestEnd, by: -1))
      #expect(found == expected, "\(string)")
      try checkCanonical(date)
    }
    return valid
  }

  private func checkCanonical(_ date: EDTFDate) throws {
    let again = try EDTFDate(date.canonicalText)
    #expect(again.content == date.content, "\(date.text)")
    #expect(again.bounds == date.bounds, "\(date.text)")
    #expect(again.canonicalText == date.canonicalText, "\(date.text)")
    #expect(again.level <= date.level, "\(date.text)")
    #expect(EDTFDate(date.content)?.level == again.level, "\(date.text)")
    #expect(!date.displayText.isEmpty, "\(date.text)")
    if let start = date.bounds.earliestStart.day, let latest = date.bounds.latestStart.day { #expect(start <= latest) }
    if let early = date.bounds.earliestEnd.day, let end = date.bounds.latestEnd.day { #expect(early <= end) }
  }

  private func edge(_ bound: TimeBound, by days: Int64) -> NaiveEDTF.Edge {
    switch bound {
    case .open: return .open
    case .unknown: return .unknown
    case .day(let day):
      let (year, month, dayOfMonth) = day.advanced(by: days).civil
      return .day(Int(year), month, dayOfMonth)
    }
  }
}
